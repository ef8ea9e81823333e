// Lines of a panel that run on top of each other: no ink may be hidden by another.
#pragma once

#include "figure/legend_place.h"

namespace actiscope {

/// Where a line is covered by later, solid ones.
struct Covered {
    Span x;         ///< in data coordinates
    int covers = 1; ///< how many lines lie on it
};

constexpr int mostCovers = 3; ///< beyond three they would be a beam

struct Coincidence {
    std::vector<Covered> covered;
    bool halfPeriod = false; ///< its dashes lie on another's: they begin half a period later
};

/// One entry for each line of the picture. Lines coincide where they are within 1 px of each other
/// for at least 24 px; noise and earlier passes do not count.
std::vector<Coincidence> coincidences(const PanelPicture& picture, const PlotArea& area);

} // namespace actiscope
