#include "ui/plot/title_layer.h"

#include <utility>

namespace actiscope {

void TitleLayer::fit(const FigureScene& scene, const QSize& pixels, double scale) {
    m_overlay.fit(pixels, scale);
    m_unwritten.clear();
    for (const Heading& heading : m_headings) {
        m_unwritten.push_back(scene.rectOf(heading));
    }
}

// There are as many in the same places.
Tiles TitleLayer::show(const FigureScene& scene) {
    const std::vector<Heading> before = std::exchange(m_headings, scene.headings());
    Tiles changed = m_overlay.nothing();
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        if (before[i] != m_headings[i]) {
            const QRectF change = scene.changeOf(before[i], m_headings[i]);
            changed.add(change);
            m_unwritten[i] |= change;
        }
    }
    return changed;
}

// One by one: a clip of one rectangle is faster than of two.
void TitleLayer::write(const FigureScene& scene) {
    Tiles reach = m_overlay.nothing();
    for (const Heading& heading : m_headings) {
        reach.add(scene.rectOf(heading));
    }
    for (QRectF& unwritten : m_unwritten) {
        if (!unwritten.isEmpty()) {
            Tiles here = m_overlay.nothing();
            here.add(std::exchange(unwritten, {}));
            m_overlay.rewrite(here, reach, [&](QPainter& painter) { draw(scene, painter, here); });
        }
    }
}

void TitleLayer::draw(const FigureScene& scene, QPainter& painter, const Tiles& tiles) {
    for (const Heading& heading : m_headings) {
        if (tiles.meets(scene.rectOf(heading))) {
            scene.drawHeading(painter, heading, &m_laidOut);
        }
    }
}

} // namespace actiscope
