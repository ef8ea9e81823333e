// Small figures and their lines, for the tests of sampling.
#pragma once

#include "figure/presets.h"
#include "figure/sample.h"

#include <QtGlobal>

#include <algorithm>

namespace actiscope {

inline const Catalogue& catalogue = builtInCatalogue();

/// Value, derivative and second derivative of one function.
inline Figure figureWith(const char* id, const NamedValues& values = {}) {
    const Activation& activation = *find(catalogue, id);
    Figure figure = figureOf(activation);
    Curve& curve = figure.panels[0].curves[0];
    curve.parameters = completed(activation, values);
    curve.phase = Phase::Eval;
    curve.traces.assign(3, Trace{});
    curve.traces[1].quantity = Quantity::Derivative;
    curve.traces[2].quantity = Quantity::SecondDerivative;
    figure.x = {-2, 2};
    return figure;
}

/// The RReLU figure in training over a few points.
inline Figure drawnFigure(Span range, int points) {
    Figure figure = figureWith("rrelu");
    figure.panels[0].curves[0].phase = Phase::Train;
    figure.x = range;
    figure.grid = {range.from, range.to, points};
    return figure;
}

inline SampledPanel sampled(const Figure& figure, int columns = 100) {
    return sample(figure, catalogue, {columns}).at(0);
}

/// The current pass's line of a quantity.
inline Line lineOf(const Figure& figure, Quantity quantity, int columns = 100) {
    for (const Line& line : sampled(figure, columns).lines) {
        if (line.quantity == quantity && line.pass == -1) {
            return line;
        }
    }
    qFatal("no such line");
}

inline bool holds(const Branch& branch, const Point& point) {
    return std::ranges::find(branch, point) != branch.end();
}

} // namespace actiscope
