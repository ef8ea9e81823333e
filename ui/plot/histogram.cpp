#include "ui/plot/histogram.h"

#include "ui/plot/lines.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

double densityOf(const SlopeStatistics& slopes, std::size_t bin) {
    return static_cast<double>(slopes.bins[bin]) /
           (static_cast<double>(slopes.count) * slopes.binWidth());
}

double greatestDensity(const SlopeStatistics& slopes) {
    double greatest = 0;
    for (std::size_t i = 0; i < slopes.bins.size(); ++i) {
        greatest = std::max(greatest, densityOf(slopes, i));
    }
    return greatest;
}

void drawBars(const Canvas& canvas, const PictureHistogram& histogram) {
    constexpr double alpha = 0.38;
    QColor fill = canvas.look.ink(histogram.color);
    fill.setAlphaF(static_cast<float>(alpha));
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
        QPolygonF line;
        std::ranges::transform(piece, std::back_inserter(line), [&](const Point& p) {
            return canvas.frame.toPixel(p);
        });
        canvas.painter.drawPolyline(simplified(line));
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

std::optional<PictureHistogram>
histogramOf(const Curve& curve, const Grid& grid, const Catalogue& catalogue) {
    constexpr int bins = 20;
    constexpr int binsOfPasses = 10; // there are few of them
    const Activation& activation = require(catalogue, curve.activation);
    if (!draws(activation, curve)) {
        return std::nullopt;
    }
    const auto slopes =
        slopeStatistics(curve, grid, catalogue, curve.unit == Unit::Element ? bins : binsOfPasses);
    if (slopes.count == 0 || slopes.law.empty()) {
        return std::nullopt;
    }
    return PictureHistogram{curve.traces.empty() ? 0 : curve.traces.front().color, slopes};
}

Rectangle histogramView(const Panel& panel, const Grid& grid, const Catalogue& catalogue) {
    constexpr double headroom = 1.1;
    constexpr double usual = 1.5; // times the law: a new draw seldom moves the axis
    std::optional<Rectangle> view;
    for (const Curve& curve : panel.curves) {
        const auto histogram = histogramOf(curve, grid, catalogue);
        if (!histogram) {
            continue;
        }
        const SlopeStatistics& slopes = histogram->slopes;
        const double law = std::ranges::max(slopes.law, {}, &Point::y).y;
        const double top = headroom * std::max(usual * law, greatestDensity(slopes));
        view = view ? Rectangle{{std::min(view->x.from, slopes.range.from),
                                 std::max(view->x.to, slopes.range.to)},
                                {0, std::max(view->y.to, top)}}
                    : Rectangle{slopes.range, {0, top}};
    }
    Rectangle result = view.value_or(Rectangle{{0, 1}, {0, 1}});
    result.y = panel.y.value_or(result.y);
    return result;
}

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
