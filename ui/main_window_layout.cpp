// What the window is made of, and where it stands.
#include "figure/presets.h"
#include "ui/actions.h"
#include "ui/controls/banner.h"
#include "ui/controls/curve_list.h"
#include "ui/controls/facts_panel.h"
#include "ui/controls/figure_panel.h"
#include "ui/controls/function_list.h"
#include "ui/controls/layout_panel.h"
#include "ui/controls/line_panel.h"
#include "ui/controls/notes_panel.h"
#include "ui/controls/parameter_panel.h"
#include "ui/controls/probe_panel.h"
#include "ui/controls/random_panel.h"
#include "ui/controls/toast.h"
#include "ui/key_bar.h"
#include "ui/main_window.h"
#include "ui/plot/plot_view.h"
#include "ui/reading_order.h"
#include "ui/splitter.h"
#include "ui/strip/strip.h"
#include "ui/top_bar.h"
#include <QResizeEvent>
#include <QScrollArea>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace actiscope {

namespace {

bool holdsFocus(const QWidget& area) {
    const QWidget* focused = area.window()->focusWidget();
    return focused != nullptr && (&area == focused || area.isAncestorOf(focused));
}

} // namespace

// Views keep nothing, so another type size simply builds them anew.
void MainWindow::build() {
    m_topBar = new TopBar(*m_actions, m_appearance, this);
    setMenuWidget(m_topBar);
    connect(m_topBar, &TopBar::presetChosen, this, [this](int index) {
        if (m_files.mayDiscard()) {
            m_document.start(presets(m_catalogue)[static_cast<std::size_t>(index)].session);
        }
    });
    connect(m_topBar, &TopBar::recentShown, this, &MainWindow::fillRecent);
    auto* frame = new QWidget(this);
    auto* rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_banner = new Banner(frame);
    m_keyBar = new KeyBar(frame);
    rows->addWidget(m_banner);
    rows->addWidget(buildColumns(frame), 1);
    rows->addWidget(m_keyBar);
    setCentralWidget(frame);
    m_toast = new Toast(m_plot);
    m_toast->setFading(!m_playback.hasReducedMotion());
    m_views = {m_functions, m_plot, m_strip, m_curves, m_parameters};
    for (SessionView* view : m_views) {
        connect(view, &SessionView::reported, &m_files, &FileCommands::reported);
    }
    connect(m_curves, &CurveList::addRequested, this, &MainWindow::showSearch);
    arrange();
    colourActions();
    fillPresets();
    m_topBar->retranslate();
    displayAll();
    m_plot->setFocus();
    isVisible() ? addDetails() : addDetailsAfterPlot();
}

// At the start the plot comes first.
void MainWindow::addDetailsAfterPlot() {
    constexpr int showMs = 30; // a painted plot is drawn and shown in the next turns of the loop
    QWidget* column = m_right->widget();
    auto* timer = new QTimer(column);
    timer->setSingleShot(true);
    timer->setInterval(showMs);
    connect(timer, &QTimer::timeout, this, [this, column] {
        if (column == m_right->widget()) { // not built anew meanwhile
            addDetails();
        }
    });
    connect(
        m_plot, &PlotView::painted, timer, qOverload<>(&QTimer::start), Qt::SingleShotConnection);
}

QWidget* MainWindow::buildColumns(QWidget* parent) {
    m_columns = new Splitter(
        Qt::Horizontal, [this] { restoreColumns(); }, parent);
    m_functions = new FunctionList(m_document, m_columns);
    m_columns->addWidget(m_functions);
    m_columns->addWidget(buildCentre());
    m_columns->addWidget(buildRight());
    m_columns->setStretchFactor(1, 1);
    return m_columns;
}

QWidget* MainWindow::buildCentre() {
    m_middle = new Splitter(
        Qt::Vertical, [this] { restoreStrip(); }, m_columns);
    m_plot = new PlotView(m_document, m_middle);
    m_plot->setTools({m_actions->at("home"), m_actions->at("grid"), m_actions->at("probe")});
    m_plot->retranslate(); // the tools too
    m_strip = new Strip(m_document, m_middle);
    m_middle->addWidget(m_plot);
    m_middle->addWidget(m_strip);
    m_middle->setStretchFactor(0, 1);
    return m_middle;
}

QWidget* MainWindow::buildRight() {
    m_right = new QScrollArea(m_columns);
    m_right->setWidgetResizable(true);
    m_right->setFrameShape(QFrame::NoFrame);
    m_right->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_right->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the details will need it
    m_right->setFocusPolicy(Qt::NoFocus);                       // Tab goes to what it holds
    auto* column = new QWidget;
    column->setObjectName(QStringLiteral("rightColumn"));
    m_right->setWidget(column); // while it is empty: what changes its window is styled again
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const Extent extent = m_presenting ? Extent::Presented : Extent::Full;
    m_curves = new CurveList(m_document, column);
    m_curves->setVisible(extent == Extent::Full);
    m_parameters = new ParameterPanel(m_document, m_playback, column, extent);
    rows->addWidget(m_curves);
    rows->addWidget(m_parameters);
    rows->addStretch();
    return m_right;
}

// The right column below curves and parameters.
void MainWindow::addDetails() {
    QWidget* column = m_right->widget();
    const Extent extent = m_presenting ? Extent::Presented : Extent::Full;
    std::vector<SessionView*> details = {new RandomPanel(m_document, m_playback, column, extent)};
    if (extent == Extent::Full) {
        details.push_back(new ProbePanel(m_document, column));
        details.push_back(new FactsPanel(m_document, column));
        details.push_back(new LinePanel(m_document, column));
        details.push_back(new FigurePanel(m_document, column));
        details.push_back(new LayoutPanel(m_document, column));
        details.push_back(new NotesPanel(m_document, column));
    }
    auto* rows = static_cast<QVBoxLayout*>(column->layout());
    for (SessionView* view : details) {
        rows->insertWidget(rows->count() - 1, view); // above the stretch
        connect(view, &SessionView::reported, &m_files, &FileCommands::reported);
        view->display(m_document.session());
        view->show();
    }
    m_views.insert(m_views.end(), details.begin(), details.end());
    m_right->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void MainWindow::arrange() {
    m_topBar->setVisible(!m_presenting);
    statusBar()->setVisible(!m_presenting);
    m_keyBar->setVisible(m_presenting);
    m_arrangedFor = size();
    m_functions->setVisible(!m_presenting && hasRoomForList(size()));
    m_strip->setVisible(!m_presenting && hasRoomForStrip(size()));
    m_plot->setPresenting(m_presenting);
    restoreColumns();
    restoreStrip();
}

// A plot needs room more than the list, which a key brings back.
bool MainWindow::hasRoomForList(const QSize& size) const {
    constexpr double least = 1100.0 / 13;
    return size.width() >= least * m_appearance.fontPixels();
}

bool MainWindow::hasRoomForStrip(const QSize& size) const {
    constexpr double least = 600.0 / 13;
    return size.height() >= least * m_appearance.fontPixels();
}

// Only when a limit is crossed: what was shown or hidden by hand stays.
void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const QSize before = std::exchange(m_arrangedFor, size());
    if (m_presenting) {
        return;
    }
    if (hasRoomForList(size()) != hasRoomForList(before)) {
        m_functions->setVisible(hasRoomForList(size()));
    }
    if (hasRoomForStrip(size()) != hasRoomForStrip(before)) {
        m_strip->setVisible(hasRoomForStrip(size()));
    }
}

void MainWindow::showSearch() {
    if (!m_presenting) {
        m_functions->show();
        m_functions->focusSearch();
    }
}

// The sizes of the visual standard at 1280, 1440 and 1920 pixels, following the type size.
void MainWindow::restoreColumns() {
    constexpr double left = 224.0 / 13;
    constexpr double right = 324.0 / 13;
    constexpr double presentedRight = 500.0 / 26;
    const double p = m_appearance.fontPixels();
    const int rightWidth = qRound((m_presenting ? presentedRight : right) * p);
    m_right->setMinimumWidth(qRound(312.0 / 324 * rightWidth));
    m_functions->setMinimumWidth(qRound(208.0 / 13 * p));
    m_columns->setSizes({qRound(left * p), width(), rightWidth});
}

void MainWindow::restoreStrip() {
    constexpr double strip = 172.0 / 13;
    m_middle->setSizes({height(), qRound(strip * m_appearance.fontPixels())});
}

void MainWindow::setPresenting(bool presenting) {
    if (presenting == m_presenting) {
        return;
    }
    constexpr int presentedPixels = 26;
    m_presenting = presenting;
    m_fontBefore = presenting ? m_appearance.fontPixels() : m_fontBefore;
    setWindowState(presenting ? windowState() | Qt::WindowFullScreen
                              : windowState() & ~Qt::WindowFullScreen);
    m_appearance.setFontPixels(presenting ? presentedPixels : m_fontBefore);
}

void MainWindow::cycleArea(int direction) {
    const std::array<QWidget*, 4> areas = {m_functions, m_plot, m_right, m_strip};
    const int count = static_cast<int>(areas.size());
    int current = 0;
    for (int i = 0; i < count; ++i) {
        current = holdsFocus(*areas[static_cast<std::size_t>(i)]) ? i : current;
    }
    for (int step = 1; step <= count; ++step) {
        const int next = (current + direction * step + 4 * count) % count;
        QWidget& area = *areas[static_cast<std::size_t>(next)];
        const auto stops = readingOrder(area);
        if (!stops.empty()) {
            QWidget* chosen = area.focusProxy();
            moveFocus(chosen == nullptr ? *stops.front() : *chosen, Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::moveFocus(QWidget& stop, Qt::FocusReason reason) {
    stop.setFocus(reason);
    if (m_right->isAncestorOf(&stop)) {
        m_right->ensureWidgetVisible(&stop);
    }
}

// Tab goes from area to area, through each as it is read.
bool MainWindow::focusNextPrevChild(bool next) {
    std::vector<QWidget*> stops;
    for (QWidget* area : std::initializer_list<QWidget*>{
             m_topBar, m_banner, m_functions, m_plot, m_right, m_strip}) {
        const auto within = readingOrder(*area);
        stops.insert(stops.end(), within.begin(), within.end());
    }
    const auto now = std::ranges::find(stops, focusWidget());
    if (now == stops.end()) {
        return QMainWindow::focusNextPrevChild(next);
    }
    const auto count = stops.size();
    const auto index = static_cast<std::size_t>(now - stops.begin());
    moveFocus(*stops[(index + (next ? 1 : count - 1)) % count],
              next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace actiscope
