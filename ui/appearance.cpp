#include "ui/appearance.h"

#include "ui/style.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QFontInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStyle>

#include <algorithm>

namespace actiscope {

namespace {

constexpr auto themeKey = "appearance/theme";
constexpr auto languageKey = "appearance/language";
constexpr int smallest = 9;
constexpr int greatest = 48;

int desktopFontPixels() {
    const QFontInfo info(QApplication::font());
    return std::clamp(info.pixelSize(), 13, 18);
}

// Without a desktop that chose a font, the figures' own is the best one there is.
QFont desktopFont() {
    QFont font = QApplication::font();
    if (qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP")) {
        font.setFamilies({QStringLiteral("Roboto"),
                          QStringLiteral("WenQuanYi Micro Hei"),
                          QStringLiteral("Noto Sans CJK SC")});
    }
    return font;
}

Language desktopLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

} // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent), m_fontPixels(desktopFontPixels()), m_desktopFont(desktopFont()),
      m_systemPalette(QApplication::palette()) {
    QApplication::setStyle(createStyle());
    const QSettings settings;
    m_choice = static_cast<ThemeChoice>(
        std::clamp(settings.value(QLatin1String(themeKey), 0).toInt(), 0, 2));
    const QString language = settings.value(QLatin1String(languageKey)).toString();
    speak(language.isEmpty()
              ? desktopLanguage()
              : (language == QLatin1String("zh") ? Language::Chinese : Language::English));
    apply();
    qApp->installEventFilter(this);
}

void Appearance::setThemeChoice(ThemeChoice choice) {
    m_choice = choice;
    QSettings().setValue(QLatin1String(themeKey), static_cast<int>(choice));
    apply();
    emit themeChanged();
}

bool Appearance::isDark() const {
    return resolve(m_choice, m_systemPalette).dark;
}

void Appearance::setLanguage(Language language) {
    speak(language);
    QSettings().setValue(QLatin1String(languageKey),
                         language == Language::Chinese ? QStringLiteral("zh")
                                                       : QStringLiteral("en"));
}

void Appearance::speak(Language language) {
    m_language = language;
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    if (language == Language::Chinese) {
        if (m_qtTranslator.load(QStringLiteral("qtbase_zh_CN"),
                                QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(&m_qtTranslator);
        }
        if (m_translator.load(QStringLiteral(":/i18n/actiscope_zh.qm"))) {
            QCoreApplication::installTranslator(&m_translator);
        }
    }
}

void Appearance::setFontPixels(int pixels) {
    m_fontPixels = std::clamp(pixels, smallest, greatest);
    apply();
    emit fontChanged();
}

void Appearance::apply() {
    m_applying = true;
    const Theme& theme = resolve(m_choice, m_systemPalette);
    QFont font = m_desktopFont;
    font.setPixelSize(m_fontPixels);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetOf(theme, m_fontPixels));
    m_applying = false;
}

// Qt 6.4 tells a change of the desktop's colours only by this event.
bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && !m_applying) {
        const QPalette now = QApplication::palette();
        if (now != paletteOf(resolve(m_choice, m_systemPalette))) {
            m_systemPalette = now;
            apply();
            emit themeChanged();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace actiscope
