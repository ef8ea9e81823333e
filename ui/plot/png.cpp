#include "ui/plot/png.h"

#include <QtEndian>

#include <zlib.h>

namespace actiscope {

namespace {

constexpr int level = 6; // zlib's own default, said
constexpr qsizetype blockBytes = 1 << 16;

QByteArray bigEndian(quint32 number) {
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// Deflates what it is given into IDAT chunks of one block each.
class DataChunks {
public:
    DataChunks() : m_ready(deflateInit(&m_stream, level) == Z_OK) { emptyBlock(); }

    ~DataChunks() { deflateEnd(&m_stream); }

    Q_DISABLE_COPY_MOVE(DataChunks)

    bool isReady() const { return m_ready; }

    void add(const uchar* bytes, qsizetype count) {
        m_stream.next_in = const_cast<Bytef*>(bytes); // zlib's interface is not const
        m_stream.avail_in = static_cast<uInt>(count);
        while (m_stream.avail_in > 0) {
            deflate(&m_stream, Z_NO_FLUSH);
            if (m_stream.avail_out == 0) {
                closeBlock();
            }
        }
    }

    QByteArray finished() {
        while (deflate(&m_stream, Z_FINISH) != Z_STREAM_END) {
            closeBlock();
        }
        closeBlock();
        return m_chunks;
    }

private:
    void closeBlock() {
        m_chunks += pngChunk("IDAT", m_block.left(blockBytes - m_stream.avail_out));
        emptyBlock();
    }

    void emptyBlock() {
        m_stream.next_out = reinterpret_cast<Bytef*>(m_block.data());
        m_stream.avail_out = static_cast<uInt>(m_block.size());
    }

    z_stream m_stream{};
    QByteArray m_block = QByteArray(blockBytes, '\0');
    QByteArray m_chunks;
    bool m_ready;
};

QByteArray header(const QImage& image) {
    constexpr char bitsPerChannel = 8;
    constexpr char rgb = 2;
    constexpr char rgba = 6;
    const char color = image.hasAlphaChannel() ? rgba : rgb;
    const char deflated = 0;
    const char filters = 0;
    const char notInterlaced = 0;
    return bigEndian(static_cast<quint32>(image.width())) +
           bigEndian(static_cast<quint32>(image.height())) + bitsPerChannel + color + deflated +
           filters + notInterlaced;
}

QByteArray resolution(const QImage& image) {
    constexpr char perMeter = 1;
    return bigEndian(static_cast<quint32>(image.dotsPerMeterX())) +
           bigEndian(static_cast<quint32>(image.dotsPerMeterY())) + perMeter;
}

void addRow(DataChunks& data, const QImage& image, int y) {
    constexpr uchar notFiltered = 0;
    const auto format = image.hasAlphaChannel() ? QImage::Format_RGBA8888 : QImage::Format_RGB888;
    const QImage row = image.copy(0, y, image.width(), 1).convertToFormat(format);
    data.add(&notFiltered, 1);
    data.add(row.constBits(), qsizetype{image.width()} * row.depth() / 8);
}

} // namespace

QByteArray pngSignature() {
    return "\x89PNG\r\n\x1a\n";
}

quint32 pngChecksum(const QByteArray& bytes) {
    const auto* first = reinterpret_cast<const Bytef*>(bytes.constData());
    return static_cast<quint32>(crc32(0, first, static_cast<uInt>(bytes.size())));
}

QByteArray pngChunk(const QByteArray& type, const QByteArray& content) {
    const QByteArray typed = type + content;
    return bigEndian(static_cast<quint32>(content.size())) + typed + bigEndian(pngChecksum(typed));
}

QByteArray pngFile(const QImage& image) {
    DataChunks data;
    if (image.isNull() || !data.isReady()) {
        return {};
    }
    for (int y = 0; y < image.height(); ++y) {
        addRow(data, image, y);
    }
    return pngSignature() + pngChunk("IHDR", header(image)) + pngChunk("pHYs", resolution(image)) +
           data.finished() + pngChunk("IEND", {});
}

} // namespace actiscope
