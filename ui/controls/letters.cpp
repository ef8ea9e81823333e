#include "ui/controls/letters.h"

#include <QPainter>
#include <QTextOption>

namespace actiscope {

QStaticText laidOut(const QString& words, const QFont& font) {
    QStaticText text(words);
    text.setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setFlags(QTextOption::IncludeTrailingSpaces); // a space alone has its width
    text.setTextOption(option);
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
        const QStaticText& drawn = at(letter);
        painter.drawStaticText(topLeft, drawn);
        topLeft.rx() += drawn.size().width();
    }
}

} // namespace actiscope
