// The articles' figures, as reference/sources.md section 3 records them.
#include "activation/evaluate.h"
#include "figure/labels.h"
#include "figure/presets.h"
#include "session/json.h"

#include <QTest>

using namespace actiscope;

namespace {

const Catalogue& catalogue = builtInCatalogue();

constexpr int blue = 0;
constexpr int orange = 1;

struct Expected {
    const char* name;
    Span x;
    int points;
    Axes axes;
    bool gridlines;
    double width;
    double height;
    std::vector<std::string> titles;
    std::vector<Quantity> quantities;
};

std::vector<Expected> articles() {
    const std::vector both = {Quantity::Value, Quantity::Derivative};
    std::vector<Expected> all = {
        {"rrelu-train-eval",
         {-2, 2},
         1000,
         Axes::Origin,
         false,
         1200,
         1200,
         {"RReLU (Train) and Derivative (lower=0.125, upper=0.3333333333333333)",
          "RReLU (Test) and Derivative (lower=0.125, upper=0.3333333333333333)"},
         both},
        {"leaky-relu",
         {-2, 2},
         1000,
         Axes::Origin,
         false,
         1200,
         800,
         {"PReLU (alpha=0.5) and Partial Derivative"},
         both},
        {"relu",
         {-10, 10},
         1000,
         Axes::Box,
         true,
         640,
         480,
         {"ReLU Function and Its Derivative"},
         both},
    };
    const std::vector<std::pair<const char*, const char*>> overview = {
        {"overview-leaky-relu", "Leaky ReLU"},
        {"overview-relu", "ReLU"},
        {"overview-tanh", "Tanh"},
        {"overview-prelu", "PReLU"},
        {"overview-elu", "ELU"},
        {"overview-selu", "SELU"},
        {"overview-gelu", "GELU"},
        {"overview-mish", "Mish"},
        {"overview-softmax", "Softmax"}};
    for (const auto& [name, title] : overview) {
        all.push_back({name, {-4, 4}, 400, Axes::Box, false, 640, 480, {title}, {Quantity::Value}});
    }
    return all;
}

const Curve& curveOf(const Session& session, std::size_t panel) {
    return session.figure.panels.at(panel).curves.at(0);
}

} // namespace

class PresetsTest : public QObject {
    Q_OBJECT

private slots:

    void thereIsOneForEachFigureOfTheArticles() {
        std::vector<std::string> names;
        for (const Expected& expected : articles()) {
            names.emplace_back(expected.name);
        }
        names.insert(names.end(), {"crelu", "glu-slices"});
        std::vector<std::string> found;
        for (const Preset& preset : presets(catalogue)) {
            found.push_back(preset.name);
            QVERIFY(!preset.title.en.empty() && !preset.title.zh.empty());
        }
        QCOMPARE(found, names);
    }

    void eachIsDrawnAsInItsArticle() {
        for (const Expected& expected : articles()) {
            const Session session = presetSession(catalogue, expected.name);
            const Figure& figure = session.figure;
            QCOMPARE(figure.x, expected.x);
            QCOMPARE(figure.grid, (Grid{expected.x.from, expected.x.to, expected.points}));
            QCOMPARE(session.page.width, expected.width);
            QCOMPARE(session.page.height, expected.height);
            QCOMPARE(session.page.unit, LengthUnit::Px);
            QCOMPARE(session.page.theme, PageTheme::Light);
            QCOMPARE(figure.panels.size(), expected.titles.size());
            for (std::size_t p = 0; p < figure.panels.size(); ++p) {
                const Panel& panel = figure.panels[p];
                QCOMPARE(panel.axes, expected.axes);
                QCOMPARE(panel.gridlines, expected.gridlines);
                QVERIFY(!panel.y);
                QCOMPARE(panelTitle(panel, catalogue).en, expected.titles[p]);
                QCOMPARE(panel.curves.size(), std::size_t{1});
                std::vector<Quantity> quantities;
                for (const Trace& trace : panel.curves[0].traces) {
                    quantities.push_back(trace.quantity);
                    QCOMPARE(trace.color, trace.quantity == Quantity::Value ? blue : orange);
                    QCOMPARE(trace.dash, p == 0 ? Dash::Solid : Dash::Dashed);
                }
                QCOMPARE(quantities, expected.quantities);
                const bool legend = expected.quantities.size() > 1;
                QCOMPARE(panel.legend, legend ? Legend::UpperLeft : Legend::None);
            }
        }
    }

    void functionsOfTwoHalvesAreShownAsCurves() {
        const auto valueAt = [](const Curve& curve, double x) {
            const Activation& activation = require(catalogue, curve.activation);
            return evaluateAt(activation, evaluationValues(activation, curve.parameters), x).value;
        };
        const auto both = presetSession(catalogue, "crelu").figure.panels[0].curves;
        const auto slices = presetSession(catalogue, "glu-slices").figure.panels[0].curves;
        QCOMPARE(both.size(), std::size_t{2});
        QCOMPARE(slices.size(), std::size_t{3});
        for (const double x : {-3.0, -0.5, 0.0, 2.0}) {
            const auto sigma = [](double b) { return 1 / (1 + std::exp(-b)); };
            QCOMPARE(valueAt(both[0], x), std::max(0.0, x));
            QCOMPARE(valueAt(both[1], x), std::max(0.0, -x));
            QCOMPARE(valueAt(slices[0], x) + 1, sigma(x) + 1);
            QCOMPARE(valueAt(slices[1], x) + 1, x * sigma(1) + 1);
            QCOMPARE(valueAt(slices[2], x) + 1, x * sigma(x) + 1);
        }
    }

    void rreluIsTrainedAboveAndTestedBelow() {
        const Session session = presetSession(catalogue, "rrelu-train-eval");
        QCOMPARE(curveOf(session, 0).phase, Phase::Train);
        QCOMPARE(curveOf(session, 1).phase, Phase::Eval);
        for (std::size_t panel : {0U, 1U}) {
            const Curve& curve = curveOf(session, panel);
            QCOMPARE(curve.activation, "rrelu");
            QCOMPARE(curve.parameters, (NamedValues{{"lower", 1.0 / 8}, {"upper", 1.0 / 3}}));
            QCOMPARE(curve.unit, Unit::Element);
            QCOMPARE(curve.seed, std::uint64_t{1});
        }
        QCOMPARE(curveOf(session, 0).traces[0].label, "RReLU (Train)");
        QCOMPARE(curveOf(session, 1).traces[1].label, "Derivative (Test)");
    }

    void theParametersAreTheArticles() {
        QCOMPARE(curveOf(presetSession(catalogue, "leaky-relu"), 0).parameters.at("negative_slope"),
                 0.5);
        QCOMPARE(curveOf(presetSession(catalogue, "overview-leaky-relu"), 0)
                     .parameters.at("negative_slope"),
                 0.01);
        QCOMPARE(curveOf(presetSession(catalogue, "overview-prelu"), 0).parameters.at("weight"),
                 0.25);
        QCOMPARE(curveOf(presetSession(catalogue, "overview-elu"), 0).parameters.at("alpha"), 1.0);
    }

    void theArticlesSlopesAreOneClick() {
        const auto& choices = find(catalogue, "leaky_relu")->parameters[0].choices;
        for (const double slope : {0.001, 0.01, 0.02, 0.1, 0.5}) {
            QVERIFY(std::ranges::count(choices, slope) == 1);
        }
    }

    void eachIsALegalSessionThatAFileKeeps() {
        for (const Preset& preset : presets(catalogue)) {
            Session session = preset.session;
            validate(session, catalogue);
            QCOMPARE(session, preset.session);
            QCOMPARE(sessionFromJson(toJson(session), catalogue), session);
        }
    }

    void anUnknownNameIsAnsweredWithTheNearest() {
        try {
            presetSession(catalogue, "overview-gulu");
            QFAIL("there is none of that name");
        } catch (const Error& error) {
            QVERIFY(error.text().en.find("overview-gelu") != std::string::npos);
            QVERIFY(error.text().zh.find("overview-gelu") != std::string::npos);
        }
    }

    void aFunctionIsFirstSeenWithItsDerivative() {
        for (const Activation& activation : catalogue) {
            Session session;
            session.figure = figureOf(activation);
            validate(session, catalogue);
            const Curve& curve = session.figure.panels[0].curves[0];
            QCOMPARE(curve.phase, activation.draw ? Phase::Train : Phase::Eval);
            QCOMPARE(curve.traces.size(), std::size_t{2});
            QCOMPARE(curve.traces[0].color, blue);
            QCOMPARE(curve.traces[1].color, orange);
        }
    }
};

QTEST_APPLESS_MAIN(PresetsTest)
#include "presets_test.moc"
