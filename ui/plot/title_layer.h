// The titles of a window's figure as an overlay, from one figure to the next.
#pragma once

#include "ui/plot/figure_scene.h"
#include "ui/plot/overlay.h"

#include <QRectF>

#include <vector>

namespace actiscope {

class TitleLayer {
public:
    /// Takes titles over that stand somewhere else.
    void take(std::vector<Heading> headings) { m_headings = std::move(headings); }

    /// For an image of that many pixels, `scale` to a unit: all are to be written.
    void fit(const FigureScene& scene, const QSize& pixels, double scale);
    /// Takes over those in the same places; where they look different.
    Tiles show(const FigureScene& scene);
    /// Writes what is to be.
    void write(const FigureScene& scene);

    const Overlay& overlay() const { return m_overlay; }

private:
    void draw(const FigureScene& scene, QPainter& painter, const Tiles& tiles);

    std::vector<Heading> m_headings;
    std::vector<QRectF> m_unwritten; ///< of each
    Overlay m_overlay;
    LaidOutWords m_laidOut;
};

} // namespace actiscope
