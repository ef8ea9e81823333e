#include "ui/plot/probe_marks.h"

#include "ui/plot/lines.h"
#include "ui/plot/rich_text.h"
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

bool isNoisy(const PanelPicture& picture, int curve) {
    return std::ranges::any_of(picture.lines, [curve](const PictureLine& line) {
        return line.line.curve == curve && line.line.random;
    });
}

bool hasTangent(const PanelPicture& picture, const ProbeReading& reading) {
    return reading.place.curve == picture.tangentOf && std::isfinite(reading.jet.value) &&
           std::isfinite(reading.jet.derivative);
}

std::vector<Branch> tangentOf(const ProbeReading& reading, const Frame& frame, const Look& look) {
    const double perUnit = frame.rect.width() / (frame.x.to - frame.x.from);
    const double half = std::max(tangentUnits, look.px(tangentLeast) / perUnit);
    const auto& [f, slope, bend] = reading.jet;
    return clip({{reading.x - half, f - half * slope}, {reading.x + half, f + half * slope}},
                frame.view());
}

double casingOf(const Strokes& strokes) {
    return strokes.tangent * 4 / 1.75;
}

void drawTangent(const Canvas& canvas, const PanelPicture& picture, const ProbeReading& reading) {
    const Strokes& strokes = canvas.look.strokes;
    for (const Branch& piece : tangentOf(reading, canvas.frame, canvas.look)) {
        const QPolygonF stroke = canvas.frame.toPixels(piece);
        const auto paint = [&](const QColor& ink, double width) {
            paintLine(canvas.painter, stroke, QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
        };
        if (isNoisy(picture, reading.place.curve)) {
            paint(canvas.look.theme->base, casingOf(strokes));
        }
        paint(canvas.look.theme->text, strokes.tangent);
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
            canvas.painter.drawPolyline(canvas.frame.toPixels(piece));
        }
    }
    const Rectangle view = canvas.frame.view();
    if (!view.contains(corner) || !view.contains(end)) {
        return;
    }
    constexpr double digit = 1e-4;
    const double down = canvas.look.em(rise < 0 ? -0.75 : 0.75);
    drawLength(canvas,
               qstring(numberFor(run, digit * run)),
               canvas.frame.toPixel({start.x + run / 2, start.y}) + QPointF(0, down));
    const QString height = qstring(numberFor(rise, digit * run));
    const double aside = canvas.look.em(0.5) + RichText(height).width(canvas.look.face()) / 2;
    drawLength(
        canvas, height, canvas.frame.toPixel({corner.x, start.y + rise / 2}) + QPointF(aside, 0));
}

void drawValueDot(const Canvas& canvas, const Point& at, const QColor& ink) {
    const QPointF center = canvas.frame.toPixel(at);
    const double radius = canvas.look.strokes.dot;
    const double halo = radius + 0.4 * canvas.look.strokes.dot;
    paintDisk(canvas.painter, center, halo, canvas.look.theme->base);
    paintDisk(canvas.painter, center, radius, ink);
}

double perPixel(const Frame& frame) {
    return (frame.x.to - frame.x.from) / frame.rect.width();
}

RichText flagText(const Frame& frame, double x) {
    return RichText(QStringLiteral("*x* = ") + qstring(numberFor(x, perPixel(frame))));
}

QString orderName(Quantity quantity) {
    return quantity == Quantity::Value        ? QStringLiteral("*f*")
           : quantity == Quantity::Derivative ? QStringLiteral("*f*′")
                                              : QStringLiteral("*f*″");
}

RichText valueText(const Canvas& canvas, const ProbeReading& reading, Quantity quantity, double y) {
    constexpr int decimals = 3; // always, so that the number keeps its width
    return RichText(QStringLiteral("%1(%2) = %3")
                        .arg(orderName(quantity),
                             qstring(numberFor(reading.x, perPixel(canvas.frame))),
                             withMinus(QString::number(y, 'f', decimals))));
}

/// Places beside a dot, the nearest first.
std::vector<QRectF> placesBeside(const QPointF& dot, const QSizeF& size, const Look& look) {
    std::vector<QRectF> places;
    for (const double em : {0.75, 6.0, 12.0}) {
        const double aside = look.em(em);
        for (const double away : {0.6, 1.6, 2.8, 4.2}) {
            for (const double top :
                 {dot.y() - look.em(away) - size.height(), dot.y() + look.em(away)}) {
                for (const double left : {dot.x() + aside, dot.x() - aside - size.width()}) {
                    places.emplace_back(QPointF(left, top), size);
                }
            }
        }
    }
    return places;
}

/// Off the lines if that is possible, never over what is `taken`: other words.
void drawValue(const Canvas& canvas,
               const PanelPicture& picture,
               const Point& at,
               const RichText& text,
               std::vector<QRectF>& taken) {
    const Face face = canvas.look.face(1, QFont::Medium);
    const double around = canvas.look.px(2);
    const QSizeF size(text.width(face) + 2 * around, face.capHeight() + 2 * around);
    const auto places = placesBeside(canvas.frame.toPixel(at), size, canvas.look);
    const auto isFree = [&](const QRectF& place) {
        return canvas.frame.rect.contains(place) &&
               std::ranges::none_of(taken, [&](auto& other) { return other.intersects(place); });
    };
    auto place = std::ranges::find_if(places, [&](const QRectF& one) {
        return isFree(one) && !isCrossed(picture.lines, one, canvas.frame);
    });
    if (place == places.end()) {
        place = std::ranges::find_if(places, isFree);
    }
    if (place == places.end()) {
        return; // the read-out has it
    }
    taken.push_back(*place);
    drawPlate(canvas, *place);
    canvas.painter.setPen(canvas.look.theme->text);
    text.draw(canvas.painter, place->bottomLeft() + QPointF(around, -around), face);
}

template <typename Each>
void forEachShown(const Frame& frame,
                  const PanelPicture& picture,
                  const std::vector<ProbeReading>& readings,
                  Each&& each) {
    for (const ProbeReading& reading : readings) {
        for (const Trace& trace :
             picture.curves[static_cast<std::size_t>(reading.place.curve)].traces) {
            const auto value = shown(reading, trace.quantity);
            if (value && frame.view().contains({reading.x, *value})) {
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

void drawProbeMarks(const Canvas& canvas,
                    const PanelPicture& picture,
                    const std::vector<QRectF>& words) {
    for (const ProbeReading& reading : picture.readings) {
        if (!hasTangent(picture, reading)) {
            continue;
        }
        drawTangent(canvas, picture, reading);
        if (picture.slopeTriangle) {
            drawTriangle(canvas, reading);
        }
    }
    drawReadings(canvas, picture, picture.readings, canvas.look.probeValues, words);
}

void drawReadings(const Canvas& canvas,
                  const PanelPicture& picture,
                  const std::vector<ProbeReading>& readings,
                  bool withValues,
                  std::vector<QRectF> words) {
    const Frame& frame = canvas.frame;
    forEachShown(frame, picture, readings, [&](auto& reading, const Trace& trace, double value) {
        drawValueDot(canvas, {reading.x, value}, canvas.look.ink(trace.color));
    });
    forEachShown(frame, picture, readings, [&](auto& reading, const Trace& trace, double value) {
        if (withValues) {
            drawValue(canvas,
                      picture,
                      {reading.x, value},
                      valueText(canvas, reading, trace.quantity, value),
                      words);
        }
    });
}

void addMarksReach(Tiles& tiles,
                   const Frame& frame,
                   const Look& look,
                   const PanelPicture& picture) {
    if (picture.readings.empty()) {
        return;
    }
    constexpr double antialiased = 1;
    const double dot = 1.5 * look.strokes.dot + antialiased;
    const bool hasWords = picture.slopeTriangle || look.probeValues;
    if (hasWords) { // anywhere beside the curves
        const double beyond = look.em(6);
        tiles.add(frame.rect.adjusted(-beyond, -beyond, beyond, beyond));
        return;
    }
    for (const ProbeReading& reading : picture.readings) {
        if (hasTangent(picture, reading)) {
            for (const Branch& piece : tangentOf(reading, frame, look)) {
                tiles.add(frame.toPixels(piece), casingOf(look.strokes) / 2 + antialiased);
            }
        }
    }
    forEachShown(frame, picture, picture.readings, [&](auto& reading, const Trace&, double value) {
        const QPointF at = frame.toPixel({reading.x, value});
        tiles.add({&at, 1}, dot);
    });
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
