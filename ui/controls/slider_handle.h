// One handle of a slider: it takes focus, keys and the accessible name; the mouse goes on to the
// slider.
#pragma once

#include <QWidget>

#include <optional>

namespace actiscope {

class Slider;

class SliderHandle : public QWidget {
    Q_OBJECT

public:
    /// At p = 13.
    static constexpr qreal radius = 8;

    SliderHandle(Slider* slider, int index);

    const Slider& slider() const { return m_slider; }

    double value() const;
    /// Moves it as one whole gesture.
    void put(double value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<double> target(int key) const;
    void endKeys();

    Slider& m_slider;
    int m_index;
    bool m_keys = false; ///< a key has moved the handle and is still down
};

} // namespace actiscope
