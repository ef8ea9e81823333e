// The parts of a matplotlib script that draw one panel.
#pragma once

#include "figure/legend_entries.h"
#include "figure/sample.h"
#include "text/script.h"

namespace actiscope {

/// A panel with what its code is made from.
struct PanelScript {
    const ScriptSource& source;
    const Panel& panel;
    const SampledPanel& sampled;
    std::size_t index;
    std::vector<LegendEntry> entries;
    Span view;
};

/// ", label=..." of a trace that the legend names.
std::string label(const PanelScript& p, const Trace& trace);

/// "[x, ...], [y, ...]"
std::string xyOf(const Branch& branch);

/// The curves or differences of a panel, computed and drawn.
std::string linesCode(const PanelScript& p);

/// Functions that the lines of `code` call.
std::string lineFunctions(const std::string& code);

/// The axes of a panel of slopes, and its bars.
std::string histogramCode(const PanelScript& p);

/// All of a panel.
std::string panelCode(const ScriptSource& source, const SampledPanel& sampled, std::size_t index);

} // namespace actiscope
