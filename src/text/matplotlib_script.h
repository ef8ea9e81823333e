// A script that draws the figure again with matplotlib.
#pragma once

#include "text/script.h"

namespace actiscope {

std::string matplotlibScript(const ScriptSource& source);

} // namespace actiscope
