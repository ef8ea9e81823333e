#include "ui/strip/mono_font.h"

#include "ui/theme.h"

#include <QFontDatabase>
#include <QWidget>

namespace actiscope {

QFont monoFont(const QWidget& widget) {
    const auto family = QStringLiteral("JetBrains Mono");
    QStringList families{QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
    if (QFontDatabase::hasFamily(family)) {
        families.prepend(family);
    }
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(qRound(scaled(widget, 12)));
    return font;
}

} // namespace actiscope
