#include "ui/plot/legend.h"

#include "figure/legend_place.h"
#include "ui/plot/areas.h"
#include "ui/plot/lines.h"
#include "ui/plot/rich_text.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QPainter>

#include <algorithm>

namespace actiscope {

namespace {

constexpr double sampleEm = 2;
constexpr double gapEm = 0.7;
constexpr double rowEm = 1.75;

RichText textOf(const LegendRow& row) {
    return RichText(qstring(row.text));
}

QSizeF sizeOf(const std::vector<LegendRow>& rows, const Look& look) {
    double widest = 0;
    for (const LegendRow& row : rows) {
        widest = std::max(widest, textOf(row).width(look.face()));
    }
    return {look.em(sampleEm + gapEm) + widest, look.em(rowEm) * static_cast<double>(rows.size())};
}

// The corner asked for, or else another place without curves.
QRectF
placeOf(const PanelPicture& picture, const QSizeF& size, const Frame& frame, const Look& look) {
    const Box place =
        legendPlace(picture, plotArea(frame), size.width(), size.height(), look.fontPixels);
    return {place.left, place.top, place.width, place.height};
}

bool hasEarlierPasses(const PanelPicture& picture) {
    const auto isEarlier = [](const PictureLine& line) { return line.line.pass >= 0; };
    return !picture.earlier.empty() || std::ranges::any_of(picture.lines, isEarlier);
}

// Earlier passes may be anywhere: words keep out of the way of the current one only.
bool isUnderLegend(const PanelPicture& picture, const QRectF& rect, const Frame& frame) {
    const double probe = picture.probe ? frame.pixelX(*picture.probe) : -1;
    return (probe >= rect.left() && probe <= rect.right()) || hasEarlierPasses(picture) ||
           isCrossed(picture.lines, rect, frame);
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

LegendBox legendBox(const PanelPicture& picture, const Frame& frame, const Look& look) {
    if (picture.corner == Legend::None || picture.legend.empty()) {
        return {};
    }
    const QRectF place = placeOf(picture, sizeOf(picture.legend, look), frame, look);
    return {place, isUnderLegend(picture, place, frame)};
}

void drawLegend(const Canvas& canvas, const PanelPicture& picture, const LegendBox& box) {
    if (box.rect.isEmpty()) {
        return;
    }
    const Look& look = canvas.look;
    const Face face = look.face();
    QPointF middle = box.rect.topLeft() + QPointF(0, look.em(rowEm) / 2);
    for (const LegendRow& row : picture.legend) {
        if (box.crowded) { // a plate no larger than its words, so that the lines go on beside it
            const double height = look.em(1.3);
            drawPlate(canvas,
                      {middle.x(),
                       middle.y() - height / 2,
                       look.em(sampleEm + gapEm) + textOf(row).width(face),
                       height});
        }
        drawSample(canvas, row, middle, picture.comparing);
        canvas.painter.setPen(look.theme->text);
        textOf(row).draw(canvas.painter,
                         middle + QPointF(look.em(sampleEm + gapEm), face.capHeight() / 2),
                         face);
        middle.ry() += look.em(rowEm);
    }
}

} // namespace actiscope
