#include "ui/main_window.h"

#include "figure/edit.h"
#include "figure/presets.h"
#include "ui/actions.h"
#include "ui/controls/banner.h"
#include "ui/controls/curve_list.h"
#include "ui/controls/facts_panel.h"
#include "ui/controls/figure_panel.h"
#include "ui/controls/function_list.h"
#include "ui/controls/parameter_panel.h"
#include "ui/controls/probe_panel.h"
#include "ui/controls/random_panel.h"
#include "ui/controls/toast.h"
#include "ui/key_bar.h"
#include "ui/plot/plot_view.h"
#include "ui/shortcut_sheet.h"
#include "ui/strip/strip.h"
#include "ui/top_bar.h"
#include "ui/words.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

namespace actiscope {

MainWindow::MainWindow(const Catalogue& catalogue, Appearance& appearance, Prompts prompts)
    : m_catalogue(catalogue), m_appearance(appearance), m_prompts(std::move(prompts)),
      m_document(catalogue, presetSession(catalogue, "rrelu-train-eval")), m_playback(m_document),
      m_files(m_document, m_prompts, *this), m_actions(new Actions(*this, allEntries())),
      m_holds(new QLabel(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_holds->setContentsMargins(0, 0, 12, 0);
    statusBar()->addPermanentWidget(m_holds);
    statusBar()->setSizeGripEnabled(false);
    connect(&m_files, &FileCommands::reported, this, [this](const QString& sentence) {
        m_toast->say(sentence);
        statusBar()->showMessage(sentence);
    });
    connect(&m_files, &FileCommands::failed, this, [this](const QString& sentence) {
        m_banner->setText(sentence);
    });
    connect(&m_document, &Document::changed, this, &MainWindow::updateChrome);
    connect(&m_playback, &Playback::stateChanged, this, &MainWindow::updateChrome);
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::recolour);
    connect(&m_appearance, &Appearance::fontChanged, this, &MainWindow::build);
    constexpr QSize usual(1440, 900);
    resize(usual);
    build();
}

// Views keep nothing, so another type size simply builds them anew.
void MainWindow::build() {
    m_topBar = new TopBar(*m_actions, m_appearance, this);
    setMenuWidget(m_topBar);
    connect(m_topBar, &TopBar::presetChosen, this, [this](int index) {
        if (m_files.mayDiscard()) {
            m_document.start(presets(m_catalogue)[static_cast<std::size_t>(index)].session);
        }
    });
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
    m_views = {m_functions, m_plot, m_strip, m_curves, m_parameters};
    m_views.insert(m_views.end(), m_details.begin(), m_details.end());
    for (SessionView* view : m_views) {
        connect(view, &SessionView::reported, &m_files, &FileCommands::reported);
    }
    connect(m_curves, &CurveList::addRequested, m_functions, &FunctionList::focusSearch);
    connect(m_plot, &PlotView::painted, this, &MainWindow::updateStatus);
    arrange();
    recolour();
    m_plot->setFocus();
}

QWidget* MainWindow::buildColumns(QWidget* parent) {
    m_columns = new QSplitter(Qt::Horizontal, parent);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_functions = new FunctionList(m_document, m_columns);
    m_columns->addWidget(m_functions);
    m_columns->addWidget(buildCentre());
    m_columns->addWidget(buildRight());
    m_columns->setStretchFactor(1, 1);
    return m_columns;
}

QWidget* MainWindow::buildCentre() {
    m_middle = new QSplitter(Qt::Vertical, m_columns);
    m_middle->setHandleWidth(1);
    m_middle->setChildrenCollapsible(false);
    m_plot = new PlotView(m_document, m_middle);
    m_plot->setTools({m_actions->at("home"), m_actions->at("grid"), m_actions->at("probe")});
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
    auto* column = new QWidget(m_right);
    column->setObjectName(QStringLiteral("rightColumn"));
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const Extent extent = m_presenting ? Extent::Presented : Extent::Full;
    m_curves = new CurveList(m_document, column);
    m_curves->setVisible(extent == Extent::Full);
    m_parameters = new ParameterPanel(m_document, m_playback, column, extent);
    m_details = {new RandomPanel(m_document, m_playback, column, extent)};
    if (extent == Extent::Full) {
        m_details.push_back(new ProbePanel(m_document, column));
        m_details.push_back(new FactsPanel(m_document, column));
        m_details.push_back(new FigurePanel(m_document, column));
    }
    rows->addWidget(m_curves);
    rows->addWidget(m_parameters);
    for (SessionView* view : m_details) {
        rows->addWidget(view);
    }
    rows->addStretch();
    m_right->setWidget(column);
    return m_right;
}

// The sizes of the visual standard at 1280, 1440 and 1920 pixels, following the type size.
void MainWindow::arrange() {
    constexpr double left = 224.0 / 13;
    constexpr double right = 324.0 / 13;
    constexpr double strip = 172.0 / 13;
    constexpr double presentedRight = 500.0 / 26;
    const double p = m_appearance.fontPixels();
    const int rightWidth = qRound((m_presenting ? presentedRight : right) * p);
    m_topBar->setVisible(!m_presenting);
    statusBar()->setVisible(!m_presenting);
    m_keyBar->setVisible(m_presenting);
    m_functions->setVisible(!m_presenting);
    m_strip->setVisible(!m_presenting);
    m_plot->setPresenting(m_presenting);
    m_right->setMinimumWidth(qRound(312.0 / 324 * rightWidth));
    m_functions->setMinimumWidth(qRound(208.0 / 13 * p));
    m_columns->setSizes({qRound(left * p), width(), rightWidth});
    m_middle->setSizes({height(), qRound(strip * p)});
}

void MainWindow::displayAll() {
    for (SessionView* view : m_views) {
        view->display(m_document.session());
    }
    updateChrome();
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    m_topBar->retranslate();
    m_keyBar->retranslate();
    QStringList titles;
    for (const Preset& preset : presets(m_catalogue)) {
        titles.append(words(preset.title));
    }
    m_topBar->setPresets(titles);
    for (SessionView* view : m_views) {
        view->retranslate();
    }
    displayAll();
}

void MainWindow::recolour() {
    m_actions->recolour();
    retranslate();
}

void MainWindow::updateChrome() {
    const QString name = m_files.name();
    m_topBar->setTitle(name, m_document.isEdited());
    setWindowTitle(tr("%1[*] - Actiscope").arg(name));
    setWindowModified(m_document.isEdited());
    const Figure& figure = m_document.session().figure;
    m_actions->at("undo")->setEnabled(m_document.canUndo());
    m_actions->at("redo")->setEnabled(m_document.canRedo());
    m_actions->at("resample")->setEnabled(hasDraws(figure, m_catalogue));
    m_actions->at("automatic")->setChecked(m_playback.isAutomatic());
    m_actions->at("probe")->setChecked(figure.probe.has_value());
    m_actions->at("equal")->setChecked(figure.aspect == Aspect::Equal);
    const auto panel = static_cast<std::size_t>(figure.selected.panel);
    if (panel < figure.panels.size()) {
        m_actions->at("grid")->setChecked(figure.panels[panel].gridlines);
        m_actions->at("legend")->setChecked(figure.panels[panel].legend != Legend::None);
    }
    updateStatus();
}

void MainWindow::updateStatus() {
    const Figure& figure = m_document.session().figure;
    const Curve* curve = curveAt(figure, figure.selected);
    if (curve == nullptr) {
        m_holds->clear();
        return;
    }
    const Activation& activation = require(m_catalogue, curve->activation);
    QString text = tr("%1 points").arg(figure.grid.points);
    if (draws(activation, *curve)) {
        text += QStringLiteral("    ") +
                tr("seed %1, pass %2").arg(curve->seed).arg(curve->resample + 1);
        const int shown = shownPasses(*curve, figure.grid);
        if (shown < curve->passes && curve->resample >= static_cast<std::uint64_t>(curve->passes)) {
            text += QStringLiteral("    ") +
                    tr("%1 of %2 earlier passes shown").arg(shown).arg(curve->passes);
        }
    }
    m_holds->setText(text);
}

void MainWindow::editSelected(const std::function<Figure(Figure, CurvePlace)>& edit) {
    const Figure& figure = m_document.session().figure;
    m_document.apply(edit(figure, figure.selected));
}

void MainWindow::editPanel(const std::function<void(Panel&)>& change) {
    Figure figure = m_document.session().figure;
    for (Panel& panel : figure.panels) {
        change(panel);
    }
    m_document.apply(figure);
}

void MainWindow::toggleTrace(Quantity quantity) {
    editSelected([quantity](Figure figure, CurvePlace place) {
        const Curve* curve = curveAt(std::as_const(figure), place);
        const bool shown = curve != nullptr && shows(*curve, quantity);
        return withTrace(std::move(figure), place, quantity, !shown);
    });
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
    int current = 0;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (focusWidget() != nullptr &&
            (areas[i] == focusWidget() || areas[i]->isAncestorOf(focusWidget()))) {
            current = static_cast<int>(i);
        }
    }
    const int count = static_cast<int>(areas.size());
    for (int step = 1; step <= count; ++step) {
        QWidget* area =
            areas[static_cast<std::size_t>((current + direction * step + 4 * count) % count)];
        if (area->isVisible()) {
            area->setFocus(Qt::TabFocusReason);
            if (!area->hasFocus()) {
                for (QWidget* child : area->findChildren<QWidget*>()) {
                    if (child->isVisible() && (child->focusPolicy() & Qt::TabFocus) != 0) {
                        child->setFocus(Qt::TabFocusReason);
                        break;
                    }
                }
            }
            return;
        }
    }
}

void MainWindow::showShortcuts() {
    ShortcutSheet(*m_actions, this).exec();
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this,
        tr("About Actiscope"),
        tr("<b>Actiscope %1</b><p>What an activation function does, seen.</p>"
           "<p>GPL-3.0-or-later. Built with Qt, QCustomPlot, Eigen and nlohmann-json; formulas "
           "typeset by MathJax; figures set in Roboto.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::leaveTopmost() {
    if (m_presenting) {
        setPresenting(false);
    } else if (!m_banner->text().isEmpty()) {
        m_banner->setText({});
    }
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_toast != nullptr) {
        retranslate();
    }
}

bool MainWindow::event(QEvent* event) {
    // A status tip that ends leaves the line empty: say what can be done instead.
    if (event->type() == QEvent::StatusTip &&
        static_cast<QStatusTipEvent*>(event)->tip().isEmpty()) {
        const bool drawn = hasDraws(m_document.session().figure, m_catalogue);
        statusBar()->showMessage(
            drawn ? tr("Drag ℓ or u: the same draw bends. Press R for a new one.")
                  : tr("Drag a slider and watch; press ? for all shortcuts."));
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(m_files.mayDiscard());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && m_files.mayDiscard()) {
        m_files.open(urls.front().toLocalFile());
    }
}

// Space is no shortcut: it must still press the button that has the focus.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        m_parameters->togglePlay();
    } else if (event->key() == Qt::Key_Escape) {
        leaveTopmost();
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

} // namespace actiscope
