// A panel in the order in which it is painted, in parts: what stands still while curves move, the
// curves (lines.h), the words that keep out of their way, the marks on them.
#pragma once

#include "ui/plot/axes.h"
#include "ui/plot/legend.h"
#include "ui/plot/paint.h"
#include "ui/plot/tiles.h"

namespace actiscope {

/// Numbers and legend, in their places among the lines.
struct Lettering {
    std::vector<AxisNumber> numbers;
    LegendBox legend;

    bool operator==(const Lettering&) const = default;
};

void drawGround(const Canvas& canvas, const PanelPicture& picture);
Lettering letteringOf(const Canvas& canvas, const PanelPicture& picture);
void drawLettering(const Canvas& canvas, const PanelPicture& picture, const Lettering& lettering);
/// Do marks have words of their own? They keep off the lettering.
bool hasWordsOnMarks(const PanelPicture& picture);
void drawMarks(const Canvas& canvas, const PanelPicture& picture, const Lettering& lettering);

/// Is all below the curves the same, and what a legend says?
bool standStill(const PanelPicture& a, const PanelPicture& b);

/// Of `a` what is not in `b`.
Lettering withoutEqual(Lettering a, const Lettering& b);
/// What reaches the tiles.
Lettering reaching(const Tiles& tiles, Lettering lettering, const Look& look);

/// Adds what dots and marks can reach.
void addReach(Tiles& tiles, const Frame& frame, const Look& look, const PanelPicture& picture);
void addReach(Tiles& tiles, const Lettering& lettering, const Look& look);

} // namespace actiscope
