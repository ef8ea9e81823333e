// The drawn slopes of a curve as a histogram over the law's range.
#pragma once

#include "figure/panel_picture.h"

namespace actiscope {

constexpr double barOpacity = 0.38;

/// Nothing for a curve that draws nothing.
std::optional<PictureHistogram>
histogramOf(const Curve& curve, const Grid& grid, const Catalogue& catalogue);

/// The x and y ranges that hold every histogram of a panel.
Rectangle histogramView(const Panel& panel, const Grid& grid, const Catalogue& catalogue);

/// The height of a bar: the bars together have the area 1.
double densityOf(const SlopeStatistics& slopes, std::size_t bin);

} // namespace actiscope
