// Lines, disks and images as QPainter draws them; where the pixels are at hand many times faster.
#pragma once

#include <QImage>
#include <QPen>
#include <QPolygonF>

#include <functional>
#include <vector>

class QPainter;

namespace actiscope {

class LineRaster;

/// In the painter's coordinates.
struct LineStroke {
    QPolygonF line;
    QPen pen;
};

/// What is drawn of an area, antialiased, in `scale` pixels to a unit.
QImage imageOf(const QRect& area, double scale, const std::function<void(QPainter&)>& draw);
/// Draws an image of the area: lines and disks of a widget become as fast as those of the plot.
void paintOnImage(QPainter& painter, const QRect& area, const std::function<void(QPainter&)>& draw);

/// A region, in units from the painter's origin on, of an opaque image that lies there, `scale` of
/// its pixels to a unit.
void paintImage(QPainter& painter, const QImage& image, double scale, const QRegion& region);

/// One after the other. On pixels strip by strip, on several processors.
void paintStrokes(QPainter& painter, const std::vector<LineStroke>& strokes);
/// With pens that it knows.
void paintStrokes(const LineRaster& raster, const std::vector<LineStroke>& strokes);
void paintLine(QPainter& painter, const QPolygonF& line, const QPen& pen);
void paintDisk(QPainter& painter,
               const QPointF& center,
               double radius,
               const QColor& fill,
               const QPen& ring = Qt::NoPen);

} // namespace actiscope
