// The window's table of commands: what is seen, and what the figure shows.
#include "figure/edit.h"
#include "ui/actions.h"
#include "ui/controls/function_list.h"
#include "ui/controls/toast.h"
#include "ui/main_window.h"
#include "ui/plot/plot_view.h"
#include "ui/strip/strip.h"

namespace actiscope {

std::vector<ActionEntry> MainWindow::viewEntries() {
    return {
        {.id = "home",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Whole range"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Show the whole computed range."),
         .keys = {QStringLiteral("0")},
         .run = [this] { m_plot->goHome(); },
         .icon = "home"},
        {.id = "zoomIn",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Zoom &in"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Show half of the x range."),
         .keys = {QStringLiteral("+"), QStringLiteral("=")},
         .run =
             [this] {
                 m_presenting ? m_appearance.setFontPixels(m_appearance.fontPixels() + 2)
                              : m_plot->zoom(0.5);
             }},
        {.id = "zoomOut",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Zoom &out"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Show twice the x range."),
         .keys = {QStringLiteral("-")},
         .run =
             [this] {
                 m_presenting ? m_appearance.setFontPixels(m_appearance.fontPixels() - 2)
                              : m_plot->zoom(2);
             }},
        {.id = "list",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Function &list"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Show or hide the function list."),
         .keys = {QStringLiteral("Ctrl+B")},
         .run = [this] { m_functions->setVisible(!m_functions->isVisible()); },
         .separated = true},
        {.id = "strip",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Formula &strip"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Show or hide formula, frameworks, code and note."),
         .keys = {QStringLiteral("F9")},
         .run = [this] { m_strip->setVisible(!m_strip->isVisible()); }},
        {.id = "theme",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Dark window"),
         .hint =
             QT_TRANSLATE_NOOP("actiscope::Actions", "Change between a light and a dark window."),
         .run =
             [this] {
                 m_appearance.setThemeChoice(m_appearance.isDark() ? ThemeChoice::Light
                                                                   : ThemeChoice::Dark);
             },
         .icon = "moon",
         .separated = true},
        {.id = "systemTheme",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Colours of the des&ktop"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Let the window follow the desktop's light or dark colours."),
         .run = [this] { m_appearance.setThemeChoice(ThemeChoice::System); }},
        {.id = "language",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "中文"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Change the language of the window."),
         .run =
             [this] {
                 m_appearance.setLanguage(m_appearance.language() == Language::Chinese
                                              ? Language::English
                                              : Language::Chinese);
             }},
        {.id = "reducedMotion",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Reduced motion"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Nothing moves by itself; play goes in steps, once a second."),
         .run =
             [this] {
                 const bool reduced = m_actions->at("reducedMotion")->isChecked();
                 m_playback.setReducedMotion(reduced);
                 m_toast->setFading(!reduced);
             },
         .checkable = true},
        {.id = "present",
         .menu = "view",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Present"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Large type, thick lines, plot and sliders only."),
         .keys = {QStringLiteral("F11")},
         .run = [this] { setPresenting(!m_presenting); },
         .icon = "present",
         .separated = true},
        {.id = "nextArea",
         .menu = nullptr,
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Next area"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "List, plot, right column, strip."),
         .keys = {QStringLiteral("F6")},
         .run = [this] { cycleArea(1); }},
        {.id = "previousArea",
         .menu = nullptr,
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Previous area"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Strip, right column, plot, list."),
         .keys = {QStringLiteral("Shift+F6")},
         .run = [this] { cycleArea(-1); }},
    };
}

std::vector<ActionEntry> MainWindow::figureEntries() {
    return {
        {.id = "resample",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Resample"),
         .hint =
             QT_TRANSLATE_NOOP("actiscope::Actions", "Draw new slopes: the next training pass."),
         .keys = {QStringLiteral("R")},
         .run = [this] { m_document.apply(resampled(m_document.session().figure, m_catalogue)); }},
        {.id = "automatic",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Resample &automatically"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Draw new slopes several times a second."),
         .keys = {QStringLiteral("Shift+R")},
         .run = [this] { m_playback.setAutomatic(!m_playback.isAutomatic()); },
         .checkable = true},
        {.id = "histogram",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Histogram of the slopes"),
         .hint =
             QT_TRANSLATE_NOOP("actiscope::Actions",
                               "Add or remove a panel with the drawn slopes against their law."),
         .keys = {QStringLiteral("H")},
         .run =
             [this] {
                 const Figure& figure = m_document.session().figure;
                 m_document.apply(withHistogram(figure, figure.selected, m_catalogue));
             }},
        {.id = "difference",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Difference of the curves"),
         .hint = QT_TRANSLATE_NOOP(
             "actiscope::Actions",
             "Add or remove a panel with the differences from the panel's first curve."),
         .keys = {QStringLiteral("D")},
         .run = [this] { editSelected(withDifference); }},
        {.id = "probe",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Probe"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Read values and slopes at one x."),
         .keys = {QStringLiteral("P")},
         .run = [this] { m_plot->toggleProbe(); },
         .checkable = true,
         .icon = "probe",
         .separated = true},
        {.id = "grid",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Grid"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Show or hide the grid lines."),
         .keys = {QStringLiteral("G")},
         .run =
             [this] {
                 const bool on = m_actions->at("grid")->isChecked();
                 editPanels([on](Panel& panel) { panel.gridlines = on; });
             },
         .checkable = true,
         .icon = "grid"},
        {.id = "legend",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Legend"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Show or hide the legends."),
         .keys = {QStringLiteral("L")},
         .run =
             [this] {
                 const bool on = m_actions->at("legend")->isChecked();
                 editPanels(
                     [on](Panel& panel) { panel.legend = on ? Legend::UpperLeft : Legend::None; });
             },
         .checkable = true},
        {.id = "equal",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Equal aspect"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "One unit of x as long as one unit of y."),
         .keys = {QStringLiteral("E")},
         .run =
             [this] {
                 Figure figure = m_document.session().figure;
                 figure.aspect = m_actions->at("equal")->isChecked() ? Aspect::Equal : Aspect::Free;
                 m_document.apply(figure);
             },
         .checkable = true},
        {.id = "value",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Value f"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Show or hide the value of the selected curve."),
         .keys = {QStringLiteral("1")},
         .run = [this] { toggleTrace(Quantity::Value); },
         .separated = true},
        {.id = "derivative",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Derivative f′"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Show or hide the derivative of the selected curve."),
         .keys = {QStringLiteral("2")},
         .run = [this] { toggleTrace(Quantity::Derivative); }},
        {.id = "second",
         .menu = "figure",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Second derivative f″"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Show or hide the second derivative of the selected curve."),
         .keys = {QStringLiteral("3")},
         .run = [this] { toggleTrace(Quantity::SecondDerivative); }},
    };
}

} // namespace actiscope
