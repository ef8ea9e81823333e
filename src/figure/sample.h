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

/// What is asked for, beside the figure itself.
struct Resolution {
    int columns = 600;         ///< the width of the plot in pixels
    bool earlierPasses = true; ///< among the lines; otherwise only their numbers are told

    bool operator==(const Resolution&) const = default;
};

/// The earlier passes of a curve by their numbers: `count` from `first` on.
struct EarlierPasses {
    int curve = 0;
    std::uint64_t first = 0;
    int count = 0;
    Resolution resolution; ///< that was asked for
};

struct SampledPanel {
    Span y;                  ///< resolved: the panel's own or the automatic range
    std::vector<Area> areas; ///< in painting order, all below the lines
    /// Earlier passes first: curve by curve, trace by trace, oldest at the bottom.
    std::vector<Line> lines;
    std::vector<EarlierPasses> earlier; ///< that are not among the lines
};

using SampledFigure = std::vector<SampledPanel>;

/// Deterministic elementwise curves: two points per pixel column over the panel's view, with every
/// kink and jump exactly. Drawn and vector curves: over figure.grid, cut to the view. Lines of more
/// than four points a column are thinned to first, least, greatest and last of each column.
/// Automatic ranges follow the current passes and what they could draw, not the earlier ones.
SampledFigure sample(const Figure& figure, const Catalogue& catalogue, Resolution resolution);

/// The lines of one earlier pass, each equal to the one that `sample` has among its lines; of a
/// later one, those that it will have.
std::vector<Line> samplePass(const Figure& figure,
                             const Catalogue& catalogue,
                             std::size_t panel,
                             const EarlierPasses& passes,
                             std::uint64_t number);

} // namespace actiscope
