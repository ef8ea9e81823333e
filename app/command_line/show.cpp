// show: what is known about one function - from its entry, and measured.
#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/json.h"
#include "figure/measure.h"
#include "text/number.h"

#include <CLI/CLI.hpp>

#include <iomanip>

namespace actiscope {

namespace {

struct Options {
    Chosen chosen;
    bool json = false;
};

struct TestSlopes {
    double evaluation;
    double mean;
    double sd;
};

/// A function with its parameters and what follows from them.
struct Subject {
    const Activation& activation;
    NamedValues parameters;
    std::vector<double> values;
    std::optional<Facts> facts;       ///< none for a vector function
    std::optional<TestSlopes> slopes; ///< where slopes are drawn
};

Subject subjectOf(const Chosen& chosen, const Catalogue& catalogue) {
    const Activation& activation = chosen.activation(catalogue);
    Subject subject{activation, chosen.parameters(activation), {}, {}, {}};
    subject.values = evaluationValues(activation, subject.parameters);
    if (!activation.isVector()) {
        subject.facts = measure(activation, subject.values);
    }
    if (activation.draw) {
        subject.slopes = {activation.draw->slope(subject.values.back()),
                          activation.draw->meanSlope(subject.values),
                          activation.draw->sdSlope(subject.values)};
    }
    return subject;
}

// As JSON.

void addFacts(Json& json, const Facts& facts) {
    const Moments& m = facts.moments;
    const Range& range = facts.range;
    json["moments"] = {{"Ef", m.mean},
                       {"Ef2", m.square},
                       {"Varf", m.variance},
                       {"Ef1", m.derivative},
                       {"Ef1sq", m.derivativeSquare},
                       {"P_f1_zero", m.flat}};
    json["gain"] = facts.gain;
    json["range"] = {{"from", range.from},
                     {"to", range.to},
                     {"fromIncluded", range.fromIncluded},
                     {"toIncluded", range.toIncluded}};
    json["zeros"] = facts.zeros;
    json["extrema"] = Json::array();
    for (const Extremum& e : facts.extrema) {
        json["extrema"].push_back(
            {{"x", e.x}, {"value", e.value}, {"kind", e.maximum ? "maximum" : "minimum"}});
    }
    json["lipschitz"] = facts.lipschitz;
    json["monotone"] = wordOf(facts.monotone);
    json["symmetry"] = wordOf(facts.symmetry);
    json["limits"] = {{"minus_infinity", facts.limitMinus}, {"plus_infinity", facts.limitPlus}};
}

void printJson(const Subject& subject, const Context& context) {
    Json json = {{"id", subject.activation.id},
                 {"name", subject.activation.name.en},
                 {"parameters", subject.parameters},
                 {"tex", texOf(subject.activation)},
                 {"frameworks", frameworksOf(subject.activation)},
                 {"origin", subject.activation.origin}};
    if (subject.facts) {
        addFacts(json, *subject.facts);
    }
    if (const auto& slopes = subject.slopes) {
        json["slopes"] = {
            {"evaluation", slopes->evaluation}, {"mean", slopes->mean}, {"sd", slopes->sd}};
    }
    print(json, context.out);
}

// As text.

std::string rounded(double number) {
    constexpr int digits = 10;
    return actiscope::rounded(number, digits);
}

void row(std::ostream& out, const std::string& title, const std::string& text) {
    constexpr int width = 24;
    const bool fits = title.size() < width;
    out << "  " << std::left << std::setw(width) << title << (fits ? "" : "  ") << text << '\n';
}

void printParameters(const Subject& subject, std::ostream& out) {
    out << "\nParameters\n";
    for (const Parameter& parameter : subject.activation.parameters) {
        const double value = subject.parameters.at(parameter.id);
        const std::string initial =
            value == parameter.initial ? "" : " (default " + shortest(parameter.initial) + ")";
        row(out,
            parameter.id + " = " + shortest(value) + initial,
            parameter.symbol + ", " + parameter.name.en +
                "; legal: " + legalRange(subject.activation, parameter).en);
    }
}

void printFrameworks(const Activation& activation, std::ostream& out) {
    out << "\nFrameworks\n";
    for (const FrameworkCall& call : activation.frameworks) {
        const std::string remark = call.remark.en.empty() ? "" : "; " + call.remark.en;
        row(out, nameOf(call.framework), (call.call.empty() ? "not provided" : call.call) + remark);
    }
}

std::string rangeText(const Range& range) {
    return (range.fromIncluded ? "[" : "(") + rounded(range.from) + ", " + rounded(range.to) +
           (range.toIncluded ? "]" : ")");
}

std::string zerosText(const Facts& facts) {
    std::string text;
    for (const double zero : facts.zeros) {
        text += (text.empty() ? "" : ", ") + rounded(zero);
    }
    return text.empty() ? "none" : text;
}

std::string extremaText(const Facts& facts) {
    std::string text;
    for (const Extremum& e : facts.extrema) {
        text += (text.empty() ? "" : ", ") + std::string(e.maximum ? "maximum " : "minimum ") +
                rounded(e.value) + " at " + rounded(e.x);
    }
    return text.empty() ? "none" : text;
}

std::string flatText(const Facts& facts) {
    std::string text;
    for (const Span& span : facts.flat) {
        text += (text.empty() ? "(" : ", (") + rounded(span.from) + ", " + rounded(span.to) + ')';
    }
    return text.empty() ? "nowhere" : text;
}

void printFacts(const Facts& facts, std::ostream& out) {
    const Moments& m = facts.moments;
    out << "\nFacts\n";
    row(out, "range", rangeText(facts.range));
    row(out, "limits at -inf, +inf", rounded(facts.limitMinus) + ", " + rounded(facts.limitPlus));
    row(out, "zeros", zerosText(facts));
    row(out, "extrema", extremaText(facts));
    row(out, "constant on", flatText(facts));
    row(out, "monotone", wordOf(facts.monotone));
    row(out, "symmetry", wordOf(facts.symmetry));
    row(out, "Lipschitz constant", rounded(facts.lipschitz));
    out << "\nFor X ~ N(0, 1)\n";
    row(out, "E f, Var f", rounded(m.mean) + ", " + rounded(m.variance));
    row(out, "E f^2", rounded(m.square));
    row(out, "E f', E f'^2", rounded(m.derivative) + ", " + rounded(m.derivativeSquare));
    row(out, "P(f' = 0)", rounded(m.flat));
    row(out, "gain 1/sqrt(E f^2)", rounded(facts.gain));
}

void printSlopes(const TestSlopes& slopes, const Activation& activation, std::ostream& out) {
    out << "\nSlope of the negative side, " << activation.draw->law.en << '\n';
    row(out, "in evaluation", rounded(slopes.evaluation));
    row(out, "mean in training", rounded(slopes.mean));
    row(out, "sd in training", rounded(slopes.sd));
}

void printText(const Subject& subject, const Context& context) {
    const Activation& activation = subject.activation;
    std::ostream& out = context.out;
    out << activation.name.en << " (" << activation.id << "), " << nameOf(activation.family).en
        << '\n';
    if (!activation.origin.empty()) {
        out << activation.origin << '\n';
    }
    out << "\nFormula (TeX)\n  " << activation.tex.value << "\n  " << activation.tex.derivative
        << '\n';
    if (!activation.parameters.empty()) {
        printParameters(subject, out);
    }
    printFrameworks(activation, out);
    if (subject.facts) {
        printFacts(*subject.facts, out);
    } else {
        out << "\nA function of a whole vector: every output depends on all inputs.\n";
    }
    if (subject.slopes) {
        printSlopes(*subject.slopes, activation, out);
    }
}

} // namespace

Action showOptions(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    addChosen(app, options->chosen);
    app.add_flag("--json", options->json, "As JSON, at full precision");
    return [options](const Context& context) {
        const Subject subject = subjectOf(options->chosen, context.catalogue);
        (options->json ? printJson : printText)(subject, context);
    };
}

} // namespace actiscope
