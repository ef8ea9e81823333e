// table: the plotted numbers of a figure.
#include "text/table.h"

#include "app/command_line/arguments.h"
#include "app/command_line/files.h"
#include "app/command_line/source.h"

#include <CLI/CLI.hpp>

namespace actiscope {

namespace {

struct Options {
    Source source;
    std::string output;
};

void printTable(const Options& options, const Context& context) {
    const Session session = sessionOf(options.source, context);
    const auto write = [&](std::ostream& out) {
        writeTable(out, session.figure, context.catalogue);
    };
    if (options.output.empty()) {
        write(context.out);
    } else {
        writeFile(options.output, write);
    }
}

} // namespace

Action tableOptions(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    addSource(app, options->source);
    app.add_option("-o,--output",
                   options->output,
                   "Writes to this file, whole or not at all, instead of standard output")
        ->type_name("FILE.csv");
    explain(
        app,
        "Prints the plotted numbers of a figure as CSV with the columns panel, curve, quantity, "
        "pass, x and y. Panels, curves and passes are counted from 1; every number has every "
        "digit.",
        {{"Five points of a function", "actiscope table --curve gelu --x=-2:2 --points 5"},
         {"The numbers behind a picture", "actiscope table elu.pdf -o elu.csv"}});
    return [options](const Context& context) { printTable(*options, context); };
}

} // namespace actiscope
