#include "ui/plot/embedded_session.h"

#include "text/pgfplots.h"
#include "ui/plot/inflate.h"
#include "ui/plot/png.h"

#include <QXmlStreamReader>
#include <QtEndian>

namespace actiscope {

namespace {

constexpr auto mostBytes = static_cast<qsizetype>(maxSessionBytes);
constexpr qsizetype chunkFrame = 12; // length, type, checksum

// Keyword, then: not compressed (two bytes), no language, no translated keyword.
QByteArray textHead() {
    return QByteArray(embeddedName) + QByteArray(5, '\0');
}

Error isNoFigure() {
    return Error(
        Text{"It is no PNG, SVG, PDF, GIF or LaTeX figure, whatever its name says. Choose a "
             "figure that Actiscope exported.",
             "它不是 PNG、SVG、PDF、GIF 或 LaTeX 图形，与其文件名不符。请选择由 Actiscope "
             "导出的图形。"});
}

Error hasNoSession() {
    return Error(Text{"There is no Actiscope session inside: another program made it or saved it "
                      "again. Choose the figure as Actiscope exported it, or a session file.",
                      "其中没有 Actiscope 会话：它由其他程序生成或重新保存过。请选择 Actiscope "
                      "导出的原始图形，或会话文件。"});
}

Error isDamaged(const Text& how) {
    return Error({"The Actiscope session inside is damaged: " + how.en +
                      ". Choose another copy of the figure.",
                  "其中的 Actiscope 会话已损坏：" + how.zh + "。请选择该图形的另一份副本。"});
}

Error endsTooEarly() {
    return isDamaged({"the file ends too early", "文件提前结束"});
}

Error isTooLarge() {
    return Error({"The Actiscope session inside has more than {} MB, more than any figure needs. "
                  "Choose another copy of the figure.",
                  "其中的 Actiscope 会话大于 {} MB，超出任何图形所需。请选择该图形的另一份副本。"},
                 {std::to_string(maxSessionBytes / 1024 / 1024)});
}

/// A second session is told only if it is another one.
void take(QByteArray& found, const QByteArray& json) {
    if (!found.isEmpty() && found != json) {
        throw isDamaged({"there are two different ones", "存在两个不同的会话"});
    }
    found = json;
}

QByteArray insidePng(const QByteArray& file) {
    QByteArray found;
    qsizetype at = pngSignature().size();
    bool ended = false;
    while (!ended && at + chunkFrame <= file.size()) {
        const qsizetype length = qFromBigEndian<quint32>(file.constData() + at);
        const bool ours = file.mid(at + 4, 4 + textHead().size()) == "iTXt" + textHead();
        ended = file.mid(at + 4, 4) == "IEND";
        if (length > file.size() - at - chunkFrame) {
            if (ours || found.isEmpty()) {
                throw endsTooEarly();
            }
            break; // the picture is cut, its session is not
        }
        if (ours) {
            const QByteArray typed = file.mid(at + 4, 4 + length);
            if (qFromBigEndian<quint32>(file.constData() + at + 8 + length) != pngChecksum(typed)) {
                throw isDamaged({"its checksum is another", "校验和不符"});
            }
            take(found, typed.mid(4 + textHead().size()));
        }
        at += chunkFrame + length;
    }
    if (!ended && found.isEmpty()) {
        throw endsTooEarly();
    }
    return found;
}

/// The text of the element the reader stands on, read piece by piece.
QByteArray elementText(QXmlStreamReader& xml) {
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
        text += xml.text();
        if (text.size() > mostBytes) {
            throw isTooLarge();
        }
    }
    return text.toUtf8();
}

/// The reader holds a text as a whole, twice as large: what no session can be is not given to it.
void requireShortMetadata(const QByteArray& file) {
    const auto start = file.indexOf("<metadata");
    const auto end = file.indexOf("</metadata", start);
    const auto length = (end < 0 ? file.size() : end) - start;
    if (start >= 0 && length > 2 * mostBytes) { // escaped
        throw isTooLarge();
    }
}

QByteArray insideSvg(const QByteArray& file) {
    requireShortMetadata(file);
    QByteArray found;
    QXmlStreamReader xml(file);
    bool svg = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD && !xml.entityDeclarations().isEmpty()) {
            throw hasNoSession(); // this program declares none, and they may grow without bounds
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        if (!svg && xml.name() != QLatin1String("svg")) {
            throw isNoFigure();
        }
        svg = true;
        if (xml.name() == QLatin1String("metadata") &&
            xml.attributes().value(QLatin1String("id")) == QLatin1String(embeddedName)) {
            take(found, elementText(xml));
        }
    }
    if (xml.hasError() && found.isEmpty()) {
        throw svg
            ? isDamaged({"the XML is not well-formed or ends too early", "XML 格式错误或提前结束"})
            : isNoFigure();
    }
    if (xml.hasError()) {
        throw endsTooEarly();
    }
    return found;
}

QByteArray objectAt(const QByteArray& pdf, const QByteArray& number) {
    const auto start = pdf.indexOf("\n" + number + " 0 obj\n");
    return start < 0 ? QByteArray() : pdf.mid(start, pdf.indexOf("endobj", start) - start);
}

// /EF <</F n 0 R>> in the attachment's entry names the object that holds it.
QByteArray insidePdf(const QByteArray& pdf) {
    const QByteArray name = QByteArray("/F (") + embeddedName + ".actiscope)";
    const QByteArray reference = "/EF <</F ";
    const auto entry = pdf.lastIndexOf(name);
    if (entry < 0) {
        if (pdf.lastIndexOf("%%EOF") < 0) {
            throw endsTooEarly();
        }
        return {};
    }
    const auto number = pdf.indexOf(reference, entry) + reference.size();
    const QByteArray object =
        number < reference.size()
            ? QByteArray()
            : objectAt(pdf, pdf.mid(number, pdf.indexOf(' ', number) - number));
    const QByteArray begin = "stream\n";
    const auto start = object.indexOf(begin);
    const auto end = object.lastIndexOf("endstream");
    if (start < 0 || end < start) {
        throw endsTooEarly();
    }
    const QByteArray content = object.mid(start + begin.size(), end - start - begin.size());
    if (!object.left(start).contains("/FlateDecode")) {
        return content.trimmed();
    }
    const Inflated json = inflated(content, mostBytes);
    if (json.result == Inflation::TooLarge) {
        throw isTooLarge();
    }
    if (json.result == Inflation::Damaged) {
        throw isDamaged({"its compression is broken", "压缩数据已损坏"});
    }
    return json.bytes;
}

QByteArray insideTex(const QByteArray& file) {
    const auto json =
        sessionInTex(std::string_view(file.constData(), static_cast<std::size_t>(file.size())));
    return json ? QByteArray::fromStdString(*json) : QByteArray();
}

char firstSign(const QByteArray& file) {
    for (const char c : file) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
            return c;
        }
    }
    return '\0';
}

bool isTex(const QByteArray& file) {
    const char first = firstSign(file);
    return first == '%' || first == '\\';
}

bool isXml(const QByteArray& file) {
    return firstSign(file) == '<' || file.startsWith("\xEF\xBB\xBF<");
}

constexpr char gifExtension = '\x21';
constexpr char gifImage = '\x2c';
constexpr char gifTrailer = '\x3b';

// Of an application's extension: introducer, label, and eleven letters that name it.
QByteArray gifHead() {
    return QByteArray("\x21\xff\x0b") + embeddedName + "01";
}

qsizetype colorTableBytes(char flags) {
    const auto bits = static_cast<quint8>(flags);
    return (bits & 0x80U) == 0 ? 0 : qsizetype{3} << ((bits & 7U) + 1);
}

// Blocks of up to 255 bytes, each after its length, up to one of none.
QByteArray blocksAt(const QByteArray& file, qsizetype& at) {
    QByteArray content;
    while (at < file.size()) {
        const auto length = static_cast<quint8>(file[at]);
        content += file.mid(at + 1, length);
        at += 1 + length;
        if (length == 0) {
            break;
        }
    }
    return content;
}

QByteArray inBlocks(const QByteArray& content) {
    constexpr qsizetype longest = 255;
    QByteArray blocks;
    for (qsizetype at = 0; at < content.size(); at += longest) {
        const QByteArray block = content.mid(at, longest);
        blocks += static_cast<char>(block.size());
        blocks += block;
    }
    return blocks + '\0';
}

QByteArray insideGif(const QByteArray& file) {
    constexpr qsizetype header = 13;
    constexpr qsizetype imageHeader = 10;
    if (file.size() < header) {
        return {};
    }
    qsizetype at = header + colorTableBytes(file[header - 3]);
    while (at + imageHeader < file.size() && file[at] != gifTrailer) {
        if (file.mid(at, gifHead().size()) == gifHead()) {
            at += gifHead().size();
            return blocksAt(file, at);
        }
        if (file[at] == gifImage) { // its colours, and the width of its codes
            at += imageHeader + colorTableBytes(file[at + imageHeader - 1]) + 1;
        } else if (file[at] == gifExtension) {
            at += 2;
        } else {
            return {};
        }
        blocksAt(file, at);
    }
    return {};
}

bool isGif(const QByteArray& file) {
    return file.startsWith("GIF8");
}

// The first image must not wait for it.
QByteArray gifWithSession(QByteArray gif, const QByteArray& json) {
    return gif.insert(gif.size() - 1, gifHead() + inBlocks(json));
}

QByteArray sessionIn(const QByteArray& file) {
    if (file.startsWith(pngSignature())) {
        return insidePng(file);
    }
    if (file.startsWith("%PDF")) {
        return insidePdf(file);
    }
    if (isGif(file)) {
        return insideGif(file);
    }
    if (isXml(file)) {
        return insideSvg(file);
    }
    if (isTex(file)) {
        return insideTex(file);
    }
    throw isNoFigure();
}

} // namespace

QByteArray withSession(const QByteArray& picture, const std::string& json) {
    if (isGif(picture)) {
        return gifWithSession(picture, QByteArray::fromStdString(json));
    }
    const QByteArray chunk = pngChunk("iTXt", textHead() + QByteArray::fromStdString(json));
    const auto start = pngSignature().size();
    const auto header = qFromBigEndian<quint32>(picture.constData() + start);
    QByteArray result = picture;
    return result.insert(start + chunkFrame + header, chunk);
}

bool looksLikeFigure(const QByteArray& file) {
    return file.startsWith("\x89PNG") || isGif(file) || isXml(file) || isTex(file);
}

std::string embeddedSession(const QByteArray& file) {
    if (file.isEmpty()) {
        throw Error(Text{"The file is empty. Choose another copy of the figure.",
                         "文件为空。请选择该图形的另一份副本。"});
    }
    const QByteArray json = sessionIn(file);
    if (json.isEmpty()) {
        throw hasNoSession();
    }
    if (json.size() > mostBytes) {
        throw isTooLarge();
    }
    if (!json.isValidUtf8()) {
        throw isDamaged({"it is no UTF-8 text", "不是 UTF-8 文本"});
    }
    return json.toStdString();
}

} // namespace actiscope
