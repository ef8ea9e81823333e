// What the probe reads: the kernel's numbers, a kink's two sides, and the element that was drawn.
#include "figure/edit.h"
#include "figure/presets.h"
#include "figure/probe.h"

#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

const Catalogue& catalogue = builtInCatalogue();

Figure figureAt(const char* id, double x) {
    Figure figure = figureOf(*find(catalogue, id));
    figure.panels[0].curves[0].phase = Phase::Eval;
    figure.probe = x;
    return figure;
}

ProbeReading readAt(const Figure& figure) {
    const auto readings = readProbe(figure, catalogue);
    if (readings.size() != 1) {
        qFatal("%zu readings", readings.size());
    }
    return readings[0];
}

} // namespace

class ProbeTest : public QObject {
    Q_OBJECT

private slots:

    void withoutAProbeNothingIsRead() {
        Figure figure = figureAt("relu", 0);
        figure.probe.reset();
        QVERIFY(readProbe(figure, catalogue).empty());
    }

    void everyFunctionIsReadAsItsKernelSays() {
        for (const Activation& activation : catalogue) {
            if (activation.isVector()) {
                continue;
            }
            for (const double x : {-3.7, -1e-9, 0.3, 12.0, 1e300}) {
                const Figure figure = figureAt(activation.id.c_str(), x);
                const ProbeReading reading = readAt(figure);
                const auto values =
                    evaluationValues(activation, figure.panels[0].curves[0].parameters);
                const Jet<double> jet = evaluateAt(activation, values, x);
                QCOMPARE(reading.x, x);
                QCOMPARE(reading.jet.value, jet.value);
                QCOMPARE(reading.jet.derivative, jet.derivative);
                QCOMPARE(reading.jet.secondDerivative, jet.secondDerivative);
                QVERIFY(!reading.kink);
            }
        }
    }

    void aKinkHasTwoSidesAndAConvention() {
        Figure figure = figureAt("leaky_relu", 0);
        ProbeReading reading = readAt(figure);
        QVERIFY(reading.kink.has_value());
        QCOMPARE(reading.kink->left.derivative, 0.01);
        QCOMPARE(reading.kink->right.derivative, 1.0);
        QCOMPARE(reading.jet.derivative, 0.01);
        figure.convention = Convention::Jax;
        reading = readAt(figure);
        QCOMPARE(reading.jet.derivative, 1.0);
        figure.convention = Convention::Mean;
        QCOMPARE(readAt(figure).jet.derivative, 0.505);
        figure.convention = Convention::Interval;
        QVERIFY(std::isnan(readAt(figure).jet.derivative));
        QCOMPARE(readAt(figure).jet.secondDerivative, 0.0);
        figure.probe = 1e-300; // beside it there is none
        QVERIFY(!readAt(figure).kink);
    }

    void aDifferenceIsReadAsOne() {
        Figure figure = figureAt("relu", -1);
        figure = withAddedFunction(figure, require(builtInCatalogue(), "leaky_relu"));
        figure.panels[0].kind = PanelKind::Difference;
        const auto readings = readProbe(figure, builtInCatalogue());
        QCOMPARE(readings.size(), std::size_t{1});
        QCOMPARE(readings[0].jet.value, -0.01);
        QCOMPARE(readings[0].jet.derivative, 0.01);
        figure.panels[0].kind = PanelKind::Error;
        QVERIFY(readProbe(figure, builtInCatalogue()).empty());
    }

    void aShortNumberTypeIsReadAsDrawn() {
        Figure figure = figureAt("sigmoid", 10);
        figure.panels[0].curves[0].precision = Precision::F16;
        figure.panels[0].curves[0].form = Form::Textbook;
        // e^-10 is 4.5e-5: 1 + e^-10 rounds to 1, and 1 - 1 leaves no slope.
        QCOMPARE(readAt(figure).jet.value, 1.0);
        QCOMPARE(readAt(figure).jet.derivative, 0.0);
    }

    void aDrawnElementIsReadWhereItStands() {
        Figure figure = figureAt("rrelu", -1);
        Curve& curve = figure.panels[0].curves[0];
        curve.phase = Phase::Train;
        figure.grid = {-2, 2, 11};
        for (const std::uint64_t pass : {0U, 5U}) {
            curve.resample = pass;
            const Jets jets = evaluateOnGrid(curve, figure.grid, catalogue);
            const auto x = linspace(-2, 2, 11);
            for (Eigen::Index i = 0; i < 11; ++i) {
                for (const double off : {-0.19, 0.0, 0.19}) { // the step is 0.4
                    figure.probe = x[i] + off;
                    if (*figure.probe < -2 || *figure.probe > 2) {
                        continue;
                    }
                    const ProbeReading reading = readAt(figure);
                    QCOMPARE(reading.x, x[i]);
                    QCOMPARE(reading.jet.value, jets.value[i]);
                    QCOMPARE(reading.jet.derivative, jets.derivative[i]);
                }
            }
        }
        figure.probe = 2.3;
        QVERIFY(readProbe(figure, catalogue).empty()); // nothing was drawn there
    }

    void oneSlopeACurveIsReadAnywhere() {
        Figure figure = figureAt("rrelu", -1.2345);
        Curve& curve = figure.panels[0].curves[0];
        curve.phase = Phase::Train;
        curve.unit = Unit::Curve;
        const double slope = evaluateOnGrid(curve, figure.grid, catalogue).derivative[0];
        const ProbeReading reading = readAt(figure);
        QCOMPARE(reading.x, -1.2345);
        QCOMPARE(reading.jet.derivative, slope);
        QCOMPARE(reading.jet.value, slope * -1.2345);
        figure.probe = -1e6; // the grid is no bound
        QCOMPARE(readAt(figure).jet.derivative, slope);
        figure.probe = 0;
        QCOMPARE(readAt(figure).kink->left.derivative, slope);
    }

    void aVectorFunctionIsReadOnItsGrid() {
        Figure figure = presetSession(catalogue, "overview-softmax").figure;
        figure.probe = 3.9999;
        const ProbeReading reading = readAt(figure);
        QCOMPARE(reading.x, 4.0);
        QVERIFY(std::fabs(reading.jet.value - 0.0198570) < 5e-8);
        QVERIFY(std::isnan(reading.jet.secondDerivative));
        figure.probe = -4.5;
        QVERIFY(readProbe(figure, catalogue).empty());
    }

    void everyCurveHasItsPlace() {
        Figure figure = presetSession(catalogue, "rrelu-train-eval").figure;
        figure = withDuplicate(figure, {1, 0});
        figure.probe = -1;
        std::vector<CurvePlace> places;
        for (const ProbeReading& reading : readProbe(figure, catalogue)) {
            places.push_back(reading.place);
        }
        QCOMPARE(places, (std::vector<CurvePlace>{{0, 0}, {1, 0}, {1, 1}}));
    }

    void aGridOfOnePointIsRead() {
        Figure figure = figureAt("rrelu", -1);
        figure.panels[0].curves[0].phase = Phase::Train;
        figure.grid = {-1, 2, 1};
        QCOMPARE(readAt(figure).x, -1.0);
    }
};

QTEST_APPLESS_MAIN(ProbeTest)
#include "probe_test.moc"
