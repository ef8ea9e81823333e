// What every script says of the curves of a figure: functions in numpy, calls, draws, passes.
#pragma once

#include "activation/catalogue.h"
#include "figure/curve_values.h"

namespace actiscope {

/// A curve of the figure where it stands, both numbers counted from 1.
struct PlottedCurve {
    std::size_t panelNumber = 1;
    std::size_t number = 1;
    const Panel& panel;
    const Curve& curve;
    const Activation& activation;
};

std::vector<PlottedCurve>
plottedCurves(const Panel& panel, std::size_t number, const Catalogue& catalogue);
std::vector<PlottedCurve> plottedCurves(const Figure& figure, const Catalogue& catalogue);

/// "# Panel 1, curve 2: Leaky ReLU (s = 0.01)"
std::string headline(const PlottedCurve& plotted, const Catalogue& catalogue);

/// Shown passes, the current one first; one alone of what draws nothing.
std::vector<std::uint64_t> passesOf(const PlottedCurve& plotted, const Grid& grid);

/// `body`, in a loop over `number` if there are several passes; else with `number` set by literal.
std::string overPasses(const std::vector<std::uint64_t>& passes, const std::string& body);

/// The imports that the code needs.
std::string imports(const std::string& code);

/// A definition of every function of the figure in numpy: value, f' and f''.
std::string numpyFunctions(const std::vector<PlottedCurve>& curves);

/// The definition of `drawn`, which makes the figure's own draws; empty if no curve draws.
std::string drawnFunction(const std::vector<PlottedCurve>& curves);

/// What a curve draws in the pass `number` for as many elements as `size` says, in numpy; of the
/// evaluation phase the one number.
std::string drawnValuesOf(const PlottedCurve& plotted, const std::string& size);

/// "leaky_relu(x, negative_slope=0.01)", in the number type of the curve if numpy has it.
std::string numpyCall(const PlottedCurve& plotted, const std::string& x, const std::string& size);

/// What the figure shows of a curve and numpy cannot compute, as comments.
std::string numpyRemarks(const PlottedCurve& plotted);

/// A place of the grid that is a kink of one of the curves.
struct GridKink {
    Eigen::Index element = 0;
    double at = 0;
};

std::vector<GridKink> gridKinks(const PlottedCurve& plotted, const Grid& grid);

} // namespace actiscope
