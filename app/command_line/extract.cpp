// extract: the session that travels inside an exported figure.
#include "app/command_line/source.h"
#include "session/json.h"

#include <CLI/CLI.hpp>

namespace actiscope {

Action extractOptions(CLI::App& app) {
    const auto file = std::make_shared<std::string>();
    app.add_option(
           "FIGURE", *file, "A PNG, SVG, PDF or GIF that actiscope wrote, - for standard input")
        ->required();
    return
        [file](const Context& context) { context.out << toJson(sessionInFigure(*file, context)); };
}

} // namespace actiscope
