#include "text/pgfplots_axis.h"

#include "figure/axis_room.h"
#include "text/latex.h"
#include "text/number.h"

#include <algorithm>

namespace actiscope {

namespace {

std::string list(const std::vector<double>& values, const TexScale& scale) {
    std::string text;
    for (const double value : values) {
        text += (text.empty() ? "" : ",") + scale.number(value);
    }
    return text.empty() ? "\\empty" : "{" + text + "}";
}

/// Without those that stand elsewhere.
template <typename Moved>
std::string labelList(const std::vector<double>& values, const Ticks& ticks, Moved&& isMoved) {
    std::string text;
    for (const double value : values) {
        const std::string label = isMoved(value) ? "" : latexText(tickLabel(value, ticks));
        text += (text.empty() ? "{" : ",{") + label + "}";
    }
    return "{" + text + "}";
}

std::vector<double> withoutZero(std::vector<double> values) {
    std::erase(values, 0.0);
    return values;
}

/// What one axis of a panel looks like.
class AxisOptions {
public:
    AxisOptions(const TexPanel& panel, const TexPage& page, const TexScales& scales)
        : m_panel(panel), m_page(page), m_scales(scales), m_area(panel.area),
          m_origin(panel.panel.axes == Axes::Origin),
          m_x(ticksOfX(panel.panel, m_area.view.x, m_area.box.width, page.em)),
          m_y(ticksOfY(panel.panel, m_area.view.y, m_area.box.height, page.em)) {}

    std::string text() const {
        const Box& box = m_area.box;
        std::string tex = "at={(" + bp(box.left) + "," + bp(m_page.height - box.bottom()) +
                          ")},anchor=south west,scale only axis,width=" + bp(box.width) +
                          ",height=" + bp(box.height) + ",\n";
        tex += "xmin=" + m_scales.x.number(m_area.view.x.from) +
               ",xmax=" + m_scales.x.number(m_area.view.x.to) +
               ",ymin=" + m_scales.y.number(m_area.view.y.from) +
               ",ymax=" + m_scales.y.number(m_area.view.y.to) + ",\n";
        tex += "enlargelimits=false,clip=false,scaled ticks=false,\n";
        return tex + lines() + ticks() + numbers() + names();
    }

private:
    double px(double n) const { return m_page.px(n); }

    std::string lines() const {
        const std::string stroke = "axes,line width=" + bp(m_page.strokes.axis);
        const std::string grid = "grid style={gridlines,line width=" + bp(m_page.strokes.grid) +
                                 (m_panel.panel.gridlines ? "},grid=major,\n" : "},\n");
        if (!m_origin) {
            return "axis lines=box,axis line style={" + stroke + "},\n" + grid;
        }
        const Span& x = m_area.view.x;
        const bool further = x.contains(0) && m_area.view.y.from < 0;
        const std::string arrow = stroke + ",-{Triangle[length=" + bp(px(axis::arrowLength)) +
                                  ",width=" + bp(px(axis::arrowWidth)) + "]},shorten >=-" +
                                  bp(px(axis::overshoot + axis::arrowLength));
        const std::string before = ",shorten <=-" + bp(px(axis::overshoot));
        return "axis lines=middle,x axis line style={" + arrow + (x.from < 0 ? before : "") +
               "},y axis line style={" + arrow + (further ? before : "") + "},\n" + grid;
    }

    /// An empty list would be an error.
    template <typename Scale>
    std::string minor(const char* name, const Ticks& ticks, const Scale& scale) const {
        return ticks.between.empty()
                   ? std::string()
                   : std::string(",minor ") + name + "tick=" + list(ticks.between, scale);
    }

    std::string ticks() const {
        const double both = m_origin ? 2 : 1; // on both sides of an axis through the origin
        return std::string("tick align=") + (m_origin ? "center" : "outside") +
               (m_origin ? "" : ",tick pos=left") +
               ",tick style={axes,line width=" + bp(m_page.strokes.axis) +
               "},major tick length=" + bp(both * px(m_origin ? axis::tickLength : axis::boxTick)) +
               ",minor tick length=" + bp(both * px(axis::betweenLength)) + ",\n" +
               "xtick=" + list(shownX(), m_scales.x) + ",xticklabels=" +
               labelList(shownX(), m_x, [this](double v) { return isMovedX(v); }) +
               minor("x", m_x, m_scales.x) + ",\n" + "ytick=" + list(shownY(), m_scales.y) +
               ",yticklabels=" +
               labelList(shownY(), m_y, [this](double v) { return isMovedY(v); }) +
               minor("y", m_y, m_scales.y) + ",\n";
    }

    std::string numberStyle() const {
        const std::string plate =
            m_page.transparent ? "" : ",fill=paper,fill opacity=0.92,text opacity=1";
        return "text=numbers,inner sep=" + bp(around()) + plate;
    }

    std::string numbers() const {
        const double gap = px(axis::numberGap) - around();
        const double below = belowAxis() - px(m_origin ? axis::tickLength : axis::boxTick);
        const bool right = isRightOfView();
        const double tick = px(axis::tickLength);
        return "xticklabel style={" + numberStyle() + ",anchor=north,yshift=-" + bp(below) +
               "},xticklabel shift=0pt,\n" + "yticklabel style={" + numberStyle() +
               ",anchor=" + (right ? "west" : "east") +
               ",xshift=" + bp(right ? 2 * tick + gap : -gap) + "},yticklabel shift=0pt,\n";
    }

    double around() const { return px(2); }

    /// All of the view lies left of 0.
    bool isRightOfView() const { return m_origin && m_area.view.x.to <= 0; }

    /// From the x axis to the plates of its numbers.
    double belowAxis() const {
        if (m_origin && numbersInBottomMargin()) {
            return m_area.box.bottom() - axisY() + px(axis::overshoot + 2) - around();
        }
        const double tick = px(m_origin ? axis::tickLength : axis::boxTick);
        const bool free = !m_origin || axisY() < m_area.box.bottom() - 1;
        return (free ? tick + px(axis::numberGap) : px(axis::overshoot + 2)) - around();
    }

    /// Somewhere.
    Box plateOf(const Ticks& ticks, double value) const {
        constexpr double capEm = 0.72;
        return {0,
                0,
                widthInEm(tickLabel(value, ticks)) * m_page.em + 2 * around(),
                capEm * m_page.em + 2 * around()};
    }

    bool isCrossedAt(const Box& box) const { return isCrossed(m_panel.picture.lines, box, m_area); }

    Box below(double value) const {
        Box box = plateOf(m_x, value);
        box.top = axisY() + belowAxis();
        box.left = m_area.pageX(value) - box.width / 2;
        return box;
    }

    Box above(double value) const {
        Box box = below(value);
        box.top = 2 * axisY() - box.bottom();
        return box;
    }

    Box leftOf(double value) const {
        Box box = plateOf(m_y, value);
        box.left = axisX() - px(axis::tickLength + axis::numberGap) + around() - box.width;
        box.top = m_area.pageY(value) - box.height / 2;
        return box;
    }

    Box rightOf(double value) const {
        Box box = leftOf(value);
        box.left = 2 * axisX() - box.right();
        return box;
    }

    /// No curve runs through a number that can stand on the other side of its axis.
    bool isMovedX(double value) const {
        return !numbersInBottomMargin() && isCrossedAt(below(value)) && !isCrossedAt(above(value));
    }

    bool isMovedY(double value) const {
        const Span& x = m_area.view.x;
        return m_origin && x.from < 0 && x.to > 0 && isCrossedAt(leftOf(value)) &&
               !isCrossedAt(rightOf(value));
    }

    std::string number(const Point& at, const std::string& label, const std::string& place) const {
        return "\\node[" + numberStyle() + "," + place +
               "] at (axis cs:" + m_scales.point(at).substr(1) + " {" + label + "};\n";
    }

public:
    /// The numbers that do not stand at a tick as the others do.
    std::string movedNumbers() const {
        const std::string up = bp(belowAxis());
        const std::string aside = bp(px(axis::tickLength + axis::numberGap) - around());
        const auto& [x, y] = m_area.view;
        const double baseX = std::clamp(0.0, x.from, x.to);
        const double baseY = std::clamp(0.0, y.from, y.to);
        std::string tex;
        for (const double value : m_origin ? m_x.numbered : std::vector<double>()) {
            const std::string label = latexText(tickLabel(value, m_x));
            const bool crossing = x.from < 0 && x.to > 0 && y.from < 0 && !numbersInBottomMargin();
            if (value != 0 && isMovedX(value)) {
                tex += number({value, baseY}, label, "anchor=south,yshift=" + up);
            } else if (value == 0 && !crossing) {
                tex += number({value, baseY}, label, "anchor=north,yshift=-" + up);
            }
        }
        for (const double value : m_origin ? m_y.numbered : std::vector<double>()) {
            const std::string label = latexText(tickLabel(value, m_y));
            if (value != 0 && isMovedY(value)) {
                tex += number({baseX, value}, label, "anchor=west,xshift=" + aside);
            } else if (value == 0 && x.from >= 0) {
                tex += number({baseX, value}, label, "anchor=east,xshift=-" + aside);
            }
        }
        return tex;
    }

private:
    std::string names() const {
        const std::string x = nameOfAxis(m_panel.panel.xLabel, "*x*");
        const bool errors = m_panel.panel.kind == PanelKind::Error;
        const std::string y = nameOfAxis(m_panel.panel.yLabel, errors ? "log10(1 + ULP)" : "*y*");
        const std::string base = "inner sep=0pt,text=numbers,";
        return "xlabel={" + latexText(x) + "},every axis x label/.style={" + base + atX() +
               "},\nylabel={" + latexText(y) + "},every axis y label/.style={" + base + atY(y) +
               "}";
    }

    std::string nameOfAxis(const std::string& given, const char* derived) const {
        const bool silent = given.empty() && m_panel.panel.kind == PanelKind::Histogram;
        return given.empty() && !silent ? derived : given;
    }

    std::string atX() const {
        if (!m_origin) {
            const double numbers = px(axis::boxTick + axis::numberGap) + 0.95 * m_page.em;
            return "at={(rel axis cs:0.5,0)},anchor=north,yshift=-" + bp(numbers);
        }
        return "at={(rel axis cs:1," + shortest(relative(axisY())) +
               ")},anchor=south east,xshift=" + bp(px(axis::overshoot + axis::arrowLength)) +
               ",yshift=" + bp(px(8));
    }

    std::string atY(const std::string& name) const {
        if (m_origin) {
            const double at = (axisX() - m_area.box.left) / m_area.box.width;
            return "at={(rel axis cs:" + rounded(at, 6) +
                   ",1)},anchor=north west,xshift=" + bp(px(8)) +
                   ",yshift=" + bp(px(axis::overshoot + axis::arrowLength));
        }
        double widest = 0;
        for (const double value : m_y.numbered) {
            widest = std::max(widest, widthInEm(tickLabel(value, m_y)) * m_page.em);
        }
        const double aside = px(axis::boxTick + axis::numberGap) + widest + 0.35 * m_page.em;
        constexpr double shortName = 2;
        if (m_panel.panel.kind == PanelKind::Error && m_panel.panel.yLabel.empty()) {
            return "at={(rel axis cs:0,1)},anchor=north west,xshift=" + bp(px(8)) + ",yshift=-" +
                   bp(px(6)); // too long for the margin
        }
        const bool upright = widthInEm(name) <= shortName;
        return "at={(rel axis cs:0,0.5)},xshift=-" + bp(aside) +
               (upright ? ",anchor=east" : ",rotate=90,anchor=south");
    }

    std::vector<double> shownX() const {
        return m_origin ? withoutZero(m_x.numbered) : m_x.numbered;
    }

    std::vector<double> shownY() const {
        return m_origin ? withoutZero(m_y.numbered) : m_y.numbered;
    }

    bool numbersInBottomMargin() const {
        return !m_origin || m_area.box.height < axis::lowPanelEm * m_page.em;
    }

    /// Where the x axis stands on the page.
    double axisY() const {
        return std::clamp(m_area.pageY(0), m_area.box.top, m_area.box.bottom());
    }

    double axisX() const {
        return std::clamp(m_area.pageX(0), m_area.box.left, m_area.box.right());
    }

    double relative(double pageY) const {
        return parseNumber(rounded((m_area.box.bottom() - pageY) / m_area.box.height, 6))
            .value_or(0);
    }

    const TexPanel& m_panel;
    const TexPage& m_page;
    const TexScales& m_scales;
    const PlotArea& m_area;
    bool m_origin;
    Ticks m_x;
    Ticks m_y;
};

} // namespace

std::string texAxisOptions(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    return AxisOptions(panel, page, scales).text();
}

std::string texMovedNumbers(const TexPanel& panel, const TexPage& page, const TexScales& scales) {
    return AxisOptions(panel, page, scales).movedNumbers();
}

Ticks ticksOfX(const Panel& panel, const Span& view, double width, double em) {
    return ticksOf(view, width, axis::apartXEm * em, panel.xTicks);
}

Ticks ticksOfY(const Panel& panel, const Span& view, double height, double em) {
    return ticksOf(view, height, axis::apartYEm * em, panel.yTicks);
}

} // namespace actiscope
