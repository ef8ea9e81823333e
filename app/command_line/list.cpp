// list: the catalogue, for a reader, for a program, for the README.
#include "activation/evaluate.h"
#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/json.h"
#include "text/number.h"

#include <CLI/CLI.hpp>

#include <iomanip>

namespace actiscope {

namespace {

struct Options {
    bool json = false;
    bool markdown = false;
};

std::string kindOf(const Activation& activation) {
    return activation.isVector() ? "vector" : "elementwise";
}

Json parametersOf(const Activation& activation) {
    Json all = Json::array();
    for (const Parameter& parameter : activation.parameters) {
        all.push_back({{"id", parameter.id},
                       {"symbol", parameter.symbol},
                       {"default", parameter.initial},
                       {"min", parameter.min},
                       {"max", parameter.max},
                       {"none", parameter.mayBeNone}, // whether null is a value of it
                       {"slider", {parameter.slider.from, parameter.slider.to}}});
    }
    return all;
}

Json triple(const Jet<double>& jet) {
    return {jet.value, jet.derivative, jet.secondDerivative};
}

Json optional(const std::optional<double>& number) {
    return number ? Json(*number) : Json();
}

Json kinksAtDefaults(const Activation& activation) {
    Json all = Json::array();
    const auto values = evaluationValues(activation, {});
    for (const Kink& kink : kinksOf(activation, values)) {
        all.push_back({{"at", kink.at},
                       {"left", triple(kink.left)},
                       {"right", triple(kink.right)},
                       {"pytorch", optional(kink.pytorch)},
                       {"tensorflow", optional(kink.tensorflow)},
                       {"jax", optional(kink.jax)}});
    }
    return all;
}

Json entryOf(const Activation& activation) {
    return {{"id", activation.id},
            {"name", activation.name.en},
            {"family", nameOf(activation.family).en},
            {"kind", kindOf(activation)},
            {"parameters", parametersOf(activation)},
            {"kinks", kinksAtDefaults(activation)},
            {"frameworks", frameworksOf(activation)},
            {"tex", texOf(activation)}};
}

void printJson(const Context& context) {
    Json all = Json::array();
    std::ranges::transform(context.catalogue, std::back_inserter(all), entryOf);
    print(all, context.out);
}

/// "lower=0.125 upper=0.3333333333333333"
std::string defaultsOf(const Activation& activation) {
    std::string text;
    for (const Parameter& parameter : activation.parameters) {
        text += (text.empty() ? "" : " ") + parameter.id + '=' + shown(parameter.initial).en;
    }
    return text;
}

void printPlain(const Context& context) {
    const auto row = [&](const std::string& id,
                         const std::string& name,
                         const std::string& family,
                         const std::string& kind,
                         const std::string& parameters) {
        context.out << std::left << std::setw(21) << id << std::setw(26) << name << std::setw(20)
                    << family << std::setw(parameters.empty() ? 0 : 13) << kind << parameters
                    << '\n';
    };
    row("id", "name", "family", "kind", "parameters");
    for (const Activation& a : context.catalogue) {
        row(a.id, a.name.en, nameOf(a.family).en, kindOf(a), defaultsOf(a));
    }
}

std::string callIn(const Activation& activation, Framework framework) {
    for (const FrameworkCall& call : activation.frameworks) {
        if (call.framework == framework && !call.call.empty()) {
            return '`' + call.call + '`';
        }
    }
    return "-";
}

void printMarkdown(const Context& context) {
    constexpr std::array frameworks = {
        Framework::PyTorch, Framework::TensorFlow, Framework::Keras, Framework::Jax};
    context.out << "| Function | Id | Parameters |";
    for (const Framework framework : frameworks) {
        context.out << ' ' << nameOf(framework) << " |";
    }
    context.out << "\n|---|---|---|---|---|---|---|\n";
    for (const Activation& activation : context.catalogue) {
        const std::string defaults = defaultsOf(activation);
        context.out << "| " << activation.name.en << " | `" << activation.id << "` | "
                    << (defaults.empty() ? "-" : defaults) << " |";
        for (const Framework framework : frameworks) {
            context.out << ' ' << callIn(activation, framework) << " |";
        }
        context.out << '\n';
    }
}

} // namespace

Action listOptions(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    CLI::Option* json =
        app.add_flag("--json",
                     options->json,
                     "Prints an array of objects with everything that is known, for programs");
    app.add_flag("--markdown", options->markdown, "Prints a table for a README")->excludes(json);
    explain(app,
            "Prints one line for each function: its id, which the other commands take, its name "
            "and its parameters with their defaults.",
            {{"All functions", "actiscope list"},
             {"How many there are, with a JSON tool",
              "actiscope list --json | python3 -c 'import json, sys; "
              "print(len(json.load(sys.stdin)))'"}});
    return [options](const Context& context) {
        const auto print = options->json       ? printJson
                           : options->markdown ? printMarkdown
                                               : printPlain;
        print(context);
    };
}

} // namespace actiscope
