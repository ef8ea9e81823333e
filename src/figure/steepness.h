// How steep a function is: its steepest slopes, where it saturates, where its slope jumps.
#pragma once

#include "figure/shape.h"

#include <array>

namespace actiscope {

/// A bound of f'.
struct Bound {
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    double slope = unknown;    ///< NaN: nothing was found that f' could be bounded by
    bool taken = false;        ///< some x has this slope; else it is only approached
    Span at{unknown, unknown}; ///< where: one x, or an interval (its ends not included)

    bool isPoint() const { return at.from == at.to; }
};

struct Steepest {
    Bound largest;
    Bound smallest;
};

/// Least upper and greatest lower bound of f', almost everywhere: jumps of f have no slope.
Steepest steepestOf(const Shape& shape);

/// The maximal intervals, in rising order, where |f'| < threshold, to the last bits. A jump of f
/// ends one. Of a function that swings for ever those inside `view`; everywhere: those near 0;
/// one without ends if no slope reaches the threshold.
std::vector<Span>
saturation(const Activation& activation, Values values, double threshold, Span view = everywhere);
std::vector<Span> saturation(const Shape& shape, double threshold);

/// Where f, f' and f'' jump.
struct Continuity {
    std::array<std::vector<double>, 3> jumps;

    /// How many of f, f' and f'', in this order, are continuous before the first that is not.
    std::size_t smoothOrders() const;

    /// Of f (0), f' (1) or f'' (2), everywhere.
    bool continuous(std::size_t order) const { return order < smoothOrders(); }
};

Continuity continuityOf(const Shape& shape);

} // namespace actiscope
