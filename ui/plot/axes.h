// Axes through the origin or as a box, grid and numbers.
#pragma once

#include "figure/axis_room.h"
#include "figure/panel_picture.h"
#include "ui/plot/canvas.h"
#include "ui/plot/ticks.h"

namespace actiscope {

/// For a plot of about this size.
AxisRoom axisRoom(const Panel& panel, const Rectangle& view, const QSizeF& about, const Look& look);

/// A number beside its axis.
struct AxisNumber {
    QString text;
    QRectF place;

    bool operator==(const AxisNumber&) const = default;
};

/// Last of all, on paper: no curve runs through a number.
void drawNumbers(const Canvas& canvas, const std::vector<AxisNumber>& numbers);

class AxesDrawing {
public:
    AxesDrawing(const Canvas& canvas, const PanelPicture& picture);

    void drawGrid() const;
    void drawAxes() const;
    /// Off the lines, if that is possible.
    std::vector<AxisNumber> numbers() const;

private:
    struct Label {
        QString text;
        QPointF tick; ///< where its tick meets the axis
        double width;
    };

    void drawOriginAxes() const;
    void drawBox() const;
    void drawNames() const;
    void drawNamesOfBox() const;
    void drawTicks() const;
    void drawArrow(const QPointF& tip, const QPointF& direction) const;
    Label labelAt(double value, const Ticks& ticks, const QPointF& tick) const;
    AxisNumber number(const Label& label, const QRectF& usual, const QRectF& other) const;
    void addXNumbers(std::vector<AxisNumber>& numbers) const;
    void addYNumbers(std::vector<AxisNumber>& numbers) const;
    double yAxisEnd() const;
    bool numbersInBottomMargin() const;
    QRectF below(const Label& label, double y) const;
    QRectF above(const Label& label, double y) const;
    QRectF leftOf(const Label& label, double x) const;
    QRectF rightOf(const Label& label, double x) const;

    const Canvas& m_canvas;
    const PanelPicture& m_picture;
    Face m_face;
    double m_capHeight;
    Ticks m_x;
    Ticks m_y;
    double m_axisX; ///< where the y axis stands, in pixels
    double m_axisY;
    bool m_showsX0; ///< is 0 in view?
};

} // namespace actiscope
