// How the lines, dots and areas of a figure are stroked and filled.
#pragma once

#include "figure/figure.h"

namespace actiscope {

struct PictureLine;

/// Line widths and dot radii in 1/96 inch.
struct Strokes {
    double value = 2.25;
    double derivative = 1.8;
    double random = 1.1; ///< drawn per element
    double earlier = 1;  ///< an earlier pass
    double axis = 1.25;
    double grid = 1;
    double tangent = 1.75;
    double dot = 5; ///< radius

    bool operator==(const Strokes&) const = default;
};

Strokes screenStrokes();
Strokes presentingStrokes();
Strokes printStrokes();
/// From `a` at 0 to `b` at 1.
Strokes between(const Strokes& a, const Strokes& b, double t);

/// One stroke.
struct Stroke {
    int ink = -1; ///< of the palette; -1: the colour of text
    double width = 1;
    std::vector<double> dash; ///< on, off, ... in 1/96 inch; none for a solid line
    double opacity = 1;
};

/// On and off lengths of a dash, in 1/96 inch under a stroke of 1.8; none for a solid line.
std::vector<double> dashPixels(Dash dash);

/// The stroke of a trace, as on the curve so in the legend. Several curves are drawn a little
/// wider.
Stroke traceStroke(const Trace& trace, const Strokes& strokes, bool comparing);

/// The stroke of a reference law: text colour, dashed 5-3.
Stroke lawStroke(double width);

/// Of a line in its panel: a trace, noise, an earlier pass, a law.
Stroke lineStroke(const PictureLine& line, const Strokes& strokes, bool comparing);

/// Of the k-th of n earlier passes, over its trace's; `depth` is k/n.
double earlierOpacity(double depth);

/// How much wider a line is below each line that would hide it.
double coveredMore(const Strokes& strokes);

/// The opacity of a band's fill.
double areaOpacity(Quantity quantity);

} // namespace actiscope
