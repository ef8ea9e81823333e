#include "ui/plot/canvas.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

double Frame::pixelX(double value) const {
    return rect.left() + (value - x.from) / (x.to - x.from) * rect.width();
}

double Frame::pixelY(double value) const {
    return rect.bottom() - (value - y.from) / (y.to - y.from) * rect.height();
}

QPointF Frame::toPixel(const Point& point) const {
    return {pixelX(point.x), pixelY(point.y)};
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

void drawPlate(const Canvas& canvas, const QRectF& rect) {
    constexpr double opacity = 0.92;
    if (!canvas.look.transparent) {
        QColor paper = canvas.look.theme->base;
        paper.setAlphaF(static_cast<float>(opacity));
        canvas.painter.fillRect(rect, paper);
    }
}

bool crosses(const Branch& line, const QRectF& rect, const Frame& frame) {
    const double from = frame.xAt(rect.left());
    const double to = frame.xAt(rect.right());
    auto next = std::ranges::lower_bound(line, from, {}, &Point::x);
    if (next == line.begin() && next != line.end()) {
        ++next;
    }
    for (; next != line.end() && std::prev(next)->x <= to; ++next) {
        const QPointF a = frame.toPixel(*std::prev(next));
        const QPointF b = frame.toPixel(*next);
        const QRectF box = QRectF(a, b).normalized();
        if (box.top() > rect.bottom() || box.bottom() < rect.top()) {
            continue;
        }
        const auto yAt = [&](double x) {
            return a.x() == b.x() ? a.y() : a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
        };
        const double y0 = yAt(std::clamp(rect.left(), box.left(), box.right()));
        const double y1 = yAt(std::clamp(rect.right(), box.left(), box.right()));
        if (std::min(y0, y1) <= rect.bottom() && std::max(y0, y1) >= rect.top()) {
            return true;
        }
    }
    return false;
}

// From the last kept point, the directions that pass every later point within the tolerance make
// a cone; a point outside of it ends the straight piece.
QPolygonF simplified(const QPolygonF& line) {
    constexpr double tolerance = 0.05;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    QPolygonF kept;
    double least = -infinity;
    double greatest = infinity;
    const auto keep = [&](const QPointF& point) {
        kept.push_back(point);
        least = -infinity;
        greatest = infinity;
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF way = kept.empty() ? QPointF() : line[i] - kept.back();
        const double slope = way.x() > 0 ? way.y() / way.x() : NAN;
        const bool straight = slope >= least && slope <= greatest;
        if (!straight && i > 0 && kept.back() != line[i - 1]) {
            keep(line[i - 1]);
        }
        const QPointF onward = kept.empty() ? QPointF() : line[i] - kept.back();
        if (!(onward.x() > 0) || i + 1 == line.size()) {
            keep(line[i]);
            continue;
        }
        least = std::max(least, (onward.y() - tolerance) / onward.x());
        greatest = std::min(greatest, (onward.y() + tolerance) / onward.x());
    }
    return kept;
}

} // namespace actiscope
