#include "text/pgfplots_notes.h"

#include "figure/axis_room.h"
#include "figure/curve_values.h"
#include "text/latex.h"
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

std::string drawLine(const Branch& line, const std::string& options, const TexScales& scales) {
    std::string tex = "\\draw[" + options + "] ";
    for (std::size_t i = 0; i < line.size(); ++i) {
        tex += (i == 0 ? "(axis cs:" : " -- (axis cs:") + scales.point(line[i]).substr(1);
    }
    return tex + ";\n";
}

std::string plateStyle(const TexPage& page) {
    return page.transparent ? "" : ",fill=paper,fill opacity=0.92,text opacity=1";
}

std::string note(const Point& at,
                 const std::vector<std::string>& lines,
                 const std::string& options,
                 const TexPage& page,
                 const TexScales& scales) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\\\\") + latexText(line);
    }
    return lines.empty() ? std::string()
                         : "\\node[text=words,align=center,inner sep=" + bp(page.px(2)) +
                               plateStyle(page) + "," + options +
                               "] at (axis cs:" + scales.point(at).substr(1) + " {" + text + "};\n";
}

std::string acrossOptions(const TexPage& page) {
    const double width = page.strokes.axis;
    return "numbers,line width=" + bp(width) + ",dash pattern=on " + bp(5 * width) + " off " +
           bp(3 * width);
}

std::string textNote(const PictureNote& written,
                     const TexPanel& panel,
                     const TexPage& page,
                     const TexScales& scales) {
    const Annotation& annotation = written.annotation;
    if (!panel.area.view.contains(annotation.at)) {
        return {};
    }
    std::string tex = note(annotation.at, written.lines, "name=note", page, scales);
    if (annotation.to && panel.area.view.contains(*annotation.to) && !tex.empty()) {
        tex += "\\draw[words,line width=" + bp(page.strokes.axis) +
               ",-{Triangle[length=" + bp(page.px(axis::arrowLength)) +
               ",width=" + bp(page.px(axis::arrowWidth)) +
               "]}] (note) -- (axis cs:" + scales.point(*annotation.to).substr(1) + ";\n";
    }
    return tex;
}

std::string valueText(const ProbeReading& reading, Quantity quantity, double value) {
    constexpr std::array orders = {"*f*", "*f*′", "*f*″"};
    constexpr int digits = 4;
    return std::string(orders[static_cast<std::size_t>(quantity)]) + "(" +
           withMinus(rounded(reading.x, digits)) + ") = " + withMinus(rounded(value, digits));
}

/// A dot on every line that is read, its value beside it.
std::string pinnedValues(const PictureNote& written,
                         const TexPanel& panel,
                         const TexPage& page,
                         const TexScales& scales) {
    std::string tex;
    for (const ProbeReading& reading : written.readings) {
        const Curve& curve = panel.panel.curves[static_cast<std::size_t>(reading.place.curve)];
        for (const Trace& trace : curve.traces) {
            const Point at{reading.x,
                           isOrder(trace.quantity) ? orderOf(reading.jet, trace.quantity) : NAN};
            if (!std::isfinite(at.y) || !panel.area.view.contains(at)) {
                continue;
            }
            tex += texCircle(at, page.strokes.dot, inkName(trace.color), "draw opacity=0", scales);
            tex += note(at,
                        {valueText(reading, trace.quantity, at.y)},
                        "anchor=south west,xshift=" + bp(page.px(4)) + ",yshift=" + bp(page.px(3)),
                        page,
                        scales);
        }
    }
    return tex;
}

/// Upright at an x, the words at its upper end.
std::string uprightNote(const PictureNote& written,
                        const TexPanel& panel,
                        const TexPage& page,
                        const TexScales& scales) {
    const auto& [x, y] = panel.area.view;
    const double at = written.annotation.at.x;
    if (!x.contains(at)) {
        return {};
    }
    const bool pin = written.annotation.kind == AnnotationKind::Pin;
    const std::string options =
        pin ? "numbers,line width=" + bp(page.strokes.grid) : acrossOptions(page);
    return drawLine({{at, y.from}, {at, y.to}}, options, scales) +
           pinnedValues(written, panel, page, scales) +
           note({at, y.to}, written.lines, "anchor=north west", page, scales);
}

std::string levelNote(const PictureNote& written,
                      const TexPanel& panel,
                      const TexPage& page,
                      const TexScales& scales) {
    const auto& [x, y] = panel.area.view;
    const double at = written.annotation.at.y;
    return !y.contains(at) ? std::string()
                           : drawLine({{x.from, at}, {x.to, at}}, acrossOptions(page), scales) +
                                 note({x.to, at}, written.lines, "anchor=south east", page, scales);
}

/// The words of a shaded interval: the legend is above.
std::string intervalNote(const PictureNote& written,
                         const TexPanel& panel,
                         const TexPage& page,
                         const TexScales& scales) {
    const auto& [x, y] = panel.area.view;
    const Annotation& annotation = written.annotation;
    const double end = annotation.to.value_or(annotation.at).x;
    const double from = std::max(std::min(annotation.at.x, end), x.from);
    const double to = std::min(std::max(annotation.at.x, end), x.to);
    return from > to
               ? std::string()
               : note({from / 2 + to / 2, y.from}, written.lines, "anchor=south", page, scales);
}

std::string texNote(const PictureNote& written,
                    const TexPanel& panel,
                    const TexPage& page,
                    const TexScales& scales) {
    switch (written.annotation.kind) {
    case AnnotationKind::Text: return textNote(written, panel, page, scales);
    case AnnotationKind::Horizontal: return levelNote(written, panel, page, scales);
    case AnnotationKind::Interval: return intervalNote(written, panel, page, scales);
    case AnnotationKind::Vertical:
    case AnnotationKind::Pin: break;
    }
    return uprightNote(written, panel, page, scales);
}

} // namespace

std::string texProbeLine(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    const auto& probe = panel.picture.probe;
    const auto& [x, y] = panel.area.view;
    if (!probe || !x.contains(*probe)) {
        return {};
    }
    const std::string more = bp(page.px(axis::overshoot));
    return drawLine({{*probe, y.from}, {*probe, y.to}},
                    "numbers,line width=" + bp(page.strokes.grid) + ",shorten <=-" + more +
                        ",shorten >=-" + more,
                    scales);
}

std::string texProbeMarks(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    constexpr double tangentUnits = 0.75;
    constexpr double tangentLeast = 48;
    const PlotArea& plotted = panel.area;
    const double perUnit = plotted.box.width / (plotted.view.x.to - plotted.view.x.from);
    std::string tex;
    for (const ProbeReading& reading : panel.picture.readings) {
        const auto& [f, slope, bend] = reading.jet;
        const double half = std::max(tangentUnits, page.px(tangentLeast) / perUnit);
        const Branch line = {{reading.x - half, f - half * slope},
                             {reading.x + half, f + half * slope}};
        if (reading.place.curve == panel.picture.tangentOf && std::isfinite(f + slope)) {
            for (const Branch& piece : clip(line, plotted.view)) {
                tex +=
                    texPlot(piece, "words,line width=" + bp(page.strokes.tangent), panel, scales);
            }
        }
        const Curve& curve = panel.picture.curves[static_cast<std::size_t>(reading.place.curve)];
        for (const Trace& trace : curve.traces) {
            const double value = trace.quantity == Quantity::Value        ? f
                                 : trace.quantity == Quantity::Derivative ? slope
                                                                          : bend;
            const Point at{reading.x, value};
            if (isOrder(trace.quantity) && plotted.view.contains(at)) {
                const double ring = 0.4 * page.strokes.dot;
                tex += texCircle(at,
                                 page.strokes.dot + ring / 2,
                                 inkName(trace.color),
                                 "draw=paper,line width=" + bp(ring),
                                 scales);
            }
        }
    }
    return tex;
}

std::string texShading(const TexPanel& panel, const TexScales& scales) {
    constexpr double opacity = 0.12;
    const auto& [x, y] = panel.area.view;
    std::string tex;
    for (const Annotation& annotation : panel.panel.annotations) {
        const double end = annotation.to.value_or(annotation.at).x;
        const double from = std::max(std::min(annotation.at.x, end), x.from);
        const double to = std::min(std::max(annotation.at.x, end), x.to);
        if (annotation.kind == AnnotationKind::Interval && from < to) {
            tex += texArea({{from, y.from}, {from, y.to}, {to, y.to}, {to, y.from}},
                           "numbers",
                           opacity,
                           scales);
        }
    }
    return tex;
}

std::string texAnnotations(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    std::string tex;
    for (const PictureNote& written : panel.picture.notes) {
        tex += texNote(written, panel, page, scales);
    }
    return tex;
}

} // namespace actiscope
