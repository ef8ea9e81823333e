// A function taken apart at its kinks and looked at in many places: what facts are found from.
#pragma once

#include "activation/evaluate.h"

#include <functional>
#include <limits>

namespace actiscope {

/// Between two neighbouring kinks (or infinity) a function is analytic.
struct Piece {
    double from = -std::numeric_limits<double>::infinity();
    double to = std::numeric_limits<double>::infinity();
    bool flat = false;
    std::vector<double> x = {}; ///< where the piece is looked at, rising, inside it
    std::vector<Jet<double>> jets = {};
};

struct Shape {
    std::function<Jet<double>(double)> at;
    std::vector<Kink> kinks;
    std::vector<Piece> pieces; ///< one more than kinks
};

/// `values` must outlive the shape.
Shape shapeOf(const Activation& activation, Values values);

/// One part of the jet.
using Part = double Jet<double>::*;

/// Where it changes its sign inside a piece, to the last bit.
std::vector<double> crossings(const Shape& shape, const Piece& piece, Part part);

/// -1, 0 or 1.
inline int sign(double number) {
    return (number > 0) - (number < 0);
}

} // namespace actiscope
