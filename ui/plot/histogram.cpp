#include "ui/plot/histogram.h"

#include "figure/histogram.h"
#include "ui/plot/lines.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

void drawBars(const Canvas& canvas, const PictureHistogram& histogram) {
    QColor fill = canvas.look.ink(histogram.color);
    fill.setAlphaF(static_cast<float>(barOpacity));
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(fill);
    const SlopeStatistics& slopes = histogram.slopes;
    const double gap = canvas.look.px(0.5);
    for (std::size_t i = 0; i < slopes.bins.size(); ++i) {
        const double from = slopes.range.from + slopes.binWidth() * static_cast<double>(i);
        const double height = std::min(densityOf(slopes, i), canvas.frame.y.to);
        const QRectF bar(canvas.frame.toPixel({from, height}),
                         canvas.frame.toPixel({from + slopes.binWidth(), 0}));
        if (bar.height() > 0) {
            canvas.painter.drawRect(bar.adjusted(gap, 0, -gap, 0));
        }
    }
}

void drawLaw(const Canvas& canvas, const PictureHistogram& histogram) {
    const double width = canvas.look.strokes.grid * 1.25;
    canvas.painter.setPen(lawPen(canvas.look, width));
    canvas.painter.setBrush(Qt::NoBrush);
    for (const Branch& piece : clip(histogram.slopes.law, canvas.frame.view())) {
        canvas.painter.drawPolyline(simplified(canvas.frame.toPixels(piece)));
    }
}

void drawMean(const Canvas& canvas, const PictureHistogram& histogram) {
    const double size = canvas.look.px(4.5);
    const QPointF tip =
        canvas.frame.toPixel({histogram.slopes.mean, 0}) + QPointF(0, canvas.look.px(2));
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.look.ink(histogram.color));
    canvas.painter.drawPolygon(
        QPolygonF({tip, tip + QPointF(size, 1.7 * size), tip + QPointF(-size, 1.7 * size)}));
}

} // namespace

void drawHistograms(const Canvas& canvas, const PanelPicture& picture) {
    for (const PictureHistogram& histogram : picture.histograms) {
        drawBars(canvas, histogram);
        drawMean(canvas, histogram);
    }
    for (const PictureHistogram& histogram : picture.histograms) {
        drawLaw(canvas, histogram);
    }
}

} // namespace actiscope
