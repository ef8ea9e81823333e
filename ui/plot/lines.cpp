#include "ui/plot/lines.h"

#include "figure/coincidence.h"
#include "ui/plot/line_raster.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

QPen penOf(const Stroke& stroke, const Look& look) {
    QColor color = stroke.ink < 0 ? look.theme->text : look.ink(stroke.ink);
    color.setAlphaF(static_cast<float>(stroke.opacity));
    QPen pen(color, stroke.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!stroke.dash.empty()) {
        QList<qreal> pattern; // in units of the width
        std::ranges::transform(stroke.dash, std::back_inserter(pattern), [&](double length) {
            return length / stroke.width;
        });
        pen.setDashPattern(pattern);
    }
    return pen;
}

QPen penOf(const PictureLine& line, const Look& look, bool comparing) {
    QPen pen = penOf(lineStroke(line, look.strokes, comparing), look);
    if (line.line.random) {
        pen.setJoinStyle(Qt::BevelJoin);
    }
    return pen;
}

// By far the most of a redraw: where the pixels are at hand, not by QPainter.
void drawBranch(const Canvas& canvas, const Branch& branch) {
    QPolygonF polyline;
    polyline.reserve(static_cast<qsizetype>(branch.size()));
    for (const Point& point : branch) {
        polyline << canvas.frame.toPixel(point);
    }
    polyline = simplified(polyline);
    const QPen& pen = canvas.painter.pen();
    const auto raster = LineRaster::knows(pen) ? LineRaster::of(canvas.painter) : std::nullopt;
    if (raster) {
        raster->stroke(polyline, pen);
    } else {
        canvas.painter.drawPolyline(polyline);
    }
}

// Wider below the lines that would hide it.
void drawCovered(const Canvas& canvas,
                 const PictureLine& line,
                 QPen pen,
                 const Coincidence& coincidence) {
    const double width = pen.widthF();
    for (const Covered& covered : coincidence.covered) {
        pen.setWidthF(width + coveredMore(canvas.look.strokes) * covered.covers);
        canvas.painter.setPen(pen);
        for (const Branch& branch : line.line.branches) {
            for (const Branch& piece : clip(branch, {covered.x, canvas.frame.y})) {
                drawBranch(canvas, piece);
            }
        }
    }
}

void drawDot(const Canvas& canvas, const PictureLine& line, const Dot& dot) {
    constexpr double openShare = 0.9;
    const QColor ink = inkOf(line.trace, canvas.look);
    const double radius = canvas.look.strokes.dot * (dot.filled ? 1 : openShare);
    const double ring = 0.4 * canvas.look.strokes.dot;
    canvas.painter.setPen(dot.filled ? QPen(Qt::NoPen) : QPen(ink, ring));
    canvas.painter.setBrush(dot.filled ? ink : canvas.look.theme->base);
    canvas.painter.drawEllipse(canvas.frame.toPixel(dot.at), radius, radius);
}

} // namespace

QColor inkOf(const Trace& trace, const Look& look) {
    QColor ink = look.ink(trace.color);
    ink.setAlphaF(static_cast<float>(trace.opacity));
    return ink;
}

QPen tracePen(const Trace& trace, const Look& look, bool comparing) {
    return penOf(traceStroke(trace, look.strokes, comparing), look);
}

QPen lawPen(const Look& look, double width) {
    return penOf(lawStroke(width), look);
}

bool isCrossed(const std::vector<PictureLine>& lines, const QRectF& rect, const Frame& frame) {
    return isCrossed(
        lines, Box{rect.left(), rect.top(), rect.width(), rect.height()}, plotArea(frame));
}

void drawLines(const Canvas& canvas, const PanelPicture& picture) {
    canvas.painter.setBrush(Qt::NoBrush);
    const std::vector<Coincidence> coinciding = coincidences(picture, plotArea(canvas.frame));
    for (std::size_t i = 0; i < picture.lines.size(); ++i) {
        const PictureLine& line = picture.lines[i];
        QPen pen = penOf(line, canvas.look, picture.comparing);
        if (coinciding[i].halfPeriod) {
            const auto pattern = pen.dashPattern();
            pen.setDashOffset(std::accumulate(pattern.begin(), pattern.end(), 0.0) / 2);
        }
        drawCovered(canvas, line, pen, coinciding[i]);
        canvas.painter.setPen(pen);
        for (const Branch& branch : line.line.branches) {
            drawBranch(canvas, branch);
        }
    }
}

void drawDots(const Canvas& canvas, const PanelPicture& picture) {
    for (const PictureLine& line : picture.lines) {
        for (const Dot& dot : line.line.dots) {
            drawDot(canvas, line, dot);
        }
    }
}

void addLinesReach(Tiles& tiles,
                   const Frame& frame,
                   const Look& look,
                   const PanelPicture& picture) {
    constexpr double antialiased = 1;
    const double dot = 1.5 * look.strokes.dot;
    for (const PictureLine& line : picture.lines) {
        const bool mayBeCovered = !line.line.random && line.line.pass < 0;
        const double more = mayBeCovered ? mostCovers * coveredMore(look.strokes) : 0;
        const double width = lineStroke(line, look.strokes, picture.comparing).width + more;
        for (const Branch& branch : line.line.branches) {
            for (std::size_t i = 1; i < branch.size(); ++i) {
                tiles.add(frame.toPixel(branch[i - 1]),
                          frame.toPixel(branch[i]),
                          width / 2 + antialiased);
            }
        }
        for (const Dot& one : line.line.dots) {
            const QPointF at = frame.toPixel(one.at);
            tiles.add(at, at, dot + antialiased);
        }
    }
}

} // namespace actiscope
