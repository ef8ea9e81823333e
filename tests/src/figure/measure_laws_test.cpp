// What must be true of the facts of any function, at the corners of its parameters.
#include "activation/catalogue.h"
#include "figure/measure.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace actiscope;

namespace {

/// One function with legal values, its facts, and where it is asked.
struct Case {
    const Activation* activation = nullptr;
    std::vector<double> values;
    std::string name;
    Facts facts;
    std::vector<double> samples; ///< rising

    Jet<double> at(double x) const { return evaluateAt(*activation, values, x); }
};

Case caseOf(const Activation& activation, const NamedValues& named) {
    Case one{&activation, evaluationValues(activation, named), activation.id, {}, {}};
    for (const auto& [id, value] : named) {
        one.name += ' ' + id + '=' + std::to_string(value);
    }
    one.facts = measure(activation, one.values);
    std::mt19937_64 bits(1);
    std::normal_distribution<double> normal(0, 5);
    std::lognormal_distribution<double> any(0, 6);
    for (int i = 0; i < 5000; ++i) {
        one.samples.push_back(normal(bits));
        one.samples.push_back(i % 2 == 0 ? any(bits) : -any(bits));
    }
    std::ranges::sort(one.samples);
    return one;
}

/// Every entry at its defaults, and each parameter at the ends of its slider and its choices.
const std::vector<Case>& cases() {
    static const std::vector<Case> all = [] {
        std::vector<Case> made;
        for (const Activation& activation : builtInCatalogue()) {
            if (activation.isVector()) {
                continue;
            }
            const NamedValues defaults = completed(activation, {});
            made.push_back(caseOf(activation, defaults));
            for (const Parameter& parameter : activation.parameters) {
                std::vector<double> corners = parameter.choices;
                corners.insert(corners.end(), {parameter.slider.from, parameter.slider.to, -1.5});
                for (const double value : corners) {
                    NamedValues named = defaults;
                    named[parameter.id] = value;
                    if (!refusal(activation, parameter, value, named)) {
                        made.push_back(caseOf(activation, named));
                    }
                }
            }
        }
        return made;
    }();
    return all;
}

bool isKink(const Case& one, double x) {
    return std::ranges::count(kinksOf(*one.activation, one.values), x, &Kink::at) > 0;
}

constexpr double rounding = 1e-14;

} // namespace

class MeasureLawsTest : public QObject {
    Q_OBJECT

private slots:

    void everyExtremumIsOne() {
        for (const Case& one : cases()) {
            for (const Extremum& extremum : one.facts.extrema) {
                // A smooth one is flat about its top, one at a kink may be tiny.
                const double step = std::max(1e-3, std::fabs(extremum.x)) *
                                    (isKink(one, extremum.x) ? 1e-13 : 1e-4);
                const double sense = extremum.maximum ? 1 : -1;
                QCOMPARE(extremum.value, one.at(extremum.x).value);
                for (const double x : {extremum.x - step, extremum.x + step}) {
                    QVERIFY2(sense * (extremum.value - one.at(x).value) >= 0, one.name.c_str());
                }
            }
        }
    }

    void everyZeroIsOne() {
        for (const Case& one : cases()) {
            for (const double zero : one.facts.zeros) {
                QVERIFY2(std::fabs(one.at(zero).value) <= rounding, one.name.c_str());
            }
            for (const Span& span : one.facts.zeroSpans) {
                for (const double x : one.samples) {
                    const bool inside = span.from < x && x < span.to;
                    QVERIFY2(!inside || one.at(x).value == 0, one.name.c_str());
                }
            }
        }
    }

    void theRangeHoldsEveryValue() {
        for (const Case& one : cases()) {
            const Range& range = one.facts.range;
            for (const double x : one.samples) {
                const double value = one.at(x).value;
                const double slack = rounding * std::fabs(value);
                QVERIFY2(range.from - slack <= value && value <= range.to + slack,
                         one.name.c_str());
            }
        }
    }

    void lipschitzBoundsEveryQuotient() {
        for (const Case& one : cases()) {
            for (std::size_t i = 0; i + 1 < one.samples.size(); ++i) {
                const double dx = one.samples[i + 1] - one.samples[i];
                const double right = one.at(one.samples[i + 1]).value;
                const double left = one.at(one.samples[i]).value;
                if (std::isfinite(left) && std::isfinite(right)) {
                    const double slack = rounding * (std::fabs(left) + std::fabs(right)) + 1e-300;
                    QVERIFY2(std::fabs(right - left) - slack <=
                                 one.facts.lipschitz * dx * (1 + 1e-9),
                             one.name.c_str());
                }
            }
        }
    }

    void slopesAreWithinTheirBounds() {
        for (const Case& one : cases()) {
            const auto& [largest, smallest] = one.facts.steepest;
            for (const double x : one.samples) {
                const double slope = one.at(x).derivative;
                const double slack = rounding * std::fabs(slope);
                QVERIFY2(smallest.slope - slack <= slope && slope <= largest.slope + slack,
                         one.name.c_str());
            }
            for (const Bound& bound : {largest, smallest}) {
                const bool point = bound.at.from == bound.at.to;
                if (bound.taken && point) {
                    QVERIFY2(std::fabs(one.at(bound.at.from).derivative - bound.slope) <= rounding,
                             one.name.c_str());
                }
            }
        }
    }

    void zonesHoldTheSmallSlopesAndNoOthers() {
        for (const Case& one : cases()) {
            const auto& [threshold, zones, endless] = one.facts.saturation;
            for (const double x : one.samples) {
                const bool known = !endless || (zones.front().from < x && x < zones.back().to);
                const bool inside = std::ranges::any_of(
                    zones, [x](const Span& zone) { return zone.from < x && x < zone.to; });
                const double slope = std::fabs(one.at(x).derivative);
                const double sense = inside ? 1 : -1;
                if (known) {
                    QVERIFY2(sense * (threshold - slope) >= -1e-9 * threshold, one.name.c_str());
                }
            }
        }
    }

    void zonesAreApartAndRising() {
        for (const Case& one : cases()) {
            const auto& zones = one.facts.saturation.zones;
            for (std::size_t i = 0; i < zones.size(); ++i) {
                QVERIFY2(zones[i].from < zones[i].to, one.name.c_str());
                QVERIFY2(i == 0 || zones[i - 1].to <= zones[i].from, one.name.c_str());
            }
        }
    }

    void monotoneAgreesWithSamples() {
        for (const Case& one : cases()) {
            bool rises = false;
            bool falls = false;
            for (std::size_t i = 0; i + 1 < one.samples.size(); ++i) {
                const double before = one.at(one.samples[i]).value;
                const double after = one.at(one.samples[i + 1]).value;
                const double slack = rounding * std::fabs(before);
                rises = rises || after - before > slack;
                falls = falls || before - after > slack;
            }
            const Monotone monotone = one.facts.monotone;
            const bool mayRise = monotone == Monotone::None || monotone == Monotone::Increasing ||
                                 monotone == Monotone::NonDecreasing;
            const bool mayFall = monotone == Monotone::None || monotone == Monotone::Decreasing ||
                                 monotone == Monotone::NonIncreasing;
            QVERIFY2(mayRise || !rises, one.name.c_str());
            QVERIFY2(mayFall || !falls, one.name.c_str());
        }
    }

    /// E x f(x) = E f'(x), if f has no jump.
    void steinsIdentity() {
        for (const Case& one : cases()) {
            if (one.facts.continuity.continuous(0)) {
                Shape shape = shapeOf(*one.activation, one.values);
                shape.at = [&one](double x) { return Jet<double>{x * one.at(x).value, 0, 0}; };
                const double product = momentsOf(shape).mean;
                const double scale = 1e-3 + std::sqrt(one.facts.moments.square);
                QVERIFY2(std::fabs(product - one.facts.moments.derivative) <= 1e-11 * scale,
                         one.name.c_str());
            }
        }
    }

    void varianceIsWhatTheSquareLeaves() {
        for (const Case& one : cases()) {
            const Moments& m = one.facts.moments;
            QVERIFY2(std::fabs(m.variance - (m.square - m.mean * m.mean)) <= 1e-12 * m.square,
                     one.name.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(MeasureLawsTest)
#include "measure_laws_test.moc"
