// A function taken apart at its kinks and looked at in many places: what facts are found from.
#pragma once

#include "activation/evaluate.h"

#include <functional>
#include <limits>

namespace actiscope {

/// All numbers.
constexpr Span everywhere{-std::numeric_limits<double>::infinity(),
                          std::numeric_limits<double>::infinity()};

/// Between two neighbouring kinks (or infinity) a function is analytic.
struct Piece {
    double from = everywhere.from;
    double to = everywhere.to;
    bool flat = false;          ///< constant
    bool linear = false;        ///< of constant slope
    std::vector<double> x = {}; ///< where the piece is looked at, rising, inside it
    std::vector<Jet<double>> jets = {};
};

struct Shape {
    std::function<Jet<double>(double)> at;
    std::vector<Kink> kinks;
    std::vector<Piece> pieces; ///< one more than kinks
    /// Angular frequency of a slope that swings for ever, else 0. Such a function is looked at in
    /// `seen` alone: a few periods stand for all.
    double frequency = 0;
    Span seen = everywhere;
};

/// `values` must outlive the shape. `view` is where a function that swings for ever is looked at;
/// everywhere: near 0.
Shape shapeOf(const Activation& activation, Values values, Span view = everywhere);

/// One part of the jet.
using Part = double Jet<double>::*;

struct Crossing {
    double x = 0;
    bool rising = false; ///< from negative to positive
};

/// Where it changes its sign inside a piece, to the last bit, in rising order.
std::vector<Crossing> crossings(const Shape& shape, const Piece& piece, Part part);

/// Where some function looked at in `x` changes its sign; `signs` are its signs there.
std::vector<Crossing> crossings(const std::vector<double>& x,
                                const std::vector<int>& signs,
                                const std::function<int(double)>& signAt);

/// Whether the value at the kink or on one side of it differs from the others.
bool jumps(const Shape& shape, const Kink& kink);

/// -1, 0 or 1.
inline int sign(double number) {
    return (number > 0) - (number < 0);
}

} // namespace actiscope
