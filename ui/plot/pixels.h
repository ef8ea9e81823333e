// The pixels of an image, to be written directly.
#pragma once

#include "ui/plot/tiles.h"

#include <QImage>
#include <QRect>

#include <vector>

namespace actiscope {

/// Pixels of 32 bits, premultiplied or opaque.
struct Pixels {
    uchar* bits = nullptr;
    qsizetype stride = 0;         ///< bytes from row to row
    QRect area;                   ///< what may be written
    const Tiles* tiles = nullptr; ///< if any, only what is in these; the area is columns of them

    static bool know(const QImage& image);
    /// All of such an image, which must not be copied meanwhile.
    static Pixels of(QImage& image);

    quint32* at(int x, int y) const { return reinterpret_cast<quint32*>(bits + y * stride) + x; }

    /// Rectangles of an image of the same kind, as far as they lie in the area.
    void copy(const QImage& from, const std::vector<QRect>& rects) const;
};

/// Parts of an area of pixels that can be painted at once: whole tiles, as wide on every machine.
std::vector<QRect> stripsOf(const QRect& area);
std::vector<QRect> partsWithin(const QRect& area, std::vector<QRect> rects);

} // namespace actiscope
