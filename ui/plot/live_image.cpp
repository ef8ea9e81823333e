#include "ui/plot/live_image.h"

#include "ui/plot/lines.h"
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

// `from` is as large.
void copy(const QImage& from, const Pixels& to, const std::vector<QRect>& rects) {
    for (const QRect& rect : rects) {
        const auto bytes = sizeof(quint32) * static_cast<std::size_t>(rect.width());
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            const auto* row = reinterpret_cast<const quint32*>(from.constScanLine(y));
            std::memcpy(to.at(rect.left(), y), row + rect.left(), bytes);
        }
    }
}

std::vector<QRect> partsWithin(const QRect& area, std::vector<QRect> rects) {
    for (QRect& rect : rects) {
        rect &= area;
    }
    std::erase_if(rects, [](const QRect& rect) { return rect.isEmpty(); });
    return rects;
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

LiveImage::Words LiveImage::wordsOf(const FigureScene& scene, QPainter& painter) {
    Words words;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        words.push_back(letteringOf(scene.canvas(i, painter), scene.pictures()[i]));
    }
    return words;
}

LiveImage::Strokes LiveImage::strokesOf(const FigureScene& scene, QPainter& painter) {
    Strokes strokes;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        std::ranges::move(lineStrokes(scene.canvas(i, painter), scene.pictures()[i]),
                          std::back_inserter(strokes));
    }
    return strokes;
}

QRegion LiveImage::draw(const FigureScene& scene, const QSize& pixels, double scale) {
    const bool fits = m_image.size() == pixels;
    if (!fits) {
        m_image = QImage(pixels, QImage::Format_RGB32);
    }
    QPainter painter(&m_image);
    prepare(painter, scale);
    const Strokes strokes = strokesOf(scene, painter);
    Words words = wordsOf(scene, painter);
    Tiles passes = takePasses(scene, scale);
    if (!fits || !standsStill(scene, scale)) {
        m_still = {scene.look(), scale, framesOf(scene), withoutLines(scene.pictures())};
        m_words = std::move(words);
        drawAll(scene, painter, strokes);
        return QRect(QPoint(), (QSizeF(pixels) / scale).toSize() + QSize(1, 1));
    }
    if (!std::exchange(m_hasLayers, true)) {
        makeLayers(scene);
    }
    return drawChanges(scene, painter, strokes, std::move(words), std::move(passes));
}

// What changed of the earlier passes. Layers follow their curves by place: another curve there
// makes its own.
Tiles LiveImage::takePasses(const FigureScene& scene, double scale) {
    Tiles changed(m_image.size(), scale);
    std::size_t count = 0;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        for (const EarlierPasses& passes : scene.pictures()[i].earlier) {
            m_passes.resize(std::max(m_passes.size(), ++count));
            m_passes[count - 1].show({scene, i, passes, m_image.size(), scale}, changed);
        }
    }
    for (; m_passes.size() > count; m_passes.pop_back()) {
        m_passes.back().addReach(changed);
    }
    return changed;
}

void LiveImage::blendPasses(const Pixels& pixels, const std::vector<QRect>& runs) const {
    for (const PassLayer& layer : m_passes) {
        layer.blend(pixels, runs);
    }
}

Tiles LiveImage::passesReach() const {
    Tiles reach(m_image.size(), m_still.scale);
    for (const PassLayer& layer : m_passes) {
        layer.addReach(reach);
    }
    return reach;
}

bool LiveImage::standsStill(const FigureScene& scene, double scale) const {
    return m_still.scale == scale && m_still.look == scene.look() &&
           m_still.frames == framesOf(scene) &&
           std::ranges::equal(m_still.pictures, scene.pictures(), standStill);
}

Tiles LiveImage::reachOf(const FigureScene& scene,
                         QPainter& painter,
                         const Strokes& strokes) const {
    Tiles reach(m_image.size(), m_still.scale);
    addReach(reach, strokes);
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        addReach(reach, scene.canvas(i, painter), scene.pictures()[i]);
    }
    return reach;
}

Tiles LiveImage::reachOf(const Words& words) const {
    Tiles reach(m_image.size(), m_still.scale);
    for (const Lettering& lettering : words) {
        addReach(reach, lettering, m_still.look);
    }
    return reach;
}

Tiles LiveImage::reachOf(const FigureScene& scene, const std::vector<Heading>& headings) const {
    Tiles reach(m_image.size(), m_still.scale);
    for (const Heading& heading : headings) {
        reach.add(scene.rectOf(heading));
    }
    return reach;
}

// Where words were or are that are not in both.
Tiles LiveImage::rewritten(const Words& words) const {
    Words changed;
    for (std::size_t i = 0; i < words.size(); ++i) {
        changed.push_back(withoutEqual(m_words[i], words[i]));
        changed.push_back(withoutEqual(words[i], m_words[i]));
    }
    return reachOf(changed);
}

void LiveImage::drawHeadings(const FigureScene& scene, QPainter& painter) {
    for (const Heading& heading : m_headings) {
        scene.drawHeading(painter, heading, &m_laidOut);
    }
}

void LiveImage::drawAll(const FigureScene& scene, QPainter& painter, const Strokes& strokes) {
    m_hasLayers = false;
    m_headings = scene.headings();
    m_reach = reachOf(scene, painter, strokes);
    m_image.fill(m_still.look.theme->base);
    drawGrounds(scene, painter);
    const Pixels pixels = Pixels::of(m_image);
    paintStrokes(painter, strokes, [&, rects = passesReach().rects()](const QRect& strip) {
        blendPasses(pixels, partsWithin(strip, rects));
    });
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        const Canvas canvas = scene.canvas(i, painter);
        const PanelPicture& picture = scene.pictures()[i];
        drawDots(canvas, picture);
        drawLettering(canvas, picture, m_words[i]);
        drawMarks(canvas, picture, m_words[i]);
    }
    drawHeadings(scene, painter);
}

// Without subpixels: the words look the same on nothing as on the figure.
void LiveImage::makeLayers(const FigureScene& scene) {
    if (m_ground.size() != m_image.size()) {
        m_ground = QImage(m_image.size(), m_image.format());
        m_over = QImage(m_image.size(), QImage::Format_ARGB32_Premultiplied);
        m_over.fill(Qt::transparent);
        m_overReach = Tiles(m_image.size(), m_still.scale);
    }
    m_ground.fill(m_still.look.theme->base);
    QPainter ground(&m_ground);
    prepare(ground, m_still.scale);
    drawGrounds(scene, ground);
    Tiles all = reachOf(m_words);
    all.add(std::exchange(m_overReach, all)); // on the left, what was in another scale counts too
    drawWords(scene, all);
}

void LiveImage::drawWords(const FigureScene& scene, const Tiles& tiles) {
    QPainter painter(&m_over);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    QRegion region;
    for (const QRect& rect : tiles.rects()) {
        painter.eraseRect(rect);
        region += rect;
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setClipRegion(region);
    prepare(painter, m_still.scale);
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const Lettering touched = reaching(tiles, m_words[i], m_still.look);
        drawLettering(scene.canvas(i, painter), scene.pictures()[i], touched);
    }
}

Tiles LiveImage::takeWords(const FigureScene& scene, Words words) {
    const Tiles changed = rewritten(words);
    if (m_words != words) {
        m_words = std::move(words);
        m_overReach = reachOf(m_words);
        drawWords(scene, changed);
    }
    return changed;
}

// All titles, if one of them must be drawn: because it or something below it changed.
Tiles LiveImage::takeTitles(const FigureScene& scene, const Tiles& changed) {
    const std::vector<Heading> before = std::exchange(m_headings, scene.headings());
    Tiles titles = reachOf(scene, m_headings);
    titles.add(reachOf(scene, before));
    const bool stay = before == m_headings && changed.intersected(titles).isEmpty();
    return stay ? Tiles(m_image.size(), m_still.scale) : titles;
}

// Whatever is drawn anew is restored whole before: nothing translucent may be drawn twice.
QRegion LiveImage::drawChanges(const FigureScene& scene,
                               QPainter& painter,
                               const Strokes& strokes,
                               Words words,
                               Tiles changed) {
    changed.add(std::exchange(m_reach, reachOf(scene, painter, strokes)));
    changed.add(m_reach);
    changed.add(takeWords(scene, std::move(words)));
    const Tiles titles = takeTitles(scene, changed);
    changed.add(titles);
    const Pixels pixels = Pixels::of(m_image);
    paintStrokes(painter, strokes, [&, rects = changed.rects()](const QRect& strip) {
        const std::vector<QRect> parts = partsWithin(strip, rects);
        copy(m_ground, pixels, parts);
        blendPasses(pixels, parts);
    });
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        drawDots(scene.canvas(i, painter), scene.pictures()[i]);
    }
    blend(m_over, painter, changed.intersected(m_overReach).rects());
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        drawMarks(scene.canvas(i, painter), scene.pictures()[i], m_words[i]);
    }
    if (!titles.isEmpty()) {
        drawHeadings(scene, painter);
    }
    return changed.region();
}

} // namespace actiscope
