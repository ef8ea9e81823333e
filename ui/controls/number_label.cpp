#include "ui/controls/number_label.h"

#include "text/number.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr qreal leastWidth = 48; ///< in pixels at p = 13

} // namespace

NumberLabel::NumberLabel(QWidget* parent) : QLabel(parent), m_letters(font()) {
    fit();
}

void NumberLabel::setNumber(double number, int decimals) {
    const bool is = !std::isnan(number);
    const QString shown = is ? fixed(number, decimals) : QStringLiteral("–");
    setToolTip(is ? qstring(shortest(number)) : QString());
    if (shown != text()) {
        setText(shown);
        fit();
    }
}

void NumberLabel::fit() {
    setFixedWidth(qRound(std::max(scaled(*this, leastWidth), std::ceil(m_letters.width(text())))));
}

void NumberLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QPointF topLeft(width() - m_letters.width(text()),
                          std::round((height() - m_letters.height()) / 2));
    m_letters.draw(painter, topLeft, text());
}

void NumberLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_letters = Letters(font());
        fit();
    }
}

} // namespace actiscope
