#include "figure/templates.h"

#include "figure/precision.h"
#include "figure/presets.h"

#include <array>

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

} // namespace actiscope
