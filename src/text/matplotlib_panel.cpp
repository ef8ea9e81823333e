#include "text/matplotlib_panel.h"

#include "figure/saturated.h"
#include "figure/view.h"
#include "text/mathtext.h"
#include "text/matplotlib_axes.h"
#include "text/number.h"
#include "text/python.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

constexpr int digits = 4; ///< of widths

/// Mean and spread of what training draws: straight lines over the drawn side.
std::string laws(const PanelScript& p) {
    std::string text;
    std::vector<const Trace*> labelled;
    const auto labelOnce = [&](const Trace& trace) {
        const bool again = std::ranges::count(labelled, &trace) > 0;
        labelled.push_back(&trace);
        return again ? "" : label(p, trace);
    };
    const auto traceOf = [&p](int curve, int trace) -> const Trace& {
        return p.panel.curves[static_cast<std::size_t>(curve)]
            .traces[static_cast<std::size_t>(trace)];
    };
    for (const Area& area : p.sampled.areas) {
        if (!area.lower.empty()) {
            const std::string upper = xyOf(area.upper);
            text += "ax.fill_between(" + xyOf(area.lower) + upper.substr(upper.find("], [") + 1) +
                    ", color=" + quoted(p.source.look.ink(area.color)) +
                    ", alpha=" + (area.quantity == Quantity::Band ? "0.13" : "0.22") +
                    ", linewidth=0" + labelOnce(traceOf(area.curve, area.trace)) + ")\n";
        }
    }
    for (const Line& law : p.sampled.lines) {
        if (law.quantity == Quantity::Mean && !law.branches.front().empty()) {
            text += "ax.plot(" + xyOf(law.branches.front()) + ", " +
                    stroke(p.source.look.text, p.source.look.gridWidth) + lineStyle({5, 3}) +
                    ", zorder=1.5" + labelOnce(traceOf(law.curve, law.trace)) + ")\n";
        }
    }
    return text;
}

std::string saturated(const PanelScript& p) {
    const Curve* curve = shadedCurve(p.source.figure, p.index, p.source.catalogue);
    if (curve == nullptr) {
        return {};
    }
    std::string label =
        ", label=" + quoted(mathtext("|*f*′| < " + shortest(p.source.figure.saturation)));
    std::string text;
    for (const Span& x : shadedStretches(p.source.figure, *curve, p.view, p.source.catalogue)) {
        text += "ax.axvspan(" + arguments(x) +
                ", color=" + quoted(p.source.look.ink(inkOf(*curve))) +
                ", alpha=0.13, linewidth=0" + std::exchange(label, {}) + ")\n";
    }
    return text;
}

/// The ends at jumps: filled where the function takes the value, open where it does not.
std::string dots(const PanelScript& p) {
    constexpr double openShare = 0.9;
    constexpr double ring = 0.4;
    std::string text;
    for (const Line& one : p.sampled.lines) {
        const Curve& curve = p.panel.curves[static_cast<std::size_t>(one.curve)];
        const Trace& trace = curve.traces[static_cast<std::size_t>(one.trace)];
        for (const Dot& dot : one.dots) {
            if (!p.view.contains(dot.at.x) || !p.sampled.y.contains(dot.at.y)) {
                continue;
            }
            const double radius = p.source.look.dotRadius * (dot.filled ? 1 : openShare);
            text += "ax.plot(" + literal(dot.at.x) + ", " + literal(dot.at.y) +
                    ", \"o\", color=" + quoted(p.source.look.ink(trace.color)) +
                    ", markersize=" + rounded(points(2 * radius), digits) +
                    (dot.filled ? ", markeredgewidth=0"
                                : ", markerfacecolor=" + quoted(p.source.look.paper) +
                                      ", markeredgewidth=" +
                                      rounded(points(ring * p.source.look.dotRadius), digits)) +
                    ", clip_on=False)\n";
        }
    }
    return text;
}

/// The places in view where what is known everywhere is computed.
std::string viewPoints(const PanelScript& p) {
    constexpr int least = 1000;
    const Grid& grid = p.source.figure.grid;
    const bool same = p.view == Span{grid.from, grid.to} && grid.points >= least;
    return same ? "x = grid\n"
                : "x = np.linspace(" + arguments(p.view) + ", " +
                      std::to_string(std::max(least, grid.points)) + ")\n";
}

std::string legend(const PanelScript& p) {
    static constexpr std::array places = {"upper left", "upper right", "lower left", "lower right"};
    std::string text;
    for (const LegendEntry& entry : p.entries) {
        if (entry.grey) {
            text += "ax.plot([], [], " +
                    stroke(p.source.look.quiet, p.source.look.derivativeWidth) +
                    lineStyle(p.source.look.dashes[static_cast<std::size_t>(entry.trace.dash)]) +
                    ", label=" + quoted(mathtext(entry.text.in(p.source.page.language))) + ")\n";
        }
    }
    const bool shown = p.panel.legend != Legend::None && p.panel.kind != PanelKind::Histogram &&
                       p.panel.kind != PanelKind::Error && !p.entries.empty();
    return shown ? text + "ax.legend(loc=\"" + places[static_cast<std::size_t>(p.panel.legend)] +
                       "\")\n"
                 : "";
}

} // namespace

std::string label(const PanelScript& p, const Trace& trace) {
    const auto found = std::ranges::find(p.entries, &trace, &LegendEntry::of);
    return found == p.entries.end()
               ? ""
               : ", label=" + quoted(mathtext(found->text.in(p.source.page.language)));
}

std::string xyOf(const Branch& branch) {
    std::string x;
    std::string y;
    for (const Point& point : branch) {
        x += (x.empty() ? "" : ", ") + literal(point.x);
        y += (y.empty() ? "" : ", ") + literal(point.y);
    }
    return "[" + x + "], [" + y + "]";
}

std::string panelCode(const ScriptSource& source, const SampledPanel& sampled, std::size_t index) {
    const Panel& panel = source.figure.panels[index];
    const PanelScript p{.source = source,
                        .panel = panel,
                        .sampled = sampled,
                        .index = index,
                        .entries = legendEntries(panel, source.catalogue),
                        .view = viewX(source.figure, panel)};
    const auto columns = static_cast<std::size_t>(p.source.figure.columns);
    const std::string head = comment("Panel " + std::to_string(p.index + 1)) + "ax = axes[" +
                             std::to_string(p.index / columns) + ", " +
                             std::to_string(p.index % columns) + "]\n";
    if (p.panel.kind == PanelKind::Histogram) {
        return head + histogramCode(p) + notesCode(p.source, p.index) + "\n";
    }
    const std::string axes = axesCode(p.source, p.panel, p.view, p.sampled.y);
    if (p.panel.kind == PanelKind::Error) {
        return head + axes +
               comment("Rounding errors are measured against another kernel: the panel is empty.") +
               "\n";
    }
    return head + axes + viewPoints(p) + linesCode(p) + laws(p) + saturated(p) + dots(p) +
           notesCode(p.source, p.index) + legend(p) + "\n";
}

} // namespace actiscope
