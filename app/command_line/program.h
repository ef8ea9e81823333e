// The whole command line as one description: what is parsed, completed and printed as a manual.
#pragma once

#include "app/command_line/commands.h"

#include <memory>
#include <utility>
#include <vector>

namespace actiscope {

struct Program {
    Program();
    ~Program();

    std::unique_ptr<CLI::App> app;
    std::vector<std::pair<CLI::App*, Action>> actions; ///< of each command, in the table's order
};

} // namespace actiscope
