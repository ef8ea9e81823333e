// A groove with one handle for a number, or with two for a lower and an upper bound.
#pragma once

#include <QColor>
#include <QWidget>

#include <array>
#include <limits>
#include <optional>

namespace actiscope {

class SliderHandle;

/// Its handles are child widgets, so that Tab reaches each. Keeps no truth of its own: the owner
/// answers `moved` by setValue, which is silent.
/// Sizes follow the font; locked is also what a disabled slider looks like.
class Slider : public QWidget {
    Q_OBJECT

public:
    explicit Slider(QWidget* parent = nullptr);

    /// The ends of the groove; ignored unless from < to and both are finite.
    void setSpan(double from, double to);
    void setHandles(int count);
    void setValue(int handle, double value);

    void setDefault(int handle, double value) {
        at(handle).standard = value;
        update();
    }

    /// The legal range: mouse and keys stop there even where the span goes on.
    void setLimits(int handle, double least, double greatest) {
        at(handle).least = least;
        at(handle).greatest = greatest;
    }

    void setInk(const QColor& ink);

    void setLocked(bool locked);

    double value(int handle) const { return at(handle).value; }

    double from() const { return m_from; }

    double to() const { return m_to; }

    /// What an arrow key moves: 1, 2 or 5 times a power of ten near a hundredth of the span.
    double step() const;

    /// The focusable part, to give it an accessible name, an object name, a tool tip.
    QWidget* handle(int handle) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void moved(int handle, double value);
    /// A drag or a held key has ended.
    void released();
    /// Double click or Ctrl+0. The handle already stands at its default, or at the other handle
    /// where that is in the way; neither `moved` nor `released` is emitted.
    void resetRequested(int handle);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    friend class SliderHandle;

    static constexpr qreal lockedOpacity = 0.4;

    struct Knob {
        SliderHandle* widget = nullptr;
        double value = 0;
        std::optional<double> standard;
        double least = -std::numeric_limits<double>::infinity();
        double greatest = std::numeric_limits<double>::infinity();
    };

    const Knob& at(int handle) const { return m_knobs.at(std::size_t(handle)); }

    Knob& at(int handle) { return m_knobs.at(std::size_t(handle)); }

    bool isUsable() const { return isEnabled() && !m_locked; }

    double position(double value) const;
    double valueAt(double x) const;
    double rounded(double value) const;
    double bounded(int handle, double value) const;
    std::optional<int> handleAt(double x) const;
    void place();
    void placeHandle(const Knob& knob);
    void grab(int handle, double x);
    void moveTo(int handle, double value);
    void reset(int handle);

    std::array<Knob, 2> m_knobs;
    int m_count = 1;
    double m_from = 0;
    double m_to = 1;
    QColor m_ink;
    bool m_locked = false;

    std::optional<int> m_dragged;
    std::optional<double> m_undecided; ///< where handles that lie on each other were pressed
    double m_grabOffset = 0;
};

} // namespace actiscope
