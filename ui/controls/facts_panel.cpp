#include "ui/controls/facts_panel.h"

#include "figure/edit.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/reason.h"
#include "ui/controls/section.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace actiscope {

namespace {

/// The curve without whatever no fact depends on.
FactsSubject subjectOf(const Figure& figure, const Curve& curve, const Activation& activation) {
    FactsSubject subject;
    subject.curve.activation = curve.activation;
    subject.curve.parameters = curve.parameters;
    subject.curve.phase = activation.draw ? curve.phase : Phase::Eval;
    subject.curve.traces.clear();
    subject.grid = activation.isVector() ? figure.grid : Grid{};
    subject.convention = figure.convention;
    subject.saturation = activation.isVector() ? subject.saturation : figure.saturation;
    return subject;
}

} // namespace

FactsPanel::FactsPanel(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)),
      m_thresholdName(quietLabel(this)), m_threshold(new NumberField(this)),
      m_shade(new QCheckBox(this)), m_reason(new Reason(this)),
      m_rest([this] { QTimer::singleShot(0, this, &FactsPanel::measureNow); }) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    build();
    buildThreshold();
    retranslate();
}

void FactsPanel::build() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(qRound(scaled(*this, 12)));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    m_section->body()->addLayout(grid);
    for (int i = 0; i < maxFacts; ++i) {
        Row& row = m_rows[static_cast<std::size_t>(i)];
        row.name = quietLabel(this);
        row.value = new QLabel(this);
        row.value->setWordWrap(true);
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
        row.name->hide(); // until there is a fact
        row.value->hide();
        row.name->setMinimumHeight(qRound(scaled(*this, 22)));
        grid->addWidget(row.name, i, 0, Qt::AlignTop);
        grid->addWidget(row.value, i, 1);
    }
}

void FactsPanel::buildThreshold() {
    auto* line = new QHBoxLayout;
    line->addWidget(m_thresholdName);
    line->addWidget(m_threshold);
    line->addStretch();
    line->addWidget(m_shade);
    m_section->body()->addLayout(line);
    m_section->body()->addWidget(m_reason);
    m_threshold->setObjectName(QStringLiteral("facts.saturation"));
    m_shade->setObjectName(QStringLiteral("facts.shade"));
    connect(m_shade, &QCheckBox::toggled, this, [this](bool on) {
        document().apply(withSaturationShaded(figure(), on));
    });
    m_threshold->setCheck([this](double value) {
        return isSaturation(value)
                   ? QString()
                   : tr("Must be greater than 0 and at most %1. The figure still has %2.")
                         .arg(exact(maxSaturation), exact(m_threshold->value()));
    });
    m_reason->watch(m_threshold);
    connect(m_threshold, &NumberField::edited, this, [this](double value) {
        document().apply(withSaturation(figure(), value));
    });
}

void FactsPanel::display(const Session& session) {
    const Curve* curve = curveAt(session.figure, session.figure.selected);
    const Activation* activation =
        curve == nullptr ? nullptr : actiscope::find(catalogue(), curve->activation);
    m_section->setHidden(activation == nullptr);
    if (activation == nullptr) {
        return;
    }
    m_section->setTitle(tr("Facts about %1").arg(words(activation->name)));
    m_threshold->setValue(session.figure.saturation);
    const QSignalBlocker silent(m_shade);
    m_shade->setChecked(session.figure.shadeSaturation);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_thresholdName, m_threshold, m_shade}) {
        widget->setHidden(activation->isVector());
    }
    m_wanted = subjectOf(session.figure, *curve, *activation);
    if (m_wanted != m_shown) {
        m_rest.request();
    }
}

void FactsPanel::measureNow() {
    if (!m_wanted || m_wanted == m_shown) {
        return;
    }
    displayFacts(factsOf(*m_wanted, catalogue()));
    m_shown = m_wanted;
}

void FactsPanel::displayFacts(const std::vector<Fact>& facts) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < facts.size();
        m_rows[i].name->setVisible(used);
        m_rows[i].value->setVisible(used);
        if (used) {
            const auto& [id, name, value] = facts[i];
            m_rows[i].name->setText(name);
            m_rows[i].value->setText(value);
            m_rows[i].value->setObjectName(QStringLiteral("fact.") + id);
            m_rows[i].value->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
            setHint(m_rows[i].value,
                    tr("Computed from the function. Select it to copy."),
                    tr("Ctrl+C"));
        }
    }
}

void FactsPanel::retranslate() {
    m_thresholdName->setText(tr("Saturated where |f′| <"));
    m_threshold->setAccessibleName(tr("Threshold of saturation"));
    m_shade->setText(tr("shade"));
    m_shade->setAccessibleName(tr("Shade the saturation on the plot"));
    setHint(m_shade, tr("Shade where the selected curve saturates."), tr("Space"));
    setHint(m_threshold, tr("The function saturates where its slope is smaller than this."));
    m_shown.reset();
    display(document().session());
}

} // namespace actiscope
