// What counts as crossed, against clipping every segment to the box.
#include "figure/legend_place.h"
#include "src/figure/sampling.h"

#include <QTest>

using namespace actiscope;

namespace {

const PlotArea plotted = {{10, 20, 600, 400}, {{-2, 2}, {-1, 2}}};

PanelPicture pictureOf(const Figure& figure) {
    const SampledFigure sampled = sample(figure, catalogue, {600});
    const PictureSource source{figure, sampled, catalogue, {}, Language::English};
    return actiscope::pictureOf(source, 0, plotted.view);
}

bool isCrossedSegmentBySegment(const PanelPicture& picture, const Box& box) {
    const Rectangle rectangle = plotted.under(box);
    for (const PictureLine& line : picture.lines) {
        if (line.line.pass >= 0) {
            continue;
        }
        for (const Branch& branch : line.line.branches) {
            for (std::size_t i = 1; i < branch.size(); ++i) {
                if (!clip({branch[i - 1], branch[i]}, rectangle).empty()) {
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace

class LegendPlaceTest : public QObject {
    Q_OBJECT

private slots:

    void everySegmentCounts_data() {
        QTest::addColumn<Figure>("figure");
        QTest::newRow("smooth") << figureWith("gelu");
        QTest::newRow("jumping") << figureWith("heaviside");
        Figure drawn = drawnFigure({-2, 2}, 301);
        drawn.panels[0].curves[0].resample = 4;
        drawn.panels[0].curves[0].passes = 4;
        QTest::newRow("drawn, with earlier passes") << drawn;
    }

    void everySegmentCounts() {
        QFETCH(Figure, figure);
        const PanelPicture picture = pictureOf(figure);
        int crossed = 0;
        int free = 0;
        for (double left = 10.3; left < 560; left += 23.7) {
            for (double top = 20.3; top < 400; top += 11.9) {
                const Box box{left, top, 40, 15};
                const bool expected = isCrossedSegmentBySegment(picture, box);
                QCOMPARE(isCrossed(picture.lines, box, plotted), expected);
                ++(expected ? crossed : free);
            }
        }
        QVERIFY(crossed > 10 && free > 10);
    }

    /// Words do not hop at a new pass: they keep out of the way of the current one only.
    void earlierPassesMoveNoWords() {
        Figure figure = drawnFigure({-2, 2}, 301);
        Curve& curve = figure.panels[0].curves[0];
        curve.unit = Unit::Curve;
        curve.resample = 30;
        const PanelPicture without = pictureOf(figure);
        curve.passes = 30;
        const PanelPicture with = pictureOf(figure);
        QVERIFY(with.lines.size() > without.lines.size());
        int betweenPasses = 0;
        for (double top = 20.3; top < 400; top += 3.1) {
            const Box box{30, top, 20, 3};
            QCOMPARE(isCrossed(with.lines, box, plotted), isCrossed(without.lines, box, plotted));
            const bool onEarlier = std::ranges::any_of(with.lines, [&](const PictureLine& line) {
                PanelPicture alone;
                alone.lines = {line};
                alone.lines[0].line.pass = -1;
                return isCrossedSegmentBySegment(alone, box);
            });
            betweenPasses += onEarlier && !isCrossed(with.lines, box, plotted) ? 1 : 0;
        }
        QVERIFY(betweenPasses > 3);
        for (const double em : {10.0, 13.0, 20.0}) {
            for (const double height : {30.0, 90.0, 200.0}) {
                const Box a = legendPlace(with, plotted, 18 * em, height, em);
                const Box b = legendPlace(without, plotted, 18 * em, height, em);
                QCOMPARE(a.left, b.left);
                QCOMPARE(a.top, b.top);
            }
        }
    }
};

QTEST_APPLESS_MAIN(LegendPlaceTest)
#include "legend_place_test.moc"
