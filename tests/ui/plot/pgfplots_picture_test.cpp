// The LaTeX source of a figure compiles, and its picture is the one that the program draws.
#include "figure/presets.h"
#include "figure/templates.h"
#include "session/json.h"
#include "skip.h"
#include "text/pgfplots.h"
#include "ui/plot/figure_export.h"
#include "ui/theme.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdlib>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

struct Run {
    bool done = false;
    QString output;
};

Run run(const QString& program, const QStringList& arguments, const QString& folder) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    constexpr int patience = 100'000;
    const bool ended = process.waitForFinished(patience);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            QString::fromUtf8(process.readAll())};
}

bool hasFile(const char* name) {
    return run(QStringLiteral("kpsewhich"), {QString::fromLatin1(name)}, QStringLiteral(".")).done;
}

/// The first page of the compiled document, in the pixels of the page; null with what went wrong.
QImage compiled(const Session& session, QString& why) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("figure.tex")));
    const std::string tex = pgfplots(session, all());
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(tex)) > 0;
    file.close();
    const bool latin = tex.starts_with("% Compile with pdflatex");
    const Run latex = run(latin ? QStringLiteral("pdflatex") : QStringLiteral("xelatex"),
                          {QStringLiteral("-interaction=nonstopmode"),
                           QStringLiteral("-halt-on-error"),
                           QStringLiteral("figure.tex")},
                          folder.path());
    if (!written || !latex.done || latex.output.contains(QStringLiteral("Missing character"))) {
        why = latex.output.right(2000);
        return {};
    }
    const Run info = run(QStringLiteral("pdfinfo"), {QStringLiteral("figure.pdf")}, folder.path());
    if (!info.output.contains(QRegularExpression(QStringLiteral("Pages: +1\n")))) {
        why = info.output;
        return {};
    }
    const Run picture = run(QStringLiteral("pdftoppm"),
                            {QStringLiteral("-r"),
                             QStringLiteral("96"),
                             QStringLiteral("-png"),
                             QStringLiteral("-singlefile"),
                             QStringLiteral("figure.pdf"),
                             QStringLiteral("figure")},
                            folder.path());
    why = picture.output;
    return QImage(folder.filePath(QStringLiteral("figure.png")));
}

bool isNear(QRgb a, const QColor& b) {
    constexpr int close = 24;
    return std::abs(qRed(a) - b.red()) + std::abs(qGreen(a) - b.green()) +
               std::abs(qBlue(a) - b.blue()) <
           close;
}

/// What the ink covers.
QRect extent(const QImage& image, const QColor& ink) {
    QRect all;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isNear(image.pixel(x, y), ink)) {
                all |= QRect(x, y, 1, 1);
            }
        }
    }
    return all;
}

int distance(const QRect& a, const QRect& b) {
    return std::max({std::abs(a.left() - b.left()),
                     std::abs(a.right() - b.right()),
                     std::abs(a.top() - b.top()),
                     std::abs(a.bottom() - b.bottom())});
}

/// Mean difference of the grey values, coarsely: letters of another face are no difference.
double difference(const QImage& a, const QImage& b) {
    const QSize coarse = a.size() / 16;
    const auto small = [coarse](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage left = small(a);
    const QImage right = small(b);
    double sum = 0;
    for (int y = 0; y < coarse.height(); ++y) {
        for (int x = 0; x < coarse.width(); ++x) {
            sum += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y)));
        }
    }
    return sum / (coarse.width() * coarse.height());
}

Session composed() {
    Session session = presetSession(all(), "rrelu-train-eval");
    Figure& figure = session.figure;
    figure.title = "激活函数 100% & #1 _x_ \\frac{1}{2} 🚀";
    figure.columns = 2;
    figure.probe = 0.8;
    Curve& drawn = figure.panels[0].curves[0];
    drawn.passes = 4;
    drawn.resample = 5;
    for (const Quantity quantity : {Quantity::Band, Quantity::Sd, Quantity::Mean}) {
        drawn.traces.push_back(Trace{.quantity = quantity, .label = {}});
    }
    Panel histogram = figure.panels[0];
    histogram.kind = PanelKind::Histogram;
    Panel notes;
    notes.axes = Axes::Box;
    notes.x = Span{-6.5, 6.5};
    notes.xTicks = {0.5, TickUnit::Pi};
    notes.xLabel = "angle *θ*";
    notes.yLabel = "value of *f*(*x*)";
    notes.legend = Legend::LowerRight;
    for (const Dash dash : {Dash::Dashed, Dash::Dotted, Dash::DashDot}) {
        Curve curve = newCurve(require(all(), "tanh"), static_cast<int>(dash));
        curve.traces[0].dash = dash;
        curve.traces[0].opacity = 0.5;
        notes.curves.push_back(curve);
    }
    notes.annotations = {{AnnotationKind::Text, "steep *here*", {-3, 0.7}, Point{0, 0}},
                         {AnnotationKind::Vertical, "v", {1, 0}, {}},
                         {AnnotationKind::Horizontal, "", {0, 0.9}, {}},
                         {AnnotationKind::Interval, "zone", {2, 0}, Point{4, 0}},
                         {AnnotationKind::Pin, "", {-1, 0}, {}}};
    figure.panels.push_back(histogram);
    figure.panels.push_back(notes);
    return session;
}

Session inChinese(Figure figure) {
    Session session;
    session.figure = std::move(figure);
    session.page.language = Language::Chinese;
    session.page.theme = PageTheme::Dark;
    session.page.width = 120;
    session.page.height = 90;
    session.page.unit = LengthUnit::Mm;
    session.page.fontSize = 9;
    return session;
}

} // namespace

Q_DECLARE_METATYPE(Session)

class PgfplotsPictureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void presetsLookTheSame_data();
    void presetsLookTheSame();
    void everyFigureCompiles_data();
    void everyFigureCompiles();
};

void PgfplotsPictureTest::initTestCase() {
    for (const char* tool : {"pdflatex", "xelatex", "kpsewhich", "pdfinfo", "pdftoppm"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty()) {
            ACTISCOPE_SKIP(
                qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(tool))));
        }
    }
    for (const char* file : {"pgfplots.sty", "fontspec.sty", "lmodern.sty", "geometry.sty"}) {
        if (!hasFile(file)) {
            ACTISCOPE_SKIP(
                qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(file))));
        }
    }
}

void PgfplotsPictureTest::presetsLookTheSame_data() {
    QTest::addColumn<Session>("session");
    for (const Preset& preset : presets(all())) {
        QTest::newRow(preset.name.c_str()) << preset.session;
    }
}

void PgfplotsPictureTest::presetsLookTheSame() {
    QFETCH(Session, session);
    QString why;
    const QImage theirs = compiled(session, why);
    QVERIFY2(!theirs.isNull(), qPrintable(why));
    const QImage ours = renderImage(session, all());
    QCOMPARE(theirs.size(), ours.size());
    const double mean = difference(ours, theirs);
    QVERIFY2(mean < 2.5, qPrintable(QString::number(mean)));
    for (const QColor& ink : lightTheme().inks) {
        const QRect here = extent(ours, ink);
        const QRect there = extent(theirs, ink);
        QCOMPARE(there.isNull(), here.isNull());
        QVERIFY2(here.isNull() || distance(here, there) <= 4,
                 qPrintable(QStringLiteral("%1: %2").arg(ink.name()).arg(distance(here, there))));
    }
}

void PgfplotsPictureTest::everyFigureCompiles_data() {
    QTest::addColumn<Session>("session");
    QTest::newRow("composed") << composed();
    const Activation& gelu = require(all(), "gelu");
    QTest::newRow("variants, Chinese, dark")
        << inChinese(variantsFigure(gelu, all(), Language::Chinese));
    QTest::newRow("number types, Chinese, dark")
        << inChinese(precisionFigure(newCurve(require(all(), "softplus"), 0), all()));
    Session extreme = presetSession(all(), "relu");
    extreme.figure.x = {-1e300, 1e300};
    QTest::newRow("the ends of the doubles") << extreme;
    extreme.figure.x = {1e7, 1e7 + 1e-3};
    QTest::newRow("a far short range") << extreme;
    extreme.figure.x = {-1e-12, 1e-12};
    extreme.page.transparent = true;
    QTest::newRow("a tiny range") << extreme;
    Session empty;
    empty.figure.panels[0].curves.clear();
    QTest::newRow("nothing") << empty;
    Session small = presetSession(all(), "rrelu-train-eval");
    small.page.width = 40;
    small.page.height = 40;
    QTest::newRow("no room") << small;
    Session shaded = presetSession(all(), "overview-tanh");
    shaded.figure.shadeSaturation = true;
    shaded.figure.aspect = Aspect::Equal;
    QTest::newRow("saturation, equal units") << shaded;
}

void PgfplotsPictureTest::everyFigureCompiles() {
    QFETCH(Session, session);
    validate(session, all());
    QString why;
    const QImage picture = compiled(session, why);
    QVERIFY2(!picture.isNull(), qPrintable(why));
    const QSizeF page = layoutSize(session.page);
    QVERIFY(std::abs(picture.width() - page.width()) <= 1);
    QVERIFY(std::abs(picture.height() - page.height()) <= 1);
}

QTEST_MAIN(PgfplotsPictureTest)
#include "pgfplots_picture_test.moc"
