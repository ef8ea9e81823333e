// Lines, disks and rings against QPainter's, drawn eight times as large and scaled down: there each
// pixel is the mean of 64.
#include "ui/plot/paint.h"
#include "ui/plot/parallel.h"
#include "ui/plot/picture_differences.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPicture>
#include <QScreen>
#include <QTest>
#include <QWidget>

#include <atomic>
#include <cmath>
#include <numeric>

using namespace actiscope;

namespace {

constexpr int width = 600; // several strips
constexpr int height = 60;
constexpr int larger = 8;
const QColor ink(0, 90, 181);

QImage paper(int scale = 1) {
    QImage image(scale * width, scale * height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

template <typename Draw> QImage drawn(Draw&& draw, int scale = 1) {
    QImage image = paper(scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    draw(painter);
    painter.end();
    return scale == 1
               ? image
               : image.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

std::vector<LineStroke> waves() {
    std::vector<LineStroke> strokes;
    for (int i = 0; i < 4; ++i) {
        QPolygonF line;
        for (double x = -10; x < width + 10; x += 1.3) {
            line << QPointF(x, 30 + 25 * std::sin(x / (20 + 10 * i)));
        }
        QColor color = QColor::fromHsv(90 * i, 200, 200);
        color.setAlpha(i % 2 == 0 ? 255 : 120);
        QPen pen(color, 1 + i, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (i == 3) {
            pen.setDashPattern({4, 2.5});
        }
        strokes.push_back({line, pen});
    }
    return strokes;
}

QImage colours(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            image.setPixel(x, y, qRgb(x % 256, 4 * y % 256, (x + y) % 256));
        }
    }
    return image;
}

QRegion someRects() {
    return QRegion(QRect(5, 3, 400, 8)) + QRect(-4, 20, 30, 100) + QRect(150, 20, 37, 9);
}

/// Shows a region of an image.
class Showing : public QWidget {
public:
    explicit Showing(const QImage& image) : m_image(image) {
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(image.size() / devicePixelRatioF());
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        paintImage(painter, m_image, devicePixelRatioF(), event->region());
    }

private:
    const QImage& m_image;
};

} // namespace

class PaintTest : public QObject {
    Q_OBJECT

private slots:
    void disksAreQPaintersOwn_data();
    void disksAreQPaintersOwn();

    void ringsAreQPaintersOwn_data();

    void ringsAreQPaintersOwn();
    void stripsJoinWithoutASeam();
    void picturesHaveEllipses();
    void onAnImageIsAsOnTheDevice();
    void imagesAreQPaintersOwn_data();
    void imagesAreQPaintersOwn();
    void imagesStandInTheWindow();
    void eachNumberIsDoneOnce();
};

void PaintTest::disksAreQPaintersOwn_data() {
    QTest::addColumn<QPointF>("center");
    QTest::addColumn<double>("radius");
    QTest::newRow("dot") << QPointF(100.3, 30.7) << 4.0;
    QTest::newRow("on a pixel's edge") << QPointF(100, 30) << 3.0;
    QTest::newRow("large") << QPointF(192, 30) << 25.0; // two strips
    QTest::newRow("smaller than a pixel") << QPointF(50.5, 20.5) << 0.4;
    QTest::newRow("half outside") << QPointF(0, 58) << 10.0;
    QTest::newRow("outside") << QPointF(-50, 30) << 10.0;
}

void PaintTest::disksAreQPaintersOwn() {
    QFETCH(QPointF, center);
    QFETCH(double, radius);
    const QImage ours = drawn([&](QPainter& painter) { paintDisk(painter, center, radius, ink); });
    const QImage theirs = drawn(
        [&](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(center, radius, radius);
        },
        larger);
    const int largest = largestDifference(ours, theirs);
    QVERIFY2(largest <= 20, qPrintable(QString::number(largest)));
}

void PaintTest::ringsAreQPaintersOwn_data() {
    QTest::addColumn<QPointF>("center");
    QTest::addColumn<double>("radius");
    QTest::newRow("dot") << QPointF(100.3, 30.7) << 4.0;
    QTest::newRow("on a pixel's edge") << QPointF(100, 30) << 3.0;
    QTest::newRow("large") << QPointF(192, 30) << 25.0;
    QTest::newRow("half outside") << QPointF(0, 58) << 10.0;
}

void PaintTest::ringsAreQPaintersOwn() {
    QFETCH(QPointF, center);
    QFETCH(double, radius);
    const QPen pen(ink, 2);
    const QImage ours =
        drawn([&](QPainter& painter) { paintDisk(painter, center, radius, Qt::yellow, pen); });
    const QImage theirs = drawn(
        [&](QPainter& painter) {
            painter.setPen(pen);
            painter.setBrush(Qt::yellow);
            painter.drawEllipse(center, radius, radius);
        },
        larger);
    const int largest = largestDifference(ours, theirs);
    QVERIFY2(largest <= 32, qPrintable(QString::number(largest)));
}

void PaintTest::stripsJoinWithoutASeam() {
    const QImage strips = drawn([](QPainter& painter) { paintStrokes(painter, waves()); });
    const QImage whole = drawn([](QPainter& painter) {
        for (const LineStroke& stroke : waves()) {
            paintLine(painter, stroke.line, stroke.pen);
        }
    });
    const int largest = largestDifference(strips, whole);
    QVERIFY2(largest <= 2, qPrintable(QString::number(largest)));
    QVERIFY(strips != paper());
}

void PaintTest::picturesHaveEllipses() {
    QPicture picture;
    QPainter painter(&picture);
    paintDisk(painter, {10, 10}, 4, ink);
    paintDisk(painter, {30, 10}, 4, Qt::white, QPen(ink, 2));
    painter.end();
    QCOMPARE(picture.boundingRect().left(), 6);
    const QImage played = drawn([&](QPainter& onImage) { onImage.drawPicture(0, 0, picture); });
    QCOMPARE(played.pixelColor(10, 10), ink);
    QCOMPARE(played.pixelColor(30, 10), QColor(Qt::white));
}

void PaintTest::onAnImageIsAsOnTheDevice() {
    const auto draw = [](QPainter& painter) {
        paintDisk(painter, {35.5, 30}, 12, ink);
        paintDisk(painter, {70, 30}, 9, Qt::yellow, QPen(Qt::red, 3));
    };
    const QImage direct = drawn(draw);
    const QImage through = drawn([&](QPainter& painter) {
        paintOnImage(painter, {20, 10, 70, 45}, draw);
    });
    const int largest = largestDifference(direct, through);
    QVERIFY2(largest <= 2, qPrintable(QString::number(largest)));
    QVERIFY(direct != paper());
}

void PaintTest::imagesAreQPaintersOwn_data() {
    QTest::addColumn<double>("scale");
    QTest::addColumn<QImage::Format>("format");
    QTest::addColumn<QRect>("clip");
    const QRect all;
    QTest::newRow("opaque") << 1.0 << QImage::Format_RGB32 << all;
    QTest::newRow("premultiplied") << 1.0 << QImage::Format_ARGB32_Premultiplied << all;
    QTest::newRow("two to a unit") << 2.0 << QImage::Format_ARGB32_Premultiplied << all;
    QTest::newRow("one and a half") << 1.5 << QImage::Format_RGB32 << all;
    QTest::newRow("other pixels") << 1.0 << QImage::Format_ARGB32 << all;
    QTest::newRow("clipped") << 1.0 << QImage::Format_RGB32 << QRect(20, 4, 300, 30);
}

// The image lies a little beside what is painted on.
void PaintTest::imagesAreQPaintersOwn() {
    QFETCH(double, scale);
    QFETCH(QImage::Format, format);
    QFETCH(QRect, clip);
    const QImage image = colours(QSize(width, height));
    const auto with = [&](auto&& draw) {
        QImage target(width, height, format);
        target.fill(Qt::white);
        QPainter painter(&target);
        painter.scale(scale, scale);
        painter.translate(6, -2);
        if (!clip.isEmpty()) {
            painter.setClipRect(clip);
        }
        draw(painter);
        painter.end();
        return target.convertToFormat(QImage::Format_ARGB32);
    };
    const QRect all(QPoint(), QSize(width, height) / scale);
    const QRegion region = someRects() & all;
    const QImage shown =
        with([&](QPainter& painter) { paintImage(painter, image, scale, region); });
    const QImage expected = with([&](QPainter& painter) {
        painter.setClipRegion(region, clip.isEmpty() ? Qt::ReplaceClip : Qt::IntersectClip);
        painter.drawImage(QRectF(all), image);
    });
    QCOMPARE(shown, expected);
    QVERIFY(shown.pixel(60, 5) != qRgb(255, 255, 255));
}

void PaintTest::imagesStandInTheWindow() {
    QImage image = colours({640, 300});
    Showing window(image);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto onScreen = [&] {
        return window.screen()
            ->grabWindow(window.winId())
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    };
    QTRY_COMPARE(onScreen(), image);
    QImage next = image;
    next.invertPixels();
    QPainter(&image).drawImage(QPoint(32, 16), next, QRect(32, 16, 500, 200));
    QVERIFY(onScreen() != image);
    window.update(QRegion(QRect(32, 16, 500, 100)) + QRect(32, 116, 250, 100));
    window.update(QRect(282, 116, 250, 100));
    QTRY_COMPARE(onScreen(), image);
}

void PaintTest::eachNumberIsDoneOnce() {
    for (const int count : {0, 1, 2, 7, 1000}) {
        std::vector<std::atomic<int>> times(static_cast<std::size_t>(count));
        std::atomic<int> firsts = 0;
        std::atomic<bool> inOrder = true;
        const auto mark = [&](int i) {
            inOrder = inOrder && firsts == 1;
            ++times[static_cast<std::size_t>(i)];
        };
        WorkAside work(count, mark, [&] { ++firsts; });
        work.finish();
        QVERIFY(inOrder);
        QCOMPARE(firsts.load(), 1);
        QVERIFY(std::ranges::all_of(times, [](const auto& once) { return once == 1; }));
        work.finish(); // nothing more
        QVERIFY(std::ranges::all_of(times, [](const auto& once) { return once == 1; }));
    }
}

QTEST_MAIN(PaintTest)
#include "paint_test.moc"
