// A number field that may be empty.
#pragma once

#include "ui/controls/number_field.h"

#include <optional>

namespace actiscope {

class OptionalField : public NumberField {
    Q_OBJECT

public:
    using NumberField::NumberField;

    /// Silent, like setValue.
    void setOptional(std::optional<double> value);

signals:
    /// The user has cleared the field and is done.
    void emptied();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool commitEmpty();

    bool m_isEmpty = false; ///< what is shown stands for nothing
};

} // namespace actiscope
