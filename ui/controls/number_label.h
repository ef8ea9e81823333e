// A number of a table that changes all the time.
#pragma once

#include "ui/controls/letters.h"

#include <QLabel>

namespace actiscope {

/// Its letters are laid out once, and in a row of fixed height the layout around it rests while it
/// has room for its number.
class NumberLabel : public QLabel {
    Q_OBJECT

public:
    explicit NumberLabel(QWidget* parent = nullptr);

    /// Rounded; every digit is in the tooltip. A dash for what is not a number.
    void setNumber(double number, int decimals);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    Letters m_letters;
};

} // namespace actiscope
