#include "ui/style.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusFrame>
#include <QPainter>
#include <QPointer>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace actiscope {

namespace {

constexpr int ringGap = 4; // 2 px of ground, 2 px of ring

/// Stands outside the focused button; the place is kept by QFocusFrame.
class FocusRing : public QFocusFrame {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeOf(*this).focus, 2));
        const qreal radius = scaled(*this, 5 + ringGap - 1);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
};

class FlatStyle : public QProxyStyle {
public:
    FlatStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {
        QObject::connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
            showRing(now);
        });
    }

    ~FlatStyle() override { delete m_ring; }

    int
    pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* w) const override {
        if (w && (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight ||
                  metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight ||
                  metric == PM_ButtonIconSize)) {
            return qRound(scaled(*w, 16));
        }
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin) {
            return ringGap;
        }
        return QProxyStyle::pixelMetric(metric, option, w);
    }

    int styleHint(StyleHint hint,
                  const QStyleOption* option,
                  const QWidget* widget,
                  QStyleHintReturn* result) const override {
        return hint == SH_FocusFrame_AboveWidget
                   ? 1
                   : QProxyStyle::styleHint(hint, option, widget, result);
    }

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption* option,
                       QPainter* painter,
                       const QWidget* widget) const override {
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
            drawBox(element == PE_IndicatorRadioButton, *option, *painter);
        } else if (element != PE_FrameFocusRect || !wantsRing(widget)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }

    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex* option,
                            QPainter* painter,
                            const QWidget* widget) const override {
        if (control == CC_ComboBox) {
            drawCombo(*option, *painter);
        } else {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
        }
    }

private:
    static bool wantsRing(const QWidget* widget) {
        return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QTabBar*>(widget);
    }

    /// A mouse press needs no ring: the eye is already there.
    void showRing(QWidget* now) {
        delete m_ring;
        if (!wantsRing(now) || QGuiApplication::mouseButtons() != Qt::NoButton) {
            return;
        }
        m_ring = new FocusRing;
        m_ring->setWidget(now);
    }

    /// As a field, with a chevron; Fusion's has a gradient.
    static void drawCombo(const QStyleOption& option, QPainter& painter) {
        const Theme& theme = themeOf(option.palette);
        const bool focused = option.state & State_HasFocus;
        const QColor border = option.state & State_Enabled ? theme.control : theme.line;
        const QRectF area = QRectF(option.rect);
        const qreal width = focused ? 2 : 1;
        const qreal unit = area.height() / 26;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(focused ? theme.focus : border, width));
        painter.setBrush(theme.base);
        painter.drawRoundedRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4);
        const QPointF tip(area.right() - 14 * unit, area.center().y() + 2 * unit);
        const QPointF left(-3.5 * unit, -3.5 * unit), right(3.5 * unit, -3.5 * unit);
        painter.setPen(QPen(option.palette.color(QPalette::Text), 1.5 * unit));
        painter.drawPolyline(QPolygonF{tip + left, tip, tip + right});
        painter.restore();
    }

    static void drawBox(bool round, const QStyleOption& option, QPainter& painter) {
        const Theme& theme = themeOf(option.palette);
        const bool on = option.state & State_On;
        const bool usable = option.state & State_Enabled;
        const QRectF area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor filled = usable ? theme.primary : theme.disabled;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(on ? filled : usable ? theme.control : theme.line);
        painter.setBrush(on ? filled : theme.base);
        const qreal radius = round ? area.width() / 2 : 3;
        painter.drawRoundedRect(area, radius, radius);
        if (on) {
            drawMark(round, area, theme.primaryText, painter);
        }
        painter.restore();
    }

    static void drawMark(bool round, const QRectF& area, const QColor& color, QPainter& painter) {
        const auto at = [&](qreal x, qreal y) {
            return area.topLeft() + QPointF(x * area.width(), y * area.height());
        };
        const qreal width = area.width() * (round ? 0.35 : 0.11);
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (round) {
            painter.drawPoint(area.center());
        } else {
            painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
        }
    }

    QPointer<FocusRing> m_ring;
};

} // namespace

QStyle* createStyle() {
    return new FlatStyle;
}

} // namespace actiscope
