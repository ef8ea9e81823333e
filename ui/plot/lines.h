// The lines and jump dots of a panel.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"
#include "ui/plot/paint.h"
#include "ui/plot/tiles.h"

namespace actiscope {

/// With the trace's opacity.
QColor inkOf(const Trace& trace, const Look& look);

/// The stroke of a trace: its ink, width and dash, as on the curve so in the legend.
QPen tracePen(const Trace& trace, const Look& look, bool comparing = false);

/// The stroke of a line of a panel.
QPen linePen(const PictureLine& line, const Look& look, bool comparing);

/// The points of a branch of a line in pixels, as they are stroked.
QPolygonF polylineOf(const PictureLine& line, const Branch& branch, const Frame& frame);

/// The stroke of a reference law: text colour, dashed 5-3.
QPen lawPen(const Look& look, double width);

/// Does any line pass through the rectangle of pixels?
bool isCrossed(const std::vector<PictureLine>& lines, const QRectF& rect, const Frame& frame);

/// In painting order.
std::vector<LineStroke>
lineStrokes(const Frame& frame, const Look& look, const PanelPicture& picture);
void drawDots(const Canvas& canvas, const PanelPicture& picture);
/// Adds what dots can reach.
void addDotsReach(Tiles& tiles, const Frame& frame, const Look& look, const PanelPicture& picture);

} // namespace actiscope
