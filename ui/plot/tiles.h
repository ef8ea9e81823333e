// Which part of an image a drawing can reach, in squares of pixels: what has to be restored before
// it moves, and repainted afterwards.
#pragma once

#include <QRect>
#include <QRegion>
#include <QSize>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace actiscope {

class Tiles {
public:
    static constexpr int side = 16;

    /// Pixel rows of a column of tiles.
    struct Rows {
        double from = std::numeric_limits<double>::infinity();
        double to = -std::numeric_limits<double>::infinity();
    };

    /// What a stroke can touch, column by column.
    using Reach = std::vector<Rows>;

    Tiles() = default;
    /// Of an image of that many pixels, `scale` of them to a unit of the coordinates below.
    Tiles(const QSize& pixels, double scale);

    void add(const QRectF& rect);
    /// Pixels.
    void add(const QRect& area);
    /// Of a stroke along the line that touches what is `around` it.
    Reach reachOf(std::span<const QPointF> line, double around) const;
    void add(const Reach& reach);

    void add(std::span<const QPointF> line, double around) { add(reachOf(line, around)); }

    /// Both are of the same image.
    void add(const Tiles& other);

    Tiles intersected(const Tiles& other) const;
    Tiles without(const Tiles& other) const;
    bool isEmpty() const;
    bool meets(const QRectF& rect) const;
    /// An area of pixels.
    bool meets(const QRect& area) const;
    /// Within an area of pixels.
    bool meets(const Reach& reach, const QRect& area) const;

    /// In pixels: what holds all of its tiles that the rectangle touches.
    QRect boundsIn(const QRectF& rect) const;

    /// Does it have the tile of a pixel?
    bool holds(int x, int y) const {
        const int tile = y / side * m_columns + x / side;
        return m_set[static_cast<std::size_t>(tile)] != 0;
    }

    /// In pixels: runs of tiles side by side, from the top.
    std::vector<QRect> rects() const;
    /// In units, at least as large.
    QRegion region() const;

private:
    /// Tiles, from the top left to the bottom right one; invalid if there are none.
    QRect tilesOf(double left, double top, double right, double bottom) const;
    QRect tilesOf(const QRectF& rect) const;
    void addTiles(const QRect& tiles);
    bool meetsTiles(const QRect& tiles) const;
    void widen(Reach& reach, const QPointF& a, const QPointF& b, double around) const;
    int columnAt(double x) const;
    /// From there on in its row: the first column that is set, or is not.
    int next(int column, int row, bool isSet) const;

    QSize m_pixels;
    double m_scale = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint8_t> m_set; ///< row by row
};

} // namespace actiscope
