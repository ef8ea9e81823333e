// show: what is known about one function - from its entry, and measured.
#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/facts.h"
#include "app/command_line/json.h"
#include "figure/edit.h"
#include "figure/measure.h"
#include "text/number.h"

#include <CLI/CLI.hpp>

namespace actiscope {

namespace {

struct Options {
    Chosen chosen;
    std::string saturation;
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
    std::optional<Facts> facts; ///< none for a vector function
    std::vector<Departure> variants;
    std::optional<TestSlopes> slopes; ///< where slopes are drawn
};

double thresholdOf(const Options& options) {
    if (options.saturation.empty()) {
        return Figure{}.saturation;
    }
    const double threshold = numberOf(options.saturation, "--saturation");
    if (!isSaturation(threshold)) {
        throw UsageError("--saturation: \"" + options.saturation +
                         "\" is not greater than 0 and at most " + shortest(maxSaturation));
    }
    return threshold;
}

Subject subjectOf(const Options& options, const Catalogue& catalogue) {
    const double threshold = thresholdOf(options);
    const Activation& activation = options.chosen.activation(catalogue);
    Subject subject{activation, options.chosen.parameters(activation), {}, {}, {}, {}};
    subject.values = evaluationValues(activation, subject.parameters);
    if (!activation.isVector()) {
        subject.facts = measure(activation, subject.values, threshold);
        subject.variants = departuresFrom(activation, subject.parameters, catalogue);
    }
    if (activation.draw) {
        subject.slopes = {activation.draw->slope(subject.values.back()),
                          activation.draw->meanSlope(subject.values),
                          activation.draw->sdSlope(subject.values)};
    }
    return subject;
}

// As JSON.

void printJson(const Subject& subject, const Context& context) {
    Json json = {{"id", subject.activation.id},
                 {"name", subject.activation.name.en},
                 {"parameters", subject.parameters},
                 {"tex", texOf(subject.activation)},
                 {"frameworks", frameworksOf(subject.activation)},
                 {"variants", jsonOf(subject.variants)},
                 {"origin", subject.activation.origin}};
    if (subject.facts) {
        json.update(firstFacts(*subject.facts));
        json["facts"] = allFacts(*subject.facts);
    }
    if (const auto& slopes = subject.slopes) {
        json["slopes"] = {
            {"evaluation", slopes->evaluation}, {"mean", slopes->mean}, {"sd", slopes->sd}};
    }
    print(json, context.out);
}

// As text.

void printParameters(const Subject& subject, std::ostream& out) {
    out << "\nParameters\n";
    for (const Parameter& parameter : subject.activation.parameters) {
        const double value = subject.parameters.at(parameter.id);
        const std::string initial =
            value == parameter.initial ? "" : " (default " + shown(parameter.initial).en + ")";
        row(out,
            parameter.id + " = " + shown(value).en + initial,
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

void printSlopes(const TestSlopes& slopes, const Activation& activation, std::ostream& out) {
    out << "\nSlope of the negative side, " << activation.draw->law.en << '\n';
    row(out, "in evaluation", numberText(slopes.evaluation));
    row(out, "mean in training", numberText(slopes.mean));
    row(out, "sd in training", numberText(slopes.sd));
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
    printDepartures(subject.variants, out);
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
    app.add_option("--saturation",
                   options->saturation,
                   "The function saturates where |f'| is less than this: greater than 0, at most "
                   "1000. The default is 0.01")
        ->type_name("T");
    app.add_flag("--json", options->json, "Prints JSON, with every digit");
    explain(
        app,
        "Prints the formula, the parameters with their legal values, what the frameworks call "
        "and default to, and computed facts: range, zeros, extrema, limits, kinks, Lipschitz "
        "constant, moments under a normal input, and where the function saturates.",
        {{"What there is to know about GELU", "actiscope show gelu"},
         {"ELU with another parameter", "actiscope show elu --set alpha=0.5"},
         {"Where tanh saturates, for programs", "actiscope show tanh --saturation 0.1 --json"}});
    return [options](const Context& context) {
        const Subject subject = subjectOf(*options, context.catalogue);
        (options->json ? printJson : printText)(subject, context);
    };
}

} // namespace actiscope
