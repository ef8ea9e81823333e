// Cuts lines to the view, so that no output device needs clipping.
#pragma once

#include "figure/sample.h"

namespace actiscope {

struct Rectangle {
    Span x;
    Span y;

    bool contains(const Point& point) const { return x.contains(point.x) && y.contains(point.y); }
};

/// The pieces of a line inside the rectangle, in order. Ends lie on its border exactly.
std::vector<Branch> clip(Branch line, const Rectangle& rectangle);

/// The part of a band inside the rectangle, as one closed polygon; empty if there is none.
/// Both borders of the band share their x.
Branch clipArea(const Branch& lower, const Branch& upper, const Rectangle& rectangle);

} // namespace actiscope
