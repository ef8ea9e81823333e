// Where an axis has its ticks and how their numbers are written.
#pragma once

#include "figure/figure.h"

#include <string>
#include <vector>

namespace actiscope {

struct Ticks {
    double step = 1;              ///< usually 1, 2 or 5 times a power of ten
    std::vector<double> numbered; ///< multiples of the step
    std::vector<double> between;  ///< one in the middle of each interval
    TickUnit of = TickUnit::One;  ///< what the numbers are written in
};

/// Numbered ticks at least `apart` pixels from each other, closer only where fewer than two would
/// be left, or as `spacing` asks (a multiple of it where numbers would run into each other).
/// `pixels` is the length of the axis.
Ticks ticksOf(const Span& view, double pixels, double apart, const TickSpacing& spacing = {});

/// With U+2212 as minus and as many decimals as the step needs; "3π/2" where they count π.
std::string tickLabel(double value, const Ticks& ticks);

/// A number for reading off a scale on which a pixel is `resolution`.
std::string numberFor(double value, double resolution);

} // namespace actiscope
