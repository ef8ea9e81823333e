// Templates: whole figures made of the curves that are there.
#include "figure/presets.h"
#include "figure/templates.h"
#include "session/json.h"

#include <QTest>

using namespace actiscope;

namespace {

const Catalogue& all = builtInCatalogue();

Figure figureWith(std::initializer_list<const char*> ids) {
    Figure figure;
    figure.panels[0].curves.clear();
    for (const char* id : ids) {
        const int place = static_cast<int>(figure.panels[0].curves.size());
        figure.panels[0].curves.push_back(newCurve(require(all, id), place));
    }
    return figure;
}

/// A template makes what a file keeps, and keeps the view.
void verifyLegal(const Figure& made, const Figure& from) {
    Session session;
    session.figure = made;
    QCOMPARE(sessionFromJson(toJson(session), all).figure, made);
    QCOMPARE(made.x, from.x);
    QCOMPARE(made.grid, from.grid);
}

} // namespace

class TemplatesTest : public QObject {
    Q_OBJECT

private slots:

    void curvesOfAllPanelsAreLaidOverEachOther() {
        const Figure start = figureWith({"relu", "elu", "gelu", "mish", "silu"});
        const Figure apart = smallMultiples(start);
        verifyLegal(apart, start);
        QCOMPARE(apart.panels.size(), std::size_t{5});
        QCOMPARE(apart.columns, 3);
        QVERIFY(apart.sharedY);
        const Figure together = overlay(apart);
        verifyLegal(together, start);
        QCOMPARE(together.panels.size(), std::size_t{1});
        QCOMPARE(together.columns, 1);
        for (int i = 0; i < 5; ++i) {
            const Curve& curve = together.panels[0].curves[static_cast<std::size_t>(i)];
            QCOMPARE(curve.activation,
                     start.panels[0].curves[static_cast<std::size_t>(i)].activation);
            QCOMPARE(curve.traces[0].color, i);
            QCOMPARE(curve.traces[1].color, i);
            QCOMPARE(curve.traces[1].dash, Dash::Dashed);
        }
    }

    void valuesStandOverDerivatives() {
        const Figure start = figureWith({"relu", "gelu"});
        const Figure made = valueOverDerivative(start);
        verifyLegal(made, start);
        QCOMPARE(made.panels.size(), std::size_t{2});
        for (const Curve& curve : made.panels[0].curves) {
            QCOMPARE(curve.traces.size(), std::size_t{1});
            QCOMPARE(curve.traces[0].quantity, Quantity::Value);
        }
        QCOMPARE(made.panels[1].curves[1].traces[0].quantity, Quantity::Derivative);
    }

    void trainingStandsOverEvaluation() {
        const Figure start = figureWith({"rrelu"});
        const Figure made = trainingOverEvaluation(start, all);
        verifyLegal(made, start);
        QCOMPARE(made.panels[0].curves[0].phase, Phase::Train);
        QCOMPARE(made.panels[1].curves[0].phase, Phase::Eval);
        QCOMPARE(trainingOverEvaluation(figureWith({"relu"}), all), figureWith({"relu"}));
    }

    void aFamilyIsOneInkGrowingStronger_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("parameter");
        for (const Activation& activation : all) {
            for (const Parameter& parameter : activation.parameters) {
                QTest::addRow("%s %s", activation.id.c_str(), parameter.id.c_str())
                    << QString::fromStdString(activation.id)
                    << QString::fromStdString(parameter.id);
            }
        }
    }

    void aFamilyIsOneInkGrowingStronger() {
        QFETCH(QString, id);
        QFETCH(QString, parameter);
        const Figure start = figureWith({qPrintable(id)});
        const Figure made = parameterFamily(start, parameter.toStdString(), all);
        verifyLegal(made, start);
        const auto& family = made.panels[0].curves;
        QVERIFY(family.size() >= 2 && family.size() <= 5);
        for (std::size_t i = 1; i < family.size(); ++i) {
            QVERIFY(family[i].parameters.at(parameter.toStdString()) >
                    family[i - 1].parameters.at(parameter.toStdString()));
            QVERIFY(family[i].traces[0].opacity > family[i - 1].traces[0].opacity);
            QCOMPARE(family[i].traces[0].color, family[0].traces[0].color);
        }
    }

    void withoutCurvesNothingIsMade() {
        const Figure empty = figureWith({});
        QCOMPARE(overlay(empty), empty);
        QCOMPARE(smallMultiples(empty), empty);
        QCOMPARE(valueOverDerivative(empty), empty);
        QCOMPARE(parameterFamily(figureWith({"elu"}), "beta", all), figureWith({"elu"}));
    }
};

QTEST_APPLESS_MAIN(TemplatesTest)
#include "templates_test.moc"
