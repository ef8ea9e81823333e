// Fills the union of convex pieces into pixels.
#pragma once

#include "ui/plot/lane_union.h"
#include "ui/plot/stroke_outline.h"

#include <QRect>

#include <algorithm>
#include <limits>

namespace actiscope {

/// Rows of a pixel column; none where `from` is not less than `to`.
struct RowSpan {
    int from = std::numeric_limits<int>::max();
    int to = std::numeric_limits<int>::min(); ///< exclusive

    bool isEmpty() const { return from >= to; }

    void widen(const RowSpan& rows) {
        from = std::min(from, rows.from);
        to = std::max(to, rows.to);
    }
};

/// Pixels of 32 bits, premultiplied or opaque.
struct Pixels {
    uchar* bits = nullptr;
    qsizetype stride = 0; ///< bytes from row to row
    QRect area;           ///< what may be written

    quint32* at(int x, int y) const;
};

/// Along the middle of each lane a piece covers one interval, exactly, and the union of these
/// tells how much of each pixel of the lane is covered. Where a piece is alone in a column, as most
/// are of a straight line, its edges tell it for the whole column. Bands of 16 columns are done one
/// after the other: so many pixels fill a cache line. Keeps its memory: the next fill allocates
/// nothing.
class StrokeFill {
public:
    /// Blends `ink`, premultiplied, over the pixels as far as pieces cover them.
    void fill(std::span<const StrokePiece> pieces, quint32 ink, const Pixels& pixels);

private:
    static constexpr int columns = 16;

    /// Of the pixels of a row of a band.
    using Coverage = std::array<FourInts, columns / 4>;

    void sortIntoBands(std::span<const StrokePiece> pieces);
    void fillBand(std::size_t band, quint32 ink);

    /// Columns of a band, both included; none where `first` is greater.
    struct ColumnSpan {
        int first;
        int last;
    };

    ColumnSpan columnsOf(const StrokePiece& piece, int left) const;
    void count(std::span<const StrokePiece> pieces, int left);
    RowSpan cover(const StrokePiece& piece, int left);
    bool coverAlone(const StrokePiece& piece, float x, std::size_t column, RowSpan& rows);
    LaneIntervals intervals(const StrokePiece& piece, float x) const;
    RowSpan measure(std::size_t column);
    void change(FourInts ends, int sign, std::size_t column);
    void change(int end, int sign, std::size_t column);
    void changeAlong(float from, float to, int sign, std::size_t column);
    void add(int row, int whole, int part, std::size_t column);
    void blend(const RowSpan& rows, int left, quint32 ink);

    Pixels m_pixels;
    std::vector<std::vector<StrokePiece>> m_bands; ///< the pieces that begin in each
    std::array<LaneUnion, columns> m_columns;      ///< of the present band
    std::array<int, columns + 1> m_counts{};       ///< of pieces in each of its columns
    std::vector<Coverage> m_changes;               ///< of the coverage from each row to the next
};

} // namespace actiscope
