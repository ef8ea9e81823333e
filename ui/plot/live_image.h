// The figure of a window as an image that is drawn once, and then only where something changed:
// while a slider is dragged, axes, numbers and legend stand still.
#pragma once

#include "ui/plot/figure_scene.h"
#include "ui/plot/panel_drawing.h"

#include <QImage>
#include <QRegion>

namespace actiscope {

class LiveImage {
public:
    /// Draws what the scene shows now, in `scale` pixels to a unit. Gives what changed since the
    /// last time, in units; all of it if more than curves, marks and titles did.
    QRegion draw(const FigureScene& scene, const QSize& pixels, double scale);

    const QImage& image() const { return m_image; }

private:
    /// What must be the same for the layers to serve again.
    struct Still {
        Look look;
        double scale = 0;
        std::vector<Frame> frames;
        std::vector<PanelPicture> pictures; ///< without their lines
        std::vector<Lettering> lettering;
    };

    bool
    standsStill(const FigureScene& scene, double scale, const std::vector<Lettering>& now) const;
    void drawAll(const FigureScene& scene, QPainter& painter);
    void makeLayers(const FigureScene& scene);
    QRegion drawChanges(const FigureScene& scene, QPainter& painter);
    Tiles reachOf(const FigureScene& scene) const;

    QImage m_image;
    QImage m_ground; ///< below the curves; null until it is wanted a second time
    QImage m_over;   ///< numbers and legends, on nothing
    Tiles m_overReach;
    Still m_still;
    Tiles m_reach; ///< what curves and marks have touched
    std::vector<Heading> m_headings;
};

} // namespace actiscope
