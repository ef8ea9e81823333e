#include "figure/sample.h"

#include "figure/automatic_range.h"
#include "figure/laws.h"
#include "figure/pass.h"
#include "figure/view.h"

#include <algorithm>
#include <functional>

namespace actiscope {

namespace {

/// The values of consecutive places x, the first of which is number `first`.
using JetsOf = std::function<Jets(const Eigen::ArrayXd& x, Eigen::Index first)>;

/// The breaks of each of some lines.
using Breaks = std::vector<std::vector<Break>>;

constexpr Eigen::Index mostInColumn = 4; ///< lines of more are thinned

/// Samples the curves of one panel of a figure.
class Sampler {
public:
    Sampler(const Figure& figure,
            const Panel& panel,
            const Catalogue& catalogue,
            Resolution resolution)
        : m_figure(figure), m_panel(panel), m_catalogue(catalogue), m_resolution(resolution),
          m_x(viewX(figure, panel)), m_columns(std::max(1, resolution.columns)),
          m_view(m_x, 2 * m_columns + 1),
          m_grid({figure.grid.from, figure.grid.to}, figure.grid.points) {}

    /// To be called once.
    SampledPanel sample();

    /// The lines of pass `number`, which say that they are of `pass`.
    std::vector<Line> passLines(int index, const Curve& curve, std::uint64_t number, int pass);

private:
    void addEarlier(int index, const Curve& curve);
    void addCurve(int index, const Curve& curve);
    void addLaws(int index, const Curve& curve, const Activation& activation);
    void addDifference(int index, const Curve& curve);
    void addErrors(int index, const Curve& curve);
    void add(Line line);

    Pass passOf(const Curve& curve, std::uint64_t number, const Places& places) const;
    const Places& placesOf(const Curve& curve) const;
    std::vector<Line> linesOf(const Curve& curve, int index) const;
    Breaks breaksOf(const std::vector<Line>& lines, const Pass& pass) const;
    void fill(std::vector<Line>& lines,
              const Breaks& breaks,
              const Places& places,
              const JetsOf& jetsOf) const;

    const Figure& m_figure;
    const Panel& m_panel;
    const Catalogue& m_catalogue;
    Resolution m_resolution;
    Span m_x;
    int m_columns;
    Places m_view;
    Places m_grid;
    SampledPanel m_result;
    AutomaticRange m_range;
};

const Places& Sampler::placesOf(const Curve& curve) const {
    return livesOnGrid(require(m_catalogue, curve.activation), curve) ? m_grid : m_view;
}

Pass Sampler::passOf(const Curve& curve, std::uint64_t number, const Places& places) const {
    return {curve, require(m_catalogue, curve.activation), places, number};
}

/// Of every trace that the curve's function has, still empty.
std::vector<Line> Sampler::linesOf(const Curve& curve, int index) const {
    std::vector<Line> lines;
    for (std::size_t t = 0; t < curve.traces.size(); ++t) {
        const Quantity quantity = curve.traces[t].quantity;
        if (isDefined(require(m_catalogue, curve.activation), quantity)) {
            lines.push_back({.curve = index,
                             .trace = static_cast<int>(t),
                             .quantity = quantity,
                             .branches = {},
                             .dots = {}});
        }
    }
    return lines;
}

Breaks Sampler::breaksOf(const std::vector<Line>& lines, const Pass& pass) const {
    Breaks breaks;
    for (const Line& line : lines) {
        breaks.push_back(pass.breaks(line.quantity, m_figure.convention));
    }
    return breaks;
}

// In blocks that stay in the cache: a million elements take no memory, and one evaluation serves
// all lines.
void Sampler::fill(std::vector<Line>& lines,
                   const Breaks& breaks,
                   const Places& places,
                   const JetsOf& jetsOf) const {
    // One element beyond each edge, so that a line of few elements reaches the edge.
    const double step = places.size() > 1 ? places[1] - places[0] : 0;
    const Eigen::Index begin = places.before(m_x.from - step);
    const Eigen::Index end = places.upTo(m_x.to + step);
    std::optional<Columns> columns;
    if (end - begin > mostInColumn * m_columns) {
        columns = Columns{m_x, m_columns};
    }
    std::vector<BranchBuilder> builders;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        builders.emplace_back(lines[i], breaks[i], columns);
        if (&places == &m_view) { // of a grid each element counts
            builders.back().leaveOutStraight();
        }
    }
    constexpr Eigen::Index most = 4096;
    for (Eigen::Index first = begin; first < end; first += most) {
        const Eigen::ArrayXd x = places.block(first, std::min(most, end - first));
        const Jets jets = jetsOf(x, first);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            builders[i].add(x, orderOf(jets, lines[i].quantity));
        }
    }
    for (BranchBuilder& builder : builders) {
        builder.finish();
    }
}

// At once, while the points are in the cache.
void Sampler::add(Line line) {
    if (!m_panel.y) {
        m_range.add(line);
    }
    m_result.lines.push_back(std::move(line));
}

std::vector<Line>
Sampler::passLines(int index, const Curve& curve, std::uint64_t number, int pass) {
    const Places& places = placesOf(curve);
    const Pass drawn = passOf(curve, number, places);
    std::vector<Line> lines = linesOf(curve, index);
    fill(lines, breaksOf(lines, drawn), places, [&](const Eigen::ArrayXd& x, Eigen::Index first) {
        return drawn.jets(x, first);
    });
    for (Line& line : lines) {
        line.random = drawn.isRandom();
        line.pass = pass;
        if (drawn.activation().stepped && line.quantity == Quantity::Derivative) {
            splitAtSteps(line);
        }
        if (pass >= 0) {
            line.dots.clear();
        }
    }
    return lines;
}

void Sampler::addEarlier(int index, const Curve& curve) {
    const bool isDrawn = draws(require(m_catalogue, curve.activation), curve);
    const int count = isDrawn ? shownPasses(curve, m_figure.grid) : 0;
    if (count == 0) {
        return;
    }
    if (!m_resolution.earlierPasses) {
        const auto first = curve.resample - static_cast<std::uint64_t>(count);
        m_result.earlier.push_back({index, first, count, m_resolution});
        return;
    }
    std::vector<Line>& all = m_result.lines;
    const auto before = static_cast<std::ptrdiff_t>(all.size());
    for (int pass = count - 1; pass >= 0; --pass) {
        const auto number = curve.resample - 1 - static_cast<std::uint64_t>(pass);
        std::ranges::move(passLines(index, curve, number, pass), std::back_inserter(all));
    }
    std::stable_sort(all.begin() + before, all.end(), [](const Line& a, const Line& b) {
        return a.trace < b.trace;
    });
}

void Sampler::addLaws(int index, const Curve& curve, const Activation& activation) {
    const std::size_t before = m_result.lines.size();
    const std::size_t areasBefore = m_result.areas.size();
    actiscope::addLaws(m_result, index, curve, activation, m_x);
    if (m_panel.y) {
        return; // the range is known
    }
    for (std::size_t i = before; i < m_result.lines.size(); ++i) {
        m_range.add(m_result.lines[i]);
    }
    for (std::size_t i = areasBefore; i < m_result.areas.size(); ++i) {
        m_range.add(m_result.areas[i].lower);
        m_range.add(m_result.areas[i].upper);
    }
    for (const Branch& possible : possibleLines(curve, activation, m_x)) {
        m_range.add(possible);
    }
}

void Sampler::addCurve(int index, const Curve& curve) {
    addLaws(index, curve, require(m_catalogue, curve.activation));
    for (Line& line : passLines(index, curve, curve.resample, -1)) {
        add(std::move(line));
    }
}

/// The curve minus the first.
void Sampler::addDifference(int index, const Curve& curve) {
    const Curve& first = m_panel.curves.front();
    const Places& own = placesOf(curve);
    const Places& places = &own == &m_grid ? own : placesOf(first);
    const Pass a = passOf(curve, curve.resample, places);
    const Pass b = passOf(first, first.resample, places);
    std::vector<Line> lines = linesOf(curve, index);
    std::erase_if(lines, [&b](const Line& line) { return !b.has(line.quantity); });
    Breaks breaks;
    for (Line& line : lines) {
        const Quantity quantity = line.quantity;
        line.random = a.isRandom() || b.isRandom();
        breaks.push_back(differenceOf(
            a.breaks(quantity, m_figure.convention),
            b.breaks(quantity, m_figure.convention),
            [&](double x) { return a.valueAt(x, quantity); },
            [&](double x) { return b.valueAt(x, quantity); }));
    }
    fill(lines, breaks, places, [&](const Eigen::ArrayXd& x, Eigen::Index from) {
        Jets jets = a.jets(x, from);
        const Jets others = b.jets(x, from);
        jets.value -= others.value;
        jets.derivative -= others.derivative;
        jets.secondDerivative -= others.secondDerivative;
        return jets;
    });
    for (Line& line : lines) {
        add(std::move(line));
    }
}

void Sampler::addErrors(int index, const Curve& curve) {
    const Activation& activation = require(m_catalogue, curve.activation);
    if (activation.isVector()) {
        return;
    }
    const Eigen::ArrayXd x = m_view.block(0, m_view.size());
    for (Line& line : linesOf(curve, index)) {
        BranchBuilder builder(line, {});
        builder.add(x, plottedErrors(activation, curve, x, line.quantity));
        builder.finish();
        add(std::move(line));
    }
}

SampledPanel Sampler::sample() {
    const bool drawsPasses = m_panel.kind == PanelKind::Curves;
    for (std::size_t i = 0; drawsPasses && i < m_panel.curves.size(); ++i) {
        addEarlier(static_cast<int>(i), m_panel.curves[i]);
    }
    for (std::size_t i = 0; i < m_panel.curves.size(); ++i) {
        const Curve& curve = m_panel.curves[i];
        const int index = static_cast<int>(i);
        if (m_panel.kind == PanelKind::Curves) {
            addCurve(index, curve);
        } else if (m_panel.kind == PanelKind::Error) {
            addErrors(index, curve);
        } else if (m_panel.kind == PanelKind::Difference && i > 0) {
            addDifference(index, curve);
        }
    }
    m_result.y = m_panel.y ? *m_panel.y : m_range.range();
    return std::move(m_result);
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
    SampledFigure sampled;
    for (const Panel& panel : figure.panels) {
        sampled.push_back(Sampler(figure, panel, catalogue, resolution).sample());
    }
    if (figure.sharedY) {
        shareY(sampled, figure.panels);
    }
    return sampled;
}

std::vector<Line> samplePass(const Figure& figure,
                             const Catalogue& catalogue,
                             std::size_t panel,
                             const EarlierPasses& passes,
                             std::uint64_t number) {
    const Panel& shown = figure.panels[panel];
    const Curve& curve = shown.curves[static_cast<std::size_t>(passes.curve)];
    const auto behind = static_cast<std::int64_t>(curve.resample - number);
    const int pass = static_cast<int>(std::max<std::int64_t>(behind, 1)) - 1;
    return Sampler(figure, shown, catalogue, passes.resolution)
        .passLines(passes.curve, curve, number, pass);
}

} // namespace actiscope
