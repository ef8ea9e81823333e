// The window's image, drawn only where something changed, against one that is drawn whole.
#include "figure/presets.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/live_image.h"
#include "ui/plot/picture_differences.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <QTest>

#include <functional>
#include <random>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

/// A figure on an image, as the window keeps it.
class Window {
public:
    explicit Window(Look look, double scale = 1, QSize size = {700, 500})
        : m_look(std::move(look)), m_scale(scale), m_pixels((QSizeF(size) * scale).toSize()),
          m_painter(m_plot) {
        m_plot.setViewport(QRect(QPoint(), size));
    }

    /// As the window does it, and now and then without leave to begin early.
    QRegion show(const Figure& figure) {
        if (m_lifts = !m_lifts; m_lifts) {
            m_image.lift();
        }
        paint(figure, false);
        m_painter.begin(m_image, m_pixels, m_scale);
        return m_painter.finish(m_image);
    }

    void setTheme(const Theme& theme) { m_look.theme = &theme; }

    const QImage& image() const { return m_image.image(); }

    /// The same figure on a new image.
    QImage whole() {
        LiveImage whole;
        m_painter.begin(whole, m_pixels, m_scale);
        m_painter.finish(whole);
        return whole.image().copy();
    }

    /// With a stroke for each of the earlier passes.
    QImage stroked(const Figure& figure) {
        paint(figure, true);
        return whole();
    }

private:
    void paint(const Figure& figure, bool earlierPasses) {
        const int columns = FigurePainter::columnsFor(m_plot.viewport().size(), m_look);
        const Resolution resolution{columns, earlierPasses};
        m_painter.paint(figure, sample(figure, all(), resolution), all(), m_look);
    }

    Look m_look;
    double m_scale;
    QSize m_pixels;
    QCustomPlot m_plot;
    FigurePainter m_painter;
    LiveImage m_image;
    bool m_lifts = false;
};

constexpr int rounding = 3; ///< of 255: words on nothing are blended once more

bool changedOutside(const QImage& before,
                    const QImage& after,
                    const QRegion& region,
                    double scale) {
    QImage outside = before;
    QPainter painter(&outside);
    for (const QRect& rect : region) {
        const QRectF pixels(QPointF(rect.topLeft()) * scale, QSizeF(rect.size()) * scale);
        painter.drawImage(pixels.toAlignedRect(), after, pixels.toAlignedRect());
    }
    painter.end();
    return largestDifference(outside, after) > rounding;
}

/// One slider of one curve moves; now and then a resample.
void drag(Figure& figure, std::mt19937& random) {
    for (Panel& panel : figure.panels) {
        for (Curve& curve : panel.curves) {
            const Activation& activation = require(all(), curve.activation);
            curve.resample += random() % 2;
            if (activation.parameters.empty() || panel.kind == PanelKind::Histogram) {
                continue;
            }
            const Parameter& parameter = activation.parameters.back();
            const auto& [from, to] = parameter.slider;
            const double share = 0.55 + 0.4 * double(random() % 1000) / 1000;
            curve.parameters[parameter.id] = from + share * (to - from);
        }
        panel.y = panel.kind == PanelKind::Curves ? std::optional(Span{-1.6, 2.4}) : panel.y;
    }
}

/// Of the window from strokes, where there are earlier passes.
Differences passDifferences(Window& window, const Figure& figure) {
    const QImage strokes = window.stroked(figure);
    Figure current = figure;
    for (Curve& curve : current.panels[0].curves) {
        curve.passes = 0;
    }
    const QImage without = window.stroked(current);
    return differences(window.image(), strokes, [&](int x, int y) {
        return strokes.pixel(x, y) != without.pixel(x, y);
    });
}

} // namespace

class LiveImageTest : public QObject {
    Q_OBJECT

private slots:
    void whatChangesIsDrawnAsTheWhole_data();
    void whatChangesIsDrawnAsTheWhole();
    void earlierPassesLookLikeStrokes_data();
    void earlierPassesLookLikeStrokes();
    void hundredsOfPassesLookLikeStrokes();
    void earlierPassesFollowTheTheme();
    void onlyCurvesMoveWhileASliderIsDragged();
    void anythingElseDrawsAllAnew();
};

void LiveImageTest::whatChangesIsDrawnAsTheWhole_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("presenting");
    for (const Preset& preset : presets(all())) {
        const auto name = QString::fromStdString(preset.name);
        QTest::addRow("%s", preset.name.c_str()) << name << 1.0 << false << false;
    }
    const auto rrelu = QStringLiteral("rrelu-train-eval");
    QTest::newRow("dark") << rrelu << 1.0 << true << false;
    QTest::newRow("scale 1.25") << rrelu << 1.25 << false << false;
    QTest::newRow("scale 1.5") << rrelu << 1.5 << false << false;
    QTest::newRow("scale 1.75") << rrelu << 1.75 << false << false;
    QTest::newRow("scale 2") << rrelu << 2.0 << true << false;
    QTest::newRow("presenting") << rrelu << 1.0 << false << true;
}

void LiveImageTest::whatChangesIsDrawnAsTheWhole() {
    QFETCH(QString, preset);
    QFETCH(double, scale);
    QFETCH(bool, dark);
    QFETCH(bool, presenting);
    Figure figure = presetSession(all(), preset.toStdString()).figure;
    figure.probe = figure.x.from + 0.3 * (figure.x.to - figure.x.from);
    figure.tangent = true;
    Window window({.theme = dark ? &darkTheme() : &lightTheme(),
                   .strokes = presenting ? presentingStrokes() : screenStrokes(),
                   .interactive = true,
                   .probeValues = presenting},
                  scale);
    std::mt19937 random(5);
    window.show(figure);
    for (int tick = 0; tick < 12; ++tick) {
        drag(figure, random);
        if (tick == 6) {
            Panel& panel = figure.panels.front();
            panel.annotations.push_back(
                {.kind = AnnotationKind::Text, .text = "here", .at = {0.5, 1}, .to = Point{0, 0}});
            panel.annotations.push_back(
                {.kind = AnnotationKind::Pin, .text = "", .at = {1, 0}, .to = {}});
        }
        figure.slopeTriangle = tick > 8;
        figure.panels.front().legend = tick == 3 ? Legend::None : Legend::LowerRight;
        const QImage before = window.image().copy();
        const QRegion changed = window.show(figure);
        QVERIFY(!changedOutside(before, window.image(), changed, scale));
        const int largest = largestDifference(window.image(), window.whole());
        QVERIFY2(largest <= rounding, qPrintable(QStringLiteral("%1 of 255").arg(largest)));
    }
}

void LiveImageTest::earlierPassesLookLikeStrokes_data() {
    QTest::addColumn<int>("passes");
    QTest::addColumn<bool>("perCurve");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("dark");
    QTest::newRow("10 per element") << 10 << false << 1.0 << false;
    QTest::newRow("10 per curve") << 10 << true << 1.0 << false;
    QTest::newRow("dark") << 20 << false << 1.0 << true;
    QTest::newRow("scale 1.5") << 6 << false << 1.5 << false;
    QTest::newRow("scale 2, dark") << 6 << true << 2.0 << true;
}

void LiveImageTest::earlierPassesLookLikeStrokes() {
    QFETCH(int, passes);
    QFETCH(bool, perCurve);
    QFETCH(double, scale);
    QFETCH(bool, dark);
    Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    figure.probe = -0.8;
    Panel& panel = figure.panels[0];
    panel.y = Span{-1, 2.2};
    Curve& curve = panel.curves[0];
    curve.passes = passes;
    curve.resample = 700;
    curve.unit = perCurve ? Unit::Curve : Unit::Element;
    panel.curves.push_back(curve);
    panel.curves[1].seed = 2;
    panel.curves[1].parameters["lower"] = -0.2;
    panel.curves[1].traces[0].color = 3;
    panel.curves[1].traces[0].opacity = 0.6;
    Window window({.theme = dark ? &darkTheme() : &lightTheme(), .interactive = true}, scale);
    const std::vector<std::function<void(Figure&)>> steps = {
        [](Figure&) {},
        [](Figure& f) { ++f.panels[0].curves[0].resample; },
        [](Figure& f) {
            for (Curve& each : f.panels[0].curves) {
                ++each.resample;
            }
        },
        [](Figure& f) { f.panels[0].curves[0].resample -= 2; },
        [](Figure& f) { f.panels[0].curves[1].parameters["upper"] = 0.25; },
        [](Figure& f) { f.panels[0].curves[1].resample = 4; }, // there are only 4 before
        [](Figure& f) { ++f.panels[0].curves[1].resample; },
        [](Figure& f) { f.panels[0].curves[0].passes -= 3; },
        [](Figure& f) { f.panels[0].curves[0].seed = 9; },
        [](Figure& f) { f.panels[0].curves[0].precision = Precision::BF16; },
        [](Figure& f) { f.panels[0].curves[1].traces[0].opacity = 0.9; },
        [](Figure& f) { f.panels[0].curves[1].traces[0].width = 1; },
        [](Figure& f) { f.grid.points = 300; },
        [](Figure& f) { f.x.to += 1; },
        [](Figure& f) { std::swap(f.panels[0].curves[0], f.panels[0].curves[1]); },
        [](Figure& f) { f.panels[0].curves.erase(f.panels[0].curves.begin()); },
        [](Figure& f) { f.panels[0].curves[0].passes = 0; },
    };
    for (const auto& step : steps) {
        step(figure);
        const QImage before = window.image().copy();
        const QRegion changed = window.show(figure);
        QVERIFY(before.isNull() || !changedOutside(before, window.image(), changed, scale));
        QVERIFY(largestDifference(window.image(), window.whole()) <= rounding);
        const Differences found = passDifferences(window, figure);
        QVERIFY((found.pixels > 100) == (figure.panels[0].curves.back().passes > 0));
        QVERIFY2(found.largest <= 12, qPrintable(QString::number(found.largest)));
        QVERIFY2(found.mean < 1.5, qPrintable(QString::number(found.mean)));
    }
}

// A faint stroke on almost its own ink rounds to none: hundreds of strokes stay a little paler than
// their layer, which rounds once.
void LiveImageTest::hundredsOfPassesLookLikeStrokes() {
    Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    Curve& curve = figure.panels[0].curves[0];
    curve.passes = 500;
    curve.resample = 700;
    Window window({.theme = &lightTheme(), .interactive = true}, 1, {400, 300});
    window.show(figure);
    ++curve.resample;
    window.show(figure);
    const Differences found = passDifferences(window, figure);
    QVERIFY(found.pixels > 100);
    QVERIFY2(found.largest <= 32, qPrintable(QString::number(found.largest)));
    QVERIFY2(found.mean < 1.5, qPrintable(QString::number(found.mean)));
}

void LiveImageTest::earlierPassesFollowTheTheme() {
    Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    Curve& curve = figure.panels[0].curves[0];
    curve.passes = 5;
    curve.resample = 9;
    Window window({.theme = &lightTheme(), .interactive = true});
    window.show(figure);
    window.setTheme(darkTheme());
    window.show(figure);
    const QImage strokes = window.stroked(figure);
    QVERIFY(largestDifference(window.image(), strokes) <= 4);
}

void LiveImageTest::onlyCurvesMoveWhileASliderIsDragged() {
    Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    for (Panel& panel : figure.panels) {
        panel.y = Span{-1, 2.2};
    }
    Window window({.theme = &lightTheme(), .interactive = true});
    const auto area = [](const QRegion& region) {
        int pixels = 0;
        for (const QRect& rect : region) {
            pixels += rect.width() * rect.height();
        }
        return pixels;
    };
    QVERIFY(area(window.show(figure)) >= 700 * 500);
    for (int tick = 0; tick < 3; ++tick) {
        for (Panel& panel : figure.panels) {
            panel.curves.front().parameters["lower"] += 0.01;
        }
        const QRegion changed = window.show(figure);
        QVERIFY2(area(changed) < 700 * 500 / 3, qPrintable(QString::number(area(changed))));
        const QRect positive(560, 40, 120, 180); // where an x has only its own value
        QVERIFY(!changed.intersects(positive));
    }
}

void LiveImageTest::anythingElseDrawsAllAnew() {
    const Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    Window window({.theme = &lightTheme(), .interactive = true});
    const auto drawsAll = [&](const Figure& next) {
        window.show(figure);
        window.show(figure);
        return window.show(next).contains(QPoint(0, 0));
    };
    QVERIFY(!drawsAll(figure));
    Figure other = figure;
    other.x.to += 1;
    QVERIFY(drawsAll(other));
    other = figure;
    other.panels[0].gridlines = !other.panels[0].gridlines;
    QVERIFY(drawsAll(other));
    other = figure;
    other.panels[0].yLabel = "output";
    QVERIFY(drawsAll(other));
    other = figure;
    other.panels.pop_back();
    QVERIFY(drawsAll(other));
    other = figure;
    other.probe = 0.5;
    QVERIFY(drawsAll(other));
}

QTEST_MAIN(LiveImageTest)
#include "live_image_test.moc"
