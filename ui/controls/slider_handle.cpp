#include "ui/controls/slider_handle.h"

#include "ui/controls/slider.h"
#include "ui/plot/paint.h"
#include "ui/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace actiscope {

namespace {

/// What a screen reader sees of a handle: a slider with a number.
class AccessibleHandle : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleHandle(SliderHandle* handle)
        : QAccessibleWidget(handle, QAccessible::Slider), m_handle(*handle) {}

    static QAccessibleInterface* create(const QString&, QObject* object) {
        auto* const handle = qobject_cast<SliderHandle*>(object);
        return handle != nullptr ? new AccessibleHandle(handle) : nullptr;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return m_handle.value(); }

    QVariant minimumValue() const override { return m_handle.slider().from(); }

    QVariant maximumValue() const override { return m_handle.slider().to(); }

    QVariant minimumStepSize() const override { return m_handle.slider().step(); }

    void setCurrentValue(const QVariant& value) override { m_handle.put(value.toDouble()); }

private:
    SliderHandle& m_handle;
};

} // namespace

SliderHandle::SliderHandle(Slider* slider, int index)
    : QWidget(slider), m_slider(*slider), m_index(index) {
    static const bool installed = [] {
        QAccessible::installFactory(&AccessibleHandle::create);
        return true;
    }();
    Q_UNUSED(installed)
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

double SliderHandle::value() const {
    return m_slider.value(m_index);
}

void SliderHandle::put(double value) {
    if (m_slider.isUsable()) {
        m_slider.moveTo(m_index, value);
        emit m_slider.released();
    }
}

QImage SliderHandle::picture(const Dress& dress) const {
    const qreal ring = scaled(*this, dress.hovered ? 4.5 : 3.5);
    const qreal outer = scaled(*this, radius);
    const QPointF center = QRectF(rect()).center();
    return imageOf(rect(), dress.scale, [&](QPainter& painter) {
        paintDisk(painter, center, outer - ring / 2, dress.theme->base, QPen(dress.ink, ring));
        if (dress.focused) {
            painter.setPen(QPen(dress.theme->focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(center, outer + 3, outer + 3);
        }
    });
}

void SliderHandle::paintEvent(QPaintEvent*) {
    const bool usable = m_slider.isUsable();
    const Dress dress{size(),
                      devicePixelRatioF(),
                      &themeOf(*this),
                      m_slider.m_ink,
                      usable && (underMouse() || m_slider.m_dragged == m_index),
                      hasFocus()};
    if (m_dress != dress) {
        m_dress = dress;
        m_picture = picture(dress);
    }
    QPainter painter(this);
    painter.setOpacity(usable ? 1 : Slider::lockedOpacity);
    painter.drawImage(0, 0, m_picture);
}

std::optional<double> SliderHandle::target(int key) const {
    const auto moved = [this](int steps) {
        return m_slider.rounded(value() + steps * m_slider.step());
    };
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Down: return moved(-1);
    case Qt::Key_Right:
    case Qt::Key_Up: return moved(1);
    case Qt::Key_PageDown: return moved(-10);
    case Qt::Key_PageUp: return moved(10);
    case Qt::Key_Home: return m_slider.m_from;
    case Qt::Key_End: return m_slider.m_to;
    default: return {};
    }
}

void SliderHandle::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const std::optional<double> value = target(event->key());
    if (m_slider.isUsable() && held == Qt::ControlModifier && event->key() == Qt::Key_0) {
        m_slider.reset(m_index);
    } else if (m_slider.isUsable() && held == Qt::NoModifier && value) {
        m_keys = true;
        m_slider.moveTo(m_index, *value);
    } else {
        event->ignore();
    }
}

/// A held key is one gesture: only its release ends it, not each repetition.
void SliderHandle::keyReleaseEvent(QKeyEvent* event) {
    if (m_keys && !event->isAutoRepeat()) {
        endKeys();
    } else {
        event->ignore();
    }
}

void SliderHandle::focusInEvent(QFocusEvent*) {
    update();
}

void SliderHandle::focusOutEvent(QFocusEvent*) {
    update();
    endKeys();
}

void SliderHandle::endKeys() {
    if (std::exchange(m_keys, false)) {
        emit m_slider.released();
    }
}

} // namespace actiscope
