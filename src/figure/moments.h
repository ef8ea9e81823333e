// What a function makes of standard normal inputs.
#pragma once

#include "figure/shape.h"

namespace actiscope {

/// For X ~ N(0, 1). f' is the derivative almost everywhere: jumps of f contribute nothing.
struct Moments {
    double mean = 0;             ///< E f
    double square = 0;           ///< E f^2
    double variance = 0;         ///< Var f
    double derivative = 0;       ///< E f'
    double derivativeSquare = 0; ///< E f'^2
    double flat = 0;             ///< P(f' = 0)
};

Moments momentsOf(const Shape& shape);

} // namespace actiscope
