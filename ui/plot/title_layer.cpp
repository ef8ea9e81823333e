#include "ui/plot/title_layer.h"

#include <QPainter>

#include <utility>

namespace actiscope {

void TitleLayer::take(const FigureScene& scene, const QSize& pixels) {
    m_headings = scene.headings();
    m_boxes.assign(m_headings.size(), QRect(QPoint(), pixels));
}

// There are as many in the same places.
Tiles TitleLayer::show(const FigureScene& scene, const QSize& pixels, double scale) {
    const std::vector<Heading> before = std::exchange(m_headings, scene.headings());
    Tiles changed(pixels, scale);
    m_rects.clear();
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        m_rects.push_back(scene.rectOf(m_headings[i]));
        if (before[i] != m_headings[i]) {
            changed.add(scene.changeOf(before[i], m_headings[i]));
        }
    }
    return changed;
}

// The box of one can reach into another.
void TitleLayer::addBoxes(Tiles& drawn) {
    m_boxes.assign(m_headings.size(), QRect());
    for (bool grows = true; grows;) {
        grows = false;
        for (std::size_t i = 0; i < m_headings.size(); ++i) {
            const QRect box = drawn.boundsIn(m_rects[i]);
            if (box != m_boxes[i]) {
                m_boxes[i] = box;
                drawn.add(box);
                grows = true;
            }
        }
    }
}

void TitleLayer::draw(const FigureScene& scene, QPainter& painter, double scale) {
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        if (!m_boxes[i].isEmpty()) {
            painter.save();
            painter.resetTransform();
            painter.setClipRect(m_boxes[i]);
            useUnits(painter, scale);
            scene.drawHeading(painter, m_headings[i], &m_laidOut);
            painter.restore();
        }
    }
}

} // namespace actiscope
