#include "ui/plot/live_image.h"

#include "ui/plot/lines.h"
#include "ui/theme.h"

#include <QPainter>
#include <QScopeGuard>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

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

void LiveImage::lift() {
    m_lifted = m_hasLayers ? m_changed : Tiles();
    if (m_hasLayers) {
        m_lift = WorkAside(1, [this, pixels = Pixels::of(m_image)](int) {
            pixels.copy(m_ground, m_lifted.rects());
        });
    }
}

void LiveImage::begin(const FigureScene& scene, const QSize& pixels, double scale) {
    const bool fits = m_image.size() == pixels;
    m_isWhole = !fits || !standsStill(scene, scale);
    if (m_isWhole) {
        m_lift.finish();
        m_lines.clear();
        if (!fits) {
            m_image = QImage(pixels, QImage::Format_RGB32);
        }
        m_still = {scene.look(), scale, framesOf(scene), withoutLines(scene.pictures())};
    }
    QPainter painter(&m_image);
    useUnits(painter, scale);
    const auto strips = stripsOf(m_image.rect());
    const auto paint = [&scene, this, strips, raster = *LineRaster::of(painter)](int i) {
        paintStrip(scene, raster.within(strips[static_cast<std::size_t>(i)]));
    };
    const auto prepareLines = [&scene, this] { takeLines(scene); };
    m_strips = WorkAside(static_cast<int>(strips.size()), paint, prepareLines);
    m_isBegun = true;
    takeGround(scene, painter);
    if (!m_isWhole) {
        m_titles.write(scene); // the strips need not wait for it
    }
}

void LiveImage::takeGround(const FigureScene& scene, QPainter& painter) {
    const auto ready = qScopeGuard([this] { m_groundIsReady.release(); });
    WordLayer::Words words = WordLayer::wordsOf(scene, painter);
    if (m_isWhole) {
        takeAll(scene, painter, std::move(words));
    } else {
        takeChanges(scene, std::move(words));
    }
}

bool LiveImage::standsStill(const FigureScene& scene, double scale) const {
    return m_still.scale == scale && m_still.look == scene.look() &&
           m_still.frames == framesOf(scene) &&
           std::ranges::equal(m_still.pictures, scene.pictures(), standStill);
}

void LiveImage::takeAll(const FigureScene& scene, QPainter& painter, WordLayer::Words words) {
    m_hasLayers = false;
    m_wordRuns.clear();
    m_words.take(std::move(words));
    m_titles.take(scene.headings());
    m_image.fill(m_still.look.theme->base);
    drawGrounds(scene, painter);
}

void LiveImage::takeChanges(const FigureScene& scene, WordLayer::Words words) {
    if (!std::exchange(m_hasLayers, true)) {
        makeLayers(scene);
    }
    m_changed = m_words.rewrite(scene, std::move(words));
    m_changed.add(m_titles.show(scene));
}

// Whatever is drawn anew is restored before: nothing translucent may be drawn twice.
void LiveImage::takeLines(const FigureScene& scene) {
    Tiles changed(m_image.size(), m_still.scale);
    m_lines.show(strokesOf(scene), changed);
    changed.add(std::exchange(m_marks, marksOf(scene)));
    changed.add(m_marks);
    m_lift.finish();
    const Tiles lifted = std::exchange(m_lifted, {});
    const Tiles passes = takePasses(scene);
    m_groundIsReady.acquire();
    if (m_isWhole) {
        m_drawn = Tiles(m_image.size(), m_still.scale);
        m_drawn.add(m_image.rect());
        m_runs = passes.rects();
        return;
    }
    m_changed.add(changed);
    m_changed.add(passes);
    m_drawn = m_changed;
    m_drawn.add(lifted);
    m_runs = m_drawn.rects();
    m_toGround = m_drawn.without(lifted).rects();
    m_wordRuns = m_drawn.intersected(m_words.overlay().reach()).rects();
}

std::vector<LineStroke> LiveImage::strokesOf(const FigureScene& scene) const {
    std::vector<LineStroke> strokes;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        std::ranges::move(lineStrokes(m_still.frames[i], m_still.look, scene.pictures()[i]),
                          std::back_inserter(strokes));
    }
    return strokes;
}

// What changed of them; where all is drawn, what they reach. Layers follow their curves by place:
// another curve there makes its own.
Tiles LiveImage::takePasses(const FigureScene& scene) {
    Tiles changed(m_image.size(), m_still.scale);
    std::size_t count = 0;
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        for (const EarlierPasses& passes : scene.pictures()[i].earlier) {
            m_passes.resize(std::max(m_passes.size(), ++count));
            m_passes[count - 1].show({scene, i, passes, m_image.size(), m_still.scale}, changed);
        }
    }
    for (; m_passes.size() > count; m_passes.pop_back()) {
        m_passes.back().addReach(changed);
    }
    if (m_isWhole) {
        std::ranges::for_each(m_passes, [&](const PassLayer& layer) { layer.addReach(changed); });
    }
    return changed;
}

// All that stands on the ground but for words: fonts are for the thread of the window.
void LiveImage::paintStrip(const FigureScene& scene, const LineRaster& raster) const {
    const Pixels& pixels = raster.pixels();
    if (!m_isWhole) {
        pixels.copy(m_ground, m_toGround);
    }
    const std::vector<QRect> runs = partsWithin(pixels.area, m_runs);
    for (const PassLayer& layer : m_passes) {
        layer.blend(pixels, runs);
    }
    m_lines.paint(raster, m_drawn);
    paintMarks(scene, pixels);
}

// And words below marks: these are an image already.
void LiveImage::paintMarks(const FigureScene& scene, const Pixels& pixels) const {
    const std::size_t marked = m_marks.meets(pixels.area) ? scene.pictures().size() : 0;
    if (marked == 0) {
        return m_words.overlay().blend(pixels, m_wordRuns);
    }
    QImage image(pixels.bits, m_image.width(), m_image.height(), pixels.stride, m_image.format());
    QPainter painter(&image);
    painter.setClipRect(pixels.area);
    useUnits(painter, m_still.scale);
    for (std::size_t i = 0; i < marked; ++i) {
        drawDots(scene.canvas(i, painter), scene.pictures()[i]);
    }
    m_words.overlay().blend(pixels, m_wordRuns);
    for (std::size_t i = 0; i < marked && !marksComeLast(scene); ++i) {
        drawMarks(scene.canvas(i, painter), scene.pictures()[i], m_words.words()[i]);
    }
}

// Marks with words, or over words.
bool LiveImage::marksComeLast(const FigureScene& scene) const {
    return m_isWhole || m_still.look.probeValues ||
           std::ranges::any_of(scene.pictures(), hasWordsOnMarks);
}

Tiles LiveImage::marksOf(const FigureScene& scene) const {
    Tiles reach(m_image.size(), m_still.scale);
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        addReach(reach, m_still.frames[i], m_still.look, scene.pictures()[i]);
    }
    return reach;
}

void LiveImage::makeLayers(const FigureScene& scene) {
    if (m_ground.size() != m_image.size()) {
        m_ground = QImage(m_image.size(), m_image.format());
    }
    m_ground.fill(m_still.look.theme->base);
    QPainter ground(&m_ground);
    useUnits(ground, m_still.scale);
    drawGrounds(scene, ground);
    m_words.write(scene, m_image.size(), m_still.scale);
    m_titles.fit(scene, m_image.size(), m_still.scale);
}

QRegion LiveImage::finish(const FigureScene& scene) {
    if (!m_isBegun) {
        return {};
    }
    m_strips.finish();
    m_isBegun = false;
    if (marksComeLast(scene)) {
        drawLast(scene);
    }
    if (m_isWhole) {
        return all();
    }
    const Overlay& titles = m_titles.overlay();
    titles.blend(Pixels::of(m_image), m_drawn.intersected(titles.reach()).rects());
    return m_changed.region();
}

void LiveImage::drawLast(const FigureScene& scene) {
    QPainter painter(&m_image);
    useUnits(painter, m_still.scale);
    for (std::size_t i = 0; i < scene.pictures().size(); ++i) {
        const Canvas canvas = scene.canvas(i, painter);
        const PanelPicture& picture = scene.pictures()[i];
        if (m_isWhole) {
            drawLettering(canvas, picture, m_words.words()[i]);
        }
        drawMarks(canvas, picture, m_words.words()[i]);
    }
    if (m_isWhole) {
        for (const Heading& heading : scene.headings()) {
            scene.drawHeading(painter, heading);
        }
    }
}

// Rather more than less.
QRegion LiveImage::all() const {
    return QRect(QPoint(), (QSizeF(m_image.size()) / m_still.scale).toSize() + QSize(1, 1));
}

} // namespace actiscope
