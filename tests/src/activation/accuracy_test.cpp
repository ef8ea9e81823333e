// Every kernel against 70-digit reference values, in units in the last place.
#include "activation/evaluate.h"
#include "activation/wide.h"
#include "src/activation/oracle.h"
#include "text/number.h"

#include <QTest>

using namespace actiscope;
using oracle::Row;

namespace {

/// Maxout is no function of a framework, so the tables do not have it: it is exact instead.
constexpr auto withoutTable = "maxout";

/// The largest error of one quantity, and where it is.
struct Worst {
    double ulp = 0;
    std::string where = "nowhere";

    void add(double error, const std::string& place) {
        if (error > ulp) {
            ulp = error;
            where = place;
        }
    }
};

/// At a kink each one-sided limit and each framework's value is as good as the reference. A blank
/// reference is not scored.
double errorOf(double got, const Row& row, const std::string& quantity) {
    if (row.at(quantity).empty()) {
        return 0;
    }
    const double cancelling = oracle::optionalNumber(row.at("s" + quantity)).value_or(0);
    double least = oracle::errorInUlp(got, oracle::numberOf(row.at(quantity)), cancelling);
    if (quantity == "f" || row.at("kink").empty() || row.at("kink") == "0") {
        return least;
    }
    for (const char* suffix : {"_l", "_r", "_torch", "_tf", "_jax"}) {
        const auto column = row.find(quantity + suffix);
        if (column != row.end() && !column->second.empty()) {
            const double admissible = oracle::numberOf(column->second);
            least = std::min(least, oracle::errorInUlp(got, admissible, cancelling));
        }
    }
    return least;
}

bool isWithin(const Worst& worst, double claimed, const Activation& activation, const char* what) {
    qInfo("%-12s %-3s worst %-8s ULP at %s",
          activation.id.c_str(),
          what,
          rounded(worst.ulp, 3).c_str(),
          worst.where.c_str());
    return worst.ulp <= claimed;
}

const Activation& current() {
    return *find(builtInCatalogue(), QTest::currentDataTag());
}

using Elementwise = Jet<double> (*)(const Activation&, Values, double);
using Vectorwise = Jets (*)(const Activation&, const Eigen::ArrayXd&);

/// By the kernel in plain double, which the wide form, where there is one, stands in for.
Jet<double> plainAt(const Activation& activation, Values values, double x) {
    return std::isnan(x) ? Jet<double>{x, x, x} : activation.kernel.plain(x, values);
}

Jets plainOf(const Activation& activation, const Eigen::ArrayXd& x) {
    const auto size = static_cast<std::size_t>(x.size());
    Jets jets(x.size());
    activation.vectorKernel.plain(
        {x.data(), size}, {jets.value.data(), size}, {jets.derivative.data(), size});
    return jets;
}

Jets evaluated(const Activation& activation, const Eigen::ArrayXd& x) {
    return evaluate(activation, {}, x);
}

} // namespace

class AccuracyTest : public QObject {
    Q_OBJECT

private slots:

    void elementwise_data() { addRows(false); }

    void elementwise() { checkElementwise(evaluateAt); }

    void elementwisePlain_data() { addRows(false); }

    void elementwisePlain() { checkElementwise(plainAt); }

    void vector_data() { addRows(true); }

    void vector() { checkVector(evaluated); }

    void vectorPlain_data() { addRows(true); }

    void vectorPlain() { checkVector(plainOf); }

    /// Otherwise both forms are one, and half of the test above is idle.
    void commonFunctionsAreWide() {
        if (!hasWideInstructions()) {
            QSKIP("this processor has no wide instructions");
        }
        for (const char* id : {"relu",
                               "leaky_relu",
                               "rrelu",
                               "sigmoid",
                               "tanh",
                               "elu",
                               "selu",
                               "gelu",
                               "silu",
                               "mish",
                               "softplus",
                               "softplus_torch"}) {
            QVERIFY2(require(builtInCatalogue(), id).kernel.block() != nullptr, id);
        }
        QVERIFY(require(builtInCatalogue(), "softmax").vectorKernel.wide != nullptr);
    }

    /// w x + b of numbers with few bits has no rounding at all.
    void maxoutIsTheLargestLine() {
        const Activation& maxout = require(builtInCatalogue(), withoutTable);
        const std::vector<double> values = {-1.5, 0.25, 0.125, -0.75, 3, -2};
        for (double x = -4; x <= 4; x += 0x1p-6) {
            const double expected = std::max({-1.5 * x + 0.25, 0.125 * x - 0.75, 3 * x - 2});
            QVERIFY(evaluateAt(maxout, values, x).value == expected);
        }
    }

    void theMeasureNoticesAUnit() {
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(oracle::errorInUlp(1 + 0x1p-50, 1), 4.0);
        QCOMPARE(oracle::errorInUlp(0x1p-60, 0, 0x1p-8), 1.0);
        QCOMPARE(oracle::errorInUlp(0, 0x1p-1052), 1.0);
        QCOMPARE(oracle::errorInUlp(std::nan(""), 1), infinity);
        QCOMPARE(oracle::errorInUlp(1, std::nan("")), infinity);
        QCOMPARE(oracle::errorInUlp(std::numeric_limits<double>::max(), infinity), infinity);
        QCOMPARE(oracle::errorInUlp(-infinity, infinity), infinity);
    }

private:
    void checkElementwise(Elementwise evaluate) const {
        const Activation& activation = current();
        const auto rows = m_elementwise.find(activation.id);
        QVERIFY2(rows != m_elementwise.end() && rows->second.size() > 100,
                 "no reference rows in tests/data/activations.csv");
        std::array<Worst, 3> worst;
        for (const Row& row : rows->second) {
            const double x = oracle::numberOf(row.at("x"));
            const Jet<double> jet = evaluate(activation, oracle::valuesOf(activation, row), x);
            const std::string place = row.at("params") + " x = " + row.at("x");
            worst[0].add(errorOf(jet.value, row, "f"), place + " got " + hexadecimal(jet.value));
            worst[1].add(errorOf(jet.derivative, row, "f1"),
                         place + " got " + hexadecimal(jet.derivative));
            worst[2].add(errorOf(jet.secondDerivative, row, "f2"),
                         place + " got " + hexadecimal(jet.secondDerivative));
        }
        const Accuracy& claimed = activation.accuracy;
        const bool value = isWithin(worst[0], claimed.value, activation, "f");
        const bool derivative = isWithin(worst[1], claimed.derivative, activation, "f'");
        const bool second = isWithin(worst[2], claimed.secondDerivative, activation, "f''");
        QVERIFY2(value, "f is less accurate than the entry's accuracy.value claims");
        QVERIFY2(derivative, "f' is less accurate than accuracy.derivative claims");
        QVERIFY2(second, "f'' is less accurate than accuracy.secondDerivative claims");
    }

    void checkVector(Vectorwise evaluate) const {
        const Activation& activation = current();
        const auto rows = m_vector.find(activation.id);
        QVERIFY2(rows != m_vector.end(), "no reference rows in tests/data/vector.csv");
        std::map<std::string, std::vector<Row>> cases;
        for (const Row& row : rows->second) {
            cases[row.at("case")].push_back(row);
        }
        Worst value;
        Worst derivative;
        for (const auto& [name, elements] : cases) {
            const auto n = static_cast<Eigen::Index>(elements.size());
            QCOMPARE(n, Eigen::Index{std::stol(elements.front().at("n"))});
            Eigen::ArrayXd x(n);
            for (Eigen::Index i = 0; i < n; ++i) {
                x[i] = oracle::numberOf(elements[static_cast<std::size_t>(i)].at("x"));
            }
            const Jets jets = evaluate(activation, x);
            for (Eigen::Index i = 0; i < n; ++i) {
                const Row& row = elements[static_cast<std::size_t>(i)];
                const double cancelling = oracle::optionalNumber(row.at("sy")).value_or(0);
                const std::string place = name + " i = " + row.at("i");
                value.add(
                    oracle::errorInUlp(jets.value[i], oracle::numberOf(row.at("y")), cancelling),
                    place);
                derivative.add(
                    oracle::errorInUlp(jets.derivative[i], oracle::numberOf(row.at("jdiag"))),
                    place);
            }
        }
        const bool valueHolds = isWithin(value, activation.accuracy.value, activation, "y");
        const bool derivativeHolds =
            isWithin(derivative, activation.accuracy.derivative, activation, "J");
        QVERIFY2(valueHolds, "y is less accurate than the entry's accuracy.value claims");
        QVERIFY2(derivativeHolds, "the Jacobian is less accurate than accuracy.derivative claims");
    }

    static void addRows(bool vectors) {
        QTest::addColumn<QString>("id");
        for (const Activation& activation : builtInCatalogue()) {
            if (activation.isVector() == vectors && activation.id != withoutTable) {
                QTest::newRow(activation.id.c_str()) << QString();
            }
        }
    }

    std::map<std::string, std::vector<Row>> m_elementwise = oracle::tableOf("activations.csv");
    std::map<std::string, std::vector<Row>> m_vector = oracle::tableOf("vector.csv");
};

QTEST_GUILESS_MAIN(AccuracyTest)
#include "accuracy_test.moc"
