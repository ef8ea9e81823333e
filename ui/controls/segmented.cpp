#include "ui/controls/segmented.h"

#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

namespace actiscope {

namespace {

/// No token is lighter than `selection` in the dark theme, so the chosen segment is mixed.
QColor chosenGround(const Theme& theme) {
    if (!theme.dark) {
        return theme.base;
    }
    const auto mixed = [](int ground, int light) { return ground + (light - ground) * 3 / 10; };
    return {mixed(theme.selection.red(), theme.control.red()),
            mixed(theme.selection.green(), theme.control.green()),
            mixed(theme.selection.blue(), theme.control.blue())};
}

/// A radio button in other clothes: exclusive, with arrow keys, known to screen readers.
class Segment : public QRadioButton {
    Q_OBJECT

public:
    using QRadioButton::QRadioButton;

    QSize sizeHint() const override {
        const int words = icon().isNull() ? QFontMetrics(mediumFont()).horizontalAdvance(text())
                                          : qRound(scaled(*this, pictureSize));
        return QSizeF(words + scaled(*this, 22), scaled(*this, 24)).toSize();
    }

    QSize minimumSizeHint() const override {
        return sizeHint() - QSize(qRound(scaled(*this, 12)), 0);
    }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

    void paintEvent(QPaintEvent*) override {
        const Theme& theme = themeOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(chosenGround(theme));
            const qreal radius = scaled(*this, 4);
            painter.drawRoundedRect(rect(), radius, radius);
            painter.setFont(mediumFont());
        }
        const bool strong = isChecked() || underMouse();
        const int side = qRound(scaled(*this, pictureSize));
        QRect picture(0, 0, side, side);
        picture.moveCenter(rect().center());
        icon().paint(&painter, picture, Qt::AlignCenter, strong ? QIcon::Normal : QIcon::Disabled);
        painter.setPen(!isEnabled() ? theme.disabled : strong ? theme.text : theme.text2);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    static constexpr qreal pictureSize = 14; ///< in pixels at p = 13

    QFont mediumFont() const {
        QFont result = font();
        result.setWeight(QFont::Medium);
        return result;
    }
};

} // namespace

Segmented::Segmented(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setSpacing(0);
    fit();
    connect(&m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

void Segmented::setOptions(const QStringList& options) {
    for (QAbstractButton* const button : m_group.buttons()) {
        delete button;
    }
    for (const QString& words : options) {
        auto* const segment = new Segment(words, this);
        m_group.addButton(segment, m_row->count());
        m_row->addWidget(segment, 1);
    }
}

void Segmented::setCurrent(int index) {
    if (m_group.checkedId() == index) {
        return;
    }
    // An exclusive group never lets go of its last checked button.
    m_group.setExclusive(false);
    for (QAbstractButton* const button : m_group.buttons()) {
        button->setChecked(m_group.id(button) == index);
    }
    m_group.setExclusive(true);
}

void Segmented::setOptionEnabled(int index, bool enabled) {
    if (QAbstractButton* const button = m_group.button(index)) {
        button->setEnabled(enabled);
    }
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(*this).selection);
    const qreal radius = scaled(*this, 6);
    painter.drawRoundedRect(rect(), radius, radius);
}

void Segmented::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        fit();
    }
    QWidget::changeEvent(event);
}

void Segmented::fit() {
    const int frame = qRound(scaled(*this, 2));
    m_row->setContentsMargins(frame, frame, frame, frame);
}

} // namespace actiscope

#include "segmented.moc"
