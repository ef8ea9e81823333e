// Laws of every entry of the catalogue: its ids, parameters, framework calls, kinks and texts.
#include "src/activation/corner.h"
#include "src/activation/oracle.h"
#include "text/number.h"

#include <QTest>

#include <regex>
#include <set>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::string contentOf(const std::string& path) {
    std::ifstream in(std::string(ACTISCOPE_SOURCE_DIR) + "/" + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return result;
}

const Activation& currentEntry() {
    return *find(builtInCatalogue(), QTest::currentDataTag());
}

} // namespace

#define HOLDS(condition, x) QVERIFY2(condition, ("at x = " + shortest(x)).c_str())

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:

    void idsAreUniqueWords() {
        std::set<std::string> ids;
        for (const Activation& activation : builtInCatalogue()) {
            QVERIFY2(ids.insert(activation.id).second, activation.id.c_str());
            QVERIFY2(std::regex_match(activation.id, std::regex("[a-z][a-z0-9_]*")),
                     activation.id.c_str());
            QVERIFY2((activation.kernel == nullptr) == activation.isVector(),
                     activation.id.c_str());
            std::set<std::string> own;
            for (const Parameter& parameter : activation.parameters) {
                QVERIFY2(own.insert(parameter.id).second, parameter.id.c_str());
                QVERIFY2(std::regex_match(parameter.id, std::regex("[a-z][a-z0-9_]*")),
                         parameter.id.c_str());
            }
        }
    }

    /// What list --json prints: files and command lines rely on every one of them.
    void theIdsAreExactlyThese() {
        const std::set<std::string> expected = {
            "linear",      "relu",         "relu_ext",     "relu6",
            "leaky_relu",  "prelu",        "rrelu",        "rrelu_paper",
            "elu",         "celu",         "selu",         "gelu",
            "gelu_tanh",   "quick_gelu",   "sigmoid",      "log_sigmoid",
            "tanh",        "hard_sigmoid", "hardtanh",     "hard_sigmoid_keras2",
            "hard_swish",  "silu",         "swish",        "mish",
            "softplus",    "softsign",     "tanhshrink",   "softplus_torch",
            "softshrink",  "hardshrink",   "threshold",    "squareplus",
            "sparse_plus", "exponential",  "heaviside",    "sparse_sigmoid",
            "snake",       "lisht",        "relu_squared", "glu",
            "softmax",     "log_softmax",  "softmin",      "sparsemax",
            "maxout"};
        std::set<std::string> found;
        for (const Activation& activation : builtInCatalogue()) {
            found.insert(activation.id);
        }
        QCOMPARE(expected.size(), std::size_t{45});
        QVERIFY(found == expected);
    }

    void aSearchFindsTheOtherNames() {
        const auto isFound = [](const char* id, const std::string& word) {
            const Activation& activation = require(builtInCatalogue(), id);
            return std::ranges::count(activation.aliases, word) > 0;
        };
        QVERIFY(isFound("silu", "swish"));
        QVERIFY(isFound("hard_swish", "hard_silu"));
        QVERIFY(isFound("sigmoid", "logistic"));
        QVERIFY(isFound("heaviside", "binary step"));
        QVERIFY(isFound("linear", "identity"));
    }

    /// A family's functions stand together, in its one place.
    void familiesStandTogether() {
        std::vector<Family> order;
        for (const Activation& activation : builtInCatalogue()) {
            if (order.empty() || order.back() != activation.family) {
                order.push_back(activation.family);
            }
        }
        QVERIFY(std::ranges::is_sorted(order));
        QCOMPARE(std::set(order.begin(), order.end()).size(), order.size());
    }

    void aParameterMayBeNone() {
        const Activation& relu = require(builtInCatalogue(), "relu_ext");
        const Parameter& top = relu.parameters[1];
        QVERIFY(isNone(completed(relu, {}).at("max_value")));
        QVERIFY(completed(relu, {{"max_value", 6}}).at("max_value") == 6);
        QVERIFY_THROWS_EXCEPTION(Error, completed(relu, {{"max_value", -infinity}}));
        QVERIFY_THROWS_EXCEPTION(Error, completed(relu, {{"max_value", std::nan("")}}));
        QVERIFY_THROWS_EXCEPTION(Error, completed(relu, {{"max_value", -1}}));
        QVERIFY_THROWS_EXCEPTION(Error, completed(relu, {{"threshold", infinity}}));
        QCOMPARE(legalRange(relu, top).en, "M ≥ 0 or none");
        QCOMPARE(shown(infinity).zh, "无");
        QCOMPARE(shown(0.5).en, "0.5");
    }

    void aParameterMayBeAnythingButZero() {
        const Activation& snake = require(builtInCatalogue(), "snake");
        QVERIFY(completed(snake, {{"a", -2}}).at("a") == -2);
        QVERIFY_THROWS_EXCEPTION(Error, completed(snake, {{"a", 0}}));
        QCOMPARE(legalRange(snake, snake.parameters[0]).en, "a ≠ 0");
    }

    void variantsAreLegal_data() { addEntries(); }

    void variantsAreLegal() {
        const Activation& activation = currentEntry();
        QVERIFY(activation.variants.size() != 1);
        for (const Variant& variant : activation.variants) {
            const Activation& other = require(builtInCatalogue(), variant.id);
            QVERIFY(!variant.label.en.empty() && !variant.label.zh.empty());
            QVERIFY(!completed(other, variant.values).empty() || other.parameters.empty());
        }
        QCOMPARE(activation.textbookFormula.empty(), activation.textbook == nullptr);
        QVERIFY(std::ranges::all_of(activation.textbookFormula,
                                    [](char c) { return ' ' <= c && c <= '~'; }));
    }

    void anUnknownIdNamesTheNearest() {
        try {
            require(builtInCatalogue(), "rellu");
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.text().en, "No function is called \"rellu\". Did you mean \"relu\"?");
            QCOMPARE(error.text().zh, "没有名为“rellu”的函数。是指“relu”吗？");
        }
    }

    void aRefusedParameterSaysWhyInBothLanguages() {
        const Activation& elu = require(builtInCatalogue(), "elu");
        try {
            completed(elu, {{"alpha", -1}});
            QFAIL("accepted");
        } catch (const Error& error) {
            QVERIFY(error.text().en.find("α > 0") != std::string::npos);
            QVERIFY(error.text().zh.find("取值范围") != std::string::npos);
            QVERIFY(error.text().zh.find("legal") == std::string::npos);
        }
        QVERIFY_THROWS_EXCEPTION(Error, completed(elu, {{"alhpa", 1}}));
        const Activation& rrelu = require(builtInCatalogue(), "rrelu");
        QVERIFY_THROWS_EXCEPTION(Error, completed(rrelu, {{"lower", 0.5}}));
        QVERIFY_THROWS_EXCEPTION(Error, completed(rrelu, {{"upper", 0.1}}));
        QVERIFY_THROWS_EXCEPTION(Error, completed(rrelu, {{"upper", infinity}}));
        QVERIFY_THROWS_EXCEPTION(Error, completed(rrelu, {{"lower", std::nan("")}}));
        QVERIFY(completed(rrelu, {{"lower", 0.25}}).at("upper") == 1.0 / 3);
    }

    void aParameterMayHaveAGreatestValue() {
        Activation bounded = require(builtInCatalogue(), "elu");
        bounded.parameters[0].max = 2;
        QVERIFY_THROWS_EXCEPTION(Error, completed(bounded, {{"alpha", 2.5}}));
        QVERIFY(completed(bounded, {{"alpha", 2}}).at("alpha") == 2);
    }

    // The laws of every entry.

    void parameters_data() { addEntries(); }

    void parameters() {
        const Activation& activation = currentEntry();
        const NamedValues defaults = completed(activation, {});
        for (const Parameter& parameter : activation.parameters) {
            const char* id = parameter.id.c_str();
            const Span slider = parameter.slider;
            QVERIFY2(!parameter.symbol.empty() && !parameter.name.en.empty() &&
                         !parameter.name.zh.empty(),
                     id);
            QVERIFY2(!refusal(activation, parameter, parameter.initial, defaults), id);
            QVERIFY2(slider.from < slider.to, id);
            QVERIFY2(parameter.min <= slider.from && slider.to <= parameter.max, id);
            QVERIFY2(isNone(parameter.initial) ||
                         (slider.from <= parameter.initial && parameter.initial <= slider.to),
                     id);
            QVERIFY2(!isNone(parameter.initial) || parameter.mayBeNone, id);
            for (const double choice : parameter.choices) {
                QVERIFY2(!refusal(activation, parameter, choice, defaults), id);
            }
            QVERIFY2(hasEffect(activation, parameter), id);
            QVERIFY2(!legalRange(activation, parameter).en.empty(), id);
        }
    }

    void frameworks_data() { addEntries(); }

    void frameworks() {
        const Activation& activation = currentEntry();
        std::set<std::string> known = {"phase", "training"};
        for (const Parameter& parameter : activation.parameters) {
            known.insert(parameter.id);
        }
        std::set<Framework> listed;
        for (const FrameworkCall& call : activation.frameworks) {
            QVERIFY2(listed.insert(call.framework).second, nameOf(call.framework).c_str());
            const std::regex placeholder(R"(\{([^{}]*)\})");
            const auto& code = call.code;
            for (std::sregex_iterator i(code.begin(), code.end(), placeholder), end; i != end;
                 ++i) {
                QVERIFY2(known.contains((*i)[1].str()), code.c_str());
            }
            const auto stray = std::regex_replace(code, placeholder, "").find_first_of("{}");
            QVERIFY2(stray == std::string::npos, code.c_str());
            QCOMPARE(call.remark.en.empty(), call.remark.zh.empty());
        }
        QCOMPARE(listed.size(), std::size_t{4});
    }

    void texts_data() { addEntries(); }

    void texts() {
        const Activation& activation = currentEntry();
        QVERIFY(!activation.name.en.empty() && !activation.name.zh.empty());
        QVERIFY(!activation.tex.value.empty() && !activation.tex.derivative.empty());
        for (const char* language : {"en", "zh"}) {
            const auto note = "resources/notes/" + std::string(language) + "/" + activation.id;
            QVERIFY2(contentOf(note + ".md").size() > 100, (note + ".md is missing").c_str());
        }
        const auto picture = contentOf("resources/formulas/" + activation.id + ".svg");
        const auto tex = escaped(activation.tex.value + "\n" + activation.tex.derivative);
        QVERIFY2(picture.find("<desc>" + tex + "</desc>") != std::string::npos,
                 "resources/formulas/ID.svg does not show this TeX: run make.mjs");
    }

    void kinksMatchTheOracle_data() { addEntries(); }

    void kinksMatchTheOracle() {
        const Activation& activation = currentEntry();
        const auto isConvention = [](std::optional<double> ours, const std::string& cell) {
            const auto expected = oracle::optionalNumber(cell);
            return ours.has_value() == expected.has_value() &&
                   (!ours || oracle::errorInUlp(*ours, *expected) <= 1);
        };
        const auto isLimit = [](const Jet<double>& ours, const oracle::Row& row, char side) {
            const auto agrees = [&](double got, const char* quantity, double most) {
                const auto& cell = row.at(std::string(quantity) + "_" + side);
                return oracle::errorInUlp(got, oracle::numberOf(cell)) <= most;
            };
            return agrees(ours.value, "f", 4) && agrees(ours.derivative, "f1", 6) &&
                   agrees(ours.secondDerivative, "f2", 8);
        };
        for (const oracle::Row& row : m_oracle[activation.id]) {
            const double x = oracle::numberOf(row.at("x"));
            const auto kinks = kinksOf(activation, oracle::valuesOf(activation, row));
            const auto kink = std::ranges::find(kinks, x, &Kink::at);
            const bool isListed = !row.at("kink").empty() && row.at("kink") != "0";
            HOLDS((kink != kinks.end()) == isListed, x);
            if (isListed) {
                HOLDS(isLimit(kink->left, row, 'l'), x);
                HOLDS(isLimit(kink->right, row, 'r'), x);
                HOLDS(isConvention(kink->pytorch, row.at("f1_torch")), x);
                HOLDS(isConvention(kink->tensorflow, row.at("f1_tf")), x);
                HOLDS(isConvention(kink->jax, row.at("f1_jax")), x);
            }
        }
    }

private:
    static void addEntries() {
        QTest::addColumn<int>("unused");
        for (const Activation& activation : builtInCatalogue()) {
            QTest::newRow(activation.id.c_str()) << 0;
        }
    }

    static bool hasEffect(const Activation& activation, const Parameter& parameter) {
        const Corner start{&activation, completed(activation, {}), {}};
        Corner moved = start;
        const Span slider = parameter.slider;
        for (const double part : {0.2, 0.8}) {
            const double value = slider.from + part * (slider.to - slider.from);
            if (!refusal(activation, parameter, value, start.named)) {
                moved.named[parameter.id] = value;
                for (const double x : {-12.0, -1.5, 0.0, 1.5, 12.0}) {
                    if (!(moved.at(x) == start.at(x))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    std::map<std::string, std::vector<oracle::Row>> m_oracle = oracle::tableOf("activations.csv");
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
