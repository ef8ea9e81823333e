#include "figure/sample.h"

#include "figure/branches.h"
#include "figure/clip.h"
#include "random/uniform.h"

#include <algorithm>
#include <cmath>

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

/// Samples the curves of the panels of one figure.
class Sampler {
public:
    Sampler(const Figure& figure, const Catalogue& catalogue, Resolution resolution)
        : m_figure(figure), m_catalogue(catalogue), m_columns(std::max(1, resolution.columns)),
          m_view(linspace(figure.x.from, figure.x.to, 2 * m_columns + 1)),
          m_grid(linspace(figure.grid.from, figure.grid.to, figure.grid.points)) {}

    SampledPanel sample(const Panel& panel) const;

private:
    Evaluated evaluatePass(const Curve& curve, std::uint64_t pass) const;
    void addLines(SampledPanel& result, int index, const Evaluated& evaluated, int back) const;
    void addBranches(Line& line, const Evaluated& evaluated) const;
    void addLaws(SampledPanel& result, int index, const Curve& curve) const;
    void addLaw(SampledPanel& result, Area law, const Curve& curve) const;
    Branch lawAt(double slope, Quantity of) const;

    const Figure& m_figure;
    const Catalogue& m_catalogue;
    int m_columns;
    Eigen::ArrayXd m_view;
    Eigen::ArrayXd m_grid;
};

Evaluated Sampler::evaluatePass(const Curve& curve, std::uint64_t pass) const {
    const Activation& activation = require(m_catalogue, curve.activation);
    auto values = evaluationValues(activation, curve.parameters);
    const bool drawn = draws(activation, curve);
    if (drawn && curve.unit == Unit::Element) {
        const auto slopes = drawnValues(activation, curve, m_grid.size(), pass);
        return {
            curve, activation, values, m_grid, evaluate(activation, values, m_grid, slopes), true};
    }
    if (drawn) {
        values.back() = drawnValue(activation, curve, 0, pass);
    }
    const Eigen::ArrayXd& x = activation.isVector() ? m_grid : m_view;
    return {curve, activation, values, x, evaluate(activation, values, x), false};
}

void Sampler::addBranches(Line& line, const Evaluated& e) const {
    BranchBuilder builder(line,
                          breaksOf(e.activation, e.values, line.quantity, m_figure.convention));
    const Eigen::ArrayXd& y = orderOf(e.jets, line.quantity);
    // One element beyond each edge, so that a line of few elements reaches the edge.
    const double step = e.x.size() > 1 ? e.x[1] - e.x[0] : 0;
    const auto first = std::lower_bound(e.x.begin(), e.x.end(), m_figure.x.from - step);
    const auto last = std::upper_bound(first, e.x.end(), m_figure.x.to + step);
    for (auto i = first - e.x.begin(); i < last - e.x.begin(); ++i) {
        builder.add(e.x[i], y[i]);
    }
    builder.finish();
    for (Branch& branch : line.branches) {
        branch = thinned(branch, m_figure.x, m_columns);
    }
}

void Sampler::addLines(SampledPanel& result, int index, const Evaluated& e, int back) const {
    for (std::size_t t = 0; t < e.curve.traces.size(); ++t) {
        const Quantity quantity = e.curve.traces[t].quantity;
        const bool undefined = e.activation.isVector() && quantity == Quantity::SecondDerivative;
        if (!isOrder(quantity) || undefined) {
            continue;
        }
        Line line{.curve = index,
                  .trace = static_cast<int>(t),
                  .quantity = quantity,
                  .random = e.random,
                  .pass = back - 1,
                  .branches = {},
                  .dots = {}};
        addBranches(line, e);
        if (back > 0) {
            line.dots.clear();
        }
        result.lines.push_back(std::move(line));
    }
}

// On the drawn side both orders are linear in the slope: value = slope x, derivative = slope.
Branch Sampler::lawAt(double slope, Quantity of) const {
    const double from = m_figure.x.from;
    const double to = std::min(0.0, m_figure.x.to);
    if (from >= to) {
        return {};
    }
    const bool value = of == Quantity::Value;
    return {{from, value ? slope * from : slope}, {to, value ? slope * to : slope}};
}

void Sampler::addLaw(SampledPanel& result, Area law, const Curve& curve) const {
    const Activation& activation = require(m_catalogue, curve.activation);
    const auto bounds = evaluationValues(activation, curve.parameters);
    const double mean = activation.draw->meanSlope(bounds);
    const double sd = activation.draw->sdSlope(bounds);
    if (law.quantity == Quantity::Mean) {
        result.lines.push_back({.curve = law.curve,
                                .trace = law.trace,
                                .quantity = law.quantity,
                                .branches = {lawAt(mean, law.of)},
                                .dots = {}});
        return;
    }
    const bool band = law.quantity == Quantity::Band;
    law.lower = lawAt(band ? activation.draw->slope(bounds[0]) : mean - sd, law.of);
    law.upper = lawAt(band ? activation.draw->slope(bounds[1]) : mean + sd, law.of);
    result.areas.push_back(std::move(law));
}

/// Mean, sd and band of what training draws, of every order that the curve shows.
void Sampler::addLaws(SampledPanel& result, int index, const Curve& curve) const {
    if (!require(m_catalogue, curve.activation).draw) {
        return;
    }
    for (std::size_t t = 0; t < curve.traces.size(); ++t) {
        for (const Trace& bounded : curve.traces) {
            const bool linear =
                bounded.quantity == Quantity::Value || bounded.quantity == Quantity::Derivative;
            if (!isOrder(curve.traces[t].quantity) && linear) {
                addLaw(result,
                       {.curve = index,
                        .trace = static_cast<int>(t),
                        .of = bounded.quantity,
                        .color = bounded.color,
                        .quantity = curve.traces[t].quantity,
                        .lower = {},
                        .upper = {}},
                       curve);
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
    return withMargin(range);
}

SampledPanel Sampler::sample(const Panel& panel) const {
    SampledPanel result;
    std::vector<Branch> possible; // what could be drawn: a new draw must not move the axis
    for (std::size_t i = 0; panel.kind == PanelKind::Curves && i < panel.curves.size(); ++i) {
        const Curve& curve = panel.curves[i];
        const Activation& activation = require(m_catalogue, curve.activation);
        const bool drawn = draws(activation, curve);
        const int index = static_cast<int>(i);
        addLaws(result, index, curve);
        for (int back = drawn ? shownPasses(curve, m_figure.grid) : 0; back >= 0; --back) {
            const auto pass = curve.resample - static_cast<std::uint64_t>(back);
            addLines(result, index, evaluatePass(curve, pass), back);
        }
        for (const Trace& trace : curve.traces) {
            if (drawn && isOrder(trace.quantity) && trace.quantity != Quantity::SecondDerivative) {
                const auto bounds = evaluationValues(activation, curve.parameters);
                possible.push_back(lawAt(activation.draw->slope(bounds[0]), trace.quantity));
                possible.push_back(lawAt(activation.draw->slope(bounds[1]), trace.quantity));
            }
        }
    }
    result.y = panel.y.value_or(automaticRange(result, possible));
    return result;
}

/// A uniform number to a drawn value between the bounds.
double bent(double lower, double upper, double u) {
    const double width = upper - lower;
    // The minimum guards the half-open end against rounding up.
    return std::isfinite(width) ? std::min(lower + width * u, upper) : lower * (1 - u) + upper * u;
}

} // namespace

bool draws(const Activation& activation, const Curve& curve) {
    return activation.draw && curve.phase == Phase::Train;
}

Span takenAt(const Kink& kink,
             Quantity quantity,
             Convention convention,
             const Jet<double>& kernels) {
    const double left = orderOf(kink.left, quantity);
    const double right = orderOf(kink.right, quantity);
    const auto one = [](double number) { return Span{number, number}; };
    if (quantity == Quantity::Value) {
        return one(kernels.value);
    }
    switch (convention) {
    case Convention::Left: return one(left);
    case Convention::Right: return one(right);
    case Convention::Mean: return one(left / 2 + right / 2);
    case Convention::Interval: return {std::min(left, right), std::max(left, right)};
    default: break;
    }
    const double kernel = orderOf(kernels, quantity);
    return one(quantity == Quantity::Derivative
                   ? derivativeIn(*frameworkOf(convention), kink).value_or(kernel)
                   : kernel);
}

double drawnValue(const Activation& activation,
                  const Curve& curve,
                  Eigen::Index element,
                  std::uint64_t pass) {
    const auto values = evaluationValues(activation, curve.parameters);
    if (!draws(activation, curve)) {
        return values.empty() ? 0.0 : values.back();
    }
    const auto drawn = curve.unit == Unit::Curve ? 0 : static_cast<std::uint64_t>(element);
    return bent(values[0], values[1], uniform(curve.seed, pass, drawn));
}

Eigen::ArrayXd drawnValues(const Activation& activation,
                           const Curve& curve,
                           Eigen::Index elements,
                           std::uint64_t pass) {
    if (!draws(activation, curve) || curve.unit == Unit::Curve) {
        return Eigen::ArrayXd::Constant(elements, drawnValue(activation, curve, 0, pass));
    }
    const auto values = evaluationValues(activation, curve.parameters);
    return uniforms(curve.seed, pass, elements).unaryExpr([&values](double u) {
        return bent(values[0], values[1], u);
    });
}

Jets evaluateOnGrid(const Curve& curve,
                    const Grid& grid,
                    const Catalogue& catalogue,
                    std::optional<std::uint64_t> pass) {
    const Activation& activation = require(catalogue, curve.activation);
    const auto values = evaluationValues(activation, curve.parameters);
    const auto x = linspace(grid.from, grid.to, grid.points);
    if (!draws(activation, curve)) {
        return evaluate(activation, values, x);
    }
    return evaluate(activation,
                    values,
                    x,
                    drawnValues(activation, curve, grid.points, pass.value_or(curve.resample)));
}

SampledFigure sample(const Figure& figure, const Catalogue& catalogue, Resolution resolution) {
    const Sampler sampler(figure, catalogue, resolution);
    SampledFigure panels;
    for (const Panel& panel : figure.panels) {
        panels.push_back(sampler.sample(panel));
    }
    return panels;
}

} // namespace actiscope
