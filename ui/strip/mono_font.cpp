#include "ui/strip/mono_font.h"

#include "ui/theme.h"

#include <QFontDatabase>
#include <QWidget>

namespace actiscope {

QFont monoFont(const QWidget& widget) {
    static const QStringList families = [] { // asking takes longer than writing a line
        const auto family = QStringLiteral("JetBrains Mono");
        QStringList found{QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
        if (QFontDatabase::hasFamily(family)) {
            found.prepend(family);
        }
        return found;
    }();
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(qRound(scaled(widget, 12)));
    return font;
}

} // namespace actiscope
