#include "ui/controls/chip.h"

#include "ui/theme.h"

#include <QPainter>

namespace actiscope {

namespace {

constexpr qreal dashScale = 0.7; // so that the short stroke shows two dashes and more

} // namespace

Chip::Chip(const QString& letter, QWidget* parent)
    : QCheckBox(letter, parent), m_ink(themeOf(*this).inks[0]) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setInk(const QColor& ink) {
    m_ink = ink;
    update();
}

void Chip::setDash(const QList<qreal>& pixels) {
    m_dash = pixels;
    update();
}

QSize Chip::sizeHint() const {
    return QSizeF(scaled(*this, 32), scaled(*this, 26)).toSize();
}

bool Chip::hitButton(const QPoint& point) const {
    return rect().contains(point);
}

void Chip::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    const bool on = isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(on && isEnabled() ? theme.control : theme.line);
    painter.setBrush(underMouse() && isEnabled() ? theme.hover : on ? theme.base : theme.panel);
    const qreal radius = scaled(*this, 4);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    QFont italic = font();
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(!isEnabled() ? theme.disabled : on ? theme.text : theme.text2);
    const qreal raised = on ? scaled(*this, 5) : 0;
    painter.drawText(QRectF(rect()).adjusted(0, 0, 0, -raised), Qt::AlignCenter, text());
    if (!on) {
        return;
    }

    const qreal thick = scaled(*this, 2);
    QPen pen(isEnabled() ? m_ink : theme.disabled, thick, Qt::SolidLine, Qt::FlatCap);
    QList<qreal> pattern; // in units of the pen's width
    for (const qreal length : m_dash) {
        pattern.append(scaled(*this, length) * dashScale / thick);
    }
    if (!pattern.isEmpty()) {
        pen.setDashPattern(pattern);
    }
    painter.setPen(pen);
    const qreal y = height() - scaled(*this, 5);
    const qreal half = scaled(*this, 9);
    painter.drawLine(QPointF(width() / 2.0 - half, y), QPointF(width() / 2.0 + half, y));
}

} // namespace actiscope
