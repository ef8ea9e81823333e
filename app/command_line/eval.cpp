// eval: a function and its first two derivatives, in the evaluation phase.
#include "app/command_line/eval.h"

#include "activation/evaluate.h"
#include "app/command_line/arguments.h"
#include "app/command_line/json.h"
#include "figure/figure.h"
#include "text/number.h"

#include <CLI/CLI.hpp>

namespace actiscope {

namespace {

struct Options {
    Chosen chosen;
    std::string x;
    std::string from;
    std::string to;
    std::string points;
    std::string table;
    std::string vectors;
    bool hex = false;
    bool json = false;
};

Eigen::ArrayXd listed(const std::string& text) {
    const auto numbers = numbersOf(text, "--x");
    return Eigen::Map<const Eigen::ArrayXd>(numbers.data(),
                                            static_cast<Eigen::Index>(numbers.size()));
}

Eigen::ArrayXd xOf(const Options& options) {
    const bool spaced = !options.from.empty() || !options.to.empty() || !options.points.empty();
    if (options.x.empty() == !spaced) {
        throw UsageError("give either --x v,v,... or --from A --to B --points N");
    }
    if (!spaced) {
        return listed(options.x);
    }
    if (options.from.empty() || options.to.empty() || options.points.empty()) {
        throw UsageError("--from, --to and --points go together");
    }
    const Span span =
        rangeOf(numberOf(options.from, "--from"), numberOf(options.to, "--to"), "--from and --to");
    const auto n = countOf(options.points, "--points", 1, maxPoints);
    return linspace(span.from, span.to, static_cast<Eigen::Index>(n));
}

using Print = std::string (*)(double);

void printCsv(
    const Eigen::ArrayXd& x, const Jets& jets, bool isVector, Print number, std::ostream& out) {
    out << "x,f,f1,f2\n";
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        out << number(x[i]) << ',' << number(jets.value[i]) << ',' << number(jets.derivative[i])
            << ',' << (isVector ? std::string() : number(jets.secondDerivative[i])) << '\n';
    }
}

void printJson(const Eigen::ArrayXd& x, const Jets& jets, bool hex, std::ostream& out) {
    const auto number = [hex](double value) {
        return hex ? Json(hexadecimal(value)) : Json(value);
    };
    out << '[';
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        const double second = jets.secondDerivative[i];
        const Json row = {{"x", number(x[i])},
                          {"f", number(jets.value[i])},
                          {"f1", number(jets.derivative[i])},
                          {"f2", std::isnan(second) ? Json() : number(second)}};
        out << (i == 0 ? "\n " : ",\n ") << row;
    }
    out << "\n]\n";
}

void evaluatePoints(const Options& options, const Context& context) {
    if (options.chosen.id.empty()) {
        throw UsageError("name a function, --table or --vectors");
    }
    const Activation& activation = options.chosen.activation(context.catalogue);
    const auto values = evaluationValues(activation, options.chosen.parameters(activation));
    const Eigen::ArrayXd x = xOf(options);
    const Jets jets = evaluate(activation, values, x);
    if (options.json) {
        printJson(x, jets, options.hex, context.out);
    } else {
        printCsv(x, jets, activation.isVector(), options.hex ? hexadecimal : shortest, context.out);
    }
}

void doEval(const Options& options, const Context& context) {
    const bool points = !options.chosen.id.empty() || !options.chosen.settings.empty() ||
                        !options.x.empty() || !options.from.empty() || !options.to.empty() ||
                        !options.points.empty() || options.json;
    const int sources = points + !options.table.empty() + !options.vectors.empty();
    if (sources > 1) {
        throw UsageError("--table and --vectors stand alone: the file says what to compute");
    }
    if (!options.table.empty()) {
        evaluateTable(options.table, context);
    } else if (!options.vectors.empty()) {
        evaluateVectors(options.vectors, context);
    } else {
        evaluatePoints(options, context);
    }
}

} // namespace

Action evalOptions(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    addChosen(app, options->chosen, false);
    app.add_option(
           "--x",
           options->x,
           "Where to compute: numbers with commas between. Write --x=-1,2 if the first is negative")
        ->type_name("V,V,...");
    app.add_option("--from", options->from, "The first of evenly spaced points, instead of --x")
        ->type_name("A");
    app.add_option("--to", options->to, "The last of them, included")->type_name("B");
    app.add_option("--points", options->points, "How many of them: 1 to 1000000")->type_name("N");
    app.add_option(
           "--table",
           options->table,
           "Computes each row of a CSV file with the columns id, params (JSON) and x instead; - "
           "reads standard input. Answers in hexadecimal, rows in the same order")
        ->type_name("FILE.csv");
    app.add_option(
           "--vectors",
           options->vectors,
           "Computes vector functions from a CSV file with the columns fn, case, n (length), i "
           "(from 0) and x instead; - reads standard input. Answers in hexadecimal")
        ->type_name("FILE.csv");
    app.add_flag("--hex",
                 options->hex,
                 "Prints C99 hexadecimal floats, not the shortest decimals that read back equal");
    app.add_flag("--json", options->json, "Prints a JSON array of objects, not CSV");
    explain(app,
            "Prints CSV with the columns x, f, f1 and f2: the function and its first two "
            "derivatives, accurate to a few units in the last place. A function with a random "
            "parameter is computed as in evaluation. A vector function such as softmax takes all x "
            "as one vector; f1 is then the diagonal of its Jacobian.",
            {{"GELU at three points", "actiscope eval gelu --x=-1,0,1"},
             {"A table of Leaky ReLU",
              "actiscope eval leaky_relu --set negative_slope=0.1 --from -2 --to 2 --points 9"},
             {"Functions and points from a file",
              "printf 'id,params,x\\nrelu,{},-1\\nelu,{},-1\\n' | actiscope eval --table -"}});
    return [options](const Context& context) { doEval(*options, context); };
}

} // namespace actiscope
