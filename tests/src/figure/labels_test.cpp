// The words a figure derives: in both languages, and true for the present values.
#include "figure/edit.h"
#include "figure/labels.h"
#include "figure/presets.h"

#include <QTest>

using namespace actiscope;

namespace {

const Catalogue& catalogue = builtInCatalogue();

Panel panelWith(std::initializer_list<const char*> ids) {
    Figure figure;
    figure.panels[0].curves.clear();
    for (const char* id : ids) {
        figure = withAddedFunction(figure, *find(catalogue, id));
    }
    return figure.panels[0];
}

Text labelOf(const Panel& panel, std::size_t curve, Quantity quantity) {
    return derivedLabel(panel, panel.curves[curve], {.quantity = quantity, .label = {}}, catalogue);
}

} // namespace

class LabelsTest : public QObject {
    Q_OBJECT

private slots:

    void aCurveAloneIsNamedByItsOrders() {
        const Panel panel = panelWith({"gelu"});
        QCOMPARE(labelOf(panel, 0, Quantity::Value).en, "*f*(*x*)");
        QCOMPARE(labelOf(panel, 0, Quantity::Derivative).en, "*f*′(*x*)");
        QCOMPARE(labelOf(panel, 0, Quantity::SecondDerivative).zh, "*f*″(*x*)");
    }

    void severalAreNamedByTheirFunctions() {
        const Panel panel = panelWith({"gelu", "leaky_relu"});
        QCOMPARE(labelOf(panel, 0, Quantity::Value).en, "GELU");
        QCOMPARE(labelOf(panel, 1, Quantity::Value).en, "Leaky ReLU");
        QCOMPARE(labelOf(panel, 1, Quantity::Derivative).en, "Leaky ReLU: *f*′(*x*)");
    }

    void theSameTwiceIsToldApartByItsParameters() {
        Panel panel = panelWith({"elu", "elu"});
        panel.curves[1].parameters["alpha"] = 0.123456;
        QCOMPARE(labelOf(panel, 0, Quantity::Value).en, "ELU (*α* = 1)");
        QCOMPARE(labelOf(panel, 1, Quantity::Value).en, "ELU (*α* = 0.1235)");
        QCOMPARE(labelOf(panel, 1, Quantity::Value).zh, "ELU（*α* = 0.1235）");
    }

    void aDrawnFunctionSaysItsPhase() {
        Panel panel = panelWith({"rrelu"});
        QCOMPARE(curveName(panel.curves[0], catalogue).en, "RReLU, training");
        QCOMPARE(curveName(panel.curves[0], catalogue).zh, "RReLU，训练");
        panel.curves[0].phase = Phase::Eval;
        QCOMPARE(curveName(panel.curves[0], catalogue).en, "RReLU, evaluation");
        QCOMPARE(labelOf(panel, 0, Quantity::Mean).en, "mean slope");
        QCOMPARE(labelOf(panel, 0, Quantity::Band).zh, "U(*ℓ*, *u*) 的全部斜率");
    }

    void everyFunctionIsDescribedInBothLanguages() {
        for (const Activation& activation : catalogue) {
            const Text text = describe(newCurve(activation, 0), catalogue);
            QVERIFY(text.en.starts_with(activation.name.en));
            QVERIFY(text.zh.starts_with(activation.name.zh));
            for (const Parameter& parameter : activation.parameters) {
                QVERIFY(text.en.find("*" + parameter.symbol + "* = ") != std::string::npos);
                QVERIFY(text.zh.find("*" + parameter.symbol + "* = ") != std::string::npos);
            }
        }
    }

    void placeholdersTakeThePresentValues() {
        Curve curve = newCurve(*find(catalogue, "rrelu"), 0);
        QCOMPARE(withValues("a {lower} b {upper} c {lower}", curve),
                 "a 0.125 b 0.3333333333333333 c 0.125");
        QCOMPARE(withValues("{alpha} {", curve), "{alpha} {");
        curve.parameters["upper"] = 0.5;
        QCOMPARE(withValues("{upper}{upper}", curve), "0.50.5");
        QCOMPARE(withValues("", curve), "");
    }

    void aTitleIsTheUsersOrDerived() {
        Panel panel = panelWith({"gelu", "elu"});
        QCOMPARE(panelTitle(panel, catalogue).en, "GELU · ELU (*α* = 1)");
        QCOMPARE(panelTitle(panel, catalogue).zh, "GELU · ELU（*α* = 1）");
        panel.title = "我的 {alpha}";
        panel.curves.erase(panel.curves.begin());
        QCOMPARE(panelTitle(panel, catalogue).en, "我的 1");
        panel.curves.clear();
        QCOMPARE(panelTitle(panel, catalogue).zh, "我的 {alpha}");
        panel.title.clear();
        QVERIFY(panelTitle(panel, catalogue).en.empty());
    }
};

QTEST_APPLESS_MAIN(LabelsTest)
#include "labels_test.moc"
