// Where lines run on top of each other: known lengths at known places.
#include "figure/coincidence.h"

#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

const PlotArea plotted = {{0, 0, 600, 400}, {{0, 600}, {0, 400}}}; // a unit is a pixel

PictureLine lineOf(Branch branch, Dash dash = Dash::Solid) {
    PictureLine line;
    line.line.branches = {std::move(branch)};
    line.trace.dash = dash;
    return line;
}

/// Far away from y = 200 but for some columns.
Branch visiting(int from, int columns) {
    Branch branch;
    for (int x = 0; x <= 600; ++x) {
        const bool there = x >= from && x < from + columns;
        branch.push_back({static_cast<double>(x), there ? 200.5 : 300.0});
    }
    return branch;
}

const Branch level = {{0, 200}, {600, 200}};

std::vector<Coincidence> found(std::vector<PictureLine> lines) {
    PanelPicture picture;
    picture.lines = std::move(lines);
    return coincidences(picture, plotted);
}

} // namespace

class CoincidenceTest : public QObject {
    Q_OBJECT

private slots:
    void findsEachRunOf24Columns();
    void leavesShorterRunsOut();
    void countsWhatLiesOnALine();
    void movesDashesOnDashes();
    void leavesNoiseOut();
};

void CoincidenceTest::findsEachRunOf24Columns() {
    for (int from = 1; from < 570; ++from) {
        const auto result = found({lineOf(level), lineOf(visiting(from, 24))});
        QCOMPARE(result[0].covered.size(), 1U);
        QCOMPARE(result[0].covered[0].x.from, static_cast<double>(from));
        QCOMPARE(result[0].covered[0].x.to, static_cast<double>(from + 24));
        QCOMPARE(result[0].covered[0].covers, 1);
        QVERIFY(result[1].covered.empty());
    }
}

void CoincidenceTest::leavesShorterRunsOut() {
    for (int from = 1; from < 570; ++from) {
        QVERIFY(found({lineOf(level), lineOf(visiting(from, 23))})[0].covered.empty());
    }
}

void CoincidenceTest::countsWhatLiesOnALine() {
    const auto result = found({lineOf(level), lineOf(visiting(100, 200)), lineOf(level)});
    const std::vector<Covered>& covered = result[0].covered;
    QCOMPARE(covered.size(), 3U);
    QCOMPARE(covered[0].covers, 1);
    QCOMPARE(covered[1].covers, 2);
    QCOMPARE(covered[1].x.from, 100.0);
    QCOMPARE(covered[1].x.to, 300.0);
    QCOMPARE(covered[2].covers, 1);
    QCOMPARE(result[1].covered.size(), 1U);
}

void CoincidenceTest::movesDashesOnDashes() {
    const auto result = found({lineOf(level, Dash::Dashed), lineOf(level, Dash::Dashed)});
    QVERIFY(!result[0].halfPeriod);
    QVERIFY(result[1].halfPeriod);
    QVERIFY(result[0].covered.empty());
}

void CoincidenceTest::leavesNoiseOut() {
    PictureLine noise = lineOf(level);
    noise.line.random = true;
    PictureLine earlier = lineOf(level);
    earlier.line.pass = 0;
    for (const Coincidence& one : found({lineOf(level), noise, earlier})) {
        QVERIFY(one.covered.empty());
    }
}

QTEST_APPLESS_MAIN(CoincidenceTest)
#include "coincidence_test.moc"
