#include "ui/key_bar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace actiscope {

KeyBar::KeyBar(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    const int side = qRound(scaled(*this, 16));
    row->setContentsMargins(side, side / 2, side, side / 2);
    constexpr int keys = 5;
    for (int i = 0; i < keys; ++i) {
        if (i == keys - 1) {
            row->addStretch();
        }
        m_labels.append(new QLabel(this));
        m_labels.last()->setTextFormat(Qt::RichText);
        row->addWidget(m_labels.last());
        row->addSpacing(24);
    }
    retranslate();
}

void KeyBar::retranslate() {
    const auto entry = [](const QString& key, const QString& meaning) {
        return QStringLiteral("<span style=\"font-weight:500\">%1</span>&nbsp;&nbsp;%2")
            .arg(key.toHtmlEscaped(), meaning.toHtmlEscaped());
    };
    const QStringList texts = {entry(QStringLiteral("R"), tr("resample")),
                               entry(tr("Space"), tr("play")),
                               entry(QStringLiteral("← →"), tr("probe")),
                               entry(QStringLiteral("+ −"), tr("text size")),
                               entry(QStringLiteral("F11"), tr("leave"))};
    for (int i = 0; i < texts.size(); ++i) {
        m_labels[i]->setText(texts[i]);
    }
}

void KeyBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, themeOf(*this).line);
}

} // namespace actiscope
