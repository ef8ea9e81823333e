// Facts about an elementwise function, computed from its kernel, never typed in.
#pragma once

#include "activation/activation.h"
#include "figure/figure.h"

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

/// The least interval that holds every value; an end is included if it is taken.
struct Range {
    double from = 0;
    double to = 0;
    bool fromIncluded = false;
    bool toIncluded = false;
};

/// A strict local extremum.
struct Extremum {
    double x = 0;
    double value = 0;
    bool maximum = false;
};

enum class Monotone { None, Constant, Increasing, NonDecreasing, Decreasing, NonIncreasing };
enum class Symmetry { None, Odd, Even };

template <> struct Words<Monotone> {
    static constexpr std::array all = {
        "none", "constant", "increasing", "nondecreasing", "decreasing", "nonincreasing"};
};

template <> struct Words<Symmetry> { static constexpr std::array all = {"none", "odd", "even"}; };

struct Facts {
    Moments moments;
    double gain = 0; ///< 1/sqrt(E f^2): keeps the variance of a layer's inputs
    Range range;
    std::vector<double> zeros;     ///< single ones, and the ends of intervals of zeros
    std::vector<Extremum> extrema; ///< in rising order of x
    std::vector<Span> flat;        ///< where f is constant; ends may be infinite
    double lipschitz = 0;          ///< least upper bound of |f'|; infinity at a jump
    Monotone monotone = Monotone::None;
    Symmetry symmetry = Symmetry::None;
    double limitMinus = 0; ///< of f at minus infinity
    double limitPlus = 0;
};

/// Of an elementwise function with the values that its kernel takes (evaluationValues).
Facts measure(const Activation& activation, Values values);

} // namespace actiscope
