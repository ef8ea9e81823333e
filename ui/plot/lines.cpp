#include "ui/plot/lines.h"

#include "ui/plot/coincidence.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

QPen penOf(const PictureLine& line, const Look& look, bool comparing) {
    if (!isOrder(line.trace.quantity)) {
        return lawPen(look, look.strokes.grid);
    }
    QPen pen = tracePen(line.trace, look, comparing);
    constexpr double normal = 2;
    const double relative = line.trace.width / normal;
    if (line.line.random) {
        pen.setWidthF(look.strokes.random * relative);
        pen.setStyle(Qt::SolidLine);
        pen.setJoinStyle(Qt::BevelJoin);
    }
    if (line.line.pass >= 0) {
        pen.setWidthF(std::min(pen.widthF(), look.strokes.earlier * relative));
        QColor ink = pen.color();
        ink.setAlphaF(ink.alphaF() * static_cast<float>(0.08 + 0.42 * std::pow(line.depth, 2.2)));
        pen.setColor(ink);
    }
    return pen;
}

void drawBranch(const Canvas& canvas, const Branch& branch) {
    QPolygonF polyline;
    polyline.reserve(static_cast<qsizetype>(branch.size()));
    for (const Point& point : branch) {
        polyline << canvas.frame.toPixel(point);
    }
    canvas.painter.drawPolyline(simplified(polyline));
}

// Wider below the lines that would hide it.
void drawCovered(const Canvas& canvas,
                 const PictureLine& line,
                 QPen pen,
                 const Coincidence& coincidence) {
    const double wider = 2.5 / 2.25 * canvas.look.strokes.value;
    const double width = pen.widthF();
    for (const Covered& covered : coincidence.covered) {
        pen.setWidthF(width + wider * covered.covers);
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
    constexpr double normal = 2;
    constexpr double wider = 2.5 / 2.25;
    const double base =
        trace.quantity == Quantity::Value ? look.strokes.value : look.strokes.derivative;
    const double width = base * trace.width / normal * (comparing ? wider : 1);
    QPen pen(inkOf(trace, look), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (trace.dash != Dash::Solid) {
        pen.setDashPattern(dashPattern(trace.dash));
    }
    return pen;
}

QPen lawPen(const Look& look, double width) {
    QPen pen(look.theme->text, width, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({5, 3});
    return pen;
}

bool isCrossed(const std::vector<PictureLine>& lines, const QRectF& rect, const Frame& frame) {
    return std::ranges::any_of(lines, [&](const PictureLine& line) {
        return std::ranges::any_of(
            line.line.branches, [&](const Branch& branch) { return crosses(branch, rect, frame); });
    });
}

void drawLines(const Canvas& canvas, const PanelPicture& picture) {
    canvas.painter.setBrush(Qt::NoBrush);
    const std::vector<Coincidence> coinciding = coincidences(picture, canvas.frame);
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

} // namespace actiscope
