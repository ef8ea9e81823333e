#include "ui/plot/live_image.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cstring>
#include <utility>

namespace actiscope {

namespace {

void prepare(QPainter& painter, double scale) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
}

void copy(const QImage& from, QImage& to, const std::vector<QRect>& rects) {
    constexpr int pixelBytes = 4;
    for (const QRect& rect : rects) {
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            std::memcpy(to.scanLine(y) + std::ptrdiff_t{pixelBytes} * rect.left(),
                        from.constScanLine(y) + std::ptrdiff_t{pixelBytes} * rect.left(),
                        static_cast<std::size_t>(pixelBytes * rect.width()));
        }
    }
}

void blend(const QImage& from, QPainter& painter, const std::vector<QRect>& rects) {
    painter.save();
    painter.resetTransform();
    for (const QRect& rect : rects) {
        painter.drawImage(rect.topLeft(), from, rect);
    }
    painter.restore();
}

std::vector<Frame> framesOf(const FigureScene& scene) {
    std::vector<Frame> frames;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        frames.push_back(scene.frame(static_cast<int>(i)));
    }
    return frames;
}

std::vector<Lettering> letteringOf(const FigureScene& scene, QPainter& painter) {
    std::vector<Lettering> lettering;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        lettering.push_back(letteringOf(scene.canvas(i, painter), scene.pictures()[i]));
    }
    return lettering;
}

void drawGrounds(const FigureScene& scene, QPainter& painter) {
    scene.drawFlag(painter);
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        drawGround(scene.canvas(i, painter), scene.pictures()[i]);
    }
}

std::vector<PanelPicture> withoutLines(std::vector<PanelPicture> pictures) {
    for (PanelPicture& picture : pictures) {
        picture.lines.clear();
    }
    return pictures;
}

} // namespace

QRegion LiveImage::draw(const FigureScene& scene, const QSize& pixels, double scale) {
    const bool fits = m_image.size() == pixels;
    if (!fits) {
        m_image = QImage(pixels, QImage::Format_RGB32);
    }
    QPainter painter(&m_image);
    prepare(painter, scale);
    std::vector<Lettering> lettering = letteringOf(scene, painter);
    if (!fits || !standsStill(scene, scale, lettering)) {
        m_still = {scene.look(),
                   scale,
                   framesOf(scene),
                   withoutLines(scene.pictures()),
                   std::move(lettering)};
        drawAll(scene, painter);
        return QRect(QPoint(), (QSizeF(pixels) / scale).toSize() + QSize(1, 1));
    }
    if (m_ground.isNull()) {
        makeLayers(scene);
    }
    return drawChanges(scene, painter);
}

bool LiveImage::standsStill(const FigureScene& scene,
                            double scale,
                            const std::vector<Lettering>& now) const {
    return m_still.scale == scale && m_still.look == scene.look() &&
           m_still.frames == framesOf(scene) && m_still.lettering == now &&
           std::ranges::equal(m_still.pictures, scene.pictures(), standStill);
}

Tiles LiveImage::reachOf(const FigureScene& scene) const {
    Tiles reach(m_image.size(), m_still.scale);
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        addReach(reach, m_still.frames[i], m_still.look, scene.pictures()[i]);
    }
    return reach;
}

void LiveImage::drawAll(const FigureScene& scene, QPainter& painter) {
    m_ground = {};
    m_over = {};
    m_headings = scene.headings();
    m_reach = reachOf(scene);
    m_image.fill(m_still.look.theme->base);
    drawGrounds(scene, painter);
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        const Canvas canvas = scene.canvas(i, painter);
        const PanelPicture& picture = scene.pictures()[i];
        drawCurves(canvas, picture);
        drawLettering(canvas, picture, m_still.lettering[i]);
        drawMarks(canvas, picture);
    }
    for (const Heading& heading : m_headings) {
        scene.drawHeading(painter, heading);
    }
}

// Without subpixels: the words look the same on nothing as on the figure.
void LiveImage::makeLayers(const FigureScene& scene) {
    m_ground = QImage(m_image.size(), m_image.format());
    m_ground.fill(m_still.look.theme->base);
    QPainter ground(&m_ground);
    prepare(ground, m_still.scale);
    drawGrounds(scene, ground);
    m_over = QImage(m_image.size(), QImage::Format_ARGB32_Premultiplied);
    m_over.fill(Qt::transparent);
    m_overReach = Tiles(m_image.size(), m_still.scale);
    QPainter over(&m_over);
    prepare(over, m_still.scale);
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        drawLettering(scene.canvas(i, over), scene.pictures()[i], m_still.lettering[i]);
        addReach(m_overReach, m_still.lettering[i], m_still.look);
    }
}

// Whatever is drawn anew is restored whole before: nothing translucent may be drawn twice.
QRegion LiveImage::drawChanges(const FigureScene& scene, QPainter& painter) {
    Tiles changed = std::exchange(m_reach, reachOf(scene));
    changed.add(m_reach);
    const std::vector<Heading> before = std::exchange(m_headings, scene.headings());
    Tiles words(m_image.size(), m_still.scale);
    for (const std::vector<Heading>& headings : {before, m_headings}) {
        for (const Heading& heading : headings) {
            words.add(scene.rectOf(heading));
        }
    }
    const bool drawsHeadings = before != m_headings || !changed.intersected(words).isEmpty();
    if (drawsHeadings) {
        changed.add(words);
    }
    copy(m_ground, m_image, changed.rects());
    const std::vector<PanelPicture>& pictures = scene.pictures();
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        drawCurves(scene.canvas(i, painter), pictures[i]);
    }
    blend(m_over, painter, changed.intersected(m_overReach).rects());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        drawMarks(scene.canvas(i, painter), pictures[i]);
    }
    for (std::size_t i = 0; drawsHeadings && i < m_headings.size(); ++i) {
        scene.drawHeading(painter, m_headings[i]);
    }
    return changed.region();
}

} // namespace actiscope
