// Whole figures on images, where their lines go straight into the pixels.
#include "figure/presets.h"
#include "figure/sample.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/picture_differences.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <QTest>

using namespace actiscope;

namespace {

// Formats other than the premultiplied one keep QPainter's strokes.
constexpr QImage::Format ourFormat = QImage::Format_ARGB32_Premultiplied;
constexpr QImage::Format theirFormat = QImage::Format_RGBA8888_Premultiplied;

QImage figureOn(QImage::Format format, const Figure& figure, int scale = 1) {
    const QSize size(480, 320);
    const Look look{.theme = &lightTheme()};
    QCustomPlot plot;
    plot.setViewport(QRect(QPoint(), size));
    FigurePainter painter(plot);
    const Resolution resolution{FigurePainter::columnsFor(size, look)};
    const Catalogue& all = builtInCatalogue();
    painter.paint(figure, sample(figure, all, resolution), all, look);
    QImage image(scale * size, format);
    image.fill(Qt::white);
    QCPPainter onImage;
    onImage.begin(&image);
    onImage.scale(scale, scale);
    plot.toPainter(&onImage, size.width(), size.height());
    onImage.end();
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Figure withoutLines(Figure figure) {
    for (Panel& panel : figure.panels) {
        for (Curve& curve : panel.curves) {
            for (Trace& trace : curve.traces) {
                trace.opacity = 0;
            }
        }
    }
    return figure;
}

} // namespace

class FigureStrokesTest : public QObject {
    Q_OBJECT

private slots:
    void figuresLookTheSame_data();
    void figuresLookTheSame();
};

void FigureStrokesTest::figuresLookTheSame_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("noise") << "rrelu-train-eval";
    QTest::newRow("smooth lines") << "overview-gelu";
}

// Nearer to the figure drawn eight times as large than QPainter comes at this size.
void FigureStrokesTest::figuresLookTheSame() {
    QFETCH(QString, name);
    const Figure figure = presetSession(builtInCatalogue(), name.toStdString()).figure;
    const QImage empty = figureOn(ourFormat, withoutLines(figure));
    const QImage ours = figureOn(ourFormat, figure);
    const QImage theirs = figureOn(theirFormat, figure);
    const QImage large = figureOn(theirFormat, figure, 8);
    const auto isInked = [&](int x, int y) {
        return ours.pixel(x, y) != empty.pixel(x, y) || theirs.pixel(x, y) != empty.pixel(x, y);
    };
    const Differences found = differences(ours, large, isInked);
    const Differences usual = differences(theirs, large, isInked);
    QVERIFY(found.pixels > 1000);
    QVERIFY2(differences(ours, theirs, isInked).largest > 0, "both are drawn the same way");
    const QString told = QStringLiteral("mean %1, QPainter's %2").arg(found.mean).arg(usual.mean);
    QVERIFY2(found.mean <= 6 && found.mean <= usual.mean, qPrintable(told));
}

QTEST_MAIN(FigureStrokesTest)
#include "figure_strokes_test.moc"
