// The window's table of commands: how the figure is put together.
#include "figure/compose.h"
#include "figure/curve_values.h"
#include "figure/templates.h"
#include "ui/actions.h"
#include "ui/main_window.h"

namespace actiscope {

std::vector<ActionEntry> MainWindow::arrangeEntries() {
    std::vector<ActionEntry> entries = orderEntries();
    for (ActionEntry& entry : templateEntries()) {
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<ActionEntry> MainWindow::orderEntries() {
    const auto edit = [this](auto change) {
        return [this, change] {
            const Figure& figure = m_document.session().figure;
            m_document.apply(change(figure, figure.selected));
        };
    };
    return {
        {.id = "curveUp",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Move curve &up"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Move the selected curve up its panel, or into the one above."),
         .keys = {QStringLiteral("Alt+Up")},
         .run = edit([](const Figure& f, CurvePlace at) { return withCurveMoved(f, at, -1); })},
        {.id = "curveDown",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Move curve &down"),
         .hint =
             QT_TRANSLATE_NOOP("actiscope::Actions",
                               "Move the selected curve down its panel, or into the one below."),
         .keys = {QStringLiteral("Alt+Down")},
         .run = edit([](const Figure& f, CurvePlace at) { return withCurveMoved(f, at, 1); })},
        {.id = "panelUp",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Move panel u&p"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Change places with the panel before it."),
         .keys = {QStringLiteral("Alt+Shift+Up")},
         .run =
             edit([](const Figure& f, CurvePlace at) { return withPanelMoved(f, at.panel, -1); }),
         .separated = true},
        {.id = "panelDown",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Move panel do&wn"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Change places with the panel after it."),
         .keys = {QStringLiteral("Alt+Shift+Down")},
         .run =
             edit([](const Figure& f, CurvePlace at) { return withPanelMoved(f, at.panel, 1); })},
        {.id = "newPanel",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&New panel"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Add an empty panel below: functions are added there."),
         .keys = {QStringLiteral("Ctrl+Shift+N")},
         .run = edit([](const Figure& f, CurvePlace at) { return withNewPanel(f, at.panel); })},
        {.id = "duplicatePanel",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Dup&licate panel"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Add the selected panel once more."),
         .run =
             edit([](const Figure& f, CurvePlace at) { return withPanelDuplicated(f, at.panel); })},
        {.id = "removePanel",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Remove panel"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Remove the selected panel."),
         .run = edit([](const Figure& f, CurvePlace at) { return withoutPanel(f, at.panel); })},
    };
}

std::vector<ActionEntry> MainWindow::templateEntries() {
    const auto make = [this](auto change) {
        return
            [this, change] { m_document.apply(change(m_document.session().figure, m_catalogue)); };
    };
    return {
        {.id = "overlay",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "All on &one panel"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Lay the curves of all panels over each other."),
         .run = make([](const Figure& f, const Catalogue&) { return overlay(f); }),
         .separated = true},
        {.id = "smallMultiples",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Small multiples"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Give every curve a panel of its own, side by side."),
         .run = make([](const Figure& f, const Catalogue&) { return smallMultiples(f); })},
        {.id = "valueOverDerivative",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Value over derivative"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "The selected panel's values above their derivatives."),
         .run = make([](const Figure& f, const Catalogue&) { return valueOverDerivative(f); })},
        {.id = "trainingOverEvaluation",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Training over evaluation"),
         .hint = QT_TRANSLATE_NOOP(
             "actiscope::Actions",
             "The selected randomized function in training above itself in evaluation."),
         .run = make(
             [](const Figure& f, const Catalogue& all) { return trainingOverEvaluation(f, all); })},
        {.id = "family",
         .menu = "arrange",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Family of the first parameter"),
         .hint = QT_TRANSLATE_NOOP(
             "actiscope::Actions",
             "The selected function at five values of its first parameter, in one ink."),
         .run = make([](const Figure& f, const Catalogue& all) {
             const Curve* curve = curveAt(f, f.selected);
             const auto parameters = curve == nullptr ? std::vector<Parameter>{}
                                                      : require(all, curve->activation).parameters;
             return parameters.empty() ? f : parameterFamily(f, parameters.front().id, all);
         })},
    };
}

} // namespace actiscope
