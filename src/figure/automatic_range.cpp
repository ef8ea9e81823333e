#include "figure/automatic_range.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

// Outward to whole steps, so that axes stand still while a slider moves the curves a little.
Span toSteps(const Span& range) {
    constexpr double parts = 20;
    const double step = std::exp2(std::floor(std::log2((range.to - range.from) / parts)));
    return std::isnormal(step)
               ? Span{std::floor(range.from / step) * step, std::ceil(range.to / step) * step}
               : range;
}

Span withMargin(const Span& range) {
    constexpr double largest = 1e300;
    constexpr double margin = 0.05;
    const double from = std::clamp(range.from, -largest, largest);
    const double to = std::clamp(range.to, -largest, largest);
    const double around = to > from ? margin * (to - from) : std::max(1.0, std::fabs(to)) / 2;
    return {from - around, to + around};
}

/// A range that ends near 0 reaches it: there the x axis belongs.
Span reachingZero(const Span& range) {
    const double near = (range.to - range.from) / 2;
    if (range.from > 0 && range.from < near) {
        return {0, range.to};
    }
    return range.to < 0 && -range.to < near ? Span{range.from, 0} : range;
}

} // namespace

void AutomaticRange::add(const Branch& points) {
    double least = HUGE_VAL;
    double greatest = -HUGE_VAL;
    for (const Point& point : points) {
        if (std::isfinite(point.y)) {
            least = std::min(least, point.y);
            greatest = std::max(greatest, point.y);
        }
    }
    if (least <= greatest) {
        m_heights = m_heights
                        ? Span{std::min(m_heights->from, least), std::max(m_heights->to, greatest)}
                        : Span{least, greatest};
    }
}

void AutomaticRange::add(const Line& line) {
    for (const Branch& branch : line.branches) {
        add(branch);
    }
    for (const Dot& dot : line.dots) {
        add({dot.at});
    }
}

Span AutomaticRange::range() const {
    return m_heights ? toSteps(withMargin(reachingZero(*m_heights))) : Span{-1, 1};
}

} // namespace actiscope
