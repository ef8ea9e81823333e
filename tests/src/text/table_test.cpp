// The plotted numbers as CSV: over the grid, whatever is in view.
#include "figure/edit.h"
#include "figure/presets.h"
#include "figure/sample.h"
#include "figure/view.h"
#include "text/number.h"
#include "text/table.h"

#include <QStringList>
#include <QTest>

#include <sstream>

using namespace actiscope;

namespace {

QStringList rowsOf(const Figure& figure) {
    std::ostringstream out;
    writeTable(out, figure, builtInCatalogue());
    return QString::fromStdString(out.str()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class TableTest : public QObject {
    Q_OBJECT

private slots:

    void oneRowForEachPointOfEachTrace() {
        const auto rows = rowsOf(presetSession(builtInCatalogue(), "rrelu-train-eval").figure);
        QCOMPARE(rows.size(), 1 + 2 * 2 * 1000);
        QCOMPARE(rows.first(), QStringLiteral("panel,curve,quantity,pass,x,y"));
        QCOMPARE(rows[1].left(18), QStringLiteral("1,1,value,0,-2,-0."));
        QCOMPARE(rows.last(), QStringLiteral("2,1,derivative,0,2,1"));
    }

    void panAndZoomChangeNoRow() {
        const Figure figure = presetSession(builtInCatalogue(), "rrelu-train-eval").figure;
        QCOMPARE(rowsOf(panned(figure, 0.7)), rowsOf(figure));
        QCOMPARE(rowsOf(zoomed(figure, 0.1, 1)), rowsOf(figure));
    }

    void aKinkOnTheGridFollowsTheConvention() {
        Figure figure = presetSession(builtInCatalogue(), "relu").figure;
        figure.grid = {-1, 1, 3};
        figure.panels[0].curves[0].traces.resize(1);
        figure.panels[0].curves[0].traces[0].quantity = Quantity::Derivative;
        const auto atZero = [&figure](Convention convention) {
            figure.convention = convention;
            return rowsOf(figure).filter(QLatin1String(",0,0,"));
        };
        QCOMPARE(atZero(Convention::PyTorch), QStringList{"1,1,derivative,0,0,0"});
        QCOMPARE(atZero(Convention::Right), QStringList{"1,1,derivative,0,0,1"});
        QCOMPARE(atZero(Convention::Mean), QStringList{"1,1,derivative,0,0,0.5"});
        QCOMPARE(atZero(Convention::Interval),
                 (QStringList{"1,1,derivative,0,0,0", "1,1,derivative,0,0,1"}));
    }

    void intervalsAreSubtractedSideBySide() {
        Figure figure = presetSession(builtInCatalogue(), "relu").figure;
        figure.grid = {-1, 1, 3};
        figure.convention = Convention::Interval;
        Panel& panel = figure.panels[0];
        panel.kind = PanelKind::Difference;
        panel.curves[0].traces.resize(1);
        panel.curves[0].traces[0].quantity = Quantity::Derivative;
        panel.curves.assign(2, panel.curves[0]);
        QCOMPARE(rowsOf(figure).filter(QLatin1String(",0,0,")),
                 QStringList{"1,2,derivative,0,0,0"});
    }

    void aKinkInAShortTypeIsRounded() {
        Figure figure = figureOf(require(builtInCatalogue(), "leaky_relu"));
        figure.grid = {-1, 1, 3};
        Curve& curve = figure.panels[0].curves[0];
        curve.traces.resize(1);
        curve.traces[0].quantity = Quantity::Derivative;
        curve.precision = Precision::F16;
        const auto rows = rowsOf(figure);
        QCOMPARE(rows[1].section(QLatin1Char(','), 5), rows[2].section(QLatin1Char(','), 5));
    }

    void anErrorIsWhatIsPlotted() {
        Figure figure = figureOf(require(builtInCatalogue(), "rrelu"));
        figure.panels[0].kind = PanelKind::Error;
        Curve& curve = figure.panels[0].curves[0];
        curve.phase = Phase::Train;
        curve.precision = Precision::F16;
        curve.traces.resize(1);
        figure.x = {-2.5, 1.5};
        figure.grid = {-2.5, 1.5, 201};
        const auto picture = sample(figure, builtInCatalogue(), {100}).at(0).lines.at(0);
        const Branch& plotted = picture.branches.at(0);
        const auto rows = rowsOf(figure);
        QCOMPARE(rows.size(), 202);
        QCOMPARE(plotted.size(), std::size_t{201});
        double greatest = 0;
        for (qsizetype i = 0; i < 201; ++i) {
            const auto cells = rows[i + 1].split(QLatin1Char(','));
            const Point point = plotted[static_cast<std::size_t>(i)];
            QVERIFY(parseNumber(cells[4].toStdString()) == point.x);
            QVERIFY(parseNumber(cells[5].toStdString()) == point.y);
            greatest = std::max(greatest, point.y);
        }
        QVERIFY(greatest > 0);
    }

    void aNewPassIsNamed() {
        Figure figure = presetSession(builtInCatalogue(), "rrelu-train-eval").figure;
        figure = resampled(figure, builtInCatalogue());
        const auto rows = rowsOf(figure);
        QVERIFY(rows[1].startsWith(QLatin1String("1,1,value,1,-2,")));
        QVERIFY(rows[2001].startsWith(QLatin1String("2,1,value,0,-2,")));
    }

    void earlierPassesFollowTheCurrentOne() {
        Figure figure = presetSession(builtInCatalogue(), "rrelu-train-eval").figure;
        figure.panels.resize(1);
        figure.grid.points = 3;
        figure.panels[0].curves[0].traces.resize(1);
        figure.panels[0].curves[0].passes = 5;
        figure.panels[0].curves[0].resample = 2;
        const auto rows = rowsOf(figure);
        QCOMPARE(rows.size(), 1 + 3 * 3);
        QVERIFY(rows[1].startsWith(QLatin1String("1,1,value,2,-2,")));
        QVERIFY(rows[4].startsWith(QLatin1String("1,1,value,1,-2,")));
        QVERIFY(rows[7].startsWith(QLatin1String("1,1,value,0,-2,")));
        // Pass 0 is what was pass 0 before.
        figure.panels[0].curves[0].resample = 0;
        QCOMPARE(rowsOf(figure).mid(1), rows.mid(7));
    }

    void everyNumberReadsBackEqual() {
        const Figure figure = presetSession(builtInCatalogue(), "overview-gelu").figure;
        const auto rows = rowsOf(figure);
        const auto x = linspace(-4, 4, 400);
        const Jets jets =
            evaluateOnGrid(figure.panels[0].curves[0], figure.grid, builtInCatalogue());
        for (Eigen::Index i = 0; i < 400; ++i) {
            const auto cells = rows[static_cast<qsizetype>(i) + 1].split(QLatin1Char(','));
            QVERIFY(parseNumber(cells[4].toStdString()) == x[i]);
            QVERIFY(parseNumber(cells[5].toStdString()) == jets.value[i]);
        }
    }

    void whatIsNotDefinedHasNoRow() {
        Figure figure = presetSession(builtInCatalogue(), "overview-softmax").figure;
        figure = withTrace(figure, {0, 0}, Quantity::SecondDerivative, true);
        QCOMPARE(rowsOf(figure).size(), 1 + 400);
    }

    void aBandHasTwoEdges() {
        Figure figure = presetSession(builtInCatalogue(), "rrelu-train-eval").figure;
        figure = withTrace(figure, {0, 0}, Quantity::Band, true);
        const auto rows = rowsOf(figure);
        QVERIFY(rows.contains(QStringLiteral("1,1,band_lower,0,-2,-0.25")));
        QVERIFY(rows.contains(QStringLiteral("1,1,band_upper,0,-2,") +
                              QString::fromStdString(shortest(-2 * (1.0 / 3)))));
    }
};

QTEST_GUILESS_MAIN(TableTest)
#include "table_test.moc"
