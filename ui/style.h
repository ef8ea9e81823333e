// What neither palette nor style sheet can say of Fusion: ticked boxes, combo boxes, focus rings.
#pragma once

class QStyle;

namespace actiscope {

/// Fusion with ticked boxes in `primary` and a focus ring outside the focused button.
/// QApplication::setStyle takes ownership.
QStyle* createStyle();

} // namespace actiscope
