// The drawing of histograms.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"

namespace actiscope {

void drawHistograms(const Canvas& canvas, const PanelPicture& picture);

} // namespace actiscope
