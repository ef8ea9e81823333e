#include "ui/plot/line_raster.h"

#include "ui/plot/stroke_runs.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// Kept from stroke to stroke: a redraw allocates nothing.
struct Scratch {
    std::vector<QPointF> line;
    Dashes dashes;
    Runs runs;
    std::vector<StrokePiece> pieces;
    StrokeFill fill;
};

Scratch& scratch() {
    thread_local Scratch kept;
    return kept;
}

bool drawsPlainly(const QPainter& painter) {
    return painter.paintEngine()->type() == QPaintEngine::Raster &&
           painter.testRenderHint(QPainter::Antialiasing) && painter.opacity() == 1 &&
           painter.compositionMode() == QPainter::CompositionMode_SourceOver;
}

bool scalesEvenly(const QTransform& transform) {
    return transform.type() <= QTransform::TxScale && transform.m11() > 0 &&
           transform.m11() == transform.m22();
}

// In pixels; empty for a clip of another shape.
QRect clipOf(const QPainter& painter, const QImage& image) {
    if (!painter.hasClipping()) {
        return image.rect();
    }
    if (painter.clipRegion().rectCount() != 1) {
        return {};
    }
    // The region is rounded to whole units, its bounds are not.
    const QRectF clip = painter.deviceTransform().mapRect(painter.clipBoundingRect());
    const QPoint first(qRound(clip.left()), qRound(clip.top())); // as QPainter rounds
    const QPoint last(qRound(clip.right()) - 1, qRound(clip.bottom()) - 1);
    return QRect(first, last) & image.rect();
}

void setDashes(Dashes& dashes, const QPen& pen, double width) {
    const QList<qreal> pattern = pen.dashPattern(); // in widths
    dashes.lengths.clear();
    std::ranges::transform(pattern, std::back_inserter(dashes.lengths), [width](double length) {
        return std::max(0.0, length) * width;
    });
    dashes.offset = pen.dashOffset() * width;
}

/// The part of a line that can come between two x; of a line that goes back all of it.
std::span<const QPointF> between(std::span<const QPointF> line, double from, double to) {
    const auto falls = [](const QPointF& b, const QPointF& a) { return !(a.x() <= b.x()); };
    if (!std::ranges::is_sorted(line, falls)) { // or is not a number
        return line;
    }
    const auto first = std::ranges::lower_bound(line, from, {}, &QPointF::x);
    const auto last = std::ranges::upper_bound(line, to, {}, &QPointF::x);
    // One point more on each side.
    const auto begin = std::max<std::ptrdiff_t>(0, first - line.begin() - 1);
    const auto end = std::min(std::ssize(line), last - line.begin() + 1);
    return line.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

} // namespace

std::optional<LineRaster> LineRaster::of(QPainter& painter) {
    auto* image = dynamic_cast<QImage*>(painter.device());
    const QTransform& transform = painter.deviceTransform();
    if (image == nullptr || !drawsPlainly(painter) || !scalesEvenly(transform)) {
        return std::nullopt;
    }
    const QRect clip = clipOf(painter, *image);
    if (clip.isEmpty() || !Pixels::know(*image)) {
        return std::nullopt;
    }
    LineRaster raster;
    raster.m_pixels = {image->bits(), image->bytesPerLine(), clip};
    raster.m_scale = transform.m11();
    raster.m_origin = {transform.dx(), transform.dy()};
    return raster;
}

LineRaster LineRaster::within(const QRect& area) const {
    LineRaster part = *this;
    part.m_pixels.area &= area;
    return part;
}

LineRaster LineRaster::onto(const Tiles& tiles) const {
    LineRaster part = *this;
    part.m_pixels.tiles = &tiles;
    return part;
}

bool LineRaster::knows(const QPen& pen) {
    const Qt::PenJoinStyle join = pen.joinStyle();
    const Qt::PenStyle style = pen.style(); // of others QPen makes the pattern when it is asked for
    return (style == Qt::SolidLine || style == Qt::CustomDashLine) &&
           pen.brush().style() == Qt::SolidPattern && pen.capStyle() == Qt::FlatCap &&
           (join == Qt::RoundJoin || join == Qt::BevelJoin);
}

const std::vector<StrokePiece>& LineRaster::piecesOf(std::span<const QPointF> line,
                                                     const QPen& pen) const {
    constexpr double widest = 1e6; // wider than any image
    Scratch& kept = scratch();
    const double width = std::min(widest, pen.isCosmetic() ? 1 : pen.widthF() * m_scale);
    setDashes(kept.dashes, pen, width);
    const double reach = width / 2 + 1;
    const QRectF near = QRectF(m_pixels.area).adjusted(-reach, -reach, reach, reach);
    if (kept.dashes.lengths.empty()) {
        line = between(
            line, (near.left() - m_origin.x()) / m_scale, (near.right() - m_origin.x()) / m_scale);
    }
    kept.line.clear();
    std::ranges::transform(line, std::back_inserter(kept.line), [this](const QPointF& point) {
        return m_scale * point + m_origin;
    });
    cutRuns(kept.line, kept.dashes, near, kept.runs);
    kept.pieces.clear();
    const StrokeShape shape{width, pen.joinStyle() == Qt::RoundJoin};
    for (std::size_t i = 0; i < kept.runs.ends.size(); ++i) {
        appendOutline(kept.runs[i], shape, kept.pieces);
    }
    return kept.pieces;
}

void LineRaster::stroke(std::span<const QPointF> line, const QPen& pen) const {
    scratch().fill.fill(piecesOf(line, pen), qPremultiply(pen.color().rgba()), m_pixels);
}

void LineRaster::cover(std::span<const QPointF> line,
                       const QPen& pen,
                       const QSize& pixels,
                       double scale,
                       CoverageSink& sink) {
    LineRaster raster;
    raster.m_pixels.area = QRect(QPoint(), pixels);
    raster.m_scale = scale;
    scratch().fill.fill(raster.piecesOf(line, pen), raster.m_pixels.area, sink);
}

void LineRaster::fillDisk(const QPointF& center, double radius, const QColor& ink) const {
    Scratch& kept = scratch();
    const QPointF at = m_scale * center + m_origin;
    const double size = m_scale * radius;
    kept.pieces.clear();
    if (QRectF(m_pixels.area).adjusted(-size, -size, size, size).contains(at)) {
        appendDisk(at, size, kept.pieces);
        kept.fill.fill(kept.pieces, qPremultiply(ink.rgba()), m_pixels);
    }
}

} // namespace actiscope
