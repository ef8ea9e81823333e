// The generator against its published vectors, and drawn slopes against the laws of U(l, u): each
// bound is the statistic's quantile at level 1e-6 for a million slopes.
#include "figure/sample.h"
#include "random/philox.h"
#include "random/uniform.h"

#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

constexpr Eigen::Index million = 1'000'000;
constexpr double n = static_cast<double>(million);
constexpr double normalQuantile = 4.89;

Curve curveOf(const std::string& id, const NamedValues& parameters, std::uint64_t seed) {
    Curve curve;
    curve.activation = id;
    curve.parameters = completed(require(builtInCatalogue(), id), parameters);
    curve.phase = Phase::Train;
    curve.seed = seed;
    return curve;
}

Eigen::ArrayXd drawn(const Curve& curve, std::uint64_t pass, Eigen::Index elements = million) {
    return drawnValues(require(builtInCatalogue(), curve.activation), curve, elements, pass);
}

Jets evaluatedAt(double x, const Curve& curve, const Eigen::ArrayXd& draws) {
    const Activation& activation = require(builtInCatalogue(), curve.activation);
    return evaluate(activation,
                    evaluationValues(activation, curve.parameters),
                    Eigen::ArrayXd::Constant(draws.size(), x),
                    draws);
}

/// As a user measures it: the slope of the negative side from the value at -1.
Eigen::ArrayXd slopesOf(const Curve& curve, std::uint64_t pass) {
    return -evaluatedAt(-1, curve, drawn(curve, pass)).value;
}

Curve defaultRRelu(std::uint64_t seed = 1) {
    return curveOf("rrelu", {}, seed);
}

constexpr double lower = 1.0 / 8;
constexpr double upper = 1.0 / 3;
constexpr double width = upper - lower;

double uniformLaw(double a) {
    return (a - lower) / width;
}

/// Of 1/a for a ~ U(3, 8).
double reciprocalLaw(double slope) {
    return (8 - 1 / slope) / 5;
}

/// sqrt(n) times the largest distance of the empirical distribution from the law.
template <typename Law> double kolmogorovSmirnov(Eigen::ArrayXd a, Law law) {
    std::sort(a.begin(), a.end());
    const double size = static_cast<double>(a.size());
    double distance = 0;
    for (Eigen::Index i = 0; i < a.size(); ++i) {
        const double expected = law(a[i]);
        const double rank = static_cast<double>(i);
        distance = std::max({distance, expected - rank / size, (rank + 1) / size - expected});
    }
    return std::sqrt(size) * distance;
}

double correlation(const Eigen::ArrayXd& a, const Eigen::ArrayXd& b) {
    const Eigen::ArrayXd da = a - a.mean();
    const Eigen::ArrayXd db = b - b.mean();
    return (da * db).sum() / std::sqrt(da.square().sum() * db.square().sum());
}

double variance(const Eigen::ArrayXd& a) {
    return (a - a.mean()).square().mean();
}

/// Chi-squared of neighbouring pairs over 16 x 16 cells, 255 degrees of freedom.
double pairsStatistic(const Eigen::ArrayXd& a) {
    constexpr int side = 16;
    const auto cellOf = [](double slope) {
        return std::clamp(static_cast<int>(uniformLaw(slope) * side), 0, side - 1);
    };
    Eigen::ArrayXXd counts = Eigen::ArrayXXd::Zero(side, side);
    for (Eigen::Index i = 0; i + 1 < a.size(); i += 2) {
        counts(cellOf(a[i]), cellOf(a[i + 1])) += 1;
    }
    const double expected = static_cast<double>(a.size() / 2) / (side * side);
    return (counts - expected).square().sum() / expected;
}

/// Exponential(1): how far the extremes stay from the ends, in units of the mean spacing.
double gapAbove(const Eigen::ArrayXd& a) {
    return (upper - a.maxCoeff()) * n / width;
}

double gapBelow(const Eigen::ArrayXd& a) {
    return (a.minCoeff() - lower) * n / width;
}

constexpr double gapBound = 13.8;
constexpr double ksBound = 2.693;

} // namespace

class UniformTest : public QObject {
    Q_OBJECT

private slots:

    /// Random123's kat_vectors, philox4x64 10 rounds.
    void publishedVectors() {
        constexpr std::uint64_t ones = ~std::uint64_t{0};
        QCOMPARE(
            philox({0, 0}, {0, 0, 0, 0}),
            (PhiloxBlock{
                0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b}));
        QCOMPARE(
            philox({ones, ones}, {ones, ones, ones, ones}),
            (PhiloxBlock{
                0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0}));
        QCOMPARE(
            philox(
                {0x452821e638d01377, 0xbe5466cf34e90c6c},
                {0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89}),
            (PhiloxBlock{
                0xa528f45403e61d95, 0x38c72dbd566e9788, 0xa5a1610e72fd18b5, 0x57bd43b5e52b7fe6}));
    }

    /// Part of the file format. Made by the Python below, whose integers have no width:
    ///   def philox(key, c):
    ///       (k0, k1), c, M = key, list(c), (1 << 64) - 1
    ///       for _ in range(10):
    ///           a = 0xD2E7470EE14C6C93 * c[0]; b = 0xCA5A826395121157 * c[2]
    ///           c = [(b >> 64) ^ c[1] ^ k0, b & M, (a >> 64) ^ c[3] ^ k1, a & M]
    ///           k0 = (k0 + 0x9E3779B97F4A7C15) & M; k1 = (k1 + 0xBB67AE8584CAA73B) & M
    ///       return c
    ///   u = lambda s, p, e: ((philox((s, 0), (e // 4, p, 0, 0))[e % 4] >> 11) * 2.0**-53).hex()
    void goldenNumbers() {
        const Eigen::ArrayXd u = uniforms(7, 0, 6);
        QVERIFY(u[0] == 0x1.cd305d8764bddp-1);
        QVERIFY(u[1] == 0x1.8e0fa89441dd4p-1);
        QVERIFY(u[2] == 0x1.edd5557f8407cp-1);
        QVERIFY(u[3] == 0x1.9ef9293946328p-4);
        QVERIFY(u[4] == 0x1.be80697053d3fp-1);
        QVERIFY(u[5] == 0x1.2e744337e3990p-2);
        QVERIFY(uniform(7, 3, 12345) == 0x1.b935d6ee68260p-4);
        constexpr std::uint64_t largest = ~std::uint64_t{0};
        QVERIFY(uniform(largest, largest, 1'000'000'000'000) == 0x1.13803bd4e2498p-1);
    }

    void anyOrderGivesTheSameNumbers() {
        const Eigen::ArrayXd all = uniforms(3, 5, 1000);
        for (Eigen::Index i = 999; i >= 0; --i) {
            QVERIFY(uniform(3, 5, static_cast<std::uint64_t>(i)) == all[i]);
        }
        for (const Eigen::Index count : {0, 1, 2, 3, 4, 5, 10, 999}) {
            QVERIFY((uniforms(3, 5, count) == all.head(count)).all());
        }
        QVERIFY((all >= 0).all() && (all < 1).all());
    }

    void anyStretchHoldsTheSameNumbers() {
        const Eigen::ArrayXd all = uniforms(3, 5, 100);
        for (Eigen::Index first = 0; first < 9; ++first) {
            for (const Eigen::Index count : {0, 1, 2, 3, 4, 5, 8, 50}) {
                Eigen::ArrayXd some(count);
                fillUniforms(some, 3, 5, static_cast<std::uint64_t>(first));
                QVERIFY((some == all.segment(first, count)).all());
                const Curve curve = defaultRRelu(3);
                QVERIFY(
                    (drawnValues(require(builtInCatalogue(), "rrelu"), curve, count, 5, first) ==
                     drawn(curve, 5, 100).segment(first, count))
                        .all());
            }
        }
    }

    void seedPassAndElementAllCount() {
        const Eigen::ArrayXd base = uniforms(1, 0, 1000);
        QVERIFY((base == uniforms(1, 0, 1000)).all());
        QVERIFY((base != uniforms(2, 0, 1000)).all());
        QVERIFY((base != uniforms(1, 1, 1000)).all());
        QVERIFY((base.head(500) != base.tail(500)).all());
    }

    // The laws of rrelu's slopes in training.

    void slopesStayWithinAndReachTheBounds() {
        for (const std::uint64_t seed : {1u, 2u, 3u}) {
            const Eigen::ArrayXd a = slopesOf(defaultRRelu(seed), 0);
            QVERIFY((a >= lower).all() && (a <= upper).all());
            QVERIFY(gapAbove(a) <= gapBound);
            QVERIFY(gapBelow(a) <= gapBound);
        }
    }

    void slopesAreUniform() {
        for (const std::uint64_t seed : {1u, 2u, 3u}) {
            const Eigen::ArrayXd a = slopesOf(defaultRRelu(seed), 0);
            const double ks = kolmogorovSmirnov(a, uniformLaw);
            QVERIFY2(ks <= ksBound, std::to_string(ks).c_str());
            const double m = (lower + upper) / 2;
            QVERIFY(std::fabs(a.mean() - m) <= normalQuantile * width / std::sqrt(12 * n));
            const double sd = std::sqrt((1.0 / 80 - 1.0 / 144) / n);
            QVERIFY(std::fabs(variance(a) - width * width / 12) <=
                    normalQuantile * width * width * sd);
        }
    }

    void neighboursAreIndependent() {
        const Eigen::ArrayXd a = slopesOf(defaultRRelu(), 0);
        for (const Eigen::Index lag : {1, 2, 3, 4, 7, 64}) {
            const double r = correlation(a.head(million - lag), a.tail(million - lag));
            QVERIFY2(std::fabs(r) <= normalQuantile / std::sqrt(n), std::to_string(r).c_str());
        }
        QVERIFY2(pairsStatistic(a) <= 402, std::to_string(pairsStatistic(a)).c_str());
    }

    void aResampleIsIndependent() {
        const Eigen::ArrayXd first = slopesOf(defaultRRelu(), 0);
        const Eigen::ArrayXd second = slopesOf(defaultRRelu(), 1);
        QVERIFY(std::fabs(correlation(first, second)) <= normalQuantile / std::sqrt(n));
        QVERIFY((first == second).cast<double>().mean() <= 1e-4);
        const Eigen::ArrayXd otherSeed = slopesOf(defaultRRelu(2), 0);
        QVERIFY(std::fabs(correlation(first, otherSeed)) <= normalQuantile / std::sqrt(n));
    }

    void sameSeedSameBits() {
        QVERIFY((slopesOf(defaultRRelu(), 4) == slopesOf(defaultRRelu(), 4)).all());
        const Eigen::ArrayXd few = drawn(defaultRRelu(), 0, 10);
        QVERIFY((few == drawn(defaultRRelu(), 0, 1000).head(10)).all());
    }

    void aDrawBendsWithItsBounds() {
        const Eigen::ArrayXd u = uniforms(1, 0, 1000);
        const Eigen::ArrayXd wide =
            drawn(curveOf("rrelu", {{"lower", 0}, {"upper", 1}}, 1), 0, 1000);
        QVERIFY((wide == u).all());
        const Eigen::ArrayXd bent = drawn(defaultRRelu(), 0, 1000);
        QVERIFY((bent == (lower + (upper - lower) * u)).all());
    }

    void oneSlopePerCurve() {
        Curve curve = defaultRRelu();
        curve.unit = Unit::Curve;
        const Eigen::ArrayXd a = drawn(curve, 0, 1000);
        QVERIFY((a == a[0]).all());
        QVERIFY(a[0] == drawn(curve, 0, 1)[0]);
        QVERIFY(a[0] != drawn(curve, 1, 1)[0]);
        Eigen::ArrayXd passes(million / 100);
        for (Eigen::Index i = 0; i < passes.size(); ++i) {
            passes[i] = drawn(curve, static_cast<std::uint64_t>(i), 1)[0];
        }
        QVERIFY(kolmogorovSmirnov(passes, uniformLaw) <= ksBound);
    }

    void evaluationTakesTheMidpoint() {
        Curve curve = defaultRRelu();
        curve.phase = Phase::Eval;
        const Eigen::ArrayXd first = drawn(curve, 0, 1000);
        QVERIFY((first == (lower + upper) / 2).all());
        QVERIFY((first == drawn(curve, 9, 1000)).all());
    }

    void equalBoundsGiveThatSlope() {
        const Curve curve = curveOf("rrelu", {{"lower", 0.1}, {"upper", 0.1}}, 1);
        QVERIFY((drawn(curve, 0, 1000) == 0.1).all());
    }

    void illegalBoundsAreRefused() {
        QVERIFY_THROWS_EXCEPTION(Error, curveOf("rrelu", {{"lower", 0.4}, {"upper", 0.3}}, 1));
        QVERIFY_THROWS_EXCEPTION(Error, curveOf("rrelu", {{"lower", std::nan("")}}, 1));
        QVERIFY_THROWS_EXCEPTION(Error, curveOf("rrelu", {{"upper", std::nan("")}}, 1));
    }

    void valueAndDerivativeShareTheirDraw() {
        for (const char* id : {"rrelu", "rrelu_paper"}) {
            const Curve curve = curveOf(id, {}, 1);
            const Eigen::ArrayXd a = drawn(curve, 0, 10'000);
            for (const double x : {-1.0, -0.25, -1024.0}) {
                const Jets jets = evaluatedAt(x, curve, a);
                QVERIFY((jets.derivative == jets.value / x).all());
            }
            const Jets odd = evaluatedAt(-0.7, curve, a);
            QVERIFY(((odd.derivative - odd.value / -0.7).abs() <= 0x1p-54).all());
            const Jets atZero = evaluatedAt(0, curve, a);
            const Jets right = evaluatedAt(0.7, curve, a);
            QVERIFY((atZero.derivative == evaluatedAt(-1, curve, a).derivative).all());
            QVERIFY((right.value == 0.7).all() && (right.derivative == 1).all());
        }
    }

    // The paper's form x/a has another law; each fails the other's test.

    void theDivisorFormKeepsItsOwnLaw() {
        const Eigen::ArrayXd paper = slopesOf(curveOf("rrelu_paper", {}, 1), 0);
        QVERIFY(kolmogorovSmirnov(paper, reciprocalLaw) <= ksBound);
        const double distance = kolmogorovSmirnov(paper, uniformLaw) / std::sqrt(n);
        QVERIFY2(std::fabs(distance - 0.2404) < 0.005, std::to_string(distance).c_str());
        const Eigen::ArrayXd factor = slopesOf(defaultRRelu(), 0);
        QVERIFY(kolmogorovSmirnov(factor, reciprocalLaw) > 100);
        const double mean = std::log(8.0 / 3) / 5;
        const double sd = std::sqrt(1.0 / 24 - mean * mean);
        QVERIFY(std::fabs(paper.mean() - mean) <= normalQuantile * sd / std::sqrt(n));
    }

    void theEntriesKnowTheMomentsOfTheirSlopes() {
        for (const char* id : {"rrelu", "rrelu_paper"}) {
            const Activation& activation = require(builtInCatalogue(), id);
            const Curve curve = curveOf(id, {}, 5);
            const auto bounds = evaluationValues(activation, curve.parameters);
            const Eigen::ArrayXd a = slopesOf(curve, 0);
            const double sd = activation.draw->sdSlope(bounds);
            QVERIFY(std::fabs(a.mean() - activation.draw->meanSlope(bounds)) <=
                    normalQuantile * sd / std::sqrt(n));
            QVERIFY(std::fabs(std::sqrt(variance(a)) / sd - 1) < 0.005);
            const Eigen::ArrayXd draws = drawn(curve, 0);
            QVERIFY((draws.unaryExpr(activation.draw->slope) == a).all());
        }
    }

    void theSpreadOfTheDivisorFormKeepsItsDigits() {
        const Activation& paper = require(builtInCatalogue(), "rrelu_paper");
        const auto sd = [&paper](double lower, double upper) {
            return paper.draw->sdSlope(std::vector{lower, upper, (lower + upper) / 2});
        };
        // mpmath, 40 digits: sqrt(1/(l u) - (ln(u/l)/(u - l))^2)
        QVERIFY(std::fabs(sd(3, 8) / 0.05644134764625160 - 1) < 1e-14);
        QVERIFY(std::fabs(sd(3, 3 + 0x1p-20) / 3.0589108236894208e-08 - 1) < 1e-14);
        QCOMPARE(sd(5, 5), 0.0);
        QVERIFY(std::isfinite(sd(1e-150, 1e150)));
    }

    void theLawsNoticeMistakes() {
        const Eigen::ArrayXd truncated = slopesOf(curveOf("rrelu", {{"upper", 0.333}}, 1), 0);
        QVERIFY(gapAbove(truncated) > gapBound);
        const Eigen::ArrayXd a = slopesOf(defaultRRelu(), 0);
        QVERIFY(correlation(a, a) > 0.99);
        Eigen::ArrayXd paired = a;
        for (Eigen::Index i = 0; i + 1 < million; i += 200) {
            paired[i + 1] = paired[i];
        }
        QVERIFY(pairsStatistic(paired) > 402);
    }
};

QTEST_GUILESS_MAIN(UniformTest)
#include "uniform_test.moc"
