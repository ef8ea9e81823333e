// slopes: what a randomized function draws, as the slopes of its negative side.
#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "figure/sample.h"
#include "text/number.h"

#include <CLI/CLI.hpp>

namespace actiscope {

namespace {

constexpr int maxElements = 10'000'000;

struct Options {
    Chosen chosen;
    std::string elements;
    std::string seed = "1";
    std::string resample = "0";
    std::string unit = wordOf(Unit::Element);
    std::string phase = wordOf(Phase::Train);
    bool hex = false;
};

std::string drawingFunctions(const Catalogue& catalogue) {
    std::vector<std::string> ids;
    for (const Activation& activation : catalogue) {
        if (activation.draw) {
            ids.push_back(activation.id);
        }
    }
    return alternatives(ids);
}

void printSlopes(const Options& options, const Context& context) {
    const Activation& activation = options.chosen.activation(context.catalogue);
    if (!activation.draw) {
        throw Error({"{} draws no slopes. Take {}.", ""},
                    {activation.id, drawingFunctions(context.catalogue)});
    }
    Curve curve{.activation = activation.id,
                .parameters = options.chosen.parameters(activation),
                .phase = wordFrom<Phase>(options.phase, "--phase"),
                .unit = wordFrom<Unit>(options.unit, "--unit"),
                .seed = countOf(options.seed, "--seed"),
                .resample = countOf(options.resample, "--resample")};
    const auto n =
        static_cast<Eigen::Index>(countOf(options.elements, "--elements", 1, maxElements));
    const Eigen::ArrayXd drawn = drawnValues(activation, curve, n, curve.resample);
    const auto values = evaluationValues(activation, curve.parameters);
    const Eigen::ArrayXd x = Eigen::ArrayXd::Constant(n, -1);
    context.out << "slope\n";
    for (const double slope : evaluate(activation, values, x, drawn).derivative) {
        context.out << (options.hex ? hexadecimal(slope) : shortest(slope)) << '\n';
    }
}

} // namespace

Action slopesOptions(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    addChosen(app, options->chosen);
    app.add_option("--elements", options->elements, "How many elements to draw for: 1 to 10000000")
        ->type_name("N")
        ->required();
    app.add_option("--seed",
                   options->seed,
                   "Seed of the draw: a whole number from 0 to 2^64 - 1. The default is 1; the "
                   "same seed gives the same bits on every machine")
        ->type_name("S");
    app.add_option("--resample",
                   options->resample,
                   "The number of the pass, counted from 0. The default is 0")
        ->type_name("K");
    app.add_option(
           "--unit",
           options->unit,
           "What one slope is drawn for: each element, which is the default, or the whole curve")
        ->type_name(typeOf<Unit>());
    app.add_option("--phase",
                   options->phase,
                   "Random slopes (train, the default) or the fixed one of evaluation")
        ->type_name(typeOf<Phase>());
    app.add_flag("--hex",
                 options->hex,
                 "Prints C99 hexadecimal floats, not the shortest decimals that read back equal");
    explain(
        app,
        "Prints one drawn slope a line, below the header \"slope\": the derivative at -1 of each "
        "element of a function with a random parameter, such as RReLU in training.",
        {{"The first five slopes that RReLU draws from seed 7",
          "actiscope slopes rrelu --elements 5 --seed 7"},
         {"The next pass, with other bounds",
          "actiscope slopes rrelu --set lower=0 --set upper=1 --elements 5 --resample 1"}});
    return [options](const Context& context) { printSlopes(*options, context); };
}

} // namespace actiscope
