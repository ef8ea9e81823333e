// The strokes of a window's figure, from one figure to the next.
#pragma once

#include "ui/plot/line_raster.h"
#include "ui/plot/paint.h"

#include <vector>

namespace actiscope {

class LineLayer {
public:
    void clear() { m_lines.clear(); }

    /// Takes strokes over; adds to `changed` where they look different from those before.
    void show(std::vector<LineStroke> strokes, Tiles& changed);

    /// On the tiles that are set.
    void paint(const LineRaster& raster, const Tiles& tiles) const;

private:
    struct Line {
        LineStroke stroke;
        Tiles::Reach reach;
    };

    static void replace(std::span<const Line> before, std::span<Line> lines, Tiles& changed);

    std::vector<Line> m_lines;
};

} // namespace actiscope
