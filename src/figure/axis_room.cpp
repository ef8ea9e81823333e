#include "figure/axis_room.h"

#include <algorithm>

namespace actiscope {

AxisRoom axisRoom(Axes axes, const Span& x, const NumberWidths& numbers, double em) {
    const auto px = [em](double length) { return length * em / 13; };
    if (axes == Axes::Box) {
        const double ticks = px(axis::boxTick + axis::numberGap);
        return {.left = numbers.widestY + ticks + axis::nameEm * em,
                .right = std::max(0.8 * em, numbers.halfLastX),
                .top = px(6),
                .bottom = ticks + (1 + axis::nameEm) * em};
    }
    const double ends = px(axis::overshoot + axis::arrowLength);
    const double beside = numbers.widestY + px(axis::tickLength + 2 * axis::numberGap);
    return {.left = x.from >= 0 ? std::max(2.4 * em, beside) : 1.6 * em,
            .right = std::max({ends + 0.5 * em, numbers.halfLastX, x.to <= 0 ? beside : 0}),
            .top = ends + px(4),
            .bottom = px(axis::overshoot) + 1.1 * em};
}

} // namespace actiscope
