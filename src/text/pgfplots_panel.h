// One panel of a figure as an axis of pgfplots.
#pragma once

#include "figure/legend_place.h"
#include "figure/strokes.h"

namespace actiscope {

/// A panel in its place on the page.
struct TexPanel {
    const Panel& panel;
    PanelPicture picture;
    PlotArea area;
};

/// What all panels of a page share. All lengths are in 1/96 inch.
struct TexPage {
    double height = 0;
    double em = 13;
    Strokes strokes;
    bool transparent = false;

    /// A length given for type of the size 13.
    double px(double n) const { return n * em / 13; }
};

std::string texAxis(const TexPanel& panel, const TexPage& page);

/// A length in big points, the unit of PDF: 72 an inch.
std::string bp(double pixels);

} // namespace actiscope
