#include "ui/plot/areas.h"

#include <QPainter>

namespace actiscope {

void drawAreas(const Canvas& canvas, const PanelPicture& picture) {
    canvas.painter.setPen(Qt::NoPen);
    for (const PictureArea& area : picture.areas) {
        QPolygonF polygon;
        for (const Point& point : area.polygon) {
            polygon << canvas.frame.toPixel(point);
        }
        QColor fill = canvas.look.ink(area.color);
        fill.setAlphaF(static_cast<float>(areaOpacity(area.quantity)));
        canvas.painter.setBrush(fill);
        canvas.painter.drawPolygon(polygon);
    }
}

} // namespace actiscope
