// One curve minus another: the kinks, draws and number types of both.
#include "activation/evaluate.h"
#include "figure/branches.h"
#include "figure/edit.h"
#include "figure/precision.h"
#include "src/figure/sampling.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

/// A panel of the second function minus the first.
Figure differenceFigure(Figure first, const char* second) {
    first = withAddedFunction(std::move(first), require(catalogue, second));
    first.panels[0].kind = PanelKind::Difference;
    first.panels[0].curves[1].traces = first.panels[0].curves[0].traces;
    return first;
}

} // namespace

class DifferenceTest : public QObject {
    Q_OBJECT

private slots:

    void aDifferenceKeepsTheKinksOfBoth() {
        Figure figure = withAddedFunction(figureWith("relu"), require(catalogue, "leaky_relu"));
        figure.panels[0].kind = PanelKind::Difference;
        const SampledPanel panel = sampled(figure);
        QVERIFY(std::ranges::all_of(panel.lines, [](const Line& line) { return line.curve == 1; }));
        const auto of = [&panel](Quantity quantity) {
            return *std::ranges::find(panel.lines, quantity, &Line::quantity);
        };
        const Line value = of(Quantity::Value);
        QCOMPARE(value.branches.size(), std::size_t{1});
        for (const Point& point : value.branches[0]) {
            QCOMPARE(point.y, std::min(0.0, 0.01 * point.x));
        }
        const Line derivative = of(Quantity::Derivative);
        QCOMPARE(derivative.branches.size(), std::size_t{2});
        QCOMPARE(derivative.branches[0].back(), (Point{0, 0.01}));
        QCOMPARE(derivative.branches[1].front(), (Point{0, 0}));
        // JAX takes 0 for the one and 1 for the other.
        figure.convention = Convention::Jax;
        QVERIFY(std::ranges::count(lineOf(figure, Quantity::Derivative).dots, Dot{{0, 1}, true}) ==
                1);
    }

    void aShortTypeHasABreakOfItsOwn() {
        Figure figure = differenceFigure(figureWith("leaky_relu"), "leaky_relu");
        figure.x = {-1.23, 2.34};
        figure.panels[0].curves[1].precision = Precision::F16;
        const Line line = lineOf(figure, Quantity::Derivative);
        QCOMPARE(line.branches.size(), std::size_t{2});
        const double off = roundedTo(0.01, Precision::F16) - 0.01;
        QVERIFY(off != 0);
        for (const Point& point : line.branches[0]) {
            QCOMPARE(point.y, off);
        }
        for (const Point& point : line.branches[1]) {
            QCOMPARE(point.y, 0.0);
        }
        // Where only the other one has a kink, the number type counts, too.
        figure = differenceFigure(figureWith("hardtanh"), "tanh");
        figure.x = {-1.23, 2.34};
        figure.panels[0].curves[1].precision = Precision::F16;
        const double y =
            evaluateIn(require(catalogue, "tanh"), {}, 1, Precision::F16, Form::Stable).value;
        QVERIFY(holds(lineOf(figure, Quantity::Value).branches.at(0), {1, y - 1}));
    }

    void aDifferenceFromDrawsStaysOnTheGrid() {
        Figure figure = differenceFigure(figureWith("hard_sigmoid"), "rrelu");
        Curve& curve = figure.panels[0].curves[1];
        curve.phase = Phase::Train;
        curve.unit = Unit::Element;
        figure.x = {-5, 5};
        figure.grid = {-5, 5, 11};
        const Jets drawn = evaluateOnGrid(curve, figure.grid, catalogue);
        const Branch value = lineOf(figure, Quantity::Value).branches.at(0);
        QVERIFY(holds(value, {-3, drawn.value[2]})); // not the midpoint's
        const Line slope = lineOf(figure, Quantity::Derivative);
        QVERIFY(holds(slope.branches.at(0), {-3, drawn.derivative[2]}));
        QVERIFY(holds(slope.branches.at(1), {-3, drawn.derivative[2] - 1.0 / 6}));
        // No element at the kinks: no point there, but the slope still jumps between two elements.
        figure.grid.points = 10;
        for (const Quantity quantity : {Quantity::Value, Quantity::Derivative}) {
            const Line line = lineOf(figure, quantity);
            for (const Branch& branch : line.branches) {
                QVERIFY(std::ranges::none_of(
                    branch, [](const Point& point) { return std::fabs(point.x) == 3; }));
            }
            for (const Dot& dot : line.dots) {
                QCOMPARE(dot.at.x, 0.0);
            }
        }
        QCOMPARE(lineOf(figure, Quantity::Value).branches.size(), std::size_t{1});
        QCOMPARE(lineOf(figure, Quantity::Derivative).branches.size(), std::size_t{4});
    }

    void aDifferenceFromAVectorFunctionKeepsTheOthersBreaks() {
        Figure figure = differenceFigure(figureWith("softmax"), "relu");
        figure.grid = {-2, 2, 101};
        const Curve& softmax = figure.panels[0].curves[0];
        const double at = evaluateOnGrid(softmax, figure.grid, catalogue).derivative[50];
        const Line line = lineOf(figure, Quantity::Derivative);
        QCOMPARE(line.branches.size(), std::size_t{2});
        QCOMPARE(line.branches[0].back(), (Point{0, -at}));
        QCOMPARE(line.branches[1].front(), (Point{0, 1 - at}));
        QCOMPARE(lineOf(figure, Quantity::Value).branches.size(), std::size_t{1});
        figure.grid.points = 100; // 0 is no element
        const Line off = lineOf(figure, Quantity::Derivative);
        QCOMPARE(off.branches.size(), std::size_t{2});
        QVERIFY(off.branches[0].back().x < 0 && off.branches[1].front().x > 0);
        QVERIFY(off.dots.empty());
        QCOMPARE(lineOf(figure, Quantity::Value).branches.size(), std::size_t{1});
    }

    void intervalsAreSubtractedSideBySide() {
        Figure figure = differenceFigure(figureWith("relu"), "relu");
        figure.convention = Convention::Interval;
        const Line nothing = lineOf(figure, Quantity::Derivative);
        QVERIFY(nothing.dots.empty());
        QCOMPARE(nothing.branches.size(), std::size_t{1});
        figure = differenceFigure(figureWith("relu"), "leaky_relu");
        figure.convention = Convention::Interval;
        const Line line = lineOf(figure, Quantity::Derivative);
        QCOMPARE(line.dots, (std::vector<Dot>{{{0, 0.01}, true}, {{0, 0}, true}}));
        QCOMPARE(line.branches.size(), std::size_t{1});
    }

    void bothEndsOfAnIntervalHaveADot() {
        Line line;
        BranchBuilder builder(line, {{.at = 0, .left = 0, .right = 0, .taken = {-1, 1}}});
        builder.add(-1, 0);
        builder.add(1, 0);
        builder.finish();
        QCOMPARE(line.dots, (std::vector<Dot>{{{0, 0}, true}, {{0, -1}, true}, {{0, 1}, true}}));
    }

    void aCurveAloneHasNoDifference() {
        Figure figure = figureWith("relu");
        figure.panels[0].kind = PanelKind::Difference;
        QVERIFY(sampled(figure).lines.empty());
    }
};

QTEST_GUILESS_MAIN(DifferenceTest)
#include "difference_test.moc"
