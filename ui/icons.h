// The program's own icons, drawn from SVG in any colour and sharp at any size.
#pragma once

#include <QIcon>

class QAbstractButton;
class QColor;
class QString;

namespace actiscope {

/// `:/icons/NAME.svg` with `currentColor` replaced; an unknown name gives a null icon.
QIcon icon(const QString& name, const QColor& color, const QColor& disabledColor);

/// The icon in `color`, as long as the button is usable. Nothing happens to a button that has it.
void setIcon(QAbstractButton& button, const QString& name, const QColor& color);

} // namespace actiscope
