// What of x and y is seen: from figure to figure.
#pragma once

#include "figure/figure.h"

namespace actiscope {

/// The stretch of x that a panel shows: its own or the figure's.
Span viewX(const Figure& figure, const Panel& panel);

/// The view back to the grid, every y automatic.
[[nodiscard]] Figure home(Figure figure);

/// Sets the x that a panel shows: its own if it has one, or else the figure's. What cannot be shown
/// leaves the figure as it is.
[[nodiscard]] Figure withX(Figure figure, int panel, Span x);

/// Every x view scaled about its own middle (less than 1 zooms in).
[[nodiscard]] Figure zoomed(Figure figure, double factor);

/// The figure's view scaled about a point.
[[nodiscard]] Figure zoomed(Figure figure, double factor, double aboutX);
[[nodiscard]] Figure panned(Figure figure, double dx);

/// Whether a view can be shown: finite, rising, wide enough for doubles to tell its points apart.
bool isViewable(Span span);

} // namespace actiscope
