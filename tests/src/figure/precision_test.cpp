// Short number types and textbook formulas: rounding, errors, and where each breaks down.
#include "activation/catalogue.h"
#include "activation/evaluate.h"
#include "figure/precision.h"
#include "figure/sample.h"
#include "figure/templates.h"

#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

const Catalogue& all = builtInCatalogue();

Breakdown breakdown(const char* id, Precision precision, Form form) {
    const Activation& activation = require(all, id);
    return breakdownOf(activation, evaluationValues(activation, {}), precision, form);
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
                QCOMPARE(sampled[1].lines.size(), std::size_t{5});
                for (const Line& line : sampled[1].lines) {
                    for (const Branch& branch : line.branches) {
                        QVERIFY(std::ranges::all_of(
                            branch, [](const Point& p) { return p.y >= 0 && p.y < 16; }));
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(PrecisionTest)
#include "precision_test.moc"
