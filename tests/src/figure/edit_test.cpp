// What gestures make of a figure.
#include "figure/edit.h"
#include "figure/labels.h"
#include "figure/presets.h"
#include "figure/view.h"

#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

Figure rrelu() {
    return presetSession(all(), "rrelu-train-eval").figure;
}

} // namespace

class EditTest : public QObject {
    Q_OBJECT

private slots:

    void boundsStopAtEachOther() {
        const Figure up = withParameter(rrelu(), {0, 0}, "lower", 0.9, false, all());
        QVERIFY(up.panels[0].curves[0].parameters.at("lower") == 1.0 / 3);
        const Figure down = withParameter(rrelu(), {0, 0}, "upper", 0.01, false, all());
        QVERIFY(down.panels[0].curves[0].parameters.at("upper") == 0.125);
    }

    void linkedCurvesFollow() {
        const Figure both = withParameter(rrelu(), {0, 0}, "upper", 0.5, true, all());
        QVERIFY(both.panels[1].curves[0].parameters.at("upper") == 0.5);
        const Figure one = withParameter(rrelu(), {0, 0}, "upper", 0.5, false, all());
        QVERIFY(one.panels[1].curves[0].parameters.at("upper") == 1.0 / 3);
    }

    void illegalValuesChangeNothing() {
        const Figure elu = figureOf(require(all(), "elu"));
        QVERIFY(withParameter(elu, {0, 0}, "alpha", -1, true, all()) == elu);
        QVERIFY(withParameter(elu, {0, 0}, "alpha", std::nan(""), true, all()) == elu);
        QVERIFY(withParameter(elu, {0, 0}, "beta", 1, true, all()) == elu);
        QVERIFY(withParameter(elu, {4, 7}, "alpha", 1, true, all()) == elu);
    }

    void onlyAThresholdSaturates() {
        const Figure elu = figureOf(require(all(), "elu"));
        QCOMPARE(withSaturation(elu, 0.1).saturation, 0.1);
        for (const double none : {0.0, -1.0, 1001.0, std::nan("")}) {
            QVERIFY(withSaturation(elu, none) == elu);
        }
        QVERIFY(withSaturationShaded(elu, true).shadeSaturation);
        QVERIFY(withSaturationShaded(withSaturationShaded(elu, true), false) == elu);
    }

    void addingAFunctionKeepsTheInksOfTheOthers() {
        Figure figure = figureOf(require(all(), "gelu"));
        figure = withAddedFunction(figure, require(all(), "mish"));
        const auto& curves = figure.panels[0].curves;
        QCOMPARE(curves[0].traces[0].color, 0);
        QVERIFY(curves[0].traces[1].color == 0 && curves[0].traces[1].dash == Dash::Dashed);
        QVERIFY(curves[1].traces[0].color != 0);
        QVERIFY(figure.selected == (CurvePlace{0, 1}));
        const int ink = curves[1].traces[0].color;
        figure = withoutCurve(figure, {0, 0});
        QCOMPARE(figure.panels[0].curves[0].traces[0].color, ink);
        QVERIFY(figure.selected == (CurvePlace{0, 0}));
    }

    void replacingKeepsWhatIsShown() {
        Figure figure = figureOf(require(all(), "gelu"));
        figure = withTrace(figure, {0, 0}, Quantity::SecondDerivative, true);
        figure = withFunction(figure, require(all(), "tanh"));
        QCOMPARE(figure.panels[0].curves[0].activation, std::string("tanh"));
        QVERIFY(shows(figure.panels[0].curves[0], Quantity::SecondDerivative));
    }

    void removingTheLastCurveLeavesAPanel() {
        Figure figure = withoutCurve(figureOf(require(all(), "relu")), {0, 0});
        QCOMPARE(figure.panels.size(), std::size_t{1});
        QVERIFY(figure.panels[0].curves.empty());
        figure = withFunction(figure, require(all(), "elu"));
        QCOMPARE(figure.panels[0].curves.size(), std::size_t{1});
        QCOMPARE(withoutCurve(rrelu(), {0, 0}).panels.size(), std::size_t{1});
    }

    void aFullPanelTakesNoMore() {
        Figure figure = figureOf(require(all(), "gelu"));
        for (int i = 0; i < maxCurves + 5; ++i) {
            figure = withAddedFunction(figure, require(all(), "mish"));
        }
        QCOMPARE(figure.panels[0].curves.size(), std::size_t{maxCurves});
        QVERIFY(withDuplicate(figure, {0, 0}) == figure);
    }

    void aDuplicateDiffersInItsInkOnly() {
        const Figure twice = withDuplicate(rrelu(), {0, 0});
        const auto& curves = twice.panels[0].curves;
        QCOMPARE(curves.size(), std::size_t{2});
        QVERIFY(curves[0] == rrelu().panels[0].curves[0]);
        QVERIFY(curves[1].traces[0].color != curves[0].traces[0].color);
        Curve same = curves[1];
        same.traces = curves[0].traces;
        QVERIFY(same == curves[0]);
        QVERIFY(twice.selected == (CurvePlace{0, 1}));
        QVERIFY(withDuplicate(rrelu(), {3, 0}) == rrelu());
    }

    void aPanelOfItsOwn() {
        Figure figure = figureOf(require(all(), "gelu"));
        QVERIFY(withOwnPanel(figure, {0, 0}) == figure); // it is alone
        figure = withAddedFunction(figure, require(all(), "mish"));
        const Figure apart = withOwnPanel(figure, {0, 0});
        QCOMPARE(apart.panels.size(), std::size_t{2});
        QCOMPARE(apart.panels[0].curves[0].activation, std::string("mish"));
        QCOMPARE(apart.panels[1].curves[0].activation, std::string("gelu"));
        QVERIFY(apart.selected == (CurvePlace{1, 0}));
    }

    void aTraceComesAndGoes() {
        const Figure start = figureOf(require(all(), "gelu"));
        const Figure more = withTrace(start, {0, 0}, Quantity::SecondDerivative, true);
        QVERIFY(shows(more.panels[0].curves[0], Quantity::SecondDerivative));
        QCOMPARE(more.panels[0].curves[0].traces[2].color, 2);
        QVERIFY(withTrace(more, {0, 0}, Quantity::SecondDerivative, false) == start);
        QVERIFY(withTrace(start, {0, 0}, Quantity::Value, true) == start);
        // Among several functions the hue is the function's, the dash the order's.
        const Figure both = withAddedFunction(start, require(all(), "mish"));
        const Figure second = withTrace(both, {0, 1}, Quantity::SecondDerivative, true);
        const auto& traces = second.panels[0].curves[1].traces;
        QCOMPARE(traces[2].color, traces[0].color);
        QVERIFY(traces[2].dash == Dash::Dotted);
    }

    void theOtherFormIsTheSameIdea() {
        const Figure paper = withOtherForm(rrelu(), {0, 0}, all());
        for (const Panel& panel : paper.panels) {
            QCOMPARE(panel.curves[0].activation, std::string("rrelu_paper"));
            QVERIFY(panel.curves[0].parameters.at("upper") == 8);
            QVERIFY(panel.title.empty());
        }
        QVERIFY(paper.panels[1].curves[0].phase == Phase::Eval);
        const Figure back = withOtherForm(paper, {1, 0}, all());
        QVERIFY(back.panels[0].curves[0].parameters == rrelu().panels[0].curves[0].parameters);
        const Figure tanh = figureOf(require(all(), "tanh"));
        QVERIFY(withOtherForm(tanh, {0, 0}, all()) == tanh);
    }

    void resamplingKeepsAllButTheDraw() {
        Figure next = resampled(rrelu(), all());
        QCOMPARE(next.panels[0].curves[0].resample, std::uint64_t{1});
        QCOMPARE(next.panels[1].curves[0].resample, std::uint64_t{0});
        next.panels[0].curves[0].resample = 0;
        QVERIFY(next == rrelu());
        const Figure tanh = figureOf(require(all(), "tanh"));
        QVERIFY(!hasDraws(tanh, all()) && resampled(tanh, all()) == tanh);
    }

    void theHistogramComesAndGoes() {
        const Figure shown = withHistogram(rrelu(), {0, 0}, all());
        QCOMPARE(shown.panels.size(), std::size_t{3});
        QVERIFY(shown.panels[2].kind == PanelKind::Histogram);
        QVERIFY(withHistogram(shown, {0, 0}, all()) == rrelu());
        const Figure tanh = figureOf(require(all(), "tanh"));
        QVERIFY(withHistogram(tanh, {0, 0}, all()) == tanh);
    }

    void homeIsTheGrid() {
        Figure figure = panned(zoomed(rrelu(), 0.25, 1), 3);
        figure.panels[1].y = Span{-5, 5};
        QVERIFY(figure.x != rrelu().x);
        QVERIFY(home(figure) == rrelu());
    }

    void zoomKeepsThePointItIsAbout() {
        const Figure near = zoomed(rrelu(), 0.5, 1);
        QVERIFY(near.x == (Span{-0.5, 1.5}));
        QVERIFY(near.grid == rrelu().grid);
        QVERIFY(panned(near, 0.25).x == (Span{-0.25, 1.75}));
        QVERIFY(zoomed(rrelu(), 0, 1) == rrelu());
        QVERIFY(zoomed(rrelu(), -1, 1) == rrelu());
        QVERIFY(panned(rrelu(), INFINITY) == rrelu());
        QVERIFY(panned(rrelu(), std::nan("")) == rrelu());
        QVERIFY(panned(rrelu(), 1e18) == rrelu());
    }

    void zoomStopsBeforeDoublesDo() {
        Figure figure = rrelu();
        for (int i = 0; i < 2000; ++i) {
            figure = zoomed(figure, 0.5, 1.234);
        }
        QVERIFY(isViewable(figure.x));
        for (int i = 0; i < 4000; ++i) {
            figure = zoomed(figure, 2, 0);
        }
        QVERIFY(isViewable(figure.x));
    }

    void titlesNameThePresentValues() {
        const Figure moved = withParameter(rrelu(), {0, 0}, "upper", 0.5, true, all());
        QCOMPARE(panelTitle(moved.panels[0], all()).en,
                 std::string("RReLU (Train) and Derivative (lower=0.125, upper=0.5)"));
        Panel untitled = moved.panels[0];
        untitled.title.clear();
        QCOMPARE(panelTitle(untitled, all()).en,
                 std::string("RReLU, training (*ℓ* = 0.125, *u* = 0.5)"));
    }

    void theArticlesFigures_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("reach");
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("panels");
        QTest::addColumn<bool>("box");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::newRow("rrelu") << "rrelu-train-eval" << 2.0 << 1000 << 2 << false << 1200. << 1200.;
        QTest::newRow("leaky") << "leaky-relu" << 2.0 << 1000 << 1 << false << 1200. << 800.;
        QTest::newRow("relu") << "relu" << 10.0 << 1000 << 1 << true << 640. << 480.;
        for (const char* name :
             {"leaky-relu", "relu", "tanh", "prelu", "elu", "selu", "gelu", "mish", "softmax"}) {
            QTest::newRow(name) << QStringLiteral("overview-") + QLatin1String(name) << 4.0 << 400
                                << 1 << true << 640. << 480.;
        }
    }

    void theArticlesFigures() {
        QFETCH(QString, name);
        QFETCH(double, reach);
        QFETCH(int, points);
        QFETCH(int, panels);
        QFETCH(bool, box);
        QFETCH(double, width);
        QFETCH(double, height);
        const Session session = presetSession(all(), name.toStdString());
        const Figure& figure = session.figure;
        QVERIFY(figure.x == (Span{-reach, reach}));
        QVERIFY(figure.grid == (Grid{-reach, reach, points}));
        QCOMPARE(static_cast<int>(figure.panels.size()), panels);
        QVERIFY((figure.panels[0].axes == Axes::Box) == box);
        QCOMPARE(session.page.width, width);
        QCOMPARE(session.page.height, height);
        const bool derivative = shows(figure.panels[0].curves[0], Quantity::Derivative);
        QCOMPARE(derivative, !name.startsWith(QLatin1String("overview")));
    }

    void aDifferenceComesAndGoes() {
        Figure figure = figureOf(require(all(), "relu"));
        QVERIFY(withDifference(figure, {0, 0}) == figure); // of what?
        figure = withAddedFunction(figure, require(all(), "elu"));
        Figure shown = withDifference(figure, {0, 1});
        QCOMPARE(shown.panels.size(), std::size_t{2});
        QVERIFY(shown.panels[1].kind == PanelKind::Difference);
        QVERIFY(shown.panels[1].curves == shown.panels[0].curves);
        QVERIFY(withDifference(shown, {0, 0}).panels == figure.panels);
        // One curve alone has no difference: its panel goes.
        QVERIFY(withoutCurve(shown, {1, 0}).panels == figure.panels);
        const Figure apart = withOwnPanel(shown, {1, 1});
        QCOMPARE(apart.panels.size(), std::size_t{2});
        QVERIFY(apart.panels[1].kind == PanelKind::Curves);
        QCOMPARE(apart.panels[1].curves[0].activation, std::string("elu"));
        QVERIFY(curveAt(apart, apart.selected) != nullptr);
    }

    void theTestPanelIsDashed() {
        const Figure figure = rrelu();
        for (const Trace& trace : figure.panels[1].curves[0].traces) {
            QVERIFY(trace.dash == Dash::Dashed);
        }
        QVERIFY_EXCEPTION_THROWN(presetSession(all(), "rrelu-train"), Error);
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edit_test.moc"
