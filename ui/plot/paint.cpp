#include "ui/plot/paint.h"

#include "ui/plot/line_raster.h"
#include "ui/plot/parallel.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace actiscope {

namespace {

// The first side is there twice, so that the ring has no open joint: a pixel is inked once.
QPolygonF circle(const QPointF& center, double radius, double outer) {
    constexpr double invisible = 0.01; // units between the circle and its sides
    const double step = 2 * std::acos(std::max(0.0, 1 - invisible / outer));
    const int sides = std::clamp(static_cast<int>(2 * std::numbers::pi / step), 8, 400);
    QPolygonF line;
    for (int i = 0; i <= sides + 1; ++i) {
        const double angle = 2 * std::numbers::pi * i / sides;
        line << center + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    return line;
}

// Side by side at once, as wide on every machine.
void strokeAll(const LineRaster& raster, const std::vector<LineStroke>& strokes) {
    constexpr int width = 192;
    const QRect& area = raster.area();
    forEachAtOnce((area.width() + width - 1) / width, [&](int i) {
        const LineRaster strip =
            raster.within({area.left() + i * width, area.top(), width, area.height()});
        for (const LineStroke& stroke : strokes) {
            strip.stroke(stroke.line, stroke.pen);
        }
    });
}

} // namespace

void paintOnImage(QPainter& painter,
                  const QRect& area,
                  const std::function<void(QPainter&)>& draw) {
    const double scale = painter.device()->devicePixelRatioF();
    QImage image((QSizeF(area.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter onImage(&image);
    onImage.setRenderHint(QPainter::Antialiasing);
    onImage.scale(scale, scale);
    onImage.translate(-area.topLeft());
    draw(onImage);
    onImage.end();
    painter.drawImage(QRectF(area), image);
}

void paintStrokes(QPainter& painter, const std::vector<LineStroke>& strokes) {
    const auto raster = LineRaster::of(painter);
    const auto isKnown = [](const LineStroke& stroke) { return LineRaster::knows(stroke.pen); };
    if (raster && std::ranges::all_of(strokes, isKnown)) {
        strokeAll(*raster, strokes);
        return;
    }
    for (const LineStroke& stroke : strokes) {
        paintLine(painter, stroke.line, stroke.pen);
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

void paintDisk(QPainter& painter, const QPointF& center, double radius, const QColor& fill) {
    if (const auto raster = LineRaster::of(painter)) {
        raster->fillDisk(center, radius, fill);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(center, radius, radius);
}

void paintRing(QPainter& painter, const QPointF& center, double radius, const QPen& pen) {
    const double half = pen.widthF() / 2;
    if (radius <= half) {
        return paintDisk(painter, center, radius + half, pen.color());
    }
    if (const auto raster = LineRaster::of(painter)) {
        QPen flat = pen;
        flat.setCapStyle(Qt::FlatCap);
        return raster->stroke(circle(center, radius, radius + half), flat);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(center, radius, radius);
}

} // namespace actiscope
