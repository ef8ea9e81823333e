// A curve as runnable code of a framework.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

/// Python that defines f with the curve's current values and computes y and the derivative over the
/// grid in float64. Empty when the entry has no code for the framework.
std::string
snippet(const Curve& curve, const Grid& grid, Framework framework, const Catalogue& catalogue);

/// The definition of `f` alone, with the curve's values.
std::string definition(const Curve& curve, Framework framework, const Catalogue& catalogue);

/// Whether the function has no slope anywhere: frameworks refuse to differentiate it.
bool isFlat(const Activation& activation, const Curve& curve);

/// Whether it is made of straight lines.
bool isStraight(const Activation& activation, const Curve& curve);

/// Whether the entry has code for the framework.
bool hasSnippet(const Activation& activation, Framework framework);

} // namespace actiscope
