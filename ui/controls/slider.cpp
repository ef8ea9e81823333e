#include "ui/controls/slider.h"

#include "ui/controls/slider_handle.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

// In pixels at p = 13. The inset leaves room for the focus ring of a handle at either end.
constexpr qreal hitArea = 28;
constexpr qreal grooveHeight = 4;
constexpr qreal inset = 12;

/// 10^exponent. Dividing by an exact power rounds once, so a step of 0.01 is the double 0.01.
double timesTenTo(double value, int exponent) {
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? value / power : value * power;
}

int decadeOf(double value) {
    return static_cast<int>(std::floor(std::log10(value)));
}

} // namespace

Slider::Slider(QWidget* parent) : QWidget(parent), m_ink(themeOf(*this).inks[0]) {
    for (int i = 0; i < 2; ++i) {
        at(i).widget = new SliderHandle(this, i);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHandles(1);
}

void Slider::setHandles(int count) {
    m_count = std::clamp(count, 1, 2);
    at(1).widget->setVisible(m_count == 2);
    place();
}

void Slider::setSpan(double from, double to) {
    if (!(from < to) || !std::isfinite(to - from)) {
        return;
    }
    m_from = from;
    m_to = to;
    place();
}

void Slider::setValue(int handle, double value) {
    if (std::exchange(at(handle).value, value) == value) {
        return;
    }
    // All else stays: the slider is drawn again only where the handle was and is, and between.
    const QRect before = at(handle).widget->geometry();
    placeHandle(at(handle));
    update(before.united(at(handle).widget->geometry()));
    QAccessibleValueChangeEvent event(at(handle).widget, value);
    QAccessible::updateAccessibility(&event);
}

void Slider::setInk(const QColor& ink) {
    if (std::exchange(m_ink, ink) != ink) {
        update();
    }
}

void Slider::setLocked(bool locked) {
    m_locked = locked;
    for (const Knob& knob : m_knobs) {
        knob.widget->setFocusPolicy(locked ? Qt::NoFocus : Qt::StrongFocus);
    }
    update();
}

QWidget* Slider::handle(int handle) const {
    return at(handle).widget;
}

QSize Slider::sizeHint() const {
    return QSizeF(scaled(*this, 240), scaled(*this, hitArea)).toSize();
}

QSize Slider::minimumSizeHint() const {
    return QSizeF(scaled(*this, 80), scaled(*this, hitArea)).toSize();
}

double Slider::step() const {
    const double wanted = (m_to - m_from) / 100;
    const int decade = decadeOf(wanted);
    const double lead = timesTenTo(wanted, -decade);
    // The bounds are the geometric means of neighbours: 1 2 5 10.
    const double nice = lead < 1.4142 ? 1 : lead < 3.1623 ? 2 : lead < 7.0711 ? 5 : 10;
    return timesTenTo(nice, decade);
}

/// To the decimal grid just finer than a pixel and than a step: a field shows 0.35, not 0.3498.
double Slider::rounded(double value) const {
    const double pixels = std::max(1.0, width() - 2 * scaled(*this, inset));
    const int decade = decadeOf(std::min((m_to - m_from) / pixels, step()));
    const double result = timesTenTo(std::round(timesTenTo(value, -decade)), decade);
    return std::isfinite(result) ? result + 0.0 : value; // + 0.0 turns -0 into 0
}

double Slider::position(double value) const {
    const double margin = scaled(*this, inset);
    const double part = std::clamp((value - m_from) / (m_to - m_from), 0.0, 1.0);
    return std::round(margin + part * (width() - 2 * margin));
}

double Slider::valueAt(double x) const {
    const double margin = scaled(*this, inset);
    const double part = (x - margin) / std::max(1.0, width() - 2 * margin);
    // The ends are meant exactly, also where they are no round numbers.
    return part <= 0 ? m_from : part >= 1 ? m_to : rounded(m_from + part * (m_to - m_from));
}

double Slider::bounded(int handle, double value) const {
    const Knob& knob = at(handle);
    // A value set outside the span by the program is left where it is until it moves inwards.
    double least = std::max(knob.least, std::min(m_from, knob.value));
    double greatest = std::min(knob.greatest, std::max(m_to, knob.value));
    if (m_count == 2 && handle == 0) {
        greatest = std::min(greatest, at(1).value);
    }
    if (m_count == 2 && handle == 1) {
        least = std::max(least, at(0).value);
    }
    return std::max(least, std::min(value, greatest));
}

void Slider::place() {
    for (const Knob& knob : m_knobs) {
        placeHandle(knob);
    }
    update();
}

void Slider::placeHandle(const Knob& knob) {
    const int side = qRound(scaled(*this, hitArea));
    knob.widget->setGeometry(
        qRound(position(knob.value)) - side / 2, (height() - side) / 2, side, side);
}

std::optional<int> Slider::handleAt(double x) const {
    if (m_count == 1) {
        return 0;
    }
    const double first = position(at(0).value);
    const double second = position(at(1).value);
    if (first == second) {
        return x < first ? std::optional(0) : x > second ? std::optional(1) : std::nullopt;
    }
    return std::abs(x - first) <= std::abs(x - second) ? 0 : 1;
}

/// A press on the handle holds it where it was touched; one on the groove fetches it.
void Slider::grab(int handle, double x) {
    const double center = position(at(handle).value);
    const bool touched = std::abs(x - center) <= scaled(*this, SliderHandle::radius);
    m_dragged = handle;
    m_grabOffset = touched ? x - center : 0;
    at(handle).widget->raise();
    at(handle).widget->setFocus(Qt::MouseFocusReason);
    if (!touched) {
        moveTo(handle, valueAt(x));
    }
}

void Slider::moveTo(int handle, double value) {
    at(handle).widget->raise();
    const double target = bounded(handle, value);
    if (target == at(handle).value) {
        return;
    }
    setValue(handle, target);
    emit moved(handle, target);
}

void Slider::reset(int handle) {
    if (!at(handle).standard) {
        return;
    }
    at(handle).widget->raise();
    setValue(handle, bounded(handle, *at(handle).standard));
    emit resetRequested(handle);
}

void Slider::mousePressEvent(QMouseEvent* event) {
    if (!isUsable() || event->button() != Qt::LeftButton) {
        return event->ignore();
    }
    const double x = event->position().x();
    const std::optional<int> handle = handleAt(x);
    const bool touched = std::abs(x - position(at(0).value)) <= scaled(*this, SliderHandle::radius);
    const bool together = position(at(0).value) == position(at(1).value);
    if (m_count == 2 && together && touched) {
        m_undecided = x; // the direction of the drag tells which one is meant
    } else {
        grab(*handle, x);
    }
    update();
}

void Slider::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_undecided && x != *m_undecided) {
        const double pressed = *std::exchange(m_undecided, {});
        grab(x < pressed ? 0 : 1, pressed);
    }
    if (m_dragged) {
        moveTo(*m_dragged, valueAt(x - m_grabOffset));
    }
}

void Slider::mouseReleaseEvent(QMouseEvent*) {
    m_undecided.reset();
    if (std::exchange(m_dragged, {})) {
        emit released();
    }
    update();
}

void Slider::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!isUsable() || event->button() != Qt::LeftButton) {
        return event->ignore();
    }
    reset(handleAt(event->position().x()).value_or(0));
}

void Slider::resizeEvent(QResizeEvent*) {
    place();
}

void Slider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        place();
    }
    QWidget::changeEvent(event);
}

void Slider::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    const double middle = height() / 2.0;
    const double thick = scaled(*this, grooveHeight);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.control);
    painter.setBrush(theme.line);
    const QRectF groove(0, middle - thick / 2, width(), thick);
    painter.drawRoundedRect(groove.adjusted(0.5, 0.5, -0.5, -0.5), thick / 2, thick / 2);

    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text2);
    const QSizeF notch(scaled(*this, 2), scaled(*this, 5));
    for (int i = 0; i < m_count; ++i) {
        if (const auto standard = at(i).standard) {
            painter.drawRect(
                QRectF(QPointF(position(*standard) - notch.width() / 2, middle + scaled(*this, 5)),
                       notch));
        }
    }

    painter.setOpacity(isUsable() ? 1 : lockedOpacity);
    painter.setBrush(m_ink);
    const double from = position(m_count == 2 ? at(0).value : m_from);
    const double to = position(at(m_count - 1).value);
    painter.drawRect(QRectF(from, groove.top(), to - from, thick));
}

} // namespace actiscope
