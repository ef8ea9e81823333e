#include "ui/controls/banner.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace actiscope {

Banner::Banner(QWidget* parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_text(new QLabel(this)),
      m_close(new QToolButton(this)) {
    m_text->setTextFormat(Qt::PlainText); // it quotes names from files
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* const row = new QHBoxLayout(this);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        setText({});
        emit closed();
    });
    fit();
    retranslate();
    setText({});
}

void Banner::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty()) {
        return;
    }
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::text() const {
    return m_text->text();
}

void Banner::retranslate() {
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
}

void Banner::fit() {
    const Theme& theme = themeOf(*this);
    const int side = qRound(scaled(*this, 16));
    const QIcon sign = icon(QStringLiteral("warning"), theme.error, theme.disabled);
    m_sign->setPixmap(sign.pixmap(QSize(side, side), devicePixelRatioF()));
    setIcon(*m_close, QStringLiteral("close"), theme.text2);
    const int edge = qRound(scaled(*this, 12));
    const int top = qRound(scaled(*this, 8));
    layout()->setContentsMargins(edge, top, top, top);
    layout()->setSpacing(qRound(scaled(*this, 10)));
}

void Banner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        fit();
    }
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.error);
    painter.setBrush(theme.errorGround);
    const qreal radius = scaled(*this, 5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace actiscope
