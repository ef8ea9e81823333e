#include "ui/plot/look.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

QFont figureFont(int pixels, QFont::Weight weight) {
    QFont font;
    font.setFamilies(figureFamilies());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias); // the same on every ground
    return font;
}

// A new QFont looks for its engine anew, which takes longer than to measure a number.
QFont keptFont(int pixels, QFont::Weight weight) {
    if (QThread::currentThread() != QCoreApplication::instance()->thread()) {
        return figureFont(pixels, weight);
    }
    static auto& kept =
        *new QHash<std::pair<int, QFont::Weight>, QFont>; // outlives the application
    const auto known = kept.constFind({pixels, weight});
    return known != kept.cend() ? *known
                                : *kept.insert({pixels, weight}, figureFont(pixels, weight));
}

} // namespace

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
    const double shrink = whole ? 1.0 : 1.0 / parts;
    return {keptFont(std::max(1, qRound(pixels / shrink)), weight), shrink};
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
