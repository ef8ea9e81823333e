#include "figure/strokes.h"

#include "figure/panel_picture.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

std::vector<double> dashPixels(Dash dash) {
    switch (dash) {
    case Dash::Dashed: return {7, 4};
    case Dash::Dotted: return {2, 3.5};
    case Dash::DashDot: return {7, 3, 2, 3};
    case Dash::Solid: break;
    }
    return {};
}

Strokes screenStrokes() {
    return {};
}

Strokes presentingStrokes() {
    return {.value = 5,
            .derivative = 4.5,
            .random = 1.6,
            .earlier = 2,
            .axis = 2,
            .grid = 1,
            .tangent = 3,
            .dot = 9};
}

Strokes printStrokes() {
    constexpr double pt = 96.0 / 72;
    return {.value = 0.8 * pt,
            .derivative = 0.7 * pt,
            .random = 0.25 * pt,
            .earlier = 0.25 * pt,
            .axis = 0.4 * pt,
            .grid = 0.25 * pt,
            .tangent = 0.6 * pt,
            .dot = 1.8 * pt};
}

Strokes between(const Strokes& a, const Strokes& b, double t) {
    const auto mix = [t](double from, double to) { return from + t * (to - from); };
    return {.value = mix(a.value, b.value),
            .derivative = mix(a.derivative, b.derivative),
            .random = mix(a.random, b.random),
            .earlier = mix(a.earlier, b.earlier),
            .axis = mix(a.axis, b.axis),
            .grid = mix(a.grid, b.grid),
            .tangent = mix(a.tangent, b.tangent),
            .dot = mix(a.dot, b.dot)};
}

Stroke traceStroke(const Trace& trace, const Strokes& strokes, bool comparing) {
    constexpr double normal = 2;
    constexpr double wider = 2.5 / 2.25;
    constexpr double drawnFor = 1.8; // the dash scales with the stroke
    const double base = trace.quantity == Quantity::Value ? strokes.value : strokes.derivative;
    const double width = base * trace.width / normal * (comparing ? wider : 1);
    Stroke stroke{trace.color, width, dashPixels(trace.dash), trace.opacity};
    for (double& length : stroke.dash) {
        length *= width / drawnFor;
    }
    return stroke;
}

Stroke lawStroke(double width) {
    return {-1, width, {5 * width, 3 * width}, 1};
}

Stroke lineStroke(const PictureLine& line, const Strokes& strokes, bool comparing) {
    if (!isOrder(line.trace.quantity)) {
        return lawStroke(strokes.grid);
    }
    Stroke stroke = traceStroke(line.trace, strokes, comparing);
    constexpr double normal = 2;
    const double relative = line.trace.width / normal;
    if (line.line.random) {
        stroke.width = strokes.random * relative;
        stroke.dash.clear();
    }
    if (line.line.pass >= 0) {
        stroke.width = std::min(stroke.width, strokes.earlier * relative);
        stroke.opacity *= earlierOpacity(line.depth);
    }
    return stroke;
}

double earlierOpacity(double depth) {
    return 0.08 + 0.42 * std::pow(depth, 2.2);
}

double coveredMore(const Strokes& strokes) {
    return 2.5 / 2.25 * strokes.value;
}

double areaOpacity(Quantity quantity) {
    return quantity == Quantity::Band ? 0.13 : 0.22;
}

} // namespace actiscope
