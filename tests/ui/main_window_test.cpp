// The window's commands by their keys: what each changes, how many steps of undo it takes.
#include "ui/controls/function_list.h"
#include "ui/controls/slider.h"
#include "ui/plot/plot_view.h"
#include "ui/strip/strip.h"
#include "ui/window_desk.h"

using namespace actiscope;

namespace {

const Curve& trained(const Session& session) {
    return session.figure.panels[0].curves[0];
}

std::uint64_t passOf(WindowDesk& desk) {
    return trained(desk.session()).resample;
}

double upperOf(WindowDesk& desk) {
    return trained(desk.session()).parameters.at("upper");
}

/// How many steps lead back to the start.
int undone(Document& document) {
    int steps = 0;
    for (; document.canUndo(); ++steps) {
        document.undo();
    }
    return steps;
}

bool isShown(WindowDesk& desk, const QString& name) {
    return desk.at(name)->isVisible();
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:

    void aSmallWindowKeepsThePlot() {
        WindowDesk desk;
        auto* list = desk.window.findChild<FunctionList*>();
        auto* strip = desk.window.findChild<Strip*>();
        desk.window.resize(1000, 560);
        QVERIFY(list->isHidden() && strip->isHidden());
        desk.key(Qt::Key_Slash); // asked for
        QVERIFY(!list->isHidden());
        desk.window.resize(1020, 560);
        QVERIFY(!list->isHidden());
        desk.window.resize(1440, 900);
        QVERIFY(!list->isHidden() && !strip->isHidden());
    }

    void aDoubleClickOnADividerRestoresIt() {
        WindowDesk desk;
        auto* columns = desk.window.findChild<QSplitter*>();
        const QList<int> before = columns->sizes();
        columns->setSizes({before[0] + 80, before[1] - 160, before[2] + 80});
        QVERIFY(columns->sizes() != before);
        QTest::mouseDClick(columns->handle(1), Qt::LeftButton);
        QCOMPARE(columns->sizes(), before);
    }

    void resampleKeepsAllButTheDraw() {
        WindowDesk desk;
        const Session start = desk.session();
        desk.key(Qt::Key_R);
        Session expected = start;
        expected.figure.panels[0].curves[0].resample = 1;
        QCOMPARE(desk.session(), expected); // the evaluation panel draws nothing
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session(), start);
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session(), expected);
    }

    void resampleIsOffWhereNothingIsDrawn() {
        WindowDesk desk(presetNamed("relu"));
        QVERIFY(!desk.action("resample")->isEnabled());
        desk.key(Qt::Key_R);
        QCOMPARE(desk.session(), presetNamed("relu"));
    }

    void automaticResamplingIsOneStep() {
        WindowDesk desk;
        const Session start = desk.session();
        desk.key(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(desk.action("automatic")->isChecked());
        QTRY_VERIFY(passOf(desk) >= 3);
        desk.key(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(!desk.action("automatic")->isChecked());
        Session expected = start;
        expected.figure.panels[0].curves[0].resample = passOf(desk);
        QCOMPARE(desk.session(), expected);
        QCOMPARE(undone(desk.document()), 1);
        QCOMPARE(desk.session(), start);
    }

    void spacePlaysTheFocusedParameterInOneStep() {
        WindowDesk desk;
        const Session start = desk.session();
        desk.focus(QStringLiteral("param.upper"));
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(upperOf(desk) > 0.36);
        desk.key(Qt::Key_Space);
        const double reached = upperOf(desk);
        Session expected = start;
        for (Panel& panel : expected.figure.panels) {
            panel.curves[0].parameters["upper"] = reached;
        }
        QCOMPARE(desk.session(), expected);
        QCOMPARE(undone(desk.document()), 1);
        QCOMPARE(desk.session(), start);
    }

    void spaceOnThePlotPlaysTheFirstParameter() {
        WindowDesk desk;
        desk.focus(QStringLiteral("plot"));
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(trained(desk.session()).parameters.at("lower") > 0.13);
        desk.key(Qt::Key_Space);
        QCOMPARE(undone(desk.document()), 1);
    }

    void whatMovesByItselfDoesNotCutOtherGesturesIntoSteps() {
        WindowDesk desk;
        desk.key(Qt::Key_R, Qt::ShiftModifier);
        desk.focus(QStringLiteral("param.upper"));
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(passOf(desk) >= 3);
        desk.key(Qt::Key_Space);
        // A slow drag while it goes on drawing.
        auto* slider =
            qobject_cast<Slider*>(desk.at(QStringLiteral("param.lower"))->parentWidget());
        const int middle = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, {slider->width() / 20, middle});
        const std::uint64_t pass = passOf(desk);
        for (int x = slider->width() / 20; passOf(desk) < pass + 3; x = (x + 1) % 20 + 20) {
            QTest::mouseMove(slider, {x, middle});
            QTest::qWait(1);
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {20, middle});
        desk.key(Qt::Key_R, Qt::ShiftModifier);
        // Automatic, both, automatic, drag, automatic.
        QVERIFY2(undone(desk.document()) <= 5, "a step for every tick");
        QCOMPARE(desk.session(), presetNamed("rrelu-train-eval"));
    }

    void presentingShowsThePlotAndSlidersOfTheSameSession() {
        WindowDesk desk;
        desk.key(Qt::Key_R);
        const Session before = desk.session();
        desk.key(Qt::Key_F11);
        WindowDesk::settle();
        QVERIFY(desk.window.isFullScreen());
        QVERIFY(isShown(desk, QStringLiteral("plot")));
        QVERIFY(isShown(desk, QStringLiteral("param.upper")));
        QVERIFY(!isShown(desk, QStringLiteral("functions.tree")));
        QVERIFY(!isShown(desk, QStringLiteral("strip.tabs")));
        QCOMPARE(desk.session(), before);
        desk.focus(QStringLiteral("param.upper"));
        desk.key(Qt::Key_Right);
        QVERIFY(upperOf(desk) > 1.0 / 3);
        desk.document().undo();
        desk.key(Qt::Key_F11);
        WindowDesk::settle();
        QVERIFY(!desk.window.isFullScreen());
        QVERIFY(isShown(desk, QStringLiteral("functions.tree")));
        QVERIFY(isShown(desk, QStringLiteral("strip.tabs")));
        QCOMPARE(desk.session(), before);
        QCOMPARE(desk.appearance.fontPixels(), 13);
        QCOMPARE(undone(desk.document()), 1);
    }

    void escapeLeavesThePresentation() {
        WindowDesk desk;
        desk.key(Qt::Key_F11);
        WindowDesk::settle();
        desk.key(Qt::Key_Plus);
        WindowDesk::settle();
        QVERIFY(desk.appearance.fontPixels() > 26);
        desk.key(Qt::Key_Escape);
        WindowDesk::settle();
        QVERIFY(!desk.window.isFullScreen());
        QCOMPARE(desk.appearance.fontPixels(), 13);
        QCOMPARE(desk.session(), presetNamed("rrelu-train-eval"));
    }

    void keysChangeTheFigure_data();
    void keysChangeTheFigure();

    void lettersInAFieldAreText() {
        WindowDesk desk;
        const Session start = desk.session();
        auto* search = desk.at<QLineEdit>(QStringLiteral("functions.search"));
        desk.key(Qt::Key_Slash);
        QVERIFY(search->hasFocus());
        for (const Qt::Key key : {Qt::Key_R, Qt::Key_G, Qt::Key_1, Qt::Key_0, Qt::Key_Minus}) {
            desk.key(key);
        }
        QCOMPARE(search->text().toLower(), QStringLiteral("rg10-"));
        QCOMPARE(desk.session(), start);
    }

    void areasAreHiddenAndShown() {
        WindowDesk desk;
        desk.key(Qt::Key_F9);
        QVERIFY(!desk.window.findChild<Strip*>()->isVisible());
        desk.key(Qt::Key_F9);
        QVERIFY(desk.window.findChild<Strip*>()->isVisible());
        desk.key(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!isShown(desk, QStringLiteral("functions.tree")));
        desk.key(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(isShown(desk, QStringLiteral("functions.tree")));
    }

    void aFunctionIsChosenByKeys() {
        WindowDesk desk(presetNamed("relu"));
        const Session start = desk.session();
        const Activation& gelu = *find(catalogue, "gelu");
        desk.key(Qt::Key_Slash);
        QTest::keyClicks(desk.at(QStringLiteral("functions.search")), QStringLiteral("gelu"));
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.session().figure, withFunction(start.figure, gelu));
        desk.document().undo();
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session().figure, withAddedFunction(start.figure, gelu));
        desk.document().undo();
        QCOMPARE(desk.session(), start);
    }

    void theTitleSaysEdited() {
        WindowDesk desk;
        QVERIFY(!desk.window.isWindowModified());
        QVERIFY(desk.window.windowTitle().contains(QStringLiteral("RReLU")));
        desk.key(Qt::Key_R);
        QVERIFY(desk.window.isWindowModified());
        QVERIFY(titleBar(desk).contains(QStringLiteral("edited")));
        desk.document().undo();
        QVERIFY(!desk.window.isWindowModified());
        QVERIFY(!titleBar(desk).contains(QStringLiteral("edited")));
    }

    void newAsksOnlyWhenEdited() {
        WindowDesk desk(presetNamed("relu"));
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.answers.asked, 0);
        QCOMPARE(desk.session(), presetNamed("rrelu-train-eval"));
        desk.key(Qt::Key_R);
        const Session edited = desk.session();
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.answers.asked, 1);
        QCOMPARE(desk.session(), edited);
        desk.answers.unsaved = Unsaved::Discard;
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.answers.asked, 2);
        QCOMPARE(desk.session(), presetNamed("rrelu-train-eval"));
        QVERIFY(!desk.document().canUndo());
    }

    void closingAsksOnlyWhenEdited() {
        WindowDesk desk;
        desk.key(Qt::Key_R);
        QVERIFY(!desk.window.close());
        QCOMPARE(desk.answers.asked, 1);
        QVERIFY(desk.window.isVisible());
        desk.document().undo();
        QVERIFY(desk.window.close());
        QCOMPARE(desk.answers.asked, 1);
    }

    void nothingPlaysOnInANewSession() {
        WindowDesk desk;
        desk.focus(QStringLiteral("param.upper"));
        desk.key(Qt::Key_Space);
        desk.key(Qt::Key_R, Qt::ShiftModifier);
        QTRY_VERIFY(upperOf(desk) > 0.34);
        desk.answers.unsaved = Unsaved::Discard;
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.session(), presetNamed("rrelu-train-eval"));
        QVERIFY(!desk.action("automatic")->isChecked());
        QSignalSpy changes(&desk.document(), &Document::changed);
        QVERIFY(!changes.wait(300));
    }

    void builtInFiguresAreInTheMenu() {
        WindowDesk desk;
        const auto all = presets(catalogue);
        int found = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (auto* menu : desk.window.findChildren<QMenu*>()) {
                for (QAction* action : menu->actions()) {
                    if (action->text() == QString::fromStdString(all[i].title.en)) {
                        action->trigger();
                        ++found;
                        QCOMPARE(desk.session(), all[i].session);
                        WindowDesk::settle();
                        goto next;
                    }
                }
            }
        next:;
        }
        QCOMPARE(found, static_cast<int>(all.size()));
    }

private:
    static QString titleBar(WindowDesk& desk) {
        QString all;
        for (const QLabel* label : desk.window.menuWidget()->findChildren<QLabel*>()) {
            all += label->text();
        }
        return all;
    }
};

using Change = std::function<void(Figure&)>;
Q_DECLARE_METATYPE(Change)

void MainWindowTest::keysChangeTheFigure_data() {
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<Change>("change");
    const auto row = [](Qt::Key key, Qt::KeyboardModifiers modifiers, const Change& change) {
        const QKeySequence keys(static_cast<int>(key) | static_cast<int>(modifiers));
        QTest::newRow(qPrintable(keys.toString())) << key << modifiers << change;
    };
    const auto trace = [](Quantity quantity) {
        return [quantity](Figure& f) {
            f = withTrace(f, {0, 0}, quantity, !shows(f.panels[0].curves[0], quantity));
        };
    };
    row(Qt::Key_1, {}, trace(Quantity::Value));
    row(Qt::Key_2, {}, trace(Quantity::Derivative));
    row(Qt::Key_3, {}, trace(Quantity::SecondDerivative));
    row(Qt::Key_G, {}, [](Figure& f) { f.panels[0].gridlines = f.panels[1].gridlines = true; });
    row(Qt::Key_L, {}, [](Figure& f) { f.panels[0].legend = f.panels[1].legend = Legend::None; });
    row(Qt::Key_E, {}, [](Figure& f) { f.aspect = Aspect::Equal; });
    row(Qt::Key_Plus, {}, [](Figure& f) { f.x = {-1, 1}; });
    row(Qt::Key_Minus, {}, [](Figure& f) { f.x = {-4, 4}; });
    row(Qt::Key_Delete, {}, [](Figure& f) { f = withoutCurve(f, {0, 0}); });
    row(Qt::Key_D, Qt::ControlModifier, [](Figure& f) { f = withDuplicate(f, {0, 0}); });
    row(Qt::Key_P, {}, [](Figure& f) { f.probe = f.probe ? std::nullopt : std::optional(-0.8); });
}

void MainWindowTest::keysChangeTheFigure() {
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(Change, change);
    WindowDesk desk;
    Session expected = desk.session();
    change(expected.figure);
    desk.key(key, modifiers);
    QCOMPARE(desk.session(), expected);
    QCOMPARE(undone(desk.document()), 1);
    QCOMPARE(desk.session(), presetNamed("rrelu-train-eval"));
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
