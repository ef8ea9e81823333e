#include "ui/plot/plot_canvas.h"

#include "ui/theme.h"

#include <QPaintEvent>

namespace actiscope {

PlotCanvas::PlotCanvas(QWidget* parent) : QCustomPlot(parent), m_painter(*this) {
    mReplotting = true; // QCustomPlot's own replots find themselves at work already
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PlotCanvas::redraw() {
    const double scale = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * scale).toSize();
    if (!pixels.isEmpty()) {
        const QRegion changed = m_painter.draw(m_image, pixels, scale);
        update(changed);
        m_seen = m_seen && changed.isEmpty(); // for nothing there is no paint event
    }
}

void PlotCanvas::paintEvent(QPaintEvent* event) {
    m_seen = true;
    QPainter painter(this);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    const QImage& image = m_image.image();
    const double scale = devicePixelRatioF();
    const QRect covered(QPoint(), (QSizeF(image.size()) / scale).toSize());
    for (const QRect& rect : event->region() - covered) { // it has just grown
        painter.fillRect(rect, themeOf(*this).base);
    }
    for (const QRect& rect : event->region() & covered) {
        const QRectF pixels(QPointF(rect.topLeft()) * scale, QSizeF(rect.size()) * scale);
        painter.drawImage(QRectF(rect), image, pixels);
    }
}

} // namespace actiscope
