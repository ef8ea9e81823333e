// How far two functions are from each other.
#pragma once

#include "figure/shape.h"

namespace actiscope {

struct Difference {
    double size = 0;
    double x = 0; ///< where it is taken, or approached: a kink, or infinity
};

/// Least upper bound of |f - g| over all numbers; infinity if there is none.
Difference
largestDifference(const Activation& f, Values valuesOfF, const Activation& g, Values valuesOfG);

} // namespace actiscope
