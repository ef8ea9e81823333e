// Lines are honest: jumps are not bridged, kinks are points, draws stay where they were drawn.
#include "figure/presets.h"
#include "figure/sample.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

Figure figureWith(const std::string& id) {
    return figureOf(require(all(), id));
}

/// The line of a quantity in the current pass of the first curve.
Line lineOf(const Figure& figure, Quantity quantity, int columns = 400) {
    const SampledFigure sampled = sample(figure, all(), {.columns = columns});
    for (const Line& line : sampled.at(0).lines) {
        if (line.quantity == quantity && line.pass == -1) {
            return line;
        }
    }
    return {};
}

bool holds(const Line& line, Point point) {
    return std::ranges::any_of(line.branches, [point](const Branch& branch) {
        return std::ranges::count(branch, point) > 0;
    });
}

Figure trained(Unit unit, int points = 1000) {
    Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    figure.panels.resize(1);
    figure.grid.points = points;
    figure.panels[0].curves[0].unit = unit;
    return figure;
}

} // namespace

class SampleTest : public QObject {
    Q_OBJECT

private slots:

    void aJumpIsNotBridged() {
        const Line step = lineOf(figureWith("heaviside"), Quantity::Value);
        QCOMPARE(step.branches.size(), std::size_t{2});
        QVERIFY(step.branches[0].back() == (Point{0, 0}));
        QVERIFY(step.branches[1].front() == (Point{0, 1}));
        QCOMPARE(step.dots.size(), std::size_t{3});
        const auto filled = std::ranges::find_if(step.dots, &Dot::filled);
        QVERIFY(filled->at == (Point{0, 0.5}));
        QCOMPARE(std::ranges::count_if(step.dots, &Dot::filled), std::ptrdiff_t{1});
    }

    void aKinkIsASampledPoint() {
        // 401 columns: no column falls on 0.
        const Line line = lineOf(figureWith("leaky_relu"), Quantity::Value, 401);
        QCOMPARE(line.branches.size(), std::size_t{1});
        QVERIFY(holds(line, {0, 0}));
        QVERIFY(line.dots.empty());
    }

    void theDotSaysWhoseDerivative() {
        Figure figure = figureWith("leaky_relu");
        for (const auto& [convention, value] : {std::pair{Convention::PyTorch, 0.01},
                                                {Convention::TensorFlow, 0.01},
                                                {Convention::Jax, 1.0}}) {
            figure.convention = convention;
            const Line line = lineOf(figure, Quantity::Derivative);
            QCOMPARE(line.dots.size(), std::size_t{2});
            QVERIFY(std::ranges::find_if(line.dots, &Dot::filled)->at == (Point{0, value}));
        }
    }

    void aKinkAtTheEdgeOfTheView() {
        Figure figure = figureWith("relu");
        figure.x = {0, 2};
        const Line right = lineOf(figure, Quantity::Derivative);
        QCOMPARE(right.branches.size(), std::size_t{1});
        QVERIFY(right.branches[0].front() == (Point{0, 1}));
        figure.x = {-2, 0};
        const Line left = lineOf(figure, Quantity::Derivative);
        QCOMPARE(left.branches.size(), std::size_t{1});
        QVERIFY(left.branches[0].back() == (Point{0, 0}));
        figure.x = {0.5, 2};
        QVERIFY(lineOf(figure, Quantity::Derivative).dots.empty());
    }

    void aDrawStaysOnItsGrid() {
        const Figure figure = trained(Unit::Element);
        const Line line = lineOf(figure, Quantity::Value);
        const Grid& grid = figure.grid;
        for (const Branch& branch : line.branches) {
            for (const Point& point : branch) {
                const double index = (point.x - grid.from) / (grid.to - grid.from) * 999;
                QVERIFY(point.x == 0 || std::fabs(index - std::round(index)) < 1e-9);
            }
        }
        QVERIFY(line.random);
    }

    void valueAndDerivativeShareTheirSlope() {
        // 1025 points over [-2, 2]: many x are powers of two.
        const Figure figure = trained(Unit::Element, 1025);
        const Curve& curve = figure.panels[0].curves[0];
        const Jets jets = evaluateOnGrid(curve, figure.grid, all());
        const auto x = linspace(-2, 2, 1025);
        int powers = 0;
        for (Eigen::Index i = 0; i < x.size() && x[i] < 0; ++i) {
            int exponent = 0;
            const double slope = jets.value[i] / x[i];
            const double ulp = std::nextafter(slope, 1.0) - slope;
            QVERIFY(std::fabs(slope - jets.derivative[i]) <= ulp);
            if (std::frexp(-x[i], &exponent) == 0.5) {
                QVERIFY(slope == jets.derivative[i]);
                ++powers;
            }
        }
        QVERIFY(powers > 5);
    }

    void oneSlopeAPassIsAStraightLine() {
        Figure figure = trained(Unit::Curve);
        const Line line = lineOf(figure, Quantity::Derivative);
        QCOMPARE(line.branches.size(), std::size_t{2});
        const double slope = line.branches[0].front().y;
        QVERIFY(std::ranges::all_of(line.branches[0],
                                    [slope](const Point& p) { return p.y == slope; }));
        ++figure.panels[0].curves[0].resample;
        QVERIFY(lineOf(figure, Quantity::Derivative).branches[0].front().y != slope);
    }

    void earlierPassesAreThoseBefore() {
        Figure figure = trained(Unit::Curve);
        Curve& curve = figure.panels[0].curves[0];
        curve.resample = 3;
        curve.passes = 500;
        const auto lines = sample(figure, all(), {.columns = 100})[0].lines;
        QCOMPARE(lines.size(), std::size_t{8}); // passes 0 to 3, value and derivative
        QCOMPARE(lines.front().pass, 2);
        QCOMPARE(lines.back().pass, -1);
        curve.resample = 0;
        const double first = lineOf(figure, Quantity::Derivative).branches[0].front().y;
        QVERIFY(lines[1].branches[0].front().y == first);
    }

    void passesTimesPointsAreLimited() {
        Curve curve;
        curve.resample = 500;
        curve.passes = 500;
        Grid grid;
        grid.points = 1'000'000;
        QCOMPARE(shownPasses(curve, grid), 9);
        grid.points = 1000;
        QCOMPARE(shownPasses(curve, grid), 500);
        curve.resample = 2;
        QCOMPARE(shownPasses(curve, grid), 2);
    }

    void aMillionPointsAreThinnedToWhatTheEyeSees() {
        const Figure figure = trained(Unit::Element, 1'000'000);
        const Line thin = lineOf(figure, Quantity::Derivative, 500);
        std::size_t points = 0;
        double least = 1;
        double greatest = 0;
        for (const Branch& branch : thin.branches) {
            points += branch.size();
            for (const Point& point : branch) {
                least = std::min(least, point.y);
                greatest = point.y < 1 ? std::max(greatest, point.y) : greatest;
            }
        }
        QVERIFY(points <= 4 * 502);
        const auto slopes =
            drawnValues(require(all(), "rrelu"), figure.panels[0].curves[0], 500'000, 0);
        QVERIFY(least == slopes.minCoeff());
        QVERIFY(greatest == slopes.maxCoeff());
    }

    void aNewDrawDoesNotMoveTheAxis() {
        Figure figure = trained(Unit::Element);
        const Span before = sample(figure, all(), {})[0].y;
        figure.panels[0].curves[0].resample = 17;
        QVERIFY(sample(figure, all(), {})[0].y == before);
    }

    void softmaxKeepsItsHeightsWhenZoomed() {
        Figure figure = presetSession(all(), "overview-softmax").figure;
        const Line whole = lineOf(figure, Quantity::Value, 4000);
        figure.x = {3, 4};
        const Line part = lineOf(figure, Quantity::Value, 4000);
        QVERIFY(part.branches[0].back() == whole.branches[0].back());
        QVERIFY(std::fabs(part.branches[0].back().y - 0.0198570) < 5e-8);
    }

    void extremeViewsAreFinite_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("huge") << -1e300 << 1e300;
        QTest::newRow("tiny") << -1e-300 << 1e-300;
        QTest::newRow("far") << 1e15 << 1e15 + 64;
    }

    void extremeViewsAreFinite() {
        QFETCH(double, from);
        QFETCH(double, to);
        for (const Activation& activation : all()) {
            Figure figure = figureOf(activation);
            figure.x = {from, to};
            const SampledPanel panel = sample(figure, all(), {.columns = 200})[0];
            QVERIFY(std::isfinite(panel.y.from) && panel.y.from < panel.y.to);
            for (const Line& line : panel.lines) {
                for (const Branch& branch : line.branches) {
                    QVERIFY(std::ranges::all_of(branch,
                                                [](const Point& p) { return std::isfinite(p.y); }));
                    QVERIFY(std::ranges::is_sorted(branch, {}, &Point::x));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "sample_test.moc"
