// Figure -> lines in data coordinates: the one computation behind screen, export, table and tests.
#pragma once

#include "figure/curve_values.h"

namespace actiscope {

/// A line without gaps. A jump ends one branch and begins another.
using Branch = std::vector<Point>;

/// The end of a branch at a jump: filled where the function takes that value, open where not; of an
/// interval that is taken whole, both ends are filled and the line goes through.
struct Dot {
    Point at;
    bool filled = false;

    bool operator==(const Dot&) const = default;
};

/// One drawn line set: a trace of a curve, in one pass.
struct Line {
    int curve = 0;
    int trace = 0;
    Quantity quantity = Quantity::Value;
    bool random = false; ///< drawn per element: a noise, painted thin
    int pass = -1;       ///< -1: the current one, otherwise 0 (newest) to n - 1 of the earlier ones
    std::vector<Branch> branches;
    std::vector<Dot> dots;
};

/// A filled band between two branches over the same x.
struct Area {
    int curve = 0;
    int trace = 0;                 ///< the band's or sd's own trace
    Quantity of = Quantity::Value; ///< what is bounded: value or derivative
    int color = 0;                 ///< the ink of the bounded trace
    Quantity quantity = Quantity::Band;
    Branch lower;
    Branch upper;
};

struct SampledPanel {
    Span y;                  ///< resolved: the panel's own or the automatic range
    std::vector<Area> areas; ///< in painting order, all below the lines
    std::vector<Line> lines; ///< earlier passes first, oldest at the bottom
};

using SampledFigure = std::vector<SampledPanel>;

/// What the view needs to know: the width of the plot in pixel columns.
struct Resolution {
    int columns = 600;
};

/// Deterministic elementwise curves: two points per pixel column over the panel's view, with every
/// kink and jump exactly. Drawn and vector curves: over figure.grid, cut to the view. Lines of more
/// than four points a column are thinned to first, least, greatest and last of each column.
SampledFigure sample(const Figure& figure, const Catalogue& catalogue, Resolution resolution);

} // namespace actiscope
