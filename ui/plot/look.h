// How a figure is dressed: theme, type size, stroke widths, language.
#pragma once

#include "figure/strokes.h"
#include "text/text.h"

#include <QColor>
#include <QFont>

namespace actiscope {

struct Theme;

/// A face in a size that need not be whole: QFont knows whole pixels only, 7 pt are 9.33.
struct Face {
    QFont font;
    double shrink = 1; ///< the painter's scale for text in `font`

    double capHeight() const;
    double ascent() const;
    /// From baseline to baseline.
    double lineHeight() const;
};

struct Look {
    const Theme* theme = nullptr;
    double fontPixels = 13; ///< p: every length that is no stroke follows it
    Strokes strokes = {};
    Language language = Language::English;
    bool interactive = false; ///< the probe has its flag
    bool probeValues = false; ///< values stand beside the probe's dots
    bool transparent = false; ///< no paper
    double foot = 0;          ///< room kept free below the panels, in pixels

    bool operator==(const Look&) const = default;

    double em(double n) const { return n * fontPixels; }

    /// A length given in pixels for p = 13.
    double px(double n) const { return n * fontPixels / 13; }

    Face face(double scale = 1, QFont::Weight weight = QFont::Normal) const;
    const QColor& ink(int n) const;
};

/// The faces of a figure's words, the first that has a sign wins.
const QStringList& figureFamilies();

/// Makes the bundled faces known, once. Needs the application.
void loadFigureFonts();

} // namespace actiscope
