#include "text/array_script.h"

#include "figure/grid_pass.h"
#include "figure/laws.h"
#include "text/python.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr auto keepFunction = R"(def keep(panel, curve, quantity, number, x, y):
    """Adds one line of the figure; `number` counts the passes of what training draws."""
    curves.append({"panel": panel, "curve": curve, "quantity": quantity, "pass": number,
                   "x": x, "y": y})


)";

constexpr auto settledFunction = R"(def settled(y, kinks):
    """y with what the figure's convention takes at kinks."""
    return np.select([x == kink for kink in kinks], list(kinks.values()), y)


)";

/// Writes the curves of one panel after the other.
class Writer {
public:
    Writer(const ScriptSource& source, const Dialect& dialect)
        : m_figure(source.figure), m_catalogue(source.catalogue), m_dialect(dialect) {}

    std::string curves() const;

private:
    std::string oneCurve(const PlottedCurve& plotted) const;
    std::string difference(const PlottedCurve& plotted, const PlottedCurve& first) const;
    std::string orders(const PlottedCurve& plotted, const PlottedCurve* first) const;
    std::string order(const PlottedCurve& plotted, const PlottedCurve* first, Quantity q) const;
    std::string kinks(const PlottedCurve& plotted, const PlottedCurve* first, Quantity q) const;
    std::vector<GridKink> placesOf(const PlottedCurve& plotted, const PlottedCurve* first) const;
    std::string laws(const PlottedCurve& plotted) const;
    std::string slopes(const PlottedCurve& plotted) const;

    const Figure& m_figure;
    const Catalogue& m_catalogue;
    const Dialect& m_dialect;
};

/// The slopes that drawn values make: the drawn side at 1.
std::string drawnSlopes(const PlottedCurve& plotted, const std::string& size) {
    const Draw& draw = *plotted.activation.draw;
    return "(lambda x, " + draw.symbol + ": " + draw.code + ")(1.0, " +
           drawnValuesOf(plotted, size) + ")";
}

std::string passOf(const PlottedCurve& plotted) {
    return draws(plotted.activation, plotted.curve) ? "number"
                                                    : std::to_string(plotted.curve.resample);
}

std::string keep(const PlottedCurve& plotted, const std::string& quantity, const std::string& xy) {
    return "keep(" + std::to_string(plotted.panelNumber) + ", " + std::to_string(plotted.number) +
           ", \"" + quantity + "\", " + passOf(plotted) + ", " + xy + ")\n";
}

int ordersOf(const Curve& curve) {
    int most = 1;
    for (const Trace& trace : curve.traces) {
        most =
            isOrder(trace.quantity) ? std::max(most, static_cast<int>(trace.quantity) + 1) : most;
    }
    return most;
}

/// What the convention takes at a kink in each of the passes.
struct Settled {
    double at = 0;
    std::vector<double> taken = {};
    bool differs = false; ///< from what the formulas give
};

void settle(Settled& settled, const Break& here, double computed) {
    settled.taken.push_back(here.taken.from);
    settled.differs = settled.differs || here.taken.from != computed;
}

/// "0.0: 0.5", of several passes one number for each.
std::string kinkOf(const Settled& settled, const std::vector<std::uint64_t>& passes) {
    std::string text = literal(settled.at) + ": ";
    if (passes.size() == 1) {
        return text + literal(settled.taken.front());
    }
    for (std::size_t i = 0; i < passes.size(); ++i) {
        text +=
            (i == 0 ? "{" : ", ") + std::to_string(passes[i]) + ": " + literal(settled.taken[i]);
    }
    return text + "}[number]";
}

std::vector<GridKink> Writer::placesOf(const PlottedCurve& plotted,
                                       const PlottedCurve* first) const {
    auto places = gridKinks(plotted, m_figure.grid);
    for (const GridKink& kink :
         first == nullptr ? std::vector<GridKink>() : gridKinks(*first, m_figure.grid)) {
        if (std::ranges::count(places, kink.at, &GridKink::at) == 0) {
            places.push_back(kink);
        }
    }
    return places;
}

/// The kinks where the convention takes something else than the formulas give.
std::string
Writer::kinks(const PlottedCurve& plotted, const PlottedCurve* first, Quantity q) const {
    const auto passes =
        first == nullptr ? passesOf(plotted, m_figure.grid) : std::vector{plotted.curve.resample};
    std::vector<Settled> all;
    for (const GridKink& kink : placesOf(plotted, first)) {
        all.push_back({.at = kink.at});
        for (const std::uint64_t number : passes) {
            const GridPass pass(plotted.curve, m_figure, m_catalogue, number);
            const Break here = pass.at(kink.element, kink.at, q);
            const double computed = orderOf(pass.jets(), q)[kink.element];
            if (first == nullptr) {
                settle(all.back(), here, computed);
                continue;
            }
            const GridPass base(first->curve, m_figure, m_catalogue, first->curve.resample);
            settle(all.back(),
                   minus(here, base.at(kink.element, kink.at, q)),
                   computed - orderOf(base.jets(), q)[kink.element]);
        }
    }
    std::string text;
    for (const Settled& settled : all) {
        text += settled.differs ? (text.empty() ? "" : ", ") + kinkOf(settled, passes) : "";
    }
    return text;
}

std::string
Writer::order(const PlottedCurve& plotted, const PlottedCurve* first, Quantity q) const {
    const std::string index = "[" + std::to_string(static_cast<int>(q)) + "]";
    const std::string y = first == nullptr ? "y" + index : "y" + index + " - first" + index;
    const std::string settled = m_dialect.settlesKinks ? kinks(plotted, first, q) : "";
    return keep(plotted,
                wordOf(q),
                "x, " + (settled.empty() ? y : "settled(" + y + ", {" + settled + "})"));
}

std::string Writer::orders(const PlottedCurve& plotted, const PlottedCurve* first) const {
    std::string text;
    for (const Trace& trace : plotted.curve.traces) {
        if (isDefined(plotted.activation, trace.quantity) &&
            (first == nullptr || isDefined(first->activation, trace.quantity))) {
            text += order(plotted, first, trace.quantity);
        }
    }
    return text;
}

// Straight lines over the side that is drawn.
std::string Writer::laws(const PlottedCurve& plotted) const {
    std::string text;
    const auto add = [&](const std::string& quantity, double slope) {
        text += keep(plotted, quantity, "x[x <= 0], " + literal(slope) + " * x[x <= 0]");
    };
    for (const Trace& trace : plotted.curve.traces) {
        if (isOrder(trace.quantity) || !plotted.activation.draw) {
            continue;
        }
        const Span slopes = slopesOf(plotted.curve, plotted.activation, trace.quantity);
        if (trace.quantity == Quantity::Mean) {
            add(wordOf(trace.quantity), slopes.from);
        } else {
            add(wordOf(trace.quantity) + "_lower", slopes.from);
            add(wordOf(trace.quantity) + "_upper", slopes.to);
        }
    }
    return text.empty() || !draws(plotted.activation, plotted.curve)
               ? text
               : overPasses({plotted.curve.resample}, text);
}

std::string Writer::slopes(const PlottedCurve& plotted) const {
    if (plotted.panel.kind != PanelKind::Histogram || !draws(plotted.activation, plotted.curve)) {
        return {};
    }
    const bool each = plotted.curve.unit == Unit::Element;
    const std::string x = each ? "x[x <= 0]" : "np.array([number])";
    const std::string slopes = drawnSlopes(plotted, "np.count_nonzero(x <= 0)");
    return "# Its drawn slopes.\n" +
           overPasses(each ? std::vector{plotted.curve.resample} : passesOf(plotted, m_figure.grid),
                      keep(plotted, "slopes", x + ", " + slopes));
}

std::string Writer::oneCurve(const PlottedCurve& plotted) const {
    const std::string head = headline(plotted, m_catalogue) + m_dialect.remarks(plotted);
    const std::string body =
        m_dialect.compute(plotted, ordersOf(plotted.curve)) + orders(plotted, nullptr);
    const bool random = draws(plotted.activation, plotted.curve);
    return head + (random ? overPasses(passesOf(plotted, m_figure.grid), body) : body) +
           laws(plotted) + slopes(plotted) + "\n";
}

std::string Writer::difference(const PlottedCurve& plotted, const PlottedCurve& first) const {
    const auto computed = [&](const PlottedCurve& one) {
        const std::string body = m_dialect.compute(one, ordersOf(plotted.curve));
        return draws(one.activation, one.curve) ? overPasses({one.curve.resample}, body) : body;
    };
    return headline(plotted, m_catalogue) + comment("minus curve 1") + m_dialect.remarks(plotted) +
           computed(first) + "first = y\n" + computed(plotted) + orders(plotted, &first) + "\n";
}

std::string Writer::curves() const {
    std::string text;
    for (std::size_t p = 0; p < m_figure.panels.size(); ++p) {
        const auto plotted = plottedCurves(m_figure.panels[p], p + 1, m_catalogue);
        for (const PlottedCurve& one : plotted) {
            if (one.panel.kind != PanelKind::Difference) {
                text += oneCurve(one);
            } else if (one.number > 1) {
                text += difference(one, plotted.front());
            }
        }
    }
    return text;
}

} // namespace

std::string arrayScript(const ScriptSource& source, const Dialect& dialect) {
    const Grid& grid = source.figure.grid;
    const auto all = plottedCurves(source.figure, source.catalogue);
    const std::string curves = Writer(source, dialect).curves();
    const bool settles = curves.find("settled(") != std::string::npos;
    return dialect.imports + "\nx = np.linspace(" + arguments({grid.from, grid.to}) + ", " +
           std::to_string(grid.points) +
           ")\ncurves = []  # every line of the figure: panel, curve, quantity, pass, x, y\n\n\n" +
           keepFunction + (settles ? settledFunction : "") + drawnFunction(all) +
           dialect.functions + curves;
}

std::string numpyScript(const ScriptSource& source) {
    const auto all = plottedCurves(source.figure, source.catalogue);
    const std::string functions = numpyFunctions(all);
    return arrayScript(
        source,
        {.imports = imports(functions) + "import numpy as np\n",
         .functions = comment("Each gives value, f' and f''.") + functions,
         .compute = [](const PlottedCurve& plotted,
                       int) { return "y = " + numpyCall(plotted, "x", "x.size") + "\n"; },
         .remarks = numpyRemarks,
         .settlesKinks = true});
}

} // namespace actiscope
