// Facts about an elementwise function, computed from its kernel, never typed in.
#pragma once

#include "activation/activation.h"
#include "figure/figure.h"
#include "figure/moments.h"
#include "figure/steepness.h"

namespace actiscope {

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

/// Intervals where |f'| is below a threshold.
struct Saturation {
    double threshold = 0;
    std::vector<Span> zones; ///< in rising order; ends may be infinite
    bool endless = false;    ///< there are more, for ever: these are the ones near 0
};

struct Facts {
    Moments moments;
    double gain = 0;                   ///< 1/sqrt(E f^2): keeps the variance of a layer's inputs
    std::optional<double> pytorchGain; ///< what torch.nn.init.calculate_gain says
    Range range;
    std::vector<double> zeros;     ///< single ones, and the ends of intervals of zeros
    std::vector<Span> zeroSpans;   ///< open intervals of zeros; ends may be infinite
    std::vector<Extremum> extrema; ///< in rising order of x
    std::vector<Span> flat;        ///< where f is constant; ends may be infinite
    Steepest steepest;
    Saturation saturation;
    Continuity continuity;
    double lipschitz = 0; ///< least upper bound of |f'|; infinity at a jump; NaN: unknown
    Monotone monotone = Monotone::None;
    Symmetry symmetry = Symmetry::None;
    double limitMinus = 0; ///< of f at minus infinity
    double limitPlus = 0;
    double slopeMinus = 0; ///< of f' at minus infinity; NaN: there is no limit
    double slopePlus = 0;
};

/// Of an elementwise function with the values that its kernel takes (evaluationValues).
Facts measure(const Activation& activation, Values values, double threshold = Figure{}.saturation);

} // namespace actiscope
