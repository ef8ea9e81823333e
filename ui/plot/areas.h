// Bands: their polygons inside the view, and their drawing.
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/panel_picture.h"

namespace actiscope {

/// The part of an area inside the view as one polygon.
[[nodiscard]] Branch polygonOf(const Area& area, const Rectangle& view);

void drawAreas(const Canvas& canvas, const PanelPicture& picture);

/// The opacity of a band's fill.
[[nodiscard]] double areaOpacity(Quantity quantity);

} // namespace actiscope
