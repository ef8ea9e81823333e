// The parts of a matplotlib script around the curves: page, axes, ticks, titles, notes.
#pragma once

#include "text/script.h"

namespace actiscope {

/// Lengths in points.
double points(double units);

/// "color=..., linewidth=..." of a stroke of `units` in 1/96 inch.
std::string stroke(const std::string& color, double units);

/// ", linestyle=(0, (4.0, 2.0))", empty for a solid line.
std::string lineStyle(const std::vector<double>& pattern);

/// What is set once: fonts, colours, the page and its panels.
std::string pageCode(const ScriptSource& source);

/// Functions that panels call, as far as `code` names them.
std::string axesFunctions(const ScriptSource& source, const std::string& code);

/// Ranges, axes, ticks, names and title of a panel, before its curves.
std::string axesCode(const ScriptSource& source, const Panel& panel, const Span& x, const Span& y);

/// What a user wrote on the panel, and its probe line.
std::string notesCode(const ScriptSource& source, std::size_t panel);

} // namespace actiscope
