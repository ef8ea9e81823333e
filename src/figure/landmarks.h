// The x worth stopping at: kinks and extrema of a curve.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

/// In rising order; none for a vector function or a place outside the figure.
std::vector<double> landmarks(const Figure& figure, CurvePlace place, const Catalogue& catalogue);

} // namespace actiscope
