#include "ui/controls/icon_button.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace actiscope {

namespace {

constexpr qreal iconLength = 16;
constexpr qreal gap = 7;
constexpr qreal capHeight = 17;

} // namespace

IconButton::IconButton(QWidget* parent) : QPushButton(parent) {}

void IconButton::setIconName(const QString& name) {
    if (m_iconName != name) {
        m_iconName = name;
        update();
    }
}

void IconButton::setKey(const QString& key) {
    m_key = key;
    updateGeometry();
    update();
}

QFont IconButton::wordsFont() const {
    QFont result = font();
    result.setWeight(property("primary").toBool() ? QFont::Medium : QFont::Normal);
    return result;
}

QFont IconButton::keyFont() const {
    QFont result = font();
    result.setWeight(QFont::Medium);
    result.setPixelSize(qMax(1, qRound(scaled(*this, 11))));
    return result;
}

qreal IconButton::capWidth() const {
    const qreal words = QFontMetricsF(keyFont()).horizontalAdvance(m_key);
    return qMax(scaled(*this, 16), words + scaled(*this, 8));
}

qreal IconButton::contentWidth() const {
    const qreal words = QFontMetricsF(wordsFont()).horizontalAdvance(text());
    return scaled(*this, iconLength + gap) + words +
           (m_key.isEmpty() ? 0 : scaled(*this, gap + 3) + capWidth());
}

QSize IconButton::sizeHint() const {
    return QSizeF(contentWidth() + scaled(*this, 24), scaled(*this, 28)).toSize();
}

QSize IconButton::minimumSizeHint() const {
    return QSizeF(contentWidth() + scaled(*this, 12), scaled(*this, 28)).toSize();
}

void IconButton::paintEvent(QPaintEvent*) {
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    const Theme& theme = themeOf(*parentWidget());
    const QColor words = property("primary").toBool() ? theme.primaryText : theme.text;
    const QColor color = isEnabled() ? words : theme.disabled;

    qreal x = (width() - contentWidth()) / 2;
    const qreal middle = height() / 2.0;
    const qreal size = scaled(*this, iconLength);
    actiscope::icon(m_iconName, color, color)
        .paint(&painter, QRectF(x, middle - size / 2, size, size).toAlignedRect());
    x += size + scaled(*this, gap);
    painter.setPen(color);
    painter.setFont(wordsFont());
    const qreal advance = QFontMetricsF(wordsFont()).horizontalAdvance(text());
    painter.drawText(QRectF(x, 0, advance + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!m_key.isEmpty()) {
        const qreal cap = scaled(*this, capHeight);
        x += advance + scaled(*this, gap + 3);
        drawCap(painter, QRectF(x, middle - cap / 2, capWidth(), cap));
    }
}

void IconButton::drawCap(QPainter& painter, const QRectF& cap) const {
    const qreal radius = scaled(*this, 3.5);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setFont(keyFont());
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

} // namespace actiscope
