#include "ui/plot/paint.h"

#include "ui/plot/line_raster.h"
#include "ui/plot/parallel.h"
#include "ui/plot/tiles.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace actiscope {

namespace {

void paintStrips(const LineRaster& raster, const std::vector<LineStroke>& strokes) {
    const std::vector<QRect> strips = stripsOf(raster.area());
    WorkAside(static_cast<int>(strips.size()), [&](int i) {
        paintStrokes(raster.within(strips[static_cast<std::size_t>(i)]), strokes);
    }).finish();
}

} // namespace

QImage imageOf(const QRect& area, double scale, const std::function<void(QPainter&)>& draw) {
    const QSize pixels(qCeil(area.width() * scale), qCeil(area.height() * scale));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter onImage(&image);
    onImage.setRenderHint(QPainter::Antialiasing);
    onImage.scale(scale, scale);
    onImage.translate(-area.topLeft());
    draw(onImage);
    onImage.end();
    image.setDevicePixelRatio(scale); // so that no pixel is scaled
    return image;
}

void paintOnImage(QPainter& painter,
                  const QRect& area,
                  const std::function<void(QPainter&)>& draw) {
    painter.drawImage(area.topLeft(), imageOf(area, painter.device()->devicePixelRatioF(), draw));
}

std::vector<QRect> stripsOf(const QRect& area) {
    constexpr int width = 12 * Tiles::side;
    std::vector<QRect> strips;
    for (int x = area.left(); x <= area.right(); x += width) {
        strips.push_back(QRect(x, area.top(), width, area.height()) & area);
    }
    return strips;
}

void paintStrokes(QPainter& painter, const std::vector<LineStroke>& strokes) {
    const auto raster = LineRaster::of(painter);
    const auto isKnown = [](const LineStroke& stroke) { return LineRaster::knows(stroke.pen); };
    if (raster && std::ranges::all_of(strokes, isKnown)) {
        return paintStrips(*raster, strokes);
    }
    for (const LineStroke& stroke : strokes) {
        paintLine(painter, stroke.line, stroke.pen);
    }
}

void paintStrokes(const LineRaster& raster, const std::vector<LineStroke>& strokes) {
    for (const LineStroke& stroke : strokes) {
        raster.stroke(stroke.line, stroke.pen);
    }
}

void paintLine(QPainter& painter, const QPolygonF& line, const QPen& pen) {
    const auto raster = LineRaster::knows(pen) ? LineRaster::of(painter) : std::nullopt;
    if (raster) {
        raster->stroke(line, pen);
    } else {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
}

void paintDisk(
    QPainter& painter, const QPointF& center, double radius, const QColor& fill, const QPen& ring) {
    const bool ringed = ring.style() != Qt::NoPen;
    const auto raster = LineRaster::of(painter);
    if (!raster || (ringed && (ring.color().alpha() < 255 || fill.alpha() < 255))) {
        painter.setPen(ring);
        painter.setBrush(fill);
        painter.drawEllipse(center, radius, radius);
        return;
    }
    const double half = ringed ? ring.widthF() / 2 : 0;
    if (ringed) {
        raster->fillDisk(center, radius + half, ring.color());
    }
    if (radius > half) {
        raster->fillDisk(center, radius - half, fill);
    }
}

} // namespace actiscope
