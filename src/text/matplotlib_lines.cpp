#include "figure/branches.h"
#include "text/matplotlib_axes.h"
#include "text/matplotlib_panel.h"
#include "text/number.h"
#include "text/python.h"
#include "text/script_curves.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr int digits = 4; ///< of widths and opacities

constexpr auto withKinksFunction = R"(def with_kinks(x, y, kinks):
    """Every kink exactly; at a jump the left limit, a gap and the right limit, so that no line
    bridges it."""
    for at, *sides in kinks:
        x, y = (np.r_[x[x < at], [at] * len(sides), x[x > at]],
                np.r_[y[x < at], sides, y[x > at]])
    return x, y


)";

constexpr auto steppedFunction = R"(def stepped(x, y):
    """A gap wherever y changes: between two elements it jumps, nobody knows where."""
    at = np.flatnonzero(np.diff(y)) + 1
    return np.insert(x, at, np.nan), np.insert(y, at, np.nan)


)";

bool isRandom(const PlottedCurve& plotted) {
    return draws(plotted.activation, plotted.curve) && plotted.curve.unit == Unit::Element;
}

/// "0.5, " or, at a jump, "left, np.nan, right": what with_kinks puts in.
std::string sidesOf(const Break& b) {
    std::string left = literal(b.left);
    if (!b.isJump()) {
        return left;
    }
    return left + (b.takesAll() ? ", " : ", np.nan, ") + literal(b.right);
}

double width(const PanelScript& p, const Trace& trace) {
    constexpr double normal = 2;
    constexpr double comparing = 2.5 / 2.25;
    const double base = trace.quantity == Quantity::Value ? p.source.look.valueWidth
                                                          : p.source.look.derivativeWidth;
    return base * trace.width / normal * (p.panel.curves.size() > 1 ? comparing : 1);
}

std::string style(const PanelScript& p, const Trace& trace, double units, bool dashed) {
    return stroke(p.source.look.ink(trace.color), units) +
           (dashed ? lineStyle(p.source.look.dashes[static_cast<std::size_t>(trace.dash)]) : "") +
           (trace.opacity < 1 ? ", alpha=" + rounded(trace.opacity, digits) : "");
}

std::string placesOf(const PlottedCurve& plotted) {
    return livesOnGrid(plotted.activation, plotted.curve) ? "grid" : "x";
}

std::string computed(const PlottedCurve& plotted, const std::string& x) {
    return "y = " + numpyCall(plotted, x, "grid.size") + "\n";
}

/// Of the current pass.
std::vector<Break> breaks(const PanelScript& p, const PlottedCurve& plotted, Quantity q) {
    auto values = evaluationValues(plotted.activation, plotted.curve.parameters);
    if (isRandom(plotted)) {
        return drawnBreaksOf(
            plotted.curve, plotted.activation, values, q, p.source.figure.convention);
    }
    if (draws(plotted.activation, plotted.curve)) {
        values.back() = drawnValue(plotted.activation, plotted.curve, 0, plotted.curve.resample);
    }
    return breaksOf(plotted.curve, plotted.activation, values, q, p.source.figure.convention);
}

std::string
kinks(const PanelScript& p, const PlottedCurve& plotted, const PlottedCurve* first, Quantity q) {
    const auto valueOf = [&](const PlottedCurve& one) {
        return [&, q](double x) {
            const auto values = evaluationValues(one.activation, one.curve.parameters);
            return livesOnGrid(one.activation, one.curve)
                       ? std::nan("")
                       : orderOf(evaluateAt(one.activation, values, x), q);
        };
    };
    const auto all =
        first == nullptr
            ? breaks(p, plotted, q)
            : differenceOf(
                  breaks(p, plotted, q), breaks(p, *first, q), valueOf(plotted), valueOf(*first));
    std::string text;
    for (const Break& b : all) {
        if (p.view.contains(b.at)) {
            text += (text.empty() ? "" : ", ") + ("(" + literal(b.at) + ", " + sidesOf(b) + ")");
        }
    }
    return text.empty() ? "" : "[" + text + "]";
}

// What is drawn at random is thin: only the side up to 0 is.
std::string line(const PanelScript& p,
                 const PlottedCurve& plotted,
                 const PlottedCurve* first,
                 const Trace& trace) {
    const Quantity q = trace.quantity;
    const std::string index = "[" + std::to_string(static_cast<int>(q)) + "]";
    const std::string y = first == nullptr ? "y" + index : "y" + index + " - first" + index;
    const bool onGrid = livesOnGrid(plotted.activation, plotted.curve) ||
                        (first != nullptr && livesOnGrid(first->activation, first->curve));
    const std::string x = onGrid ? "grid" : "x";
    const bool random = isRandom(plotted) || (first != nullptr && isRandom(*first));
    const std::string places = kinks(p, plotted, first, q);
    const bool steps = plotted.activation.stepped && q == Quantity::Derivative;
    const std::string xy = steps            ? "*stepped(" + x + ", " + y + ")"
                           : places.empty() ? x + ", " + y
                                            : "*with_kinks(" + x + ", " + y + ", " + places + ")";
    const std::string usual = style(p, trace, width(p, trace), true) + label(p, trace) + ")\n";
    if (!random) {
        return "ax.plot(" + xy + ", " + usual;
    }
    const double thin = p.source.look.randomWidth * trace.width / 2;
    return "px, py = " + (places.empty() && !steps ? xy : xy.substr(1)) +
           "\nax.plot(px[px <= 0], py[px <= 0], " + style(p, trace, thin, false) +
           ")\nax.plot(px[px >= 0], py[px >= 0], " + usual;
}

// Oldest at the bottom, and palest; below every current line, which has zorder 2.
std::string earlier(const PanelScript& p, const PlottedCurve& plotted) {
    const auto passes = passesOf(plotted, p.source.figure.grid);
    if (passes.size() < 2) {
        return {};
    }
    const std::string count = std::to_string(passes.size() - 1);
    const std::string x = placesOf(plotted);
    const std::string drawn = "[" + x + " <= 0]"; // the other side is the same in every pass
    std::string body = computed(plotted, x);
    for (const Trace& trace : plotted.curve.traces) {
        if (!isDefined(plotted.activation, trace.quantity)) {
            continue;
        }
        const double normal =
            isRandom(plotted) ? p.source.look.randomWidth * trace.width / 2 : width(p, trace);
        Trace opaque = trace;
        opaque.opacity = 1;
        const std::string order = std::to_string(static_cast<int>(trace.quantity));
        body.append("ax.plot(").append(x).append(drawn).append(", y[").append(order);
        body.append("]").append(drawn).append(", ");
        body += style(p,
                      opaque,
                      std::min(normal, p.source.look.earlierWidth * trace.width / 2),
                      !isRandom(plotted)) +
                ", zorder=1.9, alpha=alpha" +
                (trace.opacity < 1 ? " * " + rounded(trace.opacity, digits) : "") + ")\n";
    }
    return "for number in range(" + std::to_string(passes.back()) + ", " +
           std::to_string(passes.front()) + "):  # earlier passes, the oldest palest\n" +
           "    alpha = 0.08 + 0.42 * ((number - " + std::to_string(passes.back()) + " + 1) / " +
           count + ") ** 2.2\n" + indented(body, 4);
}

std::string curve(const PanelScript& p, const PlottedCurve& plotted) {
    std::string text =
        headline(plotted, p.source.catalogue) + numpyRemarks(plotted) + earlier(p, plotted);
    std::string body = computed(plotted, placesOf(plotted));
    for (const Trace& trace : plotted.curve.traces) {
        if (isDefined(plotted.activation, trace.quantity)) {
            body += line(p, plotted, nullptr, trace);
        }
    }
    const bool random = draws(plotted.activation, plotted.curve);
    return text + (random ? overPasses({plotted.curve.resample}, body) : body);
}

std::string
difference(const PanelScript& p, const PlottedCurve& plotted, const PlottedCurve& first) {
    const bool onGrid = livesOnGrid(plotted.activation, plotted.curve) ||
                        livesOnGrid(first.activation, first.curve);
    const auto lines = [&](const PlottedCurve& one) {
        const std::string body = computed(one, onGrid ? "grid" : "x");
        return draws(one.activation, one.curve) ? overPasses({one.curve.resample}, body) : body;
    };
    std::string text = headline(plotted, p.source.catalogue) + comment("minus curve 1") +
                       numpyRemarks(plotted) + lines(first) + "first = y\n" + lines(plotted);
    for (const Trace& trace : plotted.curve.traces) {
        if (isDefined(plotted.activation, trace.quantity) &&
            isDefined(first.activation, trace.quantity)) {
            text += line(p, plotted, &first, trace);
        }
    }
    return text;
}

} // namespace

std::string linesCode(const PanelScript& p) {
    const auto plotted = plottedCurves(p.panel, p.index + 1, p.source.catalogue);
    std::string text;
    for (const PlottedCurve& one : plotted) {
        if (p.panel.kind != PanelKind::Difference) {
            text += curve(p, one);
        } else if (one.number > 1) {
            text += difference(p, one, plotted.front());
        }
    }
    return text;
}

std::string lineFunctions(const std::string& code) {
    const auto has = [&code](const char* word) { return code.find(word) != std::string::npos; };
    return std::string(has("with_kinks(") ? withKinksFunction : "") +
           (has("stepped(") ? steppedFunction : "");
}

} // namespace actiscope
