#include "figure/laws.h"

#include <algorithm>

namespace actiscope {

namespace {

// On the drawn side both orders are linear in the slope: value = slope x, derivative = slope.
Branch lawAt(double slope, Quantity of, const Span& x) {
    const double from = x.from;
    const double to = std::min(0.0, x.to);
    if (from >= to) {
        return {};
    }
    const bool value = of == Quantity::Value;
    return {{from, value ? slope * from : slope}, {to, value ? slope * to : slope}};
}

void addLaw(SampledPanel& result, Area law, const Span& slopes, const Span& x) {
    if (law.quantity == Quantity::Mean) {
        result.lines.push_back({.curve = law.curve,
                                .trace = law.trace,
                                .quantity = law.quantity,
                                .branches = {lawAt(slopes.from, law.of, x)},
                                .dots = {}});
        return;
    }
    law.lower = lawAt(slopes.from, law.of, x);
    law.upper = lawAt(slopes.to, law.of, x);
    result.areas.push_back(std::move(law));
}

} // namespace

Span slopesOf(const Curve& curve, const Activation& activation, Quantity law) {
    const Draw& draw = *activation.draw;
    const auto bounds = evaluationValues(activation, curve.parameters);
    if (law == Quantity::Band) {
        return {draw.slope(bounds[0]), draw.slope(bounds[1])};
    }
    const double mean = draw.meanSlope(bounds);
    const double sd = law == Quantity::Sd ? draw.sdSlope(bounds) : 0;
    return {mean - sd, mean + sd};
}

void addLaws(SampledPanel& result,
             int index,
             const Curve& curve,
             const Activation& activation,
             const Span& x) {
    if (!activation.draw) {
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
                       slopesOf(curve, activation, curve.traces[t].quantity),
                       x);
            }
        }
    }
}

std::vector<Branch> possibleLines(const Curve& curve, const Activation& activation, const Span& x) {
    std::vector<Branch> possible;
    if (!draws(activation, curve)) {
        return possible;
    }
    const Span slopes = slopesOf(curve, activation, Quantity::Band);
    for (const Trace& trace : curve.traces) {
        if (isOrder(trace.quantity) && trace.quantity != Quantity::SecondDerivative) {
            possible.push_back(lawAt(slopes.from, trace.quantity, x));
            possible.push_back(lawAt(slopes.to, trace.quantity, x));
        }
    }
    return possible;
}

} // namespace actiscope
