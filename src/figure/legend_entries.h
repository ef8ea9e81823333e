// What a panel's legend says: its traces, or once for all what their dashes stand for.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

struct LegendEntry {
    Text text;
    Trace trace;
    bool grey = false;         ///< stands for a dash, whatever the ink
    const Trace* of = nullptr; ///< the panel's trace that it names; nullptr if grey
};

std::vector<LegendEntry> legendEntries(const Panel& panel, const Catalogue& catalogue);

} // namespace actiscope
