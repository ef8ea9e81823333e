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
        const std::string number = withMinus(rounded(value, digits));
        const Text given = isNone(value) ? shown(value) : Text{number, number};
        const std::string head = (words.en.empty() ? "*" : ", *") + parameter.symbol + "* = ";
        words = {words.en + head + given.en, words.zh + head + given.zh};
    }
    return words;
}

/// "float16, textbook"
Text numberType(const Curve& curve) {
    const std::string type = wordOf(curve.precision);
    return curve.form == Form::Stable ? Text{type, type}
                                      : Text{type + ", textbook", type + "，教科书公式"};
}

} // namespace

Text curveName(const Curve& curve, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    Text name = activation.name;
    const auto add = [&name](const Text& more) {
        name = {name.en + ", " + more.en, name.zh + "，" + more.zh};
    };
    if (activation.draw) {
        add(curve.phase == Phase::Train ? Text{"training", "训练"} : Text{"evaluation", "评估"});
    }
    if (!isExact(curve)) {
        add(numberType(curve));
    }
    return name;
}

Text describe(const Curve& curve, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const Text name = curveName(curve, catalogue);
    const Text words = parametersInWords(activation, curve);
    return words.en.empty()
               ? name
               : Text{name.en + " (" + words.en + ")", name.zh + "（" + words.zh + "）"};
}

namespace {

/// With the parameters only where a function stands twice with other ones.
Text nameAmong(const Panel& panel, const Curve& curve, const Catalogue& catalogue) {
    const auto isSame = [&curve](const Curve& other) { return sameFunction(other, curve); };
    if (panel.kind == PanelKind::Error && std::ranges::all_of(panel.curves, isSame)) {
        return numberType(curve);
    }
    const bool varied = std::ranges::any_of(panel.curves, [&](const Curve& other) {
        return other.activation == curve.activation && !isSame(other);
    });
    return varied ? describe(curve, catalogue) : curveName(curve, catalogue);
}

Text differenceName(const Panel& panel, const Text& own, const Catalogue& catalogue) {
    const Text first = nameAmong(panel, panel.curves.front(), catalogue);
    return {own.en + " − " + first.en, own.zh + " − " + first.zh};
}

} // namespace

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
    const Text own = nameAmong(panel, curve, catalogue);
    const Text name =
        panel.kind == PanelKind::Difference ? differenceName(panel, own, catalogue) : own;
    return trace.quantity == Quantity::Value ? name
                                             : joined(name, ": ", orderSymbol(trace.quantity));
}

Text curveNameIn(const Panel& panel, const Curve& curve, const Catalogue& catalogue) {
    Text own = curveName(curve, catalogue);
    if (panel.kind != PanelKind::Difference || panel.curves.empty()) {
        return own;
    }
    return &curve == &panel.curves.front() ? Text{own.en + " (reference)", own.zh + "（基准）"}
                                           : differenceName(panel, own, catalogue);
}

std::string withValues(std::string text, const Curve& curve) {
    for (const auto& [id, value] : curve.parameters) {
        const std::string name = "{" + id + "}";
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
            text.replace(at, name.size(), withMinus(shown(value).en));
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
    // Of one function at several values, the legend tells the values.
    const bool family =
        panel.curves.size() > 1 && std::ranges::all_of(panel.curves, [&panel](const Curve& curve) {
            return curve.activation == panel.curves.front().activation &&
                   curve.phase == panel.curves.front().phase && isExact(curve);
        });
    if (family && panel.kind == PanelKind::Curves) {
        return curveName(panel.curves.front(), catalogue);
    }
    Text title;
    for (const Curve& curve : panel.curves) {
        const Text one = describe(curve, catalogue);
        title.en += (title.en.empty() ? "" : " · ") + one.en;
        title.zh += (title.zh.empty() ? "" : " · ") + one.zh;
    }
    if (panel.curves.empty()) {
        return title;
    }
    switch (panel.kind) {
    case PanelKind::Histogram: return {"Drawn slopes: " + title.en, "采样斜率：" + title.zh};
    case PanelKind::Difference: {
        const Text first = describe(panel.curves.front(), catalogue);
        return {"Difference from " + first.en, "与 " + first.zh + " 之差"};
    }
    case PanelKind::Error: return {"Error against float64", "相对于 float64 的误差"};
    case PanelKind::Curves: break;
    }
    return title;
}

} // namespace actiscope
