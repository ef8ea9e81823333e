#include "figure/slopes.h"

#include "figure/places.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

/// The drawn value that makes a slope. `slope` is monotone on [lower, upper].
double drawnFor(double (*slope)(double), double lower, double upper, double wanted) {
    if (lower <= wanted && wanted <= upper && slope(wanted) == wanted) {
        return wanted;
    }
    const bool rises = slope(lower) < slope(upper);
    for (double middle = std::midpoint(lower, upper); lower < middle && middle < upper;
         middle = std::midpoint(lower, upper)) {
        ((slope(middle) < wanted) == rises ? lower : upper) = middle;
    }
    return std::midpoint(lower, upper);
}

// The density is the share of drawn values whose slopes fall into a cell, over the cell's width:
// right for every monotone slope, and exact in the limit.
std::vector<Point> densityOf(const Draw& draw, double lower, double upper, Span slopes) {
    constexpr int cells = 64;
    const double width = (slopes.to - slopes.from) / cells;
    std::vector<Point> density;
    double before = drawnFor(draw.slope, lower, upper, slopes.from);
    for (int i = 0; i < cells && width > 0; ++i) {
        const double end = i + 1 == cells ? slopes.to : slopes.from + (i + 1) * width;
        const double here = drawnFor(draw.slope, lower, upper, end);
        const double share = std::fabs(here - before) / (upper - lower);
        density.push_back({slopes.from + (i + 0.5) * width, share / width});
        before = here;
    }
    if (!density.empty()) {
        density.insert(density.begin(), {slopes.from, density.front().y});
        density.push_back({slopes.to, density.back().y});
    }
    return density;
}

Eigen::ArrayXd drawnSlopes(const Activation& activation, const Curve& curve, const Grid& grid) {
    Eigen::ArrayXd drawn;
    if (curve.unit == Unit::Curve) {
        drawn.resize(1 + shownPasses(curve, grid));
        for (Eigen::Index back = 0; back < drawn.size(); ++back) {
            const auto pass = curve.resample - static_cast<std::uint64_t>(back);
            drawn[back] = drawnValues(activation, curve, 1, pass)[0];
        }
    } else {
        const Eigen::Index negative = Places({grid.from, grid.to}, grid.points).upTo(0);
        drawn = drawnValues(activation, curve, negative, curve.resample);
    }
    std::ranges::transform(drawn, drawn.begin(), activation.draw->slope);
    return drawn;
}

void count(SlopeStatistics& result, const Eigen::ArrayXd& slopes) {
    const auto last = static_cast<double>(result.bins.size() - 1);
    const double width = result.binWidth();
    if (!(width > 0) || !std::isfinite(width)) {
        result.bins[(result.bins.size() - 1) / 2] += slopes.size();
        return;
    }
    const Eigen::ArrayXd places = ((slopes - result.range.from) / width).max(0).min(last);
    for (const double place : places) {
        ++result.bins[static_cast<std::size_t>(place)];
    }
}

} // namespace

SlopeStatistics
slopeStatistics(const Curve& curve, const Grid& grid, const Catalogue& catalogue, int bins) {
    const Activation& activation = require(catalogue, curve.activation);
    const auto values = evaluationValues(activation, curve.parameters);
    const auto [least, greatest] =
        std::minmax({activation.draw->slope(values[0]), activation.draw->slope(values[1])});
    SlopeStatistics result;
    result.range = {least, greatest};
    result.bins.assign(static_cast<std::size_t>(std::max(1, bins)), 0);
    result.lawMean = activation.draw->meanSlope(values);
    result.lawSd = activation.draw->sdSlope(values);
    result.evaluation = activation.draw->slope(values.back());
    result.law = densityOf(*activation.draw, values[0], values[1], result.range);
    const Eigen::ArrayXd slopes =
        draws(activation, curve) ? drawnSlopes(activation, curve, grid) : Eigen::ArrayXd();
    result.count = slopes.size();
    result.passes = slopes.size() == 0            ? 0
                    : curve.unit == Unit::Element ? 1
                                                  : static_cast<int>(slopes.size());
    const auto n = static_cast<double>(slopes.size());
    result.mean = slopes.sum() / n;
    result.sd = std::sqrt((slopes - result.mean).square().sum() / (n - 1));
    if (slopes.size() < 2) {
        result.sd = std::numeric_limits<double>::quiet_NaN();
    }
    count(result, slopes);
    return result;
}

} // namespace actiscope
