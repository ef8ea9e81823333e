// One handle of a slider: it takes focus, keys and the accessible name; the mouse goes on to the
// slider.
#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace actiscope {

class Slider;
struct Theme;

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
    /// What its picture depends on.
    struct Dress {
        QSize size;
        double scale = 0;
        const Theme* theme = nullptr;
        QColor ink;
        bool hovered = false;
        bool focused = false;

        bool operator==(const Dress&) const = default;
    };

    QImage picture(const Dress& dress) const;
    std::optional<double> target(int key) const;
    void endKeys();

    Slider& m_slider;
    int m_index;
    Dress m_dress;
    QImage m_picture;    ///< in that dress: while it is dragged it stays the same
    bool m_keys = false; ///< a key has moved the handle and is still down
};

} // namespace actiscope
