// The typeface of code.
#pragma once

#include <QFont>

class QWidget;

namespace actiscope {

/// JetBrains Mono where it is installed, otherwise the system's fixed font, a little smaller than
/// the widget's own: fixed faces look larger.
QFont monoFont(const QWidget& widget);

} // namespace actiscope
