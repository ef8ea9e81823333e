// The colours and sizes of every widget: one plain value a theme. With the figure's palette these
// are the only hex colours of the program.
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

    /// The n-th ink, counted from 0; beyond the last they begin again.
    const QColor& ink(int n) const { return inks[static_cast<std::size_t>(n) % inks.size()]; }
};

const Theme& lightTheme();
const Theme& darkTheme();

/// The theme a widget stands in, told by the lightness of its window colour: there is no global
/// state, so a light figure can be previewed in a dark window.
const Theme& themeOf(const QWidget& widget);
const Theme& themeOf(const QPalette& palette);
const Theme& resolve(ThemeChoice choice, const QPalette& systemPalette);

QPalette paletteOf(const Theme& theme);

/// `fontPixels` is p, the pixel size of the application font: every length follows it.
/// Dynamic properties it knows: error, primary, flat (push button), link (the action of a toast).
QString styleSheetOf(const Theme& theme, qreal fontPixels);

/// How many pixels the length `pixels`, given for p = 13, has in the font of the widget.
qreal scaled(const QWidget& widget, qreal pixels);

/// Gives a widget the ground of the columns beside the plot: what lies below need not be painted
/// with it.
void standOnPanel(QWidget& widget);

} // namespace actiscope
