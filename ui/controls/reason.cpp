#include "ui/controls/reason.h"

#include "ui/controls/number_field.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace actiscope {

Reason::Reason(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(qRound(scaled(*this, 6)));
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::BrightText);
    hide();
}

void Reason::watch(NumberField* field) {
    connect(field, &NumberField::refused, this, [this, field](const QString& reason) {
        tell(field, reason);
    });
    connect(field, &NumberField::cleared, this, [this, field] { clear(field); });
    connect(field, &NumberField::edited, this, [this, field] { clear(field); });
}

QString Reason::text() const {
    return m_text->text();
}

void Reason::tell(NumberField* field, const QString& reason) {
    m_about = field;
    m_text->setText(reason);
    recolour();
    field->setAccessibleDescription(reason);
    setVisible(true);
}

void Reason::clear(const NumberField* field) {
    if (m_about == field) {
        m_about->setAccessibleDescription({});
        m_about.clear();
        m_text->clear();
        setVisible(false);
    }
}

void Reason::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        recolour();
    }
    QWidget::changeEvent(event);
}

void Reason::recolour() {
    if (m_text->text().isEmpty()) {
        return; // nobody sees the icon
    }
    const Theme& theme = themeOf(*this);
    const int size = qRound(scaled(*this, 16));
    m_icon->setPixmap(icon(QStringLiteral("warning"), theme.error, theme.error)
                          .pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace actiscope
