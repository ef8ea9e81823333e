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

/// Every curve of the panels of curves on one panel, an ink of its own each.
[[nodiscard]] Figure overlay(const Figure& figure);
/// Every curve of the panels of curves on a panel of its own, side by side, with one y range.
[[nodiscard]] Figure smallMultiples(const Figure& figure);
/// The values of the selected panel's curves above their derivatives.
[[nodiscard]] Figure valueOverDerivative(const Figure& figure);
/// The selected curve in training above itself in evaluation. Nothing for a curve without a draw.
[[nodiscard]] Figure trainingOverEvaluation(const Figure& figure, const Catalogue& catalogue);
/// The selected curve at five values of a parameter, over its slider's span, in one ink that grows
/// stronger. Nothing for an unknown parameter.
[[nodiscard]] Figure
parameterFamily(const Figure& figure, const std::string& parameter, const Catalogue& catalogue);

} // namespace actiscope
