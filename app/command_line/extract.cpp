// extract: the session that travels inside an exported figure.
#include "app/command_line/arguments.h"
#include "app/command_line/source.h"
#include "session/json.h"

#include <CLI/CLI.hpp>

namespace actiscope {

Action extractOptions(CLI::App& app) {
    const auto file = std::make_shared<std::string>();
    app.add_option(
           "FIGURE",
           *file,
           "A PNG, SVG, PDF, GIF or LaTeX file that actiscope wrote; - reads standard input")
        ->required();
    explain(
        app,
        "Prints the session inside an exported picture as JSON. Pictures of other programs, and "
        "those that another program saved again, have none and are refused.",
        {{"Back to the session of a picture", "actiscope extract relu.png > again.actiscope"}});
    return
        [file](const Context& context) { context.out << toJson(sessionInFigure(*file, context)); };
}

} // namespace actiscope
