// The numbers of one curve: its draws, its values over the grid, what it is at a kink.
#pragma once

#include "activation/catalogue.h"
#include "activation/evaluate.h"
#include "figure/figure.h"

namespace actiscope {

/// One of the three orders.
double orderOf(const Jet<double>& jet, Quantity quantity);
const Eigen::ArrayXd& orderOf(const Jets& jets, Quantity quantity);

/// Whether it is value or derivative of the function: a vector function has no second one.
bool isDefined(const Activation& activation, Quantity quantity);

/// Whether the curve draws a parameter: its function has a draw, and it is in training.
bool draws(const Activation& activation, const Curve& curve);

/// Whether it is known at grid points only: a vector function, or a draw for every element.
bool livesOnGrid(const Activation& activation, const Curve& curve);

/// The drawn values of a curve's pass over the grid, from the element `first` on (one equal value
/// each for Unit::Curve); of the evaluation phase, the midpoint.
Eigen::ArrayXd drawnValues(const Activation& activation,
                           const Curve& curve,
                           Eigen::Index elements,
                           std::uint64_t pass,
                           Eigen::Index first = 0);

/// The drawn value of one element, bit-equal to the one of drawnValues.
double drawnValue(const Activation& activation,
                  const Curve& curve,
                  Eigen::Index element,
                  std::uint64_t pass);

/// In the curve's own number type and form; with drawn values for each element, if any.
Jets evaluateCurve(const Curve& curve,
                   const Activation& activation,
                   Values values,
                   const Eigen::ArrayXd& x,
                   const Eigen::ArrayXd* drawn = nullptr);

/// Values of a curve over the whole grid in its current pass (or `pass`).
Jets evaluateOnGrid(const Curve& curve,
                    const Grid& grid,
                    const Catalogue& catalogue,
                    std::optional<std::uint64_t> pass = {});

/// What an error panel shows of a curve: log10(1 + error), 0 where every digit is right. In place
/// of what training draws the midpoint: rounding is judged for one function. Not for vector
/// functions.
Eigen::ArrayXd plottedErrors(const Activation& activation,
                             const Curve& curve,
                             const Eigen::ArrayXd& x,
                             Quantity quantity);

/// What a quantity is at a kink under a convention: one number, or under Convention::Interval all
/// between the sides. A value, and what a framework does not say, is the kernel's.
Span takenAt(const Kink& kink,
             Quantity quantity,
             Convention convention,
             const Jet<double>& kernels);

} // namespace actiscope
