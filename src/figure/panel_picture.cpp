#include "figure/panel_picture.h"

#include "figure/edit.h"
#include "figure/histogram.h"
#include "figure/legend_rows.h"
#include "figure/saturated.h"
#include "figure/view.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// A line as the figure has it, still without its branches.
PictureLine withoutBranches(const Line& line, const Panel& panel, const Rectangle& view) {
    const Curve& curve = panel.curves[static_cast<std::size_t>(line.curve)];
    PictureLine result;
    result.line = {.curve = line.curve,
                   .trace = line.trace,
                   .quantity = line.quantity,
                   .random = line.random,
                   .pass = line.pass,
                   .branches = {},
                   .dots = line.dots};
    std::erase_if(result.line.dots, [&](const Dot& dot) { return !view.contains(dot.at); });
    result.trace = curve.traces[static_cast<std::size_t>(line.trace)];
    result.heights = {HUGE_VAL, -HUGE_VAL};
    return result;
}

void addCut(PictureLine& line, Branch branch, const Rectangle& view) {
    for (Branch& piece : clip(std::move(branch), view)) {
        auto [least, greatest] = line.heights;
        for (const Point& point : piece) {
            least = std::min(least, point.y);
            greatest = std::max(greatest, point.y);
        }
        line.heights = {least, greatest};
        line.line.branches.push_back(std::move(piece));
    }
}

// Only the negative side is drawn at random; the other is as good a line as any, and the same in
// every pass.
void addParts(std::vector<PictureLine>& parts,
              const Line& line,
              const Panel& panel,
              const Rectangle& view) {
    PictureLine drawn = withoutBranches(line, panel, view);
    PictureLine settled = drawn;
    settled.line.random = false;
    drawn.line.dots.clear();
    for (const Branch& branch : line.branches) {
        const auto zero = std::ranges::lower_bound(branch, 0.0, {}, &Point::x);
        const bool reachesZero = zero != branch.begin() && zero != branch.end();
        addCut(drawn, {branch.begin(), reachesZero ? zero + 1 : zero}, view);
        if (line.pass < 0) {
            addCut(settled, {zero, branch.end()}, view);
        }
    }
    parts.push_back(std::move(drawn));
    if (line.pass < 0) {
        parts.push_back(std::move(settled));
    }
}

// Pass 0 is the newest of n earlier ones: k = n.
void setDepths(std::vector<PictureLine>& lines, std::size_t curves) {
    std::vector<int> passes(curves, 0);
    for (const PictureLine& one : lines) {
        int& most = passes[static_cast<std::size_t>(one.line.curve)];
        most = std::max(most, one.line.pass + 1);
    }
    for (PictureLine& one : lines) {
        const int all = passes[static_cast<std::size_t>(one.line.curve)];
        if (one.line.pass >= 0) {
            one.depth = static_cast<double>(all - one.line.pass) / all;
        }
    }
}

void addSampled(PanelPicture& picture, const Panel& panel, const SampledPanel& sampled) {
    const Rectangle view{picture.x, picture.y};
    for (const Area& area : sampled.areas) {
        picture.areas.push_back(
            {area.quantity, area.color, clipArea(area.lower, area.upper, view)});
    }
    picture.lines = cutLines(sampled.lines, panel, view);
    picture.earlier = sampled.earlier;
    setDepths(picture.lines, panel.curves.size());
}

/// The axes of a histogram have no names of their own.
std::string axisName(const Panel& panel, const std::string& own, const char* derived) {
    const bool nameless = panel.kind == PanelKind::Histogram;
    return !own.empty() ? own : nameless ? "" : derived;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; !text.empty() && at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

void addNotes(PanelPicture& picture, const PictureSource& source, std::size_t panel) {
    for (const Annotation& annotation : source.figure.panels[panel].annotations) {
        PictureNote note{annotation, linesOf(annotation.text), {}};
        if (annotation.kind == AnnotationKind::Pin) {
            note.readings = readPanel(
                source.figure, static_cast<int>(panel), annotation.at.x, source.catalogue);
        }
        picture.notes.push_back(std::move(note));
    }
}

int curveWithTangent(const Figure& figure, std::size_t panel) {
    if (!figure.tangent || !figure.probe) {
        return -1;
    }
    const auto& curves = figure.panels[panel].curves;
    const auto selected = static_cast<std::size_t>(std::max(0, figure.selected.curve));
    if (static_cast<int>(panel) == figure.selected.panel && selected < curves.size()) {
        return shows(curves[selected], Quantity::Value) ? figure.selected.curve : -1;
    }
    const auto first = std::ranges::find_if(
        curves, [](const Curve& curve) { return shows(curve, Quantity::Value); });
    return first == curves.end() ? -1 : static_cast<int>(first - curves.begin());
}

void addProbe(PanelPicture& picture, const PictureSource& source, std::size_t panel) {
    const Figure& figure = source.figure;
    picture.probe = figure.probe;
    picture.tangentOf = curveWithTangent(figure, panel);
    picture.slopeTriangle = figure.slopeTriangle;
    for (const ProbeReading& reading : source.readings) {
        if (reading.place.panel == static_cast<int>(panel)) {
            picture.readings.push_back(reading);
        }
    }
}

void addSaturation(PanelPicture& picture, const PictureSource& source, std::size_t panel) {
    const Figure& figure = source.figure;
    const Curve* curve = shadedCurve(figure, panel, source.catalogue);
    if (curve == nullptr) {
        return;
    }
    const auto& [low, high] = picture.y;
    for (const auto& [from, to] : shadedStretches(figure, *curve, picture.x, source.catalogue)) {
        picture.areas.push_back(
            {Quantity::Band, inkOf(*curve), {{from, low}, {to, low}, {to, high}, {from, high}}});
    }
    picture.legend.push_back(saturationRow(figure.saturation, inkOf(*curve)));
}

} // namespace

std::vector<PictureLine>
cutLines(const std::vector<Line>& lines, const Panel& panel, const Rectangle& view) {
    std::vector<PictureLine> result;
    for (const Line& line : lines) {
        if (line.random || line.pass >= 0) {
            addParts(result, line, panel, view);
            continue;
        }
        PictureLine whole = withoutBranches(line, panel, view);
        for (const Branch& branch : line.branches) {
            addCut(whole, branch, view);
        }
        result.push_back(std::move(whole));
    }
    return result;
}

Rectangle viewOf(const PictureSource& source, std::size_t panel) {
    const Panel& shown = source.figure.panels[panel];
    if (shown.kind == PanelKind::Histogram) {
        return histogramView(shown, source.figure.grid, source.catalogue);
    }
    return {viewX(source.figure, shown), source.sampled[panel].y};
}

PanelPicture pictureOf(const PictureSource& source, std::size_t index, const Rectangle& view) {
    const Panel& panel = source.figure.panels[index];
    PanelPicture picture;
    picture.kind = panel.kind;
    picture.axes = panel.axes;
    picture.gridlines = panel.gridlines;
    picture.comparing = panel.curves.size() > 1;
    picture.corner = panel.legend;
    picture.xTicks = panel.xTicks;
    picture.yTicks = panel.yTicks;
    picture.xLabel = axisName(panel, panel.xLabel, "*x*");
    picture.yLabel =
        axisName(panel, panel.yLabel, panel.kind == PanelKind::Error ? "log10(1 + ULP)" : "*y*");
    picture.x = view.x;
    picture.y = view.y;
    picture.curves = panel.curves;
    addNotes(picture, source, index);
    if (panel.kind == PanelKind::Histogram) {
        for (const Curve& curve : panel.curves) {
            if (auto one = histogramOf(curve, source.figure.grid, source.catalogue)) {
                picture.histograms.push_back(std::move(*one));
            }
        }
        return picture;
    }
    addSampled(picture, panel, source.sampled[index]);
    picture.legend = legendRows(panel, source.catalogue, source.language);
    addSaturation(picture, source, index);
    addProbe(picture, source, index);
    return picture;
}

} // namespace actiscope
