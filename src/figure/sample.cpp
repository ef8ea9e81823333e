#include "figure/sample.h"

#include "figure/branches.h"
#include "figure/clip.h"
#include "figure/laws.h"
#include "figure/precision.h"
#include "figure/view.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

/// A curve in one of its passes, with what its traces share: evaluated once for all of them.
struct Evaluated {
    const Curve& curve;
    const Activation& activation;
    std::vector<double> values; ///< for the kernel, the pass's own slope or the midpoint at the end
    Eigen::ArrayXd x;
    Jets jets;
    bool random;
};

std::vector<Break> breaksOf(const Evaluated& e, Quantity quantity, Convention convention) {
    return e.random ? drawnBreaksOf(e.curve, e.activation, e.values, quantity, convention)
                    : breaksOf(e.curve, e.activation, e.values, quantity, convention);
}

/// NaN off the grid of what lives there.
double valueAt(const Evaluated& e, double x, Quantity quantity) {
    if (!livesOnGrid(e.activation, e.curve)) {
        const Curve& curve = e.curve;
        const auto jet = evaluateIn(e.activation, e.values, x, curve.precision, curve.form);
        return orderOf(jet, quantity);
    }
    const auto found = std::lower_bound(e.x.begin(), e.x.end(), x);
    return found != e.x.end() && *found == x ? orderOf(e.jets, quantity)[found - e.x.begin()]
                                             : std::numeric_limits<double>::quiet_NaN();
}

/// Samples the curves of one panel of a figure.
class Sampler {
public:
    /// `grid`: the points of the figure's grid.
    Sampler(const Figure& figure,
            const Panel& panel,
            const Eigen::ArrayXd& grid,
            const Catalogue& catalogue,
            Resolution resolution)
        : m_figure(figure), m_panel(panel), m_catalogue(catalogue), m_x(viewX(figure, panel)),
          m_columns(std::max(1, resolution.columns)),
          m_view(linspace(m_x.from, m_x.to, 2 * m_columns + 1)), m_grid(grid) {}

    SampledPanel sample() const;

private:
    void addCurve(SampledPanel& result, int index, const Curve& curve) const;
    Evaluated
    evaluatePass(const Curve& curve, std::uint64_t pass, const Eigen::ArrayXd& places) const;
    const Eigen::ArrayXd& placesOf(const Curve& curve) const;
    void addDifferences(SampledPanel& result) const;
    void addErrors(SampledPanel& result, int index, const Curve& curve) const;
    Line differenceLine(const Evaluated& minuend, const Evaluated& subtrahend, int trace) const;
    void addLines(SampledPanel& result, int index, const Evaluated& evaluated, int back) const;
    void addBranches(Line& line,
                     std::vector<Break> breaks,
                     const Eigen::ArrayXd& x,
                     const Eigen::ArrayXd& y) const;

    const Figure& m_figure;
    const Panel& m_panel;
    const Catalogue& m_catalogue;
    Span m_x;
    int m_columns;
    Eigen::ArrayXd m_view;
    const Eigen::ArrayXd& m_grid;
};

const Eigen::ArrayXd& Sampler::placesOf(const Curve& curve) const {
    return livesOnGrid(require(m_catalogue, curve.activation), curve) ? m_grid : m_view;
}

Evaluated
Sampler::evaluatePass(const Curve& curve, std::uint64_t pass, const Eigen::ArrayXd& places) const {
    const Activation& activation = require(m_catalogue, curve.activation);
    auto values = evaluationValues(activation, curve.parameters);
    const bool drawn = draws(activation, curve);
    const bool random = drawn && curve.unit == Unit::Element;
    Eigen::ArrayXd slopes;
    if (random) {
        slopes = drawnValues(activation, curve, places.size(), pass);
    } else if (drawn) {
        values.back() = drawnValue(activation, curve, 0, pass);
    }
    Jets jets = evaluateCurve(curve, activation, values, places, random ? &slopes : nullptr);
    return {curve, activation, std::move(values), places, std::move(jets), random};
}

void Sampler::addBranches(Line& line,
                          std::vector<Break> breaks,
                          const Eigen::ArrayXd& x,
                          const Eigen::ArrayXd& y) const {
    BranchBuilder builder(line, std::move(breaks));
    // One element beyond each edge, so that a line of few elements reaches the edge.
    const double step = x.size() > 1 ? x[1] - x[0] : 0;
    const auto first = std::lower_bound(x.begin(), x.end(), m_x.from - step);
    const auto last = std::upper_bound(first, x.end(), m_x.to + step);
    for (auto i = first - x.begin(); i < last - x.begin(); ++i) {
        builder.add(x[i], y[i]);
    }
    builder.finish();
    for (Branch& branch : line.branches) {
        branch = thinned(branch, m_x, m_columns);
    }
}

void Sampler::addLines(SampledPanel& result, int index, const Evaluated& e, int back) const {
    for (std::size_t t = 0; t < e.curve.traces.size(); ++t) {
        const Quantity quantity = e.curve.traces[t].quantity;
        if (!isDefined(e.activation, quantity)) {
            continue;
        }
        Line line{.curve = index,
                  .trace = static_cast<int>(t),
                  .quantity = quantity,
                  .random = e.random,
                  .pass = back - 1,
                  .branches = {},
                  .dots = {}};
        addBranches(
            line, breaksOf(e, quantity, m_figure.convention), e.x, orderOf(e.jets, quantity));
        if (e.activation.stepped && quantity == Quantity::Derivative) {
            splitAtSteps(line);
        }
        if (back > 0) {
            line.dots.clear();
        }
        result.lines.push_back(std::move(line));
    }
}

Line Sampler::differenceLine(const Evaluated& a, const Evaluated& b, int trace) const {
    const Quantity quantity = a.curve.traces[static_cast<std::size_t>(trace)].quantity;
    const auto valueOf = [quantity](const Evaluated& e) {
        return [&e, quantity](double x) { return valueAt(e, x, quantity); };
    };
    Line line{.curve = 0,
              .trace = trace,
              .quantity = quantity,
              .random = a.random || b.random,
              .branches = {},
              .dots = {}};
    addBranches(line,
                differenceOf(breaksOf(a, quantity, m_figure.convention),
                             breaksOf(b, quantity, m_figure.convention),
                             valueOf(a),
                             valueOf(b)),
                a.x,
                orderOf(a.jets, quantity) - orderOf(b.jets, quantity));
    return line;
}

/// Of every curve but the first, minus the first.
void Sampler::addDifferences(SampledPanel& result) const {
    for (std::size_t i = 1; i < m_panel.curves.size(); ++i) {
        const Curve& curve = m_panel.curves[i];
        const Curve& first = m_panel.curves.front();
        const auto& own = placesOf(curve);
        const auto& places = &own == &m_grid ? own : placesOf(first);
        const Evaluated a = evaluatePass(curve, curve.resample, places);
        const Evaluated b = evaluatePass(first, first.resample, places);
        for (std::size_t t = 0; t < curve.traces.size(); ++t) {
            const Quantity quantity = curve.traces[t].quantity;
            if (isDefined(a.activation, quantity) && isDefined(b.activation, quantity)) {
                Line line = differenceLine(a, b, static_cast<int>(t));
                line.curve = static_cast<int>(i);
                result.lines.push_back(std::move(line));
            }
        }
    }
}

void widen(std::optional<Span>& range, const Branch& points) {
    for (const Point& point : points) {
        if (std::isfinite(point.y)) {
            range = range ? Span{std::min(range->from, point.y), std::max(range->to, point.y)}
                          : Span{point.y, point.y};
        }
    }
}

Span withMargin(const std::optional<Span>& range) {
    if (!range) {
        return {-1, 1};
    }
    constexpr double largest = 1e300;
    constexpr double margin = 0.05;
    const double from = std::clamp(range->from, -largest, largest);
    const double to = std::clamp(range->to, -largest, largest);
    const double around = to > from ? margin * (to - from) : std::max(1.0, std::fabs(to)) / 2;
    return {from - around, to + around};
}

/// A range that ends near 0 reaches it: there the x axis belongs.
Span reachingZero(const Span& range) {
    const double near = (range.to - range.from) / 2;
    if (range.from > 0 && range.from < near) {
        return {0, range.to};
    }
    return range.to < 0 && -range.to < near ? Span{range.from, 0} : range;
}

Span automaticRange(const SampledPanel& panel, const std::vector<Branch>& possible) {
    std::optional<Span> range;
    for (const Line& line : panel.lines) {
        for (const Branch& branch : line.branches) {
            widen(range, branch);
        }
        for (const Dot& dot : line.dots) {
            widen(range, {dot.at});
        }
    }
    for (const Area& area : panel.areas) {
        widen(range, area.lower);
        widen(range, area.upper);
    }
    for (const Branch& branch : possible) {
        widen(range, branch);
    }
    return withMargin(range ? std::optional(reachingZero(*range)) : range);
}

void Sampler::addErrors(SampledPanel& result, int index, const Curve& curve) const {
    const Activation& activation = require(m_catalogue, curve.activation);
    for (std::size_t t = 0; t < curve.traces.size() && !activation.isVector(); ++t) {
        const Quantity quantity = curve.traces[t].quantity;
        if (!isOrder(quantity)) {
            continue;
        }
        Line line{.curve = index,
                  .trace = static_cast<int>(t),
                  .quantity = quantity,
                  .branches = {},
                  .dots = {}};
        addBranches(line, {}, m_view, plottedErrors(activation, curve, m_view, quantity));
        result.lines.push_back(std::move(line));
    }
}

void Sampler::addCurve(SampledPanel& result, int index, const Curve& curve) const {
    const Activation& activation = require(m_catalogue, curve.activation);
    addLaws(result, index, curve, activation, m_x);
    const bool drawn = draws(activation, curve);
    for (int back = drawn ? shownPasses(curve, m_figure.grid) : 0; back >= 0; --back) {
        const auto pass = curve.resample - static_cast<std::uint64_t>(back);
        addLines(result, index, evaluatePass(curve, pass, placesOf(curve)), back);
    }
}

SampledPanel Sampler::sample() const {
    SampledPanel result;
    std::vector<Branch> possible;
    const auto& curves = m_panel.curves;
    for (std::size_t i = 0; m_panel.kind == PanelKind::Curves && i < curves.size(); ++i) {
        addCurve(result, static_cast<int>(i), curves[i]);
        const Activation& activation = require(m_catalogue, curves[i].activation);
        std::ranges::move(possibleLines(curves[i], activation, m_x), std::back_inserter(possible));
    }
    for (std::size_t i = 0; m_panel.kind == PanelKind::Error && i < curves.size(); ++i) {
        addErrors(result, static_cast<int>(i), curves[i]);
    }
    if (m_panel.kind == PanelKind::Difference) {
        addDifferences(result);
    }
    result.y = m_panel.y.value_or(automaticRange(result, possible));
    return result;
}

/// One automatic y range for all panels of curves.
void shareY(SampledFigure& sampled, const std::vector<Panel>& panels) {
    const auto follows = [&panels](std::size_t i) {
        return panels[i].kind == PanelKind::Curves && !panels[i].y;
    };
    std::optional<Span> all;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (follows(i)) {
            const Span& y = sampled[i].y;
            all = all ? Span{std::min(all->from, y.from), std::max(all->to, y.to)} : y;
        }
    }
    for (std::size_t i = 0; i < panels.size(); ++i) {
        sampled[i].y = follows(i) ? *all : sampled[i].y;
    }
}

} // namespace

SampledFigure sample(const Figure& figure, const Catalogue& catalogue, Resolution resolution) {
    const auto grid = linspace(figure.grid.from, figure.grid.to, figure.grid.points);
    SampledFigure sampled;
    for (const Panel& panel : figure.panels) {
        sampled.push_back(Sampler(figure, panel, grid, catalogue, resolution).sample());
    }
    if (figure.sharedY) {
        shareY(sampled, figure.panels);
    }
    return sampled;
}

} // namespace actiscope
