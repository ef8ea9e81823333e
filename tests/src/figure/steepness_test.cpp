// Steepest slopes, saturation zones and continuity: published values and awkward shapes.
#include "activation/catalogue.h"
#include "figure/measure.h"
#include "formulas.h"

#include <QTest>

using namespace actiscope;

namespace {

constexpr double infinity = everywhere.to;

Facts factsOf(const char* id, const NamedValues& named = {}, double threshold = 0.01) {
    const Activation& activation = require(builtInCatalogue(), id);
    return measure(
        activation, evaluationValues(activation, completed(activation, named)), threshold);
}

bool close(double got, double expected, double tolerance) {
    const bool good =
        got == expected || std::fabs(got - expected) <= tolerance * std::fabs(expected);
    if (!good) {
        qWarning("got %.17g, expected %.17g", got, expected);
    }
    return good;
}

bool is(const Bound& bound, double slope, double x) {
    return bound.taken && close(bound.slope, slope, 1e-9) && close(bound.at.from, x, 1e-9) &&
           bound.at.from == bound.at.to;
}

bool are(const std::vector<Span>& zones, const std::vector<Span>& expected) {
    bool good = zones.size() == expected.size();
    for (std::size_t i = 0; good && i < zones.size(); ++i) {
        good = close(zones[i].from, expected[i].from, 1e-12) &&
               close(zones[i].to, expected[i].to, 1e-12);
    }
    return good;
}

} // namespace

class SteepnessTest : public QObject {
    Q_OBJECT

private slots:

    void thePublishedSlopes() {
        const Steepest gelu = factsOf("gelu").steepest;
        QVERIFY(is(gelu.largest, 1.128904145, std::numbers::sqrt2));
        QVERIFY(is(gelu.smallest, 1 - gelu.largest.slope, -std::numbers::sqrt2));
        QVERIFY(is(factsOf("mish").steepest.largest, 1.088498161, 1.490571179));
        const Facts silu = measure(formulas::silu(), {});
        QVERIFY(is(silu.steepest.largest, 1.09983932, 2.399357281));
        QVERIFY(close(silu.extrema.at(0).value, -0.2784645428, 1e-9));
        QVERIFY(close(silu.extrema.at(0).x, -1.278464543, 1e-9));
        QVERIFY(is(factsOf("sigmoid").steepest.largest, 0.25, 0));
    }

    void slopesOfWholeSides() {
        const Steepest relu = factsOf("relu").steepest;
        QVERIFY(relu.largest.taken && relu.largest.at == (Span{0, infinity}));
        QVERIFY(relu.smallest.taken && relu.smallest.at == (Span{-infinity, 0}));
        const Steepest linear = factsOf("linear").steepest;
        QVERIFY(linear.smallest.at == everywhere);
    }

    void slopesThatAreOnlyApproached() {
        const Steepest softplus = factsOf("softplus").steepest;
        QVERIFY(!softplus.largest.taken && softplus.largest.slope == 1);
        QCOMPARE(softplus.largest.at.from, infinity);
        const Steepest selu = factsOf("selu").steepest;
        QVERIFY(!selu.largest.taken && selu.largest.at == (Span{0, 0}));
        const Steepest hardSwish = measure(formulas::hardSwish(), {}).steepest;
        QVERIFY(!hardSwish.largest.taken && hardSwish.largest.slope == 1.5);
        QVERIFY(!hardSwish.smallest.taken && hardSwish.smallest.slope == -0.5);
        QCOMPARE(measure(formulas::exponential(), {}).lipschitz, infinity);
    }

    void zonesByFormula() {
        // sigma' = t at e^-x = (1 - 2t -+ sqrt(1 - 4t)) / 2t; sech^2 = t at acosh(1/sqrt t).
        const double s = std::log((0.98 + std::sqrt(0.96)) / 0.02);
        QVERIFY(are(factsOf("sigmoid").saturation.zones, {{-infinity, -s}, {s, infinity}}));
        const double t = std::acosh(std::sqrt(10.0));
        QVERIFY(are(factsOf("tanh", {}, 0.1).saturation.zones, {{-infinity, -t}, {t, infinity}}));
        QVERIFY(are(factsOf("elu").saturation.zones, {{-infinity, std::log(0.01)}}));
        QVERIFY(are(factsOf("relu").saturation.zones, {{-infinity, 0}}));
        QVERIFY(are(factsOf("sigmoid", {}, 0.3).saturation.zones, {everywhere}));
        QVERIFY(factsOf("linear").saturation.zones.empty());
        QVERIFY(factsOf("linear", {}, 2).saturation.zones == std::vector<Span>{everywhere});
        QVERIFY(are(factsOf("softplus", {{"beta", 1e6}}).saturation.zones,
                    {{-infinity, -std::log(99.0) / 1e6}}));
    }

    void narrowZonesAreFoundToo() {
        QCOMPARE(factsOf("gelu").saturation.zones.size(), std::size_t{2});
        const auto zones = factsOf("gelu", {}, 1e-9).saturation.zones;
        QCOMPARE(zones.size(), std::size_t{2});
        QVERIFY(zones[1].contains(-0.7517915246935646) && zones[1].to - zones[1].from < 1e-8);
        QVERIFY(are(measure(formulas::hardSwish(), {}).saturation.zones,
                    {{-infinity, -3}, {-1.53, -1.47}}));
    }

    void aJumpEndsAZone() {
        QVERIFY(are(factsOf("heaviside").saturation.zones, {{-infinity, 0}, {0, infinity}}));
        QVERIFY(are(measure(formulas::hardshrink(), {}).saturation.zones, {{-0.5, 0.5}}));
        QVERIFY(are(measure(formulas::hardshrink(), {}, 2).saturation.zones,
                    {{-infinity, -0.5}, {-0.5, 0.5}, {0.5, infinity}}));
    }

    void aSlopeThatSwingsForEver() {
        for (const double a : {0.1, 1.0, 40.0, 1e4, -3.0}) {
            const std::vector<double> values = {a};
            const Activation snake = formulas::snake();
            const Facts facts = measure(snake, values);
            QVERIFY(facts.saturation.endless && facts.saturation.zones.size() == 20);
            const Span zone = facts.saturation.zones[10];
            QVERIFY(close(zone.to - zone.from, std::acos(0.99) / std::fabs(a), 1e-9));
            QCOMPARE(facts.lipschitz, 2.0);
            QCOMPARE(facts.monotone, Monotone::Increasing);
            QVERIFY(facts.extrema.empty() && facts.zeros == std::vector<double>{0});
            QVERIFY(std::isnan(facts.slopePlus) && facts.limitPlus == infinity);
            const double mean = (1 - std::exp(-2 * a * a)) / (2 * a);
            QVERIFY(close(facts.moments.mean, mean, 1e-10));
            QVERIFY(close(facts.moments.derivativeSquare, 1.5 - std::exp(-8 * a * a) / 2, 1e-10));
            const auto there = saturation(snake, values, 0.01, {50, 60});
            const double many = 10 * std::fabs(a) / std::numbers::pi;
            QVERIFY(std::fabs(static_cast<double>(there.size()) - std::min(many, 1000.0)) <= 2);
            QVERIFY(there.empty() || (there.front().from >= 50 && there.back().to <= 60));
        }
    }

    void aThresholdAboveEverySwing() {
        const Facts above = factsOf("snake", {{"a", 0.5}}, 5);
        QVERIFY(above.saturation.zones == std::vector<Span>{everywhere});
        QVERIFY(!above.saturation.endless);
        const Facts below = factsOf("snake", {{"a", 0.5}}, 1.9);
        QVERIFY(below.saturation.endless && below.saturation.zones.size() > 10);
        // A view that holds one turn alone knows nothing of the others.
        const std::vector<double> values = {0.5};
        const double flattest = -std::numbers::pi / 2;
        const auto there =
            saturation(formulas::snake(), values, 0.01, {flattest - 0.5, flattest + 0.5});
        QVERIFY(there.size() == 1 && there[0].to - there[0].from < 1);
    }

    void slopesThatNobodyFound() {
        const Facts facts = factsOf("snake", {{"a", 1e-310}});
        for (const Bound& bound : {facts.steepest.largest, facts.steepest.smallest}) {
            QVERIFY(std::isnan(bound.slope) && !bound.taken);
            QVERIFY(std::isnan(bound.at.from) && std::isnan(bound.at.to));
        }
        QVERIFY(std::isnan(facts.lipschitz));
    }

    void continuity() {
        const auto jumps = [](const char* id, const NamedValues& named = {}) {
            return factsOf(id, named).continuity;
        };
        QVERIFY(jumps("gelu").continuous(2));
        const Continuity relu = jumps("relu");
        QVERIFY(relu.continuous(0) && !relu.continuous(1) && !relu.continuous(2));
        QVERIFY(relu.jumps[1] == std::vector<double>{0} && relu.jumps[2].empty());
        QVERIFY(jumps("elu").continuous(1) && !jumps("elu").continuous(2));
        QVERIFY(!jumps("elu", {{"alpha", 2}}).continuous(1));
        QVERIFY(jumps("leaky_relu", {{"negative_slope", 1}}).continuous(2));
        const Continuity step = jumps("heaviside");
        QVERIFY(!step.continuous(0) && !step.continuous(1));
        QCOMPARE(measure(formulas::hardSwish(), {}).continuity.jumps[1].size(), std::size_t{2});
    }

    void touchingTheAxis() {
        const Facts lisht = measure(formulas::lisht(), {});
        QVERIFY(lisht.zeros == std::vector<double>{0});
        QCOMPARE(lisht.symmetry, Symmetry::Even);
        QVERIFY(lisht.range.fromIncluded && lisht.range.from == 0);
        const Facts step = factsOf("heaviside");
        QVERIFY(step.zeros.empty() && step.zeroSpans == std::vector<Span>({{-infinity, 0}}));
    }
};

QTEST_GUILESS_MAIN(SteepnessTest)
#include "steepness_test.moc"
