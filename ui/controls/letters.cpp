#include "ui/controls/letters.h"

#include <QPainter>

namespace actiscope {

QStaticText laidOut(const QString& words, const QFont& font) {
    QStaticText text(words);
    text.setTextFormat(Qt::PlainText);
    text.prepare({}, font);
    return text;
}

const QStaticText& Letters::at(QChar letter) {
    auto known = m_known.find(letter);
    if (known == m_known.end()) {
        known = m_known.insert(letter, laidOut(letter, m_font));
    }
    return *known;
}

qreal Letters::width(const QString& text) {
    qreal sum = 0;
    for (const QChar letter : text) {
        sum += at(letter).size().width();
    }
    return sum;
}

void Letters::draw(QPainter& painter, QPointF topLeft, const QString& text) {
    painter.setFont(m_font);
    for (const QChar letter : text) {
        const QStaticText& laidOut = at(letter);
        painter.drawStaticText(topLeft, laidOut);
        topLeft.rx() += laidOut.size().width();
    }
}

} // namespace actiscope
