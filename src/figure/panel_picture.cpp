#include "figure/panel_picture.h"

#include "figure/edit.h"
#include "figure/histogram.h"
#include "figure/legend_rows.h"
#include "figure/saturated.h"
#include "figure/view.h"

#include <algorithm>

namespace actiscope {

namespace {

// Only the negative side is drawn at random; the other is as good a line as any, and the same in
// every pass.
std::vector<Line> drawnParts(const Line& line) {
    if (!line.random && line.pass < 0) {
        return {line};
    }
    Line drawn = line;
    Line settled = line;
    settled.random = false;
    settled.branches.clear();
    drawn.dots.clear();
    for (Branch& branch : drawn.branches) {
        const auto zero = std::ranges::lower_bound(branch, 0.0, {}, &Point::x);
        settled.branches.emplace_back(zero, branch.end());
        branch.erase(zero == branch.begin() || zero == branch.end() ? zero : zero + 1,
                     branch.end());
    }
    return line.pass < 0 ? std::vector{drawn, settled} : std::vector{drawn};
}

PictureLine cutToView(const Line& line, const Panel& panel, const Rectangle& view) {
    const Curve& curve = panel.curves[static_cast<std::size_t>(line.curve)];
    PictureLine result{line, curve.traces[static_cast<std::size_t>(line.trace)], 1};
    result.line.branches.clear();
    for (const Branch& branch : line.branches) {
        for (Branch& piece : clip(branch, view)) {
            result.line.branches.push_back(std::move(piece));
        }
    }
    std::erase_if(result.line.dots, [&](const Dot& dot) { return !view.contains(dot.at); });
    return result;
}

// Pass 0 is the newest of n earlier ones: k = n.
void setDepths(std::vector<PictureLine>& lines) {
    for (PictureLine& one : lines) {
        int passes = 0;
        for (const PictureLine& other : lines) {
            passes =
                other.line.curve == one.line.curve ? std::max(passes, other.line.pass + 1) : passes;
        }
        if (one.line.pass >= 0) {
            one.depth = static_cast<double>(passes - one.line.pass) / passes;
        }
    }
}

void addSampled(PanelPicture& picture, const Panel& panel, const SampledPanel& sampled) {
    const Rectangle view{picture.x, picture.y};
    for (const Area& area : sampled.areas) {
        picture.areas.push_back(
            {area.quantity, area.color, clipArea(area.lower, area.upper, view)});
    }
    for (const Line& line : sampled.lines) {
        for (const Line& part : drawnParts(line)) {
            picture.lines.push_back(cutToView(part, panel, view));
        }
    }
    setDepths(picture.lines);
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
