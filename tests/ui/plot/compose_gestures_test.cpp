// Composed figures under the mouse: annotations are dragged, panels with an x of their own panned.
#include "figure/view.h"
#include "ui/plot/plot_desk.h"

#include <cmath>

using namespace actiscope;

namespace {

Session withNotes(const std::vector<Annotation>& notes) {
    Session session = presetSession(catalogue, "relu");
    session.figure.panels[0].annotations = notes;
    return session;
}

} // namespace

class ComposeGesturesTest : public QObject {
    Q_OBJECT

private slots:

    void annotationsFollowThePointer_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QPointF>("grip");
        QTest::newRow("text") << static_cast<int>(AnnotationKind::Text) << QPointF(1, 1.5);
        QTest::newRow("vertical") << static_cast<int>(AnnotationKind::Vertical) << QPointF(1, 0.5);
        QTest::newRow("horizontal")
            << static_cast<int>(AnnotationKind::Horizontal) << QPointF(-1, 1.5);
        QTest::newRow("pin") << static_cast<int>(AnnotationKind::Pin) << QPointF(1, 1.8);
    }

    void annotationsFollowThePointer() {
        QFETCH(int, kind);
        QFETCH(QPointF, grip);
        const Annotation note{static_cast<AnnotationKind>(kind), "note", {1, 1.5}, {}};
        PlotDesk desk(withNotes({note}));
        const Session start = desk.document.session();
        const QPoint from(desk.column(grip.x()),
                          qRound(desk.axis(QCPAxis::atLeft)->coordToPixel(grip.y())));
        const QPoint by(60, 40);
        const QPointF moved = desk.valueAt(from + by) - desk.valueAt(from);
        desk.drag(from, from + by);
        const Annotation& now = desk.figure().panels[0].annotations[0];
        const double pixel = 2 * desk.pixel();
        QVERIFY(std::fabs(now.at.x - (1 + moved.x())) < pixel);
        QVERIFY(std::fabs(now.at.y - (1.5 + moved.y())) < pixel);
        QCOMPARE(desk.figure().x, start.figure.x);
        desk.document.undo();
        QCOMPARE(desk.document.session(), start);
        QVERIFY(!desk.document.canUndo());
    }

    void arrowsAreDraggedByTheirTip() {
        PlotDesk desk(withNotes({{AnnotationKind::Text, "note", {1, 1.5}, Point{0.5, 0.5}}}));
        const QPoint tip(desk.column(0.5), qRound(desk.axis(QCPAxis::atLeft)->coordToPixel(0.5)));
        desk.drag(tip, tip + QPoint(-50, 0));
        const Annotation& now = desk.figure().panels[0].annotations[0];
        QCOMPARE(now.at, (Point{1, 1.5}));
        QVERIFY(now.to->x < 0.4);
    }

    void intervalsAreDraggedByTheirEdges() {
        PlotDesk desk(withNotes({{AnnotationKind::Interval, "", {-1, 0}, Point{1, 0}}}));
        const QPoint edge(desk.column(1), desk.middle().y() - 60);
        desk.drag(edge, edge + QPoint(80, 0));
        const Annotation& now = desk.figure().panels[0].annotations[0];
        QCOMPARE(now.at.x, -1.0);
        QVERIFY(now.to->x > 1.2);
    }

    void aPanelWithItsOwnViewIsPannedAlone() {
        Session session = presetSession(catalogue, "relu");
        session.figure.panels.push_back(session.figure.panels[0]);
        session.figure.panels[1].x = Span{-8, 8};
        PlotDesk desk(session);
        const QPoint middle = desk.plot->axisRect(1)->rect().center();
        desk.drag(middle, middle + QPoint(100, 0));
        QCOMPARE(desk.figure().x, session.figure.x);
        QVERIFY(desk.figure().panels[1].x->from < -8);
        QCOMPARE(desk.figure().panels[0], session.figure.panels[0]);
        desk.document.undo();
        desk.wheel(middle, 120);
        PlotDesk::settle();
        QCOMPARE(desk.figure().x, session.figure.x);
        QVERIFY(desk.figure().panels[1].x->to < 8);
    }

    void columnsStandSideBySide() {
        Session session = presetSession(catalogue, "relu");
        session.figure.panels.resize(3, session.figure.panels[0]);
        session.figure.columns = 2;
        PlotDesk desk(session);
        const auto rect = [&desk](int panel) { return desk.plot->axisRect(panel)->rect(); };
        QVERIFY(rect(0).right() < rect(1).left());
        QCOMPARE(rect(0).top(), rect(1).top());
        QCOMPARE(rect(0).left(), rect(2).left());
        QVERIFY(rect(0).bottom() < rect(2).top());
        Figure stacked = desk.figure();
        stacked.columns = 1;
        desk.document.apply(stacked);
        PlotDesk::settle();
        QCOMPARE(rect(0).left(), rect(1).left());
        QVERIFY(rect(1).bottom() < rect(2).top());
    }
};

QTEST_MAIN(ComposeGesturesTest)
#include "compose_gestures_test.moc"
