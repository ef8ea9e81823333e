// Facts of every entry against independent values: the reference moments and published numbers.
#include "activation/catalogue.h"
#include "figure/measure.h"
#include "text/number.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Facts factsOf(const char* id, const NamedValues& named = {}) {
    const Activation& activation = require(builtInCatalogue(), id);
    return measure(activation, evaluationValues(activation, completed(activation, named)));
}

bool close(double got, double expected, double tolerance = 1e-12) {
    const bool good = std::fabs(got - expected) <= tolerance * std::max(1.0, std::fabs(expected));
    if (!good) {
        qWarning("got %.17g, expected %.17g", got, expected);
    }
    return good;
}

std::array<double, 6> numbersOf(const Moments& m) {
    return {m.mean, m.square, m.variance, m.derivative, m.derivativeSquare, m.flat};
}

} // namespace

class MeasureTest : public QObject {
    Q_OBJECT

private slots:
    void momentsAgreeWithTheReference();
    void seluKeepsMeanAndVariance();
    void gainsAreThePublishedOnes();
    void steepFunctionsAreIntegratedToo();
    void extremaAreThePublishedOnes();
    void lipschitzConstants();
    void zeros();
    void ranges();
    void monotoneAndSymmetric();
    void aParameterTurnsTheFactsRound();
    void everyEntryHasFacts();
    void pytorchsGains();
    void slopesAtInfinity();
    void momentsWhoseSquareOverflows();
    void symmetryLeavesNoRounding();
    void overflownPairsAreNoSymmetry();
};

void MeasureTest::momentsAgreeWithTheReference() {
    QFile file(ACTISCOPE_TEST_DATA "/moments.csv");
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    int rows = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        const QByteArray id = fields.front();
        if (find(builtInCatalogue(), id.toStdString()) == nullptr) {
            continue;
        }
        const auto got = numbersOf(factsOf(id.constData()).moments);
        for (std::size_t i = 0; i < got.size(); ++i) {
            const auto text = fields[fields.size() - 6 + static_cast<qsizetype>(i)];
            const auto expected = parseNumber(text.toStdString());
            QVERIFY2(expected && close(got[i], *expected), id.constData());
        }
        ++rows;
    }
    QCOMPARE(rows, 20);
}

void MeasureTest::seluKeepsMeanAndVariance() {
    const Facts selu = factsOf("selu");
    QVERIFY(close(selu.moments.mean, 0));
    QVERIFY(close(selu.moments.variance, 1));
    QVERIFY(close(selu.limitMinus, -1.7580993408473768599));
}

void MeasureTest::gainsAreThePublishedOnes() {
    const auto gain = [](const char* id, const NamedValues& named = {}) {
        return factsOf(id, named).gain;
    };
    QVERIFY(close(gain("relu"), std::sqrt(2.0)));
    QVERIFY(close(gain("tanh"), 1.5925374, 1e-7));
    QVERIFY(close(gain("sigmoid"), 1.8462285, 1e-7));
    QVERIFY(close(gain("selu"), 1));
    QVERIFY(close(gain("elu"), 1.2451983, 1e-7));
    QVERIFY(close(gain("gelu"), 1.5335304, 1e-7));
    QVERIFY(close(gain("mish"), 1.4868476, 1e-7));
    QVERIFY(close(gain("softplus"), 1.0418668, 1e-7));
    for (const double slope : {0.01, 0.1, 0.2, 0.25, 0.3, 0.5}) {
        QVERIFY(close(gain("leaky_relu", {{"negative_slope", slope}}),
                      std::sqrt(2 / (1 + slope * slope))));
    }
    // The evaluation phase: its slope is the midpoint of the bounds.
    QVERIFY(close(gain("rrelu"), 1.3784797, 1e-7));
}

void MeasureTest::steepFunctionsAreIntegratedToo() {
    const Moments nearlyRelu = factsOf("softplus", {{"beta", 1e6}}).moments;
    QVERIFY(close(nearlyRelu.derivative, 0.5));
    QVERIFY(close(nearlyRelu.square, 0.5));
    QCOMPARE(nearlyRelu.flat, 0.0);
}

void MeasureTest::extremaAreThePublishedOnes() {
    const Facts gelu = factsOf("gelu");
    QCOMPARE(gelu.extrema.size(), std::size_t{1});
    QVERIFY(close(gelu.extrema[0].x, -0.7517915247, 1e-9));
    QVERIFY(close(gelu.extrema[0].value, -0.1699712075, 1e-9));
    QVERIFY(!gelu.extrema[0].maximum);
    const Facts mish = factsOf("mish");
    QCOMPARE(mish.extrema.size(), std::size_t{1});
    QVERIFY(close(mish.extrema[0].x, -1.192431215, 1e-9));
    QVERIFY(close(mish.extrema[0].value, -0.3088434130, 1e-9));
    QVERIFY(factsOf("relu").extrema.empty());
    QVERIFY(factsOf("tanh").extrema.empty());
}

void MeasureTest::lipschitzConstants() {
    QCOMPARE(factsOf("relu").lipschitz, 1.0);
    QCOMPARE(factsOf("sigmoid").lipschitz, 0.25);
    QCOMPARE(factsOf("heaviside").lipschitz, infinity);
    QVERIFY(close(factsOf("gelu").lipschitz, 1.128904145, 1e-9));
    QVERIFY(close(factsOf("mish").lipschitz, 1.088498161, 1e-9));
    QVERIFY(close(factsOf("selu").lipschitz, 1.7580993408473768));
    QCOMPARE(factsOf("leaky_relu", {{"negative_slope", -3}}).lipschitz, 3.0);
}

void MeasureTest::zeros() {
    using Numbers = std::vector<double>;
    for (const char* id : {"linear", "relu", "leaky_relu", "elu", "selu", "gelu", "mish", "tanh"}) {
        QVERIFY2(factsOf(id).zeros == Numbers{0}, id);
    }
    QVERIFY(factsOf("sigmoid").zeros.empty());
    QVERIFY(factsOf("softplus").zeros.empty());
}

void MeasureTest::ranges() {
    const auto is =
        [](const Range& range, double from, bool fromIncluded, double to, bool toIncluded) {
            return close(range.from, from, 1e-9) && range.fromIncluded == fromIncluded &&
                   (range.to == to || close(range.to, to)) && range.toIncluded == toIncluded;
        };
    QVERIFY(is(factsOf("relu").range, 0, true, infinity, false));
    QVERIFY(is(factsOf("tanh").range, -1, false, 1, false));
    QVERIFY(is(factsOf("sigmoid").range, 0, false, 1, false));
    QVERIFY(is(factsOf("softplus").range, 0, false, infinity, false));
    QVERIFY(is(factsOf("elu", {{"alpha", 2}}).range, -2, false, infinity, false));
    QVERIFY(is(factsOf("gelu").range, -0.1699712075, true, infinity, false));
    QVERIFY(is(factsOf("heaviside").range, 0, true, 1, true));
    QVERIFY(is(factsOf("heaviside", {{"value_at_zero", 2}}).range, 0, true, 2, true));
    QCOMPARE(factsOf("linear").range.from, -infinity);
}

void MeasureTest::monotoneAndSymmetric() {
    QCOMPARE(factsOf("relu").monotone, Monotone::NonDecreasing);
    QCOMPARE(factsOf("heaviside").monotone, Monotone::NonDecreasing);
    for (const char* id : {"linear", "leaky_relu", "rrelu", "elu", "tanh", "sigmoid", "softplus"}) {
        QVERIFY2(factsOf(id).monotone == Monotone::Increasing, id);
    }
    QCOMPARE(factsOf("gelu").monotone, Monotone::None);
    QCOMPARE(factsOf("tanh").symmetry, Symmetry::Odd);
    QCOMPARE(factsOf("linear").symmetry, Symmetry::Odd);
    QCOMPARE(factsOf("sigmoid").symmetry, Symmetry::None);
    QCOMPARE(factsOf("softplus", {{"beta", 1e6}}).monotone, Monotone::Increasing);
}

void MeasureTest::aParameterTurnsTheFactsRound() {
    const Facts absolute = factsOf("leaky_relu", {{"negative_slope", -1}});
    QCOMPARE(absolute.symmetry, Symmetry::Even);
    QCOMPARE(absolute.monotone, Monotone::None);
    QCOMPARE(absolute.extrema.size(), std::size_t{1});
    QCOMPARE(absolute.extrema[0].x, 0.0);
    QVERIFY(absolute.range.fromIncluded);
    QCOMPARE(factsOf("leaky_relu", {{"negative_slope", 0}}).flat.size(), std::size_t{1});
    QCOMPARE(factsOf("leaky_relu", {{"negative_slope", 1}}).symmetry, Symmetry::Odd);
}

void MeasureTest::everyEntryHasFacts() {
    for (const Activation& activation : builtInCatalogue()) {
        if (!activation.isVector()) {
            const Facts facts = factsOf(activation.id.c_str());
            QVERIFY2(facts.range.from <= facts.range.to, activation.id.c_str());
            QVERIFY2(facts.lipschitz > 0 && facts.gain > 0, activation.id.c_str());
        }
    }
}

void MeasureTest::pytorchsGains() {
    const auto gain = [](const char* id, const NamedValues& named = {}) {
        return factsOf(id, named).pytorchGain;
    };
    QCOMPARE(gain("linear"), std::optional(1.0));
    QCOMPARE(gain("sigmoid"), std::optional(1.0));
    QCOMPARE(gain("tanh"), std::optional(5.0 / 3));
    QCOMPARE(gain("relu"), std::optional(std::sqrt(2.0)));
    QCOMPARE(gain("leaky_relu", {{"negative_slope", 0.5}}), std::optional(std::sqrt(1.6)));
    QCOMPARE(gain("selu"), std::optional(0.75));
    for (const char* id : {"prelu", "elu", "gelu", "mish", "softplus", "heaviside", "rrelu"}) {
        QVERIFY2(!gain(id), id);
    }
}

void MeasureTest::slopesAtInfinity() {
    const Facts leaky = factsOf("leaky_relu", {{"negative_slope", 0.5}});
    QCOMPARE(leaky.slopeMinus, 0.5);
    QCOMPARE(leaky.slopePlus, 1.0);
    QCOMPARE(factsOf("gelu").slopePlus, 1.0);
    QCOMPARE(factsOf("gelu").slopeMinus, 0.0);
}

void MeasureTest::momentsWhoseSquareOverflows() {
    const Moments flat = factsOf("softplus", {{"beta", 1e-160}}).moments;
    QVERIFY(close(flat.mean, std::numbers::ln2 * 1e160));
    QCOMPARE(flat.square, infinity);
    const Moments constant =
        factsOf("threshold", {{"threshold", 1e200}, {"value", -1e200}}).moments;
    QVERIFY(close(constant.mean, -1e200));
    QVERIFY(constant.variance == 0);
    const Moments huge = factsOf("maxout", {{"w1", -1e308}, {"w3", 1e308}, {"b3", 1e308}}).moments;
    QVERIFY(huge.mean > 1e308);
    QCOMPARE(huge.variance, infinity);
}

void MeasureTest::symmetryLeavesNoRounding() {
    QVERIFY(factsOf("maxout").moments.derivative == 0); // QCOMPARE forgives the rounding
    QVERIFY(factsOf("tanh").moments.mean == 0);
}

void MeasureTest::overflownPairsAreNoSymmetry() {
    const Facts facts = factsOf("softplus", {{"beta", 5e-324}});
    QCOMPARE(facts.symmetry, Symmetry::None);
    QCOMPARE(facts.moments.mean, infinity);
}

QTEST_GUILESS_MAIN(MeasureTest)
#include "measure_test.moc"
