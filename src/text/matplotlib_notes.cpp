#include "figure/probe.h"
#include "figure/view.h"
#include "text/mathtext.h"
#include "text/matplotlib_axes.h"
#include "text/number.h"
#include "text/python.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr int digits = 4; ///< of a number that is read off

/// Writes what stands on one panel.
class Notes {
public:
    Notes(const ScriptSource& source, std::size_t panel)
        : m_source(source), m_look(source.look), m_index(panel),
          m_panel(source.figure.panels[panel]) {}

    std::string all() const;

private:
    std::string one(const Annotation& note) const;
    std::string text(const Annotation& note) const;
    std::string across(const Annotation& note, bool vertical) const;
    std::string interval(const Annotation& note) const;
    std::string readings(double x, bool withValues) const;
    std::string plate() const;

    const ScriptSource& m_source;
    const ScriptLook& m_look;
    std::size_t m_index;
    const Panel& m_panel;
};

std::string pair(const std::string& x, const std::string& y) {
    return "(" + x + ", " + y + ")";
}

std::string pair(const Point& point) {
    return pair(literal(point.x), literal(point.y));
}

std::string words(const Annotation& note) {
    return quoted(mathtext(note.text));
}

std::string Notes::plate() const {
    return "bbox={\"facecolor\": " + quoted(m_look.paper) +
           ", \"edgecolor\": \"none\", \"alpha\": 0.8, \"pad\": 2}";
}

std::string Notes::text(const Annotation& note) const {
    const std::string centred = "ha=\"center\", va=\"center\", " + plate() + ")\n";
    if (!note.to) {
        return "ax.text(" + literal(note.at.x) + ", " + literal(note.at.y) + ", " + words(note) +
               ", " + centred;
    }
    return "ax.annotate(" + words(note) + ", " + pair(*note.to) + ", xytext=" + pair(note.at) +
           ", arrowprops={\"arrowstyle\": \"-|>\", " + "\"color\": " + quoted(m_look.text) + "}, " +
           centred;
}

// The words stand at the end of the line.
std::string Notes::across(const Annotation& note, bool vertical) const {
    const double at = vertical ? note.at.x : note.at.y;
    const bool pin = note.kind == AnnotationKind::Pin;
    std::string code = std::string(vertical ? "ax.axvline(" : "ax.axhline(") + literal(at) + ", " +
                       stroke(m_look.quiet, pin ? m_look.gridWidth : m_look.axisWidth) +
                       (pin ? "" : lineStyle({5, 3})) + ")\n";
    if (pin) {
        code += readings(at, true);
    }
    if (note.text.empty()) {
        return code;
    }
    const std::string place =
        vertical ? pair(literal(at), "1") + ", xycoords=ax.get_xaxis_transform(), xytext=(3, -3), "
                                            "textcoords=\"offset points\", va=\"top\""
                 : pair("1", literal(at)) + ", xycoords=ax.get_yaxis_transform(), xytext=(-3, 3), "
                                            "textcoords=\"offset points\", ha=\"right\"";
    return code + "ax.annotate(" + words(note) + ", " + place + ")\n";
}

std::string Notes::interval(const Annotation& note) const {
    const Span view = viewX(m_source.figure, m_panel);
    const double from = std::min(note.at.x, note.to->x);
    const double to = std::max(note.at.x, note.to->x);
    std::string code = "ax.axvspan(" + arguments({from, to}) + ", color=" + quoted(m_look.quiet) +
                       ", alpha=0.12, linewidth=0)\n";
    if (!note.text.empty()) {
        const double middle = (std::max(from, view.from) + std::min(to, view.to)) / 2;
        code += "ax.annotate(" + words(note) + ", " + pair(literal(middle), "0") +
                ", xycoords=ax.get_xaxis_transform(), xytext=(0, 3), "
                "textcoords=\"offset points\", ha=\"center\")\n";
    }
    return code;
}

/// Dots where the curves are read, with the numbers beside them.
std::string Notes::readings(double x, bool withValues) const {
    constexpr double share = 0.75; // of the dots at jumps
    Figure figure = m_source.figure;
    figure.probe = x;
    std::string code;
    for (const ProbeReading& reading : readProbe(figure, m_source.catalogue)) {
        const Curve* curve = curveAt(figure, reading.place);
        for (const Trace& trace : curve->traces) {
            const double y =
                isOrder(trace.quantity) ? orderOf(reading.jet, trace.quantity) : std::nan("");
            if (static_cast<std::size_t>(reading.place.panel) != m_index || !std::isfinite(y)) {
                continue;
            }
            code += "ax.plot(" + literal(reading.x) + ", " + literal(y) +
                    ", \"o\", markersize=" + rounded(points(2 * share * m_look.dotRadius), digits) +
                    ", color=" + quoted(m_look.ink(trace.color)) + ")\n";
            if (withValues) {
                code += "ax.annotate(" + quoted(rounded(y, digits)) + ", " + pair({reading.x, y}) +
                        ", xytext=(6, 4), textcoords=\"offset points\")\n";
            }
        }
    }
    return code;
}

std::string Notes::one(const Annotation& note) const {
    switch (note.kind) {
    case AnnotationKind::Text: return text(note);
    case AnnotationKind::Horizontal: return across(note, false);
    case AnnotationKind::Interval: return interval(note);
    case AnnotationKind::Vertical:
    case AnnotationKind::Pin: break;
    }
    return across(note, true);
}

std::string Notes::all() const {
    std::string code;
    const std::optional<double>& probe = m_source.figure.probe;
    if (probe && isRead(m_panel)) {
        code += "# The probe, without its tangent.\nax.axvline(" + literal(*probe) + ", " +
                stroke(m_look.quiet, m_look.gridWidth) + ")\n" + readings(*probe, false);
    }
    for (const Annotation& note : m_panel.annotations) {
        code += one(note);
    }
    return code;
}

} // namespace

std::string notesCode(const ScriptSource& source, std::size_t panel) {
    return Notes(source, panel).all();
}

} // namespace actiscope
