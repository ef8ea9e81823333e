#include "ui/plot/line_layer.h"

#include <algorithm>
#include <iterator>
#include <thread>
#include <utility>

namespace actiscope {

namespace {

double around(const QPen& pen) {
    constexpr double antialiased = 1;
    return pen.widthF() / 2 + antialiased;
}

bool isSame(const LineStroke& a, const LineStroke& b) {
    return a.line == b.line && a.pen == b.pen;
}

/// How many points two lines have in common.
struct Common {
    std::ptrdiff_t first = 0;
    std::ptrdiff_t last = 0;
};

// Dashes move with anything before them.
Common commonOf(const LineStroke& a, const LineStroke& b) {
    if (a.pen != b.pen) {
        return {};
    }
    const auto start = std::ranges::mismatch(a.line, b.line);
    const std::ptrdiff_t first = start.in1 - a.line.begin();
    if (a.pen.style() != Qt::SolidLine) {
        return {first, 0};
    }
    const auto end = std::mismatch(a.line.rbegin(),
                                   std::reverse_iterator(start.in1),
                                   b.line.rbegin(),
                                   std::reverse_iterator(start.in2));
    return {first, end.first - a.line.rbegin()};
}

// With the joints at both ends. Most of a line is not much less than all of it.
void addBetween(Tiles& tiles,
                const LineStroke& stroke,
                const Tiles::Reach& reach,
                const Common& common) {
    const std::span<const QPointF> line = stroke.line;
    if (2 * (common.first + common.last) < std::ssize(line)) {
        return tiles.add(reach);
    }
    const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, common.first - 1);
    const std::ptrdiff_t to = std::min(std::ssize(line), std::ssize(line) - common.last + 1);
    const auto points = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, to - from));
    tiles.add(line.subspan(static_cast<std::size_t>(from), points), around(stroke.pen));
}

} // namespace

// What is the same keeps its place among the others.
void LineLayer::show(std::vector<LineStroke> strokes, Tiles& changed) {
    constexpr std::ptrdiff_t mostLeftOut = 64; // or where all move, each would look at all others
    const std::vector<Line> before = std::exchange(m_lines, {});
    auto old = before.begin();
    std::size_t kept = 0; // of the new ones
    for (LineStroke& stroke : strokes) {
        const auto end = old + std::min(mostLeftOut, before.end() - old);
        const auto same =
            std::find_if(old, end, [&](const Line& line) { return isSame(line.stroke, stroke); });
        if (same == end) {
            m_lines.push_back({std::move(stroke), {}});
            continue;
        }
        replace({old, same}, std::span(m_lines).subspan(kept), changed);
        m_lines.push_back(*same);
        kept = m_lines.size();
        old = same + 1;
    }
    replace({old, before.end()}, std::span(m_lines).subspan(kept), changed);
}

// Where a slider moves, most lines keep at least one of their ends.
void LineLayer::replace(std::span<const Line> before, std::span<Line> lines, Tiles& changed) {
    for (Line& line : lines) {
        line.reach = changed.reachOf(line.stroke.line, around(line.stroke.pen));
    }
    if (before.size() == lines.size()) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const Common common = commonOf(before[i].stroke, lines[i].stroke);
            addBetween(changed, before[i].stroke, before[i].reach, common);
            addBetween(changed, lines[i].stroke, lines[i].reach, common);
        }
        return;
    }
    std::ranges::for_each(before, [&](const Line& line) { changed.add(line.reach); });
    std::ranges::for_each(lines, [&](const Line& line) { changed.add(line.reach); });
}

// After each long line whoever else waits for the processor comes first: a display server, which
// the window waits for.
void LineLayer::paint(const LineRaster& raster, const Tiles& tiles) const {
    constexpr qsizetype isLong = 64;
    const LineRaster onTiles = raster.onto(tiles);
    for (const Line& line : m_lines) {
        if (tiles.meets(line.reach, raster.area())) {
            onTiles.stroke(line.stroke.line, line.stroke.pen);
            if (line.stroke.line.size() >= isLong) {
                std::this_thread::yield();
            }
        }
    }
}

} // namespace actiscope
