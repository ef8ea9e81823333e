// The whole window with prompts that answer at once, for tests that use it.
#pragma once

#include "figure/edit.h"
#include "figure/presets.h"
#include "ui/controls/banner.h"
#include "ui/main_window.h"

#include <QPrinter>
#include <QtTest>
#include <QtWidgets>

namespace actiscope {

inline const Catalogue& catalogue = builtInCatalogue();

inline Session presetNamed(const char* name) {
    return presetSession(catalogue, name);
}

inline Session sessionOf(const Activation& activation) {
    Session session;
    session.figure = figureOf(activation);
    return session;
}

/// What the user says to each question.
struct Answers {
    QString open;
    QString save;
    QString table;
    std::optional<ExportChoice> picture;
    std::optional<Animation> animation;
    QString printed; ///< the file to print into; empty: the user backs out
    Page offered;    ///< what the export began with
    Unsaved unsaved = Unsaved::Cancel;
    int asked = 0; ///< how often about unsaved changes

    Prompts prompts() {
        return {[this](QWidget*, const QString&) { return open; },
                [this](QWidget*, const QString&) { return save; },
                [this](QWidget*, const QString&) { return table; },
                [this](QWidget*, const QString&) {
                    ++asked;
                    return unsaved;
                },
                [this](QWidget*, const Session& session, const QString&) {
                    offered = session.page;
                    return picture;
                },
                [this](QWidget*, QPrinter& printer) {
                    printer.setOutputFileName(printed);
                    return !printed.isEmpty();
                },
                [this](QWidget*, const Session& session, const QString&) {
                    offered = session.page;
                    return animation;
                }};
    }
};

/// Settings of its own, gone with the test.
struct Settings {
    Settings() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        QSettings().setValue(QStringLiteral("appearance/language"), QStringLiteral("en"));
        QSettings().setValue(QStringLiteral("appearance/theme"), 1);
    }

    QTemporaryDir folder;
};

/// English and light, 1440 x 900.
struct WindowDesk {
    explicit WindowDesk(const Session& start = presetNamed("rrelu-train-eval"))
        : window(catalogue, appearance, answers.prompts()) {
        window.resize(1440, 900); // more than the offscreen screen has
        document().start(start);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window did not become active");
        }
        // What reads the figure out follows the plot.
        if (!QTest::qWaitFor([this] {
                return window.findChild<QWidget*>(QStringLiteral("random.resample")) != nullptr;
            })) {
            qFatal("the window did not become complete");
        }
        settle();
    }

    Document& document() { return window.document(); }

    const Session& session() { return document().session(); }

    /// Rebuilt views go, and what is queued happens.
    static void settle() {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    template <typename Widget = QWidget> Widget* at(const QString& name) {
        auto* found = window.findChild<Widget*>(name);
        if (found == nullptr) {
            qFatal("nothing is called %s", qPrintable(name));
        }
        return found;
    }

    QAction* action(const char* id) {
        return at<QAction>(QStringLiteral("action.") + QLatin1String(id));
    }

    QString bannerText() { return window.findChild<Banner*>()->text(); }

    QWidget* focus(const QString& name) {
        auto* widget = at(name);
        widget->setFocus();
        return widget;
    }

    /// To whatever has the focus, as the keyboard does.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window.windowHandle(), key, modifiers);
    }

    void type(const QString& name, const QString& text) {
        auto* field = at<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        field->insert(text); // keys know Latin letters only
        QTest::keyClick(field, Qt::Key_Return);
    }

    QPoint inWindow(const QWidget* widget, const QPoint& point) {
        return widget->mapTo(&window, point);
    }

    /// By the window system's way, so that the widget under the pointer is found as in life.
    void drag(const QPoint& from, const QPoint& to) {
        QWindow* handle = window.windowHandle();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, (from + to) / 2);
        QTest::mouseMove(handle, to);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    }

    Settings settings;
    Answers answers;
    Appearance appearance;
    MainWindow window;
};

} // namespace actiscope
