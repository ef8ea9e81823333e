#include "ui/plot/tiles.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

namespace actiscope {

Tiles::Tiles(const QSize& pixels, double scale)
    : m_pixels(pixels), m_scale(scale), m_columns((pixels.width() + side - 1) / side),
      m_rows((pixels.height() + side - 1) / side),
      m_set(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows)) {}

QRect Tiles::tilesOf(double left, double top, double right, double bottom) const {
    left = std::max(left, 0.0);
    top = std::max(top, 0.0);
    right = std::min(right, m_pixels.width() - 1.0);
    bottom = std::min(bottom, m_pixels.height() - 1.0);
    if (!(left <= right) || !(top <= bottom)) {
        return {};
    }
    const auto tile = [](double pixel) { return static_cast<int>(pixel) / side; };
    return {QPoint(tile(left), tile(top)), QPoint(tile(right), tile(bottom))};
}

QRect Tiles::tilesOf(const QRectF& rect) const {
    return tilesOf(rect.left() * m_scale,
                   rect.top() * m_scale,
                   rect.right() * m_scale,
                   rect.bottom() * m_scale);
}

void Tiles::addTiles(const QRect& tiles) {
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        const auto line = m_set.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        std::fill(line + tiles.left(), line + tiles.right() + 1, 1);
    }
}

void Tiles::add(const QRectF& rect) {
    addTiles(tilesOf(rect));
}

void Tiles::add(const QRect& area) {
    addTiles(tilesOf(area.left(), area.top(), area.right(), area.bottom()));
}

QRect Tiles::boundsIn(const QRectF& rect) const {
    const QRect tiles = tilesOf(rect);
    QRect bounds;
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            if (holds(column * side, row * side)) {
                bounds |= QRect(column * side, row * side, side, side);
            }
        }
    }
    return bounds;
}

bool Tiles::meets(const QRectF& rect) const {
    return meetsTiles(tilesOf(rect));
}

bool Tiles::meets(const QRect& area) const {
    return meetsTiles(tilesOf(area.left(), area.top(), area.right(), area.bottom()));
}

bool Tiles::meets(const Reach& reach, const QRect& area) const {
    const int last = std::min(area.right() / side, m_columns - 1);
    for (int column = area.left() / side; column <= last; ++column) {
        const Rows& rows = reach[static_cast<std::size_t>(column)];
        if (meetsTiles(tilesOf(column * side, rows.from, column * side, rows.to))) {
            return true;
        }
    }
    return false;
}

bool Tiles::meetsTiles(const QRect& tiles) const {
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        const auto line = m_set.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        const auto end = line + tiles.right() + 1;
        if (std::find(line + tiles.left(), end, 1) != end) {
            return true;
        }
    }
    return false;
}

int Tiles::columnAt(double x) const {
    const double column = std::floor(x / side);
    return static_cast<int>(std::max(-1.0, std::min(column, double(m_columns))));
}

// A line goes through all rows between its highest and its lowest in a column.
Tiles::Reach Tiles::reachOf(std::span<const QPointF> line, double around) const {
    Reach reach(static_cast<std::size_t>(m_columns));
    const double more = around * m_scale;
    QPointF before = line.empty() ? QPointF() : line.front() * m_scale;
    for (const QPointF& point : line) {
        const QPointF at = point * m_scale;
        widen(reach, before, at, more);
        before = at;
    }
    for (Rows& rows : reach) {
        rows = {rows.from - more, rows.to + more};
    }
    return reach;
}

void Tiles::add(const Reach& reach) {
    for (int column = 0; column < m_columns; ++column) {
        const Rows& rows = reach[static_cast<std::size_t>(column)];
        addTiles(tilesOf(column * side, rows.from, column * side, rows.to));
    }
}

void Tiles::widen(Reach& reach, const QPointF& a, const QPointF& b, double around) const {
    const bool rises = a.x() <= b.x();
    const QPointF& from = rises ? a : b;
    const QPointF& to = rises ? b : a;
    const int first = columnAt(from.x() - around);
    const int last = columnAt(to.x() + around);
    const double width = to.x() - from.x();
    const double slope = last - first > 1 && width > 0 ? (to.y() - from.y()) / width : 0;
    for (int column = std::max(0, first); column <= std::min(last, m_columns - 1); ++column) {
        Rows& rows = reach[static_cast<std::size_t>(column)];
        double y0 = from.y();
        double y1 = to.y();
        if (slope != 0) { // only what a long piece has in this column
            const auto at = [&](double x) {
                return from.y() + slope * (std::clamp(x, from.x(), to.x()) - from.x());
            };
            y0 = at(column * side - around);
            y1 = at((column + 1) * side + around);
        }
        rows.from = std::min({rows.from, y0, y1});
        rows.to = std::max({rows.to, y0, y1});
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

Tiles Tiles::without(const Tiles& other) const {
    Tiles rest = *this;
    std::ranges::transform(m_set, other.m_set, rest.m_set.begin(), std::greater<>());
    return rest;
}

bool Tiles::isEmpty() const {
    return std::ranges::find(m_set, 1) == m_set.end();
}

std::vector<QRect> Tiles::rects() const {
    std::vector<QRect> rects;
    for (int row = 0; row < m_rows; ++row) {
        for (int from = next(0, row, true); from < m_columns;) {
            const int to = next(from, row, false);
            const QRect run(from * side, row * side, (to - from) * side, side);
            rects.push_back(run.intersected(QRect(QPoint(), m_pixels)));
            from = next(to, row, true);
        }
    }
    return rects;
}

int Tiles::next(int column, int row, bool isSet) const {
    const std::uint8_t* line = m_set.data() + static_cast<std::ptrdiff_t>(row) * m_columns;
    const auto rest = static_cast<std::size_t>(m_columns - column);
    const void* found = std::memchr(line + column, isSet ? 1 : 0, rest);
    return found == nullptr ? m_columns
                            : static_cast<int>(static_cast<const std::uint8_t*>(found) - line);
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
