// The program's own icons, drawn from SVG in any colour and sharp at any size.
#pragma once

#include <QIcon>

class QColor;
class QString;

namespace actiscope {

/// `:/icons/NAME.svg` with `currentColor` replaced; an unknown name gives a null icon.
QIcon icon(const QString& name, const QColor& color, const QColor& disabledColor);

} // namespace actiscope
