#include "figure/histogram.h"

#include <algorithm>

namespace actiscope {

namespace {

double greatestDensity(const SlopeStatistics& slopes) {
    double greatest = 0;
    for (std::size_t i = 0; i < slopes.bins.size(); ++i) {
        greatest = std::max(greatest, densityOf(slopes, i));
    }
    return greatest;
}

} // namespace

double densityOf(const SlopeStatistics& slopes, std::size_t bin) {
    return static_cast<double>(slopes.bins[bin]) /
           (static_cast<double>(slopes.count) * slopes.binWidth());
}

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

} // namespace actiscope
