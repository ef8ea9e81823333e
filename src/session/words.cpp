#include "session/words.h"

#include <map>

namespace actiscope {

Text readableWord(std::string_view word) {
    static const std::map<std::string_view, Text> words = {
        {"value", {"f", "f"}},
        {"derivative", {"f′", "f′"}},
        {"second_derivative", {"f″", "f″"}},
        {"mean", {"mean slope", "平均斜率"}},
        {"sd", {"mean ± sd", "均值 ± 标准差"}},
        {"band", {"every slope", "全部斜率"}},
        {"solid", {"solid", "实线"}},
        {"dashed", {"dashed", "虚线"}},
        {"dotted", {"dotted", "点线"}},
        {"dashdot", {"dash-dotted", "点划线"}},
        {"train", {"training", "训练"}},
        {"eval", {"evaluation", "评估"}},
        {"element", {"element", "每个元素"}},
        {"curve", {"curve", "每条曲线"}},
        {"origin", {"through 0", "过原点"}},
        {"box", {"box", "边框"}},
        {"upper left", {"upper left", "左上"}},
        {"upper right", {"upper right", "右上"}},
        {"lower left", {"lower left", "左下"}},
        {"lower right", {"lower right", "右下"}},
        {"none", {"none", "无"}},
        {"curves", {"curves", "曲线"}},
        {"histogram", {"histogram", "直方图"}},
        {"difference", {"differences", "差值"}},
        {"error", {"rounding errors", "舍入误差"}},
        {"float64", {"float64", "float64"}},
        {"float32", {"float32", "float32"}},
        {"bfloat16", {"bfloat16", "bfloat16"}},
        {"float16", {"float16", "float16"}},
        {"stable", {"stable", "稳定形式"}},
        {"textbook", {"textbook", "教科书形式"}},
        {"free", {"free", "自由"}},
        {"equal", {"equal", "等比例"}},
        {"one", {"1", "1"}},
        {"pi", {"π", "π"}},
        {"text", {"text", "文字"}},
        {"vertical", {"vertical line", "竖线"}},
        {"horizontal", {"horizontal line", "横线"}},
        {"interval", {"interval", "区间"}},
        {"pin", {"pin", "固定读数"}},
        {"px", {"px", "像素"}},
        {"mm", {"mm", "毫米"}},
        {"in", {"in", "英寸"}},
        {"light", {"light", "浅色"}},
        {"dark", {"dark", "深色"}},
        {"en", {"English", "英文"}},
        {"zh", {"Chinese", "中文"}},
    };
    const auto found = words.find(word);
    return found == words.end() ? Text{} : found->second;
}

} // namespace actiscope
