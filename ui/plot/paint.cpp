#include "ui/plot/paint.h"

#include "ui/plot/line_raster.h"
#include "ui/plot/parallel.h"
#include "ui/plot/pixels.h"

#include <QPaintEngine>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <optional>

namespace actiscope {

namespace {

// On several processors.
void inStrips(const QRect& area, const std::function<void(const QRect&)>& paint) {
    const std::vector<QRect> strips = stripsOf(area);
    const auto count = static_cast<int>(strips.size());
    WorkAside(count, [&](int i) { paint(strips[static_cast<std::size_t>(i)]); }).finish();
}

QRegion inPixels(const QRegion& region, double scale) {
    return scale == 1 ? region : QTransform::fromScale(scale, scale).map(region);
}

/// Where a painter can be passed by.
struct Below {
    Pixels pixels;   ///< from the painter's origin on
    QRegion visible; ///< of these
};

// Only if they are `scale` to a unit, and whole ones.
std::optional<Below> pixelsBelow(const QPainter& painter, double scale) {
    const QPaintEngine& engine = *painter.paintEngine();
    auto* image = dynamic_cast<QImage*>(engine.paintDevice());
    const QTransform& transform = painter.deviceTransform();
    const QPoint origin(qRound(transform.dx()), qRound(transform.dy()));
    if (image == nullptr || !Pixels::know(*image) || painter.hasClipping() ||
        scale != std::round(scale) ||
        transform != QTransform(scale, 0, 0, scale, origin.x(), origin.y())) {
        return std::nullopt;
    }
    Pixels pixels = Pixels::of(*image);
    const QRegion clip = engine.systemClip();
    const QRegion visible = clip.isEmpty() ? pixels.area : clip & pixels.area;
    pixels.bits = reinterpret_cast<uchar*>(pixels.at(origin.x(), origin.y()));
    pixels.area.translate(-origin);
    return Below{pixels, visible.translated(-origin)};
}

} // namespace

QImage imageOf(const QRect& area, double scale, const std::function<void(QPainter&)>& draw) {
    const QSize pixels(qCeil(area.width() * scale), qCeil(area.height() * scale));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter onImage(&image);
    onImage.setRenderHint(QPainter::Antialiasing);
    onImage.scale(scale, scale);
    onImage.translate(-area.topLeft());
    draw(onImage);
    onImage.end();
    image.setDevicePixelRatio(scale); // so that no pixel is scaled
    return image;
}

void paintOnImage(QPainter& painter,
                  const QRect& area,
                  const std::function<void(QPainter&)>& draw) {
    painter.drawImage(area.topLeft(), imageOf(area, painter.device()->devicePixelRatioF(), draw));
}

void paintImage(QPainter& painter, const QImage& image, double scale, const QRegion& region) {
    if (const auto below = pixelsBelow(painter, scale)) {
        const QRegion visible = inPixels(region, scale) & below->visible;
        const std::vector<QRect> rects(visible.begin(), visible.end());
        return inStrips(image.rect(), [&](const QRect& strip) {
            Pixels part = below->pixels;
            part.area &= strip;
            part.copy(image, rects);
        });
    }
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    for (const QRect& rect : region) {
        const QRectF pixels(QPointF(rect.topLeft()) * scale, QSizeF(rect.size()) * scale);
        painter.drawImage(QRectF(rect), image, pixels);
    }
}

void paintStrokes(QPainter& painter, const std::vector<LineStroke>& strokes) {
    const auto raster = LineRaster::of(painter);
    const auto isKnown = [](const LineStroke& stroke) { return LineRaster::knows(stroke.pen); };
    if (raster && std::ranges::all_of(strokes, isKnown)) {
        return inStrips(raster->area(),
                        [&](const QRect& strip) { paintStrokes(raster->within(strip), strokes); });
    }
    for (const LineStroke& stroke : strokes) {
        paintLine(painter, stroke.line, stroke.pen);
    }
}

void paintStrokes(const LineRaster& raster, const std::vector<LineStroke>& strokes) {
    for (const LineStroke& stroke : strokes) {
        raster.stroke(stroke.line, stroke.pen);
    }
}

void paintLine(QPainter& painter, const QPolygonF& line, const QPen& pen) {
    const auto raster = LineRaster::knows(pen) ? LineRaster::of(painter) : std::nullopt;
    if (raster) {
        raster->stroke(line, pen);
    } else {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
}

void paintDisk(
    QPainter& painter, const QPointF& center, double radius, const QColor& fill, const QPen& ring) {
    const bool ringed = ring.style() != Qt::NoPen;
    const auto raster = LineRaster::of(painter);
    if (!raster || (ringed && (ring.color().alpha() < 255 || fill.alpha() < 255))) {
        painter.setPen(ring);
        painter.setBrush(fill);
        painter.drawEllipse(center, radius, radius);
        return;
    }
    const double half = ringed ? ring.widthF() / 2 : 0;
    if (ringed) {
        raster->fillDisk(center, radius + half, ring.color());
    }
    if (radius > half) {
        raster->fillDisk(center, radius - half, fill);
    }
}

} // namespace actiscope
