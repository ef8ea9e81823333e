// Where a panel is drawn: its frame in pixels and data, and the painter with its look.
#pragma once

#include "figure/legend_place.h"
#include "ui/plot/look.h"

#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace actiscope {

struct Ticks;

/// The plot rectangle of a panel and what it shows.
struct Frame {
    QRectF rect;
    Span x;
    Span y;

    double pixelX(double value) const {
        return rect.left() + (value - x.from) * (rect.width() / (x.to - x.from));
    }

    double pixelY(double value) const {
        return rect.bottom() - (value - y.from) * (rect.height() / (y.to - y.from));
    }

    QPointF toPixel(const Point& point) const { return {pixelX(point.x), pixelY(point.y)}; }

    QPolygonF toPixels(const Branch& branch) const;

    double xAt(double pixel) const;
    double yAt(double pixel) const;

    Rectangle view() const { return {x, y}; }

    bool operator==(const Frame&) const = default;
};

struct Canvas {
    QPainter& painter;
    const Look& look;
    Frame frame;
    bool whole = false; ///< a unit is a whole number of device pixels, so thin lines can be sharp

    /// The middle of the pixel, if that makes a thin line sharp.
    double sharp(double coordinate) const;
    QRectF sharp(const QRectF& rect) const;
};

/// Lets a painter of an image draw antialiased, in units of `scale` pixels.
void useUnits(QPainter& painter, double scale);

/// A ground for text: 92 % paper, nothing on a transparent page.
void drawPlate(const Canvas& canvas, const QRectF& rect);

PlotArea plotArea(const Frame& frame);

/// Without the points that a straight line within a twentieth of a pixel passes anyway.
QPolygonF simplified(const QPolygonF& line);

} // namespace actiscope
