#include "ui/plot/look.h"

#include "ui/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace actiscope {

QList<qreal> dashPixels(Dash dash) {
    switch (dash) {
    case Dash::Dashed: return {7, 4};
    case Dash::Dotted: return {2, 3.5};
    case Dash::DashDot: return {7, 3, 2, 3};
    case Dash::Solid: break;
    }
    return {};
}

QList<qreal> dashPattern(Dash dash) {
    constexpr double stroke = 1.8;
    QList<qreal> pattern = dashPixels(dash);
    for (qreal& length : pattern) {
        length /= stroke;
    }
    return pattern;
}

Strokes screenStrokes() {
    return {};
}

Strokes presentingStrokes() {
    return {.value = 5,
            .derivative = 4.5,
            .random = 1.6,
            .earlier = 2,
            .axis = 2,
            .grid = 1,
            .tangent = 3,
            .dot = 9};
}

Strokes printStrokes() {
    constexpr double pt = 96.0 / 72;
    return {.value = 0.8 * pt,
            .derivative = 0.7 * pt,
            .random = 0.25 * pt,
            .earlier = 0.25 * pt,
            .axis = 0.4 * pt,
            .grid = 0.25 * pt,
            .tangent = 0.6 * pt,
            .dot = 1.8 * pt};
}

Strokes between(const Strokes& a, const Strokes& b, double t) {
    const auto mix = [t](double from, double to) { return from + t * (to - from); };
    return {.value = mix(a.value, b.value),
            .derivative = mix(a.derivative, b.derivative),
            .random = mix(a.random, b.random),
            .earlier = mix(a.earlier, b.earlier),
            .axis = mix(a.axis, b.axis),
            .grid = mix(a.grid, b.grid),
            .tangent = mix(a.tangent, b.tangent),
            .dot = mix(a.dot, b.dot)};
}

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
