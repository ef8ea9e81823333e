#include "figure/precision.h"
#include "figure/view.h"
#include "session/json.h"
#include "session/limits.h"
#include "session/path.h"
#include "text/number.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

void requireFinite(double value, const std::string& path) {
    if (!std::isfinite(value)) {
        throw Error({"{} must be a finite number, not {}.", "{} 应为有限的数，而不是 {}。"},
                    {path, shortest(value)});
    }
}

void requireWithin(double value, double least, double most, const std::string& path) {
    requireFinite(value, path);
    if (value < least || value > most) {
        throw Error({"{} must be between {} and {}, not {}.", "{} 应在 {} 与 {} 之间，而不是 {}。"},
                    {path, shortest(least), shortest(most), shortest(value)});
    }
}

void requirePositive(double value, double most, const std::string& path) {
    requireFinite(value, path);
    if (value <= 0 || value > most) {
        throw Error({"{} must be greater than 0 and at most {}, not {}.",
                     "{} 应大于 0 且不超过 {}，而不是 {}。"},
                    {path, shortest(most), shortest(value)});
    }
}

void requireCount(std::size_t count, int least, int most, const std::string& path) {
    if (count < static_cast<std::size_t>(least) || count > static_cast<std::size_t>(most)) {
        throw Error(
            {"{} must have {} to {} elements, not {}.", "{} 应有 {} 到 {} 个元素，而不是 {} 个。"},
            {path, std::to_string(least), std::to_string(most), std::to_string(count)});
    }
}

void requireShort(const std::string& text, const std::string& path) {
    if (text.size() > maxTextBytes) {
        throw Error({"{} must have at most {} bytes, not {}.", "{} 最多 {} 字节，而不是 {}。"},
                    {path, std::to_string(maxTextBytes), std::to_string(text.size())});
    }
}

void requireRange(const Span& range, const std::string& path) {
    const double width = range.to - range.from;
    if (!std::isfinite(width)) {
        throw Error({"{} must have finite ends and a finite width, not {} to {}.",
                     "{} 的端点和宽度应为有限的数，而不是 {} 到 {}。"},
                    {path, shortest(range.from), shortest(range.to)});
    }
    if (width <= 0) {
        throw Error({"{} must begin below its end, not run from {} to {}.",
                     "{} 的起点应小于终点，而不是从 {} 到 {}。"},
                    {path, shortest(range.from), shortest(range.to)});
    }
    if (!isViewable(range)) {
        throw Error({"{} is too narrow to show: {} to {}.", "{} 过窄，无法显示：{} 到 {}。"},
                    {path, shortest(range.from), shortest(range.to)});
    }
}

Error unknownParameter(const Activation& activation,
                       const std::string& id,
                       const std::string& path) {
    std::vector<std::string> ids;
    std::ranges::transform(activation.parameters, std::back_inserter(ids), &Parameter::id);
    const std::string meant = nearest(excerpt(id), ids);
    const Text known = ids.empty()
                           ? Text{"it has none at all.", "它没有任何参数。"}
                           : Text{"did you mean \"" + meant + "\"?", "是指“" + meant + "”吗？"};
    return Error({path + " is not a parameter of " + activation.id + ": " + known.en,
                  path + " 不是 " + activation.id + " 的参数：" + known.zh});
}

void completeParameters(NamedValues& values,
                        const Activation& activation,
                        const std::string& path) {
    for (const auto& [id, value] : values) {
        if (std::ranges::find(activation.parameters, id, &Parameter::id) ==
            activation.parameters.end()) {
            throw unknownParameter(activation, id, memberPath(path, id));
        }
    }
    for (const Parameter& parameter : activation.parameters) {
        const double value = values.try_emplace(parameter.id, parameter.initial).first->second;
        if (const auto reason = refusal(activation, parameter, value, values)) {
            throw errorAt(memberPath(path, parameter.id), *reason);
        }
    }
}

const Activation&
knownActivation(const Curve& curve, const Catalogue& catalogue, const std::string& path) {
    try {
        return require(catalogue, excerpt(curve.activation));
    } catch (const Error& error) {
        throw errorAt(path + ".activation", error.text());
    }
}

void validateTrace(const Trace& trace, const std::string& path) {
    requireWithin(trace.color, 0, lastColor, path + ".color");
    requirePositive(trace.width, maxLineWidth, path + ".width");
    requireWithin(trace.opacity, 0, 1, path + ".opacity");
    requireShort(trace.label, path + ".label");
}

void validateCurve(Curve& curve, const Catalogue& catalogue, const std::string& path) {
    const Activation& activation = knownActivation(curve, catalogue, path);
    completeParameters(curve.parameters, activation, path + ".parameters");
    requireWithin(curve.passes, 0, maxPasses, path + ".passes");
    if (activation.isVector() && !hasForm(activation, curve.precision, curve.form)) {
        throw Error(
            {"{}: a vector function is computed in float64 by its stable form only; set "
             "precision to \"float64\" and form to \"stable\".",
             "{}：向量函数只以 float64 和稳定形式计算；请将 precision 设为 \"float64\"，form 设为 "
             "\"stable\"。"},
            {path});
    }
    if (!hasForm(activation, curve.precision, curve.form)) {
        throw Error({"{}.form: {} has no textbook form; set form to \"stable\".",
                     "{}.form：{} 没有教科书形式；请将 form 设为 \"stable\"。"},
                    {path, activation.id});
    }
    requireCount(curve.traces.size(), 0, maxTraces, path + ".traces");
    for (std::size_t i = 0; i < curve.traces.size(); ++i) {
        validateTrace(curve.traces[i], elementPath(path + ".traces", i));
    }
}

void validateAnnotation(const Annotation& annotation, const std::string& path) {
    requireShort(annotation.text, path + ".text");
    const Point to = annotation.to.value_or(Point{});
    for (const double number : {annotation.at.x, annotation.at.y}) {
        requireFinite(number, path + ".at");
    }
    for (const double number : {to.x, to.y}) {
        requireFinite(number, path + ".to");
    }
    if (annotation.kind == AnnotationKind::Interval && !annotation.to) {
        throw Error({"{}.to must say where the interval ends, like [1, 0].",
                     "{}.to 应说明区间的终点，例如 [1, 0]。"},
                    {path});
    }
}

void validateTicks(const TickSpacing& ticks, const std::string& path) {
    requireFinite(ticks.every, path + ".every");
    if (ticks.every < 0) {
        throw Error({"{}.every must be at least 0 (0: automatic), not {}.",
                     "{}.every 应不小于 0（0 表示自动），而不是 {}。"},
                    {path, shortest(ticks.every)});
    }
}

void validatePanel(Panel& panel, const Catalogue& catalogue, const std::string& path) {
    requireShort(panel.title, path + ".title");
    requireShort(panel.xLabel, path + ".xLabel");
    requireShort(panel.yLabel, path + ".yLabel");
    if (panel.x) {
        requireRange(*panel.x, path + ".x");
    }
    if (panel.y) {
        requireRange(*panel.y, path + ".y");
    }
    validateTicks(panel.xTicks, path + ".xTicks");
    validateTicks(panel.yTicks, path + ".yTicks");
    requireCount(panel.annotations.size(), 0, maxAnnotations, path + ".annotations");
    for (std::size_t i = 0; i < panel.annotations.size(); ++i) {
        validateAnnotation(panel.annotations[i], elementPath(path + ".annotations", i));
    }
    requireCount(panel.curves.size(), 0, maxCurves, path + ".curves");
    for (std::size_t i = 0; i < panel.curves.size(); ++i) {
        validateCurve(panel.curves[i], catalogue, elementPath(path + ".curves", i));
    }
}

CurvePlace nearestPlace(CurvePlace place, const Figure& figure) {
    const auto inside = [](int index, std::size_t count) {
        return std::clamp(index, 0, std::max(0, static_cast<int>(count) - 1));
    };
    const int panel = inside(place.panel, figure.panels.size());
    const auto curves = figure.panels[static_cast<std::size_t>(panel)].curves.size();
    return {panel, panel == place.panel ? inside(place.curve, curves) : 0};
}

void validateFigure(Figure& figure, const Catalogue& catalogue) {
    const std::string path = "figure";
    requireShort(figure.title, path + ".title");
    requireRange(figure.x, path + ".x");
    requireRange({figure.grid.from, figure.grid.to}, path + ".grid");
    requireWithin(figure.grid.points, 1, maxPoints, path + ".grid.points");
    requireWithin(figure.columns, 1, maxPanels, path + ".columns");
    requireFinite(figure.probe.value_or(0), path + ".probe");
    requirePositive(figure.saturation, maxSaturation, path + ".saturation");
    requireCount(figure.panels.size(), 1, maxPanels, path + ".panels");
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        validatePanel(figure.panels[i], catalogue, elementPath(path + ".panels", i));
    }
    figure.selected = nearestPlace(figure.selected, figure);
}

/// The longest side that still makes a picture of maxPixels.
double longestSide(const Page& page) {
    constexpr double millimetresPerInch = 25.4;
    switch (page.unit) {
    case LengthUnit::Px: break;
    case LengthUnit::Mm: return maxPixels / page.dpi * millimetresPerInch;
    case LengthUnit::In: return maxPixels / page.dpi;
    }
    return maxPixels;
}

void validatePage(const Page& page) {
    requirePositive(page.dpi, maxDpi, "page.dpi");
    requirePositive(page.width, longestSide(page), "page.width");
    requirePositive(page.height, longestSide(page), "page.height");
    requirePositive(page.fontSize, maxFontSize, "page.fontSize");
}

} // namespace

void validate(Session& session, const Catalogue& catalogue) {
    validateFigure(session.figure, catalogue);
    validatePage(session.page);
}

} // namespace actiscope
