// The window for those who use keys and ears: every stop of Tab has a name, in reading order.
#include "ui/controls/function_list.h"
#include "ui/plot/plot_view.h"
#include "ui/strip/strip.h"
#include "ui/window_desk.h"

using namespace actiscope;

namespace {

enum Area { Top, List, Plot, Right, Below };

/// The window, and what Tab reaches in it.
struct TabDesk : WindowDesk {
    using WindowDesk::WindowDesk;

    [[nodiscard]] Area areaOf(const QWidget* widget) {
        const auto within = [widget](const QWidget* area) {
            return widget == area || area->isAncestorOf(widget);
        };
        if (within(window.menuWidget())) {
            return Top;
        }
        if (within(window.findChild<FunctionList*>())) {
            return List;
        }
        if (within(window.findChild<PlotView*>())) {
            return Plot;
        }
        return within(window.findChild<Strip*>()) ? Below : Right;
    }

    /// Every stop from the plot round to it again.
    QList<QWidget*> stops(Qt::Key towards = Qt::Key_Tab) {
        QList<QWidget*> all = {focus(QStringLiteral("plot"))};
        constexpr int most = 200;
        for (int i = 0; i < most; ++i) {
            key(towards, towards == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            if (window.focusWidget() == all.first()) {
                return all;
            }
            all.append(window.focusWidget());
        }
        qFatal("Tab never comes back: it ends at %s",
               qPrintable(window.focusWidget()->objectName()));
    }
};

QString described(const QWidget* widget) {
    return QStringLiteral("%1 \"%2\"")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

QString nameOf(QWidget* widget) {
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
    return seen == nullptr ? QString() : seen->text(QAccessible::Name);
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private slots:

    void everyStopHasAName_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<bool>("chinese");
        for (const char* preset : {"rrelu-train-eval", "relu", "overview-softmax"}) {
            QTest::addRow("%s en", preset) << QString::fromLatin1(preset) << false;
            QTest::addRow("%s zh", preset) << QString::fromLatin1(preset) << true;
        }
    }

    void everyStopHasAName() {
        QFETCH(QString, preset);
        QFETCH(bool, chinese);
        TabDesk desk(presetSession(catalogue, preset.toStdString()));
        desk.appearance.setLanguage(chinese ? Language::Chinese : Language::English);
        WindowDesk::settle();
        const auto stops = desk.stops();
        QVERIFY(stops.size() > 20);
        for (QWidget* stop : stops) {
            QVERIFY2(!nameOf(stop).trimmed().isEmpty(), qPrintable(described(stop)));
        }
        for (const QString& name : {QStringLiteral("functions.tree"),
                                    QStringLiteral("panel.gridlines"),
                                    QStringLiteral("strip.tabs")}) {
            QVERIFY2(stops.contains(desk.at(name)), qPrintable(name));
        }
        desk.appearance.setLanguage(Language::English);
    }

    void everyControlHasAName() {
        // Also those that only the mouse or a screen reader's own keys reach.
        for (const Language language : {Language::English, Language::Chinese}) {
            WindowDesk desk;
            desk.appearance.setLanguage(language);
            WindowDesk::settle();
            for (QWidget* widget : desk.window.findChildren<QWidget*>()) {
                const bool control = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                                     qobject_cast<QLineEdit*>(widget) != nullptr ||
                                     widget->focusPolicy() != Qt::NoFocus;
                // Scroll areas and menus are containers, a menu bar's overflow is Qt's own.
                const bool container = qobject_cast<QAbstractScrollArea*>(widget) != nullptr ||
                                       qobject_cast<QMenu*>(widget) != nullptr ||
                                       widget->objectName().startsWith(QLatin1String("qt_"));
                if (control && !container && widget->isVisible()) {
                    QVERIFY2(!nameOf(widget).trimmed().isEmpty(), qPrintable(described(widget)));
                }
            }
            desk.appearance.setLanguage(Language::English);
        }
    }

    void stopsAreDifferentThings() {
        // Two stops of one panel that a listener cannot tell apart are a trap.
        TabDesk desk;
        QSet<QString> seen;
        for (QWidget* stop : desk.stops()) {
            if (desk.areaOf(stop) == Right &&
                stop->objectName().startsWith(QLatin1String("param"))) {
                const QString name = nameOf(stop);
                QVERIFY2(!seen.contains(name),
                         qPrintable(name + QLatin1Char(' ') + described(stop)));
                seen.insert(name);
            }
        }
        QVERIFY(seen.size() > 5);
    }

    void aSliderTellsItsValue() {
        TabDesk desk;
        auto* seen = QAccessible::queryAccessibleInterface(desk.at(QStringLiteral("param.upper")));
        QCOMPARE(seen->role(), QAccessible::Slider);
        QVERIFY(seen->valueInterface() != nullptr);
        QCOMPARE(seen->valueInterface()->currentValue().toDouble(), 1.0 / 3);
    }

    void tabGoesInReadingOrder_data() {
        QTest::addColumn<bool>("rebuilt");
        QTest::newRow("as opened") << false;
        QTest::newRow("after changes that build rows anew") << true;
    }

    void tabGoesInReadingOrder() {
        QFETCH(bool, rebuilt);
        TabDesk desk;
        if (rebuilt) {
            desk.document().start(presetNamed("leaky-relu"));
            desk.document().apply(
                withAddedFunction(desk.session().figure, *find(catalogue, "rrelu")));
            desk.appearance.setLanguage(Language::Chinese);
            WindowDesk::settle();
            desk.appearance.setLanguage(Language::English);
            WindowDesk::settle();
        }
        const auto stops = desk.stops();
        QList<Area> areas;
        QString order;
        for (QWidget* stop : stops) {
            if (areas.isEmpty() || areas.last() != desk.areaOf(stop)) {
                areas.append(desk.areaOf(stop));
                order += QString::number(areas.last()) + described(stop) + QLatin1Char('\n');
            }
        }
        QVERIFY2(areas == (QList<Area>{Plot, Right, Below, Top, List}), qPrintable(order));
        // Within the right column from above to below.
        int last = -1;
        const QWidget* column = desk.at(QStringLiteral("rightColumn"));
        for (const QWidget* stop : stops) {
            if (column->isAncestorOf(stop)) {
                const int bottom = stop->mapTo(column, QPoint(0, stop->height())).y();
                QVERIFY2(bottom + 8 > last, qPrintable(described(stop)));
                last = std::max(last, stop->mapTo(column, QPoint()).y());
            }
        }
        auto back = desk.stops(Qt::Key_Backtab);
        std::reverse(back.begin() + 1, back.end());
        QCOMPARE(back, stops);
    }

    void tabShowsWhatItReaches() {
        TabDesk desk;
        desk.window.resize(1280, 800);
        WindowDesk::settle();
        desk.focus(QStringLiteral("plot"));
        for (const QWidget* stop : desk.stops()) {
            auto* reached = const_cast<QWidget*>(stop);
            reached->setFocus(Qt::TabFocusReason);
        }
        // By keys alone, the last thing of the right column is in sight.
        desk.focus(QStringLiteral("plot"));
        for (int i = 0; i < 200 && desk.areaOf(desk.window.focusWidget()) != Below; ++i) {
            const QWidget* now = desk.window.focusWidget();
            if (desk.areaOf(now) == Right) {
                QVERIFY2(!now->visibleRegion().isEmpty(), qPrintable(described(now)));
            }
            desk.key(Qt::Key_Tab);
        }
    }

    void f6GoesFromAreaToArea() {
        TabDesk desk;
        desk.focus(QStringLiteral("plot"));
        const auto press = [&](Qt::KeyboardModifiers modifiers) {
            desk.key(Qt::Key_F6, modifiers);
            if ((desk.window.focusWidget()->focusPolicy() & Qt::TabFocus) == 0) {
                qFatal("F6 ends at %s", qPrintable(described(desk.window.focusWidget())));
            }
            return desk.areaOf(desk.window.focusWidget());
        };
        QList<Area> forwards;
        QList<Area> backwards;
        for (int i = 0; i < 5; ++i) {
            forwards.append(press({}));
        }
        QCOMPARE(forwards, (QList<Area>{Right, Below, List, Plot, Right}));
        for (int i = 0; i < 5; ++i) {
            backwards.append(press(Qt::ShiftModifier));
        }
        QCOMPARE(backwards, (QList<Area>{Plot, List, Below, Right, Plot}));
        desk.key(Qt::Key_F9); // a hidden area is passed over
        QCOMPARE(press({}), Right);
        QCOMPARE(press({}), List);
    }

    void everyShortcutIsOneCommands() {
        WindowDesk desk;
        QHash<QString, QString> owners;
        for (const QAction* action : desk.window.findChildren<QAction*>()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!text.isEmpty(), qPrintable(action->objectName()));
                QVERIFY2(!owners.contains(text), qPrintable(text + owners.value(text)));
                owners.insert(text, action->objectName());
            }
        }
        QVERIFY(owners.size() > 25);
    }

    void everyCommandSaysWhatItDoes() {
        WindowDesk desk;
        for (const QAction* action : desk.window.findChildren<QAction*>()) {
            if (action->objectName().startsWith(QLatin1String("action."))) {
                QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
                QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
            }
        }
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
