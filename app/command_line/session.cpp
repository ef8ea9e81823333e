// session: the session behind a figure, as the file that the window saves; and its format.
#include "app/command_line/arguments.h"
#include "app/command_line/source.h"
#include "session/json.h"
#include "session/schema.h"

#include <CLI/CLI.hpp>

namespace actiscope {

Action sessionOptions(CLI::App& app) {
    const auto source = std::make_shared<Source>();
    addSource(app, *source);
    const auto schema = std::make_shared<bool>(false);
    app.add_flag("--schema", *schema, "Print the format of sessions instead, as a JSON Schema");
    explain(app,
            "Prints the session of a figure as JSON: the file that the window saves and opens.",
            {{"A figure to edit by hand", "actiscope session --preset relu > relu.actiscope"},
             {"Draw it", "actiscope render relu.actiscope -o relu.svg"},
             {"What may stand in such a file", "actiscope session --schema"}});
    return [source, schema](const Context& context) {
        context.out << (*schema ? sessionSchema(context.catalogue)
                                : toJson(sessionOf(*source, context)));
    };
}

} // namespace actiscope
