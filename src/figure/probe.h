// What the probe reads off every curve.
#pragma once

#include "figure/sample.h"

namespace actiscope {

/// One curve at the probe. A curve that lives on the grid is read at the nearest element.
struct ProbeReading {
    CurvePlace place;
    double x = 0;             ///< where it was read
    Jet<double> jet;          ///< at a kink the convention's; NaN where that is an interval
    std::optional<Kink> kink; ///< if x is one
};

/// Whether the probe reads what the panel shows: curves and their differences.
bool isRead(const Panel& panel);

/// The curves of one panel at x; a curve whose grid does not reach x has no reading.
std::vector<ProbeReading>
readPanel(const Figure& figure, int panel, double x, const Catalogue& catalogue);

/// Every panel at the probe; nothing without one.
std::vector<ProbeReading> readProbe(const Figure& figure, const Catalogue& catalogue);

} // namespace actiscope
