// A figure on a QCustomPlot: the only place that styles a plot.
#pragma once

#include "figure/panel_picture.h"
#include "figure/sample.h"
#include "ui/plot/look.h"

#include <QRectF>
#include <QRegion>

#include <memory>

class QCustomPlot;

namespace actiscope {

class FigureScene;
class LiveImage;

class FigurePainter {
public:
    /// Takes the plot over: whatever is in it is removed.
    explicit FigurePainter(QCustomPlot& plot);
    ~FigurePainter();

    /// Lays the figure out for the plot's present size; the plot's next replot shows it. Cheap
    /// while the number of panels stays the same. `look.theme` and the catalogue must outlive the
    /// painter.
    void paint(const Figure& figure,
               const SampledFigure& sampled,
               const Catalogue& catalogue,
               const Look& look);

    /// Draws what was painted into the image of a window; gives what changed there, in units.
    /// Earlier passes that are not among the lines stand there, but not in the plot. Until it is
    /// finished nothing else may be painted or laid out.
    void begin(LiveImage& image, const QSize& pixels, double scale) const;
    QRegion finish(LiveImage& image) const;

    /// The panel whose plot rectangle, or else whose surroundings, hold the point; -1 for none.
    int panelAt(const QPointF& point) const;
    QRectF plotRect(int panel) const;
    double xAt(int panel, const QPointF& point) const;
    double yAt(int panel, const QPointF& point) const;
    QPointF pixelOf(int panel, const Point& point) const;
    /// The visible ranges: the figure's, wider where the aspect is kept.
    Span xRange(int panel) const;
    Span yRange(int panel) const;
    /// The annotation under a point of a panel, and the part of it.
    std::optional<NoteHold> noteAt(int panel, const QPointF& point) const;
    /// The probe's flag; empty if there is none.
    QRectF flagRect() const;

    /// The pixel columns of a plot on paper of this size: what `sample` should follow.
    static int columnsFor(const QSizeF& size, const Look& look);

private:
    std::unique_ptr<FigureScene> m_scene;
};

} // namespace actiscope
