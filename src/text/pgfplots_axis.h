// The options of an axis of pgfplots: its place, lines, ticks, numbers and names.
#pragma once

#include "figure/ticks.h"
#include "text/pgfplots_marks.h"

namespace actiscope {

/// The ticks of a plot of about this size.
Ticks ticksOfX(const Panel& panel, const Span& view, double width, double em);
Ticks ticksOfY(const Panel& panel, const Span& view, double height, double em);

std::string texAxisOptions(const TexPanel& panel, const TexPage& page, const TexScales& scales);

/// The numbers that do not stand at their ticks as the others do.
std::string texMovedNumbers(const TexPanel& panel, const TexPage& page, const TexScales& scales);

} // namespace actiscope
