// Short number types and textbook formulas: rounding, errors, and where each breaks down.
#include "activation/catalogue.h"
#include "activation/evaluate.h"
#include "figure/precision.h"
#include "figure/sample.h"
#include "figure/templates.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace actiscope;

namespace {

const Catalogue& all = builtInCatalogue();

Breakdown breakdown(const char* id, Precision precision, Form form) {
    const Activation& activation = require(all, id);
    return breakdownOf(activation, evaluationValues(activation, {}), precision, form);
}

/// By their encodings.
std::vector<double> everyHalf() {
    std::vector<double> halves;
    for (int bits = 0; bits < 0x7c00; ++bits) {
        const int exponent = bits >> 10;
        const int fraction = bits & 0x3ff;
        const double x =
            exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(0x400 + fraction, exponent - 25);
        halves.push_back(x);
        halves.push_back(-x);
    }
    return halves;
}

bool near(double got, double expected, double relative) {
    return std::fabs(got - expected) <= relative * std::fabs(expected);
}

} // namespace

class PrecisionTest : public QObject {
    Q_OBJECT

private slots:

    void numbersRoundToTheType() {
        QCOMPARE(roundedTo(65519, Precision::F16), 65504.0); // the largest half
        QCOMPARE(roundedTo(65520, Precision::F16), HUGE_VAL);
        QCOMPARE(roundedTo(0x1p-24, Precision::F16), 0x1p-24);
        QCOMPARE(roundedTo(0x1p-25, Precision::F16), 0.0); // a tie goes to the even one
        QCOMPARE(roundedTo(1 + 0x1p-8, Precision::BF16), 1.0);
        QCOMPARE(roundedTo(0.1, Precision::F32), static_cast<double>(0.1F));
        QCOMPARE(roundedTo(0.1, Precision::F64), 0.1);
    }

    void errorsAreCountedInUnitsOfTheType() {
        QCOMPARE(errorInUlp(1 + 0x1p-52, 1, Precision::F64), 1.0);
        QCOMPARE(errorInUlp(1 + 0x1p-10, 1, Precision::F16), 1.0);
        QCOMPARE(errorInUlp(0, 1, Precision::BF16), 128.0);
        QCOMPARE(errorInUlp(NAN, 1, Precision::F16), 2048.0);     // no digit is right
        QCOMPARE(errorInUlp(HUGE_VAL, 1e6, Precision::F16), 0.0); // as near as it can be
        QCOMPARE(errorInUlp(NAN, NAN, Precision::F32), 0.0);
    }

    // reference: 1 - s(x) = 0 beyond 53 ln 2 - as numerics tells of PyTorch's s(1 - s).
    void theTextbookSigmoidLosesItsGradient() {
        const auto lost = breakdown("sigmoid", Precision::F64, Form::Textbook).gradientLost;
        QCOMPARE(lost.size(), std::size_t{2});
        QVERIFY(near(lost[1].from, 53 * std::log(2.0), 1e-12));
        const auto half = breakdown("sigmoid", Precision::F16, Form::Textbook).gradientLost;
        QVERIFY(near(half.back().from, 11 * std::log(2.0), 0.01));
        QVERIFY(breakdown("sigmoid", Precision::F64, Form::Stable).gradientLost.empty());
    }

    void everyHalfIsJudged_data() {
        QTest::addColumn<const Activation*>("activation");
        for (const Activation& activation : all) {
            if (!activation.isVector()) {
                QTest::newRow(activation.id.c_str()) << &activation;
            }
        }
    }

    void everyHalfIsJudged() {
        QFETCH(const Activation*, activation);
        const auto values = evaluationValues(*activation, {});
        for (const Form form : {Form::Stable, Form::Textbook}) {
            if (!hasForm(*activation, Precision::F16, form)) {
                continue;
            }
            const Breakdown found = breakdownOf(*activation, values, Precision::F16, form);
            const auto isTold = [](const std::vector<Span>& places, double x) {
                return std::ranges::any_of(places, [x](const Span& s) { return s.contains(x); });
            };
            double worst = 0;
            for (const double x : everyHalf()) {
                const auto got = evaluateIn(*activation, values, x, Precision::F16, form);
                const auto exact = evaluateAt(*activation, values, x);
                const double error = errorInUlp(got.value, exact.value, Precision::F16);
                worst = std::max(worst, error);
                const bool overflow = std::isfinite(exact.value) && !std::isfinite(got.value);
                const bool underflow = exact.value != 0 && got.value == 0;
                QVERIFY(!overflow || found.more || isTold(found.overflow, x));
                QVERIFY(!underflow || found.more || isTold(found.underflow, x));
                // None in an interval is sound, but for one that lasts.
                QVERIFY(!isTold(found.overflow, x) || !std::isfinite(got.value));
                QVERIFY(!isTold(found.underflow, x) || got.value == 0);
                const bool dead = got.derivative == 0 || !std::isfinite(got.derivative);
                QVERIFY(!isTold(found.gradientLost, x) || dead);
            }
            QCOMPARE(found.worst, worst);
        }
    }

    void theEndsOfTheHalvesAreSeen() {
        const Breakdown selu = breakdown("selu", Precision::F16, Form::Stable);
        QCOMPARE(selu.overflow, (std::vector<Span>{{62368, 65504}})); // 65520 / 1.0507
        const auto worst = [](const char* id) {
            return breakdown(id, Precision::F16, Form::Textbook).worst;
        };
        QVERIFY(near(worst("hard_sigmoid"), 682.667, 1e-5));
        QVERIFY(near(worst("hard_sigmoid_keras2"), 409.6, 1e-5));
        QVERIFY(near(worst("tanhshrink"), 510.286, 1e-5));
        // Where there are more intervals than one reads, it says so.
        QVERIFY(breakdown("squareplus", Precision::F16, Form::Textbook).more);
        QVERIFY(!selu.more);
    }

    // The least float, the largest one, and the float next to -3, where few digits are left.
    void longTypesAreSeenAtTheirEndsAndKinks() {
        const auto underflow = breakdown("selu", Precision::F32, Form::Textbook).underflow;
        QCOMPARE(underflow.size(), std::size_t{1});
        QCOMPARE(underflow[0].to, -0x1p-149);
        const auto overflow = breakdown("selu", Precision::F32, Form::Stable).overflow;
        QCOMPARE(overflow.at(0).to, 0x1.fffffep127);
        QVERIFY(breakdown("hard_sigmoid", Precision::F32, Form::Textbook).worst > 1e6);
    }

    // The largest double that exp takes is 709.78; the largest float 88.72; the largest half 11.09.
    void theExponentialOverflows() {
        const auto from = [](Precision precision) {
            return breakdown("exponential", precision, Form::Stable).overflow.at(0).from;
        };
        QVERIFY(breakdown("exponential", Precision::F64, Form::Stable).overflow.empty());
        QVERIFY(near(from(Precision::F32), 128 * std::log(2.0), 1e-6));
        QVERIFY(near(from(Precision::F16), 16 * std::log(2.0), 1e-3));
    }

    void erfLosesTheTailOfGelu() {
        const auto under = breakdown("gelu", Precision::F64, Form::Textbook).underflow;
        QCOMPARE(under.size(), std::size_t{1});
        QVERIFY(under[0].to < -8.2 && under[0].to > -8.4); // PyTorch returns -0 from -8.3 on
        QVERIFY(breakdown("gelu", Precision::F64, Form::Textbook).worst > 1e15);
    }

    void stableFormsStayNearInEveryType_data() {
        QTest::addColumn<const Activation*>("activation");
        for (const Activation& activation : all) {
            if (!activation.isVector()) {
                QTest::newRow(activation.id.c_str()) << &activation;
            }
        }
    }

    void stableFormsStayNearInEveryType() {
        QFETCH(const Activation*, activation);
        const auto values = evaluationValues(*activation, {});
        for (const Precision precision : {Precision::F32, Precision::BF16, Precision::F16}) {
            for (double x = -4; x <= 4; x += 1.0 / 64) {
                const double error =
                    errorAt(*activation, values, x, precision, Form::Stable, Quantity::Value);
                QVERIFY2(error <= 16, qPrintable(QString::number(x)));
            }
        }
    }

    void intervalsAreReadable() {
        const double largest = 65504;
        QCOMPARE(inWords({}, Precision::F16), std::string("–"));
        QCOMPARE(inWords({{11.1, largest}}, Precision::F16), std::string("≥ 11.1"));
        QCOMPARE(inWords({{-largest, -17.5}}, Precision::F16), std::string("≤ −17.5"));
        QCOMPARE(inWords({{-2, -1}, {1, 2}}, Precision::F16), std::string("± 1 … 2"));
        QCOMPARE(inWords({{-largest, -3}, {3, largest}}, Precision::F16), std::string("|x| ≥ 3"));
        QCOMPARE(inWords({{1, 2}, {5, largest}}, Precision::F16), std::string("1 … 2, ≥ 5"));
    }

    void templatesAreSampled() {
        for (const Activation& activation : all) {
            if (!activation.variants.empty()) {
                const Figure figure = variantsFigure(activation, all, Language::English);
                const auto sampled = sample(figure, all, {200});
                QCOMPARE(sampled[1].lines.size(), figure.panels[0].curves.size() - 1);
            }
            if (!activation.isVector()) {
                Curve curve;
                curve.activation = activation.id;
                curve.parameters = completed(activation, {});
                const auto sampled = sample(precisionFigure(curve, all), all, {200});
                const bool textbook = hasForm(activation, Precision::F64, Form::Textbook);
                QCOMPARE(sampled[1].lines.size(), textbook ? std::size_t{5} : std::size_t{4});
            }
        }
    }

    void templatesHaveEveryCurveOnce() {
        for (const Activation& activation : all) {
            if (!activation.isVector()) {
                Curve curve;
                curve.activation = activation.id;
                curve.parameters = completed(activation, {});
                for (const Panel& panel : precisionFigure(curve, all).panels) {
                    std::set<std::pair<Precision, Form>> types;
                    for (const Curve& shown : panel.curves) {
                        QVERIFY(types.insert({shown.precision, shown.form}).second);
                        QVERIFY(hasForm(activation, shown.precision, shown.form));
                    }
                }
            }
        }
    }

    void stableFormsPlotNearZero() {
        const auto x = linspace(-4, 4, 801);
        for (const Activation& activation : all) {
            if (activation.isVector()) {
                continue;
            }
            Curve curve;
            curve.activation = activation.id;
            curve.parameters = completed(activation, {});
            QVERIFY((plottedErrors(activation, curve, x, Quantity::Value) == 0).all());
            for (const Precision precision : {Precision::F32, Precision::BF16, Precision::F16}) {
                curve.precision = precision;
                const auto y = plottedErrors(activation, curve, x, Quantity::Value);
                QVERIFY2((y >= 0).all() && (y < std::log10(17)).all(), activation.id.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(PrecisionTest)
#include "precision_test.moc"
