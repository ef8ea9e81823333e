#include "ui/plot/plot_view.h"

#include "figure/sample.h"
#include "figure/view.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/plot_canvas.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QRubberBand>
#include <QToolButton>
#include <utility>

namespace actiscope {

namespace {

constexpr double toolsMargin = 4; ///< below the tools, which stand under the axes

const auto showNewestEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

} // namespace

PlotView::PlotView(Document& document, QWidget* parent)
    : SessionView(document, parent), m_plot(new PlotCanvas(this)), m_painter(&m_plot->painter()),
      m_tools(new QWidget(this)), m_band(new QRubberBand(QRubberBand::Rectangle, m_plot)) {
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

// However many sessions arrive before the next frame, only the newest is shown. Of a gesture they
// come one at a time: the first is drawn while the other views follow.
void PlotView::display(const Session&) {
    m_stale = true;
    const bool first = !m_queued;
    showSoon();
    const bool shows = m_plot->isVisible() && m_plot->isSeen();
    if (first && shows && !document().gesture().isEmpty()) {
        refresh();
    }
}

void PlotView::showSoon() {
    if (!std::exchange(m_queued, true)) {
        QCoreApplication::postEvent(this, new QEvent(showNewestEvent), Qt::LowEventPriority - 1);
    }
}

bool PlotView::event(QEvent* event) {
    if (event->type() == showNewestEvent) {
        showNewest();
        return true;
    }
    return SessionView::event(event);
}

void PlotView::showNewest() {
    if (m_plot->isSeen() || !m_plot->isVisible()) { // or else its paint event comes back here
        refresh();
    }
    m_queued = false;
    m_plot->showDrawn();
}

Look PlotView::look() const {
    Look look;
    look.theme = &themeOf(*this);
    look.fontPixels = QFontInfo(font()).pixelSize();
    look.strokes = m_presenting ? presentingStrokes() : screenStrokes();
    look.language = uiLanguage();
    look.interactive = true;
    look.probeValues = m_presenting;
    look.foot = m_presenting ? 0 : m_tools->height() + 2 * scaled(*this, toolsMargin);
    return look;
}

void PlotView::refresh() {
    if (!std::exchange(m_stale, false)) {
        return;
    }
    m_plot->makeRoom();
    const Look dress = look();
    const Resolution resolution{.columns = FigurePainter::columnsFor(m_plot->size(), dress),
                                .earlierPasses = false}; // the image keeps them
    m_plot->draw(figure(), sample(figure(), catalogue(), resolution), catalogue(), dress);
    showSoon();
    emit painted();
}

int PlotView::panelNear(const QPointF& at) const {
    return std::max(0, m_painter->panelAt(at));
}

double PlotView::xAt(const QPointF& at) const {
    return m_painter->xAt(panelNear(at), at);
}

void PlotView::zoom(double factor) {
    document().apply(zoomed(figure(), factor), QStringLiteral("zoom"));
}

void PlotView::goHome() {
    document().apply(home(figure()));
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

void PlotView::resizeEvent(QResizeEvent* event) {
    SessionView::resizeEvent(event);
    const int right = qRound(scaled(*this, 12));
    const int below = qRound(scaled(*this, toolsMargin));
    m_tools->adjustSize();
    m_tools->move(width() - m_tools->width() - right, height() - m_tools->height() - below);
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
