#include "ui/plot/areas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

// What is on the side where `distance` is not negative (Sutherland and Hodgman 1974).
template <typename Distance> Branch cut(const Branch& polygon, const Distance& distance) {
    Branch kept;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point& a = polygon[i];
        const Point& b = polygon[(i + 1) % polygon.size()];
        const double da = distance(a);
        const double db = distance(b);
        if (da >= 0) {
            kept.push_back(a);
        }
        if ((da >= 0) != (db >= 0)) {
            const double t = da / (da - db);
            kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
    }
    return kept;
}

} // namespace

Branch polygonOf(const Area& area, const Rectangle& view) {
    Branch polygon = area.lower;
    polygon.insert(polygon.end(), area.upper.rbegin(), area.upper.rend());
    const bool finite = std::ranges::all_of(
        polygon, [](const Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    if (!finite) {
        return {};
    }
    polygon = cut(polygon, [&](const Point& p) { return p.x - view.x.from; });
    polygon = cut(polygon, [&](const Point& p) { return view.x.to - p.x; });
    polygon = cut(polygon, [&](const Point& p) { return p.y - view.y.from; });
    return cut(polygon, [&](const Point& p) { return view.y.to - p.y; });
}

double areaOpacity(Quantity quantity) {
    return quantity == Quantity::Band ? 0.13 : 0.22;
}

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
