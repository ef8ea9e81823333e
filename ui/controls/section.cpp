#include "ui/controls/section.h"

#include "ui/controls/hints.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope {

Section::Section(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_header(new QHBoxLayout),
      m_content(new QWidget(this)), m_body(new QVBoxLayout(m_content)) {
    const int side = qRound(scaled(*this, 14));
    const int above = qRound(scaled(*this, 10));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(side, above, side, above + 1);
    layout->setSpacing(qRound(scaled(*this, 6)));
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    QFont font = m_title->font();
    font.setWeight(QFont::Medium);
    font.setPixelSize(qMax(1, qRound(scaled(*this, 12))));
    m_title->setFont(font);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->addWidget(m_title, 1);
    m_header->addStretch();
    layout->addLayout(m_header);
    layout->addWidget(m_content);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(qRound(scaled(*this, 8)));
}

void Section::setTitle(const QString& title) {
    m_title->setText(title);
    if (m_fold != nullptr) {
        m_fold->setText(title);
        m_fold->setAccessibleName(title);
        setHint(m_fold, tr("Open or shut this part of the column."), tr("Space"));
    }
}

void Section::setCollapsible(const QString& id) {
    const QString key = QStringLiteral("sections/") + id;
    m_fold = new QToolButton(this);
    m_fold->setObjectName(QStringLiteral("fold.") + id);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setProperty("fold", true);
    m_fold->setFont(m_title->font());
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_title->hide();
    m_header->insertWidget(0, m_fold, 1);
    connect(m_fold, &QToolButton::toggled, this, &Section::setOpen);
    connect(
        m_fold, &QToolButton::clicked, this, [key](bool open) { QSettings().setValue(key, open); });
    m_fold->setChecked(QSettings().value(key, false).toBool());
    setOpen(m_fold->isChecked());
    setTitle(m_title->text());
}

void Section::setOpen(bool open) {
    m_content->setVisible(open);
    if (m_fold != nullptr) {
        m_fold->setChecked(open);
        recolour();
    }
}

void Section::recolour() {
    const bool open = m_fold->isChecked();
    setIcon(*m_fold,
            open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
            themeOf(*this).text2);
}

void Section::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_fold != nullptr) {
        recolour();
    }
}

void Section::setFlush(bool flush) {
    const int side = flush ? qRound(scaled(*this, 14)) : 0;
    const QMargins outer = layout()->contentsMargins();
    layout()->setContentsMargins(
        flush ? 0 : outer.left(), outer.top(), flush ? 0 : outer.right(), outer.bottom());
    m_header->setContentsMargins(side, 0, side, 0);
}

void Section::addTool(QWidget* tool) {
    m_header->addWidget(tool);
}

void Section::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, themeOf(*this).line);
}

} // namespace actiscope
