// The colours and sizes of every widget: one plain value a theme, and the only hex colours of the
// program.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

class QWidget;

namespace actiscope {

enum class ThemeChoice { System, Light, Dark };

struct Theme {
    QColor window, panel, base;
    QColor text, text2, disabled;
    QColor line, control, selection, hover;
    QColor primary, primaryText, focus;
    QColor error, errorGround, warning;
    QColor grid, axis;
    bool dark = false;
    std::array<QColor, 8> inks;
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();

/// The theme a widget stands in, told by the lightness of its window colour: there is no global
/// state, so a light figure can be previewed in a dark window.
[[nodiscard]] const Theme& themeOf(const QWidget& widget);
[[nodiscard]] const Theme& themeOf(const QPalette& palette);
[[nodiscard]] const Theme& resolve(ThemeChoice choice, const QPalette& systemPalette);

[[nodiscard]] QPalette paletteOf(const Theme& theme);

/// `fontPixels` is p, the pixel size of the application font: every length follows it.
/// Dynamic properties it knows: error, primary, flat (push button), link (the action of a toast).
[[nodiscard]] QString styleSheetOf(const Theme& theme, qreal fontPixels);

/// How many pixels the length `pixels`, given for p = 13, has in the font of the widget.
[[nodiscard]] qreal scaled(const QWidget& widget, qreal pixels);

} // namespace actiscope
