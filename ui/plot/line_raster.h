// Strokes lines and fills disks straight in the pixels of an image, many times faster than
// QPainter.
#pragma once

#include "ui/plot/stroke_fill.h"

#include <QPen>

#include <optional>

class QPainter;

namespace actiscope {

/// The stroke of a polyline is one area: a pixel is inked once, however often the line crosses it.
class LineRaster {
public:
    /// For a painter that draws antialiased and opaque on a QImage of RGB32 or premultiplied
    /// ARGB32, moved and evenly scaled at most, clipped to a rectangle at most; none for another.
    static std::optional<LineRaster> of(QPainter& painter);

    /// What it may write, in pixels.
    const QRect& area() const { return m_pixels.area; }

    const Pixels& pixels() const { return m_pixels; }

    /// The same for a part of the area.
    LineRaster within(const QRect& area) const;
    /// For those of its tiles that are set, in an area of whole columns of them. They must stay.
    LineRaster onto(const Tiles& tiles) const;

    /// Flat ends, round or bevelled joins and one colour?
    static bool knows(const QPen& pen);

    /// In the painter's coordinates. Takes any numbers; a point that is not finite interrupts the
    /// line.
    void stroke(std::span<const QPointF> line, const QPen& pen) const;
    void fillDisk(const QPointF& center, double radius, const QColor& ink) const;

    /// Tells how much the same stroke covers of an image of that many pixels, `scale` of them to a
    /// unit, without drawing it.
    static void cover(std::span<const QPointF> line,
                      const QPen& pen,
                      const QSize& pixels,
                      double scale,
                      CoverageSink& sink);

private:
    LineRaster() = default;
    const std::vector<StrokePiece>& piecesOf(std::span<const QPointF> line, const QPen& pen) const;

    Pixels m_pixels;
    double m_scale = 1;
    QPointF m_origin; ///< in pixels
};

} // namespace actiscope
