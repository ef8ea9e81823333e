// snippet: the whole figure as a script that computes or draws it.
#include "app/command_line/arguments.h"
#include "app/command_line/files.h"
#include "app/command_line/source.h"
#include "text/script.h"
#include "ui/plot/script_look.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace actiscope {

namespace {

struct Options {
    Source source;
    std::string framework;
    std::string output;
};

std::vector<std::string> words() {
    std::vector<std::string> all;
    std::ranges::transform(scriptTargets(), std::back_inserter(all), &ScriptTarget::word);
    return all;
}

std::string typeOfTargets() {
    std::string type;
    for (const std::string& word : words()) {
        type += (type.empty() ? "" : "|") + word;
    }
    return type;
}

void printScript(const Options& options, const Context& context) {
    if (std::ranges::count(words(), options.framework) == 0) {
        throw UsageError("--framework: \"" + options.framework + "\" is none of " +
                         alternatives(words()));
    }
    const Session session = sessionOf(options.source, context);
    const ScriptLook look = scriptLookOf(session.page);
    const std::string text =
        script({session.figure, session.page, context.catalogue, look}, options.framework);
    if (options.output.empty()) {
        context.out << text;
    } else {
        writeFile(options.output, [&text](std::ostream& out) { out << text; });
    }
}

} // namespace

Action snippetOptions(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    addSource(app, options->source);
    app.add_option("--framework",
                   options->framework,
                   "What the script is written for. matplotlib and pgfplots draw the figure again; "
                   "the others compute its curves, the frameworks by their own differentiation")
        ->type_name(typeOfTargets())
        ->required();
    app.add_option("-o,--output",
                   options->output,
                   "Write to this file. By default the script goes to standard output")
        ->type_name("FILE");
    explain(app,
            "Prints a figure as a script that runs: with the plotted functions, parameters and "
            "draws, bit for bit.",
            {{"A figure to be changed and drawn by matplotlib",
              "actiscope snippet --preset relu --framework matplotlib -o relu.py"},
             {"What PyTorch computes for it",
              "actiscope snippet --curve \"rrelu phase=train seed=7\" --framework pytorch"}});
    return [options](const Context& context) { printScript(*options, context); };
}

} // namespace actiscope
