#include "ui/plot/areas.h"

#include <QPainter>

namespace actiscope {

void drawAreas(const Canvas& canvas, const PanelPicture& picture) {
    canvas.painter.setPen(Qt::NoPen);
    for (const PictureArea& area : picture.areas) {
        QColor fill = canvas.look.ink(area.color);
        fill.setAlphaF(static_cast<float>(areaOpacity(area.quantity)));
        canvas.painter.setBrush(fill);
        canvas.painter.drawPolygon(canvas.frame.toPixels(area.polygon));
    }
}

} // namespace actiscope
