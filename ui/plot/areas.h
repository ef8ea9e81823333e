// The drawing of bands.
#pragma once

#include "ui/plot/canvas.h"
#include "ui/plot/panel_picture.h"

namespace actiscope {

void drawAreas(const Canvas& canvas, const PanelPicture& picture);

/// The opacity of a band's fill.
double areaOpacity(Quantity quantity);

} // namespace actiscope
