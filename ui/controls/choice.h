// A drop-down choice that the wheel passes over: scrolling a column must not change it.
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace actiscope {

class Choice final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace actiscope
