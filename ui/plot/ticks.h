// Where an axis has its ticks and how their numbers are written.
#pragma once

#include "figure/figure.h"

#include <QString>

#include <vector>

namespace actiscope {

struct Ticks {
    double step = 1;
    TickUnit of = TickUnit::One;  ///< what the numbers are written as multiples of
    std::vector<double> numbered; ///< multiples of the step
    std::vector<double> between;  ///< one in the middle of each interval
};

/// Numbered ticks at least `apart` pixels from each other, closer only where fewer than two would
/// be left, or as `spacing` asks (a multiple of it where numbers would run into each other).
/// `pixels` is the length of the axis.
Ticks ticksOf(const Span& view, double pixels, double apart, const TickSpacing& spacing = {});

/// With U+2212 as minus and as many decimals as the step needs; of pi: "3π/4".
QString numberAt(double value, const Ticks& ticks);

/// A number for reading off a scale on which a pixel is `resolution`.
QString numberFor(double value, double resolution);

} // namespace actiscope
