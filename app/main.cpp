// actiscope: a command on the command line, otherwise the window.
#include "app/command_line/command_line.h"
#include "app/window.h"

#include <iostream>

int main(int argc, char* argv[]) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (actiscope::isCommandLine(arguments)) {
        std::ios::sync_with_stdio(false);
        return actiscope::run(arguments, std::cin, std::cout, std::cerr);
    }
    return actiscope::openWindow(argc, argv, arguments.empty() ? std::string() : arguments[0]);
}
