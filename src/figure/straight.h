// Leaves out the points of a line that a straight piece passes anyway.
#pragma once

#include "figure/figure.h"

#include <cmath>
#include <limits>

namespace actiscope {

/// Calls keep(i) for the points to keep, in order; at(i) is the i-th of `count`, x rising. The line
/// through them passes the others within `tolerance` in y.
//
// From the last kept point, the directions that pass every later point within the tolerance make
// a cone; a point outside of it ends the straight piece.
template <typename At, typename Keep>
void forEachKept(std::size_t count, At&& at, double tolerance, Keep&& keep) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::size_t last = none;
    double least = -infinity;
    double greatest = infinity;
    const auto keepAt = [&](std::size_t i) {
        keep(i);
        last = i;
        least = -infinity;
        greatest = infinity;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const Point point = at(i);
        const Point way =
            last == none ? Point{} : Point{point.x - at(last).x, point.y - at(last).y};
        const double slope = way.x > 0 ? way.y / way.x : std::nan("");
        const bool straight = slope >= least && slope <= greatest;
        if (!straight && i > 0 && !(at(last) == at(i - 1))) {
            keepAt(i - 1);
        }
        const Point onward =
            last == none ? Point{} : Point{point.x - at(last).x, point.y - at(last).y};
        if (!(onward.x > 0) || i + 1 == count) {
            keepAt(i);
            continue;
        }
        least = std::max(least, (onward.y - tolerance) / onward.x);
        greatest = std::min(greatest, (onward.y + tolerance) / onward.x);
    }
}

} // namespace actiscope
