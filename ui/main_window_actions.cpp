// The window's table of commands: files, editing and help.
#include "figure/edit.h"
#include "ui/actions.h"
#include "ui/controls/function_list.h"
#include "ui/main_window.h"

namespace actiscope {

std::vector<ActionEntry> MainWindow::fileEntries() {
    return {
        {.id = "new",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&New"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Begin again with the RReLU figure."),
         .keys = {QKeySequence::New},
         .run = [this] { m_files.startNew(); }},
        {.id = "open",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Open…"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Open a saved session."),
         .keys = {QKeySequence::Open},
         .run = [this] { m_files.open(); }},
        {.id = "save",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Save"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Save the session to its file."),
         .keys = {QKeySequence::Save},
         .run = [this] { m_files.save(); },
         .separated = true},
        {.id = "saveAs",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Save &as…"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Save the session to another file."),
         .keys = {QStringLiteral("Ctrl+Shift+S")},
         .run = [this] { m_files.saveAs(); }},
        {.id = "export",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Export…"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Save the figure as PNG, SVG or PDF."),
         .keys = {QStringLiteral("Ctrl+E")},
         .run = [this] { m_files.exportFigure(); },
         .icon = "export",
         .separated = true},
        {.id = "exportAnimation",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Export ani&mation…"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Let a parameter move and save it as GIF or PNG frames."),
         .keys = {QStringLiteral("Ctrl+Shift+E")},
         .run = [this] { m_files.exportAnimation(); }},
        {.id = "exportTable",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Export n&umbers…"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Save the plotted numbers as CSV."),
         .run = [this] { m_files.exportTable(); }},
        {.id = "print",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Print…"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Print the figure on one page."),
         .keys = {QKeySequence::Print},
         .run = [this] { m_files.print(); }},
        {.id = "quit",
         .menu = "file",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Quit"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Close the window."),
         .keys = {QStringLiteral("Ctrl+Q")},
         .run = [this] { close(); },
         .separated = true},
    };
}

std::vector<ActionEntry> MainWindow::editEntries() {
    return {
        {.id = "undo",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Undo"),
         .hint =
             QT_TRANSLATE_NOOP("actiscope::Actions", "Take back the last change of the figure."),
         .keys = {QStringLiteral("Ctrl+Z")},
         .run = [this] { m_document.undo(); },
         .icon = "undo"},
        {.id = "redo",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Redo"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Do again what was taken back."),
         .keys = {QStringLiteral("Ctrl+Shift+Z"), QStringLiteral("Ctrl+Y")},
         .run = [this] { m_document.redo(); },
         .icon = "redo"},
        {.id = "copyPicture",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Copy as &picture"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Put the figure on the clipboard as it would be exported."),
         .keys = {QStringLiteral("Ctrl+Shift+C")},
         .run = [this] { m_files.copyPicture(); },
         .separated = true},
        {.id = "copySvg",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Copy as S&VG"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Put the figure on the clipboard as sharp lines and text."),
         .run = [this] { m_files.copySvg(); }},
        {.id = "copyTable",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Copy &numbers"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Put the plotted numbers on the clipboard as CSV."),
         .run = [this] { m_files.copyTable(); }},
        {.id = "duplicate",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Duplicate curve"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions",
                                   "Add the selected curve once more, in another ink."),
         .keys = {QStringLiteral("Ctrl+D")},
         .run = [this] { editSelected(withDuplicate); },
         .separated = true},
        {.id = "remove",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "Re&move curve"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Remove the selected curve."),
         .keys = {QKeySequence(Qt::Key_Delete)},
         .run = [this] { editSelected(withoutCurve); }},
        {.id = "search",
         .menu = "edit",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Find a function"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Search the functions."),
         .keys = {QStringLiteral("/")},
         .run = [this] { showSearch(); },
         .separated = true},
    };
}

std::vector<ActionEntry> MainWindow::helpEntries() {
    return {
        {.id = "shortcuts",
         .menu = "help",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&Keyboard shortcuts"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "All keys on one sheet."),
         .keys = {QStringLiteral("?")},
         .run = [this] { showShortcuts(); }},
        {.id = "about",
         .menu = "help",
         .text = QT_TRANSLATE_NOOP("actiscope::Actions", "&About Actiscope"),
         .hint = QT_TRANSLATE_NOOP("actiscope::Actions", "Version and licence."),
         .run = [this] { showAbout(); }},
    };
}

std::vector<ActionEntry> MainWindow::allEntries() {
    std::vector<ActionEntry> all;
    for (auto&& part : {fileEntries(),
                        editEntries(),
                        viewEntries(),
                        figureEntries(),
                        arrangeEntries(),
                        helpEntries()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace actiscope
