// How a script that draws a figure dresses it: as the figure is exported.
#pragma once

#include "text/script.h"

namespace actiscope {

ScriptLook scriptLookOf(const Page& page);

} // namespace actiscope
