// Pictures that are damaged, stripped, foreign or hostile: one message each, and nothing guessed.
#include "ui/plot/embedded_session.h"

#include "figure/presets.h"
#include "ui/document.h"
#include "ui/plot/figure_export.h"
#include "ui/plot/inflate.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/resource.h>
#include <zlib.h>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

Session relu() {
    return presetSession(all(), "relu");
}

QByteArray figure(ExportFormat format) {
    return exportedFigure(relu(), all(), format);
}

QByteArray bigEndian(quint32 number) {
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

const QByteArray signature("\x89PNG\r\n\x1a\n");
const QByteArray head("actiscope\0\0\0\0\0", 14);

QByteArray chunk(const QByteArray& type, const QByteArray& content) {
    const QByteArray typed = type + content;
    const auto crc = crc32(
        0, reinterpret_cast<const Bytef*>(typed.constData()), static_cast<uInt>(typed.size()));
    return bigEndian(static_cast<quint32>(content.size())) + typed +
           bigEndian(static_cast<quint32>(crc));
}

/// A PNG of nothing but these chunks.
QByteArray png(const QByteArray& chunks) {
    return signature + chunk("IHDR", QByteArray(13, '\1')) + chunks + chunk("IEND", {});
}

QByteArray svg(const QByteArray& inside) {
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside +
           "</svg>";
}

QByteArray metadata(const QByteArray& text) {
    return "<metadata id=\"actiscope\">" + text + "</metadata>";
}

/// As Qt writes an attachment.
QByteArray pdf(const QByteArray& stream, bool deflated) {
    return "%PDF-1.4\n1 0 obj\n<<\n/Type /EmbeddedFile\n" +
           QByteArray(deflated ? "/Filter /FlateDecode\n" : "") + ">>\nstream\n" + stream +
           "\nendstream\nendobj\n2 0 obj\n<<\n/F (actiscope.actiscope)\n/EF <</F 1 0 R>>\n>>\n"
           "endobj\n%%EOF\n";
}

/// So many zeros, as zlib writes them: a thousandth of their size.
QByteArray deflatedZeros(qsizetype count) {
    z_stream stream{};
    deflateInit(&stream, Z_BEST_SPEED);
    QByteArray zeros(1 << 20, '\0');
    QByteArray block(1 << 16, '\0');
    QByteArray result;
    int state = Z_OK;
    while (state == Z_OK) {
        if (stream.avail_in == 0 && count > 0) {
            stream.next_in = reinterpret_cast<Bytef*>(zeros.data());
            stream.avail_in = static_cast<uInt>(std::min(zeros.size(), count));
            count -= stream.avail_in;
        }
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = deflate(&stream, count > 0 ? Z_NO_FLUSH : Z_FINISH);
        result.append(block.constData(), block.size() - static_cast<qsizetype>(stream.avail_out));
    }
    deflateEnd(&stream);
    return result;
}

#ifdef __SANITIZE_ADDRESS__
constexpr long slack = 4; // it keeps what was freed
#else
constexpr long slack = 1;
#endif

/// The most memory that this process ever had, in MB.
long peak() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

std::string complaint(const QByteArray& file) {
    try {
        static_cast<void>(embeddedSession(file));
    } catch (const Error& error) {
        return error.text().zh.empty() ? "no Chinese" : error.text().en;
    }
    return {};
}

QByteArray laughs() {
    QByteArray entities = "<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        entities += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    return "<!DOCTYPE svg [" + entities +
           "]><svg><metadata id=\"actiscope\">&a29;</metadata></svg>";
}

} // namespace

class EmbeddedSessionTest : public QObject {
    Q_OBJECT

private slots:
    void aFigureOfEveryFormatIsRead_data();
    void aFigureOfEveryFormatIsRead();
    void aBadFileGetsOneMessage_data();
    void aBadFileGetsOneMessage();
    void aFigureCutAnywhereIsReadOrRefused_data();
    void aFigureCutAnywhereIsReadOrRefused();
    void aFlippedBitIsReadOrRefused();
    void bombsTakeNoMemory();
    void hugeMetadataTakesNoMemory();
    void theDocumentStaysAsItWas();
    void aHugeFileIsRefusedBeforeItIsRead();
};

void EmbeddedSessionTest::aFigureOfEveryFormatIsRead_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("png") << static_cast<int>(ExportFormat::Png);
    QTest::newRow("svg") << static_cast<int>(ExportFormat::Svg);
    QTest::newRow("pdf") << static_cast<int>(ExportFormat::Pdf);
    QTest::newRow("tex") << static_cast<int>(ExportFormat::Tex);
}

void EmbeddedSessionTest::aFigureOfEveryFormatIsRead() {
    QFETCH(int, format);
    const QByteArray file = figure(static_cast<ExportFormat>(format));
    QCOMPARE(embeddedSession(file), toJson(relu()));
    QVERIFY(format == static_cast<int>(ExportFormat::Pdf) || looksLikeFigure(file));
}

void EmbeddedSessionTest::aBadFileGetsOneMessage_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<std::string>("says");
    const auto row = [](const char* name, const QByteArray& file, const char* says) {
        QTest::newRow(name) << file << std::string(says);
    };
    const auto text = [](const QByteArray& json) { return chunk("iTXt", head + json); };
    constexpr auto foreign = "There is no Actiscope session inside";
    constexpr auto damaged = "is damaged";
    constexpr auto noFigure = "It is no PNG, SVG, PDF, GIF or LaTeX figure";
    row("empty", {}, "The file is empty");
    row("spaces", " \n ", noFigure);
    row("random bytes", QByteArray("\x01\x02\xf0\x00\xff", 5).repeated(50), noFigure);
    row("JPEG", QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10).append(QByteArray(99, 'x')), noFigure);
    row("foreign GIF", "GIF89a\x01", "There is no Actiscope session inside");
    row("web page", "<!DOCTYPE html>\n<html><body>404</body></html>", noFigure);
    row("PNG of another program", png({}), foreign);
    row("PNG with another text", png(chunk("tEXt", QByteArray("Author\0me", 9))), foreign);
    row("PNG with the text re-saved", png(chunk("tEXt", QByteArray("actiscope\0{}", 12))), foreign);
    row("PNG signature alone", signature, "ends too early");
    row("PNG signature cut", signature.left(4), noFigure);
    row("PNG with a cut chunk", png(text("{}")).left(60), "ends too early");
    row("PNG with an oversized chunk",
        signature + bigEndian(0xffffffffU) + "iTXt" + head + "{}",
        "ends too early");
    row("PNG with a wrong checksum",
        png(text("{}").replace("{}", "[]")),
        "its checksum is another");
    row("PNG with two sessions", png(text("{}") + text("[]")), "two different ones");
    row("PNG with invalid UTF-8", png(text("{\"a\": \"\xff\xfe\"}")), "no UTF-8 text");
    row("PNG with an empty session", png(text({})), foreign);
    row("SVG of another program", svg("<path d=\"M0 0\"/>"), foreign);
    row("SVG with other metadata", svg("<metadata>{}</metadata>"), foreign);
    row("SVG with two sessions", svg(metadata("{}") + metadata("[]")), "two different ones");
    row("SVG that is cut", svg(metadata("{}")).left(90), damaged);
    row("SVG with a billion laughs", laughs(), foreign);
    row("SVG with an external entity",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + svg(metadata("&x;")),
        foreign);
    row("SVG with an unknown entity", svg(metadata("&x;")), damaged);
    row("PDF of another program", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n", foreign);
    row("PDF with another attachment",
        pdf("{}", false).replace("actiscope.actiscope", "notes.txt"),
        foreign);
    row("PDF that is cut", pdf("{}", false).left(30), "ends too early");
    row("PDF whose attachment is missing",
        pdf("{}", false).replace("1 0 obj", "7 0 obj"),
        "ends too early");
    row("PDF whose attachment is cut",
        pdf("{}", false).replace("endstream", "end"),
        "ends too early");
    row("PDF that is no deflate", pdf("hello", true), "its compression is broken");
    const QByteArray deflated = qCompress("{}").mid(4);
    row("PDF with half a stream", pdf(deflated.left(deflated.size() / 2), true), "broken");
    row("LaTeX of another program", "\\documentclass{article}\n", foreign);
    row("LaTeX comment", "% nothing\n", foreign);
}

void EmbeddedSessionTest::aBadFileGetsOneMessage() {
    QFETCH(QByteArray, file);
    QFETCH(std::string, says);
    QElapsedTimer timer;
    timer.start();
    const std::string message = complaint(file);
    QVERIFY2(message.find(says) != std::string::npos, message.c_str());
    QVERIFY2(message.find(" Choose ") != std::string::npos, "it says what to do");
    QVERIFY(message.find('\n') == std::string::npos);
    QVERIFY(timer.elapsed() < 2000);
}

void EmbeddedSessionTest::aFigureCutAnywhereIsReadOrRefused_data() {
    aFigureOfEveryFormatIsRead_data();
}

void EmbeddedSessionTest::aFigureCutAnywhereIsReadOrRefused() {
    QFETCH(int, format);
    const QByteArray file = figure(static_cast<ExportFormat>(format));
    const std::string json = toJson(relu());
    const qsizetype step = std::max<qsizetype>(1, file.size() / 200);
    for (qsizetype size = 0; size < file.size(); size += step) {
        try {
            const std::string read = embeddedSession(file.left(size));
            // LaTeX has no frame: what is left of the JSON is refused by its reader.
            if (format == static_cast<int>(ExportFormat::Tex)) {
                QVERIFY(read == json || json.starts_with(read.substr(0, read.size() - 1)));
            } else {
                QCOMPARE(read, json);
            }
        } catch (const Error&) {
            continue;
        }
    }
}

void EmbeddedSessionTest::aFlippedBitIsReadOrRefused() {
    const QByteArray file = figure(ExportFormat::Png);
    const std::string json = toJson(relu());
    const auto start = file.indexOf("iTXt") - 4;
    for (qsizetype at = start; at < start + static_cast<qsizetype>(json.size()) + 26; ++at) {
        QByteArray flipped = file;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        QVERIFY2(!complaint(flipped).empty(), qPrintable(QString::number(at - start)));
    }
}

void EmbeddedSessionTest::bombsTakeNoMemory() {
    constexpr qsizetype gigabyte = 1 << 30;
    const QByteArray bomb = deflatedZeros(gigabyte);
    QVERIFY(bomb.size() < 8 << 20);
    const long before = peak();
    QElapsedTimer timer;
    timer.start();
    const std::string message = complaint(pdf(bomb, true));
    QVERIFY2(message.find("more than 16 MB") != std::string::npos, message.c_str());
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY2(peak() - before < 100 * slack, qPrintable(QString::number(peak() - before)));
    QCOMPARE(inflated(bomb, 1000).result, Inflation::TooLarge);
    QCOMPARE(inflated(deflatedZeros(1000), 1000).bytes, QByteArray(1000, '\0'));
}

void EmbeddedSessionTest::hugeMetadataTakesNoMemory() {
    const QByteArray file = svg(metadata(QByteArray(50 << 20, 'x')));
    const QByteArray open = file.left(file.size() - 30);
    const long before = peak();
    QVERIFY(complaint(file).find("more than 16 MB") != std::string::npos);
    QVERIFY(complaint(open).find("more than 16 MB") != std::string::npos);
    QVERIFY(complaint(png(chunk("iTXt", head + QByteArray(20 << 20, 'x')))).find("16 MB") !=
            std::string::npos);
    QVERIFY2(peak() - before < 150 * slack, qPrintable(QString::number(peak() - before)));
}

void EmbeddedSessionTest::theDocumentStaysAsItWas() {
    const QTemporaryDir folder;
    Document document(all(), relu());
    const auto refused = [&](const char* name, const QByteArray& bytes) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return std::string("not written");
        }
        file.close();
        try {
            document.open(path);
        } catch (const Error& error) {
            return error.text().en;
        }
        return std::string("opened");
    };
    const QByteArray jpeg("\xff\xd8\xff\xe0 JFIF");
    for (const auto& [name, bytes] :
         {std::pair{"photo.png", jpeg},
          std::pair{"empty.svg", QByteArray()},
          std::pair{"cut.pdf", figure(ExportFormat::Pdf).left(500)},
          std::pair{"cut.tex", figure(ExportFormat::Tex).chopped(200)},
          std::pair{"broken.actiscope", QByteArray("{\"actiscope\": 1, ")}}) {
        const std::string message = refused(name, bytes);
        QVERIFY2(message.starts_with(std::string(name) + " was not opened: "), message.c_str());
        QCOMPARE(document.session(), relu());
        QVERIFY(!document.canUndo());
    }
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.png")));
    QVERIFY_EXCEPTION_THROWN(document.open(folder.filePath(QStringLiteral("folder.png"))), Error);
    QCOMPARE(refused("good.tex", figure(ExportFormat::Tex)), std::string("opened"));
}

void EmbeddedSessionTest::aHugeFileIsRefusedBeforeItIsRead() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("huge.svg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64{8} << 30)); // a hole: it takes no room
    Document document(all(), relu());
    const long before = peak();
    QElapsedTimer timer;
    timer.start();
    QVERIFY_EXCEPTION_THROWN(document.open(path), Error);
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY2(peak() - before < 600 * slack, qPrintable(QString::number(peak() - before)));
    QCOMPARE(document.session(), relu());
}

QTEST_MAIN(EmbeddedSessionTest)
#include "embedded_session_test.moc"
