// What mouse, wheel and keys make of the live plot.
#include "figure/landmarks.h"
#include "figure/view.h"
#include "text/number.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/plot_canvas.h"
#include "ui/plot/plot_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

constexpr double dragThreshold = 4;
constexpr double probeReach = 6;
const QString clickGesture = QStringLiteral("click");

Span scaledAbout(Span span, double factor, double about) {
    return {about + (span.from - about) * factor, about + (span.to - about) * factor};
}

} // namespace

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
    case QEvent::MouseButtonDblClick: goHomeFromClick(); return true;
    case QEvent::Wheel: {
        const auto* turned = static_cast<QWheelEvent*>(event);
        wheel(turned->position(),
              turned->angleDelta().y() + turned->angleDelta().x(),
              turned->modifiers());
        return true;
    }
    case QEvent::Paint:
        if (m_stale) {
            showSoon();
        }
        return false;
    default: return SessionView::eventFilter(watched, event);
    }
}

double PlotView::pixelWidth(int panel) const {
    const Span view = m_painter->xRange(panel);
    return (view.to - view.from) / std::max(1.0, m_painter->plotRect(panel).width());
}

bool PlotView::isOnProbe(const QPointF& at) const {
    const double x = m_painter->pixelOf(panelNear(at), {figure().probe.value_or(0), 0}).x();
    return figure().probe && std::fabs(at.x() - x) <= probeReach;
}

bool PlotView::press(const QPointF& at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    refresh();
    document().endGesture();
    m_pressed = at;
    m_before = figure();
    m_panel = m_painter->panelAt(at);
    m_yBefore = m_painter->yRange(m_panel);
    const bool bands = button == Qt::RightButton || modifiers.testFlag(Qt::ShiftModifier);
    const auto hold = m_painter->noteAt(m_panel, at);
    if (isOnProbe(at) && !bands) {
        m_drag = Drag::Probe;
    } else if (hold && !bands) {
        m_drag = Drag::Note;
        m_note = hold->note;
        m_notePart = hold->part;
    } else if (m_panel >= 0) {
        m_drag = bands ? Drag::Band : Drag::Undecided;
    }
    return true;
}

void PlotView::move(const QPointF& at, bool pressed) {
    if (!pressed) {
        setCursorFor(at);
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
        setProbe(tidied(xAt(at), pixelWidth(panelNear(at))), QStringLiteral("probe"));
    } else if (m_drag == Drag::Note) {
        dragNote(at);
    } else if (m_drag == Drag::Band) {
        m_band->setGeometry(QRectF(m_pressed, at).normalized().toRect());
        m_band->setVisible(moved.manhattanLength() > dragThreshold);
    }
}

void PlotView::setCursorFor(const QPointF& at) {
    const int panel = m_painter->panelAt(at);
    m_plot->setCursor(isOnProbe(at)                  ? Qt::SizeHorCursor
                      : m_painter->noteAt(panel, at) ? Qt::OpenHandCursor
                                                     : Qt::ArrowCursor);
}

// From where it was: what is rounded on the way leaves no trace.
void PlotView::dragNote(const QPointF& at) {
    Figure next = figure();
    const auto panel = static_cast<std::size_t>(m_panel);
    const auto note = static_cast<std::size_t>(m_note);
    if (panel >= next.panels.size() || note >= next.panels[panel].annotations.size() ||
        m_before.panels.size() != next.panels.size()) {
        return;
    }
    const Span y = m_painter->yRange(m_panel);
    const double pixelHeight =
        (y.to - y.from) / std::max(1.0, m_painter->plotRect(m_panel).height());
    const Point by{m_painter->xAt(m_panel, at) - m_painter->xAt(m_panel, m_pressed),
                   m_painter->yAt(m_panel, at) - m_painter->yAt(m_panel, m_pressed)};
    Annotation now = moved(m_before.panels[panel].annotations[note], m_notePart, by);
    const auto tidy = [&](Point point) {
        return Point{tidied(point.x, pixelWidth(m_panel)), tidied(point.y, pixelHeight)};
    };
    now.at = tidy(now.at);
    now.to = now.to ? std::optional(tidy(*now.to)) : std::nullopt;
    next.panels[panel].annotations[note] = now;
    document().apply(next, QStringLiteral("note"));
}

void PlotView::release(const QPointF& at) {
    if (m_drag == Drag::Band && m_band->isVisible()) {
        zoomTo(QRectF(m_pressed, at).normalized());
    }
    m_band->hide();
    m_plot->setCursor(Qt::ArrowCursor);
    document().endGesture();
    if (std::exchange(m_drag, Drag::None) == Drag::Undecided) {
        setProbe(tidied(xAt(at), pixelWidth(panelNear(at))), clickGesture);
    }
}

// The first click of the two has set the probe: both are one step, which leaves the probe alone.
void PlotView::goHomeFromClick() {
    Figure next = home(figure());
    next.probe = m_before.probe;
    document().apply(next, clickGesture);
}

void PlotView::panTo(const QPointF& at) {
    Figure next = figure();
    const auto panel = static_cast<std::size_t>(m_panel);
    if (panel >= next.panels.size()) {
        return;
    }
    const double dx = m_painter->xAt(m_panel, m_pressed) - m_painter->xAt(m_panel, at);
    const Span before = viewX(m_before, m_before.panels[panel]);
    next = withX(std::move(next), m_panel, {before.from + dx, before.to + dx});
    const double down = at.y() - m_pressed.y();
    next.panels[panel].y = m_before.panels[panel].y;
    if (std::fabs(down) > dragThreshold || next.panels[panel].y) {
        const double dy =
            down / m_painter->plotRect(m_panel).height() * (m_yBefore.to - m_yBefore.from);
        next.panels[panel].y = Span{m_yBefore.from + dy, m_yBefore.to + dy};
    }
    document().apply(next, QStringLiteral("pan"));
}

void PlotView::zoomTo(const QRectF& band) {
    Figure next = figure();
    const auto panel = static_cast<std::size_t>(m_panel);
    const Span x{m_painter->xAt(m_panel, band.topLeft()), m_painter->xAt(m_panel, band.topRight())};
    const Span y{m_painter->yAt(m_panel, band.bottomLeft()),
                 m_painter->yAt(m_panel, band.topLeft())};
    if (panel < next.panels.size() && isViewable(x) && isViewable(y)) {
        next = withX(std::move(next), m_panel, x);
        next.panels[panel].y = y;
        document().apply(next);
    }
}

void PlotView::wheel(const QPointF& at, double angle, Qt::KeyboardModifiers modifiers) {
    constexpr double notch = 120;
    constexpr double perNotch = 0.85;
    refresh(); // wheels turn faster than frames come: the point is one of the newest figure
    const int panel = m_painter->panelAt(at);
    if (panel < 0) {
        return;
    }
    const double factor = std::pow(perNotch, angle / notch);
    Figure next = figure();
    if (!modifiers.testFlag(Qt::ControlModifier)) {
        const Span view = viewX(next, next.panels[static_cast<std::size_t>(panel)]);
        next = withX(next, panel, scaledAbout(view, factor, m_painter->xAt(panel, at)));
    }
    if (!modifiers.testFlag(Qt::ShiftModifier)) {
        const Span y = scaledAbout(m_painter->yRange(panel), factor, m_painter->yAt(panel, at));
        if (isViewable(y)) {
            next.panels[static_cast<std::size_t>(panel)].y = y;
        }
    }
    document().apply(next, QStringLiteral("zoom"));
}

void PlotView::setProbe(double x, const QString& gesture) {
    Figure next = figure();
    Span seen = next.x;
    for (const Panel& panel : next.panels) {
        const Span own = viewX(next, panel);
        seen = {std::min(seen.from, own.from), std::max(seen.to, own.to)};
    }
    next.probe = std::clamp(x, seen.from, seen.to);
    document().apply(next, gesture);
}

void PlotView::selectNeighbour(int direction) {
    const std::vector<CurvePlace> places = placesOf(figure());
    if (places.empty()) {
        return;
    }
    const auto selected = std::ranges::find(places, figure().selected);
    const auto current = selected == places.end() ? 0 : selected - places.begin();
    const auto count = static_cast<std::ptrdiff_t>(places.size());
    Figure next = figure();
    next.selected = places[static_cast<std::size_t>((current + direction + count) % count)];
    document().amend(next);
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
    const double x =
        modifiers.testFlag(Qt::ControlModifier)
            ? nextLandmark(direction)
            : tidied(*figure().probe + direction * steps * pixelWidth(0), pixelWidth(0));
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

} // namespace actiscope
