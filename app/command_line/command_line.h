// The command line: parses the arguments, does the one command, turns failures into exit codes.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace actiscope {

enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

/// `arguments` without the program's name. Results go to `out`; complaints, one line, to `err`.
int run(const std::vector<std::string>& arguments,
        std::istream& in,
        std::ostream& out,
        std::ostream& err);

/// Whether the arguments are for `run`; otherwise they name what the window is to show.
bool isCommandLine(const std::vector<std::string>& arguments);

} // namespace actiscope
