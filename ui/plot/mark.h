// A drawing of our own among QCustomPlot's layers.
#pragma once

#include <qcustomplot.h>

#include <functional>

namespace actiscope {

/// Without Q_OBJECT: it has no signals of its own.
class Mark : public QCPLayerable {
public:
    using Drawing = std::function<void(QPainter&)>;

    Mark(QCustomPlot& plot, Drawing drawing)
        : QCPLayerable(&plot, QStringLiteral("main")), m_drawing(std::move(drawing)) {}

protected:
    // Not QCPPainter's own antialiasing: it would shift everything by half a pixel.
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setRenderHint(QPainter::TextAntialiasing);
    }

    void draw(QCPPainter* painter) override { m_drawing(*painter); }

private:
    Drawing m_drawing;
};

} // namespace actiscope
