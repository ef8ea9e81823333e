#include "ui/plot/tiles.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace actiscope {

Tiles::Tiles(const QSize& pixels, double scale)
    : m_pixels(pixels), m_scale(scale), m_columns((pixels.width() + side - 1) / side),
      m_rows((pixels.height() + side - 1) / side),
      m_set(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows)) {}

void Tiles::addPixels(double left, double top, double right, double bottom) {
    left = std::max(left, 0.0);
    top = std::max(top, 0.0);
    right = std::min(right, m_pixels.width() - 1.0);
    bottom = std::min(bottom, m_pixels.height() - 1.0);
    if (!(left <= right) || !(top <= bottom)) {
        return;
    }
    const int first = static_cast<int>(left) / side;
    const int count = static_cast<int>(right) / side - first + 1;
    const int last = static_cast<int>(bottom) / side;
    for (int row = static_cast<int>(top) / side; row <= last; ++row) {
        std::fill_n(m_set.begin() + static_cast<std::ptrdiff_t>(row) * m_columns + first, count, 1);
    }
}

void Tiles::add(const QRectF& rect) {
    addPixels(rect.left() * m_scale,
              rect.top() * m_scale,
              rect.right() * m_scale,
              rect.bottom() * m_scale);
}

// Column of tiles by column, so that a slanting stroke does not take its whole bounding rectangle.
void Tiles::add(const QPointF& a, const QPointF& b, double around) {
    const QPointF from = (a.x() <= b.x() ? a : b) * m_scale;
    const QPointF to = (a.x() <= b.x() ? b : a) * m_scale;
    const double more = around * m_scale;
    const double rise = to.x() > from.x() ? (to.y() - from.y()) / (to.x() - from.x()) : 0;
    const double first = std::max(0.0, std::floor((from.x() - more) / side)) * side;
    const double end = std::min(to.x() + more, double(m_pixels.width()));
    for (double left = first; left <= end; left += side) {
        const auto heightAt = [&](double x) {
            return x >= to.x() ? to.y() : from.y() + rise * (std::max(x, from.x()) - from.x());
        };
        const bool upright = to.x() - from.x() < 1;
        const double y0 = upright ? from.y() : heightAt(left - more);
        const double y1 = upright ? to.y() : heightAt(left + side + more);
        addPixels(left, std::min(y0, y1) - more, left, std::max(y0, y1) + more);
    }
}

void Tiles::add(const Tiles& other) {
    std::ranges::transform(m_set, other.m_set, m_set.begin(), std::bit_or<>());
}

Tiles Tiles::intersected(const Tiles& other) const {
    Tiles both = *this;
    std::ranges::transform(m_set, other.m_set, both.m_set.begin(), std::bit_and<>());
    return both;
}

bool Tiles::isEmpty() const {
    return std::ranges::find(m_set, 1) == m_set.end();
}

std::vector<QRect> Tiles::rects() const {
    std::vector<QRect> rects;
    for (int row = 0; row < m_rows; ++row) {
        const auto line = m_set.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        for (auto from = std::find(line, line + m_columns, 1); from != line + m_columns;) {
            const auto to = std::find(from, line + m_columns, 0);
            const QRect run(static_cast<int>(from - line) * side,
                            row * side,
                            static_cast<int>(to - from) * side,
                            side);
            rects.push_back(run.intersected(QRect(QPoint(), m_pixels)));
            from = std::find(to, line + m_columns, 1);
        }
    }
    return rects;
}

QRegion Tiles::region() const {
    std::vector<QRect> runs = rects();
    for (QRect& run : runs) {
        const QPointF topLeft = QPointF(run.topLeft()) / m_scale;
        const QPointF bottomRight =
            QPointF(run.x() + run.width(), run.y() + run.height()) / m_scale;
        run = QRectF(topLeft, bottomRight).toAlignedRect();
    }
    QRegion region;
    if (m_scale == 1) {
        region.setRects(runs.data(), static_cast<int>(runs.size()));
        return region;
    }
    for (const QRect& run : runs) { // they may overlap
        region += run;
    }
    return region;
}

} // namespace actiscope
