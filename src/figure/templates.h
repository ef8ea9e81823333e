// Whole figures made around one function, as a starting point to edit.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

/// What goes by the function's name in the frameworks, over each other, above the differences from
/// the first. Labels in `language`. An entry without variants is an error.
Figure variantsFigure(const Activation& activation, const Catalogue& catalogue, Language language);

/// The curve's function in float64 and in float16 as its formula is usually written, above the
/// rounding errors of every number type, of float16 in the stable form as well. An entry without a
/// textbook form has the stable one throughout. Not for vector functions.
Figure precisionFigure(const Curve& curve, const Catalogue& catalogue);

} // namespace actiscope
