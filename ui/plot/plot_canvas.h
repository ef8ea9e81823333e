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

    const FigurePainter& painter() const { return m_painter; }

    /// A figure to draw comes next: what the last one drew need not stay.
    void makeRoom();
    /// Begins to draw a figure, of which the newest is shown next. Only what changes is drawn.
    void draw(const Figure& figure,
              const SampledFigure& sampled,
              const Catalogue& catalogue,
              const Look& look);
    void showDrawn();

    /// Has what was drawn last been on the screen?
    bool isSeen() const { return m_seen; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void finish();

    FigurePainter m_painter;
    LiveImage m_image;
    QRegion m_changed; ///< since it was shown
    bool m_seen = true;
};

} // namespace actiscope
