#include "ui/plot/canvas.h"

#include "figure/straight.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

QPolygonF Frame::toPixels(const Branch& branch) const {
    QPolygonF pixels;
    pixels.reserve(static_cast<qsizetype>(branch.size()));
    for (const Point& point : branch) {
        pixels << toPixel(point);
    }
    return pixels;
}

double Frame::xAt(double pixel) const {
    return x.from + (pixel - rect.left()) / rect.width() * (x.to - x.from);
}

double Frame::yAt(double pixel) const {
    return y.from + (rect.bottom() - pixel) / rect.height() * (y.to - y.from);
}

double Canvas::sharp(double coordinate) const {
    return whole ? std::floor(coordinate) + 0.5 : coordinate;
}

QRectF Canvas::sharp(const QRectF& rect) const {
    return {QPointF(sharp(rect.left()), sharp(rect.top())),
            QPointF(sharp(rect.right()), sharp(rect.bottom()))};
}

void useUnits(QPainter& painter, double scale) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
}

void drawPlate(const Canvas& canvas, const QRectF& rect) {
    constexpr double opacity = 0.92;
    if (!canvas.look.transparent) {
        QColor paper = canvas.look.theme->base;
        paper.setAlphaF(static_cast<float>(opacity));
        canvas.painter.fillRect(rect, paper);
    }
}

PlotArea plotArea(const Frame& frame) {
    const QRectF& rect = frame.rect;
    return {{rect.left(), rect.top(), rect.width(), rect.height()}, frame.view()};
}

QPolygonF simplified(const QPolygonF& line) {
    constexpr double tolerance = 0.05;
    QPolygonF kept;
    const auto at = [&line](std::size_t i) {
        const QPointF& point = line[static_cast<qsizetype>(i)];
        return Point{point.x(), point.y()};
    };
    forEachKept(static_cast<std::size_t>(line.size()), at, tolerance, [&](std::size_t i) {
        kept.push_back(line[static_cast<qsizetype>(i)]);
    });
    return kept;
}

} // namespace actiscope
