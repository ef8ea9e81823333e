#include "app/window.h"

#include "activation/catalogue.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/plot/look.h"
#include "ui/recovery.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>

namespace actiscope {

namespace {

// QApplication aborts where there is no display, so this comes first.
bool hasDisplay() {
    constexpr std::array names = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::ranges::any_of(names,
                               [](const char* name) { return qEnvironmentVariableIsSet(name); });
}

int complainOfDisplay() {
    std::cerr << "actiscope: there is no display, so the window cannot open; "
                 "\"actiscope render --preset rrelu-train-eval -o figure.png\" needs none.\n";
    return 1;
}

// QApplication says in many lines that a display does not answer, and aborts.
void exitIfFatal(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type == QtFatalMsg) {
        std::_Exit(complainOfDisplay());
    }
}

} // namespace

int openWindow(int argc, char** argv, const std::string& file) {
    if (!hasDisplay()) {
        return complainOfDisplay();
    }
    qInstallMessageHandler(exitIfFatal);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    QCoreApplication::setApplicationName(QStringLiteral("Actiscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("Actiscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ACTISCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("actiscope"));
    loadFigureFonts();
    QApplication::setWindowIcon(icon(QStringLiteral("actiscope"), Qt::black, Qt::black));
    Appearance appearance;
    MainWindow window(builtInCatalogue(), appearance);
    window.show();
    window.keepUnsaved(recoveryFolder());
    if (file.empty()) {
        window.restoreUnsaved();
    } else {
        window.files().open(QString::fromStdString(file));
        window.mentionUnsaved();
    }
    return QApplication::exec();
}

} // namespace actiscope
