// The titles of a window's figure, from one figure to the next.
#pragma once

#include "ui/plot/figure_scene.h"
#include "ui/plot/tiles.h"

#include <QRect>

#include <vector>

namespace actiscope {

class TitleLayer {
public:
    /// Takes titles over that stand somewhere else: all is drawn.
    void take(const FigureScene& scene, const QSize& pixels);
    /// Takes over those in the same places; where they look different, for an image of that many
    /// pixels, `scale` to a unit.
    Tiles show(const FigureScene& scene, const QSize& pixels, double scale);
    /// Adds what of them must be drawn anew with the tiles: one box of each, to which the painter
    /// is clipped.
    void addBoxes(Tiles& drawn);

    /// In the boxes, on a ground without titles.
    void draw(const FigureScene& scene, QPainter& painter, double scale);

private:
    std::vector<Heading> m_headings;
    std::vector<QRectF> m_rects; ///< what each reaches: fonts are for the thread of the window
    std::vector<QRect> m_boxes;  ///< in pixels
    LaidOutWords m_laidOut;
};

} // namespace actiscope
