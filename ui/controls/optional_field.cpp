#include "ui/controls/optional_field.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <limits>

namespace actiscope {

void OptionalField::setOptional(std::optional<double> value) {
    const bool editing = hasFocus() && (isModified() || hasError());
    if (m_isEmpty && !value && text().isEmpty()) {
        return;
    }
    m_isEmpty = !value.has_value();
    setValue(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    if (m_isEmpty && !editing) {
        setText({});
    }
}

void OptionalField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && commitEmpty()) {
        return;
    }
    NumberField::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape && m_isEmpty && !isModified()) {
        setText({});
    }
}

void OptionalField::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason) {
        commitEmpty();
    }
    NumberField::focusOutEvent(event);
}

bool OptionalField::commitEmpty() {
    if (!isModified() || !text().trimmed().isEmpty()) {
        return false;
    }
    restore(); // ends a refusal
    setText({});
    emit emptied();
    return true;
}

} // namespace actiscope
