// The plot's widget in the window: a QCustomPlot that shows an image of its own. QCustomPlot's
// buffers are as large as the window and blended anew at every replot.
#pragma once

#include "ui/plot/figure_painter.h"
#include "ui/plot/live_image.h"

#include <qcustomplot.h>

namespace actiscope {

/// Without Q_OBJECT: it has no signals of its own.
class PlotCanvas final : public QCustomPlot {
public:
    explicit PlotCanvas(QWidget* parent = nullptr);

    FigurePainter& painter() { return m_painter; }

    /// Shows what was painted last. Only what changed is drawn.
    void redraw();

    /// Has what was drawn last been on the screen?
    bool isSeen() const { return m_seen; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FigurePainter m_painter;
    LiveImage m_image;
    bool m_seen = true;
};

} // namespace actiscope
