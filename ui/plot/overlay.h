// What is written on nothing, to be blended over the pixels of a figure.
#pragma once

#include "ui/plot/pixels.h"

#include <functional>

class QPainter;

namespace actiscope {

/// Without subpixels letters look the same there as on the figure.
class Overlay {
public:
    /// For a figure of that many pixels, `scale` to a unit: nothing is written.
    void fit(const QSize& pixels, double scale);

    /// Clears tiles, and draws anew what is in them; `reach` tells what is written then.
    void rewrite(const Tiles& tiles, Tiles reach, const std::function<void(QPainter&)>& draw);

    const Tiles& reach() const { return m_reach; }

    /// No tiles, of this size.
    Tiles nothing() const { return {m_image.size(), m_scale}; }

    /// What of `runs` lies in the area of the pixels; nothing but tiles that it reaches.
    void blend(const Pixels& pixels, const std::vector<QRect>& runs) const;

private:
    QImage m_image; ///< beyond its reach of any colour
    double m_scale = 1;
    Tiles m_reach;
};

} // namespace actiscope
