// The window's image, drawn only where something changed, against one that is drawn whole.
#include "figure/presets.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/live_image.h"
#include "ui/plot/picture_differences.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <QTest>

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

    QRegion show(const Figure& figure) {
        const int columns = FigurePainter::columnsFor(m_plot.viewport().size(), m_look);
        m_painter.paint(figure, sample(figure, all(), {columns}), all(), m_look);
        return m_painter.draw(m_image, m_pixels, m_scale);
    }

    const QImage& image() const { return m_image.image(); }

    /// The same figure on a new image.
    QImage whole() {
        LiveImage whole;
        m_painter.draw(whole, m_pixels, m_scale);
        return whole.image().copy();
    }

private:
    Look m_look;
    double m_scale;
    QSize m_pixels;
    QCustomPlot m_plot;
    FigurePainter m_painter;
    LiveImage m_image;
};

/// Calls `each` with the place and both colours of every pixel that is not the same.
template <typename Each> void forEachDifferent(const QImage& a, const QImage& b, Each&& each) {
    for (int y = 0; y < a.height(); ++y) {
        const auto* rowA = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* rowB = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            if (rowA[x] != rowB[x]) {
                each(QPointF(x, y), rowA[x], rowB[x]);
            }
        }
    }
}

int largestDifference(const QImage& a, const QImage& b) {
    int largest = 0;
    forEachDifferent(a, b, [&](const QPointF&, QRgb one, QRgb other) {
        largest = std::max(largest, difference(one, other));
    });
    return largest;
}

bool changedOutside(const QImage& before,
                    const QImage& after,
                    const QRegion& region,
                    double scale) {
    bool outside = false;
    forEachDifferent(before, after, [&](const QPointF& pixel, QRgb, QRgb) {
        const QPointF at = pixel / scale;
        outside = outside || !region.contains(QPoint(int(at.x()), int(at.y())));
    });
    return outside;
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

} // namespace

class LiveImageTest : public QObject {
    Q_OBJECT

private slots:
    void whatChangesIsDrawnAsTheWhole_data();
    void whatChangesIsDrawnAsTheWhole();
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
    QTest::newRow("scale 1.5") << rrelu << 1.5 << false << false;
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
        const QImage before = window.image().copy();
        const QRegion changed = window.show(figure);
        QVERIFY(!changedOutside(before, window.image(), changed, scale));
        constexpr int rounding = 3; // words on nothing are blended once more
        const int largest = largestDifference(window.image(), window.whole());
        QVERIFY2(largest <= rounding, qPrintable(QStringLiteral("%1 of 255").arg(largest)));
    }
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
        const int changed = area(window.show(figure));
        QVERIFY2(changed < 700 * 500 / 2, qPrintable(QString::number(changed)));
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
    other.panels[0].legend = Legend::None;
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
