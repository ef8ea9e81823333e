// Words whose letters are laid out once: a number changes all the time, its digits do not.
#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>

namespace actiscope {

QStaticText laidOut(const QString& words, const QFont& font);

/// For numbers only: letters stand side by side, without the kerning of words.
class Letters {
public:
    explicit Letters(const QFont& font) : m_font(font) {}

    qreal width(const QString& text);

    qreal height() { return at(QLatin1Char('0')).size().height(); }

    /// In the painter's pen and in this font, which becomes the painter's.
    void draw(QPainter& painter, QPointF topLeft, const QString& text);

private:
    const QStaticText& at(QChar letter);

    QFont m_font;
    QHash<QChar, QStaticText> m_known;
};

} // namespace actiscope
