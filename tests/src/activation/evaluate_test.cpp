// Laws of every kernel at every corner of its parameters.
#include "activation/evaluate.h"
#include "src/activation/corner.h"
#include "text/number.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool isNear(double a, double b, double tolerance) {
    return a == b || std::fabs(a - b) <= tolerance * (1 + std::fabs(b));
}

bool isNear(const Jet<double>& a, const Jet<double>& b, double tolerance) {
    return isNear(a.value, b.value, tolerance) && isNear(a.derivative, b.derivative, tolerance) &&
           isNear(a.secondDerivative, b.secondDerivative, tolerance);
}

bool isFinite(const Jet<double>& jet) {
    return std::isfinite(jet.value) && std::isfinite(jet.derivative) &&
           std::isfinite(jet.secondDerivative);
}

/// Central differences, extrapolated by Richardson from step h to step 0.
template <typename Function> double slopeOf(Function f, double x, double h) {
    constexpr std::size_t levels = 5;
    std::array<double, levels> estimates{};
    for (std::size_t i = 0; i < levels; ++i, h /= 2) {
        estimates[i] = (f(x + h) - f(x - h)) / (2 * h);
    }
    double power = 4;
    for (std::size_t order = 1; order < levels; ++order, power *= 4) {
        for (std::size_t i = 0; i + order < levels; ++i) {
            estimates[i] = estimates[i + 1] + (estimates[i + 1] - estimates[i]) / (power - 1);
        }
    }
    return estimates[0];
}

bool isAwayFrom(const std::vector<Kink>& kinks, double x, double distance) {
    return std::ranges::none_of(
        kinks, [=](const Kink& kink) { return std::fabs(kink.at - x) <= distance; });
}

/// Numbers of every size and sign, from denormal to 1000.
std::vector<double> manySizes() {
    std::vector<double> points = {0.0, -0.0, 1000, -1000};
    for (int exponent = -1074; exponent < 10; ++exponent) {
        for (const double x : {std::ldexp(1, exponent), std::ldexp(1.37, exponent)}) {
            points.insert(points.end(), {x, -x});
        }
    }
    return points;
}

const Corner& currentCorner() {
    QFETCH(std::size_t, index);
    return corners()[index];
}

} // namespace

#define HOLDS(condition, x) QVERIFY2(condition, ("at x = " + shortest(x)).c_str())

class EvaluateTest : public QObject {
    Q_OBJECT

private slots:

    void derivatives_data() { addCorners(); }

    void derivatives() {
        const Corner& corner = currentCorner();
        constexpr double h = 0.02;
        const auto value = [&](double x) { return corner.at(x).value; };
        const auto derivative = [&](double x) { return corner.at(x).derivative; };
        for (double x = -8.0123; x < 8; x += 0.0531) {
            if (isAwayFrom(corner.kinks(), x, h)) {
                const Jet<double> jet = corner.at(x);
                HOLDS(isNear(jet.derivative, slopeOf(value, x, h), 1e-9), x);
                HOLDS(isNear(jet.secondDerivative, slopeOf(derivative, x, h), 1e-9), x);
            }
        }
    }

    void kinksAreReal_data() { addCorners(); }

    void kinksAreReal() {
        const Corner& corner = currentCorner();
        double last = -infinity;
        for (const Kink& kink : corner.kinks()) {
            HOLDS(kink.at > last, kink.at);
            HOLDS(!(kink.left == kink.right), kink.at);
            const double tiny = 1e-10 * std::max(1.0, std::fabs(kink.at));
            HOLDS(isNear(corner.at(kink.at - tiny), kink.left, 1e-8), kink.at);
            HOLDS(isNear(corner.at(kink.at + tiny), kink.right, 1e-8), kink.at);
            HOLDS(isNear(corner.at(std::nextafter(kink.at, -infinity)), kink.left, 1e-14), kink.at);
            HOLDS(isNear(corner.at(std::nextafter(kink.at, infinity)), kink.right, 1e-14), kink.at);
            last = kink.at;
        }
    }

    /// A kink inside a cell breaks the trapezoid rule between its ends by jump x width.
    void noKinkIsUnlisted_data() { addCorners(); }

    void noKinkIsUnlisted() {
        const Corner& corner = currentCorner();
        constexpr double width = 0x1p-9;
        for (double a = -10 - width / std::numbers::pi; a < 10; a += width) {
            const double b = a + width;
            if (isAwayFrom(corner.kinks(), (a + b) / 2, width)) {
                const Jet<double> left = corner.at(a);
                const Jet<double> right = corner.at(b);
                const double rise = width * (left.derivative + right.derivative) / 2;
                const double turn = width * (left.secondDerivative + right.secondDerivative) / 2;
                const double tolerance = 1e-3 * width * std::max(1.0, std::fabs(left.derivative));
                HOLDS(std::fabs(right.value - left.value - rise) < tolerance, a);
                HOLDS(std::fabs(right.derivative - left.derivative - turn) < tolerance, a);
            }
        }
    }

    void finite_data() { addCorners(); }

    void finite() {
        const Corner& corner = currentCorner();
        const auto mayOverflow = [&](double x) { // what rises faster than a line, far out
            return std::fabs(x) > 700 && corner.at(std::copysign(600, x)).derivative > 100;
        };
        for (double x = -1000; x <= 1000; x += 0.37) {
            HOLDS(isFinite(corner.at(x)) || mayOverflow(x), x);
        }
        for (const double x : manySizes()) {
            HOLDS(isFinite(corner.at(x)) || mayOverflow(x), x);
        }
        for (const double x : {1e300, -1e300}) {
            HOLDS(isFinite(corner.at(x)) || mayOverflow(x), x);
        }
    }

    void ends_data() { addCorners(); }

    void ends() {
        const Corner& corner = currentCorner();
        QVERIFY(corner.at(0.0) == corner.at(-0.0));
        for (const double sign : {-1.0, 1.0}) {
            const Jet<double> limit = corner.at(sign * infinity);
            const Jet<double> far = corner.at(sign * 1e12);
            HOLDS(!std::isnan(limit.value), sign * infinity);
            if (std::isinf(limit.value)) {
                HOLDS(far.value * limit.value > 0 && std::fabs(far.value) > 100, sign * infinity);
            } else {
                HOLDS(isNear(far.value, limit.value, 1e-9), sign * infinity);
            }
            const auto agree = [](double a, double b) { // NaN: for ever up and down, no limit
                return std::isnan(b) || (std::isinf(b) ? a > 100 : isNear(a, b, 1e-9));
            };
            HOLDS(agree(far.derivative, limit.derivative), sign * infinity);
            HOLDS(agree(far.secondDerivative, limit.secondDerivative), sign * infinity);
        }
        const Jet<double> nothing = corner.at(std::nan(""));
        QVERIFY(std::isnan(nothing.value) && std::isnan(nothing.derivative) &&
                std::isnan(nothing.secondDerivative));
    }

    void symmetriesHold() {
        const auto at = [](const char* id, double x) {
            const Activation& activation = require(builtInCatalogue(), id);
            return evaluateAt(activation, evaluationValues(activation, {}), x);
        };
        for (const double x : manySizes()) {
            for (const char* odd : {"linear",
                                    "tanh",
                                    "hardtanh",
                                    "softsign",
                                    "softshrink",
                                    "hardshrink",
                                    "tanhshrink"}) {
                HOLDS(at(odd, -x).value == -at(odd, x).value, x);
                HOLDS(at(odd, -x).derivative == at(odd, x).derivative, x);
                HOLDS(x == 0 || at(odd, -x).secondDerivative == -at(odd, x).secondDerivative, x);
            }
            HOLDS(at("lisht", -x).value == at("lisht", x).value, x);
            HOLDS(at("lisht", -x).derivative == -at("lisht", x).derivative, x);
            for (const char* gate : {"sigmoid", "hard_sigmoid", "sparse_sigmoid", "heaviside"}) {
                HOLDS(isNear(at(gate, x).value + at(gate, -x).value, 1, 1e-15), x);
            }
            for (const char* rectifier :
                 {"softplus", "squareplus", "silu", "gelu", "sparse_plus"}) {
                const double rise = at(rectifier, x).value - at(rectifier, -x).value;
                HOLDS(isNear(rise, x, 1e-14), x);
            }
        }
    }

    /// For any lines: coincident, parallel, huge, with a piece that never shows.
    void maxoutHasTheKinksOfItsEnvelope() {
        const Activation& maxout = require(builtInCatalogue(), "maxout");
        const auto kinksAt = [&](std::vector<double> values) {
            std::vector<double> at;
            for (const Kink& kink : kinksOf(maxout, values)) {
                at.push_back(kink.at);
            }
            return at;
        };
        using Numbers = std::vector<double>;
        QVERIFY((kinksAt({-1, -0.5, 0, 0, 1, -0.5}) == Numbers{-0.5, 0.5}));
        QVERIFY((kinksAt({1, -0.5, -1, -0.5, 0, 0}) == Numbers{-0.5, 0.5}));
        QVERIFY((kinksAt({-1, 0, 0, -1, 1, 0}) == Numbers{0})); // the middle one is below
        QVERIFY((kinksAt({-1, 0, 0, 0, 1, 0}) == Numbers{0}));  // all through one point
        QVERIFY((kinksAt({1, 0, 1, 0, 1, 0}).empty()));
        QVERIFY((kinksAt({1, 0, 1, 2, 1, -3}).empty()));
        QVERIFY((kinksAt({0, 0, 1, 1, 1, 1}) == Numbers{-1}));
        for (const Numbers& values : {Numbers{-1e308, 1e308, 0, -1e308, 1e308, 1e308},
                                      Numbers{1e-320, 1, 0, 0, -1e-320, 1},
                                      Numbers{0, 0, 0, 0, 0, 0}}) {
            for (const double at : kinksAt(values)) {
                QVERIFY(std::isfinite(at));
            }
            for (const double x : {-infinity, -1e308, 0.0, 1e308, infinity}) {
                const Jet<double> jet = evaluateAt(maxout, values, x);
                HOLDS(!std::isnan(jet.value) && !std::isnan(jet.derivative), x);
            }
        }
    }

    /// A third line through the same point, but for rounding, makes no jump.
    void maxoutIsContinuous() {
        const Activation& maxout = require(builtInCatalogue(), "maxout");
        const auto isContinuous = [&maxout](const std::vector<double>& values) {
            return std::ranges::all_of(kinksOf(maxout, values), [&](const Kink& kink) {
                return kink.left.value == kink.right.value &&
                       kink.left.value == evaluateAt(maxout, values, kink.at).value;
            });
        };
        QVERIFY(isContinuous(
            {-1.7, -3.898190698296359, -0.9, -2.1959674059640779, 0, -0.28096620209026169}));
        std::mt19937_64 bits(1);
        std::uniform_real_distribution<double> number(-2, 2);
        for (int i = 0; i < 100000; ++i) {
            // Every other three meet in one point.
            const double x = number(bits);
            const double y = number(bits);
            std::vector<double> values;
            for (int line = 0; line < 3; ++line) {
                const double slope = number(bits);
                values.insert(values.end(), {slope, i % 2 == 0 ? y - slope * x : number(bits)});
            }
            HOLDS(isContinuous(values), x);
        }
    }

    /// maximum(line 1, maximum(line 2, line 3)): PyTorch and JAX share a tie, TensorFlow's goes to
    /// the first.
    void maxoutAtATie() {
        const Activation& maxout = require(builtInCatalogue(), "maxout");
        const auto are = [&](const std::vector<double>& values,
                             const std::vector<double>& shared,
                             const std::vector<double>& first) {
            const auto kinks = kinksOf(maxout, values);
            bool good = kinks.size() == shared.size();
            for (std::size_t i = 0; good && i < kinks.size(); ++i) {
                good = kinks[i].pytorch == shared[i] && kinks[i].jax == shared[i] &&
                       kinks[i].tensorflow == first[i];
            }
            return good;
        };
        QVERIFY(are({-1, -0.5, 0, 0, 1, -0.5}, {-0.5, 0.5}, {-1, 0}));
        QVERIFY(are({1, -0.5, 0, 0, -1, -0.5}, {-0.5, 0.5}, {0, 1}));
        QVERIFY(are({1, 0, 0, -1, -1, 0}, {0}, {1}));
        QVERIFY(are({-1, 0, 0.5, 0, 1, 0}, {-0.125}, {-1})); // all three: 1/2, 1/4, 1/4
        // The lines meet at 2/9, which is no double: rounding breaks the tie.
        const auto broken = kinksOf(maxout, std::vector<double>{3, 0.1, 0.3, 0.7, 0, -9});
        QVERIFY(std::ranges::any_of(broken, [](const Kink& kink) { return !kink.pytorch; }));
    }

    void arraysEqualPoints_data() { addCorners(); }

    void arraysEqualPoints() {
        const Corner& corner = currentCorner();
        const Eigen::ArrayXd x = linspace(-5, 5, 101);
        const Jets jets = evaluate(*corner.activation, corner.values(), x);
        for (Eigen::Index i = 0; i < x.size(); ++i) {
            const Jet<double> at = corner.at(x[i]);
            HOLDS(jets.value[i] == at.value && jets.derivative[i] == at.derivative &&
                      jets.secondDerivative[i] == at.secondDerivative,
                  x[i]);
        }
    }

    // The laws of the vector functions.

    void vectors_data() { addCorners(true); }

    void vectors() {
        const Activation& activation = *currentCorner().activation;
        const Eigen::ArrayXd x = linspace(-0.5, 0.45, 8); // on no boundary of sparsemax
        const Jets jets = evaluate(activation, {}, x);
        const Jets reversed = evaluate(activation, {}, x.reverse());
        for (Eigen::Index i = 0; i < x.size(); ++i) {
            const auto component = [&](double xi) {
                Eigen::ArrayXd moved = x;
                moved[i] = xi;
                return evaluate(activation, {}, moved).value[i];
            };
            HOLDS(isNear(jets.derivative[i], slopeOf(component, x[i], 0.02), 1e-10), x[i]);
            HOLDS(isNear(reversed.value[x.size() - 1 - i], jets.value[i], 1e-14), x[i]);
        }
        Eigen::ArrayXd broken = x;
        broken[3] = std::nan("");
        QVERIFY(evaluate(activation, {}, broken).value.isNaN().all());
        QVERIFY(evaluate(activation, {}, x * 10000).value.allFinite());
    }

    /// Exact comparisons: QCOMPARE forgives the last bits.
    void linspaceHitsItsEnds() {
        for (Eigen::Index n = 2; n < 200; ++n) {
            const Eigen::ArrayXd x = linspace(-1, 0.3, n);
            QVERIFY(x[0] == -1 && x[n - 1] == 0.3);
        }
        QVERIFY(linspace(-2, 2, 1000)[1] == -2 + 4.0 / 999);
        QVERIFY(linspace(3, 5, 1)[0] == 3);
        QVERIFY(linspace(3, 5, 0).size() == 0);
    }

private:
    static void addCorners(bool vectors = false) {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < corners().size(); ++i) {
            if (corners()[i].activation->isVector() == vectors) {
                QTest::newRow(corners()[i].name.c_str()) << i;
            }
        }
    }
};

QTEST_GUILESS_MAIN(EvaluateTest)
#include "evaluate_test.moc"
