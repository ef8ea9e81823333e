#include "ui/theme.h"

#include "figure/palette.h"

#include <QApplication>
#include <QFontInfo>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace actiscope {

namespace {

constexpr qreal designFontPixels = 13;

const char* const styleSheet = R"(
QToolTip { color: $text; background: $base; border: 1px solid $control; padding: 3u 5u; }
QMenuBar { background: transparent; border: none; }
QMenuBar::item { background: transparent; padding: 4u 8u; margin: 3u 1u; border-radius: 4u; }
QMenuBar::item:selected, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QMenuBar::item:pressed, QListView::item:selected, QTreeView::item:selected {
    background: $selection; color: $text; }
QMenu { background: $base; border: 1px solid $control; padding: 4u 0; }
QMenu::item { background: transparent; padding: 5u 28u 5u 12u; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::separator { background: $line; height: 1px; margin: 4u 0; }
QStatusBar { background: $window; color: $text2; border-top: 1px solid $line; min-height: 23u; }
#plotTools { background: $base; border: 1px solid $line; border-radius: 6u; }
#rightColumn { background: $panel; }
QStatusBar::item, QScrollArea, QTextEdit, QPlainTextEdit, QAbstractItemView { border: none; }
QMainWindow::separator, QSplitter::handle { background: $line; width: 1px; height: 1px; }
QLineEdit { background: $base; padding: 0 6u;
    border: 1px solid $control; border-radius: 4u; min-height: 24u; max-height: 24u; }
QLineEdit:focus, QLineEdit[error="true"] {
    border: 2px solid $focus; padding: 0 5u; min-height: 22u; max-height: 22u; }
QLineEdit[error="true"] { border-color: $error; }
QLineEdit[flat="true"] { background: transparent; border-color: transparent; padding: 0;
    min-height: 16u; max-height: 16u; }
QLineEdit[flat="true"]:hover { border-color: $control; }
QLineEdit[flat="true"]:focus { border: 1px solid $focus; padding: 0; }
QLineEdit:disabled { border-color: $line; background: $panel; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $control; }
QPushButton { background: $base; color: $text; border: 1px solid $control; border-radius: 5u;
    padding: 0 12u; min-height: 26u; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; }
QPushButton[primary="true"] { background: $primary; color: $primaryText; font-weight: 500;
    border-color: $primary; }
QPushButton:disabled, QPushButton[primary="true"]:disabled { color: $disabled;
    border-color: $line; background: transparent; }
QPushButton[flat="true"], QToolButton { background: transparent; color: $text; border: none;
    border-radius: 4u; padding: 0 8u; min-height: 26u; }
QToolButton { padding: 4u; min-height: 16u; min-width: 16u; }
QPushButton[flat="true"]:hover, QToolButton:hover { background: $hover; }
QPushButton[flat="true"]:pressed, QPushButton[flat="true"]:checked, QToolButton:pressed,
    QToolButton:checked { background: $selection; }
QToolButton[fold="true"], QToolButton[fold="true"]:checked {
    background: transparent; color: $text2; text-align: left; padding-left: 0;
}
QToolButton[quiet="true"] { background: transparent; color: $text2; padding: 0 2u; }
QToolButton[quiet="true"]:hover { background: $hover; }
QToolButton[small="true"] { padding: 0 4u; min-height: 18u; color: $text2; }
QToolButton:disabled, QMenu::item:disabled, QTabBar::tab:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QPushButton[link="true"] { background: transparent; color: $primaryText; border: none;
    padding: 0; min-height: 20u; text-decoration: underline; font-weight: 500; }
QCheckBox, QRadioButton { spacing: 8u; min-height: 26u; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $text2; border: none; padding: 0 12u;
    min-height: 32u; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; font-weight: 500; border-bottom-color: $text; }
QTabBar::tab:hover:!selected { background: $hover; }
QListView::item, QTreeView::item { border: none; min-height: 26u; }
QHeaderView::section { background: transparent; color: $text2; border: none; padding: 4u 8u; }
QScrollBar { background: transparent; border: none; width: 10u; height: 10u; }
QScrollBar::handle { background: $line; border-radius: 3u; margin: 2u; min-height: 28u;
    min-width: 6u; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

struct Token {
    const char* name;
    QColor Theme::*color;
    QRgb light, dark;
};

// A name that starts with another name stands before it, so that $text leaves $text2 alone.
constexpr Token tokens[] = {
    {"$window", &Theme::window, 0xF4F5F7, 0x1B1E23},
    {"$panel", &Theme::panel, 0xFAFBFC, 0x1F2328},
    {"$base", &Theme::base, lightPalette.paper, darkPalette.paper},
    {"$text2", &Theme::text2, lightPalette.text2, darkPalette.text2},
    {"$text", &Theme::text, lightPalette.text, darkPalette.text},
    {"$disabled", &Theme::disabled, 0x9AA2AC, 0x626B76},
    {"$line", &Theme::line, 0xDCE0E5, 0x30363E},
    {"$control", &Theme::control, 0x858E99, 0x7A8491},
    {"$selection", &Theme::selection, 0xE4E7EC, 0x2E343C},
    {"$hover", &Theme::hover, 0xECEEF2, 0x282D34},
    {"$primaryText", &Theme::primaryText, 0xFFFFFF, 0x14171B},
    {"$primary", &Theme::primary, 0x24292F, 0xE8EBEF},
    {"$focus", &Theme::focus, 0x1F6FEB, 0x6CB0FF},
    {"$errorGround", &Theme::errorGround, 0xFDF1EF, 0x2D1F20},
    {"$error", &Theme::error, 0xB42318, 0xFF8A80},
    {"$warning", &Theme::warning, 0x8A5A00, 0xF0C05A},
    {"$grid", &Theme::grid, lightPalette.grid, darkPalette.grid},
    {"$axis", &Theme::axis, lightPalette.axis, darkPalette.axis},
};

Theme makeTheme(bool dark) {
    Theme theme;
    theme.dark = dark;
    for (const Token& token : tokens) {
        theme.*token.color = dark ? token.dark : token.light;
    }
    std::ranges::copy((dark ? darkPalette : lightPalette).inks, theme.inks.begin());
    return theme;
}

} // namespace

const Theme& lightTheme() {
    static const Theme theme = makeTheme(false);
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme = makeTheme(true);
    return theme;
}

const Theme& themeOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? darkTheme() : lightTheme();
}

const Theme& themeOf(const QWidget& widget) {
    // A style sheet writes a button's background into its palette: see-through says nothing.
    const bool clear = widget.palette().color(QPalette::Window).alpha() == 0;
    return clear && widget.parentWidget() ? themeOf(*widget.parentWidget())
                                          : themeOf(widget.palette());
}

const Theme& resolve(ThemeChoice choice, const QPalette& systemPalette) {
    if (choice == ThemeChoice::System) {
        return themeOf(systemPalette);
    }
    return choice == ThemeChoice::Dark ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme& theme) {
    using P = QPalette;
    QPalette palette;
    const auto set = [&palette](const QColor& color, std::initializer_list<P::ColorRole> roles) {
        for (const P::ColorRole role : roles) {
            palette.setColor(role, color);
        }
    };
    set(theme.text, {P::WindowText, P::Text, P::ButtonText, P::HighlightedText});
    set(theme.text, {P::ToolTipText, P::Link});
    set(theme.text2, {P::PlaceholderText, P::LinkVisited});
    set(theme.window, {P::Window});
    set(theme.panel, {P::AlternateBase});
    set(theme.base, {P::Base, P::Button, P::Light, P::ToolTipBase});
    set(theme.line, {P::Midlight});
    set(theme.control, {P::Mid, P::Dark, P::Shadow});
    set(theme.error, {P::BrightText});
    set(theme.selection, {P::Highlight});
    for (const auto role : {P::WindowText, P::Text, P::ButtonText, P::HighlightedText}) {
        palette.setColor(P::Disabled, role, theme.disabled);
    }
    return palette;
}

QString styleSheetOf(const Theme& theme, qreal fontPixels) {
    QString sheet = QLatin1String(styleSheet);
    for (const Token& token : tokens) {
        sheet.replace(QLatin1String(token.name), (theme.*token.color).name());
    }

    // "12u" is 12 px in a 13 px font.
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)u\\b"));
    QString result;
    qsizetype copied = 0;
    for (auto it = length.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        const qreal pixels = match.captured(1).toDouble() * fontPixels / designFontPixels;
        result += sheet.mid(copied, match.capturedStart() - copied);
        result += QString::number(qRound(pixels)) + QStringLiteral("px");
        copied = match.capturedEnd();
    }
    return result + sheet.mid(copied);
}

qreal scaled(const QWidget& widget, qreal pixels) {
    const int said = widget.font().pixelSize(); // asking the font itself takes a look-up
    return pixels * (said > 0 ? said : QFontInfo(widget.font()).pixelSize()) / designFontPixels;
}

void standOnPanel(QWidget& widget) {
    widget.setBackgroundRole(QPalette::AlternateBase);
    widget.setAutoFillBackground(true);
}

} // namespace actiscope
