// Which part of an image a drawing can reach, in squares of pixels: what has to be restored before
// it moves, and repainted afterwards.
#pragma once

#include <QRect>
#include <QRegion>
#include <QSize>

#include <cstdint>
#include <vector>

namespace actiscope {

class Tiles {
public:
    static constexpr int side = 16;

    Tiles() = default;
    /// Of an image of that many pixels, `scale` of them to a unit of the coordinates below.
    Tiles(const QSize& pixels, double scale);

    void add(const QRectF& rect);
    /// A stroke from a to b that reaches `around` to all sides.
    void add(const QPointF& a, const QPointF& b, double around);
    /// Both are of the same image.
    void add(const Tiles& other);

    Tiles intersected(const Tiles& other) const;
    bool isEmpty() const;
    /// In pixels: runs of tiles side by side, from the top.
    std::vector<QRect> rects() const;
    /// In units, at least as large.
    QRegion region() const;

private:
    void addPixels(double left, double top, double right, double bottom);

    QSize m_pixels;
    double m_scale = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint8_t> m_set; ///< row by row
};

} // namespace actiscope
