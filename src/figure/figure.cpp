#include "figure/figure.h"

#include "activation/catalogue.h"

#include <algorithm>

namespace actiscope {

int shownPasses(const Curve& curve, const Grid& grid) {
    const std::int64_t elements = curve.unit == Unit::Element ? grid.points : 2;
    const auto affordable = maxDrawnPoints / std::max<std::int64_t>(1, elements) - 1;
    const auto earlier = std::min<std::uint64_t>(curve.resample, maxPasses);
    return static_cast<int>(std::clamp<std::int64_t>(
        std::min<std::int64_t>(curve.passes, static_cast<std::int64_t>(earlier)),
        0,
        std::max<std::int64_t>(0, affordable)));
}

Text nameOf(Convention convention) {
    switch (convention) {
    case Convention::Left: return {"left side", "左侧"};
    case Convention::Right: return {"right side", "右侧"};
    case Convention::Mean: return {"mean of both sides", "两侧平均"};
    case Convention::Interval: return {"all between the sides", "两侧之间的全部"};
    default: break;
    }
    const std::string framework = nameOf(*frameworkOf(convention));
    return {framework, framework};
}

std::optional<Framework> frameworkOf(Convention convention) {
    switch (convention) {
    case Convention::PyTorch: return Framework::PyTorch;
    case Convention::TensorFlow: return Framework::TensorFlow;
    case Convention::Jax: return Framework::Jax;
    default: return std::nullopt;
    }
}

bool sameFunction(const Curve& a, const Curve& b) {
    return a.activation == b.activation && a.parameters == b.parameters;
}

bool isExact(const Curve& curve) {
    return curve.precision == Precision::F64 && curve.form == Form::Stable;
}

int inkOf(const Curve& curve) {
    return curve.traces.empty() ? 0 : curve.traces.front().color;
}

std::vector<CurvePlace> placesOf(const Figure& figure) {
    std::vector<CurvePlace> places;
    for (std::size_t panel = 0; panel < figure.panels.size(); ++panel) {
        for (std::size_t curve = 0; curve < figure.panels[panel].curves.size(); ++curve) {
            places.push_back({static_cast<int>(panel), static_cast<int>(curve)});
        }
    }
    return places;
}

Curve* curveAt(Figure& figure, CurvePlace place) {
    return const_cast<Curve*>(curveAt(std::as_const(figure), place));
}

const Curve* curveAt(const Figure& figure, CurvePlace place) {
    const auto panel = static_cast<std::size_t>(place.panel);
    const auto curve = static_cast<std::size_t>(place.curve);
    if (place.panel < 0 || panel >= figure.panels.size() || place.curve < 0 ||
        curve >= figure.panels[panel].curves.size()) {
        return nullptr;
    }
    return &figure.panels[panel].curves[curve];
}

} // namespace actiscope
