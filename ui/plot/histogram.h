// The drawn slopes of a curve as a histogram over the law's range.
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/panel_picture.h"

namespace actiscope {

/// Nothing for a curve that draws nothing.
std::optional<PictureHistogram>
histogramOf(const Curve& curve, const Grid& grid, const Catalogue& catalogue);

/// The x and y ranges that hold every histogram of a panel.
Rectangle histogramView(const Panel& panel, const Grid& grid, const Catalogue& catalogue);

void drawHistograms(const Canvas& canvas, const PanelPicture& picture);

} // namespace actiscope
