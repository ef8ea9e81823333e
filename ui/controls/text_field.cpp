#include "ui/controls/text_field.h"

#include <QKeyEvent>

namespace actiscope {

TextField::TextField(QWidget* parent) : QLineEdit(parent) {
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (isModified()) {
            setModified(false);
            emit edited(text().trimmed());
        }
    });
}

void TextField::setValue(const QString& value) {
    m_value = value;
    const bool typing = hasFocus() && isModified();
    if (!typing && text() != value) {
        setText(value);
        setCursorPosition(0);
    }
}

void TextField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isModified()) {
        setModified(false);
        setValue(m_value);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace actiscope
