// Strokes against QPainter's: drawn eight times as large and scaled down, where each pixel is the
// mean of 64 and so the share of it that is covered.
#include "ui/plot/line_raster.h"
#include "ui/plot/picture_differences.h"

#include <QPainter>
#include <QPainterPath>
#include <QPicture>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace actiscope;

namespace {

using Polyline = std::vector<QPointF>;

constexpr int width = 240;
constexpr int height = 160;

/// Lines drawn with one pen.
struct Drawing {
    std::vector<Polyline> lines;
    QPen pen;
    double scale = 1;
    QColor paper = Qt::white;
};

QPen penOf(const QColor& ink, double penWidth, Qt::PenJoinStyle join = Qt::RoundJoin) {
    return {ink, penWidth, Qt::SolidLine, Qt::FlatCap, join};
}

QPen dashed(QPen pen, const QList<qreal>& pattern, double offset = 0) {
    pen.setDashPattern(pattern);
    pen.setDashOffset(offset);
    return pen;
}

QImage paper(const Drawing& drawing, int scale = 1) {
    QImage image(scale * width, scale * height, QImage::Format_RGB32);
    image.fill(drawing.paper);
    return image;
}

void raster(const Drawing& drawing, QImage& image) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(drawing.scale, drawing.scale);
    const auto raster = LineRaster::of(painter);
    for (const Polyline& line : drawing.lines) {
        raster->stroke(line, drawing.pen);
    }
}

QImage rastered(const Drawing& drawing) {
    QImage image = paper(drawing);
    raster(drawing, image);
    return image;
}

QImage painted(const Drawing& drawing) {
    constexpr int larger = 8;
    QImage image = paper(drawing, larger);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(larger * drawing.scale, larger * drawing.scale);
    painter.setPen(drawing.pen);
    for (const Polyline& line : drawing.lines) {
        painter.drawPolyline(line.data(), static_cast<int>(line.size()));
    }
    painter.end();
    return image.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Polyline graph(const std::function<double(double)>& f, double from, double to, double step) {
    Polyline line;
    for (double x = from; x <= to; x += step) {
        line.emplace_back(x, f(x));
    }
    return line;
}

Polyline wave(double step = 0.5) {
    return graph([](double x) { return 80 + 60 * std::sin(x / 16); }, 0, width, step);
}

Polyline noise() {
    std::mt19937 generator(1);
    const auto f = [&](double) {
        return 80 + 0.02 * (static_cast<int>(generator() % 5000) - 2500);
    };
    return graph(f, 4, width - 4, 1.1);
}

Polyline wanderings() {
    std::mt19937 generator(2);
    Polyline line;
    for (int i = 0; i < 30; ++i) {
        line.emplace_back(static_cast<int>(generator() % 440) - 100,
                          static_cast<int>(generator() % 360) - 100);
    }
    return line;
}

Polyline zigzag() {
    return {{10, 20}, {70, 130}, {120, 60}, {140, 61}, {175, 140}, {176, 30}, {230, 120}};
}

Polyline spikes() {
    return {{20, 120}, {60, 20}, {60.5, 130}, {62, 30}, {110, 30}, {40, 30}, {40, 140}, {40, 90}};
}

} // namespace

Q_DECLARE_METATYPE(Drawing)

class LineRasterTest : public QObject {
    Q_OBJECT

private slots:
    void strokesAreQPaintersOwn_data();
    void strokesAreQPaintersOwn();

    void aStrokeInksAPixelOnce();
    void clipsToTheRectangle();
    void inksOnlyTilesThatAreSet();
    void transparentPaperTakesInk();
    void otherPaintersKeepTheirStrokes();
    void otherPensKeepTheirStrokes();
    void takesAnyNumbers();
};

void LineRasterTest::strokesAreQPaintersOwn_data() {
    QTest::addColumn<Drawing>("drawing");
    const auto row = [](const char* name, const Drawing& drawing) {
        QTest::newRow(name) << drawing;
    };
    const QColor ink(0, 90, 181);
    row("thick", {{wave()}, penOf(ink, 2.25)});
    row("thin", {{wave()}, penOf(ink, 1)});
    row("broad", {{wave()}, penOf(ink, 20)});
    row("dark", {{wave()}, penOf(QColor(255, 194, 10), 1.8), 1, QColor(32, 32, 36)});
    row("scaled by 1.5", {{wave()}, penOf(ink, 1.8), 1.5});
    row("scaled by 2", {{wave()}, dashed(penOf(ink, 1.8), {4, 2}), 2});
    row("translucent", {{wave(), zigzag()}, penOf(QColor(220, 50, 32, 100), 6)});
    row("jumps",
        {{{{0, 40}, {80, 60}}, {{80, 110}, {150, 30}}, {{150, 90}, {240, 91}}}, penOf(ink, 2)});
    row("leaving", {{{{-40, 90}, {60, -30}, {130, 200}, {170, 20}, {300, 80}}}, penOf(ink, 3)});
    row("wandering", {{wanderings()}, penOf(ink, 3)});
    row("wandering, dashed", {{wanderings()}, dashed(penOf(ink, 3, Qt::BevelJoin), {5, 2})});
    row("round", {{zigzag()}, penOf(ink, 9)});
    row("bevelled", {{zigzag()}, penOf(ink, 9, Qt::BevelJoin)});
    row("dashes", {{zigzag()}, dashed(penOf(ink, 2), {5, 3})});
    // Bevelled where a dash begins right before a bend: QPainter rounds such an end too.
    row("dots", {{zigzag()}, dashed(penOf(ink, 2, Qt::BevelJoin), {1, 1.5})});
    row("dashes and dots", {{zigzag()}, dashed(penOf(ink, 2), {6, 2, 1, 2})});
    row("dashes, shifted", {{zigzag()}, dashed(penOf(ink, 2), {5, 3}, 4)});
    row("dashes, shifted back", {{zigzag()}, dashed(penOf(ink, 2, Qt::BevelJoin), {5, 3}, -1.5)});
    row("noise", {{noise()}, penOf(ink, 1.1, Qt::BevelJoin)});
    row("thick noise", {{noise()}, penOf(ink, 2, Qt::BevelJoin)});
    row("translucent noise", {{noise()}, penOf(QColor(0, 0, 0, 90), 2, Qt::BevelJoin)});
    row("upright",
        {{{{50.3, -20}, {50.3, 200}}, {{90, 150}, {90, 10}}, {{150, 5}, {150.5, 150}}},
         penOf(ink, 2)});
    row("spikes", {{spikes()}, penOf(ink, 7)});
    row("spikes, bevelled", {{spikes()}, penOf(ink, 7, Qt::BevelJoin)});
    row("repeated points",
        {{{{20, 20}, {20, 20}, {90, 140}, {90, 140}, {200, 50}}}, penOf(ink, 4)});
}

void LineRasterTest::strokesAreQPaintersOwn() {
    QFETCH(Drawing, drawing);
    const QImage ours = rastered(drawing);
    const QImage theirs = painted(drawing);
    const QImage before = paper(drawing);
    const auto isInked = [&](int x, int y) {
        return ours.pixel(x, y) != before.pixel(x, y) || theirs.pixel(x, y) != before.pixel(x, y);
    };
    const Differences found = differences(ours, theirs, isInked);
    QVERIFY(found.pixels > 100);
    const QString told = QStringLiteral("largest %1, mean %2").arg(found.largest).arg(found.mean);
    QVERIFY2(found.largest <= 32 && found.mean <= 6, qPrintable(told));
}

void LineRasterTest::aStrokeInksAPixelOnce() {
    const Polyline thrice{{20, 80}, {200, 80}, {20, 80}, {200, 80}};
    const QImage image = rastered({{thrice}, penOf(QColor(0, 0, 0, 102), 10, Qt::BevelJoin)});
    QCOMPARE(image.pixelColor(100, 80), QColor(153, 153, 153)); // 255 (1 - 102/255)
}

void LineRasterTest::clipsToTheRectangle() {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRect(37, 21, 100, 80));
    const auto raster = LineRaster::of(painter);
    QVERIFY(raster.has_value());
    raster->stroke(wanderings(), penOf(Qt::black, 30));
    const QImage before = paper({});
    const QRect clip(37, 21, 100, 80);
    const auto isOutside = [&](int x, int y) { return !clip.contains(x, y); };
    QCOMPARE(differences(image, before, isOutside).largest, 0);
    const auto isInside = [&](int x, int y) { return clip.contains(x, y); };
    QCOMPARE(differences(image, before, isInside).largest, 255);
}

void LineRasterTest::inksOnlyTilesThatAreSet() {
    Tiles tiles(QSize(width, height), 1);
    tiles.add(QRectF(32, 64, 60, 200)); // down to the last row
    tiles.add(QRectF(160, 0, 10, 10));
    const Drawing drawing{{wanderings()}, penOf(Qt::black, 30)};
    QImage image = paper(drawing);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    LineRaster::of(painter)->onto(tiles).stroke(drawing.lines[0], drawing.pen);
    painter.end();
    const auto isSet = [&](int x, int y) { return tiles.holds(x, y); };
    const auto isUnset = [&](int x, int y) { return !tiles.holds(x, y); };
    QCOMPARE(differences(image, rastered(drawing), isSet).largest, 0);
    QCOMPARE(differences(image, paper(drawing), isSet).largest, 255);
    QCOMPARE(differences(image, paper(drawing), isUnset).largest, 0);
}

void LineRasterTest::transparentPaperTakesInk() {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    LineRaster::of(painter)->stroke(Polyline{{10, 40}, {200, 40}},
                                    penOf(QColor(200, 100, 0, 51), 5));
    QCOMPARE(image.pixelColor(100, 40), QColor(200, 100, 0, 51));
    QCOMPARE(image.pixelColor(100, 60), QColor(0, 0, 0, 0));
}

void LineRasterTest::otherPaintersKeepTheirStrokes() {
    const auto draws = [](QImage::Format format, const std::function<void(QPainter&)>& prepare) {
        QImage image(width, height, format);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        prepare(painter);
        return LineRaster::of(painter).has_value();
    };
    const QImage::Format rgb = QImage::Format_RGB32;
    QVERIFY(draws(rgb, [](QPainter& painter) { painter.scale(2, 2); }));
    QVERIFY(!draws(QImage::Format_RGB16, [](QPainter&) {}));
    QVERIFY(!draws(QImage::Format_ARGB32, [](QPainter&) {}));
    QVERIFY(!draws(rgb, [](QPainter& painter) { painter.scale(2, 3); }));
    QVERIFY(!draws(rgb, [](QPainter& painter) { painter.rotate(3); }));
    QVERIFY(!draws(rgb, [](QPainter& painter) { painter.setOpacity(0.5); }));
    QVERIFY(!draws(
        rgb, [](QPainter& painter) { painter.setRenderHint(QPainter::Antialiasing, false); }));
    QVERIFY(!draws(
        rgb, [](QPainter& painter) { painter.setCompositionMode(QPainter::CompositionMode_Xor); }));
    QVERIFY(!draws(rgb, [](QPainter& painter) {
        QPainterPath circle;
        circle.addEllipse(QRectF(0, 0, 100, 100));
        painter.setClipPath(circle);
    }));
    QPicture picture;
    QPainter painter(&picture);
    QVERIFY(!LineRaster::of(painter));
}

void LineRasterTest::otherPensKeepTheirStrokes() {
    QVERIFY(LineRaster::knows(penOf(Qt::black, 2, Qt::BevelJoin)));
    QVERIFY(!LineRaster::knows(penOf(Qt::black, 2, Qt::MiterJoin)));
    QVERIFY(!LineRaster::knows(QPen(Qt::black, 2, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin)));
    QVERIFY(!LineRaster::knows(QPen(QBrush(Qt::Dense3Pattern), 2, Qt::SolidLine, Qt::FlatCap)));
    QPen none = penOf(Qt::black, 2);
    none.setStyle(Qt::NoPen);
    QVERIFY(!LineRaster::knows(none));
}

void LineRasterTest::takesAnyNumbers() {
    constexpr double huge = 1e300;
    constexpr double most = std::numeric_limits<double>::max();
    const Polyline strange{{NAN, 1},
                           {10, 10},
                           {INFINITY, 20},
                           {20, 20},
                           {20, 20},
                           {huge, 40},
                           {-huge, 50},
                           {most, -most},
                           {-most, most},
                           {50, -huge},
                           {50, huge},
                           {1e-320, 80},
                           {0, 80},
                           {100, NAN},
                           {100, 80}};
    for (const double penWidth : {0.0, 1e-300, 1e-9, 2.0, 1e9, huge}) {
        for (const QPen& pen : {penOf(Qt::black, penWidth),
                                dashed(penOf(Qt::black, penWidth), {3, 2}, huge),
                                dashed(penOf(Qt::black, penWidth), {0, 0}),
                                dashed(penOf(Qt::black, penWidth), {1e-300, huge}, NAN)}) {
            // An image within a larger one: what is written beside it is seen.
            QImage around(3 * width, 3 * height, QImage::Format_RGB32);
            around.fill(Qt::white);
            const QImage before = around.copy();
            const QRect inner(width, height, width, height);
            QImage image(around.bits() + height * around.bytesPerLine() + 4 * width,
                         width,
                         height,
                         around.bytesPerLine(),
                         QImage::Format_RGB32);
            raster({{strange, {}, {{5, 5}}, {{5, 5}, {5, 5}}}, pen}, image);
            const auto isOutside = [&](int x, int y) { return !inner.contains(x, y); };
            QCOMPARE(differences(around, before, isOutside).largest, 0);
        }
    }
}

QTEST_MAIN(LineRasterTest)
#include "line_raster_test.moc"
