// The legend of a panel: where it stands, and its drawing.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"

namespace actiscope {

void drawLegend(const Canvas& canvas, const PanelPicture& picture);

} // namespace actiscope
