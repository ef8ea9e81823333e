// How the window looks: theme, language, type size. It belongs to the desktop, not to a session.
#pragma once

#include "text/text.h"
#include "ui/theme.h"

#include <QFont>
#include <QObject>
#include <QTranslator>

namespace actiscope {

class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);

    void setThemeChoice(ThemeChoice choice);
    bool isDark() const;

    Language language() const { return m_language; }

    void setLanguage(Language language);

    /// The pixel size p of the window's type; every length follows it.
    int fontPixels() const { return m_fontPixels; }

    void setFontPixels(int pixels);

signals:
    /// Widgets have their new palette and style sheet.
    void themeChanged();
    void fontChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void speak(Language language);

    ThemeChoice m_choice = ThemeChoice::System;
    Language m_language = Language::English;
    int m_fontPixels = 13;
    QFont m_desktopFont;
    QPalette m_systemPalette;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    bool m_applying = false;
};

} // namespace actiscope
