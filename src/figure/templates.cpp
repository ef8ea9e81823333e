#include "figure/templates.h"

#include "figure/precision.h"
#include "figure/presets.h"
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

constexpr std::array dashes = {Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot};

Trace trace(Quantity quantity, int color, Dash dash) {
    return {.quantity = quantity, .label = {}, .color = color, .dash = dash, .width = 2};
}

/// An ink and a dash of its own for each of several curves.
Trace traceAt(int place) {
    return trace(Quantity::Value, place, dashes[static_cast<std::size_t>(place) % dashes.size()]);
}

/// Rounding is noise: a thin line.
Trace errorAt(int place) {
    Trace error = traceAt(place);
    error.width = 1;
    return error;
}

/// Value and derivative in one ink.
std::vector<Trace> bothOrders(int color) {
    return {trace(Quantity::Value, color, Dash::Solid),
            trace(Quantity::Derivative, color, Dash::Dashed)};
}

Figure twoPanels(const Span& x, Panel upper, Panel lower) {
    Figure figure;
    figure.x = x;
    figure.grid = {x.from, x.to, 1000};
    figure.panels = {std::move(upper), std::move(lower)};
    return figure;
}

Panel panelOf(PanelKind kind, std::vector<Curve> curves) {
    Panel panel;
    panel.kind = kind;
    panel.curves = std::move(curves);
    return panel;
}

Curve in(Curve curve, Precision precision, Form form, std::vector<Trace> traces) {
    curve.phase = Phase::Eval; // a draw would hide the rounding
    curve.passes = 0;
    curve.precision = precision;
    curve.form = form;
    curve.traces = std::move(traces);
    return curve;
}

/// The curves that are shown as such, panel by panel.
std::vector<Curve> shownCurves(const Figure& figure) {
    std::vector<Curve> curves;
    for (const Panel& panel : figure.panels) {
        if (panel.kind == PanelKind::Curves) {
            curves.insert(curves.end(), panel.curves.begin(), panel.curves.end());
        }
    }
    return curves;
}

/// The figure with other panels, each dressed as its first.
Figure withPanels(Figure figure, const std::vector<std::vector<Curve>>& groups) {
    Panel dress = figure.panels.empty() ? Panel{} : figure.panels.front();
    dress.kind = PanelKind::Curves;
    dress.title.clear();
    dress.y.reset();
    dress.annotations.clear();
    figure.panels.clear();
    for (const std::vector<Curve>& curves : groups) {
        figure.panels.push_back(dress);
        figure.panels.back().curves = curves;
    }
    figure.selected = {};
    figure.columns = 1;
    figure.sharedY = false;
    return figure;
}

Curve selectedCurve(const Figure& figure) {
    const Curve* selected = curveAt(figure, figure.selected);
    return selected == nullptr ? Curve{} : *selected;
}

/// The hue names the function, the dash the order.
void setInk(Curve& curve, int color) {
    for (Trace& own : curve.traces) {
        own.color = color;
        own.dash =
            isOrder(own.quantity) ? dashes[static_cast<std::size_t>(own.quantity)] : own.dash;
    }
}

} // namespace

Figure variantsFigure(const Activation& activation, const Catalogue& catalogue, Language language) {
    std::vector<Curve> curves;
    for (const Variant& variant : activation.variants) {
        const Activation& own = require(catalogue, variant.id);
        const int place = static_cast<int>(curves.size());
        Curve curve = newCurve(own, place);
        curve.parameters = completed(own, variant.values);
        curve.phase = Phase::Eval;
        curve.traces = {traceAt(place)};
        curve.traces[0].label = variant.label.in(language);
        curves.push_back(std::move(curve));
    }
    if (curves.empty()) {
        throw Error({"The frameworks agree on {}: there are no variants to draw.",
                     "各框架对 {} 的定义一致：没有可绘制的变体。"},
                    {activation.id});
    }
    Panel overlay = panelOf(PanelKind::Curves, curves);
    Panel difference = panelOf(PanelKind::Difference, std::move(curves));
    return twoPanels({-4, 4}, std::move(overlay), std::move(difference));
}

Figure precisionFigure(const Curve& curve, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const bool hasTextbook = hasForm(activation, Precision::F64, Form::Textbook);
    const Form usual = hasTextbook ? Form::Textbook : Form::Stable;
    Panel upper = panelOf(PanelKind::Curves,
                          {in(curve, Precision::F64, Form::Stable, bothOrders(0)),
                           in(curve, Precision::F16, usual, bothOrders(1))});
    std::vector<Curve> errors;
    for (const Precision precision :
         {Precision::F64, Precision::F32, Precision::BF16, Precision::F16}) {
        const int place = static_cast<int>(errors.size());
        errors.push_back(in(curve, precision, usual, {errorAt(place)}));
    }
    if (hasTextbook) {
        errors.push_back(in(curve, Precision::F16, Form::Stable, {errorAt(4)}));
    }
    return twoPanels({-20, 20}, std::move(upper), panelOf(PanelKind::Error, std::move(errors)));
}

Figure overlay(const Figure& figure) {
    std::vector<Curve> curves = shownCurves(figure);
    if (curves.empty() || curves.size() > static_cast<std::size_t>(maxCurves)) {
        return figure;
    }
    for (std::size_t i = 0; i < curves.size(); ++i) {
        setInk(curves[i], static_cast<int>(i));
    }
    return withPanels(figure, {curves});
}

Figure smallMultiples(const Figure& figure) {
    const std::vector<Curve> curves = shownCurves(figure);
    if (curves.size() < 2 || curves.size() > static_cast<std::size_t>(maxPanels)) {
        return figure;
    }
    std::vector<std::vector<Curve>> groups;
    std::ranges::transform(
        curves, std::back_inserter(groups), [](const Curve& curve) { return std::vector{curve}; });
    Figure made = withPanels(figure, groups);
    made.columns = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(curves.size()))));
    made.sharedY = true;
    return made;
}

Figure valueOverDerivative(const Figure& figure) {
    const auto index = static_cast<std::size_t>(figure.selected.panel);
    if (index >= figure.panels.size() || figure.panels[index].curves.empty()) {
        return figure;
    }
    std::vector<Curve> values = figure.panels[index].curves;
    std::vector<Curve> derivatives = values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int ink = static_cast<int>(i);
        values[i].traces = {trace(Quantity::Value, ink, Dash::Solid)};
        derivatives[i].traces = {trace(Quantity::Derivative, ink, Dash::Dashed)};
    }
    return withPanels(figure, {values, derivatives});
}

Figure trainingOverEvaluation(const Figure& figure, const Catalogue& catalogue) {
    Curve training = selectedCurve(figure);
    if (!require(catalogue, training.activation).draw) {
        return figure;
    }
    Curve evaluation = training;
    training.phase = Phase::Train;
    evaluation.phase = Phase::Eval;
    Figure made = withPanels(figure, {{training}, {evaluation}});
    made.sharedY = true;
    return made;
}

Figure
parameterFamily(const Figure& figure, const std::string& parameter, const Catalogue& catalogue) {
    constexpr int members = 5;
    constexpr double faintest = 0.3;
    const Curve curve = selectedCurve(figure);
    const Activation& activation = require(catalogue, curve.activation);
    const auto entry = std::ranges::find(activation.parameters, parameter, &Parameter::id);
    if (entry == activation.parameters.end()) {
        return figure;
    }
    Figure made = withPanels(figure, {{}});
    std::vector<Curve>& family = made.panels[0].curves;
    for (int i = 0; i < members; ++i) {
        const double share = static_cast<double>(i) / (members - 1);
        Curve member = curve;
        const Span& span = entry->slider;
        const double width = span.to - span.from;
        member.parameters[parameter] = tidied(span.from + share * width, width / 1000);
        if (refusal(activation, *entry, member.parameters[parameter], member.parameters)) {
            continue; // an end that is not legal
        }
        std::erase_if(member.traces, [](const Trace& t) { return t.quantity != Quantity::Value; });
        member.traces.resize(1, trace(Quantity::Value, 0, Dash::Solid));
        member.traces[0].label.clear();
        member.traces[0].opacity = faintest + (1 - faintest) * share;
        family.push_back(std::move(member));
    }
    return made;
}

} // namespace actiscope
