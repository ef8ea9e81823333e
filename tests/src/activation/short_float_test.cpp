// The emulated number types against known bit patterns, and the kernels in short types against
// themselves in double.
#include "src/activation/corner.h"
#include "text/number.h"

#include <QTest>

#include <bit>
#include <cstdint>

using namespace actiscope;

namespace {

using Single = Rounded<24, -126, 127>;

template <typename T> double asDouble(double x) {
    return static_cast<double>(T(x));
}

/// Doubles of every size that a float can hold and some beyond, always the same.
std::vector<double> manyNumbers() {
    std::vector<double> numbers = {0, 1, -1};
    std::uint64_t state = 1;
    for (int i = 0; i < 20000; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const auto fraction = static_cast<double>(state >> 11U) * 0x1p-53 + 0.5;
        const int exponent = static_cast<int>(state % 290U) - 152;
        numbers.push_back(std::ldexp((state >> 63U) != 0 ? -fraction : fraction, exponent));
    }
    return numbers;
}

bool same(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b));
}

/// The kernel in T and in double, at the same rounded x and parameters: the largest difference of
/// each component in units of T, measured as the accuracy is, but against the size of what a
/// function of slope 1 would give.
template <typename T> double differenceIn(const Corner& corner, double x) {
    std::vector<double> values = corner.values();
    std::ranges::transform(values, values.begin(), asDouble<T>);
    const double at = asDouble<T>(x);
    const Jet<T> shorter = evaluateAt(corner.activation->kernel, values, T(at));
    const Jet<double> exact = evaluateAt(corner.activation->kernel, values, at);
    const auto error = [](T got, double expected) {
        const double unit = static_cast<double>(std::numeric_limits<T>::epsilon());
        return std::fabs(static_cast<double>(got) - expected) /
               (unit * std::max(std::fabs(expected), 1.0));
    };
    return std::max({error(shorter.value, exact.value),
                     error(shorter.derivative, exact.derivative),
                     error(shorter.secondDerivative, exact.secondDerivative)});
}

} // namespace

#define HOLDS(condition, x) QVERIFY2(condition, ("at x = " + shortest(x)).c_str())

class ShortFloatTest : public QObject {
    Q_OBJECT

private slots:

    void knownBitPatterns() {
        using Half = std::numeric_limits<Float16>;
        using Brain = std::numeric_limits<BFloat16>;
        QVERIFY(static_cast<double>(Half::max()) == 65504);
        QVERIFY(static_cast<double>(Half::denorm_min()) == 0x1p-24);
        QVERIFY(static_cast<double>(Half::min()) == 0x1p-14);
        QVERIFY(static_cast<double>(Half::epsilon()) == 0x1p-10);
        QVERIFY(static_cast<double>(Brain::max()) == 0x1.fep127);
        QVERIFY(std::fabs(static_cast<double>(Brain::max()) / 3.3895e38 - 1) < 1e-4);
        QVERIFY(asDouble<BFloat16>(3.14159265) == 3.140625);
        QVERIFY(asDouble<Float16>(0.1) == 0x1.998p-4);
    }

    void tiesGoToEven() {
        QVERIFY(asDouble<Float16>(1 + 0x1p-11) == 1);
        QVERIFY(asDouble<Float16>(1 + 0x3p-11) == 1 + 0x1p-9);
        QVERIFY(asDouble<Float16>(1 + 0x1p-11 + 0x1p-40) == 1 + 0x1p-10);
        QVERIFY(asDouble<Float16>(2049) == 2048);
        QVERIFY(asDouble<Float16>(2051) == 2052);
        QVERIFY(asDouble<Float16>(0x1p-25) == 0);
        QVERIFY(asDouble<Float16>(0x3p-25) == 0x1p-23);
        QVERIFY(asDouble<Float16>(0x1.8p-25) == 0x1p-24);
    }

    void overflowIsInfinite() {
        QVERIFY(asDouble<Float16>(65519.999) == 65504);
        QVERIFY(std::isinf(asDouble<Float16>(65520)));
        QVERIFY(asDouble<Float16>(-1e300) == -std::numeric_limits<double>::infinity());
        QVERIFY(isinf(Float16(300) * Float16(300)));
        QVERIFY(isnan(Float16(std::nan("")) + Float16(1)));
        QVERIFY(std::signbit(asDouble<Float16>(-1e-300)));
    }

    void everyOperationIsRounded() {
        const Float16 big = 2048;
        QVERIFY(big + Float16(1) == big);
        QVERIFY(Float16(1) / Float16(3) == Float16(1.0 / 3));
        QVERIFY(static_cast<double>(exp(Float16(1))) == asDouble<Float16>(std::exp(1.0)));
        QVERIFY(fma(big, Float16(1), Float16(3)) == Float16(2052));
        QVERIFY(Float16(2) > Float16(1) && -Float16(1) < 0 && Float16(1) == 1);
    }

    /// 24 bits are float's: the hardware's answer is the reference.
    void asFloatItIsFloat() {
        const auto numbers = manyNumbers();
        for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
            const double x = numbers[i];
            const double y = numbers[i + 1];
            const auto fx = static_cast<float>(x);
            const auto fy = static_cast<float>(y);
            const Single rx = x;
            const Single ry = y;
            HOLDS(same(static_cast<double>(rx), static_cast<double>(fx)), x);
            HOLDS(same(static_cast<double>(rx + ry), static_cast<double>(fx + fy)), x);
            HOLDS(same(static_cast<double>(rx - ry), static_cast<double>(fx - fy)), x);
            HOLDS(same(static_cast<double>(rx * ry), static_cast<double>(fx * fy)), x);
            HOLDS(same(static_cast<double>(rx / ry), static_cast<double>(fx / fy)), x);
            HOLDS(same(static_cast<double>(sqrt(fabs(rx))),
                       static_cast<double>(std::sqrt(std::fabs(fx)))),
                  x);
        }
    }

    // The kernels.

    void kernels_data() {
        QTest::addColumn<int>("unused");
        for (const Activation& activation : builtInCatalogue()) {
            if (!activation.isVector()) {
                QTest::newRow(activation.id.c_str()) << 0;
            }
        }
    }

    void kernels() {
        const Activation& activation = *find(builtInCatalogue(), QTest::currentDataTag());
        const Corner corner{&activation, completed(activation, {}), activation.id};
        constexpr double units = 3;
        double worst = 0;
        for (double x = -4.0625; x <= 4.0625; x += 0.125) {
            for (const double error : {differenceIn<float>(corner, x),
                                       differenceIn<BFloat16>(corner, x),
                                       differenceIn<Float16>(corner, x)}) {
                worst = std::max(worst, error);
                HOLDS(error <= units, x);
            }
        }
        qInfo("worst %s units", rounded(worst, 3).c_str());
    }

    /// The textbook form is the same function, and in double close to it where nothing cancels.
    void textbookForms_data() { kernels_data(); }

    void textbookForms() {
        const Activation& activation = *find(builtInCatalogue(), QTest::currentDataTag());
        if (activation.textbook == nullptr) {
            return;
        }
        const auto values = evaluationValues(activation, {});
        const auto near = [](double a, double b) {
            return std::fabs(a - b) <= 1e-12 * (1 + std::fabs(b));
        };
        for (double x = -4.0625; x <= 4.0625; x += 0.125) {
            const Jet<double> stable = evaluateAt(activation.kernel, values, x);
            const Jet<double> printed = evaluateAt(activation.textbook, values, x);
            HOLDS(near(printed.value, stable.value), x);
            HOLDS(near(printed.derivative, stable.derivative), x);
            HOLDS(near(printed.secondDerivative, stable.secondDerivative), x);
        }
    }

    /// What the textbook forms are there to show.
    void textbookFormsLoseWhatTheStableOnesKeep() {
        const auto at = [](const char* id, double x) {
            const Activation& activation = require(builtInCatalogue(), id);
            const auto values = evaluationValues(activation, {});
            return std::pair(evaluateAt(activation.textbook, values, x),
                             evaluateAt(activation.kernel, values, x));
        };
        const auto [elu, stableElu] = at("elu", -1e-17);
        QVERIFY(elu.value == 0 && stableElu.value == -1e-17);
        const auto [gelu, stableGelu] = at("gelu", -10);
        QVERIFY(gelu.value == 0 && stableGelu.value < 0);
        const auto [sigmoid, stableSigmoid] = at("sigmoid", 40);
        QVERIFY(sigmoid.derivative == 0 && stableSigmoid.derivative > 0);
        const auto [tanh, stableTanh] = at("tanh", 800);
        QVERIFY(std::isnan(tanh.value) && stableTanh.value == 1);
    }
};

QTEST_GUILESS_MAIN(ShortFloatTest)
#include "short_float_test.moc"
