// Sampling: honest branches, exact kinks, one draw for all orders, and no number that cannot be
// drawn.
#include "activation/evaluate.h"
#include "figure/branches.h"
#include "figure/edit.h"
#include "figure/precision.h"
#include "figure/view.h"
#include "src/figure/sampling.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>
#include <tuple>

using namespace actiscope;

namespace {

std::size_t pointsOf(const Line& line) {
    std::size_t count = 0;
    for (const Branch& branch : line.branches) {
        count += branch.size();
    }
    return count;
}

/// e^x and x^2 leave the doubles far out: there is nothing to draw.
bool isBeyondDoubles(const Activation& activation, double x) {
    return !activation.isVector() && !activation.draw &&
           std::isinf(evaluateAt(activation, evaluationValues(activation, {}), x).value);
}

double heightAt(const Branch& branch, double x) {
    const auto to = std::ranges::lower_bound(branch, x, {}, &Point::x);
    if (to == branch.end() || to->x == x) {
        return to == branch.end() ? NAN : to->y;
    }
    const Point& from = *(to - 1);
    return from.y + (x - from.x) * (to->y - from.y) / (to->x - from.x);
}

} // namespace

class SampleTest : public QObject {
    Q_OBJECT

private slots:

    void aJumpEndsABranch() {
        for (const double value : {0.0, 1.0, 0.5}) {
            const Line line =
                lineOf(figureWith("heaviside", {{"value_at_zero", value}}), Quantity::Value);
            QCOMPARE(line.branches.size(), std::size_t{2});
            QCOMPARE(line.branches[0].back(), (Point{0, 0}));
            QCOMPARE(line.branches[1].front(), (Point{0, 1}));
            std::vector<Dot> dots = {{{0, 0}, value == 0}, {{0, 1}, value == 1}};
            if (value == 0.5) {
                dots.push_back({{0, 0.5}, true}); // neither side takes it
            }
            QCOMPARE(line.dots, dots);
        }
    }

    void straightPiecesHaveNoPointsBetween() {
        for (const char* id : {"relu", "leaky_relu", "relu6", "hardtanh"}) {
            const Line line = lineOf(figureWith(id), Quantity::Value, 1000);
            QVERIFY2(pointsOf(line) <= 8, id);
        }
    }

    void noPointIsMissedBetweenThose() {
        for (const char* id : {"relu6", "sigmoid", "hard_swish", "snake"}) {
            for (const Precision precision : {Precision::F64, Precision::BF16}) {
                Figure figure = figureWith(id);
                figure.panels[0].curves[0].precision = precision;
                const Branch branch = lineOf(figure, Quantity::Value, 1000).branches.at(0);
                const Activation& activation = require(builtInCatalogue(), id);
                const auto x = linspace(figure.x.from, figure.x.to, 2001);
                for (const double at : x) {
                    const double y = evaluateIn(activation,
                                                evaluationValues(activation, {}),
                                                at,
                                                precision,
                                                figure.panels[0].curves[0].form)
                                         .value;
                    QVERIFY2(std::fabs(heightAt(branch, at) - y) <= 1e-11 * std::fabs(y),
                             qPrintable(QStringLiteral("%1 at %2").arg(id).arg(at)));
                }
            }
        }
    }

    void theDotsFollowTheConvention() {
        // PyTorch and JAX: relu'(0) = 0. A side that is taken is filled.
        Figure figure = figureWith("relu");
        const std::vector<Dot> zero = {{{0, 0}, true}, {{0, 1}, false}};
        QCOMPARE(lineOf(figure, Quantity::Derivative).dots, zero);
        figure.convention = Convention::Jax;
        QCOMPARE(lineOf(figure, Quantity::Derivative).dots, zero);
        QVERIFY(lineOf(figure, Quantity::Value).dots.empty());
        // JAX takes the other side for the leaky one.
        figure = figureWith("leaky_relu");
        QCOMPARE(lineOf(figure, Quantity::Derivative).dots,
                 (std::vector<Dot>{{{0, 0.01}, true}, {{0, 1}, false}}));
        figure.convention = Convention::Jax;
        QCOMPARE(lineOf(figure, Quantity::Derivative).dots,
                 (std::vector<Dot>{{{0, 0.01}, false}, {{0, 1}, true}}));
    }

    void theDotsTakeASide() {
        Figure figure = figureWith("leaky_relu");
        const auto dotsUnder = [&figure](Convention convention) {
            figure.convention = convention;
            return lineOf(figure, Quantity::Derivative).dots;
        };
        QCOMPARE(dotsUnder(Convention::Left),
                 (std::vector<Dot>{{{0, 0.01}, true}, {{0, 1}, false}}));
        QCOMPARE(dotsUnder(Convention::Right),
                 (std::vector<Dot>{{{0, 0.01}, false}, {{0, 1}, true}}));
        QCOMPARE(dotsUnder(Convention::Mean),
                 (std::vector<Dot>{{{0, 0.01}, false}, {{0, 1}, false}, {{0, 0.505}, true}}));
    }

    void aWholeIntervalIsJoined() {
        Figure figure = figureWith("leaky_relu");
        figure.convention = Convention::Interval;
        const Line line = lineOf(figure, Quantity::Derivative);
        QCOMPARE(line.dots, (std::vector<Dot>{{{0, 0.01}, true}, {{0, 1}, true}}));
        QCOMPARE(line.branches.size(), std::size_t{1});
        const Branch& branch = line.branches[0];
        const auto lower = std::ranges::find(branch, Point{0, 0.01});
        QVERIFY(lower != branch.end());
        QCOMPARE(*(lower + 1), (Point{0, 1}));
        // A value that jumps is the function's own: no convention changes it.
        figure = figureWith("heaviside");
        const auto own = lineOf(figure, Quantity::Value).dots;
        figure.convention = Convention::Interval;
        QCOMPARE(lineOf(figure, Quantity::Value).dots, own);
        figure = figureWith("relu");
        figure.convention = Convention::Interval;
        figure.x = {0, 2};
        QCOMPARE(lineOf(figure, Quantity::Derivative).branches[0].front(), (Point{0, 0}));
    }

    void aKinkThatIsNotFiniteHasNoPoint() {
        Line line;
        BranchBuilder builder(line, {{.at = 0, .left = 1, .right = HUGE_VAL, .taken = {1, 1}}});
        for (const double x : {-1.0, 0.0, 1.0, 2.0}) {
            builder.add(x, 1);
        }
        builder.finish();
        QCOMPARE(line.branches, (std::vector<Branch>{{{-1, 1}, {0, 1}}, {{1, 1}, {2, 1}}}));
        QCOMPARE(line.dots, (std::vector<Dot>{{{0, 1}, true}}));
    }

    void anAutomaticRangeReachesAZeroNearby() {
        const auto rangeOf = [](const char* id, const Span& x) {
            Figure figure = figureWith(id);
            figure.panels[0].curves[0].traces.resize(1);
            figure.x = x;
            return sampled(figure).y;
        };
        QVERIFY(rangeOf("sigmoid", {-2, 2}).from < 0); // from 0.12
        QVERIFY(rangeOf("sigmoid", {1, 2}).from > 0.7);
        QVERIFY(rangeOf("log_sigmoid", {-4, 2}).to > 0); // to -0.13
    }

    void everyKinkIsSampledExactly_data() {
        QTest::addColumn<const Activation*>("activation");
        for (const Activation& activation : catalogue) {
            QTest::newRow(activation.id.c_str()) << &activation;
        }
    }

    void everyKinkIsSampledExactly() {
        QFETCH(const Activation*, activation);
        if (activation->isVector()) {
            return;
        }
        Figure figure = figureWith(activation->id.c_str());
        const auto values = evaluationValues(*activation, figure.panels[0].curves[0].parameters);
        for (const Kink& kink : kinksOf(*activation, values)) {
            figure.x = {kink.at - 1.23, kink.at + 2.34}; // no column falls on it
            const auto sides = [&](Quantity quantity, double left, double right) {
                const Line line = lineOf(figure, quantity);
                bool isLeft = false;
                bool isRight = false;
                for (const Branch& branch : line.branches) {
                    isLeft = isLeft || holds(branch, {kink.at, left});
                    isRight = isRight || holds(branch, {kink.at, right});
                }
                return isLeft && isRight;
            };
            QVERIFY(sides(Quantity::Value, kink.left.value, kink.right.value));
            QVERIFY(sides(Quantity::Derivative, kink.left.derivative, kink.right.derivative));
        }
    }

    void aKinkAtAnEdgeHasOneSide() {
        Figure right = figureWith("relu");
        right.x = {0, 2};
        const Line begins = lineOf(right, Quantity::Derivative);
        QCOMPARE(begins.branches.size(), std::size_t{1});
        QCOMPARE(begins.branches[0].front(), (Point{0, 1}));
        QVERIFY(begins.branches[0].back() == (Point{2, 1}));
        Figure left = figureWith("relu");
        left.x = {-2, 0};
        const Line ends = lineOf(left, Quantity::Derivative);
        QCOMPARE(ends.branches.size(), std::size_t{1});
        QCOMPARE(ends.branches[0].back(), (Point{0, 0}));
        left.x = {0.5, 2}; // not in view at all
        QVERIFY(lineOf(left, Quantity::Derivative).dots.empty());
    }

    void aSmoothCurveHasTwoPointsAColumn() {
        const Line line = lineOf(figureWith("gelu"), Quantity::Value, 100);
        QCOMPARE(line.branches.size(), std::size_t{1});
        QCOMPARE(line.branches[0].size(), std::size_t{201});
        QCOMPARE(line.branches[0].front().x, -2.0);
        QCOMPARE(line.branches[0].back().x, 2.0);
        for (const Point& point : line.branches[0]) {
            QCOMPARE(std::bit_cast<std::uint64_t>(point.y),
                     std::bit_cast<std::uint64_t>(
                         evaluateAt(*find(catalogue, "gelu"), {}, point.x).value));
        }
    }

    void aBoundOfOneHasNoKinkAndNoHarm() {
        for (const NamedValues& bounds : {NamedValues{{"lower", 0.2}, {"upper", 1}},
                                          NamedValues{{"lower", 1}, {"upper", 1.5}},
                                          NamedValues{{"lower", 1}, {"upper", 1}}}) {
            Figure figure = drawnFigure({-1, 1}, 11);
            for (const auto& [id, value] : bounds) {
                figure.panels[0].curves[0].parameters[id] = value;
            }
            QVERIFY(!lineOf(figure, Quantity::Value).branches.empty());
        }
    }

    void aDrawnCurveKeepsItsGrid() {
        Figure figure = drawnFigure({-2, 2}, 11);
        const Line whole = lineOf(figure, Quantity::Value);
        QVERIFY(whole.random);
        const auto grid = linspace(-2, 2, 11);
        QCOMPARE(whole.branches[0].size(), std::size_t{11}); // the kink at 0 is grid point 6
        for (Eigen::Index i = 0; i < grid.size(); ++i) {
            QCOMPARE(whole.branches[0][static_cast<std::size_t>(i)].x, grid[i]);
        }
        // A view shows the same elements, and one more at each side to reach its edges.
        figure.x = {-1.3, -0.3};
        const Line part = lineOf(figure, Quantity::Value);
        QVERIFY(part.branches[0].front().x <= -1.3);
        QVERIFY(part.branches[0].back().x >= -0.3);
        QVERIFY(part.branches[0].size() <= 6);
        for (const Point& point : part.branches[0]) {
            QVERIFY(holds(whole.branches[0], point));
        }
    }

    void anEvenGridTakesNoDrawAtTheKink() {
        // 0 is no grid point: the drawn side of the derivative just ends, without a dot.
        const Line line = lineOf(drawnFigure({-2, 2}, 10), Quantity::Derivative);
        QCOMPARE(line.branches.size(), std::size_t{2});
        QVERIFY(line.branches[0].back().x < 0);
        QCOMPARE(line.branches[1].front(), (Point{0, 1}));
        QCOMPARE(line.dots, (std::vector<Dot>{{{0, 1}, false}}));
    }

    void valueAndDerivativeShareOneDraw() {
        Figure figure = drawnFigure({-2, 2}, 400);
        const auto value = lineOf(figure, Quantity::Value, 1000).branches[0];
        const auto slope = lineOf(figure, Quantity::Derivative, 1000).branches[0];
        int compared = 0;
        for (std::size_t i = 0; i < slope.size() && slope[i].x < 0; ++i, ++compared) {
            QCOMPARE(value[i].x, slope[i].x);
            QCOMPARE(value[i].y, slope[i].y * slope[i].x);
            const double quotient = value[i].y / value[i].x;
            QVERIFY(quotient >= std::nextafter(slope[i].y, 0) &&
                    quotient <= std::nextafter(slope[i].y, 1));
        }
        QCOMPARE(compared, 200);
    }

    void theQuotientIsTheSlopeAtPowersOfTwo() {
        for (int exponent = -60; exponent <= 60; exponent += 3) {
            const double x = -std::ldexp(1, exponent);
            Curve curve = drawnFigure({-2, 2}, 2).panels[0].curves[0];
            curve.seed = static_cast<std::uint64_t>(exponent + 100);
            const Jets jets = evaluateOnGrid(curve, {x, x / 2, 2}, catalogue);
            for (Eigen::Index i = 0; i < 2; ++i) {
                QVERIFY(jets.value[i] / (i == 0 ? x : x / 2) == jets.derivative[i]);
            }
            QVERIFY(jets.derivative[0] != jets.derivative[1]);
        }
    }

    void aCurveUnitHasOneSlope() {
        Figure figure = drawnFigure({-2, 2}, 50);
        figure.panels[0].curves[0].unit = Unit::Curve;
        const Line line = lineOf(figure, Quantity::Derivative);
        QVERIFY(!line.random);
        const double slope = line.branches[0][0].y;
        QVERIFY(slope >= 1.0 / 8 && slope < 1.0 / 3);
        for (const Point& point : line.branches[0]) {
            QCOMPARE(point.y, slope);
        }
        ++figure.panels[0].curves[0].resample;
        QVERIFY(lineOf(figure, Quantity::Derivative).branches[0][0].y != slope);
    }

    void earlierPassesAreThoseBefore() {
        Figure figure = drawnFigure({-2, 2}, 20);
        Curve& curve = figure.panels[0].curves[0];
        curve.traces.resize(1);
        curve.passes = 10;
        for (const std::uint64_t pass : {0U, 1U, 3U, 25U}) {
            curve.resample = pass;
            const auto lines = sampled(figure).lines;
            const std::size_t earlier = std::min<std::size_t>(pass, 10);
            QCOMPARE(lines.size(), earlier + 1);
            // Oldest first, so that the newest lie on top.
            for (std::size_t i = 0; i < lines.size(); ++i) {
                const int back = static_cast<int>(earlier - i);
                QCOMPARE(lines[i].pass, back - 1);
                Figure then = figure;
                then.panels[0].curves[0].resample = pass - static_cast<std::uint64_t>(back);
                then.panels[0].curves[0].passes = 0;
                QCOMPARE(lines[i].branches, lineOf(then, Quantity::Value).branches);
            }
        }
    }

    void allEarlierPassesLieBelow() {
        Figure figure = drawnFigure({-2, 2}, 20);
        Curve& first = figure.panels[0].curves[0];
        first.traces.resize(2);
        first.resample = 9;
        first.passes = 3;
        Curve second = first;
        second.seed = 2;
        second.passes = 2;
        figure.panels[0].curves.push_back(second);
        using Key = std::tuple<int, Quantity, int>;
        std::vector<Key> order;
        for (const Line& line : sampled(figure).lines) {
            order.emplace_back(line.curve, line.quantity, line.pass);
        }
        const Quantity value = Quantity::Value;
        const Quantity slope = Quantity::Derivative;
        const std::vector<Key> expected = {{0, value, 2},
                                           {0, value, 1},
                                           {0, value, 0},
                                           {0, slope, 2},
                                           {0, slope, 1},
                                           {0, slope, 0},
                                           {1, value, 1},
                                           {1, value, 0},
                                           {1, slope, 1},
                                           {1, slope, 0},
                                           {0, value, -1},
                                           {0, slope, -1},
                                           {1, value, -1},
                                           {1, slope, -1}};
        QCOMPARE(order, expected);
    }

    void anEarlierPassIsTheSameAlone_data() {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<int>("points");
        QTest::newRow("element") << Unit::Element << 40;
        QTest::newRow("thinned") << Unit::Element << 3000;
        QTest::newRow("curve") << Unit::Curve << 40;
    }

    void anEarlierPassIsTheSameAlone() {
        QFETCH(Unit, unit);
        QFETCH(int, points);
        Figure figure = drawnFigure({-2, 2}, points);
        Curve& curve = figure.panels[0].curves[0];
        curve.unit = unit;
        curve.traces.resize(2);
        curve.resample = 9;
        curve.passes = 6;
        const SampledPanel all = sampled(figure);
        const SampledPanel only = sample(figure, catalogue, {100, false}).at(0);
        QCOMPARE(all.earlier.size(), std::size_t{0});
        QCOMPARE(only.earlier.size(), std::size_t{1});
        QCOMPARE(only.earlier[0].first, std::uint64_t{3});
        QCOMPARE(only.earlier[0].count, 6);
        QCOMPARE(only.y, all.y);
        for (std::size_t i = 0; i < only.lines.size(); ++i) {
            const Line& same = all.lines[all.lines.size() - only.lines.size() + i];
            QCOMPARE(only.lines[i].pass, -1);
            QCOMPARE(only.lines[i].branches, same.branches);
        }
        int compared = 0;
        for (std::uint64_t number = 3; number < 9; ++number) {
            for (const Line& alone : samplePass(figure, catalogue, 0, only.earlier[0], number)) {
                const auto same = std::ranges::find_if(all.lines, [&](const Line& line) {
                    return line.pass == alone.pass && line.trace == alone.trace;
                });
                QCOMPARE(alone.pass, static_cast<int>(8 - number));
                QCOMPARE(alone.branches, same->branches);
                QCOMPARE(alone.random, same->random);
                ++compared;
            }
        }
        QCOMPARE(compared, 12);
    }

    void passesStopAtWhatIsAffordable() {
        Curve curve;
        curve.passes = 500;
        curve.resample = 1000;
        QCOMPARE(shownPasses(curve, {-2, 2, 1000}), 500);
        QCOMPARE(shownPasses(curve, {-2, 2, 100'000}), 99);
        QCOMPARE(shownPasses(curve, {-2, 2, 1'000'000}), 9);
        curve.resample = 7;
        QCOMPARE(shownPasses(curve, {-2, 2, 1'000'000}), 7);
    }

    void aNewDrawDoesNotMoveTheAxis() {
        Figure figure = drawnFigure({-2, 2}, 5);
        const Span y = sampled(figure).y;
        for (int i = 0; i < 20; ++i) {
            figure = resampled(figure, catalogue);
            QCOMPARE(sampled(figure).y, y);
        }
    }

    void aMillionPointsKeepTheirExtremes() {
        Figure figure = drawnFigure({-2, 2}, 1'000'000);
        constexpr int columns = 300;
        for (const Quantity quantity : {Quantity::Value, Quantity::Derivative}) {
            const Line line = lineOf(figure, quantity, columns);
            QVERIFY(pointsOf(line) <= 4 * (columns + 2));
            const Curve& curve = figure.panels[0].curves[0];
            const Jets jets = evaluateOnGrid(curve, figure.grid, catalogue);
            const auto& y = quantity == Quantity::Value ? jets.value : jets.derivative;
            double least = 9;
            double greatest = -9;
            for (const Branch& branch : line.branches) {
                for (const Point& point : branch) {
                    least = std::min(least, point.y);
                    greatest = std::max(greatest, point.y);
                }
            }
            QCOMPARE(least, y.minCoeff());
            QCOMPARE(greatest, y.maxCoeff());
        }
    }

    void softmaxKeepsItsHeightsInAnyView() {
        Figure figure = presetSession(catalogue, "overview-softmax").figure;
        const Branch whole = lineOf(figure, Quantity::Value, 2000).branches.at(0);
        QVERIFY(std::fabs(whole.back().y - 0.0198570) < 5e-8); // as the article's
        figure.x = {3, 3.5};
        const Branch part = lineOf(figure, Quantity::Value, 2000).branches.at(0);
        QVERIFY(part.size() > 20);
        for (const Point& point : part) {
            QVERIFY(holds(whole, point));
        }
    }

    void sparsemaxJumpsBetweenElements() {
        Figure figure = figureWith("sparsemax");
        figure.x = {-4, 4};
        figure.grid = {-4, 4, 400};
        const auto branches = lineOf(figure, Quantity::Derivative, 1000).branches;
        QCOMPARE(branches.size(), std::size_t{2}); // off the support 0, on it 1 - 1/k
        for (const Branch& branch : branches) {
            QVERIFY(std::ranges::all_of(
                branch, [&branch](const Point& point) { return point.y == branch[0].y; }));
        }
        QCOMPARE(branches[0][0].y, 0.0);
        const auto k = static_cast<double>(branches[1].size());
        QCOMPARE(branches[1][0].y, 1 - 1 / k);
    }

    void noViewMakesAPointThatCannotBeDrawn_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        const auto row = [](double from, double to) {
            QTest::addRow("%g to %g", from, to) << from << to;
        };
        row(-1e300, 1e300);
        row(-8e307, 8e307);
        row(1e300, 1.5e300);
        row(-2e300, -1e300);
        row(-1e-299, 1e-299);
        row(1e-299, 3e-299);
        row(0, 1e-299);
        row(-1e-299, 0);
        row(1e6, 1e6 + 1e-3);
        row(-1e300, 1e-300);
    }

    void noViewMakesAPointThatCannotBeDrawn() {
        QFETCH(double, from);
        QFETCH(double, to);
        for (const Activation& activation : catalogue) {
            for (const Phase phase : {Phase::Eval, Phase::Train}) {
                Figure figure = figureWith(activation.id.c_str());
                figure.panels[0].curves[0].phase = phase;
                figure.panels[0].curves[0].traces.push_back(
                    {.quantity = Quantity::Band, .label = {}});
                figure.x = {from, to};
                figure.grid = {from, to, 101};
                QVERIFY(isViewable(figure.x));
                const SampledPanel panel = sampled(figure, 64);
                QVERIFY2(std::isfinite(panel.y.to - panel.y.from) && panel.y.from < panel.y.to,
                         activation.id.c_str());
                for (const Line& line : panel.lines) {
                    for (const Branch& branch : line.branches) {
                        for (std::size_t i = 0; i < branch.size(); ++i) {
                            QVERIFY(std::isfinite(branch[i].x) && std::isfinite(branch[i].y));
                            QVERIFY(i == 0 || branch[i - 1].x < branch[i].x);
                        }
                    }
                }
                QVERIFY2(isBeyondDoubles(activation, to) ||
                             (!panel.lines.empty() && pointsOf(panel.lines[0]) > 0),
                         activation.id.c_str());
            }
        }
    }

    void theAutomaticRangeHoldsEveryPoint() {
        for (const Activation& activation : catalogue) {
            const SampledPanel panel = sampled(figureWith(activation.id.c_str()));
            for (const Line& line : panel.lines) {
                for (const Branch& branch : line.branches) {
                    for (const Point& point : branch) {
                        QVERIFY(panel.y.from < point.y && point.y < panel.y.to);
                    }
                }
            }
        }
    }

    void theAutomaticRangeStandsStillWhileASliderMovesALittle() {
        std::set<std::pair<double, double>> ranges;
        for (int tick = 0; tick < 100; ++tick) {
            const Span y =
                sampled(figureWith("leaky_relu", {{"negative_slope", 0.3 + tick * 1e-3}})).y;
            ranges.emplace(y.from, y.to);
        }
        QVERIFY(ranges.size() > 1); // it follows in the end
        QVERIFY(ranges.size() <= 5);
    }

    void aFixedRangeIsKept() {
        Figure figure = figureWith("relu");
        figure.panels[0].y = Span{-7, 0.5};
        QCOMPARE(sampled(figure).y, (Span{-7, 0.5}));
    }

    void aPanelMayHaveAViewOfItsOwn() {
        Figure figure = figureWith("linear");
        figure.panels.push_back(figure.panels[0]);
        figure.panels[1].x = Span{5, 7};
        const SampledFigure panels = sample(figure, builtInCatalogue(), {});
        QCOMPARE(panels[0].lines[0].branches[0].front(), (Point{-2, -2}));
        QCOMPARE(panels[1].lines[0].branches[0].front(), (Point{5, 5}));
        QCOMPARE(panels[1].lines[0].branches[0].back(), (Point{7, 7}));
    }

    void panelsOfCurvesMayShareTheirY() {
        Figure figure = figureWith("linear");
        figure.panels.resize(3, figure.panels[0]);
        figure.panels[1].x = Span{5, 7};
        figure.panels[2].y = Span{-1, 1};
        figure.sharedY = true;
        const SampledFigure panels = sample(figure, builtInCatalogue(), {});
        QCOMPARE(panels[0].y, panels[1].y);
        QVERIFY(panels[0].y.from < -2 && panels[0].y.to > 7);
        QCOMPARE(panels[2].y, (Span{-1, 1}));
    }

    void theBandHoldsWhatIsDrawn() {
        Figure figure = drawnFigure({-2, 2}, 1000);
        auto& traces = figure.panels[0].curves[0].traces;
        traces = {{.quantity = Quantity::Value, .label = {}},
                  {.quantity = Quantity::Band, .label = {}},
                  {.quantity = Quantity::Mean, .label = {}}};
        const SampledPanel panel = sampled(figure);
        QCOMPARE(panel.areas.size(), std::size_t{1});
        const Area& band = panel.areas[0];
        QCOMPARE(band.lower, (Branch{{-2, -0.25}, {0, 0}}));
        QCOMPARE(band.upper, (Branch{{-2, -2.0 / 3}, {0, 0}}));
        const auto mean = std::ranges::find(panel.lines, Quantity::Mean, &Line::quantity);
        QVERIFY(mean != panel.lines.end());
        QCOMPARE(mean->branches[0][0].y, -2 * (1.0 / 8 + 1.0 / 3) / 2);
    }
};

QTEST_APPLESS_MAIN(SampleTest)
#include "sample_test.moc"
