// The drawn slopes against the law they come from, and by hand where there are few.
#include "figure/edit.h"
#include "figure/presets.h"
#include "figure/slopes.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace actiscope;

namespace {

const Catalogue& catalogue = builtInCatalogue();

Curve drawnCurve(const char* id) {
    Curve curve = newCurve(require(catalogue, id), 0);
    curve.seed = 7;
    return curve;
}

/// All elements lie at x <= 0: everyone draws.
constexpr Grid million = {-2, 0, 1'000'000};

} // namespace

class SlopesTest : public QObject {
    Q_OBJECT

private slots:

    void countsOnlyTheNegativeSide() {
        const auto s = slopeStatistics(drawnCurve("rrelu"), {-2, 2, 1000}, catalogue, 20);
        QCOMPARE(s.count, 500);
        QCOMPARE(std::accumulate(s.bins.begin(), s.bins.end(), Eigen::Index{0}), 500);
        QCOMPARE(slopeStatistics(drawnCurve("rrelu"), {-1, 1, 3}, catalogue, 20).count, 2);
        QCOMPARE(slopeStatistics(drawnCurve("rrelu"), {1, 2, 10}, catalogue, 20).count, 0);
    }

    void followsTheLaw_data() {
        QTest::addColumn<QString>("id");
        QTest::newRow("factor") << QStringLiteral("rrelu");
        QTest::newRow("divisor") << QStringLiteral("rrelu_paper");
    }

    void followsTheLaw() {
        QFETCH(QString, id);
        constexpr int bins = 20;
        const auto s =
            slopeStatistics(drawnCurve(id.toUtf8().constData()), million, catalogue, bins);
        const double n = 1e6;
        QVERIFY(std::fabs(s.mean - s.lawMean) <= 4.89 * s.lawSd / std::sqrt(n));
        QVERIFY(std::fabs(s.sd - s.lawSd) <= 1e-3 * s.lawSd * 5);
        double chiSquare = 0;
        for (std::size_t i = 0; i < bins; ++i) {
            // The exact share of a bin of slopes: of a for the factor, of 1/a for the divisor.
            const double from = s.range.from + static_cast<double>(i) * s.binWidth();
            const double to = from + s.binWidth();
            const double share =
                id == QLatin1String("rrelu") ? 1.0 / bins : (1 / from - 1 / to) / 5;
            const double missing = static_cast<double>(s.bins[i]) - n * share;
            chiSquare += missing * missing / (n * share);
        }
        QVERIFY2(chiSquare < 19 + 6.5 * std::sqrt(2 * 19.0),
                 qPrintable(QString::number(chiSquare)));
    }

    void knowsTheThreeTestSlopes() {
        const auto factor = slopeStatistics(drawnCurve("rrelu"), {}, catalogue, 20);
        QVERIFY(std::fabs(factor.evaluation - 0.229166666666667) < 1e-14);
        QVERIFY(std::fabs(factor.lawMean - 0.229166666666667) < 1e-14);
        const auto divisor = slopeStatistics(drawnCurve("rrelu_paper"), {}, catalogue, 20);
        QVERIFY(std::fabs(divisor.evaluation - 0.181818181818182) < 1e-14);
        QVERIFY(std::fabs(divisor.lawMean - 0.196165850602345) < 1e-14);
        QCOMPARE(divisor.range, (Span{1 / 8.0, 1 / 3.0}));
    }

    void drawsTheDensityOfTheLaw() {
        const auto factor = slopeStatistics(drawnCurve("rrelu"), {}, catalogue, 20);
        for (const Point& point : factor.law) {
            QVERIFY(std::fabs(point.y - 4.8) < 1e-9);
        }
        const auto divisor = slopeStatistics(drawnCurve("rrelu_paper"), {}, catalogue, 20);
        for (std::size_t i = 1; i + 1 < divisor.law.size(); ++i) {
            const double b = divisor.law[i].x;
            QVERIFY(std::fabs(divisor.law[i].y * 5 * b * b - 1) < 2e-3);
        }
        QCOMPARE(divisor.law.front().x, divisor.range.from);
        QCOMPARE(divisor.law.back().x, divisor.range.to);
    }

    void agreesWithAHandCount() {
        const Curve curve = drawnCurve("rrelu");
        const Grid three = {-3, -1, 3};
        const auto slopes = drawnValues(require(catalogue, "rrelu"), curve, 3, 0);
        const auto s = slopeStatistics(curve, three, catalogue, 2);
        const double mean = (slopes[0] + slopes[1] + slopes[2]) / 3;
        const double sd = std::sqrt(((slopes[0] - mean) * (slopes[0] - mean) +
                                     (slopes[1] - mean) * (slopes[1] - mean) +
                                     (slopes[2] - mean) * (slopes[2] - mean)) /
                                    2);
        QVERIFY(std::fabs(s.mean - mean) < 1e-15);
        QVERIFY(std::fabs(s.sd - sd) < 1e-15);
        const auto low = std::ranges::count_if(slopes, [](double a) { return a < 11.0 / 48; });
        QCOMPARE(s.bins[0], low);
        QCOMPARE(s.bins[1], 3 - low);
    }

    void countsEveryShownPassOfACurve() {
        Curve curve = drawnCurve("rrelu");
        curve.unit = Unit::Curve;
        curve.passes = 40;
        curve.resample = 12;
        const auto few = slopeStatistics(curve, {}, catalogue, 20);
        QCOMPARE(few.count, 13);
        QCOMPARE(few.passes, 13);
        curve.resample = 1000;
        QCOMPARE(slopeStatistics(curve, {}, catalogue, 20).count, 41);
        curve.passes = 0;
        const auto one = slopeStatistics(curve, {}, catalogue, 20);
        QCOMPARE(one.count, 1);
        QCOMPARE(one.mean, drawnValues(require(catalogue, "rrelu"), curve, 1, 1000)[0]);
        QVERIFY(std::isnan(one.sd));
    }

    void drawsNothingInEvaluation() {
        Curve curve = drawnCurve("rrelu");
        curve.phase = Phase::Eval;
        const auto s = slopeStatistics(curve, {}, catalogue, 20);
        QCOMPARE(s.count, 0);
        QCOMPARE(s.passes, 0);
        QVERIFY(std::isnan(s.mean));
    }

    void takesEqualBounds() {
        Curve curve = drawnCurve("rrelu");
        curve.parameters = {{"lower", 0.2}, {"upper", 0.2}};
        const auto s = slopeStatistics(curve, {-2, 2, 1000}, catalogue, 20);
        QVERIFY(s.law.empty());
        QCOMPARE(s.bins[9], 500);
        QVERIFY(std::fabs(s.mean - 0.2) < 1e-15);
        QVERIFY(s.sd < 1e-15);
    }

    void changesTheFormOfLinkedCurvesOnly() {
        Figure figure = presetSession(catalogue, "rrelu-train-eval").figure;
        Curve apart = figure.panels[1].curves[0];
        apart.parameters["lower"] = 0;
        figure.panels[1].curves.push_back(apart);
        const Figure other = withOtherForm(figure, {0, 0}, catalogue);
        const NamedValues defaults = {{"lower", 3}, {"upper", 8}};
        for (const std::size_t panel : {0U, 1U}) {
            const Curve& curve = other.panels[panel].curves[0];
            QCOMPARE(curve.activation, std::string("rrelu_paper"));
            QCOMPARE(curve.parameters, defaults);
            QCOMPARE(curve.phase, figure.panels[panel].curves[0].phase);
            QCOMPARE(curve.traces.size(), figure.panels[panel].curves[0].traces.size());
            QCOMPARE(curve.traces[0].label, std::string());
        }
        QCOMPARE(other.panels[1].curves[1], apart);
        QCOMPARE(withOtherForm(figureOf(require(catalogue, "relu")), {0, 0}, catalogue),
                 figureOf(require(catalogue, "relu")));
    }
};

QTEST_GUILESS_MAIN(SlopesTest)
#include "slopes_test.moc"
