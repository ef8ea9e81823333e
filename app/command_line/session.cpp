// session: the session behind a figure, as the file that the window saves; and its format.
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
    return [source, schema](const Context& context) {
        context.out << (*schema ? sessionSchema(context.catalogue)
                                : toJson(sessionOf(*source, context)));
    };
}

} // namespace actiscope
