// Exported figures: size, contents, the session inside, and what happens when a file cannot be.
#include "figure/presets.h"
#include "session/json.h"
#include "src/session/generator.h"
#include "ui/plot/embedded_session.h"
#include "ui/plot/figure_export.h"
#include "ui/plot/figure_painter.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace actiscope;

Q_DECLARE_METATYPE(actiscope::Page)

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

Session rrelu(const Page& page = {}) {
    Session session = presetSession(all(), "rrelu-train-eval");
    session.page = page;
    return session;
}

Page millimetres(double width, double height, double dpi) {
    Page page;
    page.width = width;
    page.height = height;
    page.unit = LengthUnit::Mm;
    page.dpi = dpi;
    page.fontSize = 9;
    return page;
}

/// Every polyline that has one of the inks: what the curves of a figure became.
std::vector<QPolygonF> curvesIn(const QByteArray& svg) {
    std::vector<QPolygonF> curves;
    QStringList strokes;
    QXmlStreamReader xml(svg);
    static const QRegularExpression pair(QStringLiteral("(-?[0-9.e+-]+),(-?[0-9.e+-]+)"));
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("g")) {
            strokes.removeLast();
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        const QString stroke = xml.attributes().value(QLatin1String("stroke")).toString();
        if (xml.name() == QLatin1String("g")) {
            strokes.append(stroke);
        }
        const bool inked =
            !strokes.isEmpty() && std::ranges::any_of(lightTheme().inks, [&](const QColor& ink) {
                return ink.name() == strokes.last();
            });
        if (xml.name() != QLatin1String("polyline") || !inked) {
            continue;
        }
        QPolygonF curve;
        const QString points = xml.attributes().value(QLatin1String("points")).toString();
        for (auto matches = pair.globalMatch(points); matches.hasNext();) {
            const auto match = matches.next();
            curve << QPointF(match.captured(1).toDouble(), match.captured(2).toDouble());
        }
        curves.push_back(curve);
    }
    return curves;
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private slots:
    void pngHasExactlyItsPixels_data();
    void pngHasExactlyItsPixels();
    void resolutionDoesNotChangeTheLayout();
    void pageIsHonoured();
    void svgCurvesStayInsideTheirPlot();
    void svgHasItsSizeAndItsTextAsText();
    void sameFigureSameBytes_data();
    void sameFigureSameBytes();
    void pdfHasOnePageOfItsSize();
    void pdfTextCanBeExtracted();
    void sessionComesBack_data();
    void sessionComesBack();
    void randomSessionsComeBack_data();
    void randomSessionsComeBack();
    void filesWithoutASessionSaySo();
    void unknownEndingNamesTheLegalOnes();
    void whatCannotBeWrittenLeavesNothing_data();
    void whatCannotBeWrittenLeavesNothing();
    void tooLargeIsRefused();
};

void ExportTest::pngHasExactlyItsPixels_data() {
    QTest::addColumn<Page>("page");
    QTest::addColumn<QSize>("size");
    Page pixels;
    pixels.width = 1200;
    pixels.height = 1199;
    pixels.dpi = 300;
    Page inches = millimetres(6, 4, 150);
    inches.unit = LengthUnit::In;
    QTest::newRow("px") << pixels << QSize(1200, 1199);
    QTest::newRow("mm") << millimetres(89, 60, 300) << QSize(1051, 709);
    QTest::newRow("in") << inches << QSize(900, 600);
}

void ExportTest::pngHasExactlyItsPixels() {
    QFETCH(Page, page);
    QFETCH(QSize, size);
    const auto image = QImage::fromData(exportedFigure(rrelu(page), all(), ExportFormat::Png));
    QCOMPARE(image.size(), size);
    QCOMPARE(image.dotsPerMeterX(), qRound(page.dpi / 0.0254));
    QVERIFY(!image.isGrayscale());
}

void ExportTest::resolutionDoesNotChangeTheLayout() {
    const QImage coarse = renderImage(rrelu(millimetres(89, 60, 300)), all());
    const QImage fine = renderImage(rrelu(millimetres(89, 60, 600)), all())
                            .scaled(coarse.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double difference = 0;
    for (int y = 0; y < coarse.height(); ++y) {
        for (int x = 0; x < coarse.width(); ++x) {
            difference += std::abs(qGray(coarse.pixel(x, y)) - qGray(fine.pixel(x, y)));
        }
    }
    difference /= coarse.width() * coarse.height();
    QVERIFY2(difference < 2, qPrintable(QString::number(difference)));
}

void ExportTest::pageIsHonoured() {
    Page page;
    page.width = 300;
    page.height = 200;
    page.theme = PageTheme::Dark;
    QCOMPARE(renderImage(rrelu(page), all()).pixelColor(1, 1), darkTheme().base);
    page.transparent = true;
    QCOMPARE(renderImage(rrelu(page), all()).pixelColor(1, 1).alpha(), 0);
    const QImage small = renderImage(rrelu(page), all());
    page.fontSize = 20;
    QVERIFY(small != renderImage(rrelu(page), all()));
}

void ExportTest::svgCurvesStayInsideTheirPlot() {
    Session session = rrelu();
    session.figure.panels.resize(1);
    session.figure.panels[0].legend = Legend::None; // its samples have inks too
    session.figure.panels[0].y = Span{-0.3, 0.6};
    QCustomPlot plot;
    plot.setViewport(QRect(QPoint(), layoutSize(session.page).toSize()));
    FigurePainter painter(plot);
    painter.paint(
        session.figure, sample(session.figure, all(), {600}), all(), lookOf(session.page));
    const QRectF room = painter.plotRect(0).adjusted(-0.01, -0.01, 0.01, 0.01);
    const auto curves = curvesIn(exportedFigure(session, all(), ExportFormat::Svg));
    QVERIFY(!curves.empty());
    bool touches = false;
    for (const QPolygonF& curve : curves) {
        for (const QPointF& point : curve) {
            QVERIFY(room.contains(point));
            touches = touches || point.y() < room.top() + 0.1;
        }
    }
    QVERIFY(touches); // the view did cut something
}

void ExportTest::svgHasItsSizeAndItsTextAsText() {
    Session session = rrelu(millimetres(89, 60, 300));
    session.page.language = Language::Chinese;
    session.figure.panels[0].title = "训练 <&>";
    const QByteArray svg = exportedFigure(session, all(), ExportFormat::Svg);
    QVERIFY(svg.contains("width=\"89mm\" height=\"60mm\""));
    QVERIFY(svg.contains("训练 &lt;&amp;&gt;"));
    QVERIFY(svg.contains("font-family=\"Roboto, "));
    QVERIFY(!svg.contains("font-family=\"Roboto\""));
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        xml.readNext();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void ExportTest::sameFigureSameBytes_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("png") << static_cast<int>(ExportFormat::Png);
    QTest::newRow("svg") << static_cast<int>(ExportFormat::Svg);
    QTest::newRow("pdf") << static_cast<int>(ExportFormat::Pdf);
    QTest::newRow("tex") << static_cast<int>(ExportFormat::Tex);
}

void ExportTest::sameFigureSameBytes() {
    QFETCH(int, format);
    const auto once = exportedFigure(rrelu(), all(), static_cast<ExportFormat>(format));
    QTest::qWait(format == static_cast<int>(ExportFormat::Pdf) ? 1100 : 0); // its clock has seconds
    QCOMPARE(exportedFigure(rrelu(), all(), static_cast<ExportFormat>(format)), once);
}

void ExportTest::pdfHasOnePageOfItsSize() {
    const Page page = millimetres(89, 60, 300);
    const QByteArray pdf = exportedFigure(rrelu(page), all(), ExportFormat::Pdf);
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY(pdf.contains("/MediaBox [0 0 252.283465 170.078740]") ||
            pdf.contains("/MediaBox [0 0 252.283464 170.078740]"));
    QVERIFY(pdf.contains("/CreationDate (D:20000101000000Z)"));
    QVERIFY(pdf.contains("+Roboto-Regular"));
}

void ExportTest::pdfTextCanBeExtracted() {
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    Session session = rrelu();
    session.figure.panels[0].title = "训练时的随机斜率";
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("figure.pdf"));
    exportFigure(session, all(), path);
    QProcess process;
    process.start(tool, {path, QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(text.contains(QStringLiteral("训练时的随机斜率")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Derivative (Train)")));
}

void ExportTest::sessionComesBack_data() {
    sameFigureSameBytes_data();
}

void ExportTest::sessionComesBack() {
    QFETCH(int, format);
    Session session = rrelu();
    session.figure.title = "α ≤ 1 & <f′>\n  ]]> \"训练\" \x01";
    const auto bytes = exportedFigure(session, all(), static_cast<ExportFormat>(format));
    QCOMPARE(sessionFromJson(embeddedSession(bytes), all()), session);
    QCOMPARE(embeddedSession(bytes), toJson(session));
}

void ExportTest::randomSessionsComeBack_data() {
    sameFigureSameBytes_data();
}

void ExportTest::randomSessionsComeBack() {
    QFETCH(int, format);
    generator::Generator random(7);
    for (int i = 0; i < 12; ++i) {
        Session session = random.session();
        session.page.width = 240;
        session.page.height = 160;
        session.page.unit = LengthUnit::Px;
        session.figure.grid.points = std::min(session.figure.grid.points, 200);
        const auto bytes = exportedFigure(session, all(), static_cast<ExportFormat>(format));
        const Session back = sessionFromJson(embeddedSession(bytes), all());
        QCOMPARE(back, session);
        QCOMPARE(exportedFigure(back, all(), static_cast<ExportFormat>(format)), bytes);
    }
}

void ExportTest::filesWithoutASessionSaySo() {
    QByteArray png = exportedFigure(rrelu(), all(), ExportFormat::Png);
    for (const QByteArray& file : {QByteArray(),
                                   QByteArray("hello"),
                                   QByteArray("%PDF-1.4\n"),
                                   QByteArray("\x89PNG\r\n\x1a\n"),
                                   QByteArray("\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXtactiscope"),
                                   png.left(40)}) {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(embeddedSession(file)), Error);
    }
}

void ExportTest::unknownEndingNamesTheLegalOnes() {
    for (const char* name : {"figure.jpg", "figure", "png", ""}) {
        try {
            exportFigure(rrelu(), all(), QLatin1String(name));
            QFAIL("no error");
        } catch (const Error& error) {
            for (const char* ending : {".png", ".svg", ".pdf", ".tex"}) {
                QVERIFY(error.text().en.find(ending) != std::string::npos);
                QVERIFY(error.text().zh.find(ending) != std::string::npos);
            }
        }
    }
    QCOMPARE(formatOf(QStringLiteral("a/B.PNG")), ExportFormat::Png);
}

void ExportTest::whatCannotBeWrittenLeavesNothing_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("missing folder") << QStringLiteral("missing/figure.png");
    QTest::newRow("a file as folder") << QStringLiteral("file/figure.svg");
    QTest::newRow("a folder as file") << QStringLiteral("folder.pdf");
    QTest::newRow("LaTeX in a missing folder") << QStringLiteral("missing/figure.tex");
    QTest::newRow("unwritable folder") << QStringLiteral("/proc/figure.png");
}

void ExportTest::whatCannotBeWrittenLeavesNothing() {
    QFETCH(QString, path);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.pdf")));
    QVERIFY_EXCEPTION_THROWN(
        exportFigure(rrelu(), all(), QDir(folder.path()).absoluteFilePath(path)), Error);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList({QStringLiteral("file"), QStringLiteral("folder.pdf")}));
}

void ExportTest::tooLargeIsRefused() {
    Page page;
    page.width = 1e9;
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(renderImage(rrelu(page), all())), Error);
    page.width = 0;
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(renderImage(rrelu(page), all())), Error);
}

QTEST_MAIN(ExportTest)
#include "export_test.moc"
