// session: the session behind a figure, as the file that the window saves.
#include "app/command_line/source.h"
#include "session/json.h"

#include <CLI/CLI.hpp>

namespace actiscope {

Action sessionOptions(CLI::App& app) {
    const auto source = std::make_shared<Source>();
    addSource(app, *source);
    return [source](const Context& context) { context.out << toJson(sessionOf(*source, context)); };
}

} // namespace actiscope
