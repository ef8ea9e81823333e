#include "figure/compose.h"

#include <algorithm>

namespace actiscope {

namespace {

bool hasPanel(const Figure& figure, int panel) {
    return panel >= 0 && panel < static_cast<int>(figure.panels.size());
}

Panel& panelAt(Figure& figure, int panel) {
    return figure.panels[static_cast<std::size_t>(panel)];
}

int curvesOf(const Figure& figure, int panel) {
    return static_cast<int>(figure.panels[static_cast<std::size_t>(panel)].curves.size());
}

/// A panel below another, selected.
Figure withPanelBelow(Figure figure, int panel, Panel added) {
    if (figure.panels.size() >= static_cast<std::size_t>(maxPanels)) {
        return figure;
    }
    const int below = std::clamp(panel + 1, 0, static_cast<int>(figure.panels.size()));
    figure.panels.insert(figure.panels.begin() + below, std::move(added));
    figure.selected = {below, 0};
    return figure;
}

} // namespace

Figure withCurveAt(Figure figure, CurvePlace from, CurvePlace to) {
    const bool stays =
        from.panel == to.panel && (to.curve == from.curve || to.curve == from.curve + 1);
    if (curveAt(figure, from) == nullptr || !hasPanel(figure, to.panel) || stays ||
        (from.panel != to.panel && curvesOf(figure, to.panel) >= maxCurves)) {
        return figure;
    }
    auto& source = panelAt(figure, from.panel).curves;
    Curve curve = source[static_cast<std::size_t>(from.curve)];
    source.erase(source.begin() + from.curve);
    to.curve -= from.panel == to.panel && from.curve < to.curve ? 1 : 0;
    auto& target = panelAt(figure, to.panel).curves;
    to.curve = std::clamp(to.curve, 0, static_cast<int>(target.size()));
    target.insert(target.begin() + to.curve, std::move(curve));
    if (panelAt(figure, from.panel).curves.empty()) {
        figure.panels.erase(figure.panels.begin() + from.panel);
        to.panel -= from.panel < to.panel ? 1 : 0;
    }
    figure.selected = to;
    return figure;
}

Figure withCurveMoved(Figure figure, CurvePlace place, int direction) {
    if (curveAt(figure, place) == nullptr) {
        return figure;
    }
    const int next = place.curve + direction;
    if (next >= 0 && next < curvesOf(figure, place.panel)) {
        return withCurveAt(
            std::move(figure), place, {place.panel, direction > 0 ? next + 1 : next});
    }
    const int panel = place.panel + direction;
    if (!hasPanel(figure, panel)) {
        return figure;
    }
    const int end = curvesOf(figure, panel);
    return withCurveAt(std::move(figure), place, {panel, direction > 0 ? 0 : end});
}

Figure withPanelMoved(Figure figure, int panel, int direction) {
    const int other = panel + direction;
    if (!hasPanel(figure, panel) || !hasPanel(figure, other)) {
        return figure;
    }
    std::swap(panelAt(figure, panel), panelAt(figure, other));
    if (figure.selected.panel == panel) {
        figure.selected.panel = other;
    } else if (figure.selected.panel == other) {
        figure.selected.panel = panel;
    }
    return figure;
}

Figure withNewPanel(Figure figure, int panel) {
    Panel added;
    if (hasPanel(figure, panel)) { // dressed as its neighbour
        added.axes = panelAt(figure, panel).axes;
        added.gridlines = panelAt(figure, panel).gridlines;
    }
    return withPanelBelow(std::move(figure), panel, std::move(added));
}

Figure withPanelDuplicated(Figure figure, int panel) {
    if (!hasPanel(figure, panel)) {
        return figure;
    }
    Panel copy = panelAt(figure, panel);
    return withPanelBelow(std::move(figure), panel, std::move(copy));
}

Figure withoutPanel(Figure figure, int panel) {
    if (!hasPanel(figure, panel) || figure.panels.size() < 2) {
        return figure;
    }
    figure.panels.erase(figure.panels.begin() + panel);
    figure.selected = {std::min(panel, static_cast<int>(figure.panels.size()) - 1), 0};
    return figure;
}

Annotation newAnnotation(AnnotationKind kind, const Span& viewX, const Span& viewY, double x) {
    const Point middle{viewX.from / 2 + viewX.to / 2, viewY.from / 2 + viewY.to / 2};
    const Point quarter{(viewX.to - viewX.from) / 4, (viewY.to - viewY.from) / 4};
    const double at = viewX.contains(x) ? x : middle.x;
    switch (kind) {
    case AnnotationKind::Text:
        return {kind, {}, {middle.x - quarter.x, middle.y + quarter.y}, Point{at, middle.y}};
    case AnnotationKind::Horizontal: return {kind, {}, middle, {}};
    case AnnotationKind::Interval: return {kind, {}, {middle.x - quarter.x, 0}, Point{middle.x, 0}};
    case AnnotationKind::Vertical:
    case AnnotationKind::Pin: break;
    }
    return {kind, {}, {at, 0}, {}};
}

Figure withAnnotation(Figure figure, int panel, Annotation annotation) {
    if (hasPanel(figure, panel) &&
        panelAt(figure, panel).annotations.size() < static_cast<std::size_t>(maxAnnotations)) {
        panelAt(figure, panel).annotations.push_back(std::move(annotation));
    }
    return figure;
}

Figure withoutAnnotation(Figure figure, int panel, int annotation) {
    if (hasPanel(figure, panel)) {
        auto& all = panelAt(figure, panel).annotations;
        if (annotation >= 0 && annotation < static_cast<int>(all.size())) {
            all.erase(all.begin() + annotation);
        }
    }
    return figure;
}

Annotation moved(Annotation annotation, AnnotationPart part, const Point& by) {
    const auto move = [&by](Point& point) { point = {point.x + by.x, point.y + by.y}; };
    if (part != AnnotationPart::To) {
        move(annotation.at);
    }
    const bool interval = annotation.kind == AnnotationKind::Interval;
    // The words of an arrow move alone: what they are about stays where it is.
    const bool carriesEnd =
        part == AnnotationPart::To || (interval && part == AnnotationPart::Whole);
    if (annotation.to && carriesEnd) {
        move(*annotation.to);
    }
    return annotation;
}

} // namespace actiscope
