#include "figure/landmarks.h"

#include "activation/evaluate.h"
#include "figure/measure.h"

#include <algorithm>

namespace actiscope {

std::vector<double> landmarks(const Figure& figure, CurvePlace place, const Catalogue& catalogue) {
    const Curve* curve = curveAt(figure, place);
    std::vector<double> places;
    if (curve == nullptr || require(catalogue, curve->activation).isVector()) {
        return places;
    }
    const Activation& activation = require(catalogue, curve->activation);
    const auto values = evaluationValues(activation, curve->parameters);
    for (const Kink& kink : kinksOf(activation, values)) {
        places.push_back(kink.at);
    }
    for (const Extremum& extremum : measure(activation, values).extrema) {
        places.push_back(extremum.x);
    }
    std::ranges::sort(places);
    return places;
}

} // namespace actiscope
