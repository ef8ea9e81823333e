#include "ui/plot/script_look.h"

#include "ui/plot/figure_export.h"
#include "ui/plot/look.h"
#include "ui/theme.h"

namespace actiscope {

namespace {

std::string nameOf(const QColor& color) {
    return color.name().toStdString();
}

std::vector<std::vector<double>> dashes() {
    constexpr double drawnFor = 1.8; // the width that the lengths are given for
    std::vector<std::vector<double>> all;
    for (std::size_t i = 0; i < Words<Dash>::all.size(); ++i) {
        all.push_back(dashPixels(static_cast<Dash>(i)));
        for (double& length : all.back()) {
            length /= drawnFor;
        }
    }
    return all;
}

} // namespace

ScriptLook scriptLookOf(const Page& page) {
    const Look look = lookOf(page);
    const Theme& theme = *look.theme;
    ScriptLook result{.paper = nameOf(theme.base),
                      .text = nameOf(theme.text),
                      .quiet = nameOf(theme.text2),
                      .axis = nameOf(theme.axis),
                      .grid = nameOf(theme.grid),
                      .dashes = dashes(),
                      .valueWidth = look.strokes.value,
                      .derivativeWidth = look.strokes.derivative,
                      .randomWidth = look.strokes.random,
                      .earlierWidth = look.strokes.earlier,
                      .axisWidth = look.strokes.axis,
                      .gridWidth = look.strokes.grid,
                      .dotRadius = look.strokes.dot};
    result.inks.clear();
    result.fonts.clear();
    for (const QColor& ink : theme.inks) {
        result.inks.push_back(nameOf(ink));
    }
    for (const QString& family : figureFamilies()) {
        result.fonts.push_back(family.toStdString());
    }
    return result;
}

} // namespace actiscope
