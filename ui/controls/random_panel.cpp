#include "ui/controls/random_panel.h"

#include "figure/edit.h"
#include "ui/controls/draw_fields.h"
#include "ui/controls/hints.h"
#include "ui/controls/icon_button.h"
#include "ui/controls/section.h"
#include "ui/controls/segmented.h"
#include "ui/controls/slope_readout.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace actiscope {

namespace {

/// The function of the selected curve, if it has a draw.
const Activation* drawnFunction(const Figure& figure, const Catalogue& catalogue) {
    const Curve* curve = curveAt(figure, figure.selected);
    const Activation* activation = curve == nullptr ? nullptr : find(catalogue, curve->activation);
    return activation != nullptr && activation->draw ? activation : nullptr;
}

/// The entries of one idea, in the order of the catalogue.
std::vector<const Activation*> formsOf(const Activation& activation, const Catalogue& catalogue) {
    std::vector<const Activation*> forms = {&activation};
    if (const Activation* other = find(catalogue, activation.draw->otherForm)) {
        forms.insert(other < &activation ? forms.begin() : forms.end(), other);
    }
    return forms;
}

/// Two of them share a line: their margins may shrink.
void letShrink(const Segmented& segmented, int options) {
    for (int i = 0; i < options; ++i) {
        segmented.option(i)->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
}

} // namespace

RandomPanel::RandomPanel(Document& document, Playback& playback, QWidget* parent, Extent extent)
    : SessionView(document, parent), m_playback(playback), m_section(new Section(this)),
      m_phase(new Segmented(this)), m_form(new Segmented(this)),
      m_fields(new DrawFields(document, this)), m_resample(new IconButton(this)),
      m_automatic(new IconButton(this)), m_readout(new SlopeReadout(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    QVBoxLayout* body = m_section->body();
    QWidget* choices = buildChoices();
    body->addWidget(choices);
    body->addWidget(m_fields);
    body->addLayout(buildButtons());
    body->addWidget(m_readout);
    choices->setVisible(extent == Extent::Full);
    m_fields->setVisible(extent == Extent::Full);
    m_automatic->setVisible(extent == Extent::Full);
    connect(&playback, &Playback::stateChanged, this, &RandomPanel::displayAutomatic);
    retranslate();
}

QWidget* RandomPanel::buildChoices() {
    m_phase->setObjectName(QStringLiteral("random.phase"));
    m_form->setObjectName(QStringLiteral("random.form"));
    auto* choices = new QWidget(this);
    auto* line = new QHBoxLayout(choices);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(qRound(scaled(*this, 8)));
    line->addWidget(m_phase);
    line->addWidget(m_form);
    connect(m_phase, &Segmented::chosen, this, [this](int phase) {
        choosePhase(static_cast<Phase>(phase));
    });
    connect(m_form, &Segmented::chosen, this, [this](int form) {
        chooseForm(static_cast<std::size_t>(form));
    });
    return choices;
}

QLayout* RandomPanel::buildButtons() {
    auto* line = new QHBoxLayout;
    line->setSpacing(qRound(scaled(*this, 8)));
    m_resample->setObjectName(QStringLiteral("random.resample"));
    m_resample->setProperty("primary", true);
    m_resample->setIconName(QStringLiteral("dice"));
    m_resample->setKey(QStringLiteral("R"));
    m_automatic->setObjectName(QStringLiteral("random.automatic"));
    m_automatic->setCheckable(true);
    m_automatic->installEventFilter(this);
    line->addWidget(m_resample, 1);
    line->addWidget(m_automatic);
    connect(m_resample, &QPushButton::clicked, this, [this] {
        document().apply(resampled(figure(), catalogue()));
    });
    connect(m_automatic, &QPushButton::toggled, &m_playback, &Playback::setAutomatic);
    return line;
}

void RandomPanel::choosePhase(Phase phase) {
    Figure next = figure();
    if (Curve* curve = curveAt(next, next.selected)) {
        curve->phase = phase;
        document().apply(next);
    }
}

void RandomPanel::chooseForm(std::size_t form) {
    const Activation* now = drawnFunction(figure(), catalogue());
    if (now != nullptr && form < m_forms.size() && m_forms[form] != now) {
        document().apply(withOtherForm(figure(), figure().selected, catalogue()));
    }
}

void RandomPanel::display(const Session& session) {
    const Activation* activation = drawnFunction(session.figure, catalogue());
    m_section->setHidden(activation == nullptr);
    if (activation == nullptr) {
        return;
    }
    const Curve& curve = *curveAt(session.figure, session.figure.selected);
    m_phase->setCurrent(static_cast<int>(curve.phase));
    displayForms(*activation);
    m_resample->setEnabled(curve.phase == Phase::Train);
    m_automatic->setEnabled(curve.phase == Phase::Train || m_playback.isAutomatic());
    displayAutomatic();
    displaySlopes(*activation, curve, session.figure.grid);
}

void RandomPanel::displayForms(const Activation& activation) {
    const auto forms = formsOf(activation, catalogue());
    if (forms != m_forms) {
        m_forms = forms;
        QStringList names;
        for (const Activation* form : forms) {
            names << words(form->draw->form);
        }
        m_form->setOptions(names);
        letShrink(*m_form, static_cast<int>(names.size()));
        for (int i = 0; i < names.size(); ++i) {
            const Activation& form = *forms[static_cast<std::size_t>(i)];
            m_form->option(i)->setObjectName(QStringLiteral("random.form.") + qstring(form.id));
            m_form->option(i)->setAccessibleName(tr("Form: %1").arg(names[i]));
            setHint(m_form->option(i),
                    tr("%1, with its own default bounds.").arg(words(form.name)),
                    tr("← →"));
        }
    }
    m_form->setCurrent(static_cast<int>(std::ranges::find(forms, &activation) - forms.begin()));
    m_form->setHidden(forms.size() < 2);
}

void RandomPanel::displaySlopes(const Activation& activation,
                                const Curve& curve,
                                const Grid& grid) {
    constexpr int bins = 20;
    Curve counted = curve;
    counted.traces.clear(); // of no account
    if (!m_statistics || counted != m_countedCurve || grid != m_countedGrid) {
        m_statistics = slopeStatistics(counted, grid, catalogue(), bins);
        m_countedCurve = counted;
        m_countedGrid = grid;
    }
    m_readout->display(activation, curve, *m_statistics, themeOf(*this).ink(inkOf(curve)));
}

void RandomPanel::displayAutomatic() {
    const QSignalBlocker silent(m_automatic);
    const bool runs = m_playback.isAutomatic();
    m_automatic->setChecked(runs);
    m_automatic->setIconName(runs ? QStringLiteral("pause") : QStringLiteral("play"));
    m_automatic->setText(tr("Auto, %1 per s").arg(m_playback.rate()));
}

void RandomPanel::retranslate() {
    m_section->setTitle(tr("Random slopes"));
    retranslatePhases();
    m_forms.clear(); // their names are made again
    m_fields->retranslate();
    m_resample->setText(tr("Resample"));
    m_resample->setAccessibleName(tr("Resample"));
    setHint(m_resample, tr("A new pass: every curve in training draws again."), tr("R"));
    m_automatic->setAccessibleName(tr("Resample automatically"));
    setHint(m_automatic,
            tr("Resample again and again. The mouse wheel or a right click changes the rate."),
            tr("Shift+R"));
    display(document().session());
}

void RandomPanel::retranslatePhases() {
    m_phase->setOptions({tr("Training"), tr("Evaluation")});
    letShrink(*m_phase, 2);
    m_phase->option(0)->setObjectName(QStringLiteral("random.phase.train"));
    m_phase->option(1)->setObjectName(QStringLiteral("random.phase.eval"));
    setHint(m_phase->option(0), tr("The selected curve draws its slopes."), tr("← →"));
    setHint(m_phase->option(1), tr("The selected curve takes the middle of the law."), tr("← →"));
}

bool RandomPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && m_automatic->isEnabled()) {
        const int turn = static_cast<QWheelEvent*>(event)->angleDelta().y();
        m_playback.setRate(m_playback.rate() + (turn > 0) - (turn < 0));
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        showRateMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return SessionView::eventFilter(watched, event);
}

void RandomPanel::showRateMenu(const QPoint& globalPosition) {
    QMenu menu(this);
    QActionGroup rates(&menu);
    for (const int rate : {1, 2, 4, 8, 15, 30}) {
        QAction* action = rates.addAction(menu.addAction(tr("%1 per second").arg(rate)));
        action->setCheckable(true);
        action->setChecked(m_playback.rate() == rate);
        connect(action, &QAction::triggered, this, [this, rate] { m_playback.setRate(rate); });
    }
    menu.exec(globalPosition);
}

} // namespace actiscope
