#include "ui/plot/lines.h"

#include "figure/coincidence.h"
#include "ui/theme.h"

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

/// The points of a branch that a stretch of x needs: with one more on each side.
Branch along(const Branch& branch, const Span& x) {
    const auto first = std::ranges::lower_bound(branch, x.from, {}, &Point::x);
    const auto last = std::ranges::upper_bound(branch, x.to, {}, &Point::x);
    return {first == branch.begin() ? first : first - 1, last == branch.end() ? last : last + 1};
}

// Wider below the lines that would hide it.
void addCovered(std::vector<LineStroke>& strokes,
                const Frame& frame,
                const Look& look,
                const PictureLine& line,
                QPen pen,
                const Coincidence& coincidence) {
    const double width = pen.widthF();
    for (const Covered& covered : coincidence.covered) {
        pen.setWidthF(width + coveredMore(look.strokes) * covered.covers);
        for (const Branch& branch : line.line.branches) {
            for (const Branch& piece : clip(along(branch, covered.x), {covered.x, frame.y})) {
                strokes.push_back({polylineOf(line, piece, frame), pen});
            }
        }
    }
}

void drawDot(const Canvas& canvas, const PictureLine& line, const Dot& dot) {
    constexpr double openShare = 0.9;
    const QColor ink = inkOf(line.trace, canvas.look);
    const double radius = canvas.look.strokes.dot * (dot.filled ? 1 : openShare);
    const QPointF center = canvas.frame.toPixel(dot.at);
    if (dot.filled) {
        paintDisk(canvas.painter, center, radius, ink);
    } else {
        const QPen ring(ink, 0.4 * canvas.look.strokes.dot);
        paintDisk(canvas.painter, center, radius, canvas.look.theme->base, ring);
    }
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

QPen linePen(const PictureLine& line, const Look& look, bool comparing) {
    QPen pen = penOf(lineStroke(line, look.strokes, comparing), look);
    if (line.line.random) {
        pen.setJoinStyle(Qt::BevelJoin);
    }
    return pen;
}

QPolygonF polylineOf(const PictureLine& line, const Branch& branch, const Frame& frame) {
    const QPolygonF pixels = frame.toPixels(branch);
    return line.line.random ? pixels : simplified(pixels); // of noise nothing is straight
}

QPen lawPen(const Look& look, double width) {
    return penOf(lawStroke(width), look);
}

bool isCrossed(const std::vector<PictureLine>& lines, const QRectF& rect, const Frame& frame) {
    return isCrossed(
        lines, Box{rect.left(), rect.top(), rect.width(), rect.height()}, plotArea(frame));
}

std::vector<LineStroke>
lineStrokes(const Frame& frame, const Look& look, const PanelPicture& picture) {
    std::vector<LineStroke> strokes;
    const std::vector<Coincidence> coinciding = coincidences(picture, plotArea(frame));
    for (std::size_t i = 0; i < picture.lines.size(); ++i) {
        const PictureLine& line = picture.lines[i];
        QPen pen = linePen(line, look, picture.comparing);
        if (coinciding[i].halfPeriod) {
            const auto pattern = pen.dashPattern();
            pen.setDashOffset(std::accumulate(pattern.begin(), pattern.end(), 0.0) / 2);
        }
        addCovered(strokes, frame, look, line, pen, coinciding[i]);
        for (const Branch& branch : line.line.branches) {
            strokes.push_back({polylineOf(line, branch, frame), pen});
        }
    }
    return strokes;
}

void drawDots(const Canvas& canvas, const PanelPicture& picture) {
    for (const PictureLine& line : picture.lines) {
        for (const Dot& dot : line.line.dots) {
            drawDot(canvas, line, dot);
        }
    }
}

void addDotsReach(Tiles& tiles, const Frame& frame, const Look& look, const PanelPicture& picture) {
    for (const PictureLine& line : picture.lines) {
        for (const Dot& dot : line.line.dots) {
            const QPointF at = frame.toPixel(dot.at);
            tiles.add({&at, 1}, 1.5 * look.strokes.dot);
        }
    }
}

} // namespace actiscope
