// The legend of a panel: where it stands, and its drawing.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"

namespace actiscope {

struct LegendBox {
    QRectF rect;          ///< empty: no legend
    bool crowded = false; ///< a line runs below it

    bool operator==(const LegendBox&) const = default;
};

LegendBox legendBox(const PanelPicture& picture, const Frame& frame, const Look& look);

void drawLegend(const Canvas& canvas, const PanelPicture& picture, const LegendBox& box);

} // namespace actiscope
