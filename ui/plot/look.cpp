#include "ui/plot/look.h"

#include "ui/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace actiscope {

double Face::capHeight() const {
    return QFontMetricsF(font).capHeight() * shrink;
}

double Face::ascent() const {
    return QFontMetricsF(font).ascent() * shrink;
}

double Face::lineHeight() const {
    constexpr double spacing = 1.4;
    return font.pixelSize() * shrink * spacing;
}

Face Look::face(double scale, QFont::Weight weight) const {
    constexpr int parts = 3; // whole points are thirds of a pixel: 1 pt = 4/3 px
    const double pixels = fontPixels * scale;
    const bool whole = std::fabs(pixels - std::round(pixels)) < 0.1;
    Face face{{}, whole ? 1.0 : 1.0 / parts};
    face.font.setFamilies(figureFamilies());
    face.font.setPixelSize(std::max(1, qRound(pixels / face.shrink)));
    face.font.setWeight(weight);
    face.font.setHintingPreference(QFont::PreferNoHinting);
    face.font.setStyleStrategy(QFont::NoSubpixelAntialias); // the same on every ground
    return face;
}

const QColor& Look::ink(int n) const {
    return theme->ink(n);
}

const QStringList& figureFamilies() {
    static const QStringList families = {QStringLiteral("Roboto"),
                                         QStringLiteral("WenQuanYi Micro Hei"),
                                         QStringLiteral("Noto Sans CJK SC")};
    return families;
}

void loadFigureFonts() {
    static const bool loaded = [] {
        bool all = true;
        for (const char* face : {"Regular", "Medium", "Italic", "MediumItalic"}) {
            const QString path = QStringLiteral(":/fonts/Roboto-%1.ttf").arg(QLatin1String(face));
            all = QFontDatabase::addApplicationFont(path) >= 0 && all;
        }
        return all;
    }();
    Q_UNUSED(loaded)
}

} // namespace actiscope
