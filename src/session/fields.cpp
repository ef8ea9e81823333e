#include "session/fields.h"

#include "figure/figure.h"
#include "session/limits.h"

#include <algorithm>
#include <vector>

namespace actiscope {

namespace {

using Fields = std::vector<FieldDescription>;

Limits upTo(double most) {
    return {0, most, true};
}

Fields figureFields() {
    return {
        {"figure", {"figure", "图"}, "What is shown."},
        {"figure.title", {"title", "标题"}, "The words above the figure.", Telling::Name},
        {"figure.x",
         {"pan and zoom", "平移和缩放"},
         "The stretch of x that is seen; panels may have one of their own.",
         Telling::View},
        {"figure.grid",
         {"computed range", "计算范围"},
         "What draws, vector functions and tables are computed over: evenly spaced points."},
        {"figure.grid.from", {"start of the computed range", "计算范围的起点"}, "The first point."},
        {"figure.grid.to", {"end of the computed range", "计算范围的终点"}, "The last point."},
        {"figure.grid.points",
         {"points", "点数"},
         "How many points.",
         Telling::FromTo,
         {1, maxPoints}},
        {"figure.columns",
         {"columns", "列数"},
         "How many panels stand beside each other; they are filled row by row.",
         Telling::FromTo,
         {1, maxPanels}},
        {"figure.sharedY",
         {"shared y range", "共用 y 范围"},
         "Whether the automatic y ranges are one for all panels of curves."},
        {"figure.aspect",
         {"aspect", "纵横比"},
         "Whether one unit of x is as long as one unit of y."},
        {"figure.convention",
         {"convention", "约定"},
         "What the derivative is said to be at a kink: what a framework computes, one of the "
         "sides, the mean of both, or everything between them."},
        {"figure.probe", {"probe", "探针"}, "The x at which values are read; null: none."},
        {"figure.tangent",
         {"tangent", "切线"},
         "Whether the selected curve has its tangent drawn at the probe."},
        {"figure.slopeTriangle",
         {"slope triangle", "斜率三角形"},
         "Whether the tangent has a triangle with its slope."},
        {"figure.saturation",
         {"saturation threshold", "饱和阈值"},
         "A function saturates where the size of its derivative is less.",
         Telling::FromTo,
         upTo(maxSaturation)},
        {"figure.shadeSaturation",
         {"shaded saturation", "饱和区着色"},
         "Whether the saturation of the selected curve is shaded."},
        {"figure.selected",
         {"selection", "选择"},
         "The selected curve: its panel and its place in it, counted from 0.",
         Telling::Aside},
        {"figure.panels",
         {"panels", "面板"},
         "The panels, row by row.",
         Telling::FromTo,
         {1, maxPanels}},
    };
}

Fields panelFields() {
    return {
        {"figure.panels.kind",
         {"kind of panel", "面板类型"},
         "What the panel shows of its curves: themselves, how their drawn slopes are spread, their "
         "differences from the first, or their rounding errors."},
        {"figure.panels.title",
         {"panel title", "面板标题"},
         "The words above the panel; {parameter} stands for its value in the first curve. Empty: "
         "made from the curves.",
         Telling::Name},
        {"figure.panels.xLabel",
         {"x axis label", "x 轴标签"},
         "The words at the x axis; empty: made from the curves.",
         Telling::Name},
        {"figure.panels.yLabel",
         {"y axis label", "y 轴标签"},
         "The words at the y axis; empty: made from the curves.",
         Telling::Name},
        {"figure.panels.x",
         {"x range of the panel", "面板的 x 范围"},
         "The stretch of x that the panel shows; null: the figure's.",
         Telling::View},
        {"figure.panels.y",
         {"y range", "y 范围"},
         "The stretch of y that the panel shows; null: automatic.",
         Telling::View},
    };
}

Fields tickFields() {
    return {
        {"figure.panels.xTicks", {"x ticks", "x 刻度"}, "The numbers at the x axis."},
        {"figure.panels.xTicks.every",
         {"x tick spacing", "x 刻度间距"},
         "How far apart the numbers stand; 0: chosen for the view.",
         Telling::FromTo,
         {.least = 0}},
        {"figure.panels.xTicks.of",
         {"x tick unit", "x 刻度单位"},
         "What the distance is counted in."},
        {"figure.panels.yTicks", {"y ticks", "y 刻度"}, "The numbers at the y axis."},
        {"figure.panels.yTicks.every",
         {"y tick spacing", "y 刻度间距"},
         "How far apart the numbers stand; 0: chosen for the view.",
         Telling::FromTo,
         {.least = 0}},
        {"figure.panels.yTicks.of",
         {"y tick unit", "y 刻度单位"},
         "What the distance is counted in."},
    };
}

Fields partsOfPanelFields() {
    return {
        {"figure.panels.axes",
         {"axes", "坐标轴"},
         "Whether the axes cross at 0 or stand around the panel."},
        {"figure.panels.gridlines",
         {"grid lines", "网格线"},
         "Whether there are lines at the numbers of both axes."},
        {"figure.panels.legend", {"legend", "图例"}, "Where the legend stands."},
        {"figure.panels.annotations",
         {"annotations", "标注"},
         "What is written on the panel.",
         Telling::FromTo,
         {0, maxAnnotations}},
        {"figure.panels.curves",
         {"curves", "曲线"},
         "The curves of the panel.",
         Telling::FromTo,
         {0, maxCurves}},
    };
}

Fields annotationFields() {
    return {
        {"figure.panels.annotations.kind",
         {"kind of annotation", "标注类型"},
         "Words, a line across, a shaded stretch of x, or the values of every curve at an x."},
        {"figure.panels.annotations.text",
         {"words of the annotation", "标注文字"},
         "What is said there; only a text needs words.",
         Telling::Name},
        {"figure.panels.annotations.at",
         {"place of the annotation", "标注位置"},
         "Where it stands, in the units of the axes; a line, an interval and a pin use one of the "
         "two numbers.",
         Telling::Name},
        {"figure.panels.annotations.to",
         {"end of the annotation", "标注终点"},
         "Where the arrow of a text points, or where an interval ends; null: no arrow.",
         Telling::Name},
    };
}

Fields curveFields() {
    return {
        {"figure.panels.curves.activation", {"function", "函数"}, "The id of the function."},
        {"figure.panels.curves.parameters",
         {"parameters", "参数"},
         "Values by parameter id; missing ones are at their defaults, null is none.",
         Telling::Name},
        {"figure.panels.curves.phase",
         {"phase", "阶段"},
         "Whether parameters are drawn as in training or take their expectation."},
        {"figure.panels.curves.unit",
         {"slope drawn per", "斜率采样单位"},
         "What one drawn slope is for: a grid point or the whole curve."},
        {"figure.panels.curves.seed", {"seed", "种子"}, "Where the random numbers begin."},
        {"figure.panels.curves.resample",
         {"resample", "重新采样"},
         "The current pass, counted from 0.",
         Telling::Name},
        {"figure.panels.curves.passes",
         {"earlier passes", "之前的采样"},
         "How many earlier passes stay visible.",
         Telling::FromTo,
         {0, maxPasses}},
        {"figure.panels.curves.precision",
         {"number type", "数值类型"},
         "The number type computed in."},
        {"figure.panels.curves.form",
         {"form", "形式"},
         "The stable form, or the formula as it is usually written."},
        {"figure.panels.curves.traces",
         {"lines", "线条"},
         "The lines of the curve: its values, derivatives and the laws of its draws.",
         Telling::FromTo,
         {0, maxTraces}},
        {"figure.panels.curves.traces.quantity", {"quantity", "显示的量"}, "What the line shows."},
        {"figure.panels.curves.traces.label",
         {"label", "标签"},
         "Its words in the legend; empty: made from the curve.",
         Telling::Name},
        {"figure.panels.curves.traces.color",
         {"colour", "颜色"},
         "The ink by its index, counted from 0.",
         Telling::Name,
         {0, lastColor}},
        {"figure.panels.curves.traces.dash", {"line style", "线型"}, "The dashes of the line."},
        {"figure.panels.curves.traces.width",
         {"line width", "线宽"},
         "2 is the normal width of a value curve.",
         Telling::FromTo,
         upTo(maxLineWidth)},
        {"figure.panels.curves.traces.opacity",
         {"opacity", "不透明度"},
         "From 0, unseen, to 1.",
         Telling::FromTo,
         {0, 1}},
    };
}

Fields pageFields() {
    return {
        {"room", {"room", "空间"}, "What is shown and exported.", Telling::Aside},
        {"page", {"page", "页面"}, "How the figure leaves the program.", Telling::Aside},
        {"page.width",
         {"page width", "页面宽度"},
         "In the page's unit; a PNG has at most 20000 pixels each way.",
         Telling::Aside,
         {.least = 0, .leastExcluded = true}},
        {"page.height",
         {"page height", "页面高度"},
         "In the page's unit; a PNG has at most 20000 pixels each way.",
         Telling::Aside,
         {.least = 0, .leastExcluded = true}},
        {"page.unit", {"page unit", "页面单位"}, "The unit of width and height.", Telling::Aside},
        {"page.dpi",
         {"dots per inch", "每英寸点数"},
         "A PNG in mm or inches has size x dpi pixels.",
         Telling::Aside,
         upTo(maxDpi)},
        {"page.theme", {"page theme", "页面主题"}, "Ink on paper or on dark.", Telling::Aside},
        {"page.language",
         {"language of the page", "页面语言"},
         "The language of the words that the figure makes itself.",
         Telling::Aside},
        {"page.fontSize",
         {"font size", "字号"},
         "In 1/96 inch.",
         Telling::Aside,
         upTo(maxFontSize)},
        {"page.transparent",
         {"transparent background", "透明背景"},
         "Whether the ground of the figure is left out.",
         Telling::Aside},
    };
}

Fields allFields() {
    Fields all;
    for (const Fields& part : {figureFields(),
                               panelFields(),
                               tickFields(),
                               partsOfPanelFields(),
                               annotationFields(),
                               curveFields(),
                               pageFields()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace

const FieldDescription* describedField(std::string_view path) {
    static const Fields all = allFields();
    const auto found = std::ranges::find(all, path, &FieldDescription::path);
    return found == all.end() ? nullptr : &*found;
}

} // namespace actiscope
