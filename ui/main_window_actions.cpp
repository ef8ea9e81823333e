// The window's table of commands.
#include "figure/edit.h"
#include "figure/presets.h"
#include "ui/actions.h"
#include "ui/controls/function_list.h"
#include "ui/controls/parameter_panel.h"
#include "ui/main_window.h"
#include "ui/plot/plot_view.h"
#include "ui/strip/strip.h"

#define ACTION_TEXT(text) QT_TRANSLATE_NOOP("actiscope::Actions", text)

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
         ACTION_TEXT("&New"),
         ACTION_TEXT("Begin again with the RReLU figure."),
         {QKeySequence::New},
         [this] { m_files.startNew(); }},
        {"open",
         "file",
         ACTION_TEXT("&Open…"),
         ACTION_TEXT("Open a saved session."),
         {QKeySequence::Open},
         [this] { m_files.open(); }},
        {"save",
         "file",
         ACTION_TEXT("&Save"),
         ACTION_TEXT("Save the session to its file."),
         {QKeySequence::Save},
         [this] { m_files.save(); },
         false,
         nullptr,
         true},
        {"saveAs",
         "file",
         ACTION_TEXT("Save &as…"),
         ACTION_TEXT("Save the session to another file."),
         {QKeySequence::SaveAs},
         [this] { m_files.saveAs(); }},
        {"export",
         "file",
         ACTION_TEXT("Export…"),
         ACTION_TEXT("Save the figure as PNG, SVG or PDF."),
         {key("Ctrl+E")},
         [this] { m_files.exportFigure(); },
         false,
         "export",
         true},
        {"exportTable",
         "file",
         ACTION_TEXT("Export &numbers…"),
         ACTION_TEXT("Save the plotted numbers as CSV."),
         {},
         [this] { m_files.exportTable(); }},
        {"quit",
         "file",
         ACTION_TEXT("&Quit"),
         ACTION_TEXT("Close the window."),
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
         ACTION_TEXT("&Undo"),
         ACTION_TEXT("Take back the last change of the figure."),
         {key("Ctrl+Z")},
         [this] { m_document.undo(); },
         false,
         "undo"},
        {"redo",
         "edit",
         ACTION_TEXT("&Redo"),
         ACTION_TEXT("Do again what was taken back."),
         {key("Ctrl+Shift+Z"), key("Ctrl+Y")},
         [this] { m_document.redo(); },
         false,
         "redo"},
        {"copyPicture",
         "edit",
         ACTION_TEXT("Copy as &picture"),
         ACTION_TEXT("Put the figure on the clipboard as it would be exported."),
         {key("Ctrl+Shift+C")},
         [this] { m_files.copyPicture(); },
         false,
         nullptr,
         true},
        {"copyTable",
         "edit",
         ACTION_TEXT("Copy &numbers"),
         ACTION_TEXT("Put the plotted numbers on the clipboard as CSV."),
         {},
         [this] { m_files.copyTable(); }},
        {"duplicate",
         "edit",
         ACTION_TEXT("&Duplicate curve"),
         ACTION_TEXT("Add the selected curve once more, in another ink."),
         {key("Ctrl+D")},
         [this] { editSelected(withDuplicate); },
         false,
         nullptr,
         true},
        {"remove",
         "edit",
         ACTION_TEXT("Re&move curve"),
         ACTION_TEXT("Remove the selected curve."),
         {QKeySequence(Qt::Key_Delete)},
         [this] { editSelected(withoutCurve); }},
        {"search",
         "edit",
         ACTION_TEXT("&Find a function"),
         ACTION_TEXT("Search the functions."),
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
         ACTION_TEXT("&Whole range"),
         ACTION_TEXT("Show the whole computed range."),
         {key("0")},
         [this] { m_plot->goHome(); },
         false,
         "home"},
        {"zoomIn",
         "view",
         ACTION_TEXT("Zoom &in"),
         ACTION_TEXT("Show half of the x range."),
         {key("+"), key("=")},
         [this] {
             m_presenting ? m_appearance.setFontPixels(m_appearance.fontPixels() + 2)
                          : m_plot->zoom(0.5);
         }},
        {"zoomOut",
         "view",
         ACTION_TEXT("Zoom &out"),
         ACTION_TEXT("Show twice the x range."),
         {key("-")},
         [this] {
             m_presenting ? m_appearance.setFontPixels(m_appearance.fontPixels() - 2)
                          : m_plot->zoom(2);
         }},
        {"list",
         "view",
         ACTION_TEXT("Function &list"),
         ACTION_TEXT("Show or hide the function list."),
         {key("Ctrl+B")},
         [this] { m_functions->setVisible(!m_functions->isVisible()); },
         false,
         nullptr,
         true},
        {"strip",
         "view",
         ACTION_TEXT("Formula &strip"),
         ACTION_TEXT("Show or hide formula, frameworks, code and note."),
         {key("F9")},
         [this] { m_strip->setVisible(!m_strip->isVisible()); }},
        {"theme",
         "view",
         ACTION_TEXT("&Dark window"),
         ACTION_TEXT("Change between a light and a dark window."),
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
         ACTION_TEXT("Colours of the des&ktop"),
         ACTION_TEXT("Let the window follow the desktop's light or dark colours."),
         {},
         [this] { m_appearance.setThemeChoice(ThemeChoice::System); }},
        {"language",
         "view",
         ACTION_TEXT("中文"),
         ACTION_TEXT("Change the language of the window."),
         {},
         [this] {
             m_appearance.setLanguage(m_appearance.language() == Language::Chinese
                                          ? Language::English
                                          : Language::Chinese);
         }},
        {"reducedMotion",
         "view",
         ACTION_TEXT("&Reduced motion"),
         ACTION_TEXT("Nothing moves by itself; play goes in steps, once a second."),
         {},
         [this] {
             const bool reduced = m_actions->at("reducedMotion")->isChecked();
             m_playback.setReducedMotion(reduced);
         },
         true},
        {"present",
         "view",
         ACTION_TEXT("Present"),
         ACTION_TEXT("Large type, thick lines, plot and sliders only."),
         {key("F11")},
         [this] { setPresenting(!m_presenting); },
         false,
         "present",
         true},
        {"nextArea",
         nullptr,
         ACTION_TEXT("Next area"),
         ACTION_TEXT("List, plot, right column, strip."),
         {key("F6")},
         [this] { cycleArea(1); }},
        {"previousArea",
         nullptr,
         ACTION_TEXT("Previous area"),
         ACTION_TEXT("Strip, right column, plot, list."),
         {key("Shift+F6")},
         [this] { cycleArea(-1); }},
    };
}

std::vector<ActionEntry> MainWindow::figureEntries() {
    return {
        {"resample",
         "figure",
         ACTION_TEXT("&Resample"),
         ACTION_TEXT("Draw new slopes: the next training pass."),
         {key("R")},
         [this] { m_document.apply(resampled(m_document.session().figure, m_catalogue)); }},
        {"automatic",
         "figure",
         ACTION_TEXT("Resample &automatically"),
         ACTION_TEXT("Draw new slopes several times a second."),
         {key("Shift+R")},
         [this] { m_playback.setAutomatic(!m_playback.isAutomatic()); },
         true},
        {"probe",
         "figure",
         ACTION_TEXT("&Probe"),
         ACTION_TEXT("Read values and slopes at one x."),
         {key("P")},
         [this] { m_plot->toggleProbe(); },
         true,
         "probe",
         true},
        {"grid",
         "figure",
         ACTION_TEXT("&Grid"),
         ACTION_TEXT("Show or hide the grid lines."),
         {key("G")},
         [this] {
             const bool on = m_actions->at("grid")->isChecked();
             editPanel([on](Panel& panel) { panel.gridlines = on; });
         },
         true,
         "grid"},
        {"legend",
         "figure",
         ACTION_TEXT("&Legend"),
         ACTION_TEXT("Show or hide the legends."),
         {key("L")},
         [this] {
             const bool on = m_actions->at("legend")->isChecked();
             editPanel(
                 [on](Panel& panel) { panel.legend = on ? Legend::UpperLeft : Legend::None; });
         },
         true},
        {"equal",
         "figure",
         ACTION_TEXT("&Equal aspect"),
         ACTION_TEXT("One unit of x as long as one unit of y."),
         {key("E")},
         [this] {
             Figure figure = m_document.session().figure;
             figure.aspect = m_actions->at("equal")->isChecked() ? Aspect::Equal : Aspect::Free;
             m_document.apply(figure);
         },
         true},
        {"value",
         "figure",
         ACTION_TEXT("&Value f"),
         ACTION_TEXT("Show or hide the value of the selected curve."),
         {key("1")},
         [this] { toggleTrace(Quantity::Value); },
         false,
         nullptr,
         true},
        {"derivative",
         "figure",
         ACTION_TEXT("&Derivative f′"),
         ACTION_TEXT("Show or hide the derivative of the selected curve."),
         {key("2")},
         [this] { toggleTrace(Quantity::Derivative); }},
        {"second",
         "figure",
         ACTION_TEXT("&Second derivative f″"),
         ACTION_TEXT("Show or hide the second derivative of the selected curve."),
         {key("3")},
         [this] { toggleTrace(Quantity::SecondDerivative); }},
    };
}

std::vector<ActionEntry> MainWindow::helpEntries() {
    return {
        {"shortcuts",
         "help",
         ACTION_TEXT("&Keyboard shortcuts"),
         ACTION_TEXT("All keys on one sheet."),
         {key("?")},
         [this] { showShortcuts(); }},
        {"about",
         "help",
         ACTION_TEXT("&About Actiscope"),
         ACTION_TEXT("Version and licence."),
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
