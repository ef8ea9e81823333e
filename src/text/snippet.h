// A curve as runnable code of a framework.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

/// Python that defines f with the curve's current values and computes y and the derivative over the
/// grid in float64. Empty when the entry has no code for the framework.
std::string
snippet(const Curve& curve, const Grid& grid, Framework framework, const Catalogue& catalogue);

/// Whether the entry has code for the framework.
bool hasSnippet(const Activation& activation, Framework framework);

} // namespace actiscope
