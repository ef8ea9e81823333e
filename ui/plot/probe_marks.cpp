#include "ui/plot/probe_marks.h"

#include "ui/plot/ticks.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr double tangentUnits = 0.75;
constexpr double tangentLeast = 48;
constexpr double flagGap = 12;
constexpr double flagHeightEm = 1.7;

std::optional<double> shown(const ProbeReading& reading, Quantity quantity) {
    switch (quantity) {
    case Quantity::Value: return reading.jet.value;
    case Quantity::Derivative: return reading.jet.derivative;
    case Quantity::SecondDerivative: return reading.jet.secondDerivative;
    default: return std::nullopt;
    }
}

QPolygonF pixels(const Branch& branch, const Frame& frame) {
    QPolygonF line;
    for (const Point& point : branch) {
        line << frame.toPixel(point);
    }
    return line;
}

bool isNoisy(const PanelPicture& picture, int curve) {
    return std::ranges::any_of(picture.lines, [curve](const PictureLine& line) {
        return line.line.curve == curve && line.line.random;
    });
}

void drawTangent(const Canvas& canvas, const PanelPicture& picture, const ProbeReading& reading) {
    const double perUnit = canvas.frame.rect.width() / (canvas.frame.x.to - canvas.frame.x.from);
    const double half = std::max(tangentUnits, canvas.look.px(tangentLeast) / perUnit);
    const auto& [f, slope, bend] = reading.jet;
    const Branch line = {{reading.x - half, f - half * slope},
                         {reading.x + half, f + half * slope}};
    const Strokes& strokes = canvas.look.strokes;
    for (const Branch& piece : clip(line, canvas.frame.view())) {
        const QPolygonF stroke = pixels(piece, canvas.frame);
        if (isNoisy(picture, reading.place.curve)) {
            const double casing = strokes.tangent * 4 / 1.75;
            canvas.painter.setPen(
                QPen(canvas.look.theme->base, casing, Qt::SolidLine, Qt::FlatCap));
            canvas.painter.drawPolyline(stroke);
        }
        canvas.painter.setPen(
            QPen(canvas.look.theme->text, strokes.tangent, Qt::SolidLine, Qt::FlatCap));
        canvas.painter.drawPolyline(stroke);
    }
}

// A run of 1, 2 or 5 times a power of ten, about as long as the tangent's half.
double triangleRun(const Canvas& canvas) {
    const double pixels = canvas.look.px(tangentLeast * 1.25);
    return ticksOf(canvas.frame.x, canvas.frame.rect.width(), pixels).step;
}

void drawLength(const Canvas& canvas, const QString& text, const QPointF& middle) {
    const Face face = canvas.look.face();
    const RichText length(text);
    const double width = length.width(face);
    const double cap = face.capHeight();
    const QRectF box(middle.x() - width / 2, middle.y() - cap / 2, width, cap);
    const double around = canvas.look.px(2);
    drawPlate(canvas, box.adjusted(-around, -around, around, around));
    canvas.painter.setPen(canvas.look.theme->text);
    length.draw(canvas.painter, box.bottomLeft(), face);
}

void drawTriangle(const Canvas& canvas, const ProbeReading& reading) {
    const double run = triangleRun(canvas);
    const double rise = run * reading.jet.derivative;
    const Point start{reading.x, reading.jet.value};
    const Point corner{start.x + run, start.y};
    const Point end{corner.x, start.y + rise};
    QPen pen(canvas.look.theme->text, canvas.look.strokes.grid, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({2, 2});
    canvas.painter.setPen(pen);
    for (const Branch& leg : {Branch{start, corner}, Branch{corner, end}}) {
        for (const Branch& piece : clip(leg, canvas.frame.view())) {
            canvas.painter.drawPolyline(pixels(piece, canvas.frame));
        }
    }
    const Rectangle view = canvas.frame.view();
    if (!view.contains(corner) || !view.contains(end)) {
        return;
    }
    constexpr double digit = 1e-4;
    const double down = canvas.look.em(rise < 0 ? -0.75 : 0.75);
    drawLength(canvas,
               numberFor(run, digit * run),
               canvas.frame.toPixel({start.x + run / 2, start.y}) + QPointF(0, down));
    const QString height = numberFor(rise, digit * run);
    const double aside = canvas.look.em(0.5) + RichText(height).width(canvas.look.face()) / 2;
    drawLength(
        canvas, height, canvas.frame.toPixel({corner.x, start.y + rise / 2}) + QPointF(aside, 0));
}

void drawValueDot(const Canvas& canvas, const Point& at, const QColor& ink) {
    const QPointF center = canvas.frame.toPixel(at);
    const double radius = canvas.look.strokes.dot;
    const double halo = radius + 0.4 * canvas.look.strokes.dot;
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.look.theme->base);
    canvas.painter.drawEllipse(center, halo, halo);
    canvas.painter.setBrush(ink);
    canvas.painter.drawEllipse(center, radius, radius);
}

double perPixel(const Frame& frame) {
    return (frame.x.to - frame.x.from) / frame.rect.width();
}

RichText flagText(const Frame& frame, double x) {
    return RichText(QStringLiteral("*x* = ") + numberFor(x, perPixel(frame)));
}

QString orderName(Quantity quantity) {
    return quantity == Quantity::Value        ? QStringLiteral("*f*")
           : quantity == Quantity::Derivative ? QStringLiteral("*f*′")
                                              : QStringLiteral("*f*″");
}

// Beside the dot, on the side away from zero, where the other lines usually are not.
/// `taken` are the places of the values before: one that finds no room is left to the read-out.
void drawValue(const Canvas& canvas,
               const ProbeReading& reading,
               Quantity quantity,
               double value,
               std::vector<QRectF>& taken) {
    constexpr int decimals = 3; // always, so that the number keeps its width
    const RichText text(QStringLiteral("%1(%2) = %3")
                            .arg(orderName(quantity),
                                 numberFor(reading.x, perPixel(canvas.frame)),
                                 withMinus(QString::number(value, 'f', decimals))));
    const Face face = canvas.look.face(1, QFont::Medium);
    const double above = canvas.look.em(-1);
    const double below = canvas.look.em(1) + face.capHeight();
    const QPointF dot = canvas.frame.toPixel({reading.x, value});
    const double aside = canvas.look.em(0.75);
    const double around = canvas.look.px(2);
    for (const double up : {value >= 0 ? above : below, value >= 0 ? below : above}) {
        for (const double left : {dot.x() + aside, dot.x() - aside - text.width(face)}) {
            const QPointF baseline(left, dot.y() + up);
            const QRectF box =
                QRectF(left, baseline.y() - face.capHeight(), text.width(face), face.capHeight())
                    .adjusted(-around, -around, around, around);
            const bool free = std::ranges::none_of(
                taken, [&box](const QRectF& other) { return other.intersects(box); });
            if (free && canvas.frame.rect.contains(box)) {
                taken.push_back(box);
                drawPlate(canvas, box);
                canvas.painter.setPen(canvas.look.theme->text);
                text.draw(canvas.painter, baseline, face);
                return;
            }
        }
    }
}

template <typename Each>
void forEachShown(const Canvas& canvas, const PanelPicture& picture, Each&& each) {
    for (const ProbeReading& reading : picture.readings) {
        for (const Trace& trace :
             picture.curves[static_cast<std::size_t>(reading.place.curve)].traces) {
            const auto value = shown(reading, trace.quantity);
            if (value && canvas.frame.view().contains({reading.x, *value})) {
                each(reading, trace, *value);
            }
        }
    }
}

} // namespace

void drawProbeLine(const Canvas& canvas, const PanelPicture& picture) {
    if (!picture.probe || !canvas.frame.x.contains(*picture.probe)) {
        return;
    }
    const QRectF& rect = canvas.frame.rect;
    const double x = canvas.sharp(canvas.frame.pixelX(*picture.probe));
    const double more = canvas.look.px(8);
    canvas.painter.setPen(
        QPen(canvas.look.theme->text2, canvas.look.strokes.grid, Qt::SolidLine, Qt::FlatCap));
    canvas.painter.drawLine(QPointF(x, rect.top() - more), QPointF(x, rect.bottom() + more));
}

void drawProbeMarks(const Canvas& canvas, const PanelPicture& picture) {
    for (const ProbeReading& reading : picture.readings) {
        const auto& [f, slope, bend] = reading.jet;
        if (reading.place.curve != picture.tangentOf || !std::isfinite(f) ||
            !std::isfinite(slope)) {
            continue;
        }
        drawTangent(canvas, picture, reading);
        if (picture.slopeTriangle) {
            drawTriangle(canvas, reading);
        }
    }
    forEachShown(
        canvas, picture, [&](const ProbeReading& reading, const Trace& trace, double value) {
            drawValueDot(canvas, {reading.x, value}, canvas.look.ink(trace.color));
        });
    if (canvas.look.probeValues) {
        std::vector<QRectF> taken;
        forEachShown(
            canvas, picture, [&](const ProbeReading& reading, const Trace& trace, double value) {
                drawValue(canvas, reading, trace.quantity, value, taken);
            });
    }
}

QRectF probeFlag(const Frame& frame, const Look& look, double x) {
    if (!frame.x.contains(x)) {
        return {};
    }
    const double width = flagText(frame, x).width(look.face(1, QFont::Medium)) + look.em(1.2);
    return {frame.pixelX(x) - width / 2,
            frame.rect.bottom() + look.px(flagGap),
            width,
            look.em(flagHeightEm)};
}

void drawProbeFlag(const Canvas& canvas, double x) {
    const Look& look = canvas.look;
    const QRectF pill = probeFlag(canvas.frame, look, x);
    if (pill.isEmpty()) {
        return;
    }
    const Face face = look.face(1, QFont::Medium);
    const RichText text = flagText(canvas.frame, x);
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(look.theme->primary);
    canvas.painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    canvas.painter.setPen(look.theme->primaryText);
    text.draw(
        canvas.painter, pill.center() + QPointF(-text.width(face) / 2, face.capHeight() / 2), face);
}

double probeFlagRoom(const Look& look) {
    return look.px(flagGap) + look.em(flagHeightEm);
}

} // namespace actiscope
