// The wide forms: their elementary functions, and that an element does not see its neighbours.
#include "activation/columns.h"
#include "activation/wide.h"
#include "src/activation/corner.h"
#include "src/activation/oracle.h"

#include <QTest>

#include <random>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// |got - exact| in units in the last place of the double next to `exact`.
double errorInUlp(double got, long double exact) {
    if (exact == 0) {
        return got == 0 ? 0 : infinity;
    }
    const double unit = std::ldexp(1.0, std::ilogb(static_cast<double>(exact)) - 52);
    return static_cast<double>(std::fabs(got - exact)) / unit;
}

/// The largest error over [from, to], at evenly spread points and at points of every size.
template <typename Function, typename Exact>
double worstOver(double from, double to, Function function, Exact exact) {
    std::mt19937_64 bits(1);
    std::uniform_real_distribution<double> place(from, to);
    double worst = 0;
    const auto look = [&](double x) {
        if (from <= x && x <= to) {
            worst = std::max(worst, errorInUlp(function(x), exact(static_cast<long double>(x))));
        }
    };
    for (int i = 0; i < 300000; ++i) {
        const double x = place(bits);
        look(x);
        look(std::ldexp(x, -(i % 60)));
    }
    look(from);
    look(to);
    return worst;
}

bool areSame(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Places in and out of the range of lanes side by side, more than one chunk of them.
Eigen::ArrayXd mixedPlaces() {
    std::mt19937_64 bits(2);
    std::uniform_real_distribution<double> exponent(-60, 11);
    Eigen::ArrayXd x(1300);
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        x[i] = std::exp2(exponent(bits)) * (i % 2 == 0 ? 1 : -1);
    }
    x[3] = std::nan("");
    x[600] = infinity;
    x[601] = -infinity;
    x[602] = -0.0;
    x[603] = 1e300;
    x[1299] = std::nan("");
    return x;
}

const Corner& currentCorner() {
    QFETCH(std::size_t, index);
    return corners()[index];
}

} // namespace

#define HOLDS(condition, x) QVERIFY2(condition, ("at x = " + shortest(x)).c_str())

class WideTest : public QObject {
    Q_OBJECT

private slots:

    /// As lane_math.h claims.
    void elementaryFunctions() {
        const double end = lane::longest;
        const auto laneExp = [](double x) { return lane::exp(x); };
        const auto laneExpOfSum = [](double x) { return lane::exp(x, 0x1p-54 * x); };
        const auto expOfSum = [](long double x) { return std::exp(x) * (1 + 0x1p-54L * x); };
        const auto exp = [](long double x) { return std::exp(x); };
        const auto expm1 = [](long double x) { return std::expm1(x); };
        const auto log1p = [](long double x) { return std::log1p(x); };
        const auto tanh = [](long double x) { return std::tanh(x); };
        QCOMPARE_LE(worstOver(-end, end, laneExp, exp), 1.1);
        QCOMPARE_LE(worstOver(-2, 2, laneExp, exp), 1.1);
        QCOMPARE_LE(worstOver(-end, end, laneExpOfSum, expOfSum), 0.75);
        QCOMPARE_LE(worstOver(-end, end, lane::expm1, expm1), 2.2);
        QCOMPARE_LE(worstOver(-2, 2, lane::expm1, expm1), 2.2);
        QCOMPARE_LE(worstOver(0, 1, lane::log1p, log1p), 1.5);
        QCOMPARE_LE(worstOver(-end / 2, end / 2, lane::tanh, tanh), 3.2);
        QCOMPARE_LE(worstOver(-2, 2, lane::tanh, tanh), 3.2);
    }

    void elementaryFunctionsKnowTheirRange() {
        const double beyond = std::nextafter(lane::longest, infinity);
        for (const double x : {beyond, -beyond, 1e300, infinity, -infinity, std::nan("")}) {
            QVERIFY(std::isnan(lane::exp(x)) && std::isnan(lane::expm1(x)));
            QVERIFY(std::isnan(lane::tanh(x)) && std::isnan(lane::log1p(x)));
        }
        QVERIFY(std::isnan(lane::log1p(-0x1p-60)) && std::isnan(lane::log1p(1 + 0x1p-52)));
    }

    void elementsStandAlone_data() { addCorners(); }

    /// Bit for bit the point's jet, among neighbours of any kind, and with the second order or not.
    void elementsStandAlone() {
        const Corner& corner = currentCorner();
        const Eigen::ArrayXd x = mixedPlaces();
        const Jets jets = evaluate(*corner.activation, corner.values(), x);
        Jets first(x.size(), Order::First);
        evaluate(*corner.activation, corner.values(), x, {}, first);
        QCOMPARE(first.secondDerivative.size(), 0);
        for (Eigen::Index i = 0; i < x.size(); ++i) {
            const Jet<double> at = corner.at(x[i]);
            HOLDS(areSame(jets.value[i], at.value), x[i]);
            HOLDS(areSame(jets.derivative[i], at.derivative), x[i]);
            HOLDS(areSame(jets.secondDerivative[i], at.secondDerivative), x[i]);
            HOLDS(areSame(first.value[i], at.value), x[i]);
            HOLDS(areSame(first.derivative[i], at.derivative), x[i]);
        }
    }

    void drawnElementsStandAlone() {
        for (const char* id : {"rrelu", "rrelu_paper"}) {
            const Activation& activation = require(builtInCatalogue(), id);
            std::vector<double> values = evaluationValues(activation, {});
            const Eigen::ArrayXd x = mixedPlaces();
            const Eigen::ArrayXd drawn = linspace(0.125, 8, x.size());
            const Jets jets = evaluate(activation, values, x, drawn);
            for (Eigen::Index i = 0; i < x.size(); ++i) {
                values.back() = drawn[i];
                const Jet<double> at = evaluateAt(activation, values, x[i]);
                HOLDS(areSame(jets.value[i], at.value), x[i]);
                HOLDS(areSame(jets.derivative[i], at.derivative), x[i]);
            }
        }
    }

    void formsAgree_data() { addCorners(); }

    /// The plain form is the reference between the rows of the oracle's table. Derivatives cancel
    /// beside their zeros, so only values are judged by their own size.
    void formsAgree() {
        const Corner& corner = currentCorner();
        const Activation& activation = *corner.activation;
        std::mt19937_64 bits(3);
        std::normal_distribution<double> place(0, 1);
        for (int i = 0; i < 5000; ++i) {
            const double x = std::ldexp(place(bits), i % 10);
            const Jet<double> wide = corner.at(x);
            const Jet<double> plain = activation.kernel.plain(x, corner.values());
            HOLDS(oracle::errorInUlp(wide.value, plain.value) <= 2 * activation.accuracy.value, x);
            const auto agree = [](double a, double b) {
                return a == b || std::fabs(a - b) <= 0x1p-48 * (1 + std::fabs(b));
            };
            HOLDS(agree(wide.derivative, plain.derivative), x);
            HOLDS(agree(wide.secondDerivative, plain.secondDerivative), x);
        }
    }

    void columns() {
        std::vector<double> numbers(100003, 0.1);
        numbers[77777] = 1e16;
        const long double exact = 100002 * static_cast<long double>(0.1) + 1e16L;
        QVERIFY(sumOf(numbers) == static_cast<double>(exact));
        QVERIFY(largestOf(numbers) == 1e16);
        numbers[100002] = 2e16;
        numbers[0] = std::nan("");
        QVERIFY(largestOf(numbers) == 2e16);
        QVERIFY(std::isnan(sumOf(numbers)));
        QVERIFY(sumOf({}) == 0 && largestOf({}) == -infinity);
    }

    /// One dominant logit, and others beyond the range of lanes, a NaN or an infinity among many.
    void softmaxOfAnyLogits() {
        const Activation& softmax = require(builtInCatalogue(), "softmax");
        Eigen::ArrayXd x = Eigen::ArrayXd::Constant(100, -700);
        x[41] = 0;
        x[42] = -infinity;
        Jets jets = evaluate(softmax, {}, x);
        const double small = std::exp(-700.0);
        QVERIFY(jets.value[41] == 1 && jets.value[42] == 0);
        QVERIFY(std::fabs(jets.derivative[41] / (98 * small) - 1) < 1e-14);
        QVERIFY(std::fabs(jets.value[99] / small - 1) < 1e-14);
        for (const double broken : {std::nan(""), infinity}) {
            x[7] = broken;
            jets = evaluate(softmax, {}, x);
            QVERIFY(jets.value.isNaN().all() && jets.derivative.isNaN().all());
        }
    }

private:
    static void addCorners() {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < corners().size(); ++i) {
            const Corner& corner = corners()[i];
            if (!corner.activation->isVector() && corner.activation->kernel.block() != nullptr) {
                QTest::newRow(corner.name.c_str()) << i;
            }
        }
    }
};

QTEST_GUILESS_MAIN(WideTest)
#include "wide_test.moc"
