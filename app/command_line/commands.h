// The commands of the program: one entry each, one file each.
#pragma once

#include "activation/catalogue.h"

#include <functional>
#include <iosfwd>

namespace CLI {
class App;
}

namespace actiscope {

/// What a command works with.
struct Context {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    const Catalogue& catalogue;
};

/// Does the command with the options that were parsed. Throws Error when it fails, UsageError when
/// the options contradict each other.
using Action = std::function<void(const Context&)>;

struct Command {
    const char* name;
    const char* summary;
    Action (*options)(CLI::App& app); ///< adds the options; the action reads them
};

/// In the order of the help.
const std::vector<Command>& commands();

Action listOptions(CLI::App& app);
Action showOptions(CLI::App& app);
Action evalOptions(CLI::App& app);
Action slopesOptions(CLI::App& app);
Action presetsOptions(CLI::App& app);
Action renderOptions(CLI::App& app);
Action tableOptions(CLI::App& app);
Action snippetOptions(CLI::App& app);
Action sessionOptions(CLI::App& app);
Action extractOptions(CLI::App& app);
Action completionOptions(CLI::App& app);
Action manualOptions(CLI::App& app);

} // namespace actiscope
