#include "ui/controls/section.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace actiscope {

Section::Section(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_header(new QHBoxLayout),
      m_body(new QVBoxLayout) {
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
    layout->addLayout(m_body);
    m_body->setSpacing(qRound(scaled(*this, 8)));
}

void Section::setTitle(const QString& title) {
    m_title->setText(title);
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
