// The drawing of bands.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"

namespace actiscope {

void drawAreas(const Canvas& canvas, const PanelPicture& picture);

} // namespace actiscope
