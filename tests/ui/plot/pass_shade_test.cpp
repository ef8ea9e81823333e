// Many translucent strokes as one layer, against each of them multiplied into the ground.
#include "figure/strokes.h"
#include "ui/plot/pass_shade.h"
#include "ui/plot/picture_differences.h"

#include <QPainter>
#include <QTest>

#include <cmath>
#include <random>

using namespace actiscope;

namespace {

const QSize size(149, 83); // no whole tiles
const QColor ink(0, 114, 178);

/// Noise of a pass, the same whenever it is asked for.
QPolygonF lineOf(int number) {
    std::mt19937 random(static_cast<unsigned>(number));
    QPolygonF line;
    for (double x = -4; x < 80; x += 1.3) {
        line << QPointF(x, 20 + 0.02 * x * (static_cast<int>(random() % 800) - 400) / 20);
    }
    return line;
}

QPen penOf(const QColor& color) {
    return {color, 1, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin};
}

QImage ground() {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.fillRect(image.rect(), Qt::white);
    painter.fillRect(QRect(40, 0, 30, 83), QColor(30, 30, 36));
    painter.fillRect(QRect(90, 20, 40, 40), QColor(213, 94, 0));
    return image;
}

/// The share of each pixel under a stroke, by drawing it in black on white.
QImage coverageOf(const QPolygonF& line, double scale) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    LineRaster::of(painter)->stroke(line, penOf(Qt::black));
    return image;
}

/// The passes from `first` on over the ground, one by one and unrounded.
QImage multiplied(int first, int count, double opacity, double scale) {
    std::vector<double> kept(static_cast<std::size_t>(size.width() * size.height()), 1);
    for (int k = 1; k <= count; ++k) {
        const double alpha = opacity * earlierOpacity(static_cast<double>(k) / count);
        const QImage coverage = coverageOf(lineOf(first + k - 1), scale);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const double share = 1 - qRed(coverage.pixel(x, y)) / 255.0;
                kept[static_cast<std::size_t>(y * size.width() + x)] *= 1 - alpha * share;
            }
        }
    }
    QImage image = ground();
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const double t = kept[static_cast<std::size_t>(y * size.width() + x)];
            const auto mixed = [t](int below, int above) {
                return static_cast<int>(std::lround(above + t * (below - above)));
            };
            const QRgb below = image.pixel(x, y);
            image.setPixel(x,
                           y,
                           qRgb(mixed(qRed(below), ink.red()),
                                mixed(qGreen(below), ink.green()),
                                mixed(qBlue(below), ink.blue())));
        }
    }
    return image;
}

/// Passes on a window of an image, as they come and go.
class Passes {
public:
    Passes(double opacity, double scale) : m_shade(size, opacity), m_scale(scale) {}

    void push() {
        ++m_count;
        stroke(m_count, 1);
    }

    void pop() {
        stroke(m_count, -1);
        --m_count;
    }

    void popOldest() {
        stroke(1, -1);
        m_shade.shift(-1);
        ++m_first;
        --m_count;
    }

    void pushOldest() {
        m_shade.shift(1);
        --m_first;
        ++m_count;
        stroke(1, 1);
    }

    [[nodiscard]] QImage image() const {
        QImage result = ground();
        Tiles tiles(size, 1);
        m_shade.addReach(tiles, 1);
        m_shade.blend(Pixels::of(result), tiles.rects(), ink, m_count);
        return result;
    }

    [[nodiscard]] int first() const { return m_first; }

private:
    void stroke(int k, int times) {
        m_shade.add(lineOf(m_first + k - 1), penOf(ink), m_scale, k, times);
    }

    PassShade m_shade;
    double m_scale;
    int m_first = 10'000;
    int m_count = 0;
};

Differences differencesOf(const QImage& a, const QImage& b) {
    return differences(a, b, [](int, int) { return true; });
}

} // namespace

class PassShadeTest : public QObject {
    Q_OBJECT

private slots:

    void isTheProductOfItsPasses_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("opacity");
        QTest::addColumn<double>("scale");
        QTest::newRow("one") << 1 << 1.0 << 1.0;
        QTest::newRow("a few") << 6 << 1.0 << 1.0;
        QTest::newRow("many") << 500 << 1.0 << 1.0;
        QTest::newRow("pale") << 60 << 0.2 << 1.0;
        QTest::newRow("larger pixels") << 40 << 1.0 << 1.5;
    }

    void isTheProductOfItsPasses() {
        QFETCH(int, count);
        QFETCH(double, opacity);
        QFETCH(double, scale);
        Passes passes(opacity, scale);
        for (int i = 0; i < count; ++i) {
            passes.push();
        }
        const QImage expected = multiplied(passes.first(), count, opacity, scale);
        const Differences found = differencesOf(passes.image(), expected);
        QVERIFY(differencesOf(ground(), expected).largest > 20);
        QVERIFY2(found.largest <= 3, qPrintable(QString::number(found.largest)));
        QVERIFY2(found.mean < 0.2, qPrintable(QString::number(found.mean)));
    }

    /// Beyond where the sums are counted from another pass.
    void comingAndGoingLeavesNothing() {
        constexpr int count = 12;
        Passes passes(1, 1);
        for (int i = 0; i < count; ++i) {
            passes.push();
        }
        for (int i = 0; i < 2 * maxPasses + 50; ++i) {
            passes.popOldest();
            passes.push();
        }
        const QImage forth = passes.image();
        QVERIFY(differencesOf(forth, multiplied(passes.first(), count, 1, 1)).largest <= 3);
        for (int i = 0; i < maxPasses + 50; ++i) {
            passes.pop();
            passes.pushOldest();
        }
        const QImage back = multiplied(passes.first(), count, 1, 1);
        QVERIFY(differencesOf(forth, back).largest > 20);
        QVERIFY(differencesOf(passes.image(), back).largest <= 3);
        for (int i = 0; i < count; ++i) {
            passes.pop();
        }
        passes.push();
        passes.popOldest();
        passes.push();
        QVERIFY(differencesOf(passes.image(), multiplied(passes.first(), 1, 1, 1)).largest <= 3);
    }

    void onlyTheRunsAreBlended() {
        PassShade shade(size, 1);
        shade.add(lineOf(1), penOf(ink), 1, 1, 1);
        QImage image = ground();
        shade.blend(Pixels::of(image), {QRect(16, 16, 32, 16)}, ink, 1);
        const QImage before = ground();
        const auto inside = [](int x, int y) { return QRect(16, 16, 32, 16).contains(x, y); };
        const auto outside = [&](int x, int y) { return !inside(x, y); };
        QCOMPARE(differences(image, before, outside).largest, 0);
        QVERIFY(differences(image, before, inside).largest > 20);
    }
};

QTEST_GUILESS_MAIN(PassShadeTest)
#include "pass_shade_test.moc"
