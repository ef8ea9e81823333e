// Fills the union of convex pieces into pixels.
#pragma once

#include "ui/plot/lane_union.h"
#include "ui/plot/pixels.h"
#include "ui/plot/stroke_outline.h"
#include "ui/plot/tiles.h"

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

/// Takes how much a stroke covers of an image's pixels.
class CoverageSink {
public:
    /// Of four pixels of a row, from x on, `shares` of `wholePixel` each. Within the area that was
    /// asked for, but for pixels on its right that nothing covers.
    virtual void add(int x, int y, FourInts shares) = 0;

protected:
    ~CoverageSink() = default;
};

constexpr int wholePixel = 2048;

/// Along the middle of each lane a piece covers one interval, exactly, and the union of these
/// tells how much of each pixel of the lane is covered. Where a piece is alone in a column, as most
/// are of a straight line, its edges tell it for the whole column. Bands of 16 columns are done one
/// after the other: so many pixels fill a cache line. Keeps its memory: the next fill allocates
/// nothing.
class StrokeFill {
public:
    /// Blends `ink`, premultiplied, over the pixels as far as pieces cover them.
    void fill(std::span<const StrokePiece> pieces, quint32 ink, const Pixels& pixels);

    /// Tells how much the pieces cover of each pixel of the area, column band by column band from
    /// its left side.
    void fill(std::span<const StrokePiece> pieces, const QRect& area, CoverageSink& sink);

private:
    static constexpr int columns = Tiles::side;

    /// Of the pixels of a row of a band.
    using Coverage = std::array<FourInts, columns / 4>;

    /// `end` takes the rows and the left side of each band that something covers.
    template <typename End> void fillBands(std::span<const StrokePiece> pieces, End&& end);
    void sortIntoBands(std::span<const StrokePiece> pieces);
    RowSpan fillBand(std::size_t band, int left);

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
    void blendRow(const Coverage& coverage, int y, int left, quint32 ink) const;
    void tell(const RowSpan& rows, int left, CoverageSink& sink);

    Pixels m_pixels;
    std::vector<std::vector<StrokePiece>> m_bands; ///< the pieces that begin in each
    std::array<LaneUnion, columns> m_columns;      ///< of the present band
    std::array<int, columns + 1> m_counts{};       ///< of pieces in each of its columns
    std::vector<Coverage> m_changes;               ///< of the coverage from each row to the next
};

} // namespace actiscope
