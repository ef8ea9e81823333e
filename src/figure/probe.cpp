#include "figure/probe.h"

#include "figure/precision.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

ProbeReading readSmooth(const Curve& curve,
                        const Activation& activation,
                        Values values,
                        const Figure& figure,
                        double x) {
    ProbeReading reading{.place = {},
                         .x = x,
                         .jet = evaluateIn(activation, values, x, curve.precision, curve.form),
                         .kink = {}};
    for (const Kink& kink : kinksOf(activation, values)) {
        if (kink.at == x) {
            reading.kink = kink;
            const auto taken = [&](Quantity order) {
                const Span all = takenAt(kink, order, figure.convention, reading.jet);
                return all.from == all.to ? all.from : std::nan("");
            };
            reading.jet = {
                reading.jet.value, taken(Quantity::Derivative), taken(Quantity::SecondDerivative)};
        }
    }
    return reading;
}

std::optional<Eigen::Index> nearestElement(const Grid& grid, double x) {
    const double step = grid.points > 1 ? (grid.to - grid.from) / (grid.points - 1) : 1;
    const double index = std::round((x - grid.from) / step);
    if (!(index >= 0 && index <= grid.points - 1)) {
        return std::nullopt;
    }
    return static_cast<Eigen::Index>(index);
}

// A vector function has no value of one element alone.
ProbeReading
readVector(const Curve& curve, const Grid& grid, Eigen::Index element, const Catalogue& catalogue) {
    const auto jets = evaluateOnGrid(curve, grid, catalogue);
    return {.place = {},
            .x = linspaceAt(grid.from, grid.to, grid.points, element),
            .jet = jets.at(element),
            .kink = {}};
}

std::optional<ProbeReading>
readCurve(const Curve& curve, const Figure& figure, double x, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const Grid& grid = figure.grid;
    const bool drawn = draws(activation, curve);
    const bool onGrid = livesOnGrid(activation, curve);
    const auto element = onGrid ? nearestElement(grid, x) : 0;
    if (!element) {
        return std::nullopt;
    }
    if (activation.isVector()) {
        return readVector(curve, grid, *element, catalogue);
    }
    auto values = evaluationValues(activation, curve.parameters);
    if (drawn) {
        values.back() = drawnValue(activation, curve, *element, curve.resample);
    }
    if (!onGrid) {
        return readSmooth(curve, activation, values, figure, x);
    }
    const double at = linspaceAt(grid.from, grid.to, grid.points, *element);
    return ProbeReading{.place = {},
                        .x = at,
                        .jet = evaluateIn(activation, values, at, curve.precision, curve.form),
                        .kink = {}};
}

/// Of a difference panel a curve is read as itself minus the panel's first.
std::optional<ProbeReading>
readPlace(const Figure& figure, CurvePlace place, double x, const Catalogue& catalogue) {
    const Panel& panel = figure.panels[static_cast<std::size_t>(place.panel)];
    auto reading = readCurve(*curveAt(figure, place), figure, x, catalogue);
    if (panel.kind == PanelKind::Difference && reading) {
        const auto first = readCurve(panel.curves.front(), figure, x, catalogue);
        if (!first || first->x != reading->x || place.curve == 0) {
            return std::nullopt;
        }
        reading->kink.reset();
        reading->jet = {reading->jet.value - first->jet.value,
                        reading->jet.derivative - first->jet.derivative,
                        reading->jet.secondDerivative - first->jet.secondDerivative};
    }
    return reading;
}

} // namespace

std::vector<ProbeReading>
readPanel(const Figure& figure, int panel, double x, const Catalogue& catalogue) {
    std::vector<ProbeReading> readings;
    const Panel& read = figure.panels[static_cast<std::size_t>(panel)];
    for (int i = 0; isRead(read) && i < static_cast<int>(read.curves.size()); ++i) {
        if (auto reading = readPlace(figure, {panel, i}, x, catalogue)) {
            reading->place = {panel, i};
            readings.push_back(*reading);
        }
    }
    return readings;
}

std::vector<ProbeReading> readProbe(const Figure& figure, const Catalogue& catalogue) {
    std::vector<ProbeReading> readings;
    for (int i = 0; figure.probe && i < static_cast<int>(figure.panels.size()); ++i) {
        std::ranges::move(readPanel(figure, i, *figure.probe, catalogue),
                          std::back_inserter(readings));
    }
    return readings;
}

bool isRead(const Panel& panel) {
    return panel.kind == PanelKind::Curves || panel.kind == PanelKind::Difference;
}

} // namespace actiscope
