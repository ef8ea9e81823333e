#include "ui/plot/gif.h"

#include "text/text.h"

#include <gif_lib.h>

#include <QRect>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <memory>

namespace actiscope {

namespace {

constexpr std::size_t mostColors = 255; // and one that is transparent
constexpr int bitsPerChannel = 8;

using Indices = std::vector<GifPixelType>; ///< row by row, the whole picture

struct Closer {
    void operator()(GifFileType* file) const {
        int ignored = 0;
        EGifCloseFile(file, &ignored);
    }
};

using OpenGif = std::unique_ptr<GifFileType, Closer>;

struct MapCloser {
    void operator()(ColorMapObject* map) const { GifFreeMapObject(map); }
};

int append(GifFileType* file, const GifByteType* bytes, int count) {
    static_cast<QByteArray*>(file->UserData)
        ->append(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(count));
    return count;
}

/// Nothing but memory can fail: the file is one.
void require(bool done) {
    if (!done) {
        throw std::bad_alloc();
    }
}

/// What the frames have in common.
struct Sheet {
    QSize size;
    int colors = 0; ///< a power of two
    GifPixelType transparent = 0;
};

void writeHead(GifFileType& file, const Sheet& sheet, const std::vector<QRgb>& palette) {
    const std::unique_ptr<ColorMapObject, MapCloser> map(GifMakeMapObject(sheet.colors, nullptr));
    require(map != nullptr);
    for (std::size_t i = 0; i < palette.size(); ++i) {
        map->Colors[i] = {static_cast<GifByteType>(qRed(palette[i])),
                          static_cast<GifByteType>(qGreen(palette[i])),
                          static_cast<GifByteType>(qBlue(palette[i]))};
    }
    EGifSetGifVersion(&file, true);
    require(EGifPutScreenDesc(
                &file, sheet.size.width(), sheet.size.height(), bitsPerChannel, 0, map.get()) ==
            GIF_OK);
    // The extension that every player knows: 0 repetitions mean endless ones.
    constexpr std::array<GifByteType, 3> endless = {1, 0, 0};
    require(EGifPutExtensionLeader(&file, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
            EGifPutExtensionBlock(&file, 11, "NETSCAPE2.0") == GIF_OK &&
            EGifPutExtensionBlock(&file, endless.size(), endless.data()) == GIF_OK &&
            EGifPutExtensionTrailer(&file) == GIF_OK);
}

/// The smallest rectangle outside which two pictures are equal; one pixel if they are the same.
QRect changed(const Indices& before, const Indices& now, const QSize& size) {
    QRect box;
    const auto width = static_cast<std::size_t>(size.width());
    for (int y = 0; y < size.height(); ++y) {
        const auto start = static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * width);
        const auto end = start + size.width();
        const auto first =
            std::mismatch(now.begin() + start, now.begin() + end, before.begin() + start);
        if (first.first == now.begin() + end) {
            continue;
        }
        const auto last = std::mismatch(std::make_reverse_iterator(now.begin() + end),
                                        std::make_reverse_iterator(now.begin() + start),
                                        std::make_reverse_iterator(before.begin() + end));
        const auto left = static_cast<int>(first.first - now.begin() - start);
        const auto right = static_cast<int>(last.first.base() - now.begin() - start);
        box |= QRect(left, y, right - left, 1);
    }
    return box.isEmpty() ? QRect(0, 0, 1, 1) : box;
}

void writeFrame(
    GifFileType& file, const Sheet& sheet, const Indices& before, const Indices& now, int delay) {
    const bool first = before.empty();
    const QRect box = first ? QRect(QPoint(), sheet.size) : changed(before, now, sheet.size);
    const GraphicsControlBlock control{
        DISPOSE_DO_NOT, false, delay, first ? NO_TRANSPARENT_COLOR : sheet.transparent};
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&control, bytes.data());
    require(EGifPutExtension(&file, GRAPHICS_EXT_FUNC_CODE, bytes.size(), bytes.data()) == GIF_OK &&
            EGifPutImageDesc(
                &file, box.left(), box.top(), box.width(), box.height(), false, nullptr) == GIF_OK);
    Indices line(static_cast<std::size_t>(box.width()));
    for (int y = box.top(); y <= box.bottom(); ++y) {
        const auto start =
            static_cast<std::size_t>(y) * static_cast<std::size_t>(sheet.size.width()) +
            static_cast<std::size_t>(box.left());
        for (std::size_t x = 0; x < line.size(); ++x) {
            // What stays is let through: long runs of one index take next to nothing.
            const bool stays = !first && before[start + x] == now[start + x];
            line[x] = stays ? sheet.transparent : now[start + x];
        }
        require(EGifPutLine(&file, line.data(), box.width()) == GIF_OK);
    }
}

Indices indicesOf(const QImage& frame, const std::unordered_map<QRgb, quint8>& nearest) {
    Indices indices;
    indices.reserve(static_cast<std::size_t>(frame.width()) *
                    static_cast<std::size_t>(frame.height()));
    QRgb last = 0;
    quint8 index = 0;
    for (int y = 0; y < frame.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(frame.constScanLine(y));
        for (int x = 0; x < frame.width(); ++x) {
            const QRgb color = line[x] | qRgb(0, 0, 0);
            if (color != last) {
                last = color;
                index = nearest.at(color);
            }
            indices.push_back(index);
        }
    }
    return indices;
}

} // namespace

void GifEncoder::add(const QImage& frame) {
    const QImage opaque = frame.convertToFormat(QImage::Format_RGB32);
    m_size = opaque.size();
    countColors(m_counts, opaque);
    constexpr int fastest = 1;
    m_packed.push_back(qCompress(opaque.constBits(), opaque.sizeInBytes(), fastest));
}

QImage GifEncoder::unpacked(int frame) const {
    const QByteArray bytes = qUncompress(m_packed[static_cast<std::size_t>(frame)]);
    QImage image(m_size, QImage::Format_RGB32); // 32 bits: its lines have no padding
    require(!image.isNull() && bytes.size() == image.sizeInBytes());
    std::ranges::copy(bytes, reinterpret_cast<char*>(image.bits()));
    return image;
}

QByteArray GifEncoder::file(const std::vector<int>& order,
                            double seconds,
                            const std::stop_token& stop,
                            const Progress& progress) const {
    const std::vector<QRgb> palette = paletteFor(m_counts, mostColors);
    const auto nearest = nearestIn(palette, m_counts);
    const Sheet sheet{m_size,
                      static_cast<int>(std::bit_ceil(palette.size() + 1)),
                      static_cast<GifPixelType>(palette.size())};
    const auto delays = delaysFor(static_cast<int>(order.size()), seconds);
    QByteArray bytes;
    int error = 0;
    OpenGif gif(EGifOpen(&bytes, append, &error));
    require(gif != nullptr);
    writeHead(*gif, sheet, palette);
    Indices before;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (stop.stop_requested()) {
            return {};
        }
        Indices now = indicesOf(unpacked(order[i]), nearest);
        writeFrame(*gif, sheet, before, now, delays[i]);
        before = std::move(now);
        if (progress) {
            progress(static_cast<int>(i) + 1);
        }
    }
    gif.reset(); // writes the end
    return bytes;
}

std::vector<int> delaysFor(int frames, double seconds) {
    constexpr double hundredths = 100;
    std::vector<int> delays;
    long before = 0;
    for (int i = 1; i <= frames; ++i) {
        const long now = std::lround(hundredths * seconds * i / frames);
        delays.push_back(static_cast<int>(now - before));
        before = now;
    }
    return delays;
}

} // namespace actiscope
