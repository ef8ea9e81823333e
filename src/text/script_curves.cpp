#include "text/script_curves.h"

#include "figure/curve_values.h"
#include "figure/labels.h"
#include "text/mathtext.h"
#include "text/python.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace actiscope {

std::vector<PlottedCurve>
plottedCurves(const Panel& panel, std::size_t number, const Catalogue& catalogue) {
    std::vector<PlottedCurve> all;
    for (const Curve& curve : panel.curves) {
        all.push_back({.panelNumber = number,
                       .number = all.size() + 1,
                       .panel = panel,
                       .curve = curve,
                       .activation = require(catalogue, curve.activation)});
    }
    return all;
}

std::vector<PlottedCurve> plottedCurves(const Figure& figure, const Catalogue& catalogue) {
    std::vector<PlottedCurve> all;
    for (std::size_t p = 0; p < figure.panels.size(); ++p) {
        for (const PlottedCurve& one : plottedCurves(figure.panels[p], p + 1, catalogue)) {
            all.push_back(one);
        }
    }
    return all;
}

std::string headline(const PlottedCurve& plotted, const Catalogue& catalogue) {
    return comment("Panel " + std::to_string(plotted.panelNumber) + ", curve " +
                   std::to_string(plotted.number) + ": " +
                   withoutMarks(describe(plotted.curve, catalogue).en));
}

std::vector<std::uint64_t> passesOf(const PlottedCurve& plotted, const Grid& grid) {
    const Curve& curve = plotted.curve;
    const bool drawn = draws(plotted.activation, curve);
    std::vector<std::uint64_t> passes;
    for (int back = 0; back <= (drawn ? shownPasses(curve, grid) : 0); ++back) {
        passes.push_back(curve.resample - static_cast<std::uint64_t>(back));
    }
    return passes;
}

std::string overPasses(const std::vector<std::uint64_t>& passes, const std::string& body) {
    const std::string first = std::to_string(passes.front());
    if (passes.size() == 1) {
        return "number = " + first + "\n" + body;
    }
    const bool toZero = passes.back() == 0;
    return "for number in range(" + first + ", " +
           (toZero ? "-1" : std::to_string(passes.back() - 1)) + ", -1):\n" + indented(body, 4);
}

std::string imports(const std::string& code) {
    std::string text;
    if (code.find("math.") != std::string::npos) {
        text += "import math\n";
    }
    if (code.find("sys.") != std::string::npos) {
        text += "import sys\n";
    }
    return text.empty() ? text : text + "\n";
}

namespace {

std::string parameterNames(const Activation& activation) {
    if (activation.draw) {
        return ", " + activation.draw->symbol;
    }
    std::string names;
    for (const Parameter& parameter : activation.parameters) {
        names += ", " + parameter.id;
    }
    return names;
}

std::string definition(const Activation& activation) {
    return "def " + activation.id + "(x" + parameterNames(activation) + "):\n" +
           indented(activation.numpy, 4) + "\n\n";
}

/// The number type in numpy, empty for float64 and what numpy does not have.
std::string numberType(const PlottedCurve& plotted) {
    const Precision precision = plotted.curve.precision;
    const bool has = precision == Precision::F32 || precision == Precision::F16;
    return has && !plotted.activation.isVector() ? "np." + wordOf(precision) : "";
}

} // namespace

std::string numpyFunctions(const std::vector<PlottedCurve>& curves) {
    std::string text;
    std::set<std::string> defined;
    for (const PlottedCurve& plotted : curves) {
        if (defined.insert(plotted.activation.id).second) {
            text += definition(plotted.activation);
        }
    }
    return text;
}

std::string drawnFunction(const std::vector<PlottedCurve>& curves) {
    const bool any = std::ranges::any_of(
        curves, [](const PlottedCurve& p) { return draws(p.activation, p.curve); });
    return any ? R"(def drawn(seed, number, lower, upper, n):
    """What training draws in the pass `number`, the very bits of the figure: Philox4x64-10."""
    # numpy counts one block further before it gives the first.
    bits = np.random.Philox(key=seed, counter=((number << 64) - 1) % 2**256).random_raw(n)
    u = (bits >> np.uint64(11)) * 2.0**-53
    return np.minimum(lower + (upper - lower) * u, upper)


)"
               : "";
}

std::string drawnValuesOf(const PlottedCurve& plotted, const std::string& size) {
    const Curve& curve = plotted.curve;
    const auto values = evaluationValues(plotted.activation, curve.parameters);
    if (!draws(plotted.activation, curve)) {
        return literal(values.back());
    }
    return "drawn(" + std::to_string(curve.seed) + ", number, " + literal(values[0]) + ", " +
           literal(values[1]) + ", " + (curve.unit == Unit::Curve ? "1" : size) + ")";
}

std::string numpyCall(const PlottedCurve& plotted, const std::string& x, const std::string& size) {
    const Activation& activation = plotted.activation;
    const std::string type = numberType(plotted);
    const std::string cast = type.empty() ? "" : ".astype(" + type + ")";
    std::string text = activation.id + "(" + x + cast;
    if (activation.draw) {
        const bool many = draws(activation, plotted.curve);
        text += ", " + activation.draw->symbol + "=" + drawnValuesOf(plotted, size);
        return text + (many ? cast : "") + ")";
    }
    for (const Parameter& parameter : activation.parameters) {
        text += ", " + parameter.id + "=" + literal(valueOf(parameter, plotted.curve.parameters));
    }
    return text + ")";
}

std::string numpyRemarks(const PlottedCurve& plotted) {
    std::string text;
    if (plotted.panel.kind == PanelKind::Error) {
        text += comment("The figure shows its rounding errors; this is the function itself.");
    }
    if (plotted.activation.isVector()) {
        return text;
    }
    if (plotted.curve.precision == Precision::BF16) {
        text += comment("The figure has it in bfloat16; numpy has no such type: this is float64.");
    }
    if (plotted.curve.form == Form::Textbook) {
        text +=
            comment("The figure has the formula as textbooks print it; this is the stable form.");
    }
    return text;
}

std::vector<GridKink> gridKinks(const PlottedCurve& plotted, const Grid& grid) {
    auto values = evaluationValues(plotted.activation, plotted.curve.parameters);
    auto kinks = kinksOf(plotted.activation, values);
    if (draws(plotted.activation, plotted.curve)) { // a slope of 1 has no kink
        values.back() = values[values[0] == 1 ? 1 : 0];
        kinks = kinksOf(plotted.activation, values);
    }
    std::vector<GridKink> found;
    for (const Kink& kink : kinks) {
        const double place = (kink.at - grid.from) / (grid.to - grid.from) * (grid.points - 1);
        const auto near = static_cast<Eigen::Index>(
            std::isfinite(place) ? std::clamp<double>(std::round(place), 0, grid.points - 1) : 0);
        for (Eigen::Index i = std::max<Eigen::Index>(0, near - 1);
             i <= std::min<Eigen::Index>(grid.points - 1, near + 1);
             ++i) {
            if (linspaceAt(grid.from, grid.to, grid.points, i) == kink.at) {
                found.push_back({i, kink.at});
            }
        }
    }
    return found;
}

} // namespace actiscope
