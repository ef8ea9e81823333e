#include "ui/plot/word_layer.h"

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
    m_overlay.fit(pixels, scale);
    const Tiles all = reachOf(m_words, scene.look());
    m_overlay.rewrite(all, all, [&](QPainter& painter) { draw(scene, painter, all); });
}

Tiles WordLayer::rewrite(const FigureScene& scene, Words words) {
    const Tiles changed = difference(words, scene.look());
    if (m_words != words) {
        m_words = std::move(words);
        m_overlay.rewrite(changed, reachOf(m_words, scene.look()), [&](QPainter& painter) {
            draw(scene, painter, changed);
        });
    }
    return changed;
}

Tiles WordLayer::reachOf(const Words& words, const Look& look) const {
    Tiles reach = m_overlay.nothing();
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

void WordLayer::draw(const FigureScene& scene, QPainter& painter, const Tiles& tiles) const {
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const Lettering touched = reaching(tiles, m_words[i], scene.look());
        drawLettering(scene.canvas(i, painter), scene.pictures()[i], touched);
    }
}

} // namespace actiscope
