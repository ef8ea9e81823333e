// The window's table of commands.
#include "figure/edit.h"
#include "figure/presets.h"
#include "ui/actions.h"
#include "ui/controls/function_list.h"
#include "ui/controls/parameter_panel.h"
#include "ui/main_window.h"
#include "ui/plot/plot_view.h"
#include "ui/strip/strip.h"

namespace actiscope {

namespace {

QKeySequence key(const char* text) {
    return QKeySequence(QLatin1String(text));
}

} // namespace

std::vector<ActionEntry> MainWindow::fileEntries() {
    return {
        {"new",
         "file",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&New"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Begin again with the RReLU figure."),
         {QKeySequence::New},
         [this] { m_files.startNew(); }},
        {"open",
         "file",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Open…"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Open a saved session."),
         {QKeySequence::Open},
         [this] { m_files.open(); }},
        {"save",
         "file",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Save"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Save the session to its file."),
         {QKeySequence::Save},
         [this] { m_files.save(); },
         false,
         nullptr,
         true},
        {"saveAs",
         "file",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Save &as…"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Save the session to another file."),
         {QKeySequence::SaveAs},
         [this] { m_files.saveAs(); }},
        {"export",
         "file",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Export…"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Save the figure as PNG, SVG or PDF."),
         {key("Ctrl+E")},
         [this] { m_files.exportFigure(); },
         false,
         "export",
         true},
        {"exportTable",
         "file",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Export &numbers…"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Save the plotted numbers as CSV."),
         {},
         [this] { m_files.exportTable(); }},
        {"quit",
         "file",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Quit"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Close the window."),
         {QKeySequence::Quit},
         [this] { close(); },
         false,
         nullptr,
         true},
    };
}

std::vector<ActionEntry> MainWindow::editEntries() {
    return {
        {"undo",
         "edit",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Undo"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Take back the last change of the figure."),
         {key("Ctrl+Z")},
         [this] { m_document.undo(); },
         false,
         "undo"},
        {"redo",
         "edit",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Redo"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Do again what was taken back."),
         {key("Ctrl+Shift+Z"), key("Ctrl+Y")},
         [this] { m_document.redo(); },
         false,
         "redo"},
        {"copyPicture",
         "edit",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Copy as &picture"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Put the figure on the clipboard as it would be exported."),
         {key("Ctrl+Shift+C")},
         [this] { m_files.copyPicture(); },
         false,
         nullptr,
         true},
        {"copyTable",
         "edit",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Copy &numbers"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Put the plotted numbers on the clipboard as CSV."),
         {},
         [this] { m_files.copyTable(); }},
        {"duplicate",
         "edit",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Duplicate curve"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Add the selected curve once more, in another ink."),
         {key("Ctrl+D")},
         [this] { editSelected(withDuplicate); },
         false,
         nullptr,
         true},
        {"remove",
         "edit",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Re&move curve"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Remove the selected curve."),
         {QKeySequence(Qt::Key_Delete)},
         [this] { editSelected(withoutCurve); }},
        {"search",
         "edit",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Find a function"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Search the functions."),
         {key("/")},
         [this] { m_functions->focusSearch(); },
         false,
         nullptr,
         true},
    };
}

std::vector<ActionEntry> MainWindow::viewEntries() {
    return {
        {"home",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Whole range"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Show the whole computed range."),
         {key("0")},
         [this] { m_plot->goHome(); },
         false,
         "home"},
        {"zoomIn",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Zoom &in"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Show half of the x range."),
         {key("+"), key("=")},
         [this] {
             m_presenting ? m_appearance.setFontPixels(m_appearance.fontPixels() + 2)
                          : m_plot->zoom(0.5);
         }},
        {"zoomOut",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Zoom &out"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Show twice the x range."),
         {key("-")},
         [this] {
             m_presenting ? m_appearance.setFontPixels(m_appearance.fontPixels() - 2)
                          : m_plot->zoom(2);
         }},
        {"list",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Function &list"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Show or hide the function list."),
         {key("Ctrl+B")},
         [this] { m_functions->setVisible(!m_functions->isVisible()); },
         false,
         nullptr,
         true},
        {"strip",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Formula &strip"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Show or hide formula, frameworks, code and note."),
         {key("F9")},
         [this] { m_strip->setVisible(!m_strip->isVisible()); }},
        {"theme",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Dark window"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Change between a light and a dark window."),
         {},
         [this] {
             m_appearance.setThemeChoice(m_appearance.isDark() ? ThemeChoice::Light
                                                               : ThemeChoice::Dark);
         },
         false,
         "moon",
         true},
        {"systemTheme",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Colours of the des&ktop"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Let the window follow the desktop's light or dark colours."),
         {},
         [this] { m_appearance.setThemeChoice(ThemeChoice::System); }},
        {"language",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "中文"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Change the language of the window."),
         {},
         [this] {
             m_appearance.setLanguage(m_appearance.language() == Language::Chinese
                                          ? Language::English
                                          : Language::Chinese);
         }},
        {"reducedMotion",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Reduced motion"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Nothing moves by itself; play goes in steps, once a second."),
         {},
         [this] {
             const bool reduced = m_actions->at("reducedMotion")->isChecked();
             m_playback.setReducedMotion(reduced);
         },
         true},
        {"present",
         "view",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Present"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Large type, thick lines, plot and sliders only."),
         {key("F11")},
         [this] { setPresenting(!m_presenting); },
         false,
         "present",
         true},
        {"nextArea",
         nullptr,
         QT_TRANSLATE_NOOP("actiscope::Actions", "Next area"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "List, plot, right column, strip."),
         {key("F6")},
         [this] { cycleArea(1); }},
        {"previousArea",
         nullptr,
         QT_TRANSLATE_NOOP("actiscope::Actions", "Previous area"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Strip, right column, plot, list."),
         {key("Shift+F6")},
         [this] { cycleArea(-1); }},
    };
}

std::vector<ActionEntry> MainWindow::figureEntries() {
    return {
        {"resample",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Resample"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Draw new slopes: the next training pass."),
         {key("R")},
         [this] { m_document.apply(resampled(m_document.session().figure, m_catalogue)); }},
        {"automatic",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "Resample &automatically"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Draw new slopes several times a second."),
         {key("Shift+R")},
         [this] { m_playback.setAutomatic(!m_playback.isAutomatic()); },
         true},
        {"probe",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Probe"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Read values and slopes at one x."),
         {key("P")},
         [this] { m_plot->toggleProbe(); },
         true,
         "probe",
         true},
        {"grid",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Grid"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Show or hide the grid lines."),
         {key("G")},
         [this] {
             const bool on = m_actions->at("grid")->isChecked();
             editPanel([on](Panel& panel) { panel.gridlines = on; });
         },
         true,
         "grid"},
        {"legend",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Legend"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Show or hide the legends."),
         {key("L")},
         [this] {
             const bool on = m_actions->at("legend")->isChecked();
             editPanel(
                 [on](Panel& panel) { panel.legend = on ? Legend::UpperLeft : Legend::None; });
         },
         true},
        {"equal",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Equal aspect"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "One unit of x as long as one unit of y."),
         {key("E")},
         [this] {
             Figure figure = m_document.session().figure;
             figure.aspect = m_actions->at("equal")->isChecked() ? Aspect::Equal : Aspect::Free;
             m_document.apply(figure);
         },
         true},
        {"value",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Value f"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Show or hide the value of the selected curve."),
         {key("1")},
         [this] { toggleTrace(Quantity::Value); },
         false,
         nullptr,
         true},
        {"derivative",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Derivative f′"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Show or hide the derivative of the selected curve."),
         {key("2")},
         [this] { toggleTrace(Quantity::Derivative); }},
        {"second",
         "figure",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Second derivative f″"),
         QT_TRANSLATE_NOOP("actiscope::Actions",
                           "Show or hide the second derivative of the selected curve."),
         {key("3")},
         [this] { toggleTrace(Quantity::SecondDerivative); }},
    };
}

std::vector<ActionEntry> MainWindow::helpEntries() {
    return {
        {"shortcuts",
         "help",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&Keyboard shortcuts"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "All keys on one sheet."),
         {key("?")},
         [this] { showShortcuts(); }},
        {"about",
         "help",
         QT_TRANSLATE_NOOP("actiscope::Actions", "&About Actiscope"),
         QT_TRANSLATE_NOOP("actiscope::Actions", "Version and licence."),
         {},
         [this] { showAbout(); }},
    };
}

std::vector<ActionEntry> MainWindow::allEntries() {
    std::vector<ActionEntry> all;
    for (auto&& part :
         {fileEntries(), editEntries(), viewEntries(), figureEntries(), helpEntries()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace actiscope
