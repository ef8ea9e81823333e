#include "ui/controls/toast.h"

#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVariantAnimation>

namespace actiscope {

namespace {

constexpr int fadeMilliseconds = 120;
constexpr int shadow = 12; // room around the ground, also below it

} // namespace

Toast::Toast(QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_action(new QPushButton(this)),
      m_fade(new QVariantAnimation(this)) {
    m_action->setProperty("link", true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto* const row = new QHBoxLayout(this);
    row->addWidget(m_sentence);
    row->addWidget(m_action);
    auto* const opacity = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(opacity);
    m_fade->setDuration(fadeMilliseconds);
    m_clock.setSingleShot(true);
    setDuration(5000);
    parent->installEventFilter(this);
    m_action->installEventFilter(this);
    connect(m_fade, &QVariantAnimation::valueChanged, opacity, [opacity](const QVariant& value) {
        opacity->setOpacity(value.toReal());
    });
    connect(m_fade, &QVariantAnimation::finished, this, [this] {
        if (m_fade->endValue().toReal() == 0) {
            hide();
        }
    });
    connect(&m_clock, &QTimer::timeout, this, &Toast::leave);
    connect(m_action, &QPushButton::clicked, this, [this] {
        fadeTo(0);
        emit actionTriggered();
    });
    fit();
    hide();
}

void Toast::say(const QString& sentence, const QString& action) {
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    place();
    show();
    raise();
    fadeTo(1);
    m_clock.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::setFading(bool fading) {
    m_fading = fading;
}

void Toast::setDuration(int milliseconds) {
    m_clock.setInterval(milliseconds);
}

void Toast::leave() {
    if (!underMouse() && !m_action->hasFocus()) {
        fadeTo(0);
    }
}

void Toast::fadeTo(qreal opacity) {
    const qreal now = m_fade->currentValue().isValid() ? m_fade->currentValue().toReal() : 0;
    m_fade->stop();
    m_fade->setStartValue(m_fading ? now : opacity);
    m_fade->setEndValue(opacity);
    m_fade->setDuration(m_fading ? fadeMilliseconds : 0);
    m_fade->start();
}

void Toast::fit() {
    const Theme& theme = parentWidget() ? themeOf(*parentWidget()) : themeOf(*this);
    QPalette colours = paletteOf(theme);
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text}) {
        colours.setColor(role, theme.primaryText);
    }
    m_sentence->setPalette(colours);
    m_action->setPalette(colours);
    const int side = shadow + qRound(scaled(*this, 14));
    const int top = shadow + qRound(scaled(*this, 6));
    layout()->setContentsMargins(side, top, side, top);
    layout()->setSpacing(qRound(scaled(*this, 12)));
}

void Toast::place() {
    adjustSize();
    const QSize room = parentWidget()->size();
    // The shadow lies within the margin of 16 px.
    const int margin = qRound(scaled(*this, 16)) - shadow;
    move((room.width() - width()) / 2, room.height() - height() - margin);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize && !isHidden()) {
        place();
    }
    if (watched == m_action && event->type() == QEvent::FocusOut && isVisible()) {
        m_clock.start();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        fit();
    }
    QWidget::changeEvent(event);
}

void Toast::enterEvent(QEnterEvent*) {
    m_clock.stop();
    fadeTo(1);
}

void Toast::leaveEvent(QEvent*) {
    m_clock.start();
}

void Toast::paintEvent(QPaintEvent*) {
    const Theme& theme = parentWidget() ? themeOf(*parentWidget()) : themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF ground = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    const qreal radius = scaled(*this, 6);
    painter.setBrush(QColor(0, 0, 0, 6));
    for (int i = 1; i < shadow; i += 2) { // rings on each other, darkest next to the ground
        painter.drawRoundedRect(ground.adjusted(-i, 2 - i, i, i), radius + i, radius + i);
    }
    painter.setBrush(theme.primary);
    painter.drawRoundedRect(ground, radius, radius);
}

} // namespace actiscope
