#include "text/pgfplots_marks.h"

#include "figure/coincidence.h"
#include "figure/histogram.h"
#include "figure/palette.h"
#include "figure/straight.h"
#include "figure/thinning.h"
#include "text/number.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

constexpr std::size_t mostPoints = 20'000; ///< of one panel: more take TeX minutes

std::string coordinates(const Branch& branch, const TexScales& scales) {
    std::string text = "coordinates {";
    std::size_t onLine = 0;
    for (const Point& point : branch) {
        text += ++onLine % 8 == 0 ? "\n" : "";
        text += scales.point(point);
    }
    return text + "}";
}

/// Without the points that a straight line within a twentieth of a pixel passes anyway.
Branch simplified(const Branch& branch, const PlotArea& plot) {
    constexpr double tolerance = 0.05;
    Branch kept;
    const auto onPage = [&](std::size_t i) {
        return Point{plot.pageX(branch[i].x), plot.pageY(branch[i].y)};
    };
    forEachKept(
        branch.size(), onPage, tolerance, [&](std::size_t i) { kept.push_back(branch[i]); });
    return kept;
}

/// The branches of every line, with fewer points where there are too many for TeX.
std::vector<PictureLine> affordable(const PanelPicture& picture) {
    std::vector<PictureLine> lines = picture.lines;
    std::size_t points = 0;
    for (const PictureLine& line : lines) {
        for (const Branch& branch : line.line.branches) {
            points += branch.size();
        }
    }
    if (points > mostPoints) {
        const auto perLine = mostPoints / (4 * std::max<std::size_t>(1, lines.size()));
        for (PictureLine& line : lines) {
            for (Branch& branch : line.line.branches) {
                branch = thinned(branch, picture.x, std::max(10, static_cast<int>(perLine)));
            }
        }
    }
    return lines;
}

std::string bars(const PictureHistogram& histogram,
                 const TexPanel& panel,
                 const TexPage& page,
                 const TexScales& scales) {
    const SlopeStatistics& slopes = histogram.slopes;
    const Span& x = panel.area.view.x;
    const double gap = page.px(0.5) * (x.to - x.from) / panel.area.box.width;
    std::string tex;
    for (std::size_t i = 0; i < slopes.bins.size(); ++i) {
        const double from = slopes.range.from + slopes.binWidth() * static_cast<double>(i) + gap;
        const double to = from + slopes.binWidth() - 2 * gap;
        const double height = std::min(densityOf(slopes, i), panel.area.view.y.to);
        if (height > 0) {
            tex += texArea({{from, 0}, {from, height}, {to, height}, {to, 0}},
                           inkName(histogram.color),
                           barOpacity,
                           scales);
        }
    }
    const std::string size = bp(page.px(4.5));
    const std::string high = bp(page.px(4.5 * 1.7));
    return tex + "\\fill[" + inkName(histogram.color) + "] ([yshift=-" + bp(page.px(2)) +
           "]axis cs:" + scales.point({slopes.mean, 0}).substr(1) + " -- ++(" + size + ",-" + high +
           ") -- ++(-" + bp(page.px(9)) + ",0pt) -- cycle;\n";
}

} // namespace

TexScale::TexScale(const Span& view, double pixels) {
    constexpr double greatest = 1e4;
    constexpr double shortestSpan = 1e-2;
    constexpr double finest = 1e3; // how often the view fits between it and 0
    constexpr double length = 10;
    constexpr double perPixel = 50;
    const double span = view.to - view.from;
    const double far = std::max(std::fabs(view.from), std::fabs(view.to));
    if (!(far <= greatest && span >= shortestSpan && far / span <= finest)) {
        m_unit = span / length;
        m_offset = view.contains(0) ? 0 : view.from > 0 ? view.from : view.to;
    }
    m_resolution = span / m_unit / pixels / perPixel;
}

std::string TexScale::number(double value) const {
    return shortest(tidied((value - m_offset) / m_unit, m_resolution));
}

std::string TexScale::formula(const char* name) const {
    if (m_unit == 1 && m_offset == 0) {
        return {};
    }
    return std::string(name) + " stands for (" + name + " - " + shortest(m_offset) + ") / " +
           shortest(m_unit);
}

std::string TexScales::point(const Point& point) const {
    return "(" + x.number(point.x) + "," + y.number(point.y) + ")";
}

std::string TexScales::comment() const {
    std::string text;
    for (const std::string& formula : {x.formula("x"), y.formula("y")}) {
        text += formula.empty() ? "" : "% In this panel " + formula + ".\n";
    }
    return text;
}

std::string inkName(int color) {
    return color < 0
               ? "words"
               : "ink" + std::to_string(static_cast<std::size_t>(color) % lightPalette.inks.size());
}

std::string strokeOptions(const Stroke& stroke) {
    std::string text = inkName(stroke.ink) + ",line width=" + bp(stroke.width) + ",line join=round";
    if (!stroke.dash.empty()) {
        text += ",dash pattern=";
        for (std::size_t i = 0; i < stroke.dash.size(); ++i) {
            text += (i % 2 == 0 ? "on " : "off ") + bp(stroke.dash[i]) + " ";
        }
    }
    return stroke.opacity < 1 ? text + ",opacity=" + rounded(stroke.opacity, 4) : text;
}

std::string
texArea(const Branch& polygon, const std::string& color, double opacity, const TexScales& scales) {
    if (polygon.size() < 3) {
        return {};
    }
    return "\\addplot[forget plot,on layer=pre main,draw=none,fill=" + color +
           ",fill opacity=" + rounded(opacity, 4) + "] " + coordinates(polygon, scales) +
           " -- cycle;\n";
}

std::string texPlot(const Branch& branch,
                    const std::string& options,
                    const TexPanel& panel,
                    const TexScales& scales) {
    if (branch.size() < 2) {
        return {};
    }
    return "\\addplot[forget plot," + options + "] " +
           coordinates(simplified(branch, panel.area), scales) + ";\n";
}

std::string texCircle(const Point& at,
                      double radius,
                      const std::string& fill,
                      const std::string& ring,
                      const TexScales& scales) {
    return "\\addplot[forget plot,only marks,mark=*,mark size=" + bp(radius) +
           ",mark options={solid,fill=" + fill + "," + ring + "}] coordinates {" +
           scales.point(at) + "};\n";
}

std::string texAreas(const TexPanel& panel, const TexScales& scales) {
    std::string tex;
    for (const PictureArea& one : panel.picture.areas) {
        tex += texArea(one.polygon, inkName(one.color), areaOpacity(one.quantity), scales);
    }
    return tex;
}

std::string texHistograms(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    std::string tex;
    for (const PictureHistogram& histogram : panel.picture.histograms) {
        tex += bars(histogram, panel, page, scales);
    }
    const std::string law = strokeOptions(lawStroke(page.strokes.grid * 1.25));
    for (const PictureHistogram& histogram : panel.picture.histograms) {
        for (const Branch& piece : clip(histogram.slopes.law, panel.area.view)) {
            tex += texPlot(piece, law, panel, scales);
        }
    }
    return tex;
}

std::string texLines(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    PanelPicture picture = panel.picture;
    const std::vector<Coincidence> coinciding = coincidences(picture, panel.area);
    picture.lines = affordable(picture);
    std::string tex;
    for (std::size_t i = 0; i < picture.lines.size(); ++i) {
        const PictureLine& line = picture.lines[i];
        Stroke stroke = lineStroke(line, page.strokes, picture.comparing);
        const double width = stroke.width;
        for (const Covered& covered : coinciding[i].covered) { // wider below what would hide it
            stroke.width = width + coveredMore(page.strokes) * covered.covers;
            for (const Branch& branch : line.line.branches) {
                for (const Branch& piece : clip(branch, {covered.x, panel.area.view.y})) {
                    tex += texPlot(piece, strokeOptions(stroke), panel, scales);
                }
            }
        }
        stroke.width = width;
        std::string options = strokeOptions(stroke);
        if (coinciding[i].halfPeriod) {
            options += ",dash phase=" +
                       bp(std::accumulate(stroke.dash.begin(), stroke.dash.end(), 0.0) / 2);
        }
        for (const Branch& branch : line.line.branches) {
            tex += texPlot(branch, options, panel, scales);
        }
    }
    return tex;
}

std::string texDots(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    constexpr double openShare = 0.9;
    constexpr double ringShare = 0.4;
    std::string tex;
    for (const PictureLine& line : panel.picture.lines) {
        const std::string ink = inkName(line.trace.color);
        const double radius = page.strokes.dot;
        for (const Dot& dot : line.line.dots) {
            tex += dot.filled ? texCircle(dot.at, radius, ink, "draw opacity=0", scales)
                              : texCircle(dot.at,
                                          openShare * radius,
                                          "paper",
                                          "draw=" + ink + ",line width=" + bp(ringShare * radius),
                                          scales);
        }
    }
    return tex;
}

} // namespace actiscope
