// The names of steps: every field has its own, and of many differences the most telling is told.
#include "figure/edit.h"
#include "figure/presets.h"
#include "session/changes.h"
#include "session/fields.h"
#include "session/words.h"
#include "src/session/example.h"
#include "src/session/generator.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <map>
#include <regex>
#include <set>

using namespace actiscope;
using generator::Change;
using generator::Generator;

namespace {

const Catalogue& catalogue = builtInCatalogue();

/// Where two sessions differ, as the JSON library sees it: "figure.panels.title".
std::set<std::string> differentPaths(const Session& before, const Session& after) {
    const auto from = nlohmann::json::parse(toJson(before));
    std::set<std::string> paths;
    for (const auto& step : nlohmann::json::diff(from, nlohmann::json::parse(toJson(after)))) {
        std::string path = step["path"].get<std::string>().substr(1);
        path = std::regex_replace(path, std::regex("/([0-9]+|-)(?=/|$)"), "");
        path = std::regex_replace(path, std::regex("(/parameters)/.*"), "$1");
        paths.insert(std::regex_replace(path, std::regex("/"), "."));
    }
    return paths;
}

bool isChinese(const std::string& text) {
    return QString::fromStdString(text).contains(QRegularExpression(QStringLiteral("\\p{Han}")));
}

Session of(const char* preset) {
    return presetSession(catalogue, preset);
}

Session only(const char* id) {
    Session session;
    session.figure = figureOf(require(catalogue, id));
    return session;
}

Session with(Session session, const Figure& figure) {
    session.figure = figure;
    return session;
}

std::string named(const Session& before, const Session& after) {
    return changeName(before, after, catalogue).en;
}

} // namespace

class ChangesTest : public QObject {
    Q_OBJECT

private slots:

    void everyFieldHasANameOfItsOwn() {
        std::map<std::string, std::string> paths; // by name
        Generator generator(5);
        for (int i = 0; i < 20; ++i) {
            const Session original = generator.session();
            int n = 0;
            for (Session changed = original; Change(n).apply(changed); changed = original, ++n) {
                const std::set<std::string> different = differentPaths(original, changed);
                QCOMPARE(different.size(), std::size_t{1});
                const std::string& path = *different.begin();
                const FieldDescription* field = describedField(path);
                QVERIFY2(field != nullptr, path.c_str());
                QVERIFY2(isChinese(field->name.zh) && !field->name.en.empty(), path.c_str());
                QVERIFY2(!field->meaning.empty() && field->meaning.back() == '.', path.c_str());
                const auto& [name, owner] = *paths.emplace(field->name.en, path).first;
                QVERIFY2(owner == path, (path + " and " + owner + " are both " + name).c_str());
                const Text text = changeName(original, changed, catalogue);
                QVERIFY2(!text.en.empty() && !text.zh.empty(), path.c_str());
                QVERIFY2(text.en != "several changes", path.c_str());
                QVERIFY2(text.en.size() < 120, text.en.c_str());
            }
        }
        QVERIFY(paths.size() > 50);
    }

    void everyWordCanBeRead() {
        const auto check = [](const auto& words) {
            for (const char* word : words) {
                const Text text = readableWord(word);
                QVERIFY2(!text.en.empty() && !text.zh.empty(), word);
            }
        };
        check(Words<Quantity>::all);
        check(Words<Dash>::all);
        check(Words<Phase>::all);
        check(Words<Unit>::all);
        check(Words<Axes>::all);
        check(Words<Legend>::all);
        check(Words<PanelKind>::all);
        check(Words<Precision>::all);
        check(Words<Form>::all);
        check(Words<Aspect>::all);
        check(Words<TickUnit>::all);
        check(Words<AnnotationKind>::all);
        check(Words<LengthUnit>::all);
        check(Words<PageTheme>::all);
        check(Words<Language>::all);
    }

    void equalSessionsHaveNothingBetweenThem() {
        QCOMPARE(named(of("relu"), of("relu")), std::string());
    }

    void aParameterIsToldWithItsValues() {
        const Session before = only("leaky_relu");
        const Figure& figure = before.figure;
        const auto to = [&](double value) {
            return changeName(
                before,
                with(before,
                     withParameter(
                         figure, figure.selected, "negative_slope", value, true, catalogue)),
                catalogue);
        };
        const double old = curveAt(figure, figure.selected)->parameters.at("negative_slope");
        QCOMPARE(old, 0.01);
        QCOMPARE(to(0.2).en, std::string("negative slope 0.01 → 0.2"));
        QCOMPARE(to(0.2).zh, std::string("负半轴斜率 0.01 → 0.2"));
        QCOMPARE(to(-0.123456).en, std::string("negative slope 0.01 → −0.1235"));
        QCOMPARE(to(0.0100000001).en, std::string("negative slope 0.01 → 0.0100000001"));
    }

    void curvesComeAndGoByName() {
        const Session before = only("relu");
        const Activation& elu = require(catalogue, "elu");
        const Session added = with(before, withAddedFunction(before.figure, elu));
        QCOMPARE(named(before, added), std::string("add ELU"));
        QCOMPARE(named(added, before), std::string("remove ELU"));
        QCOMPARE(changeName(before, added, catalogue).zh, std::string("添加 ELU"));
        QCOMPARE(named(before, with(before, withFunction(before.figure, elu))),
                 std::string("ReLU → ELU"));
        const Session own = with(added, withOwnPanel(added.figure, added.figure.selected));
        QCOMPARE(named(added, own), std::string("add panel"));
        QCOMPARE(named(own, with(own, withoutCurve(own.figure, own.figure.selected))),
                 std::string("remove ELU"));
    }

    void linesAndPanelsComeAndGo() {
        const Session before = of("rrelu-train-eval");
        const Figure& figure = before.figure;
        const bool shown = shows(*curveAt(figure, {0, 0}), Quantity::SecondDerivative);
        QVERIFY(!shown);
        const Session more =
            with(before, withTrace(figure, {0, 0}, Quantity::SecondDerivative, true));
        QCOMPARE(named(before, more), std::string("show f″"));
        QCOMPARE(named(more, before), std::string("hide f″"));
        const Session histogram = with(before, withHistogram(figure, {0, 0}, catalogue));
        QCOMPARE(named(before, histogram), std::string("add histogram"));
        QCOMPARE(named(before, with(before, resampled(figure, catalogue))),
                 std::string("resample"));
    }

    void theViewIsOneThing() {
        Session before = of("relu");
        Session after = before;
        after.figure.x = {-1, 1};
        QCOMPARE(named(before, after), std::string("pan and zoom"));
        after.figure.panels[0].y = Span{0, 1};
        QCOMPARE(named(before, after), std::string("pan and zoom"));
        after.figure.probe = 0.5;
        QCOMPARE(named(before, after), std::string("probe on"));
        after.figure.selected.curve = 3; // follows from something else
        QCOMPARE(named(before, after), std::string("probe on"));
    }

    void whatBelongsTogetherHasOneName() {
        const Session before = of("relu");
        Session after = before;
        after.figure.convention = Convention::Jax;
        QCOMPARE(named(before, after), std::string("convention PyTorch → JAX"));
        after.page.width = 77; // of an export
        QCOMPARE(named(before, after), std::string("convention PyTorch → JAX"));
        after.figure.title = "a";
        QCOMPARE(named(before, after), std::string("several changes"));
        after = before;
        after.figure.grid.from -= 1;
        after.figure.grid.to += 1;
        QCOMPARE(named(before, after), std::string("computed range"));
        after = before;
        after.page.width = 77;
        after.page.height = 78;
        QCOMPARE(named(before, after), std::string("page"));
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "changes_test.moc"
