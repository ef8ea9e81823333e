// What a user has written on a panel: texts with arrows, lines across, shaded intervals, pins.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"

namespace actiscope {

/// Shaded intervals, below the curves.
void drawNoteGrounds(const Canvas& canvas, const PanelPicture& picture);

/// The rest, above the curves; values keep off other words.
void drawNotes(const Canvas& canvas, const PanelPicture& picture, const std::vector<QRectF>& words);

/// What of the annotations can be taken hold of at a pixel: of the topmost one the tip of its arrow
/// or an edge of its interval, or all of it.
std::optional<NoteHold>
holdAt(const PanelPicture& picture, const Frame& frame, const Look& look, const QPointF& pixel);

} // namespace actiscope
