#include "ui/plot/plot_canvas.h"

#include "ui/plot/paint.h"
#include "ui/theme.h"

#include <QPaintEvent>

#include <utility>

namespace actiscope {

PlotCanvas::PlotCanvas(QWidget* parent) : QCustomPlot(parent), m_painter(*this) {
    mReplotting = true; // QCustomPlot's own replots find themselves at work already
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PlotCanvas::makeRoom() {
    finish();
    if (!size().isEmpty()) { // or nothing will be drawn
        m_image.lift();
    }
}

void PlotCanvas::draw(const Figure& figure,
                      const SampledFigure& sampled,
                      const Catalogue& catalogue,
                      const Look& look) {
    m_painter.paint(figure, sampled, catalogue, look);
    const double scale = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * scale).toSize();
    if (!pixels.isEmpty()) {
        m_painter.begin(m_image, pixels, scale);
    }
}

// For nothing there is no paint event.
void PlotCanvas::showDrawn() {
    finish();
    const QRegion changed = std::exchange(m_changed, {});
    m_seen = m_seen && changed.isEmpty();
    update(changed);
}

void PlotCanvas::finish() {
    m_changed += m_painter.finish(m_image);
}

void PlotCanvas::resizeEvent(QResizeEvent* event) {
    finish(); // before QCustomPlot lays the figure out anew
    QCustomPlot::resizeEvent(event);
}

void PlotCanvas::paintEvent(QPaintEvent* event) {
    m_seen = true;
    finish();
    QPainter painter(this);
    const QImage& image = m_image.image();
    const double scale = devicePixelRatioF();
    const QRect covered(QPoint(), (QSizeF(image.size()) / scale).toSize());
    for (const QRect& rect : event->region() - covered) { // it has just grown
        painter.fillRect(rect, themeOf(*this).base);
    }
    paintImage(painter, image, scale, event->region() & covered);
}

} // namespace actiscope
