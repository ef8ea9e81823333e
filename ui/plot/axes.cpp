#include "ui/plot/axes.h"

#include "ui/plot/lines.h"
#include "ui/plot/probe_marks.h"
#include "ui/plot/rich_text.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace actiscope {

namespace {

/// `Ticked` says how far apart the numbers are to stand.
template <typename Ticked>
Ticks xTicks(const Ticked& ticked, const Span& x, double width, const Look& look) {
    return ticksOf(x, width, look.em(axis::apartXEm), ticked.xTicks);
}

template <typename Ticked>
Ticks yTicks(const Ticked& ticked, const Span& y, double height, const Look& look) {
    return ticksOf(y, height, look.em(axis::apartYEm), ticked.yTicks);
}

double widestNumber(const Ticks& ticks, const Face& face) {
    double widest = 0;
    for (const double value : ticks.numbered) {
        widest = std::max(widest, RichText(numberAt(value, ticks)).width(face));
    }
    return widest;
}

/// The plate of a number.
QRectF grown(const QRectF& rect, const Look& look) {
    const double around = look.px(2);
    return rect.adjusted(-around, -around, around, around);
}

} // namespace

AxisRoom
axisRoom(const Panel& panel, const Rectangle& view, const QSizeF& about, const Look& look) {
    const Face face = look.face();
    const double yNumbers = widestNumber(yTicks(panel, view.y, about.height(), look), face);
    const Ticks x = xTicks(panel, view.x, about.width(), look);
    const double lastNumber =
        x.numbered.empty() ? 0 : RichText(numberAt(x.numbered.back(), x)).width(face) / 2;
    return axisRoom(panel.axes, view.x, {yNumbers, lastNumber}, look.fontPixels);
}

AxesDrawing::AxesDrawing(const Canvas& canvas, const PanelPicture& picture)
    : m_canvas(canvas), m_picture(picture), m_face(canvas.look.face()),
      m_capHeight(m_face.capHeight()),
      m_x(xTicks(picture, canvas.frame.x, canvas.frame.rect.width(), canvas.look)),
      m_y(yTicks(picture, canvas.frame.y, canvas.frame.rect.height(), canvas.look)),
      m_showsX0(canvas.frame.x.contains(0)) {
    const Frame& frame = canvas.frame;
    m_axisX = canvas.sharp(std::clamp(frame.pixelX(0), frame.rect.left(), frame.rect.right()));
    m_axisY = canvas.sharp(std::clamp(frame.pixelY(0), frame.rect.top(), frame.rect.bottom()));
}

void AxesDrawing::drawGrid() const {
    if (!m_picture.gridlines) {
        return;
    }
    const QRectF& rect = m_canvas.frame.rect;
    QPainter& painter = m_canvas.painter;
    painter.setPen(
        QPen(m_canvas.look.theme->grid, m_canvas.look.strokes.grid, Qt::SolidLine, Qt::FlatCap));
    for (const double value : m_x.numbered) {
        const double x = m_canvas.sharp(m_canvas.frame.pixelX(value));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    for (const double value : m_y.numbered) {
        const double y = m_canvas.sharp(m_canvas.frame.pixelY(value));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
}

void AxesDrawing::drawAxes() const {
    const Look& look = m_canvas.look;
    m_canvas.painter.setBrush(Qt::NoBrush);
    m_canvas.painter.setPen(
        QPen(look.theme->axis, look.strokes.axis, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    if (m_picture.axes == Axes::Box) {
        drawBox();
    } else {
        drawOriginAxes();
    }
    drawTicks();
    drawNames();
}

void AxesDrawing::drawBox() const {
    m_canvas.painter.drawRect(m_canvas.sharp(m_canvas.frame.rect));
}

void AxesDrawing::drawOriginAxes() const {
    const QRectF& rect = m_canvas.frame.rect;
    const double more = m_canvas.look.px(axis::overshoot);
    const double arrow = m_canvas.look.px(axis::arrowLength);
    QPainter& painter = m_canvas.painter;
    const double left = rect.left() - (m_canvas.frame.x.from < 0 ? more : 0);
    painter.drawLine(QPointF(left, m_axisY), QPointF(rect.right() + more, m_axisY));
    painter.drawLine(QPointF(m_axisX, yAxisEnd()), QPointF(m_axisX, rect.top() - more));
    drawArrow({rect.right() + more + arrow, m_axisY}, {1, 0});
    drawArrow({m_axisX, rect.top() - more - arrow}, {0, -1});
}

// Not beyond an edge at which the other axis stands: a number is there.
double AxesDrawing::yAxisEnd() const {
    const bool further = m_showsX0 && m_canvas.frame.y.from < 0;
    return m_canvas.frame.rect.bottom() + (further ? m_canvas.look.px(axis::overshoot) : 0);
}

void AxesDrawing::drawArrow(const QPointF& tip, const QPointF& direction) const {
    const QPointF back = tip - direction * m_canvas.look.px(axis::arrowLength);
    const QPointF aside =
        QPointF(direction.y(), direction.x()) * m_canvas.look.px(axis::arrowWidth / 2);
    QPainter& painter = m_canvas.painter;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_canvas.look.theme->axis);
    painter.drawPolygon(QPolygonF({tip, back + aside, back - aside}));
    painter.restore();
}

void AxesDrawing::drawTicks() const {
    const bool box = m_picture.axes == Axes::Box;
    const QRectF frame = m_canvas.sharp(m_canvas.frame.rect);
    const double atX = box ? frame.left() : m_axisX;
    const double atY = box ? frame.bottom() : m_axisY;
    const auto draw = [&](const std::vector<double>& values, double length, bool horizontal) {
        const double back = box ? 0 : length;
        for (const double value : values) {
            if (value == 0 && !box) {
                continue;
            }
            if (horizontal) {
                const double x = m_canvas.sharp(m_canvas.frame.pixelX(value));
                m_canvas.painter.drawLine(QPointF(x, atY - back), QPointF(x, atY + length));
            } else {
                const double y = m_canvas.sharp(m_canvas.frame.pixelY(value));
                m_canvas.painter.drawLine(QPointF(atX - length, y), QPointF(atX + back, y));
            }
        }
    };
    const double numbered = m_canvas.look.px(box ? axis::boxTick : axis::tickLength);
    const double unnumbered = m_canvas.look.px(axis::betweenLength);
    draw(m_x.numbered, numbered, true);
    draw(m_x.between, unnumbered, true);
    draw(m_y.numbered, numbered, false);
    draw(m_y.between, unnumbered, false);
}

void AxesDrawing::drawNames() const {
    const Look& look = m_canvas.look;
    const QRectF& rect = m_canvas.frame.rect;
    m_canvas.painter.setPen(look.theme->text2);
    if (m_picture.axes == Axes::Box) {
        drawNamesOfBox();
        return;
    }
    const RichText x(qstring(m_picture.xLabel));
    const double end = look.px(axis::overshoot + axis::arrowLength);
    x.draw(m_canvas.painter, {rect.right() + end - x.width(m_face), m_axisY - look.px(8)}, m_face);
    RichText(qstring(m_picture.yLabel))
        .draw(m_canvas.painter, {m_axisX + look.px(8), rect.top() - end + m_capHeight}, m_face);
}

// A name too long for the margin stands upright in it.
void AxesDrawing::drawNamesOfBox() const {
    const Look& look = m_canvas.look;
    const QRectF& rect = m_canvas.frame.rect;
    QPainter& painter = m_canvas.painter;
    const RichText x(qstring(m_picture.xLabel));
    const RichText y(qstring(m_picture.yLabel));
    const double numbers = look.px(axis::boxTick + axis::numberGap);
    x.draw(painter,
           {rect.center().x() - x.width(m_face) / 2,
            rect.bottom() + numbers + m_face.ascent() + look.em(0.75)},
           m_face);
    const double right = rect.left() - numbers - widestNumber(m_y, m_face) - look.em(0.35);
    const double width = y.width(m_face);
    if (width <= look.em(axis::nameEm)) {
        y.draw(painter, {right - width, rect.center().y() + m_capHeight / 2}, m_face);
        return;
    }
    painter.save();
    painter.translate(right, rect.center().y() + width / 2);
    painter.rotate(-90);
    y.draw(painter, {0, 0}, m_face);
    painter.restore();
}

bool AxesDrawing::numbersInBottomMargin() const {
    return m_picture.axes == Axes::Box ||
           m_canvas.frame.rect.height() < m_canvas.look.em(axis::lowPanelEm);
}

QRectF AxesDrawing::below(const Label& label, double y) const {
    const double width = label.width;
    const bool free = m_picture.axes == Axes::Box || y < m_canvas.frame.rect.bottom() - 1;
    const double gap =
        m_canvas.look.px(free ? axis::tickLength + axis::numberGap : axis::overshoot + 2);
    return {label.tick.x() - width / 2, y + gap, width, m_capHeight};
}

QRectF AxesDrawing::above(const Label& label, double y) const {
    const QRectF mirrored = below(label, y);
    return mirrored.translated(0, 2 * (y - mirrored.center().y()));
}

QRectF AxesDrawing::leftOf(const Label& label, double x) const {
    const double width = label.width;
    return {x - m_canvas.look.px(axis::tickLength + axis::numberGap) - width,
            label.tick.y() - m_capHeight / 2,
            width,
            m_capHeight};
}

QRectF AxesDrawing::rightOf(const Label& label, double x) const {
    const QRectF mirrored = leftOf(label, x);
    return mirrored.translated(2 * (x - mirrored.center().x()), 0);
}

AxesDrawing::Label
AxesDrawing::labelAt(double value, const Ticks& ticks, const QPointF& tick) const {
    const QString text = numberAt(value, ticks);
    return {text, tick, RichText(text).width(m_face)};
}

AxisNumber AxesDrawing::number(const Label& label, const QRectF& usual, const QRectF& other) const {
    const bool moves = usual != other &&
                       isCrossed(m_picture.lines, grown(usual, m_canvas.look), m_canvas.frame) &&
                       !isCrossed(m_picture.lines, grown(other, m_canvas.look), m_canvas.frame);
    return {label.text, moves ? other : usual};
}

void AxesDrawing::addXNumbers(std::vector<AxisNumber>& numbers) const {
    const bool bottom = numbersInBottomMargin();
    const double baseY = bottom ? m_canvas.sharp(m_canvas.frame.rect).bottom() : m_axisY;
    const double axisEnd = yAxisEnd();
    const QRectF flag =
        m_picture.flagged ? probeFlag(m_canvas.frame, m_canvas.look, *m_picture.probe) : QRectF();
    for (const double value : m_x.numbered) {
        const Label label = labelAt(value, m_x, {m_canvas.frame.pixelX(value), baseY});
        const QRectF usual = below(label, baseY);
        const bool standsOnAxis =
            !bottom && axisEnd > usual.top() && usual.left() < m_axisX && m_axisX < usual.right();
        if (!standsOnAxis && !flag.intersects(usual)) { // half a number under a flag misleads
            numbers.push_back(number(label, usual, bottom ? usual : above(label, baseY)));
        }
    }
}

void AxesDrawing::addYNumbers(std::vector<AxisNumber>& numbers) const {
    const bool box = m_picture.axes == Axes::Box;
    const double atX = box ? m_canvas.sharp(m_canvas.frame.rect).left() : m_axisX;
    for (const double value : m_y.numbered) {
        if (value == 0 && !box && m_canvas.frame.x.from < 0) {
            continue;
        }
        const Label label = labelAt(value, m_y, {atX, m_canvas.frame.pixelY(value)});
        const QRectF left = leftOf(label, atX);
        const QRectF right = rightOf(label, atX);
        const bool leftOnly = box || m_canvas.frame.x.from >= 0;
        const bool rightOnly = !leftOnly && m_canvas.frame.x.to <= 0;
        numbers.push_back(number(label, rightOnly ? right : left, leftOnly ? left : right));
    }
}

std::vector<AxisNumber> AxesDrawing::numbers() const {
    std::vector<AxisNumber> numbers;
    addXNumbers(numbers);
    addYNumbers(numbers);
    return numbers;
}

void drawNumbers(const Canvas& canvas, const std::vector<AxisNumber>& numbers) {
    const Face face = canvas.look.face();
    for (const AxisNumber& number : numbers) {
        drawPlate(canvas, grown(number.place, canvas.look));
        canvas.painter.setPen(canvas.look.theme->text2);
        RichText(number.text).draw(canvas.painter, number.place.bottomLeft(), face);
    }
}

} // namespace actiscope
