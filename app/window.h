// The window as a process: needs a display.
#pragma once

#include <string>

namespace actiscope {

/// Opens the window, on `file` unless that is empty. Returns the exit code: 1, with one line on
/// stderr, when there is no display.
int openWindow(int argc, char** argv, const std::string& file);

} // namespace actiscope
