#include "figure/edit.h"

#include "figure/presets.h"

#include <algorithm>

namespace actiscope {

namespace {

/// The ink that the fewest traces of the panel use, the first among equals.
int freeInk(const Panel& panel) {
    constexpr std::size_t inks = 8;
    std::array<int, inks> uses{};
    for (const Curve& curve : panel.curves) {
        for (const Trace& trace : curve.traces) {
            ++uses[static_cast<std::size_t>(trace.color) % inks];
        }
    }
    return static_cast<int>(std::ranges::min_element(uses) - uses.begin());
}

int lastIndex(const Panel& panel) {
    return static_cast<int>(panel.curves.size()) - 1;
}

/// Bounds stop at each other instead of crossing.
double stopped(const Activation& activation,
               const NamedValues& others,
               const std::string& id,
               double value) {
    for (const Parameter& parameter : activation.parameters) {
        if (parameter.id == id && !parameter.atMost.empty()) {
            return std::min(value, others.at(parameter.atMost));
        }
        if (parameter.atMost == id) {
            return std::max(value, others.at(parameter.id));
        }
    }
    return value;
}

} // namespace

Figure withParameter(Figure figure,
                     CurvePlace place,
                     const std::string& parameter,
                     double value,
                     bool linked,
                     const Catalogue& catalogue) {
    Curve* chosen = curveAt(figure, place);
    if (chosen == nullptr) {
        return figure;
    }
    const Activation& activation = require(catalogue, chosen->activation);
    const auto entry = std::ranges::find(activation.parameters, parameter, &Parameter::id);
    const double legal = stopped(activation, chosen->parameters, parameter, value);
    if (entry == activation.parameters.end() ||
        refusal(activation, *entry, legal, chosen->parameters)) {
        return figure;
    }
    const Curve before = *chosen;
    chosen->parameters[parameter] = legal;
    for (Panel& panel : figure.panels) {
        for (Curve& curve : panel.curves) {
            if (linked && sameFunction(curve, before)) {
                curve.parameters[parameter] = legal;
            }
        }
    }
    return figure;
}

Figure withFunction(Figure figure, const Activation& activation) {
    Curve* chosen = curveAt(figure, figure.selected);
    if (chosen == nullptr) {
        return withAddedFunction(std::move(figure), activation);
    }
    Curve fresh = newCurve(activation, 0);
    fresh.traces = chosen->traces;
    fresh.seed = chosen->seed;
    if (!activation.draw) {
        std::erase_if(fresh.traces, [](const Trace& t) { return !isOrder(t.quantity); });
    }
    for (Trace& trace : fresh.traces) {
        trace.label.clear();
    }
    *chosen = std::move(fresh);
    figure.panels[static_cast<std::size_t>(figure.selected.panel)].title.clear();
    return figure;
}

Figure withAddedFunction(Figure figure, const Activation& activation) {
    if (figure.panels.empty()) {
        figure.panels.emplace_back();
    }
    const auto last = static_cast<int>(figure.panels.size()) - 1;
    figure.selected.panel = std::clamp(figure.selected.panel, 0, last);
    Panel& panel = figure.panels[static_cast<std::size_t>(figure.selected.panel)];
    if (panel.curves.size() >= maxCurves) {
        return figure;
    }
    if (panel.curves.size() == 1) {
        // From now on the hue names the function and the dash the order.
        for (Trace& trace : panel.curves[0].traces) {
            trace.color = panel.curves[0].traces[0].color;
            trace.dash = trace.quantity == Quantity::Derivative ? Dash::Dashed : trace.dash;
            trace.dash = trace.quantity == Quantity::SecondDerivative ? Dash::Dotted : trace.dash;
        }
    }
    panel.title.clear();
    panel.curves.push_back(newCurve(activation, freeInk(panel)));
    figure.selected.curve = lastIndex(panel);
    return figure;
}

Figure withoutCurve(Figure figure, CurvePlace place) {
    if (curveAt(figure, place) == nullptr) {
        return figure;
    }
    const auto index = static_cast<std::size_t>(place.panel);
    Panel& panel = figure.panels[index];
    panel.curves.erase(panel.curves.begin() + place.curve);
    panel.title.clear();
    const std::size_t least = panel.kind == PanelKind::Difference ? 2 : 1;
    if (panel.curves.size() < least && figure.panels.size() > 1) {
        figure.panels.erase(figure.panels.begin() + place.panel);
    }
    figure.selected.panel =
        std::min(figure.selected.panel, static_cast<int>(figure.panels.size()) - 1);
    const Panel& left = figure.panels[static_cast<std::size_t>(figure.selected.panel)];
    figure.selected.curve = std::clamp(figure.selected.curve, 0, std::max(0, lastIndex(left)));
    return figure;
}

Figure withDuplicate(Figure figure, CurvePlace place) {
    const Curve* original = curveAt(std::as_const(figure), place);
    Panel* panel =
        original == nullptr ? nullptr : &figure.panels[static_cast<std::size_t>(place.panel)];
    if (panel == nullptr || panel->curves.size() >= maxCurves) {
        return figure;
    }
    Curve copy = *original;
    const int ink = freeInk(*panel);
    for (Trace& trace : copy.traces) {
        trace.color = ink;
        trace.label.clear();
    }
    panel->curves.push_back(std::move(copy));
    figure.selected = {place.panel, lastIndex(*panel)};
    return figure;
}

Figure withOwnPanel(Figure figure, CurvePlace place) {
    const auto index = static_cast<std::size_t>(place.panel);
    if (curveAt(figure, place) == nullptr || figure.panels[index].curves.size() < 2 ||
        figure.panels.size() >= maxPanels) {
        return figure;
    }
    Panel own = figure.panels[index];
    own.curves = {figure.panels[index].curves[static_cast<std::size_t>(place.curve)]};
    own.title.clear();
    figure = withoutCurve(std::move(figure), place);
    own.kind = own.kind == PanelKind::Difference ? PanelKind::Curves : own.kind;
    const int below = std::min(place.panel + 1, static_cast<int>(figure.panels.size()));
    figure.panels.insert(figure.panels.begin() + below, std::move(own));
    figure.selected = {below, 0};
    return figure;
}

namespace {

/// Takes away the panels of a kind if there are any, otherwise adds one with these curves below.
Figure withPanelToggled(Figure figure, PanelKind kind, std::vector<Curve> curves) {
    const auto isOfKind = [kind](const Panel& panel) { return panel.kind == kind; };
    if (std::erase_if(figure.panels, isOfKind) > 0) {
        figure.panels.resize(std::max<std::size_t>(1, figure.panels.size()));
        figure.selected = {0, 0};
        return figure;
    }
    if (figure.panels.size() < maxPanels) {
        Panel panel;
        panel.kind = kind;
        panel.curves = std::move(curves);
        figure.panels.push_back(std::move(panel));
    }
    return figure;
}

} // namespace

Figure withHistogram(Figure figure, CurvePlace place, const Catalogue& catalogue) {
    const Curve* curve = curveAt(std::as_const(figure), place);
    if (curve == nullptr || !require(catalogue, curve->activation).draw) {
        return figure;
    }
    std::vector<Curve> own = {*curve};
    return withPanelToggled(std::move(figure), PanelKind::Histogram, std::move(own));
}

bool hasDifference(const Figure& figure, CurvePlace place) {
    if (std::ranges::count(figure.panels, PanelKind::Difference, &Panel::kind) > 0) {
        return true;
    }
    return curveAt(figure, place) != nullptr && figure.panels.size() < maxPanels &&
           figure.panels[static_cast<std::size_t>(place.panel)].curves.size() > 1;
}

Figure withDifference(Figure figure, CurvePlace place) {
    if (!hasDifference(figure, place)) {
        return figure;
    }
    const bool isInside = curveAt(std::as_const(figure), place) != nullptr;
    std::vector<Curve> curves = isInside
                                    ? figure.panels[static_cast<std::size_t>(place.panel)].curves
                                    : std::vector<Curve>{};
    return withPanelToggled(std::move(figure), PanelKind::Difference, std::move(curves));
}

Figure withNumberType(Figure figure, CurvePlace place, Precision precision, Form form) {
    if (Curve* curve = curveAt(figure, place)) {
        curve->precision = precision;
        curve->form = form;
    }
    return figure;
}

bool shows(const Curve& curve, Quantity quantity) {
    return std::ranges::count(curve.traces, quantity, &Trace::quantity) > 0;
}

Figure withTrace(Figure figure, CurvePlace place, Quantity quantity, bool shown) {
    Curve* curve = curveAt(figure, place);
    if (curve == nullptr || shows(*curve, quantity) == shown) {
        return figure;
    }
    if (!shown) {
        std::erase_if(curve->traces, [quantity](const Trace& t) { return t.quantity == quantity; });
        return figure;
    }
    const Panel& panel = figure.panels[static_cast<std::size_t>(place.panel)];
    const bool alone = panel.curves.size() == 1;
    const int own = curve->traces.empty() ? freeInk(panel) : curve->traces[0].color;
    Trace trace{.quantity = quantity, .label = {}, .color = own};
    if (alone && isOrder(quantity)) {
        trace.color = static_cast<int>(quantity);
        trace.dash = curve->traces.empty() ? Dash::Solid : curve->traces[0].dash;
    } else if (isOrder(quantity)) {
        trace.dash = static_cast<Dash>(quantity);
    }
    curve->traces.push_back(trace);
    std::ranges::stable_sort(curve->traces, {}, &Trace::quantity);
    return figure;
}

Figure withOtherForm(Figure figure, CurvePlace place, const Catalogue& catalogue) {
    const Curve* chosen = curveAt(std::as_const(figure), place);
    const Activation* now = chosen == nullptr ? nullptr : find(catalogue, chosen->activation);
    const Activation* other =
        now == nullptr || !now->draw ? nullptr : find(catalogue, now->draw->otherForm);
    if (other == nullptr) {
        return figure;
    }
    const Curve before = *chosen;
    for (Panel& panel : figure.panels) {
        for (Curve& curve : panel.curves) {
            if (sameFunction(curve, before)) {
                curve.activation = other->id;
                curve.parameters = completed(*other, {});
                std::ranges::for_each(curve.traces, [](Trace& trace) { trace.label.clear(); });
                panel.title.clear();
            }
        }
    }
    return figure;
}

namespace {

/// Applies a change to every curve in training that draws.
template <typename Change>
Figure withDrawing(Figure figure, const Catalogue& catalogue, Change change) {
    for (Panel& panel : figure.panels) {
        for (Curve& curve : panel.curves) {
            if (require(catalogue, curve.activation).draw && curve.phase == Phase::Train) {
                change(curve);
            }
        }
    }
    return figure;
}

} // namespace

Figure resampled(Figure figure, const Catalogue& catalogue) {
    return withDrawing(std::move(figure), catalogue, [](Curve& curve) { ++curve.resample; });
}

Figure withPass(Figure figure, std::uint64_t pass, const Catalogue& catalogue) {
    return withDrawing(
        std::move(figure), catalogue, [pass](Curve& curve) { curve.resample = pass; });
}

bool hasDraws(const Figure& figure, const Catalogue& catalogue) {
    return resampled(figure, catalogue) != figure;
}

bool isSaturation(double threshold) {
    return 0 < threshold && threshold <= maxSaturation;
}

Figure withSaturation(Figure figure, double threshold) {
    figure.saturation = isSaturation(threshold) ? threshold : figure.saturation;
    return figure;
}

Figure withSaturationShaded(Figure figure, bool shaded) {
    figure.shadeSaturation = shaded;
    return figure;
}

} // namespace actiscope
