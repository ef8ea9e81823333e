#include "ui/plot/stroke_fill.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace actiscope {

namespace {

constexpr int unitBits = 8;
constexpr int unit = 1 << unitBits; ///< the coverage of a pixel by one lane
constexpr int full = lanes * unit;  ///< by all of them
static_assert(full == wholePixel);

/// The middles of the lanes of a pixel.
constexpr std::array<Four, 2> middles{Four{0.0625F, 0.1875F, 0.3125F, 0.4375F},
                                      Four{0.5625F, 0.6875F, 0.8125F, 0.9375F}};

// From the first row of any lane to the last.
Interval reachOf(const LaneIntervals& rows) {
    const Four from = least(rows.from[0], rows.from[1]);
    const Four to = greatest(rows.to[0], rows.to[1]);
    return {std::min(std::min(from[0], from[1]), std::min(from[2], from[3])),
            std::max(std::max(to[0], to[1]), std::max(to[2], to[3]))};
}

// Neither end is negative.
RowSpan rowsOf(const Interval& rows) {
    const int whole = static_cast<int>(rows.to);
    return {static_cast<int>(rows.from), static_cast<float>(whole) < rows.to ? whole + 1 : whole};
}

// `shares` of `full` of the ink over the pixels; rounding may leave a share a little below 0.
FourPixels over(FourPixels pixels, std::uint32_t ink, FourInts shares) {
    const auto alphas = (reinterpret_cast<FourPixels>(shares) * 255 + full / 2) / full;
    const FourPixels inked = scaled(all(ink), alphas);
    return inked + scaled(pixels, 255 - (inked >> 24));
}

} // namespace

void StrokeFill::fill(std::span<const StrokePiece> pieces, quint32 ink, const Pixels& pixels) {
    m_pixels = pixels;
    fillBands(pieces, [&](const RowSpan& rows, int left) { blend(rows, left, ink); });
}

void StrokeFill::fill(std::span<const StrokePiece> pieces, const QRect& area, CoverageSink& sink) {
    m_pixels = {nullptr, 0, area};
    fillBands(pieces, [&](const RowSpan& rows, int left) { tell(rows, left, sink); });
}

template <typename End> void StrokeFill::fillBands(std::span<const StrokePiece> pieces, End&& end) {
    const QRect& area = m_pixels.area;
    const auto bands = static_cast<std::size_t>((area.width() + columns - 1) / columns);
    if (m_bands.size() < bands + 1) {
        m_bands.resize(bands + 1); // one more for what leaves the last
    }
    m_changes.resize(static_cast<std::size_t>(area.height()) + 2, Coverage{});
    sortIntoBands(pieces);
    for (std::size_t band = 0; band < bands; ++band) {
        if (!m_bands[band].empty()) {
            const int left = area.left() + static_cast<int>(band) * columns;
            if (const RowSpan rows = fillBand(band, left); !rows.isEmpty()) {
                end(rows, left);
            }
        }
    }
    m_bands[bands].clear();
}

void StrokeFill::sortIntoBands(std::span<const StrokePiece> pieces) {
    const auto left = static_cast<float>(m_pixels.area.left());
    const auto width = static_cast<float>(m_pixels.area.width());
    for (const StrokePiece& piece : pieces) {
        const float from = std::max(0.0F, piece.from - left);
        if (from < width && piece.to >= left) {
            m_bands[static_cast<std::size_t>(from) / columns].push_back(piece);
        }
    }
}

RowSpan StrokeFill::fillBand(std::size_t band, int left) {
    for (LaneUnion& column : m_columns) {
        column.clear();
    }
    count(m_bands[band], left);
    RowSpan rows;
    for (const StrokePiece& piece : m_bands[band]) {
        rows.widen(cover(piece, left));
        if (piece.to >= static_cast<float>(left + columns)) {
            m_bands[band + 1].push_back(piece);
        }
    }
    m_bands[band].clear();
    for (std::size_t column = 0; column < columns; ++column) {
        if (m_counts[column] > 0) {
            rows.widen(measure(column));
        }
    }
    return rows;
}

StrokeFill::ColumnSpan StrokeFill::columnsOf(const StrokePiece& piece, int left) const {
    constexpr float margin = 0.5F / lanes; // a column's first and last middles from its sides
    const auto start = static_cast<float>(left);
    const auto last = static_cast<float>(std::min(left + columns - 1, m_pixels.area.right()));
    return {static_cast<int>(std::max(0.0F, piece.from - start + margin)),
            static_cast<int>(std::min(last, piece.to - margin) - start)};
}

void StrokeFill::count(std::span<const StrokePiece> pieces, int left) {
    m_counts.fill(0);
    for (const StrokePiece& piece : pieces) {
        const ColumnSpan within = columnsOf(piece, left);
        if (within.first <= within.last) {
            ++m_counts[static_cast<std::size_t>(within.first)];
            --m_counts[static_cast<std::size_t>(within.last) + 1];
        }
    }
    std::partial_sum(m_counts.begin(), m_counts.end(), m_counts.begin());
}

RowSpan StrokeFill::cover(const StrokePiece& piece, int left) {
    const ColumnSpan within = columnsOf(piece, left);
    RowSpan rows;
    for (int i = within.first; i <= within.last; ++i) {
        const auto column = static_cast<std::size_t>(i);
        const float x = static_cast<float>(left + i) - piece.from;
        if (m_counts[column] == 1 && coverAlone(piece, x, column, rows)) {
            m_counts[column] = 0;
        } else {
            m_columns[column].add(intervals(piece, x));
        }
    }
    return rows;
}

// Not where a corner of the piece or the edge of the image lies in the column.
bool StrokeFill::coverAlone(const StrokePiece& piece, float x, std::size_t column, RowSpan& rows) {
    if (x < 0 || x + 1 > piece.to - piece.from) {
        return false;
    }
    const auto ends = [x](const StrokePiece::Edge& edge) {
        const float from = edge.at + edge.slope * x;
        return std::pair(from, from + edge.slope);
    };
    const auto [topA, topB] = std::pair(ends(piece.top[0]), ends(piece.top[1]));
    const auto [bottomA, bottomB] = std::pair(ends(piece.bottom[0]), ends(piece.bottom[1]));
    const bool topIsA = topA.first >= topB.first;
    const bool bottomIsA = bottomA.first <= bottomB.first;
    const auto top = topIsA ? topA : topB;
    const auto bottom = bottomIsA ? bottomA : bottomB;
    const bool straight = top.second >= (topIsA ? topB : topA).second &&
                          bottom.second <= (bottomIsA ? bottomB : bottomA).second;
    const float least = std::min(top.first, top.second);
    const float greatest = std::max(bottom.first, bottom.second);
    const auto areaTop = static_cast<float>(m_pixels.area.top());
    if (!straight || !(top.first <= bottom.first) || !(top.second <= bottom.second) ||
        least < areaTop || greatest > static_cast<float>(m_pixels.area.bottom() + 1)) {
        return false;
    }
    changeAlong(top.first - areaTop, top.second - areaTop, 1, column);
    changeAlong(bottom.first - areaTop, bottom.second - areaTop, -1, column);
    rows.widen(rowsOf({least, greatest}));
    return true;
}

LaneIntervals StrokeFill::intervals(const StrokePiece& piece, float x) const {
    const LaneIntervals nothing = LaneIntervals::nothing();
    const Four width = all(piece.to - piece.from);
    const Four top = all(static_cast<float>(m_pixels.area.top()));
    const Four bottom = all(static_cast<float>(m_pixels.area.bottom() + 1));
    const auto line = [](const StrokePiece::Edge& edge, Four at) {
        return edge.at + edge.slope * at;
    };
    LaneIntervals rows;
    for (std::size_t half = 0; half < middles.size(); ++half) {
        const Four at = x + middles[half];
        const Four from = greatest(top, greatest(line(piece.top[0], at), line(piece.top[1], at)));
        const Four to = least(bottom, least(line(piece.bottom[0], at), line(piece.bottom[1], at)));
        const FourInts covers = (at >= Four{}) & (at <= width) & (from < to);
        rows.from[half] = covers ? from : nothing.from[half];
        rows.to[half] = covers ? to : nothing.to[half];
    }
    return rows;
}

RowSpan StrokeFill::measure(std::size_t column) {
    LaneUnion& covered = m_columns[column];
    covered.finish();
    const auto top = static_cast<float>(m_pixels.area.top());
    RowSpan rows;
    for (const Interval& apart : covered.apart()) {
        change(static_cast<int>((apart.from - top) * unit + 0.5F), 1, column);
        change(static_cast<int>((apart.to - top) * unit + 0.5F), -1, column);
        rows.widen(rowsOf(apart));
    }
    const LaneIntervals& main = covered.main();
    const Interval reach = reachOf(main);
    if (reach.from < reach.to) {
        for (std::size_t i = 0; i < main.from.size(); ++i) {
            const FourInts is = main.from[i] < main.to[i];
            const Four from = (is ? main.from[i] : all(top)) - top; // an empty one changes nothing
            const Four to = (is ? main.to[i] : all(top)) - top;
            change(__builtin_convertvector(from * unit + 0.5F, FourInts), 1, column);
            change(__builtin_convertvector(to * unit + 0.5F, FourInts), -1, column);
        }
        rows.widen(rowsOf(reach));
    }
    return rows;
}

// Flat lines have the ends of neighbouring lanes in the same pixel.
void StrokeFill::change(FourInts ends, int sign, std::size_t column) {
    if (isAny((ends >> unitBits) != (ends[0] >> unitBits))) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            change(ends[lane], sign, column);
        }
        return;
    }
    const FourInts parts = ends & (unit - 1);
    const int part = parts[0] + parts[1] + parts[2] + parts[3];
    add(ends[0] >> unitBits, sign * 4 * unit, sign * part, column);
}

void StrokeFill::change(int end, int sign, std::size_t column) {
    add(end >> unitBits, sign * unit, sign * (end & (unit - 1)), column);
}

// An edge across the column: each row has the share of it that lies there.
void StrokeFill::changeAlong(float from, float to, int sign, std::size_t column) {
    const auto [above, below] = std::minmax(from, to);
    const auto rounded = [](float value) { return static_cast<int>(value + 0.5F); };
    int row = static_cast<int>(above);
    if (below <= static_cast<float>(row + 1)) {
        const float middle = (above + below) / 2 - static_cast<float>(row);
        add(row, sign * full, sign * rounded(middle * full), column);
        return;
    }
    const float perRow = full / (below - above);
    float start = above;
    for (int done = 0; done < full; ++row) {
        const float end = std::min(static_cast<float>(row + 1), below);
        const int there = end == below ? full : rounded((end - above) * perRow);
        const float middle = (start + end) / 2 - static_cast<float>(row);
        const float share = static_cast<float>(there - done);
        add(row, sign * (there - done), sign * rounded(share * middle), column);
        done = there;
        start = end;
    }
}

// The part of its pixel above an end counts from the next row on.
void StrokeFill::add(int row, int whole, int part, std::size_t column) {
    const auto at = static_cast<std::size_t>(row);
    m_changes[at][column / 4][column % 4] += whole - part;
    m_changes[at + 1][column / 4][column % 4] += part;
}

void StrokeFill::blend(const RowSpan& rows, int left, quint32 ink) {
    Coverage coverage{};
    for (int y = rows.from; y <= rows.to;) {
        const int end = std::min(rows.to + 1, (y / Tiles::side + 1) * Tiles::side);
        const bool blends = y <= m_pixels.area.bottom() &&
                            (m_pixels.tiles == nullptr || m_pixels.tiles->holds(left, y));
        for (; y < end; ++y) {
            Coverage& change = m_changes[static_cast<std::size_t>(y - m_pixels.area.top())];
            for (std::size_t i = 0; i < coverage.size(); ++i) {
                coverage[i] += change[i];
                change[i] = FourInts{};
            }
            if (blends) {
                blendRow(coverage, y, left, ink);
            }
        }
    }
}

void StrokeFill::blendRow(const Coverage& coverage, int y, int left, quint32 ink) const {
    const int width = m_pixels.area.right() + 1 - left;
    const int ahead = left + std::min(columns, width - 1); // the next band has about the same rows
    const bool opaque = ink >> 24 == 255;
    __builtin_prefetch(m_pixels.at(ahead, y), 1);
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        if (!isAny(coverage[i])) {
            continue;
        }
        const int x = 4 * static_cast<int>(i);
        quint32* at = m_pixels.at(left + x, y);
        const bool whole = opaque && !isAny(coverage[i] != full);
        store(whole ? all(ink) : over(load(at, width - x), ink, coverage[i]), at, width - x);
    }
}

void StrokeFill::tell(const RowSpan& rows, int left, CoverageSink& sink) {
    Coverage coverage{};
    for (int y = rows.from; y <= rows.to; ++y) {
        Coverage& change = m_changes[static_cast<std::size_t>(y - m_pixels.area.top())];
        for (std::size_t i = 0; i < coverage.size(); ++i) {
            coverage[i] += change[i];
            change[i] = FourInts{};
            if (isAny(coverage[i])) {
                sink.add(left + 4 * static_cast<int>(i), y, coverage[i]);
            }
        }
    }
}

} // namespace actiscope
