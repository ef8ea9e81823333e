#include "ui/controls/search_field.h"

#include "ui/controls/hints.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace actiscope {

SearchField::SearchField(const QString& key, QWidget* parent)
    : QLineEdit(parent), m_key(key), m_clear(new QToolButton(this)) {
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
    });
    arrange();
    retranslate();
}

void SearchField::retranslate() {
    setPlaceholderText(tr("Search functions"));
    setAccessibleName(tr("Search functions"));
    setHint(this, tr("Search by name, in both languages, or by family."), m_key);
    setHint(m_clear, tr("Clear the search."), tr("Esc"));
    m_clear->setAccessibleName(tr("Clear the search"));
}

bool SearchField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool cleared = key == Qt::Key_Escape && !text().isEmpty();
        if (cleared || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit accepted(event->modifiers().testFlag(Qt::ControlModifier)); return;
    case Qt::Key_Down: emit left(); return;
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = qRound(scaled(*this, 16));
    const QRect lens(qRound(scaled(*this, 7)), (height() - side) / 2, side, side);
    icon(QStringLiteral("search"), theme.text2, theme.disabled).paint(&painter, lens);
    if (text().isEmpty()) {
        paintKey(painter);
    }
}

void SearchField::paintKey(QPainter& painter) {
    const Theme& theme = themeOf(*this);
    QFont small = font();
    small.setPixelSize(qRound(scaled(*this, 11)));
    const qreal cap = scaled(*this, 16);
    const QRectF area(width() - cap * 0.9 - scaled(*this, 7), (height() - cap) / 2, cap * 0.9, cap);
    painter.setPen(QPen(theme.text, 1));
    const qreal radius = scaled(*this, 3);
    painter.drawRoundedRect(area.toRect().toRectF().translated(0.5, 0.5), radius, radius);
    painter.setFont(small);
    painter.drawText(area.translated(0.5, 0.5), Qt::AlignCenter, m_key);
}

void SearchField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        arrange();
    }
}

void SearchField::arrange() {
    const int side = qRound(scaled(*this, 24));
    setTextMargins(qRound(scaled(*this, 22)), 0, side, 0);
    setIcon(*m_clear, QStringLiteral("close"), themeOf(*this).text2);
    m_clear->setGeometry(width() - side - 1, (height() - side) / 2, side, side);
}

} // namespace actiscope
