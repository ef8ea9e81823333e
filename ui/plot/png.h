// A picture as a PNG file, and the pieces such a file is made of.
#pragma once

#include <QByteArray>
#include <QImage>

namespace actiscope {

/// The eight bytes that every PNG begins with.
QByteArray pngSignature();

/// CRC-32 as PNG wants it: over a chunk's type and content.
quint32 pngChecksum(const QByteArray& bytes);

/// Length, type (four letters), content, checksum.
QByteArray pngChunk(const QByteArray& type, const QByteArray& content);

/// 8 bits a channel, RGB or, of an image with an alpha channel, RGBA; the pixels and the resolution
/// (pHYs) are those that QImage::save writes. No row is filtered: a plot is flat areas and few
/// colours, which deflate best as they are, and trying every filter takes longer than deflating.
/// Empty for a null image, and when memory is short.
QByteArray pngFile(const QImage& image);

} // namespace actiscope
