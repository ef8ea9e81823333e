#include "figure/slopes.h"
#include "text/matplotlib_axes.h"
#include "text/matplotlib_panel.h"
#include "text/python.h"
#include "text/script_curves.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

std::optional<SlopeStatistics> slopesOf(const PanelScript& p, const Curve& curve) {
    constexpr int bins = 20;
    constexpr int binsOfPasses = 10; // there are few of them
    if (!draws(require(p.source.catalogue, curve.activation), curve)) {
        return std::nullopt;
    }
    const auto slopes = slopeStatistics(curve,
                                        p.source.figure.grid,
                                        p.source.catalogue,
                                        curve.unit == Unit::Element ? bins : binsOfPasses);
    return slopes.count == 0 || slopes.law.empty() ? std::nullopt : std::optional(slopes);
}

std::string histogramAxes(const PanelScript& p) {
    constexpr double headroom = 1.1;
    constexpr double usual = 1.5; // times the law: a new draw seldom moves the axis
    std::optional<Span> x;
    double top = 0;
    for (const Curve& curve : p.panel.curves) {
        if (const auto slopes = slopesOf(p, curve)) {
            const double law = std::ranges::max(slopes->law, {}, &Point::y).y;
            const auto most = static_cast<double>(std::ranges::max(slopes->bins));
            const double density = most / (static_cast<double>(slopes->count) * slopes->binWidth());
            top = std::max({top, usual * law, density});
            x = x ? Span{std::min(x->from, slopes->range.from), std::max(x->to, slopes->range.to)}
                  : slopes->range;
        }
    }
    return axesCode(p.source,
                    p.panel,
                    x.value_or(Span{0, 1}),
                    p.panel.y.value_or(Span{0, top > 0 ? headroom * top : 1}));
}

std::string histogram(const PanelScript& p, const PlottedCurve& plotted) {
    const auto found = slopesOf(p, plotted.curve);
    if (!found) {
        return {};
    }
    const SlopeStatistics& slopes = *found;
    const bool each = plotted.curve.unit == Unit::Element;
    Branch law = slopes.law;
    const auto first = law.front();
    constexpr double rounding = 1e-9;
    if (std::ranges::all_of(law, [&](const Point& at) {
            return std::fabs(at.y - first.y) <= rounding * first.y;
        })) {
        law = {first, law.back()};
    }
    const std::string ink = "color=" + quoted(p.source.look.ink(inkOf(plotted.curve)));
    const std::string slope = plotted.activation.id + "(np.full(n, -1.0), " +
                              plotted.activation.draw->symbol + "=" + drawnValuesOf(plotted, "n") +
                              ")[1]";
    const auto passes =
        each ? std::vector{plotted.curve.resample} : passesOf(plotted, p.source.figure.grid);
    return headline(plotted, p.source.catalogue) +
           (each ? "n = np.count_nonzero(grid <= 0)  # the elements that a slope is drawn for\n"
                 : "n = 1  # one slope a pass\n") +
           "slopes = []\n" + overPasses(passes, "slopes = np.r_[slopes, " + slope + "]\n") +
           "ax.hist(slopes, bins=" + std::to_string(slopes.bins.size()) +
           ", range=" + tuple(slopes.range) + ", density=True, " + ink +
           ", alpha=0.38, rwidth=0.97)\n" + "ax.plot(slopes.mean(), 0, \"^\", " + ink +
           ", clip_on=False)\nax.plot(" + xyOf(law) + ", " +
           stroke(p.source.look.text, p.source.look.gridWidth * 1.25) + lineStyle({5, 3}) + ")\n";
}

} // namespace

std::string histogramCode(const PanelScript& p) {
    std::string text = histogramAxes(p);
    for (const PlottedCurve& one : plottedCurves(p.panel, p.index + 1, p.source.catalogue)) {
        text += histogram(p, one);
    }
    return text;
}

} // namespace actiscope
