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
                   "What the script is written for: " + alternatives(words()))
        ->type_name("WORD")
        ->required();
    app.add_option("-o,--output", options->output, "Write to this file instead")
        ->type_name("FILE.py");
    return [options](const Context& context) { printScript(*options, context); };
}

} // namespace actiscope
