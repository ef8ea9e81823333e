#include "ui/plot/pixels.h"

#include <cstring>

namespace actiscope {

bool Pixels::know(const QImage& image) {
    return image.format() == QImage::Format_RGB32 ||
           image.format() == QImage::Format_ARGB32_Premultiplied;
}

Pixels Pixels::of(QImage& image) {
    return {image.bits(), image.bytesPerLine(), image.rect()};
}

void Pixels::copy(const QImage& from, const std::vector<QRect>& rects) const {
    for (const QRect& rect : partsWithin(area, rects)) {
        const auto bytes = sizeof(quint32) * static_cast<std::size_t>(rect.width());
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            const auto* row = reinterpret_cast<const quint32*>(from.constScanLine(y));
            std::memcpy(at(rect.left(), y), row + rect.left(), bytes);
        }
    }
}

std::vector<QRect> stripsOf(const QRect& area) {
    constexpr int width = 6 * Tiles::side;
    std::vector<QRect> strips;
    for (int x = area.left(); x <= area.right(); x += width) {
        strips.push_back(QRect(x, area.top(), width, area.height()) & area);
    }
    return strips;
}

std::vector<QRect> partsWithin(const QRect& area, std::vector<QRect> rects) {
    for (QRect& rect : rects) {
        rect &= area;
    }
    std::erase_if(rects, [](const QRect& rect) { return rect.isEmpty(); });
    return rects;
}

} // namespace actiscope
