#include "ui/plot/legend.h"

#include "figure/legend_entries.h"
#include "ui/plot/areas.h"
#include "ui/plot/lines.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QPainter>

#include <algorithm>

namespace actiscope {

namespace {

constexpr double sampleEm = 2;
constexpr double gapEm = 0.7;
constexpr double rowEm = 1.75;

QSizeF sizeOf(const std::vector<LegendRow>& rows, const Look& look) {
    double widest = 0;
    for (const LegendRow& row : rows) {
        widest = std::max(widest, row.text.width(look.face()));
    }
    return {look.em(sampleEm + gapEm) + widest, look.em(rowEm) * static_cast<double>(rows.size())};
}

QRectF cornerRect(Legend corner, const QSizeF& size, const Canvas& canvas) {
    const double inset = canvas.look.em(0.6);
    const QRectF room = canvas.frame.rect.adjusted(inset, inset, -inset, -inset);
    const bool right = corner == Legend::UpperRight || corner == Legend::LowerRight;
    const bool lower = corner == Legend::LowerLeft || corner == Legend::LowerRight;
    return {QPointF(right ? room.right() - size.width() : room.left(),
                    lower ? room.bottom() - size.height() : room.top()),
            size};
}

// An axis through the legend pushes it aside, away from the axis' numbers.
QRectF besideAxis(QRectF rect, const Canvas& canvas, Axes axes) {
    const double axis = canvas.frame.pixelX(0);
    const double numbers = canvas.look.em(2);
    const bool stands = axes == Axes::Origin && canvas.frame.x.from < 0;
    if (stands && rect.left() < axis && axis < rect.right() + numbers) {
        rect.moveLeft(axis + canvas.look.em(1.6));
    }
    return rect;
}

// Somewhere inside without curves, from the top left to the lower right; null if there is no room.
QRectF placeBetweenLines(const PanelPicture& picture, const QSizeF& size, const Canvas& canvas) {
    constexpr int steps = 8;
    const double inset = canvas.look.em(0.6);
    const QRectF room = canvas.frame.rect.adjusted(inset, inset, -inset, -inset);
    const QSizeF left = room.size() - size;
    for (int row = 0; row <= steps && left.height() >= 0 && left.width() >= 0; ++row) {
        for (int column = 0; column <= steps; ++column) {
            const QRectF place(room.topLeft() + QPointF(left.width() * column / steps,
                                                        left.height() * row / steps),
                               size);
            const double axis = canvas.frame.pixelX(0);
            const bool onAxis = picture.axes == Axes::Origin &&
                                place.left() - canvas.look.em(1) < axis && axis < place.right();
            if (!onAxis && !isCrossed(picture.lines, place, canvas.frame)) {
                return place;
            }
        }
    }
    return {};
}

// The corner asked for, or else the first one without curves, or else any such place.
QRectF placeOf(const PanelPicture& picture, const QSizeF& size, const Canvas& canvas) {
    const QRectF asked = besideAxis(cornerRect(picture.corner, size, canvas), canvas, picture.axes);
    for (const Legend corner : {picture.corner,
                                Legend::UpperLeft,
                                Legend::UpperRight,
                                Legend::LowerRight,
                                Legend::LowerLeft}) {
        const QRectF place = besideAxis(cornerRect(corner, size, canvas), canvas, picture.axes);
        if (canvas.frame.rect.contains(place) && !isCrossed(picture.lines, place, canvas.frame)) {
            return place;
        }
    }
    const QRectF between = placeBetweenLines(picture, size, canvas);
    return between.isNull() ? asked : between;
}

bool isUnderLegend(const Canvas& canvas, const PanelPicture& picture, const QRectF& rect) {
    const double probe = picture.probe ? canvas.frame.pixelX(*picture.probe) : -1;
    return (probe >= rect.left() && probe <= rect.right()) ||
           isCrossed(picture.lines, rect, canvas.frame);
}

void drawSample(const Canvas& canvas, const LegendRow& row, const QPointF& left, bool comparing) {
    const double width = canvas.look.em(sampleEm);
    QPainter& painter = canvas.painter;
    if (row.trace.quantity == Quantity::Band || row.trace.quantity == Quantity::Sd) {
        constexpr double visible = 1.6; // a small swatch looks paler than a large band
        QColor fill = canvas.look.ink(row.trace.color);
        fill.setAlphaF(static_cast<float>(visible * areaOpacity(row.trace.quantity)));
        const double height = canvas.look.px(10);
        painter.fillRect(QRectF(left.x(), left.y() - height / 2, width, height), fill);
        return;
    }
    QPen pen = row.trace.quantity == Quantity::Mean ? lawPen(canvas.look, canvas.look.strokes.grid)
                                                    : tracePen(row.trace, canvas.look, comparing);
    if (row.grey) {
        pen.setColor(canvas.look.theme->text2);
    }
    painter.setPen(pen);
    painter.drawLine(left, left + QPointF(width, 0));
}

} // namespace

std::vector<LegendRow>
legendRows(const Panel& panel, const Catalogue& catalogue, Language language) {
    std::vector<LegendRow> rows;
    for (const LegendEntry& entry : legendEntries(panel, catalogue)) {
        rows.push_back(
            {RichText(QString::fromStdString(entry.text.in(language))), entry.trace, entry.grey});
    }
    return rows;
}

LegendRow saturationRow(double threshold, int color) {
    Trace trace;
    trace.quantity = Quantity::Band;
    trace.color = color;
    return {RichText(QStringLiteral("|*f*′| < ") + readable(threshold)), trace, false};
}

void drawLegend(const Canvas& canvas, const PanelPicture& picture) {
    if (picture.corner == Legend::None || picture.legend.empty()) {
        return;
    }
    const Look& look = canvas.look;
    const QSizeF size = sizeOf(picture.legend, look);
    const QRectF place = placeOf(picture, size, canvas);
    const Face face = look.face();
    const bool crowded = isUnderLegend(canvas, picture, place);
    QPointF middle = place.topLeft() + QPointF(0, look.em(rowEm) / 2);
    for (const LegendRow& row : picture.legend) {
        if (crowded) { // a plate no larger than its words, so that the lines go on beside it
            const double height = look.em(1.3);
            drawPlate(canvas,
                      {middle.x(),
                       middle.y() - height / 2,
                       look.em(sampleEm + gapEm) + row.text.width(face),
                       height});
        }
        drawSample(canvas, row, middle, picture.comparing);
        canvas.painter.setPen(look.theme->text);
        row.text.draw(canvas.painter,
                      middle + QPointF(look.em(sampleEm + gapEm), face.capHeight() / 2),
                      face);
        middle.ry() += look.em(rowEm);
    }
}

} // namespace actiscope
