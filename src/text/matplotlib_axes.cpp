#include "text/matplotlib_axes.h"

#include "figure/labels.h"
#include "figure/ticks.h"
#include "text/mathtext.h"
#include "text/number.h"
#include "text/python.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace actiscope {

namespace {

constexpr double titleScale = 1.2; ///< of the figure's title

constexpr auto originAxesFunction = R"(def origin_axes(ax, x_name, y_name):
    """Axes through the origin, or at the edge nearest to it, with arrows."""
    x, y = (min(max(0.0, low), high) for low, high in (ax.get_xlim(), ax.get_ylim()))
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines["left"].set_position(("data", x))
    ax.spines["bottom"].set_position(("data", y))
    across, along = ax.get_yaxis_transform(), ax.get_xaxis_transform()
    arrow = {"color": plt.rcParams["axes.edgecolor"], "markersize": 4, "clip_on": False}
    ax.plot(1, y, ">", transform=across, **arrow)
    ax.plot(x, 1, "^", transform=along, **arrow)
    ax.annotate(x_name, (1, y), xycoords=across, xytext=(4, 6), textcoords="offset points",
                ha="right", color=plt.rcParams["xtick.labelcolor"])
    ax.annotate(y_name, (x, 1), xycoords=along, xytext=(6, 4), textcoords="offset points",
                va="top", color=plt.rcParams["xtick.labelcolor"])


)";

constexpr auto plainFunction = R"(def plain(value, _):
    """A number at an axis."""
    return f"{round(value, 12):.6g}".replace("-", "\u2212")


)";

constexpr auto besideOriginFunction = R"(def beside_origin(value, position):
    """A number at an axis through the origin, where 0 has no room."""
    return "" if abs(value) < 1e-12 else plain(value, position)


)";

constexpr auto ofPiFunction = R"(def of_pi(value, _):
    """A number at an axis as a multiple of pi."""
    share = Fraction(value / np.pi).limit_denominator(1000)
    top = {1: "π", -1: "\u2212π", 0: "0"}.get(share.numerator, f"{share.numerator}π")
    return (top if share.denominator == 1 else f"{top}/{share.denominator}").replace("-", "\u2212")


)";

std::string list(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + quoted(word);
    }
    return "[" + text + "]";
}

std::size_t rowsOf(const Figure& figure) {
    const auto columns = static_cast<std::size_t>(figure.columns);
    return std::max<std::size_t>(1, (figure.panels.size() + columns - 1) / columns);
}

std::string settings(const ScriptSource& source) {
    const ScriptLook& look = source.look;
    const auto set = [](const std::string& names, const std::string& value) {
        return "    " + names + ": " + value + ",\n";
    };
    const auto color = [](const std::string& name) { return quoted(name); };
    return "installed = {font.name for font in font_manager.fontManager.ttflist}\n"
           "fonts = [name for name in " +
           list(look.fonts) +
           " if name in installed] + [\"DejaVu Sans\"]\nplt.rcParams.update({\n" +
           set("\"font.family\"", "fonts") +
           set("\"font.size\"", literal(points(source.page.fontSize))) +
           set("\"mathtext.fontset\"", "\"custom\"") + set("\"mathtext.rm\"", "fonts[0]") +
           set("\"mathtext.cal\"", "fonts[0]") + set("\"mathtext.it\"", "fonts[0] + \":italic\"") +
           set("\"text.color\"", color(look.text)) + set("\"axes.facecolor\"", color(look.paper)) +
           set("\"axes.edgecolor\"", color(look.axis)) +
           set("\"axes.linewidth\"", literal(points(look.axisWidth))) +
           set("\"axes.labelcolor\"", color(look.quiet)) + set("\"axes.titlesize\"", "\"medium\"") +
           set("\"axes.titleweight\"", "\"medium\"") + set("\"axes.titlelocation\"", "\"left\"") +
           set("\"axes.axisbelow\"", "True") + set("\"figure.constrained_layout.w_pad\"", "0.1") +
           set("\"figure.constrained_layout.h_pad\"", "0.1") +
           set("\"grid.color\"", color(look.grid)) +
           set("\"grid.linewidth\"", literal(points(look.gridWidth))) +
           set("\"xtick.color\"", color(look.axis)) + set("\"ytick.color\"", color(look.axis)) +
           set("\"xtick.labelcolor\"", color(look.quiet)) +
           set("\"ytick.labelcolor\"", color(look.quiet)) +
           set("\"legend.edgecolor\"", "\"none\"") + set("\"legend.handlelength\"", "2.5") +
           set("\"legend.labelspacing\"", "0.75") + "})\n";
}

/// A multiple of the asked distance, so that an axis never has more numbers than can be read.
double readable(const TickSpacing& ticks, const Span& view) {
    if (ticks.every == 0) {
        constexpr double usualLength = 600; // of an axis, its numbers that far apart
        constexpr double usualDistance = 117;
        return ticksOf(view, usualLength, usualDistance, ticks).step / std::numbers::pi;
    }
    constexpr double most = 40;
    const double unit = ticks.of == TickUnit::Pi ? std::numbers::pi : 1;
    const double times = std::ceil((view.to - view.from) / (ticks.every * unit * most));
    return ticks.every * std::max(1.0, times);
}

std::string
ticksCode(const std::string& axis, const TickSpacing& ticks, const Span& view, Axes axes) {
    const bool pi = ticks.of == TickUnit::Pi;
    const std::string locator =
        ticks.every > 0 || pi
            ? "MultipleLocator(" + literal(readable(ticks, view)) + (pi ? " * np.pi)" : ")")
            : "MaxNLocator(\"auto\", steps=[1, 2, 5, 10])";
    const std::string format = pi ? "of_pi" : axes == Axes::Origin ? "beside_origin" : "plain";
    return "ax." + axis + ".set_major_locator(" + locator + ")\nax." + axis +
           ".set_major_formatter(FuncFormatter(" + format + "))\n";
}

std::string nameOf(const std::string& own, const Panel& panel, const std::string& usual) {
    return quoted(mathtext(!own.empty() ? own : panel.kind == PanelKind::Histogram ? "" : usual));
}

} // namespace

double points(double units) {
    return units * 72 / 96;
}

std::string stroke(const std::string& color, double units) {
    constexpr int digits = 4;
    return "color=" + quoted(color) + ", linewidth=" + rounded(points(units), digits);
}

std::string lineStyle(const std::vector<double>& pattern) {
    constexpr int digits = 4;
    std::string text;
    for (const double length : pattern) {
        text += (text.empty() ? "" : ", ") + rounded(length, digits);
    }
    return text.empty() ? text : ", linestyle=(0, (" + text + "))";
}

std::string pageCode(const ScriptSource& source) {
    const Page& page = source.page;
    const Figure& figure = source.figure;
    constexpr double inch = 96;
    const double dpi = page.unit == LengthUnit::Px ? inch : page.dpi;
    const auto inches = [&](double length) { // of whole pixels
        return literal(std::round(length * pixelsPer(page.unit) / inch * dpi) / dpi);
    };
    std::string text =
        settings(source) + "\nfig, axes = plt.subplots(" + std::to_string(rowsOf(figure)) + ", " +
        std::to_string(figure.columns) + ", figsize=(" + inches(page.width) + ", " +
        inches(page.height) + "), dpi=" + literal(dpi) +
        ", squeeze=False,\n                         layout=\"constrained\", facecolor=" +
        quoted(source.look.paper) + ")\n";
    if (figure.panels.size() < rowsOf(figure) * static_cast<std::size_t>(figure.columns)) {
        text += "for ax in axes.flat[" + std::to_string(figure.panels.size()) +
                ":]:\n    ax.remove()\n";
    }
    if (!figure.title.empty()) {
        text += "fig.suptitle(" + quoted(mathtext(figure.title)) +
                ", x=0.01, ha=\"left\", fontweight=\"medium\", fontsize=" +
                literal(points(page.fontSize * titleScale)) + ")\n";
    }
    return text + "\n";
}

std::string axesFunctions(const ScriptSource&, const std::string& code) {
    const auto has = [&code](const char* word) { return code.find(word) != std::string::npos; };
    const bool beside = has("beside_origin");
    return std::string(has("origin_axes(") ? originAxesFunction : "") +
           (beside || has("(plain)") ? plainFunction : "") + (beside ? besideOriginFunction : "") +
           (has("of_pi") ? ofPiFunction : "");
}

std::string axesCode(const ScriptSource& source, const Panel& panel, const Span& x, const Span& y) {
    const Figure& figure = source.figure;
    const std::string xName = nameOf(panel.xLabel, panel, "*x*");
    const std::string yName =
        nameOf(panel.yLabel, panel, panel.kind == PanelKind::Error ? "log10(1 + ULP)" : "*y*");
    std::string text = "ax.set(xlim=" + tuple(x) + ", ylim=" + tuple(y) + ")\n";
    if (figure.aspect == Aspect::Equal) {
        text += "ax.set_aspect(\"equal\", adjustable=\"datalim\")\n";
    }
    text += ticksCode("xaxis", panel.xTicks, x, panel.axes) +
            ticksCode("yaxis", panel.yTicks, y, panel.axes);
    text += panel.gridlines ? "ax.grid(True)\n" : "";
    text +=
        panel.axes == Axes::Origin
            ? "origin_axes(ax, " + xName + ", " + yName + ")\n"
            : "ax.set(xlabel=" + xName + ")\nax.set_ylabel(" + yName +
                  (panel.yLabel.empty() && panel.kind != PanelKind::Error ? ", rotation=0" : "") +
                  ")\n";
    const bool titled = !panel.title.empty() || figure.title.empty() || figure.panels.size() > 1;
    if (titled) {
        text += "ax.set_title(" +
                quoted(mathtext(panelTitle(panel, source.catalogue).in(source.page.language))) +
                ")\n";
    }
    return text;
}

} // namespace actiscope
