// The lengths of axes and the room they need around a plot.
#pragma once

#include "figure/figure.h"

namespace actiscope {

namespace axis {

// Lengths for type of the size 13; they follow it.
constexpr double overshoot = 8;
constexpr double arrowLength = 7;
constexpr double arrowWidth = 6;
constexpr double tickLength = 3.5;
constexpr double betweenLength = 2;
constexpr double boxTick = 4;
constexpr double numberGap = 5; ///< from the end of the tick

// In the size of the type.
constexpr double apartXEm = 9;
constexpr double apartYEm = 4;
constexpr double lowPanelEm = 18; ///< lower plots have the numbers of x below them
constexpr double nameEm = 1.1;

} // namespace axis

/// The room around a plot rectangle that its axes and numbers need.
struct AxisRoom {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
};

struct NumberWidths {
    double widestY = 0;
    double halfLastX = 0;
};

/// `em` is the size of the type.
AxisRoom axisRoom(Axes axes, const Span& x, const NumberWidths& numbers, double em);

} // namespace actiscope
