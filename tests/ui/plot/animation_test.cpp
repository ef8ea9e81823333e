// Animations as files: decoded again by giflib, frame by frame, against what is drawn.
#include "figure/edit.h"
#include "figure/histogram.h"
#include "figure/presets.h"
#include "session/json.h"
#include "ui/files.h"
#include "ui/plot/embedded_session.h"
#include "ui/plot/figure_animation.h"
#include "ui/plot/figure_export.h"

#include <gif_lib.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <set>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

Session small(const char* preset = "leaky-relu") {
    Session session = presetSession(all(), preset);
    session.page.width = 240;
    session.page.height = 181;
    return session;
}

/// A GIF as a player shows it.
struct Played {
    QSize size;
    int colors = 0;
    bool oneColorTable = true;
    bool endless = false;
    std::vector<QImage> frames;
    std::vector<int> delays;
    qint64 drawnPixels = 0; ///< of all rectangles together
};

struct Bytes {
    const QByteArray& all;
    qsizetype at = 0;
};

int readBytes(GifFileType* file, GifByteType* to, int count) {
    auto* bytes = static_cast<Bytes*>(file->UserData);
    const auto taken = std::min<qsizetype>(count, bytes->all.size() - bytes->at);
    std::memcpy(to, bytes->all.constData() + bytes->at, static_cast<std::size_t>(taken));
    bytes->at += taken;
    return static_cast<int>(taken);
}

bool isEndless(const SavedImage& first) {
    for (int i = 0; i + 1 < first.ExtensionBlockCount; ++i) {
        const ExtensionBlock& block = first.ExtensionBlocks[i];
        const ExtensionBlock& next = first.ExtensionBlocks[i + 1];
        if (block.Function == APPLICATION_EXT_FUNC_CODE && block.ByteCount == 11 &&
            std::memcmp(block.Bytes, "NETSCAPE2.0", 11) == 0) {
            return next.ByteCount == 3 && std::memcmp(next.Bytes, "\1\0\0", 3) == 0;
        }
    }
    return false;
}

Played played(const QByteArray& gif) {
    Bytes bytes{gif};
    int error = 0;
    GifFileType* file = DGifOpen(&bytes, readBytes, &error);
    if (file == nullptr || DGifSlurp(file) != GIF_OK) {
        qFatal("giflib cannot read it: %d", error);
    }
    Played result;
    result.size = QSize(file->SWidth, file->SHeight);
    result.colors = file->SColorMap->ColorCount;
    result.endless = isEndless(file->SavedImages[0]);
    QImage canvas(result.size, QImage::Format_RGB32);
    canvas.fill(Qt::magenta);
    for (int i = 0; i < file->ImageCount; ++i) {
        const SavedImage& image = file->SavedImages[i];
        const GifImageDesc& place = image.ImageDesc;
        GraphicsControlBlock control{};
        DGifSavedExtensionToGCB(file, i, &control);
        for (int n = 0; n < place.Width * place.Height; ++n) {
            const int index = image.RasterBits[n];
            if (index != control.TransparentColor) {
                const GifColorType& color = file->SColorMap->Colors[index];
                canvas.setPixel(place.Left + n % place.Width,
                                place.Top + n / place.Width,
                                qRgb(color.Red, color.Green, color.Blue));
            }
        }
        result.oneColorTable = result.oneColorTable && place.ColorMap == nullptr &&
                               control.DisposalMode == DISPOSE_DO_NOT;
        result.drawnPixels += qint64{place.Width} * place.Height;
        result.frames.push_back(canvas.copy());
        result.delays.push_back(control.DelayTime);
    }
    DGifCloseFile(file, &error);
    return result;
}

int largestDifference(const QImage& a, const QImage& b) {
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            largest = std::max({largest,
                                std::abs(qRed(one) - qRed(other)),
                                std::abs(qGreen(one) - qGreen(other)),
                                std::abs(qBlue(one) - qBlue(other))});
        }
    }
    return largest;
}

QImage shaded(int colors) {
    QImage image(32, 32, QImage::Format_RGB32);
    for (int i = 0; i < 32 * 32; ++i) {
        const int n = i % colors;
        image.setPixel(i % 32, i / 32, qRgb(n % 256, (n * 7) % 256, n / 4 % 256));
    }
    return image;
}

QString complaint(const Animation& animation) {
    try {
        exportAnimation(animation, all());
    } catch (const Error& error) {
        if (error.text().zh.empty()) {
            qFatal("no Chinese for: %s", error.what());
        }
        return QString::fromStdString(error.text().en);
    }
    return {};
}

/// A folder for the files of one test.
struct Desk {
    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }

    QByteArray bytes(const char* name) const { return readFile(path(name), 1 << 26); }

    QStringList names() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }

    QTemporaryDir folder;
};

} // namespace

class AnimationTest : public QObject {
    Q_OBJECT

private slots:
    void aGifShowsWhatIsDrawn_data();
    void aGifShowsWhatIsDrawn();
    void aHistogramStaysInItsRange();
    void backAndForthComesBack();
    void delaysAddUp();
    void onlyWhatChangesIsWritten();
    void fewColorsStayAsTheyAre();
    void manyColorsShareThePalette();
    void aPictureThatStaysIsAFrame();
    void framesAreNumbered();
    void aFrameIsItsSession();
    void theSessionIsInside();
    void brokenGifsHaveNoSession();
    void whatCannotBeMadeIsSaidFirst();
    void whatFailsLeavesNothing();
    void aStopLeavesNothing();
};

void AnimationTest::aGifShowsWhatIsDrawn_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("sweep");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("transparent");
    const QString slope = QStringLiteral("negative_slope=0:1:7");
    QTest::newRow("light") << "leaky-relu" << slope << false << false;
    QTest::newRow("dark") << "leaky-relu" << slope << true << false;
    QTest::newRow("transparent is paper") << "leaky-relu" << slope << false << true;
    QTest::newRow("passes") << "rrelu-train-eval"
                            << "resample=0:6:7" << false << false;
    QTest::newRow("a bound") << "rrelu-train-eval"
                             << "lower=-1:0.3:7" << true << false;
}

void AnimationTest::aGifShowsWhatIsDrawn() {
    QFETCH(QString, preset);
    QFETCH(QString, sweep);
    QFETCH(bool, dark);
    QFETCH(bool, transparent);
    const Desk desk;
    Animation animation{
        small(qPrintable(preset)), sweepFrom(sweep.toStdString()), desk.path("sweep.gif")};
    animation.session.page.theme = dark ? PageTheme::Dark : PageTheme::Light;
    animation.session.page.transparent = transparent;
    exportAnimation(animation, all());
    QCOMPARE(desk.names(), QStringList(QStringLiteral("sweep.gif")));
    const Played gif = played(desk.bytes("sweep.gif"));
    QCOMPARE(gif.size, QSize(240, 181));
    QCOMPARE(gif.frames.size(), std::size_t{7});
    QVERIFY(gif.oneColorTable);
    QVERIFY(gif.endless);
    QCOMPARE(gif.delays, std::vector<int>(7, 4)); // 25 a second
    // The same y for all: of the frame with the widest range and of every other one.
    const Session steady = steadySession(animation, all());
    for (int i = 0; i < 7; ++i) {
        const QImage drawn = renderImage(frameSession(steady, animation.sweep, i, all()), all());
        const QImage& shown = gif.frames[static_cast<std::size_t>(i)];
        QVERIFY2(largestDifference(drawn, shown) <= 24,
                 qPrintable(QString::number(largestDifference(drawn, shown))));
        QCOMPARE(shown.pixel(1, 1), drawn.pixel(1, 1)); // paper is exact
        QVERIFY(i == 0 || shown != gif.frames[static_cast<std::size_t>(i) - 1]);
    }
}

void AnimationTest::aHistogramStaysInItsRange() {
    Session session = small("rrelu-train-eval");
    session.figure.grid.points = 40; // few draws: their density varies
    session.figure = withHistogram(session.figure, {0, 0}, all());
    const Sweep passes = sweepFrom("resample=0:30:31");
    const Session steady = steadySession({session, passes, QStringLiteral("s.gif")}, all());
    const Panel& held = steady.figure.panels[2];
    std::set<double> tops;
    for (int i = 0; i < passes.frames; ++i) {
        const Figure frame = frameOf(session.figure, passes, i, all());
        tops.insert(histogramView(frame.panels[2], frame.grid, all()).y.to);
    }
    QVERIFY(tops.size() > 3);
    QCOMPARE(held.y->to, *tops.rbegin());
    const Figure frame = frameSession(steady, passes, 7, all()).figure;
    QCOMPARE(histogramView(frame.panels[2], frame.grid, all()).y, *held.y);
    const Sweep lower = sweepFrom("lower=0:0.3:4"); // here the axis follows the law
    QVERIFY(!steadySession({session, lower, QStringLiteral("s.gif")}, all()).figure.panels[2].y);
}

void AnimationTest::backAndForthComesBack() {
    const Desk desk;
    Animation animation{small(), sweepFrom("negative_slope=0:1:4"), desk.path("sweep.gif")};
    animation.sweep.backAndForth = true;
    animation.sweep.seconds = 1;
    exportAnimation(animation, all());
    const Played gif = played(desk.bytes("sweep.gif"));
    QCOMPARE(gif.frames.size(), std::size_t{6});
    QCOMPARE(gif.frames[4], gif.frames[2]);
    QCOMPARE(gif.frames[5], gif.frames[1]);
    QCOMPARE(std::accumulate(gif.delays.begin(), gif.delays.end(), 0), 100);
}

void AnimationTest::delaysAddUp() {
    QCOMPARE(delaysFor(4, 0.1), (std::vector<int>{3, 2, 3, 2})); // 2.5 each
    for (const double seconds : {0.14, 1.0, 2.4, 100.01}) {
        const auto delays = delaysFor(7, seconds);
        QCOMPARE(std::accumulate(delays.begin(), delays.end(), 0), qRound(100 * seconds));
        const auto [least, most] = std::ranges::minmax(delays);
        QVERIFY(most - least <= 1);
    }
}

void AnimationTest::onlyWhatChangesIsWritten() {
    QImage first(100, 50, QImage::Format_RGB32);
    first.fill(Qt::white);
    QImage second = first;
    second.setPixel(10, 5, qRgb(1, 2, 3));
    second.setPixel(19, 9, qRgb(1, 2, 3));
    GifEncoder encoder;
    encoder.add(first);
    encoder.add(second);
    const Played gif = played(encoder.file({0, 1}, 1));
    QCOMPARE(gif.drawnPixels, 100 * 50 + 10 * 5);
    QCOMPARE(gif.frames[1], second);
}

void AnimationTest::fewColorsStayAsTheyAre() {
    GifEncoder encoder;
    for (const int colors : {2, 100, 255}) {
        encoder.add(shaded(colors));
    }
    const Played gif = played(encoder.file({0, 1, 2}, 1));
    QCOMPARE(gif.frames[0], shaded(2));
    QCOMPARE(gif.frames[1], shaded(100));
    QCOMPARE(gif.frames[2], shaded(255));
}

void AnimationTest::manyColorsShareThePalette() {
    ColorCounts counts;
    countColors(counts, shaded(1000));
    counts[qRgb(9, 200, 9)] = 1'000'000; // paper
    QVERIFY(counts.size() > 900);
    const auto palette = paletteFor(counts, 255);
    QCOMPARE(palette.size(), std::size_t{255});
    QCOMPARE(palette.front(), qRgb(9, 200, 9));
    const auto nearest = nearestIn(palette, counts);
    QCOMPARE(palette[nearest.at(qRgb(9, 200, 9))], qRgb(9, 200, 9));
    for (const auto& [color, index] : nearest) {
        const QRgb shown = palette[index];
        QVERIFY(std::abs(qRed(color) - qRed(shown)) <= 40);
        QVERIFY(std::abs(qGreen(color) - qGreen(shown)) <= 40);
        QVERIFY(std::abs(qBlue(color) - qBlue(shown)) <= 40);
    }
}

void AnimationTest::aPictureThatStaysIsAFrame() {
    GifEncoder encoder;
    encoder.add(shaded(3));
    encoder.add(shaded(3));
    const Played gif = played(encoder.file({0, 1, 0}, 3));
    QCOMPARE(gif.frames.size(), std::size_t{3});
    QCOMPARE(gif.frames[2], shaded(3));
    QCOMPARE(gif.delays, std::vector<int>(3, 100));
}

void AnimationTest::framesAreNumbered() {
    const Desk desk;
    Animation animation{small(), sweepFrom("negative_slope=0:1:3"), desk.path("a.b.png")};
    animation.sweep.backAndForth = true;
    exportAnimation(animation, all());
    const QStringList names = {QStringLiteral("a.b-001.png"),
                               QStringLiteral("a.b-002.png"),
                               QStringLiteral("a.b-003.png"),
                               QStringLiteral("a.b-004.png")};
    QCOMPARE(desk.names(), names);
    QCOMPARE(desk.bytes("a.b-004.png"), desk.bytes("a.b-002.png"));
    animation.sweep.frames = 1000;
    const QStringList many = filesOf(animation);
    QCOMPARE(many.size(), 1998);
    QVERIFY(many.first().endsWith(QLatin1String("a.b-0001.png")));
}

void AnimationTest::aFrameIsItsSession() {
    const Desk desk;
    exportAnimation({small(), sweepFrom("negative_slope=0:1:3"), desk.path("f.png")}, all());
    const QByteArray second = desk.bytes("f-002.png");
    const Session session = sessionFromJson(embeddedSession(second), all());
    QCOMPARE(session.figure.panels[0].curves[0].parameters.at("negative_slope"), 0.5);
    QCOMPARE(exportedFigure(session, all(), ExportFormat::Png), second);
    const Session last = sessionFromJson(embeddedSession(desk.bytes("f-003.png")), all());
    QVERIFY(*last.figure.panels[0].y == *session.figure.panels[0].y);
}

void AnimationTest::theSessionIsInside() {
    const Desk desk;
    Session session = small("rrelu-train-eval");
    session.figure.title = "α ≤ 1 训练 ; \x01";
    exportAnimation({session, sweepFrom("resample=0:3:4"), desk.path("s.gif")}, all());
    const QByteArray gif = desk.bytes("s.gif");
    QCOMPARE(embeddedSession(gif), toJson(session)); // longer than one block
    QVERIFY(toJson(session).size() > 1000);
    QVERIFY(gif.endsWith(';'));
}

void AnimationTest::brokenGifsHaveNoSession() {
    GifEncoder encoder;
    encoder.add(shaded(200));
    const QByteArray gif = encoder.file({0}, 1);
    for (qsizetype length = 6; length <= gif.size(); ++length) {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(embeddedSession(gif.left(length))), Error);
    }
    const QByteArray whole = withSession(gif, "{}");
    QCOMPARE(embeddedSession(whole), std::string("{}"));
    QCOMPARE(played(whole).frames[0], shaded(200)); // players pass it over
}

void AnimationTest::whatCannotBeMadeIsSaidFirst() {
    const Desk desk;
    const auto says = [&desk](Animation animation, const char* part) {
        const QString message = complaint(animation);
        QVERIFY2(message.contains(QLatin1String(part)), qPrintable(message));
        QVERIFY(desk.names().isEmpty());
    };
    const Sweep sweep = sweepFrom("negative_slope=0:1:60");
    says({small(), sweep, desk.path("s.svg")}, ".gif");
    says({small(), sweep, desk.path("missing/s.gif")}, "missing");
    says({small(), sweepFrom("alpha=0:1:9"), desk.path("s.gif")}, "\"negative_slope\"");
    Session large = small();
    large.page.width = large.page.height = 20000;
    says({large, sweep, desk.path("s.gif")}, "smaller size");
    Sweep fast = sweep;
    fast.seconds = 1;
    says({small(), fast, desk.path("s.gif")}, "need 1.2 seconds");
    fast.seconds = 1.2;
    checkAnimation({small(), fast, desk.path("s.gif")}, all());
    fast.seconds = 1; // files have no pace
    checkAnimation({small(), fast, desk.path("s.png")}, all());
    Sweep slow = sweep;
    slow.seconds = 1e6;
    says({small(), slow, desk.path("s.gif")}, "1000 seconds");
}

void AnimationTest::whatFailsLeavesNothing() {
    const Desk desk;
    QVERIFY(QDir(desk.folder.path()).mkdir(QStringLiteral("f-003.png")));
    writeFile(desk.path("f-001.png"), "old");
    const QString message =
        complaint({small(), sweepFrom("negative_slope=0:1:4"), desk.path("f.png")});
    QVERIFY2(message.contains(QLatin1String("f-003.png")), qPrintable(message));
    QCOMPARE(desk.names(), QStringList(QStringLiteral("f-001.png"))); // it was there before
}

void AnimationTest::aStopLeavesNothing() {
    const Desk desk;
    const auto stopped = [](const Animation& animation, int after) {
        std::stop_source stop;
        AnimationWriter writer(animation);
        for (int i = 0; i < 4; ++i) {
            writer.add(i, renderImage(animation.session, all()), animation.session);
        }
        const auto count = [&](int written) { written >= after&& stop.request_stop(); };
        count(0);
        return !writer.finish(stop.get_token(), count);
    };
    const Sweep sweep = sweepFrom("negative_slope=0:1:4");
    QVERIFY(stopped({small(), sweep, desk.path("f.gif")}, 0));
    QVERIFY(stopped({small(), sweep, desk.path("f.gif")}, 2)); // in the middle of writing
    QVERIFY(stopped({small(), sweep, desk.path("f.png")}, 0));
    QCOMPARE(desk.names(), QStringList());
    QVERIFY(!stopped({small(), sweep, desk.path("f.gif")}, 9));
    QCOMPARE(desk.names(), QStringList(QStringLiteral("f.gif")));
}

QTEST_MAIN(AnimationTest)
#include "animation_test.moc"
