// What is known of a draw before it is made: mean, spread and bounds of the drawn side.
#pragma once

#include "figure/sample.h"

namespace actiscope {

/// The slopes of the drawn side that a law (band, mean or sd) lies between, made from the lower
/// bound and from the upper one; equal for the mean.
Span slopesOf(const Curve& curve, const Activation& activation, Quantity law);

/// Mean, sd and band of what training draws, of every order that the curve shows.
void addLaws(SampledPanel& result,
             int index,
             const Curve& curve,
             const Activation& activation,
             const Span& x);

/// What a curve could draw: a new draw must not move the axis.
std::vector<Branch> possibleLines(const Curve& curve, const Activation& activation, const Span& x);

} // namespace actiscope
