#include "ui/main_window.h"

#include "figure/edit.h"
#include "figure/presets.h"
#include "figure/sample.h"
#include "ui/actions.h"
#include "ui/controls/banner.h"
#include "ui/controls/parameter_panel.h"
#include "ui/controls/toast.h"
#include "ui/icons.h"
#include "ui/key_bar.h"
#include "ui/recovery.h"
#include "ui/shortcut_sheet.h"
#include "ui/top_bar.h"
#include "ui/words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMessageBox>
#include <QStatusBar>

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
    connect(&m_document, &Document::changed, this, &MainWindow::follow);
    connect(&m_document, &Document::started, this, [this] { m_banner->setText({}); });
    connect(&m_playback, &Playback::stateChanged, this, &MainWindow::updateChrome);
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::recolour);
    connect(&m_appearance, &Appearance::fontChanged, this, &MainWindow::build);
    // The line below says what the thing under the keyboard does, as under the pointer.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && now->window() == this && !now->statusTip().isEmpty()) {
            statusBar()->showMessage(now->statusTip());
        }
    });
    constexpr QSize usual(1440, 900);
    resize(usual.boundedTo(screen()->availableSize()));
    build();
}

// A field that loses the focus takes what was typed: while there is a document to take it.
MainWindow::~MainWindow() {
    if (focusWidget() != nullptr) {
        focusWidget()->clearFocus();
    }
}

void MainWindow::displayAll() {
    for (SessionView* view : m_views) {
        view->display(m_document.session());
    }
    updateChrome();
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    fillPresets();
    m_topBar->retranslate();
    m_keyBar->retranslate();
    for (SessionView* view : m_views) {
        view->retranslate();
    }
    displayAll();
}

void MainWindow::fillPresets() {
    QStringList titles;
    for (const Preset& preset : presets(m_catalogue)) {
        titles.append(words(preset.title));
    }
    m_topBar->setPresets(titles);
}

void MainWindow::recolour() {
    colourActions();
    retranslate();
}

void MainWindow::colourActions() {
    m_actions->recolour();
    const Theme& theme = themeOf(*this);
    const QString other = theme.dark ? QStringLiteral("sun") : QStringLiteral("moon");
    m_actions->at("theme")->setIcon(icon(other, theme.text, theme.disabled));
}

void MainWindow::follow() {
    if (m_document.gesture().isEmpty()) {
        updateChrome();
    } else {
        updateHistory();
        m_chrome.request();
    }
}

void MainWindow::updateHistory() {
    m_actions->at("undo")->setEnabled(m_document.canUndo());
    m_actions->at("redo")->setEnabled(m_document.canRedo());
}

void MainWindow::updateChrome() {
    updateHistory();
    const QString name = m_files.name();
    m_topBar->setTitle(name, m_document.isEdited());
    setWindowTitle(tr("%1[*] - Actiscope").arg(name));
    setWindowModified(m_document.isEdited());
    const Figure& figure = m_document.session().figure;
    m_actions->setDetail("undo", words(m_document.undoName()));
    m_actions->setDetail("redo", words(m_document.redoName()));
    const bool drawn = hasDraws(figure, m_catalogue);
    m_actions->at("resample")->setEnabled(drawn);
    m_actions->at("histogram")->setEnabled(drawn);
    m_actions->at("difference")->setEnabled(hasDifference(figure, figure.selected));
    updateArrange(figure);
    const Curve* curve = curveAt(figure, figure.selected);
    m_actions->at("exportAnimation")
        ->setEnabled(drawn || (curve != nullptr && !curve->parameters.empty()));
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

void MainWindow::updateArrange(const Figure& figure) {
    const Curve* curve = curveAt(figure, figure.selected);
    const bool several = figure.panels.size() > 1;
    const bool curves = placesOf(figure).size() > 1;
    const Activation* function =
        curve == nullptr ? nullptr : actiscope::find(m_catalogue, curve->activation);
    m_actions->at("curveUp")->setEnabled(curves);
    m_actions->at("curveDown")->setEnabled(curves);
    for (const char* id : {"panelUp", "panelDown", "removePanel"}) {
        m_actions->at(id)->setEnabled(several);
    }
    m_actions->at("overlay")->setEnabled(several);
    m_actions->at("smallMultiples")->setEnabled(curves);
    m_actions->at("valueOverDerivative")->setEnabled(curve != nullptr);
    m_actions->at("trainingOverEvaluation")->setEnabled(function != nullptr && function->draw);
    m_actions->at("family")->setEnabled(function != nullptr && !function->parameters.empty());
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

void MainWindow::editPanels(const std::function<void(Panel&)>& change) {
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
