// The probe: its line through a panel, the values on the curves, tangent, slope triangle, flag.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"
#include "ui/plot/tiles.h"

namespace actiscope {

/// Below the curves.
void drawProbeLine(const Canvas& canvas, const PanelPicture& picture);

/// A dot on every line that was read, and beside it its value if there is room off other words.
void drawReadings(const Canvas& canvas,
                  const PanelPicture& picture,
                  const std::vector<ProbeReading>& readings,
                  bool withValues,
                  std::vector<QRectF> words);

/// Above the curves.
void drawProbeMarks(const Canvas& canvas,
                    const PanelPicture& picture,
                    const std::vector<QRectF>& words);

/// Adds what the marks can reach.
void addMarksReach(Tiles& tiles, const Frame& frame, const Look& look, const PanelPicture& picture);

/// Under the lowest panel, whose canvas or frame this is. Empty if x is out of view.
QRectF probeFlag(const Frame& frame, const Look& look, double x);
void drawProbeFlag(const Canvas& canvas, double x);

/// The height that the flag needs below the plot rectangle.
double probeFlagRoom(const Look& look);

} // namespace actiscope
