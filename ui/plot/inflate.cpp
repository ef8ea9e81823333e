#include "ui/plot/inflate.h"

#include <zlib.h>

#include <algorithm>

namespace actiscope {

Inflated inflated(const QByteArray& deflated, qsizetype most) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) {
        return {};
    }
    QByteArray input = deflated; // zlib's interface is not const
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    QByteArray block(1 << 16, '\0');
    QByteArray bytes;
    int state = Z_OK;
    while (state == Z_OK && bytes.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.append(block.constData(), block.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    if (bytes.size() > most) {
        return {Inflation::TooLarge, {}};
    }
    return state == Z_STREAM_END ? Inflated{Inflation::Done, bytes} : Inflated{};
}

} // namespace actiscope
