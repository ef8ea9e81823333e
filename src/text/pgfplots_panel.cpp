#include "text/pgfplots_panel.h"

#include "text/latex.h"
#include "text/number.h"
#include "text/pgfplots_axis.h"
#include "text/pgfplots_marks.h"
#include "text/pgfplots_notes.h"

#include <algorithm>

namespace actiscope {

namespace {

std::string legendImage(const LegendRow& row, const TexPanel& panel, const TexPage& page) {
    const Quantity quantity = row.trace.quantity;
    const std::string width = bp(2 * page.em);
    const std::string code = "\\addlegendimage{legend image code/.code={";
    if (quantity == Quantity::Band || quantity == Quantity::Sd) {
        constexpr double visible = 1.6; // a small swatch looks paler than a large band
        const std::string half = bp(page.px(5));
        return code + "\\fill[draw=none," + inkName(row.trace.color) +
               ",fill opacity=" + rounded(visible * areaOpacity(quantity), 4) + "] (0pt,-" + half +
               ") rectangle (" + width + "," + half + ");}}\n";
    }
    const Stroke stroke = quantity == Quantity::Mean
                              ? lawStroke(page.strokes.grid)
                              : traceStroke(row.trace, page.strokes, panel.picture.comparing);
    return code + "\\draw[" + strokeOptions(stroke) + (row.grey ? ",numbers" : "") +
           "] (0pt,0pt) -- (" + width + ",0pt);}}\n";
}

Box legendBox(const TexPanel& panel, const TexPage& page) {
    constexpr double sampleEm = 2.7; // with its gap
    constexpr double rowEm = 1.75;
    double widest = 0;
    for (const LegendRow& row : panel.picture.legend) {
        widest = std::max(widest, widthInEm(row.text));
    }
    return legendPlace(panel.picture,
                       panel.area,
                       (sampleEm + widest) * page.em,
                       rowEm * static_cast<double>(panel.picture.legend.size()) * page.em,
                       page.em);
}

bool hasLegend(const TexPanel& panel) {
    return panel.picture.corner != Legend::None && !panel.picture.legend.empty();
}

std::string legendOptions(const TexPanel& panel, const TexPage& page) {
    if (!hasLegend(panel)) {
        return {};
    }
    const Box place = legendBox(panel, page);
    const Box& box = panel.area.box;
    const bool crowded = !page.transparent && isCrossed(panel.picture.lines, place, panel.area);
    return ",\nlegend style={at={(" + rounded((place.left - box.left) / box.width, 6) + "," +
           rounded((box.bottom() - place.top) / box.height, 6) +
           ")},anchor=north west,draw=none,inner sep=0pt,text=words," +
           (crowded ? "fill=paper,fill opacity=0.92,text opacity=1," : "fill=none,") +
           "nodes={inner ysep=0pt,inner xsep=" + bp(0.5 * page.em) +
           ",text depth=0.2em,text height=0.8em,minimum height=" + bp(1.75 * page.em) +
           "}},legend cell align=left";
}

std::string legendRowsOf(const TexPanel& panel, const TexPage& page) {
    std::string tex;
    if (hasLegend(panel)) {
        for (const LegendRow& row : panel.picture.legend) {
            tex += legendImage(row, panel, page);
            tex += "\\addlegendentry{" + latexText(row.text) + "}\n";
        }
    }
    return tex;
}

} // namespace

std::string texAxis(const TexPanel& panel, const TexPage& page) {
    const TexScales scales{TexScale(panel.area.view.x, panel.area.box.width),
                           TexScale(panel.area.view.y, panel.area.box.height)};
    std::string tex = scales.comment();
    tex +=
        "\\begin{axis}[" + texAxisOptions(panel, page, scales) + legendOptions(panel, page) + "]\n";
    tex += texAreas(panel, scales) + texHistograms(panel, page, scales);
    tex += texProbeLine(panel, page, scales) + texShading(panel, scales);
    tex += texLines(panel, page, scales) + texDots(panel, page, scales);
    tex += texMovedNumbers(panel, page, scales) + legendRowsOf(panel, page) +
           texProbeMarks(panel, page, scales);
    return tex + texAnnotations(panel, page, scales) + "\\end{axis}\n";
}

std::string bp(double pixels) {
    constexpr double perPixel = 0.75; // 72 to the inch, not 96
    constexpr double resolution = 0.002;
    return shortest(tidied(pixels * perPixel, resolution)) + "bp";
}

} // namespace actiscope
