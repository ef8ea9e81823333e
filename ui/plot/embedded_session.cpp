#include "ui/plot/embedded_session.h"

#include "text/text.h"

#include <QXmlStreamReader>
#include <QtEndian>

namespace actiscope {

namespace {

constexpr qsizetype signatureLength = 8;
constexpr qsizetype chunkFrame = 12; // length, type, checksum

// CRC-32 as PNG wants it (ISO 3309), bit by bit: it runs over a few kilobytes.
quint32 checksum(const QByteArray& bytes) {
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number) {
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

// Keyword, then: not compressed (two bytes), no language, no translated keyword.
QByteArray textHead() {
    return QByteArray(embeddedName) + QByteArray(5, '\0');
}

QByteArray insidePng(const QByteArray& file) {
    for (qsizetype at = signatureLength; at + chunkFrame <= file.size();) {
        const auto length = qFromBigEndian<quint32>(file.constData() + at);
        const QByteArray content = file.mid(at + 8, length);
        if (file.mid(at + 4, 4) == "iTXt" && content.startsWith(textHead())) {
            return content.mid(textHead().size());
        }
        at += chunkFrame + length;
    }
    return {};
}

QByteArray insideSvg(const QByteArray& file) {
    QXmlStreamReader xml(file);
    while (!xml.atEnd()) {
        const bool element = xml.readNext() == QXmlStreamReader::StartElement;
        if (element && xml.name() == QLatin1String("metadata") &&
            xml.attributes().value(QLatin1String("id")) == QLatin1String(embeddedName)) {
            return xml.readElementText().toUtf8();
        }
    }
    return {};
}

// qUncompress wants the expected size in front, big-endian, and grows beyond it.
QByteArray inflated(const QByteArray& deflated) {
    constexpr quint32 expected = 1U << 16;
    return qUncompress(bigEndian(expected) + deflated);
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
    const auto number = pdf.indexOf(reference, entry) + reference.size();
    if (entry < 0 || number < reference.size()) {
        return {};
    }
    const QByteArray object = objectAt(pdf, pdf.mid(number, pdf.indexOf(' ', number) - number));
    const QByteArray begin = "stream\n";
    const auto start = object.indexOf(begin);
    const auto end = object.lastIndexOf("endstream");
    if (start < 0 || end < start) {
        return {};
    }
    const QByteArray content = object.mid(start + begin.size(), end - start - begin.size());
    return object.left(start).contains("/FlateDecode") ? inflated(content) : content.chopped(1);
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

} // namespace

QByteArray withSession(const QByteArray& picture, const std::string& json) {
    if (isGif(picture)) {
        return gifWithSession(picture, QByteArray::fromStdString(json));
    }
    const QByteArray content = textHead() + QByteArray::fromStdString(json);
    const QByteArray typed = "iTXt" + content;
    const QByteArray chunk =
        bigEndian(static_cast<quint32>(content.size())) + typed + bigEndian(checksum(typed));
    const auto header = qFromBigEndian<quint32>(picture.constData() + signatureLength);
    QByteArray result = picture;
    return result.insert(signatureLength + chunkFrame + header, chunk);
}

std::string embeddedSession(const QByteArray& file) {
    QByteArray json;
    if (file.startsWith("\x89PNG")) {
        json = insidePng(file);
    } else if (file.startsWith("%PDF")) {
        json = insidePdf(file);
    } else if (isGif(file)) {
        json = insideGif(file);
    } else {
        json = insideSvg(file);
    }
    if (json.isEmpty()) {
        throw Error(Text{"There is no Actiscope session inside this file.",
                         "此文件中没有 Actiscope 会话。"});
    }
    return json.toStdString();
}

} // namespace actiscope
