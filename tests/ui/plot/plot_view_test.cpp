// The live plot under mouse, wheel and keys: what each gesture makes of the figure.
#include "figure/edit.h"
#include "figure/view.h"
#include "session/json.h"
#include "text/table.h"
#include "ui/plot/picture_differences.h"
#include "ui/plot/plot_desk.h"

#include <QRubberBand>
#include <QSignalSpy>

#include <cmath>
#include <sstream>

using namespace actiscope;

namespace {

bool close(double a, double b, double scale = 1) {
    return std::fabs(a - b) <= 1e-9 * scale;
}

std::string table(const Figure& figure) {
    std::ostringstream out;
    writeTable(out, figure, catalogue);
    return out.str();
}

Session withProbe(const char* preset, double x) {
    Session session = presetSession(catalogue, preset);
    session.figure.probe = x;
    return session;
}

QImage pictureOf(const PlotDesk& desk) {
    return desk.plot->grab().toImage();
}

/// But for how often words were rounded to whole levels.
bool showTheSame(const PlotDesk& a, const PlotDesk& b) {
    return largestDifference(pictureOf(a), pictureOf(b)) <= 2;
}

/// Of one gesture.
void step(PlotDesk& desk) {
    desk.document.apply(resampled(desk.figure(), catalogue), QStringLiteral("step"));
}

} // namespace

class PlotViewTest : public QObject {
    Q_OBJECT

private slots:

    void aClickSetsTheProbe() {
        PlotDesk desk;
        const Session start = desk.document.session();
        const QPoint at = desk.middle() + QPoint(70, 20);
        QTest::mouseClick(desk.plot, Qt::LeftButton, {}, at);
        Session expected = start;
        expected.figure.probe = desk.valueAt(at).x();
        QVERIFY(std::fabs(*desk.figure().probe - *expected.figure.probe) < desk.pixel());
        expected.figure.probe = desk.figure().probe;
        QCOMPARE(desk.document.session(), expected);
        desk.document.undo();
        QCOMPARE(desk.document.session(), start);
    }

    void twoClicksAreTwoSteps() {
        PlotDesk desk;
        QTest::mouseClick(desk.plot, Qt::LeftButton, {}, desk.middle() + QPoint(70, 0));
        const Session first = desk.document.session();
        QTest::qWait(QApplication::doubleClickInterval() + 50); // a wait that is the subject
        QTest::mouseClick(desk.plot, Qt::LeftButton, {}, desk.middle() - QPoint(70, 0));
        QVERIFY(desk.document.session() != first);
        desk.document.undo();
        QCOMPARE(desk.document.session(), first);
    }

    void aDragPansByItsPixels_data() {
        QTest::addColumn<QPoint>("by");
        QTest::newRow("right") << QPoint(96, 0);
        QTest::newRow("left and down") << QPoint(-120, 80);
        QTest::newRow("up") << QPoint(0, -64);
    }

    void aDragPansByItsPixels() {
        QFETCH(QPoint, by);
        PlotDesk desk;
        const Session start = desk.document.session();
        const Span x = desk.xView();
        const Span y = desk.yView();
        const QPointF from = desk.valueAt(desk.middle());
        const QPointF to = desk.valueAt(desk.middle() + by);
        desk.drag(desk.middle(), desk.middle() + by);
        QVERIFY(close(desk.figure().x.from, x.from - (to.x() - from.x()), 20));
        QVERIFY(close(desk.figure().x.to, x.to - (to.x() - from.x()), 20));
        if (by.y() == 0) {
            QVERIFY(!desk.figure().panels[0].y);
        } else {
            QVERIFY(close(desk.figure().panels[0].y->from, y.from - (to.y() - from.y()), 20));
            QVERIFY(close(desk.figure().panels[0].y->to, y.to - (to.y() - from.y()), 20));
        }
        Session expected = start;
        expected.figure.x = desk.figure().x;
        expected.figure.panels[0].y = desk.figure().panels[0].y;
        QCOMPARE(desk.document.session(), expected);
        QCOMPARE(table(desk.figure()), table(start.figure));
        desk.document.undo();
        QCOMPARE(desk.document.session(), start);
        QVERIFY(!desk.document.canUndo());
    }

    void aHeldPanFollowsThePointerExactly_data() {
        QTest::addColumn<QPoint>("step");
        QTest::newRow("fast") << QPoint(30, 17);
        QTest::newRow("slow") << QPoint(1, 1);
    }

    void aHeldPanFollowsThePointerExactly() {
        // Frames come in between: the point that was grabbed stays under the pointer.
        QFETCH(QPoint, step);
        PlotDesk desk;
        const QPoint from = desk.middle();
        const QPointF grabbed = desk.valueAt(from);
        QTest::mousePress(desk.plot, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 12; ++i) {
            const QPoint at = from + step * i;
            desk.moveTo(at);
            PlotDesk::settle();
            if (i * step.y() > 4) { // below that a drag may be a click, or only sideways
                QVERIFY(close(desk.valueAt(at).x(), grabbed.x(), 20));
                QVERIFY(close(desk.valueAt(at).y(), grabbed.y(), 20));
            }
        }
        QTest::mouseRelease(desk.plot, Qt::LeftButton, {}, from);
    }

    void aPanKeepsWhatHappensMeanwhile() {
        PlotDesk desk("rrelu-train-eval");
        QTest::mousePress(desk.plot, Qt::LeftButton, {}, desk.middle());
        desk.document.apply(resampled(desk.figure(), catalogue));
        desk.moveTo(desk.middle() + QPoint(50, 0));
        desk.document.apply(resampled(desk.figure(), catalogue));
        desk.moveTo(desk.middle() + QPoint(60, 0));
        QCOMPARE(desk.figure().panels[0].curves[0].resample, 2U);
        QVERIFY(desk.figure().x.from < -2);
    }

    void panelsMayGoDuringADrag() {
        for (const auto modifier : {Qt::NoModifier, Qt::ShiftModifier}) {
            PlotDesk desk("rrelu-train-eval");
            const QPoint lower = desk.plot->axisRect(1)->rect().center();
            QTest::mousePress(desk.plot, Qt::LeftButton, modifier, lower);
            desk.moveTo(lower + QPoint(50, 40));
            desk.document.apply(withoutCurve(desk.figure(), {1, 0}));
            PlotDesk::settle();
            desk.moveTo(lower + QPoint(60, 40));
            QTest::mouseRelease(desk.plot, Qt::LeftButton, modifier, lower + QPoint(60, 40));
            QCOMPARE(desk.figure().panels.size(), std::size_t{1});
        }
    }

    void theWheelZoomsAboutThePointer_data() {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("angle");
        for (const int angle : {120, -120, 45}) {
            QTest::addRow("%d both", angle) << Qt::KeyboardModifiers() << angle;
            QTest::addRow("%d x", angle) << Qt::KeyboardModifiers(Qt::ShiftModifier) << angle;
            QTest::addRow("%d y", angle) << Qt::KeyboardModifiers(Qt::ControlModifier) << angle;
        }
    }

    void theWheelZoomsAboutThePointer() {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(int, angle);
        for (const Aspect aspect : {Aspect::Free, Aspect::Equal}) {
            // Axes through the origin: boxed ones make room for the numbers of the new range.
            Session start = presetSession(catalogue, "leaky-relu");
            start.figure.aspect = aspect;
            PlotDesk desk(start);
            const QPoint at = desk.middle() + QPoint(-133, 71);
            const QPointF before = desk.valueAt(at);
            const Span x = desk.figure().x;
            const Span y = desk.yView();
            desk.wheel(at, angle, modifiers);
            PlotDesk::settle();
            const double factor = std::pow(0.85, angle / 120.0);
            const double wide = desk.figure().x.to - desk.figure().x.from;
            const bool zoomsX = !modifiers.testFlag(Qt::ControlModifier);
            const bool zoomsY = !modifiers.testFlag(Qt::ShiftModifier);
            QVERIFY(close(wide, (x.to - x.from) * (zoomsX ? factor : 1), 20));
            QCOMPARE(desk.figure().panels[0].y.has_value(), zoomsY);
            if (zoomsY) {
                const Span now = *desk.figure().panels[0].y;
                QVERIFY(close(now.to - now.from, (y.to - y.from) * factor, 20));
            }
            if (aspect == Aspect::Free || (zoomsX && zoomsY)) {
                QVERIFY(close(desk.valueAt(at).x(), before.x(), 20));
            }
            if ((aspect == Aspect::Free && zoomsY) || (zoomsX && zoomsY)) {
                QVERIFY(close(desk.valueAt(at).y(), before.y(), 20));
            }
        }
    }

    void aBurstOfWheelTurnsKeepsThePoint() {
        PlotDesk desk("leaky-relu");
        const QPoint at = desk.middle() + QPoint(111, -57);
        const QPointF before = desk.valueAt(at);
        const Span y = desk.yView();
        for (int i = 0; i < 6; ++i) {
            desk.wheel(at, 60); // no frame in between
        }
        PlotDesk::settle();
        QVERIFY(close(desk.valueAt(at).x(), before.x(), 20));
        QVERIFY(close(desk.valueAt(at).y(), before.y(), 20));
        const double factor = std::pow(0.85, 3);
        QVERIFY(close(desk.yView().to - desk.yView().from, factor * (y.to - y.from), 20));
        desk.document.undo();
        QCOMPARE(desk.document.session(), presetSession(catalogue, "leaky-relu"));
    }

    void zoomingStopsWhereDoublesEnd() {
        for (const int angle : {12000, -12000}) {
            PlotDesk desk;
            for (int i = 0; i < 200; ++i) {
                desk.wheel(desk.middle() + QPoint(50, 50), angle);
            }
            PlotDesk::settle();
            QVERIFY(isViewable(desk.figure().x));
            QVERIFY(isViewable(*desk.figure().panels[0].y));
            Session session = desk.document.session();
            validate(session, catalogue);
        }
    }

    void aRectangleBecomesTheView() {
        PlotDesk desk;
        const Session start = desk.document.session();
        const QPoint a = desk.middle() + QPoint(-100, 80);
        const QPoint b = desk.middle() + QPoint(60, -40);
        const QPointF low = desk.valueAt(a);
        const QPointF high = desk.valueAt(b);
        desk.drag(a, b, Qt::ShiftModifier);
        QVERIFY(close(desk.figure().x.from, low.x(), 20));
        QVERIFY(close(desk.figure().x.to, high.x(), 20));
        QVERIFY(close(desk.figure().panels[0].y->from, low.y(), 20));
        QVERIFY(close(desk.figure().panels[0].y->to, high.y(), 20));
        QVERIFY(!desk.view.findChild<QRubberBand*>()->isVisible());
        desk.document.undo();
        QCOMPARE(desk.document.session(), start);
    }

    void aRectangleDrawnAgainOrFromTheOtherCornerIsTheSame() {
        PlotDesk one;
        PlotDesk other;
        const QPoint a = one.middle() + QPoint(-100, 80);
        const QPoint b = one.middle() + QPoint(60, -40);
        one.drag(a, b, Qt::ShiftModifier);
        other.drag(b, a, Qt::ShiftModifier);
        QCOMPARE(other.document.session(), one.document.session());
    }

    void aRectangleWithoutAreaChangesNothing() {
        PlotDesk desk;
        const Session start = desk.document.session();
        desk.drag(desk.middle(), desk.middle() + QPoint(50, 0), Qt::ShiftModifier);
        QCOMPARE(desk.document.session(), start);
        desk.drag(desk.middle(), desk.middle() + QPoint(1, 1), Qt::ShiftModifier);
        QCOMPARE(desk.document.session(), start);
    }

    void aDoubleClickGoesHomeAndLeavesTheProbe() {
        Session start = withProbe("relu", 1.5);
        start.figure.x = {-1, 3};
        start.figure.panels[0].y = Span{-1, 1};
        PlotDesk desk(start);
        const QPoint at = desk.middle() + QPoint(-90, 10);
        QTest::mouseClick(desk.plot, Qt::LeftButton, {}, at);
        QTest::mouseDClick(desk.plot, Qt::LeftButton, {}, at);
        Session expected = start;
        expected.figure = home(start.figure);
        QCOMPARE(desk.document.session(), expected);
        desk.document.undo();
        QCOMPARE(desk.document.session(), start);
        QVERIFY(!desk.document.canUndo());
    }

    void theProbeIsDraggedInOneStep() {
        const Session start = withProbe("relu", 2);
        PlotDesk desk(start);
        const QPoint from(desk.column(2), desk.middle().y());
        const QPoint to = from + QPoint(77, 30);
        desk.drag(from, to);
        QVERIFY(std::fabs(*desk.figure().probe - desk.valueAt(to).x()) < desk.pixel());
        Session expected = start;
        expected.figure.probe = desk.figure().probe;
        QCOMPARE(desk.document.session(), expected);
        desk.document.undo();
        QCOMPARE(desk.document.session(), start);
        QVERIFY(!desk.document.canUndo());
    }

    void theProbeStopsAtTheView() {
        PlotDesk desk(withProbe("relu", 2));
        const QPoint from(desk.column(2), desk.middle().y());
        desk.drag(from, {799, from.y()});
        QCOMPARE(*desk.figure().probe, desk.figure().x.to);
    }

    void arrowsMoveTheProbeByPixels() {
        const Session start = withProbe("relu", 2);
        PlotDesk desk(start);
        const double pixel = desk.pixel();
        const auto probe = [&desk] { return *desk.figure().probe; };
        // Each stop has no more digits than a pixel needs.
        double expected = 2;
        const auto move = [&](Qt::Key key, Qt::KeyboardModifiers modifiers, int pixels) {
            expected = probe() + pixels * pixel;
            desk.key(key, modifiers);
            return std::fabs(probe() - expected) < pixel / 2 + 1e-12;
        };
        QVERIFY(move(Qt::Key_Right, {}, 1));
        QVERIFY(probe() > 2);
        QVERIFY(move(Qt::Key_Left, {}, -1));
        QVERIFY(move(Qt::Key_Left, {}, -1));
        QVERIFY(probe() < 2);
        QVERIFY(move(Qt::Key_Right, Qt::ShiftModifier, 10));
        desk.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(probe(), 0.0); // the kink, exactly
        desk.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(probe(), 0.0); // there is no other
    }

    void withoutAProbeAnArrowBringsIt() {
        PlotDesk desk;
        desk.key(Qt::Key_Right);
        QVERIFY(desk.figure().probe.has_value());
        QVERIFY(*desk.figure().probe > desk.figure().x.from);
    }

    void upAndDownSelectCurvesWithoutAStep() {
        PlotDesk desk("rrelu-train-eval");
        desk.key(Qt::Key_Down);
        QVERIFY((desk.figure().selected == CurvePlace{1, 0}));
        desk.key(Qt::Key_Down);
        QVERIFY((desk.figure().selected == CurvePlace{0, 0}));
        desk.key(Qt::Key_Up);
        QVERIFY((desk.figure().selected == CurvePlace{1, 0}));
        QVERIFY(!desk.document.canUndo());
    }

    void allPanelsShareTheirX() {
        PlotDesk desk("rrelu-train-eval");
        const QPoint lower = desk.plot->axisRect(1)->rect().center();
        desk.drag(lower, lower + QPoint(60, 0));
        const QCPRange first = desk.axis(QCPAxis::atBottom, 0)->range();
        const QCPRange second = desk.axis(QCPAxis::atBottom, 1)->range();
        QCOMPARE(first, second);
        QVERIFY(close(first.lower, desk.figure().x.from));
        QVERIFY(first.lower < -2);
    }

    void whatIsComputedDoesNotDependOnTheView_data() {
        QTest::addColumn<QString>("preset");
        for (const char* name : {"rrelu-train-eval", "overview-softmax", "overview-gelu"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void whatIsComputedDoesNotDependOnTheView() {
        QFETCH(QString, preset);
        PlotDesk desk(qPrintable(preset));
        const std::string before = table(desk.figure());
        desk.drag(desk.middle(), desk.middle() + QPoint(90, 40));
        desk.wheel(desk.middle(), 240);
        desk.view.zoom(3);
        QVERIFY(desk.figure().x != presetSession(catalogue, preset.toStdString()).figure.x);
        QCOMPARE(table(desk.figure()), before);
        desk.view.goHome();
        QCOMPARE(desk.document.session(), presetSession(catalogue, preset.toStdString()));
    }

    /// Where no pixel changes, no paint event follows that the next figure could wait for.
    void afterADrawingThatChangedNothingTheNextIsDrawn() {
        PlotDesk desk("rrelu-train-eval");
        QVERIFY(desk.plot->isVisible());
        Figure empty = desk.figure();
        for (Panel& panel : empty.panels) {
            panel.title = "Nothing";
            panel.curves.clear();
        }
        desk.document.apply(empty);
        PlotDesk::settle();
        QSignalSpy painted(&desk.view, &PlotView::painted);
        for (int i = 1; i <= 3; ++i) {
            desk.view.display(desk.document.session());
            QTRY_COMPARE_WITH_TIMEOUT(painted.size(), i, 1000);
        }
    }

    void aBurstOfChangesIsDrawnOnce() {
        PlotDesk desk("rrelu-train-eval");
        QSignalSpy painted(&desk.view, &PlotView::painted);
        for (int i = 0; i < 100; ++i) {
            desk.document.apply(resampled(desk.figure(), catalogue), QStringLiteral("burst"));
        }
        QTRY_VERIFY(painted.size() > 0);
        PlotDesk::settle();
        QVERIFY(painted.size() <= 2);
        QVERIFY(showTheSame(desk, PlotDesk(desk.document.session())));
    }

    /// The lines of a gesture's figure are drawn on other threads until it is shown.
    void whatIsUnderWayMayBeLookedAtResizedAndLeft() {
        PlotDesk desk("rrelu-train-eval");
        step(desk);
        const QImage underWay = pictureOf(desk);
        PlotDesk::settle();
        QCOMPARE(pictureOf(desk), underWay);
        step(desk);
        desk.view.resize(640, 480);
        step(desk);
        PlotDesk::settle();
        PlotDesk other(desk.document.session());
        other.view.resize(640, 480);
        PlotDesk::settle();
        QVERIFY(showTheSame(desk, other));
        step(desk);
    }
};

QTEST_MAIN(PlotViewTest)
#include "plot_view_test.moc"
