#include "figure/labels.h"

#include "text/number.h"

#include <algorithm>

namespace actiscope {

namespace {

std::string orderSymbol(Quantity quantity) {
    switch (quantity) {
    case Quantity::Derivative: return "*f*′(*x*)";
    case Quantity::SecondDerivative: return "*f*″(*x*)";
    default: return "*f*(*x*)";
    }
}

Text joined(const Text& a, const std::string& between, const std::string& b) {
    return {a.en + between + b, a.zh + between + b};
}

Text parametersInWords(const Activation& activation, const Curve& curve) {
    constexpr int digits = 4;
    Text words;
    for (const Parameter& parameter : activation.parameters) {
        const double value = valueOf(parameter, curve.parameters);
        const std::string number = rounded(value, digits);
        const Text given = isNone(value) ? shown(value) : Text{number, number};
        const std::string head = (words.en.empty() ? "*" : ", *") + parameter.symbol + "* = ";
        words = {words.en + head + given.en, words.zh + head + given.zh};
    }
    return words;
}

} // namespace

Text curveName(const Curve& curve, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    if (!activation.draw) {
        return activation.name;
    }
    return curve.phase == Phase::Train
               ? Text{activation.name.en + ", training", activation.name.zh + "，训练"}
               : Text{activation.name.en + ", evaluation", activation.name.zh + "，评估"};
}

Text describe(const Curve& curve, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const Text name = curveName(curve, catalogue);
    const Text words = parametersInWords(activation, curve);
    return words.en.empty()
               ? name
               : Text{name.en + " (" + words.en + ")", name.zh + "（" + words.zh + "）"};
}

Text derivedLabel(const Panel& panel,
                  const Curve& curve,
                  const Trace& trace,
                  const Catalogue& catalogue) {
    switch (trace.quantity) {
    case Quantity::Mean: return {"mean slope", "平均斜率"};
    case Quantity::Sd: return {"mean ± sd", "均值 ± 标准差"};
    case Quantity::Band: return {"every slope in U(*ℓ*, *u*)", "U(*ℓ*, *u*) 的全部斜率"};
    default: break;
    }
    if (panel.curves.size() == 1) {
        const std::string symbol = orderSymbol(trace.quantity);
        return {symbol, symbol};
    }
    const bool sameTwice =
        std::ranges::count(panel.curves, curve.activation, &Curve::activation) > 1;
    const Text name = sameTwice ? describe(curve, catalogue) : curveName(curve, catalogue);
    return trace.quantity == Quantity::Value ? name
                                             : joined(name, ": ", orderSymbol(trace.quantity));
}

std::string withValues(std::string text, const Curve& curve) {
    for (const auto& [id, value] : curve.parameters) {
        const std::string name = "{" + id + "}";
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
            text.replace(at, name.size(), shown(value).en);
        }
    }
    return text;
}

Text panelTitle(const Panel& panel, const Catalogue& catalogue) {
    if (!panel.title.empty()) {
        const std::string title =
            panel.curves.empty() ? panel.title : withValues(panel.title, panel.curves.front());
        return {title, title};
    }
    Text title;
    for (const Curve& curve : panel.curves) {
        const Text one = describe(curve, catalogue);
        title.en += (title.en.empty() ? "" : " · ") + one.en;
        title.zh += (title.zh.empty() ? "" : " · ") + one.zh;
    }
    if (panel.kind == PanelKind::Histogram && !panel.curves.empty()) {
        return {"Drawn slopes: " + title.en, "采样斜率：" + title.zh};
    }
    return title;
}

} // namespace actiscope
