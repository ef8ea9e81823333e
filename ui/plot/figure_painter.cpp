#include "ui/plot/figure_painter.h"

#include "figure/probe.h"
#include "ui/plot/figure_scene.h"
#include "ui/plot/live_image.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

FigurePainter::FigurePainter(QCustomPlot& plot) : m_scene(std::make_unique<FigureScene>(plot)) {}

FigurePainter::~FigurePainter() = default;

void FigurePainter::paint(const Figure& figure,
                          const SampledFigure& sampled,
                          const Catalogue& catalogue,
                          const Look& look) {
    m_scene->show({figure, sampled, catalogue, readProbe(figure, catalogue), look.language}, look);
}

void FigurePainter::begin(LiveImage& image, const QSize& pixels, double scale) const {
    image.begin(*m_scene, pixels, scale);
}

QRegion FigurePainter::finish(LiveImage& image) const {
    return image.finish(*m_scene);
}

int FigurePainter::panelAt(const QPointF& point) const {
    return m_scene->panelAt(point);
}

QRectF FigurePainter::plotRect(int panel) const {
    return m_scene->frame(panel).rect;
}

double FigurePainter::xAt(int panel, const QPointF& point) const {
    return m_scene->frame(panel).xAt(point.x());
}

double FigurePainter::yAt(int panel, const QPointF& point) const {
    return m_scene->frame(panel).yAt(point.y());
}

QPointF FigurePainter::pixelOf(int panel, const Point& point) const {
    return m_scene->frame(panel).toPixel(point);
}

Span FigurePainter::xRange(int panel) const {
    return m_scene->frame(panel).x;
}

Span FigurePainter::yRange(int panel) const {
    return m_scene->frame(panel).y;
}

std::optional<NoteHold> FigurePainter::noteAt(int panel, const QPointF& point) const {
    return m_scene->noteAt(panel, point);
}

QRectF FigurePainter::flagRect() const {
    return m_scene->flag();
}

int FigurePainter::columnsFor(const QSizeF& size, const Look& look) {
    constexpr double marginsEm = 4;
    constexpr double least = 50;
    return static_cast<int>(std::ceil(std::max(least, size.width() - look.em(marginsEm))));
}

} // namespace actiscope
