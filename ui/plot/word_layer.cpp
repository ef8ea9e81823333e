#include "ui/plot/word_layer.h"

#include <QPainter>

#include <utility>

namespace actiscope {

WordLayer::Words WordLayer::wordsOf(const FigureScene& scene, QPainter& painter) {
    Words words;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        words.push_back(letteringOf(scene.canvas(i, painter), scene.pictures()[i]));
    }
    return words;
}

void WordLayer::write(const FigureScene& scene, const QSize& pixels, double scale) {
    m_scale = scale;
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        m_image.fill(Qt::transparent);
        m_reach = Tiles(pixels, scale);
    }
    Tiles all = reachOf(m_words, scene.look());
    all.add(std::exchange(m_reach, all)); // on the left, what was in another scale counts too
    draw(scene, all);
}

Tiles WordLayer::rewrite(const FigureScene& scene, Words words) {
    const Tiles changed = difference(words, scene.look());
    if (m_words != words) {
        m_words = std::move(words);
        m_reach = reachOf(m_words, scene.look());
        draw(scene, changed);
    }
    return changed;
}

void WordLayer::blend(QPainter& painter, const std::vector<QRect>& runs) const {
    painter.save();
    painter.resetTransform();
    for (const QRect& run : runs) {
        painter.drawImage(run.topLeft(), m_image, run);
    }
    painter.restore();
}

Tiles WordLayer::reachOf(const Words& words, const Look& look) const {
    Tiles reach(m_image.size(), m_scale);
    for (const Lettering& lettering : words) {
        addReach(reach, lettering, look);
    }
    return reach;
}

// Where words were or are that are not in both.
Tiles WordLayer::difference(const Words& words, const Look& look) const {
    Words changed;
    for (std::size_t i = 0; i < words.size(); ++i) {
        changed.push_back(withoutEqual(m_words[i], words[i]));
        changed.push_back(withoutEqual(words[i], m_words[i]));
    }
    return reachOf(changed, look);
}

void WordLayer::draw(const FigureScene& scene, const Tiles& tiles) {
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
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const Lettering touched = reaching(tiles, m_words[i], scene.look());
        drawLettering(scene.canvas(i, painter), scene.pictures()[i], touched);
    }
}

} // namespace actiscope
