#include "ui/plot/plot_view.h"

#include "figure/edit.h"
#include "figure/landmarks.h"
#include "figure/sample.h"
#include "text/number.h"
#include "ui/plot/figure_painter.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QTimer>
#include <QToolButton>
#include <qcustomplot.h>

#include <cmath>

namespace actiscope {

namespace {

constexpr double dragThreshold = 4;
constexpr double probeReach = 6;

Span scaledAbout(Span span, double factor, double about) {
    return {about + (span.from - about) * factor, about + (span.to - about) * factor};
}

} // namespace

PlotView::PlotView(Document& document, QWidget* parent)
    : SessionView(document, parent), m_plot(new QCustomPlot(this)),
      m_painter(std::make_unique<FigurePainter>(*m_plot)), m_tools(new QWidget(this)),
      m_band(new QRubberBand(QRubberBand::Rectangle, m_plot)) {
    setObjectName(QStringLiteral("plot"));
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    retranslate();
}

PlotView::~PlotView() = default;

void PlotView::setTools(const QList<QAction*>& tools) {
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    m_tools->setObjectName(QStringLiteral("plotTools"));
    m_tools->setAttribute(Qt::WA_StyledBackground);
    for (QAction* tool : tools) {
        auto* button = new QToolButton(m_tools);
        button->setDefaultAction(tool);
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    m_tools->raise();
}

void PlotView::setPresenting(bool presenting) {
    m_presenting = presenting;
    m_tools->setVisible(!presenting);
    display(document().session());
}

// However many sessions arrive before the next frame, only the newest is painted.
void PlotView::display(const Session&) {
    if (!m_stale) {
        m_stale = true;
        QTimer::singleShot(0, this, &PlotView::refresh);
    }
}

Look PlotView::look() const {
    Look look;
    look.theme = &themeOf(*this);
    look.fontPixels = QFontInfo(font()).pixelSize();
    look.strokes = m_presenting ? presentingStrokes() : screenStrokes();
    look.language = uiLanguage();
    look.interactive = true;
    look.probeValues = m_presenting;
    return look;
}

void PlotView::refresh() {
    m_stale = false;
    const SampledFigure sampled = sample(
        figure(), catalogue(), {.columns = FigurePainter::columnsFor(m_plot->size(), look())});
    m_painter->paint(figure(), sampled, catalogue(), look());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    emit painted();
}

// All panels share their x.
double PlotView::xAt(const QPointF& at) const {
    return m_painter->xAt(std::max(0, m_painter->panelAt(at)), at);
}

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot) {
        return SessionView::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        setFocus(Qt::MouseFocusReason);
        return press(mouse->position(), mouse->button(), mouse->modifiers());
    }
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        move(mouse->position(), mouse->buttons() != Qt::NoButton);
        return true;
    }
    case QEvent::MouseButtonRelease:
        release(static_cast<QMouseEvent*>(event)->position());
        return true;
    case QEvent::MouseButtonDblClick: goHome(); return true;
    case QEvent::Wheel: {
        const auto* turned = static_cast<QWheelEvent*>(event);
        wheel(turned->position(),
              turned->angleDelta().y() + turned->angleDelta().x(),
              turned->modifiers());
        return true;
    }
    default: return SessionView::eventFilter(watched, event);
    }
}

double PlotView::pixelWidth() const {
    return (figure().x.to - figure().x.from) / std::max(1.0, m_painter->plotRect(0).width());
}

bool PlotView::isOnProbe(const QPointF& at) const {
    if (!figure().probe) {
        return false;
    }
    const QRectF rect = m_painter->plotRect(0);
    const double x = rect.left() + (*figure().probe - xAt(rect.topLeft())) /
                                       (xAt(rect.topRight()) - xAt(rect.topLeft())) * rect.width();
    return std::fabs(at.x() - x) <= probeReach;
}

bool PlotView::press(const QPointF& at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    m_pressed = at;
    m_before = figure();
    m_panel = m_painter->panelAt(at);
    const bool bands = button == Qt::RightButton || modifiers.testFlag(Qt::ShiftModifier);
    if (isOnProbe(at) && !bands) {
        m_drag = Drag::Probe;
    } else if (m_panel >= 0) {
        m_drag = bands ? Drag::Band : Drag::Undecided;
    }
    return true;
}

void PlotView::move(const QPointF& at, bool pressed) {
    if (!pressed) {
        m_plot->setCursor(isOnProbe(at) ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF moved = at - m_pressed;
    if (m_drag == Drag::Undecided && moved.manhattanLength() > dragThreshold) {
        m_drag = Drag::Pan;
        m_plot->setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan) {
        panTo(at);
    } else if (m_drag == Drag::Probe) {
        setProbe(tidied(xAt(at), pixelWidth()), QStringLiteral("probe"));
    } else if (m_drag == Drag::Band) {
        m_band->setGeometry(QRectF(m_pressed, at).normalized().toRect());
        m_band->setVisible(moved.manhattanLength() > dragThreshold);
    }
}

void PlotView::release(const QPointF& at) {
    if (m_drag == Drag::Undecided) {
        setProbe(tidied(xAt(at), pixelWidth()), {});
    } else if (m_drag == Drag::Band && m_band->isVisible()) {
        zoomTo(QRectF(m_pressed, at).normalized());
    }
    m_band->hide();
    m_drag = Drag::None;
    m_plot->setCursor(Qt::ArrowCursor);
    document().endGesture();
}

void PlotView::panTo(const QPointF& at) {
    Figure next = panned(m_before, xAt(m_pressed) - xAt(at));
    const double dy = m_painter->yAt(m_panel, m_pressed) - m_painter->yAt(m_panel, at);
    const auto panel = static_cast<std::size_t>(m_panel);
    if (std::fabs(at.y() - m_pressed.y()) > dragThreshold || next.panels[panel].y) {
        const Span y = m_before.panels[panel].y.value_or(m_painter->yRange(m_panel));
        next.panels[panel].y = Span{y.from + dy, y.to + dy};
    }
    m_pressed = at;
    m_before = next;
    document().apply(next, QStringLiteral("pan"));
}

void PlotView::zoomTo(const QRectF& band) {
    Figure next = figure();
    const Span x{xAt(band.topLeft()), xAt(band.topRight())};
    const Span y{m_painter->yAt(m_panel, band.bottomLeft()),
                 m_painter->yAt(m_panel, band.topLeft())};
    if (isViewable(x) && isViewable(y) && m_panel >= 0) {
        next.x = x;
        next.panels[static_cast<std::size_t>(m_panel)].y = y;
        document().apply(next);
    }
}

void PlotView::wheel(const QPointF& at, double angle, Qt::KeyboardModifiers modifiers) {
    constexpr double notch = 120;
    constexpr double perNotch = 0.85;
    const int panel = m_painter->panelAt(at);
    if (panel < 0) {
        return;
    }
    const double factor = std::pow(perNotch, angle / notch);
    Figure next = figure();
    if (!modifiers.testFlag(Qt::ControlModifier)) {
        next = zoomed(next, factor, xAt(at));
    }
    if (!modifiers.testFlag(Qt::ShiftModifier)) {
        const Span y = scaledAbout(m_painter->yRange(panel), factor, m_painter->yAt(panel, at));
        if (isViewable(y)) {
            next.panels[static_cast<std::size_t>(panel)].y = y;
        }
    }
    document().apply(next, QStringLiteral("zoom"));
}

void PlotView::zoom(double factor) {
    document().apply(zoomed(figure(), factor, (figure().x.from + figure().x.to) / 2),
                     QStringLiteral("zoom"));
}

void PlotView::goHome() {
    document().apply(home(figure()));
}

void PlotView::setProbe(double x, const QString& gesture) {
    Figure next = figure();
    next.probe = std::clamp(x, next.x.from, next.x.to);
    document().apply(next, gesture);
}

void PlotView::toggleProbe() {
    Figure next = figure();
    if (next.probe) {
        next.probe.reset();
    } else {
        constexpr double place = 0.3; // left of the middle, where rectifiers differ
        next.probe = next.x.from + place * (next.x.to - next.x.from);
    }
    document().apply(next);
}

void PlotView::selectNeighbour(int direction) {
    Figure next = figure();
    std::vector<CurvePlace> places;
    int current = 0;
    for (std::size_t p = 0; p < next.panels.size(); ++p) {
        for (std::size_t c = 0; c < next.panels[p].curves.size(); ++c) {
            places.push_back({static_cast<int>(p), static_cast<int>(c)});
            if (places.back() == next.selected) {
                current = static_cast<int>(places.size()) - 1;
            }
        }
    }
    if (!places.empty()) {
        const int count = static_cast<int>(places.size());
        next.selected = places[static_cast<std::size_t>((current + direction + count) % count)];
        document().amend(next);
    }
}

double PlotView::nextLandmark(int direction) const {
    const double from = figure().probe.value_or(0);
    double best = from;
    for (const double x : landmarks(figure(), figure().selected, catalogue())) {
        const bool ahead = direction > 0 ? x > from : x < from;
        if (ahead && (best == from || std::fabs(x - from) < std::fabs(best - from))) {
            best = x;
        }
    }
    return best;
}

void PlotView::moveProbe(int direction, Qt::KeyboardModifiers modifiers) {
    if (!figure().probe) {
        toggleProbe();
        return;
    }
    constexpr int fast = 10;
    const int steps = modifiers.testFlag(Qt::ShiftModifier) ? fast : 1;
    const double x = modifiers.testFlag(Qt::ControlModifier)
                         ? nextLandmark(direction)
                         : tidied(*figure().probe + direction * steps * pixelWidth(), pixelWidth());
    setProbe(x, QStringLiteral("probe"));
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: moveProbe(-1, event->modifiers()); return;
    case Qt::Key_Right: moveProbe(1, event->modifiers()); return;
    case Qt::Key_Up: selectNeighbour(-1); return;
    case Qt::Key_Down: selectNeighbour(1); return;
    default: SessionView::keyPressEvent(event);
    }
}

void PlotView::keyReleaseEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        document().endGesture();
    }
    SessionView::keyReleaseEvent(event);
}

void PlotView::focusInEvent(QFocusEvent* event) {
    SessionView::focusInEvent(event);
    update();
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    SessionView::focusOutEvent(event);
    update();
}

void PlotView::resizeEvent(QResizeEvent* event) {
    SessionView::resizeEvent(event);
    const int margin = qRound(scaled(*this, 12));
    m_tools->adjustSize();
    m_tools->move(width() - m_tools->width() - margin, height() - m_tools->height() - margin);
    display(document().session());
}

void PlotView::changeEvent(QEvent* event) {
    SessionView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        display(document().session());
    }
}

void PlotView::retranslate() {
    for (QToolButton* tool : m_tools->findChildren<QToolButton*>()) {
        tool->setAccessibleName(tool->defaultAction()->iconText());
    }
    setAccessibleName(tr("Plot"));
    setAccessibleDescription(tr("Arrow keys move the probe, plus and minus zoom."));
    setStatusTip(tr("Click to read values, drag to pan, wheel to zoom, Shift and drag for a "
                    "rectangle, double click for the whole range."));
    display(document().session());
}

} // namespace actiscope
