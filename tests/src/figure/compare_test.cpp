// The largest difference of two functions against published values.
#include "activation/catalogue.h"
#include "figure/compare.h"
#include "formulas.h"

#include <QTest>

using namespace actiscope;

namespace {

Difference between(const Activation& f, const Activation& g) {
    return largestDifference(
        f, evaluationValues(f, completed(f, {})), g, evaluationValues(g, completed(g, {})));
}

const Activation& entry(const char* id) {
    return require(builtInCatalogue(), id);
}

bool is(const Difference& got, double size, double x, double tolerance) {
    const bool good = std::fabs(got.size - size) <= tolerance &&
                      (got.x == x || std::fabs(std::fabs(got.x) - std::fabs(x)) < 0.005);
    if (!good) {
        qWarning("got %.17g at %.17g", got.size, got.x);
    }
    return good;
}

} // namespace

class CompareTest : public QObject {
    Q_OBJECT

private slots:

    void thePublishedDifferences() {
        const Activation& gelu = entry("gelu");
        const Activation& sigmoid = entry("sigmoid");
        QVERIFY(is(between(formulas::geluTanh(), gelu), 4.732355e-4, 2.70, 1e-10));
        QVERIFY(is(between(formulas::gatedBySigmoid<1702>(), gelu), 0.0203348, 2.27, 1e-7));
        QVERIFY(is(between(formulas::hardSwish(), formulas::silu()), 0.1422776, 3, 1e-7));
        QVERIFY(is(between(formulas::hardSigmoid<6>(), sigmoid), 0.0691821, 1.3170, 1e-7));
        QVERIFY(is(between(formulas::hardSigmoid<5>(), sigmoid), 0.0758582, 2.5, 1e-7));
    }

    void variantsBesideTheirEntry() {
        const Catalogue& all = builtInCatalogue();
        const auto gelu = departuresFrom(entry("gelu"), {}, all);
        const auto tanh = std::ranges::find(gelu, "gelu_tanh", &Departure::id);
        QVERIFY(tanh != gelu.end());
        QVERIFY(is(tanh->difference, 4.732355e-4, 2.70, 1e-10));
        QVERIFY(std::ranges::find(gelu, "gelu", &Departure::id) == gelu.end());
        const auto leaky = departuresFrom(entry("leaky_relu"), {{"negative_slope", 0.2}}, all);
        QCOMPARE(leaky.size(), std::size_t{2});
        for (const Departure& departure : leaky) {
            QVERIFY(departure.parameters.at("negative_slope") != 0.2);
            QCOMPARE(departure.difference.size, everywhere.to);
        }
        QCOMPARE(departuresFrom(entry("leaky_relu"), {{"negative_slope", 7}}, all).size(),
                 std::size_t{3});
        QVERIFY(departuresFrom(entry("relu"), {}, all).empty());
    }

    void differencesThatNeverEnd() {
        const double infinity = everywhere.to;
        QCOMPARE(between(entry("relu"), entry("tanh")).size, infinity);
        QCOMPARE(between(entry("leaky_relu"), entry("relu")).size, infinity);
        QCOMPARE(between(entry("leaky_relu"), entry("relu")).x, -infinity);
        QCOMPARE(between(formulas::exponential(), entry("relu")).x, infinity);
    }

    void betweenFunctionsThatBothGrow() {
        QVERIFY(is(between(entry("softplus"), entry("relu")), std::numbers::ln2, 0, 1e-12));
        QVERIFY(is(between(entry("elu"), entry("relu")), 1, everywhere.from, 1e-12));
        QVERIFY(is(between(formulas::hardshrink(), entry("linear")), 0.5, 0.5, 0));
        QCOMPARE(between(formulas::lisht(), formulas::lisht()).size, 0.0);
    }

    void orderIsOfNoAccount() {
        for (const Activation& f : builtInCatalogue()) {
            for (const char* id : {"relu", "gelu", "sigmoid", "heaviside"}) {
                if (!f.isVector()) {
                    const Difference one = between(f, entry(id));
                    const Difference other = between(entry(id), f);
                    QVERIFY2(one.size == other.size && one.x == other.x, f.id.c_str());
                    QVERIFY2(f.id != id || one.size == 0, f.id.c_str());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(CompareTest)
#include "compare_test.moc"
