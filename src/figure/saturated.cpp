#include "figure/saturated.h"

#include "figure/steepness.h"

#include <algorithm>

namespace actiscope {

const Curve* shadedCurve(const Figure& figure, std::size_t panel, const Catalogue& catalogue) {
    const Panel& shown = figure.panels[panel];
    if (!figure.shadeSaturation || shown.kind != PanelKind::Curves) {
        return nullptr;
    }
    const bool selected = static_cast<int>(panel) == figure.selected.panel;
    const Curve* curve = selected               ? curveAt(figure, figure.selected)
                         : shown.curves.empty() ? nullptr
                                                : &shown.curves.front();
    return curve != nullptr && require(catalogue, curve->activation).isVector() ? nullptr : curve;
}

std::vector<Span> shadedStretches(const Figure& figure,
                                  const Curve& curve,
                                  const Span& view,
                                  const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const auto values = evaluationValues(activation, curve.parameters);
    std::vector<Span> stretches;
    for (const Span& zone : saturation(activation, values, figure.saturation, view)) {
        const Span seen{std::max(zone.from, view.from), std::min(zone.to, view.to)};
        if (seen.from < seen.to) {
            stretches.push_back(seen);
        }
    }
    return stretches;
}

} // namespace actiscope
