// Putting a figure together: order, panels, annotations.
#include "figure/compose.h"
#include "figure/view.h"

#include <QTest>

using namespace actiscope;

Q_DECLARE_METATYPE(actiscope::CurvePlace)

namespace {

/// Panels of curves, written as "relu gelu | elu".
Figure figureOf(const QString& panels) {
    Figure figure;
    figure.panels.clear();
    for (const QString& panel : panels.split(u'|')) {
        figure.panels.emplace_back().curves.clear();
        for (const QString& id : panel.split(u' ', Qt::SkipEmptyParts)) {
            Curve curve;
            curve.activation = id.toStdString();
            figure.panels.back().curves.push_back(curve);
        }
    }
    return figure;
}

QString inWords(const Figure& figure) {
    QStringList panels;
    for (const Panel& panel : figure.panels) {
        QStringList ids;
        for (const Curve& curve : panel.curves) {
            ids << QString::fromStdString(curve.activation);
        }
        panels << ids.join(u' ');
    }
    return panels.join(QStringLiteral(" | "));
}

const QString start = QStringLiteral("a b c | d | e f");

} // namespace

class ComposeTest : public QObject {
    Q_OBJECT

private slots:

    void curvesGoWhereTheyAreDropped_data() {
        QTest::addColumn<CurvePlace>("from");
        QTest::addColumn<CurvePlace>("to");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<CurvePlace>("selected");
        const auto row = [](const char* name,
                            CurvePlace from,
                            CurvePlace to,
                            const char* expected,
                            CurvePlace selected) {
            QTest::newRow(name) << from << to << QString::fromLatin1(expected) << selected;
        };
        row("down", {0, 0}, {0, 3}, "b c a | d | e f", {0, 2});
        row("up", {0, 2}, {0, 0}, "c a b | d | e f", {0, 0});
        row("onto itself", {0, 1}, {0, 1}, "a b c | d | e f", {0, 0});
        row("before the next", {0, 1}, {0, 2}, "a b c | d | e f", {0, 0});
        row("to another panel", {0, 1}, {2, 1}, "a c | d | e b f", {2, 1});
        row("its panel empties", {1, 0}, {2, 2}, "a b c | e f d", {1, 2});
        row("its panel empties upwards", {1, 0}, {0, 0}, "d a b c | e f", {0, 0});
        row("from nowhere", {5, 0}, {0, 0}, "a b c | d | e f", {0, 0});
        row("to nowhere", {0, 0}, {7, 0}, "a b c | d | e f", {0, 0});
    }

    void curvesGoWhereTheyAreDropped() {
        QFETCH(CurvePlace, from);
        QFETCH(CurvePlace, to);
        QFETCH(QString, expected);
        QFETCH(CurvePlace, selected);
        const Figure figure = withCurveAt(figureOf(start), from, to);
        QCOMPARE(inWords(figure), expected);
        QCOMPARE(figure.selected, selected);
    }

    void curvesStepThroughAllPanels() {
        Figure figure = figureOf(start);
        QStringList seen;
        CurvePlace place{0, 1};
        for (int i = 0; i < 5; ++i) {
            figure = withCurveMoved(figure, place, 1);
            place = figure.selected;
            seen << inWords(figure);
        }
        QCOMPARE(seen,
                 (QStringList{QStringLiteral("a c b | d | e f"),
                              QStringLiteral("a c | b d | e f"),
                              QStringLiteral("a c | d b | e f"),
                              QStringLiteral("a c | d | b e f"),
                              QStringLiteral("a c | d | e b f")}));
        QCOMPARE(withCurveMoved(figure, {2, 2}, 1), figure);
        QCOMPARE(inWords(withCurveMoved(figureOf(start), {2, 0}, -1)),
                 QStringLiteral("a b c | d e | f"));
    }

    void panelsMoveWithTheSelection() {
        Figure figure = figureOf(start);
        figure.selected = {1, 0};
        figure = withPanelMoved(figure, 1, -1);
        QCOMPARE(inWords(figure), QStringLiteral("d | a b c | e f"));
        QCOMPARE(figure.selected, (CurvePlace{0, 0}));
        QCOMPARE(withPanelMoved(figure, 0, -1), figure);
        QCOMPARE(withPanelMoved(figure, 2, 1), figure);
    }

    void panelsComeAndGo() {
        const Figure more = withNewPanel(figureOf(start), 0);
        QCOMPARE(more.panels.size(), std::size_t{4});
        QVERIFY(more.panels[1].curves.empty());
        QCOMPARE(more.selected, (CurvePlace{1, 0}));
        QCOMPARE(inWords(withPanelDuplicated(figureOf(start), 2)),
                 QStringLiteral("a b c | d | e f | e f"));
        const Figure fewer = withoutPanel(figureOf(start), 2);
        QCOMPARE(inWords(fewer), QStringLiteral("a b c | d"));
        QCOMPARE(fewer.selected, (CurvePlace{1, 0}));
        QCOMPARE(withoutPanel(figureOf(QStringLiteral("a")), 0).panels.size(), std::size_t{1});
        Figure full = figureOf(start);
        full.panels.resize(maxPanels, full.panels[0]);
        QCOMPARE(withNewPanel(full, 0), full);
    }

    void annotationsBeginInTheView_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < static_cast<int>(Words<AnnotationKind>::all.size()); ++kind) {
            QTest::newRow(wordOf(static_cast<AnnotationKind>(kind)).c_str()) << kind;
        }
    }

    void annotationsBeginInTheView() {
        QFETCH(int, kind);
        const Span x{10, 20};
        const Span y{-3, -1};
        const auto made = newAnnotation(static_cast<AnnotationKind>(kind), x, y, 12);
        const bool horizontal = made.kind == AnnotationKind::Horizontal;
        QVERIFY(horizontal || x.contains(made.at.x));
        QVERIFY((!horizontal && made.kind != AnnotationKind::Text) || y.contains(made.at.y));
        QCOMPARE(made.to.has_value(),
                 made.kind == AnnotationKind::Text || made.kind == AnnotationKind::Interval);
        const Figure figure = withAnnotation(figureOf(start), 1, made);
        QCOMPARE(figure.panels[1].annotations, std::vector{made});
        QCOMPARE(withoutAnnotation(figure, 1, 0), figureOf(start));
        QCOMPARE(withoutAnnotation(figure, 1, 1), figure);
    }

    void partsOfAnnotationsMove() {
        const Annotation arrow{AnnotationKind::Text, "a", {1, 2}, Point{5, 6}};
        QCOMPARE(moved(arrow, AnnotationPart::Whole, {1, 1}).at, (Point{2, 3}));
        QCOMPARE(*moved(arrow, AnnotationPart::Whole, {1, 1}).to, (Point{5, 6}));
        QCOMPARE(*moved(arrow, AnnotationPart::To, {1, 1}).to, (Point{6, 7}));
        const Annotation interval{AnnotationKind::Interval, "", {1, 0}, Point{2, 0}};
        QCOMPARE(*moved(interval, AnnotationPart::Whole, {1, 0}).to, (Point{3, 0}));
        QCOMPARE(*moved(interval, AnnotationPart::At, {1, 0}).to, (Point{2, 0}));
    }

    void zoomingReachesEveryView() {
        Figure figure = figureOf(start);
        figure.x = {-2, 2};
        figure.panels[1].x = Span{0, 8};
        figure = zoomed(figure, 0.5);
        QCOMPARE(figure.x, (Span{-1, 1}));
        QCOMPARE(*figure.panels[1].x, (Span{2, 6}));
        figure = withX(withX(figure, 1, {5, 6}), 0, {3, 4});
        QCOMPARE(figure.x, (Span{3, 4}));
        QCOMPARE(*figure.panels[1].x, (Span{5, 6}));
        QCOMPARE(withX(figure, 0, {4, 4}), figure);
    }
};

QTEST_APPLESS_MAIN(ComposeTest)
#include "compose_test.moc"
