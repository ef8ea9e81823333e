#include "ui/controls/caption.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>

namespace actiscope {

Caption::Caption(QWidget* parent) : QLabel(parent) {
    setForegroundRole(QPalette::PlaceholderText);
    setWordWrap(true);
    fit();
}

void Caption::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange) {
        fit();
    }
    QLabel::changeEvent(event);
}

void Caption::fit() {
    constexpr double size = 0.85;
    QFont small = QApplication::font(this);
    small.setPixelSize(qMax(1, qRound(QFontInfo(small).pixelSize() * size)));
    setFont(small);
}

QLabel* quietLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace actiscope
