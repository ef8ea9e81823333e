// The geometry of a stroke: what is cut from a line, and the pieces around what is left.
#include "ui/plot/stroke_outline.h"
#include "ui/plot/stroke_runs.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace actiscope;

namespace {

using Polyline = std::vector<QPointF>;

const QRectF everywhere(-1000, -1000, 2000, 2000);

std::vector<Polyline> cut(const Polyline& line, const Dashes& dashes, const QRectF& area) {
    Runs runs;
    cutRuns(line, dashes, area, runs);
    std::vector<Polyline> found;
    for (std::size_t i = 0; i < runs.ends.size(); ++i) {
        const auto run = runs[i];
        found.emplace_back(run.begin(), run.end());
    }
    return found;
}

std::vector<StrokePiece> outlined(const Polyline& line, const StrokeShape& shape) {
    std::vector<StrokePiece> pieces;
    appendOutline(line, shape, pieces);
    return pieces;
}

bool holds(const StrokePiece& piece, double x, double y) {
    const auto on = [&](const StrokePiece::Edge& edge) {
        return edge.at + edge.slope * (x - piece.from);
    };
    return x >= piece.from && x <= piece.to && y >= std::max(on(piece.top[0]), on(piece.top[1])) &&
           y <= std::min(on(piece.bottom[0]), on(piece.bottom[1]));
}

/// How much the pieces cover together, measured on a grid of 1/32.
double areaOf(const std::vector<StrokePiece>& pieces) {
    constexpr double step = 1.0 / 32;
    double area = 0;
    for (double x = -20 + step / 2; x < 60; x += step) {
        for (double y = -20 + step / 2; y < 60; y += step) {
            const auto isHere = [&](const StrokePiece& piece) { return holds(piece, x, y); };
            area += std::ranges::any_of(pieces, isHere) ? step * step : 0;
        }
    }
    return area;
}

} // namespace

class StrokeOutlineTest : public QObject {
    Q_OBJECT

private slots:
    void aSolidLineInsideStaysWhole();
    void dashesBreakTheLine();
    void dashesGoAroundBends();
    void anOffsetMovesThePattern();
    void aPatternTooShortToBeSeenIsSolid();
    void theAreaCutsTheLine();
    void dashesKeepTheirPhaseOutside();
    void whatIsNotFiniteInterrupts();
    void farPointsLeaveNothingOutside();
    void aSegmentIsARectangle();
    void bevelsAndArcsFillTheWedge();
    void aLineThatTurnsBackEndsAsItsJoin();
};

void StrokeOutlineTest::aSolidLineInsideStaysWhole() {
    const Polyline line{{0, 0}, {3, 4}, {3, 4}, {10, 0}};
    const std::vector<Polyline> whole{{{0, 0}, {3, 4}, {10, 0}}};
    QCOMPARE(cut(line, {}, everywhere), whole);
    QVERIFY(cut({}, {}, everywhere).empty());
    QVERIFY(cut({{1, 1}}, {}, everywhere).empty());
    QVERIFY(cut({{1, 1}, {1, 1}}, {}, everywhere).empty());
}

void StrokeOutlineTest::dashesBreakTheLine() {
    const std::vector<Polyline> dashes{{{0, 1}, {3, 1}}, {{5, 1}, {8, 1}}, {{10, 1}, {11, 1}}};
    QCOMPARE(cut({{0, 1}, {11, 1}}, {{3, 2}, 0}, everywhere), dashes);
    const std::vector<Polyline> four{{{0, 1}, {4, 1}}, {{5, 1}, {6, 1}}, {{7, 1}, {11, 1}}};
    QCOMPARE(cut({{0, 1}, {11, 1}}, {{4, 1, 1, 1}, 0}, everywhere), four);
    const std::vector<Polyline> joined{{{0, 1}, {2, 1}}, {{3, 1}, {5, 1}}};
    QCOMPARE(cut({{0, 1}, {5, 1}}, {{2, 1, 0, 0}, 0}, everywhere), joined);
}

void StrokeOutlineTest::dashesGoAroundBends() {
    const std::vector<Polyline> dashes{{{0, 0}, {4, 0}, {4, 2}}, {{4, 5}, {4, 7}}};
    QCOMPARE(cut({{0, 0}, {4, 0}, {4, 7}}, {{6, 3}, 0}, everywhere), dashes);
}

void StrokeOutlineTest::anOffsetMovesThePattern() {
    const std::vector<Polyline> later{{{0, 0}, {1, 0}}, {{3, 0}, {6, 0}}};
    QCOMPARE(cut({{0, 0}, {6, 0}}, {{3, 2}, 2}, everywhere), later);
    QCOMPARE(cut({{0, 0}, {6, 0}}, {{3, 2}, 2 - 5}, everywhere), later);
    QCOMPARE(cut({{0, 0}, {6, 0}}, {{3, 2}, 2 + 500}, everywhere), later);
}

void StrokeOutlineTest::aPatternTooShortToBeSeenIsSolid() {
    const std::vector<Polyline> whole{{{0, 0}, {9, 0}}};
    QCOMPARE(cut({{0, 0}, {9, 0}}, {{0, 0}, 0}, everywhere), whole);
    QCOMPARE(cut({{0, 0}, {9, 0}}, {{1e-9, 1e-9}, 3}, everywhere), whole);
}

void StrokeOutlineTest::theAreaCutsTheLine() {
    const QRectF area(0, 0, 10, 10);
    const std::vector<Polyline> pieces{{{0, 5}, {5, 5}, {5, 10}}, {{8, 10}, {8, 0}}};
    QCOMPARE(cut({{-4, 5}, {5, 5}, {5, 20}, {8, 20}, {8, -3}}, {}, area), pieces);
    QVERIFY(cut({{-4, 5}, {2, 15}, {-9, 12}}, {}, area).empty());
}

void StrokeOutlineTest::dashesKeepTheirPhaseOutside() {
    const std::vector<Polyline> dashes{{{0, 5}, {1, 5}}, {{4, 5}, {7, 5}}};
    const QRectF area(0, 0, 9, 9);
    QCOMPARE(cut({{-20, 5}, {30, 5}}, {{3, 3}, 0}, area), dashes);
    QCOMPARE(cut({{-20, 5}, {0, 5}, {30, 5}}, {{3, 3}, 0}, area), dashes); // touches, then enters
    // Outside for 7 + 7 + 5 + 1 = 20.
    QCOMPARE(cut({{-6, -9}, {-6, -2}, {-6, 5}, {-1, 5}, {30, 5}}, {{3, 3}, 0}, area), dashes);
}

void StrokeOutlineTest::whatIsNotFiniteInterrupts() {
    const std::vector<Polyline> parts{{{0, 0}, {3, 0}}, {{5, 0}, {7, 0}}};
    for (const double bad : {double(NAN), double(INFINITY), -double(INFINITY)}) {
        QCOMPARE(cut({{0, 0}, {3, 0}, {4, bad}, {5, 0}, {7, 0}, {bad, 0}}, {}, everywhere), parts);
    }
}

void StrokeOutlineTest::farPointsLeaveNothingOutside() {
    const QRectF area(0, 0, 10, 10);
    const double far = 1e300;
    const std::vector<Polyline> level{{{0, 5}, {10, 5}}};
    QCOMPARE(cut({{-far, 5}, {far, 5}, {far, -far}}, {}, area), level);
    const std::vector<Polyline> upright{{{3, 10}, {3, 0}}};
    QCOMPARE(cut({{3, far}, {3, -far}}, {}, area), upright);
    const Polyline crossing{{-far, -far}, {far, far}, {7, far}, {5, -far}, {-far, 8}, {9, 2}};
    for (const Polyline& run : cut(crossing, {{2, 1}, 0}, area)) {
        for (const QPointF& point : run) {
            QVERIFY(area.contains(point));
        }
    }
}

void StrokeOutlineTest::aSegmentIsARectangle() {
    const auto level = outlined({{2, 3}, {12, 3}}, {4});
    QCOMPARE(level.size(), std::size_t{1});
    QVERIFY(holds(level[0], 2.1, 1.1) && holds(level[0], 11.9, 4.9));
    QVERIFY(!holds(level[0], 1.9, 3) && !holds(level[0], 12.1, 3)); // flat ends
    QVERIFY(!holds(level[0], 7, 0.9) && !holds(level[0], 7, 5.1));
    for (const Polyline& line : {Polyline{{0, 0}, {30, 40}},
                                 Polyline{{30, 40}, {0, 0}},
                                 Polyline{{0, 40}, {30, 0}},
                                 Polyline{{30, 0}, {0, 40}}}) {
        const double area = areaOf(outlined(line, {3}));
        QVERIFY2(std::fabs(area - 150) < 0.5, qPrintable(QString::number(area)));
    }
    const double upright = areaOf(outlined({{7, 0}, {7, 30}}, {2}));
    QVERIFY2(std::fabs(upright - 60) < 0.5, qPrintable(QString::number(upright)));
}

// A right angle of arms of 20 and width 8: two rectangles share a square of 4, the wedge adds a
// triangle or a quarter of a disc of radius 4.
void StrokeOutlineTest::bevelsAndArcsFillTheWedge() {
    for (const Polyline& line : {Polyline{{0, 0}, {20, 0}, {20, 20}},
                                 Polyline{{0, 20}, {20, 20}, {20, 0}},
                                 Polyline{{20, 20}, {0, 20}, {0, 0}}}) {
        const double arms = 2 * 160 - 16;
        const double bevelled = areaOf(outlined(line, {8, false}));
        QVERIFY2(std::fabs(bevelled - (arms + 8)) < 0.6, qPrintable(QString::number(bevelled)));
        const double round = areaOf(outlined(line, {8, true}));
        const double disc = 4 * std::numbers::pi;
        QVERIFY2(std::fabs(round - (arms + disc)) < 0.6, qPrintable(QString::number(round)));
    }
}

void StrokeOutlineTest::aLineThatTurnsBackEndsAsItsJoin() {
    const Polyline back{{0, 0}, {20, 0}, {5, 0}};
    const double flat = areaOf(outlined(back, {8, false}));
    QVERIFY2(std::fabs(flat - 160) < 0.5, qPrintable(QString::number(flat)));
    const double round = areaOf(outlined(back, {8, true}));
    QVERIFY2(std::fabs(round - (160 + 8 * std::numbers::pi)) < 0.6,
             qPrintable(QString::number(round)));
    const auto pieces = outlined(back, {8, true});
    const auto isBeyond = [](const StrokePiece& piece) { return holds(piece, 23, 0); };
    QVERIFY(std::ranges::any_of(pieces, isBeyond));
}

QTEST_APPLESS_MAIN(StrokeOutlineTest)
#include "stroke_outline_test.moc"
