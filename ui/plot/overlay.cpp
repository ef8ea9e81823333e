#include "ui/plot/overlay.h"

#include "ui/plot/canvas.h"
#include "ui/plot/four.h"

#include <QPainter>

#include <utility>

namespace actiscope {

void Overlay::fit(const QSize& pixels, double scale) {
    m_scale = scale;
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    }
    m_reach = nothing();
}

void Overlay::rewrite(const Tiles& tiles, Tiles reach, const std::function<void(QPainter&)>& draw) {
    m_reach = std::move(reach);
    QPainter painter(&m_image);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    QRegion region;
    for (const QRect& rect : tiles.rects()) {
        painter.eraseRect(rect);
        region += rect;
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setClipRegion(region);
    useUnits(painter, m_scale);
    draw(painter);
}

void Overlay::blend(const Pixels& pixels, const std::vector<QRect>& runs) const {
    for (const QRect& run : partsWithin(pixels.area, runs)) {
        for (int y = run.top(); y <= run.bottom(); ++y) {
            const auto* from = reinterpret_cast<const quint32*>(m_image.constScanLine(y));
            for (int x = run.left(); x <= run.right(); x += 4) {
                const int count = run.right() + 1 - x;
                const FourPixels inks = load(from + x, count);
                if (isAny(inks != FourPixels{})) {
                    quint32* to = pixels.at(x, y);
                    store(inks + scaled(load(to, count), 255 - (inks >> 24)), to, count);
                }
            }
        }
    }
}

} // namespace actiscope
