// A PNG is what Qt and libpng read and would have written, but for the way its rows are deflated.
#include "ui/plot/png.h"

#include "figure/presets.h"
#include "ui/plot/embedded_session.h"
#include "ui/plot/figure_export.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace actiscope;

namespace {

constexpr auto rgb = QImage::Format_RGB32;
constexpr auto rgba = QImage::Format_ARGB32_Premultiplied;
constexpr int dotsPerMeter = 11811; // 300 dots an inch

/// Every pixel is legal in the format, and neighbours have nothing in common.
QImage noise(QSize size, QImage::Format format) {
    QRandomGenerator random(1);
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            image.setPixel(x, y, random.generate());
        }
    }
    image.convertTo(format);
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    return image;
}

/// Each colour under each opacity, premultiplied.
QImage everyOpacity() {
    constexpr int levels = 256;
    QImage image(levels, levels, rgba);
    for (int alpha = 0; alpha < levels; ++alpha) {
        for (int color = 0; color < levels; ++color) {
            const QRgb pixel = qRgba(color, levels - 1 - color, color / 2, alpha);
            image.setPixel(color, alpha, qPremultiply(pixel));
        }
    }
    return image;
}

QByteArray savedByQt(const QImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return buffer.data();
}

/// All bytes but those of the picture's rows.
QByteArray withoutRows(const QByteArray& png) {
    constexpr qsizetype frame = 12;
    QByteArray rest = png.left(pngSignature().size());
    for (qsizetype at = rest.size(); at < png.size();) {
        const qsizetype length = frame + qFromBigEndian<quint32>(png.constData() + at);
        const QByteArray chunk = png.mid(at, length);
        rest += chunk.mid(4, 4) == "IDAT" ? QByteArray() : chunk;
        at += length;
    }
    return rest;
}

} // namespace

class PngTest : public QObject {
    Q_OBJECT

private slots:
    void isWhatQtWouldWrite_data();
    void isWhatQtWouldWrite();
    void figureIsWhatQtWouldWrite_data();
    void figureIsWhatQtWouldWrite();
    void nothingOfNothing();
    void checksumIsThePublishedOne();
    void chunkIsThePublishedOne();
};

void PngTest::isWhatQtWouldWrite_data() {
    QTest::addColumn<QImage>("image");
    for (const auto format : {rgb, rgba}) {
        const QByteArray name = format == rgb ? "RGB " : "RGBA ";
        for (const QSize size :
             {QSize(1, 1), QSize(1, 7), QSize(7, 1), QSize(3, 2), QSize(641, 479)}) {
            const auto row =
                name + QByteArray::number(size.width()) + "x" + QByteArray::number(size.height());
            QTest::newRow(row.constData()) << noise(size, format);
        }
    }
    QTest::newRow("every opacity") << everyOpacity();
    QImage flat(2000, 3000, rgb);
    flat.fill(Qt::white);
    QTest::newRow("flat") << flat;
}

void PngTest::isWhatQtWouldWrite() {
    QFETCH(const QImage, image);
    const QByteArray ours = pngFile(image);
    const QByteArray theirs = savedByQt(image);
    QCOMPARE(QImage::fromData(ours), QImage::fromData(theirs));
    QCOMPARE(withoutRows(ours), withoutRows(theirs));
}

void PngTest::figureIsWhatQtWouldWrite_data() {
    QTest::addColumn<bool>("transparent");
    QTest::newRow("opaque") << false;
    QTest::newRow("transparent") << true;
}

void PngTest::figureIsWhatQtWouldWrite() {
    QFETCH(const bool, transparent);
    Session session = presetSession(builtInCatalogue(), "rrelu-train-eval");
    session.page.transparent = transparent;
    session.page.dpi = 300;
    const QImage image = renderImage(session, builtInCatalogue());
    const QByteArray ours = pngOf(image, session, Inside::Nothing);
    const QByteArray theirs = savedByQt(image);
    const QImage read = QImage::fromData(ours);
    QCOMPARE(read, QImage::fromData(theirs));
    QCOMPARE(read.hasAlphaChannel(), transparent);
    QCOMPARE(read.dotsPerMeterX(), dotsPerMeter);
    QCOMPARE(withoutRows(ours), withoutRows(theirs));

    const QByteArray whole = pngOf(image, session);
    QCOMPARE(QImage::fromData(whole), read);
    QCOMPARE(QImage::fromData(whole).text(QString::fromLatin1(embeddedName)),
             QString::fromStdString(toJson(session)));
}

void PngTest::nothingOfNothing() {
    QCOMPARE(pngFile(QImage()), QByteArray());
}

// The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
void PngTest::checksumIsThePublishedOne() {
    QCOMPARE(pngChecksum("123456789"), 0xcbf43926U);
}

// The last chunk of every PNG.
void PngTest::chunkIsThePublishedOne() {
    QCOMPARE(pngChunk("IEND", {}),
             QByteArray::fromHex("00000000"
                                 "49454e44"
                                 "ae426082"));
}

QTEST_MAIN(PngTest)
#include "png_test.moc"
