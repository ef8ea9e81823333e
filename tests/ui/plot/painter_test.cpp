// The painter: what is drawn where, and the pure parts it is made of.
#include "figure/clip.h"
#include "figure/presets.h"
#include "ui/plot/canvas.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/rich_text.h"
#include "ui/plot/ticks.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <QTest>

#include <numbers>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

Look lightLook() {
    return {.theme = &lightTheme()};
}

/// Antialiasing mixes a little of the paper in.
bool isNear(const QColor& a, const QColor& b) {
    constexpr int tolerance = 40;
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
               std::abs(a.blue() - b.blue()) <
           tolerance;
}

/// A figure on a plot of 600 x 400 pixels.
class Painted {
public:
    explicit Painted(const Figure& figure, const Look& look = lightLook())
        : m_look(look), m_painter(m_plot) {
        m_plot.resize(600, 400);
        m_plot.setViewport(QRect(0, 0, 600, 400));
        paint(figure);
    }

    void paint(const Figure& figure) {
        const auto columns = FigurePainter::columnsFor(m_plot.size(), m_look);
        m_painter.paint(figure, sample(figure, all(), {columns}), all(), m_look);
        m_image = m_plot.toPixmap(600, 400).toImage();
    }

    [[nodiscard]] const FigurePainter& painter() const { return m_painter; }

    [[nodiscard]] const QImage& image() const { return m_image; }

    [[nodiscard]] const QCustomPlot& plot() const { return m_plot; }

    [[nodiscard]] QColor colorAt(const Point& point) const {
        const QPointF pixel =
            m_painter.pixelOf(0, point); // between its column's and the next one's
        return m_image.pixelColor(qFloor(pixel.x()), qFloor(pixel.y()));
    }

    /// How many pixels of the column have about this colour?
    [[nodiscard]] int count(double x, const QColor& color) const {
        const int column = qRound(m_painter.pixelOf(0, {x, 0}).x());
        int found = 0;
        for (int row = 0; row < m_image.height(); ++row) {
            found += isNear(m_image.pixelColor(column, row), color) ? 1 : 0;
        }
        return found;
    }

private:
    QCustomPlot m_plot;
    Look m_look;
    FigurePainter m_painter;
    QImage m_image;
};

Figure figureOf(std::initializer_list<const char*> ids, Span x = {-4, 4}) {
    Figure figure;
    figure.x = x;
    figure.grid = {x.from, x.to, 1000};
    figure.panels[0].legend = Legend::None;
    figure.panels[0].curves.clear();
    for (const char* id : ids) {
        Curve curve;
        curve.activation = id;
        curve.parameters = completed(require(all(), id), {});
        curve.traces[0].color = static_cast<int>(figure.panels[0].curves.size());
        figure.panels[0].curves.push_back(curve);
    }
    return figure;
}

} // namespace

class PainterTest : public QObject {
    Q_OBJECT

private slots:
    void ticksStandAtRoundNumbers();
    void ticksStandWhereAskedFor();
    void numbersAreShortAndHaveARealMinus_data();
    void numbersAreShortAndHaveARealMinus();
    void numbersStandAResolutionOfNothing();
    void variablesAreItalicAndProductsStay();
    void longTitlesWrapInBothLanguages();
    void straightPiecesLoseTheirInnerPoints();
    void simplifiedLinesStayWithinATenthOfAPixel();
    void bandsAreCutExactly();
    void curvesHaveTheirInkAtTheirPlace();
    void jumpsAreNotJoined();
    void coincidingLinesShowBothInks();
    void pixelsAndDataAreInverse();
    void equalAspectMeansEqualUnits();
    void panelsAreReused();
    void onlyTheWindowHasTheFlag();
    void valuesAtTheProbeKeepOffTheLegend();
    void everyPresetFitsItsPlot();
};

void PainterTest::ticksStandAtRoundNumbers() {
    const Ticks ticks = ticksOf({-2, 2}, 600, 117);
    QCOMPARE(ticks.step, 1.0);
    QCOMPARE(ticks.numbered, (std::vector<double>{-2, -1, 0, 1, 2}));
    QCOMPARE(ticks.between, (std::vector<double>{-1.5, -0.5, 0.5, 1.5}));
    for (const Span& view : {Span{0.3, 0.9}, Span{-1e-7, 1e-7}, Span{1e6, 1.5e6}, Span{3, 4}}) {
        const auto few = ticksOf(view, 60, 117);
        QVERIFY2(few.numbered.size() >= 2, qPrintable(QString::number(view.from)));
    }
    QVERIFY(ticksOf({1, 1}, 600, 117).numbered.empty());
    QVERIFY(ticksOf({0, 1e308}, 600, 0.001).numbered.size() <= 201);
}

void PainterTest::ticksStandWhereAskedFor() {
    const auto numbers = [](const Span& view, const TickSpacing& spacing) {
        const Ticks ticks = ticksOf(view, 600, 117, spacing);
        QStringList texts;
        for (const double value : ticks.numbered) {
            texts << numberAt(value, ticks);
        }
        return texts.join(u' ');
    };
    constexpr double pi = std::numbers::pi;
    QCOMPARE(numbers({-1, 1}, {0.5, TickUnit::One}), QStringLiteral("−1 −0.5 0 0.5 1"));
    QCOMPARE(numbers({0, 1}, {0.3, TickUnit::One}), QStringLiteral("0 0.3 0.6 0.9"));
    QCOMPARE(numbers({-pi, pi}, {0.5, TickUnit::Pi}), QStringLiteral("−π −π/2 0 π/2 π"));
    QCOMPARE(numbers({0, pi}, {0.25, TickUnit::Pi}), QStringLiteral("0 π/4 π/2 3π/4 π"));
    QCOMPARE(numbers({-2 * pi, 2 * pi}, {0, TickUnit::Pi}), QStringLiteral("−2π −π 0 π 2π"));
    QCOMPARE(numbers({0, 1}, {0, TickUnit::Pi}), QStringLiteral("0 π/12 π/6 π/4"));
    // A step too small for the view is thinned to one of its multiples, never drawn as a comb.
    QCOMPARE(numbers({0, 100}, {0.5, TickUnit::One}),
             QStringLiteral("0 10 20 30 40 50 60 70 80 90 100"));
}

void PainterTest::numbersAreShortAndHaveARealMinus_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("expected");
    QTest::newRow("half") << -0.5 << 0.5 << QStringLiteral("−0.5");
    QTest::newRow("whole among halves") << 1.0 << 0.5 << QStringLiteral("1");
    QTest::newRow("tenths") << 0.1 * 3 << 0.1 << QStringLiteral("0.3");
    QTest::newRow("zero") << 0.0 << 0.1 << QStringLiteral("0");
    QTest::newRow("small") << -2e-7 << 1e-7 << QStringLiteral("−2·10⁻⁷");
    QTest::newRow("power") << 1e8 << 1e8 << QStringLiteral("10⁸");
}

void PainterTest::numbersAreShortAndHaveARealMinus() {
    QFETCH(double, value);
    QFETCH(double, step);
    QFETCH(QString, expected);
    QCOMPARE(numberAt(value, {step, {value}, {}, TickUnit::One}), expected);
}

// A unit of a view of 1e308 is 0 pixels long, and one of 1e-320 has no logarithm worth a digit.
void PainterTest::numbersStandAResolutionOfNothing() {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(numberFor(1.25, 0), "1.25");
    QCOMPARE(numberFor(1.25, 1e-320), "1.25");
    QCOMPARE(numberFor(1.25, infinity), "1");
    QCOMPARE(numberFor(1.25, std::nan("")), "1");
}

void PainterTest::variablesAreItalicAndProductsStay() {
    QCOMPARE(RichText(QStringLiteral("*f*′(*x*)")).plain(), QStringLiteral("f′(x)"));
    QCOMPARE(RichText(QStringLiteral("2 * 3 * 4")).plain(), QStringLiteral("2 * 3 * 4"));
    QCOMPARE(RichText(QStringLiteral("5*")).plain(), QStringLiteral("5*"));
    QCOMPARE(RichText(QStringLiteral("**")).plain(), QStringLiteral("**"));
}

void PainterTest::longTitlesWrapInBothLanguages() {
    const Face face = lightLook().face();
    const QString english = QStringLiteral("one two three four five six seven eight nine ten");
    const QString chinese = QStringLiteral("训练时每个元素都有自己的斜率，评估时取中点。");
    for (const QString& text : {english, chinese}) {
        const auto lines = wrapped(text, face, 120);
        QVERIFY(lines.size() > 1);
        QString together;
        for (const RichText& line : lines) {
            QVERIFY(line.width(face) <= 120);
            together += line.plain();
        }
        QCOMPARE(together.remove(u' '), QString(text).remove(u' '));
    }
    QVERIFY(wrapped({}, face, 120).empty());
}

void PainterTest::straightPiecesLoseTheirInnerPoints() {
    QPolygonF relu;
    for (int i = -100; i <= 100; ++i) {
        relu << QPointF(i, std::max(0, i));
    }
    QCOMPARE(simplified(relu), QPolygonF({{-100, 0}, {0, 0}, {100, 100}}));
    const QPolygonF vertical({{0, 0}, {0, 5}, {0, 9}, {3, 9}});
    QCOMPARE(simplified(vertical).front(), vertical.front());
    QCOMPARE(simplified(vertical).back(), vertical.back());
}

void PainterTest::simplifiedLinesStayWithinATenthOfAPixel() {
    QPolygonF wave;
    for (int i = 0; i <= 2000; ++i) {
        wave << QPointF(i / 2.0, 200 * std::sin(i / 90.0));
    }
    const QPolygonF fewer = simplified(wave);
    QVERIFY(fewer.size() < wave.size() / 4);
    qsizetype piece = 1;
    for (const QPointF& point : wave) {
        while (fewer[piece].x() < point.x()) {
            ++piece;
        }
        const QPointF& a = fewer[piece - 1];
        const QPointF& b = fewer[piece];
        const double y = a.y() + (b.y() - a.y()) * (point.x() - a.x()) / (b.x() - a.x());
        QVERIFY(std::fabs(y - point.y()) < 0.1);
    }
}

void PainterTest::bandsAreCutExactly() {
    Area band;
    band.lower = {{-2, -1}, {0, 0}};
    band.upper = {{-2, -0.5}, {0, 0}};
    const Branch polygon = clipArea(band.lower, band.upper, {{-2, 2}, {-0.5, 1}});
    // The lower border, y = x / 2, meets the view's edge at x = -1.
    QVERIFY(std::ranges::find(polygon, Point{-1, -0.5}) != polygon.end());
    for (const Point& point : polygon) {
        QVERIFY(point.y >= -0.5 && point.y <= 0 && point.x >= -2 && point.x <= 0);
    }
}

void PainterTest::curvesHaveTheirInkAtTheirPlace() {
    const Painted painted(figureOf({"relu"}));
    for (const double x : {-3.0, -1.3, 1.7, 3.5}) {
        QVERIFY(isNear(painted.colorAt({x, std::max(0.0, x)}), lightTheme().inks[0]));
    }
    QCOMPARE(painted.colorAt({-2, 2}), lightTheme().base);
    const Painted dark(figureOf({"relu"}), {.theme = &darkTheme()});
    QVERIFY(isNear(dark.colorAt({1.7, 1.7}), darkTheme().inks[0]));
    QCOMPARE(dark.colorAt({-2, 2}), darkTheme().base);
}

void PainterTest::jumpsAreNotJoined() {
    Figure figure = figureOf({"heaviside"});
    figure.panels[0].axes = Axes::Box;
    const Painted painted(figure);
    QCOMPARE(painted.colorAt({0, 0.25}), lightTheme().base);
    QCOMPARE(painted.colorAt({0, 0.75}), lightTheme().base);
    QVERIFY(isNear(painted.colorAt({2, 1}), lightTheme().inks[0]));
}

void PainterTest::coincidingLinesShowBothInks() {
    const Painted painted(figureOf({"relu", "relu"}));
    QVERIFY(painted.count(2, lightTheme().inks[0]) > 0);
    QVERIFY(painted.count(2, lightTheme().inks[1]) > 0);
    const Painted apart(figureOf({"relu", "tanh"}));
    QVERIFY(apart.count(2, lightTheme().inks[0]) < 6);
}

void PainterTest::pixelsAndDataAreInverse() {
    Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    const Painted painted(figure);
    const FigurePainter& painter = painted.painter();
    for (int panel = 0; panel < 2; ++panel) {
        const QPointF pixel = painter.pixelOf(panel, {0.75, 1.25});
        QVERIFY(painter.plotRect(panel).contains(pixel));
        QCOMPARE(painter.panelAt(pixel), panel);
        QVERIFY(std::fabs(painter.xAt(panel, pixel) - 0.75) < 1e-9);
        QVERIFY(std::fabs(painter.yAt(panel, pixel) - 1.25) < 1e-9);
    }
    QCOMPARE(painter.plotRect(0).left(), painter.plotRect(1).left());
    QCOMPARE(painter.plotRect(0).width(), painter.plotRect(1).width());
    QCOMPARE(painter.panelAt({-5, -5}), -1);
    QVERIFY(painter.plotRect(7).isEmpty());
}

void PainterTest::equalAspectMeansEqualUnits() {
    Figure figure = figureOf({"tanh"});
    figure.aspect = Aspect::Equal;
    const Painted painted(figure);
    const QPointF origin = painted.painter().pixelOf(0, {0, 0});
    const QPointF unit = painted.painter().pixelOf(0, {1, 1});
    QVERIFY(std::fabs((unit.x() - origin.x()) - (origin.y() - unit.y())) < 1e-6);
    QVERIFY(painted.painter().xRange(0).from <= -4);
}

void PainterTest::panelsAreReused() {
    Figure figure = figureOf({"relu"});
    Painted painted(figure);
    const auto children = painted.plot().children().size();
    const QImage before = painted.image();
    figure.panels.push_back(figure.panels[0]);
    painted.paint(figure);
    QVERIFY(painted.image() != before);
    figure.panels.pop_back();
    painted.paint(figure);
    QCOMPARE(painted.plot().children().size(), children);
    QCOMPARE(painted.image(), before);
}

void PainterTest::onlyTheWindowHasTheFlag() {
    Figure figure = figureOf({"relu"});
    figure.probe = 1.5;
    QVERIFY(Painted(figure).painter().flagRect().isEmpty());
    Look look = lightLook();
    look.interactive = true;
    const Painted window(figure, look);
    const QRectF flag = window.painter().flagRect();
    QVERIFY(QRectF(0, 0, 600, 400).contains(flag));
    QVERIFY(flag.top() > window.painter().plotRect(0).bottom());
    QCOMPARE(window.image().pixelColor(QPointF(flag.left() + 4, flag.center().y()).toPoint()),
             lightTheme().primary);
}

void PainterTest::valuesAtTheProbeKeepOffTheLegend() {
    Figure figure = presetSession(all(), "rrelu-train-eval").figure;
    figure.probe = -1.3;
    Figure silent = figure;
    for (Panel& panel : silent.panels) {
        panel.legend = Legend::None;
    }
    Look look = lightLook();
    look.fontPixels = 18; // little room for words
    const QImage bare = Painted(silent, look).image();
    const QImage legend = Painted(figure, look).image();
    look.probeValues = true;
    const QImage values = Painted(figure, look).image();
    QVERIFY(values != legend);
    int pixels = 0;
    for (int y = 0; y < legend.height(); ++y) {
        for (int x = 0; x < legend.width(); ++x) {
            if (legend.pixel(x, y) != bare.pixel(x, y)) {
                ++pixels;
                QCOMPARE(values.pixel(x, y), legend.pixel(x, y));
            }
        }
    }
    QVERIFY(pixels > 100);
}

void PainterTest::everyPresetFitsItsPlot() {
    for (const Preset& preset : presets(all())) {
        const Painted painted(preset.session.figure);
        for (int i = 0; i < static_cast<int>(preset.session.figure.panels.size()); ++i) {
            const QRectF rect = painted.painter().plotRect(i);
            QVERIFY2(QRectF(0, 0, 600, 400).contains(rect), preset.name.c_str());
            QVERIFY2(rect.height() > 60 && rect.width() > 400, preset.name.c_str());
        }
    }
}

QTEST_MAIN(PainterTest)
#include "painter_test.moc"
