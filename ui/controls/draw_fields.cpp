#include "ui/controls/draw_fields.h"

#include "figure/edit.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/reason.h"
#include "ui/controls/segmented.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace actiscope {

namespace {

constexpr double greatestSeed = 9007199254740992.0; // 2^53: every whole number up to it is a double
constexpr std::array laws = {Quantity::Band, Quantity::Mean, Quantity::Sd};

} // namespace

DrawFields::DrawFields(Document& document, QWidget* parent)
    : SessionView(document, parent), m_unitName(quietLabel(this)), m_pointsName(quietLabel(this)),
      m_seedName(quietLabel(this)), m_passesName(quietLabel(this)), m_showName(quietLabel(this)),
      m_unit(new Segmented(this)), m_points(field(QStringLiteral("random.points"), 1, maxPoints)),
      m_seed(field(QStringLiteral("random.seed"), 0, greatestSeed)),
      m_passes(field(QStringLiteral("random.passes"), 0, maxPasses)),
      m_passesNote(new Caption(this)), m_reason(new Reason(this)) {
    m_unit->setObjectName(QStringLiteral("random.unit"));
    m_passesNote->setObjectName(QStringLiteral("random.passesNote"));
    m_reason->setObjectName(QStringLiteral("random.reason"));
    for (NumberField* number : {m_points, m_seed, m_passes}) {
        m_reason->watch(number);
    }
    build();
    connectFields();
    retranslate();
}

void DrawFields::build() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(qRound(scaled(*this, 8)));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->addWidget(m_unitName, 0, 0);
    grid->addWidget(m_unit, 0, 1, 1, 3);
    grid->addWidget(m_pointsName, 1, 0);
    grid->addWidget(m_points, 1, 1);
    grid->addWidget(m_seedName, 1, 2);
    grid->addWidget(m_seed, 1, 3);
    grid->addWidget(m_passesName, 2, 0);
    grid->addWidget(m_passes, 2, 1);
    grid->addWidget(m_passesNote, 2, 2, 1, 2);
    grid->addWidget(m_reason, 3, 0, 1, 4);
    grid->addWidget(m_showName, 4, 0);
    grid->addLayout(buildTraces(), 4, 1, 1, 3);
}

QLayout* DrawFields::buildTraces() {
    auto* line = new QHBoxLayout;
    line->setSpacing(qRound(scaled(*this, 12)));
    for (std::size_t i = 0; i < laws.size(); ++i) {
        m_laws[i] = new QCheckBox(this);
        m_laws[i]->setObjectName(QStringLiteral("random.") + qstring(wordOf(laws[i])));
        connect(m_laws[i], &QCheckBox::toggled, this, [this, i](bool shown) {
            document().apply(withTrace(figure(), figure().selected, laws[i], shown));
        });
        line->addWidget(m_laws[i]);
    }
    line->addStretch();
    return line;
}

NumberField* DrawFields::field(const QString& name, double least, double greatest) {
    auto* result = new NumberField(this);
    result->setObjectName(name);
    result->setInteger(true);
    result->setCheck([result, least, greatest](double value) {
        return value >= least && value <= greatest
                   ? QString()
                   : tr("Must be from %1 to %2. The figure still has %3.")
                         .arg(exact(least), exact(greatest), exact(result->value()));
    });
    return result;
}

void DrawFields::connectFields() {
    connect(m_points, &NumberField::edited, this, [this](double value) {
        Figure next = figure();
        next.grid.points = static_cast<int>(value);
        document().apply(next);
    });
    connect(m_seed, &NumberField::edited, this, [this](double value) {
        applyDraw([value](Curve& curve) { curve.seed = static_cast<std::uint64_t>(value); });
    });
    connect(m_passes, &NumberField::edited, this, [this](double value) {
        applyDraw([value](Curve& curve) { curve.passes = static_cast<int>(value); });
    });
    connect(m_unit, &Segmented::chosen, this, [this](int unit) {
        applyDraw([unit](Curve& curve) { curve.unit = static_cast<Unit>(unit); });
    });
}

void DrawFields::applyDraw(const std::function<void(Curve&)>& change) {
    document().apply(withDraw(figure(), figure().selected, change));
}

void DrawFields::display(const Session& session) {
    const Curve* curve = curveAt(session.figure, session.figure.selected);
    if (curve == nullptr) {
        return;
    }
    m_unit->setCurrent(static_cast<int>(curve->unit));
    m_points->setValue(session.figure.grid.points);
    m_seed->setValue(static_cast<double>(curve->seed));
    m_seed->setEnabled(curve->phase == Phase::Train);
    m_seedName->setEnabled(m_seed->isEnabled());
    m_passes->setValue(curve->passes);
    m_passesNote->setText(passesNote(*curve, session.figure.grid));
    for (std::size_t i = 0; i < laws.size(); ++i) {
        const QSignalBlocker silent(m_laws[i]);
        m_laws[i]->setChecked(shows(*curve, laws[i]));
    }
}

QString DrawFields::passesNote(const Curve& curve, const Grid& grid) const {
    const int shown = shownPasses(curve, grid);
    if (shown == curve.passes || curve.phase == Phase::Eval) {
        return {};
    }
    const bool drawn = curve.resample > static_cast<std::uint64_t>(shown);
    return drawn ? tr("%1 shown: 10 million points at most").arg(shown)
                 : tr("%1 shown: no more drawn yet").arg(shown);
}

void DrawFields::retranslate() {
    m_unitName->setText(tr("One slope per"));
    m_pointsName->setText(tr("Points"));
    m_seedName->setText(tr("Seed"));
    m_passesName->setText(tr("Earlier passes"));
    m_showName->setText(tr("Show"));
    m_unit->setOptions({tr("element"), tr("curve")});
    m_unit->option(0)->setObjectName(QStringLiteral("random.unit.element"));
    m_unit->option(1)->setObjectName(QStringLiteral("random.unit.curve"));
    m_unit->option(0)->setAccessibleName(tr("One slope per element"));
    m_unit->option(1)->setAccessibleName(tr("One slope per curve"));
    setHint(m_unit->option(0), tr("Every point draws its own slope, as PyTorch does."), tr("← →"));
    setHint(m_unit->option(1), tr("One slope a pass, the same for every point."), tr("← →"));
    retranslateFields();
    display(document().session());
}

void DrawFields::retranslateFields() {
    m_points->setAccessibleName(tr("Number of points"));
    setHint(m_points, tr("How many points are computed, 1 to 1,000,000."), tr("Enter"));
    m_seed->setAccessibleName(tr("Seed"));
    setHint(m_seed, tr("The same seed gives the same draws on every machine."), tr("Enter"));
    m_passes->setAccessibleName(tr("Earlier passes"));
    setHint(m_passes,
            tr("How many earlier passes stay visible behind this one, up to 500."),
            tr("Enter"));
    const std::array names = {tr("Band"), tr("Mean"), tr("± sd")};
    const std::array spoken = {
        tr("Band of the law"), tr("Mean slope"), tr("Mean plus and minus one standard deviation")};
    const std::array hints = {tr("Shade everything that a slope of the law can make."),
                              tr("Draw the line of the mean slope."),
                              tr("Shade one standard deviation to each side of the mean.")};
    for (std::size_t i = 0; i < laws.size(); ++i) {
        m_laws[i]->setText(names[i]);
        m_laws[i]->setAccessibleName(spoken[i]);
        setHint(m_laws[i], hints[i], tr("Space"));
    }
}

} // namespace actiscope
