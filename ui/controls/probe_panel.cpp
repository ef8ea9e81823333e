#include "ui/controls/probe_panel.h"

#include "figure/labels.h"
#include "text/number.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/optional_field.h"
#include "ui/controls/reading_table.h"
#include "ui/controls/reason.h"
#include "ui/controls/section.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// 0 is said short: it is exact. What rounds to 0 has no sign.
QString shownNumber(double number) {
    constexpr double roundsToZero = 0.00005;
    if (std::isnan(number)) {
        return QStringLiteral("–");
    }
    return number == 0 ? QStringLiteral("0")
                       : fixed(std::fabs(number) < roundsToZero ? std::fabs(number) : number);
}

QString shownPair(double left, double right) {
    constexpr int digits = 4;
    return QStringLiteral("%1 | %2").arg(readable(left, digits), readable(right, digits));
}

std::array<double, 3> ordersOf(const Jet<double>& jet) {
    return {jet.value, jet.derivative, jet.secondDerivative};
}

void fillRow(ReadingRow& row, const ProbeReading& reading) {
    const auto numbers = ordersOf(reading.jet);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        row.shown[i] = shownNumber(numbers[i]);
        row.exact[i] = std::isnan(numbers[i]) ? QString() : qstring(shortest(numbers[i]));
        if (reading.kink) {
            const double left = ordersOf(reading.kink->left)[i];
            const double right = ordersOf(reading.kink->right)[i];
            row.shown[i] = left == right ? row.shown[i] : shownPair(left, right);
        }
    }
}

} // namespace

ProbePanel::ProbePanel(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)), m_symbol(quietLabel(this)),
      m_x(new OptionalField(this)), m_reason(new Reason(this)), m_none(quietLabel(this)),
      m_table(new ReadingTable(this)), m_notes(new Caption(this)), m_tangent(new QCheckBox(this)),
      m_triangle(new QCheckBox(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    m_section->addTool(buildField());
    m_none->setWordWrap(true);
    m_none->setObjectName(QStringLiteral("probe.none"));
    m_table->setObjectName(QStringLiteral("probe.table"));
    m_notes->setObjectName(QStringLiteral("probe.notes"));
    m_section->body()->setSpacing(qRound(scaled(*this, 2)));
    m_section->body()->addWidget(m_reason);
    m_section->body()->addWidget(m_none);
    m_section->body()->addWidget(m_table);
    m_section->body()->addWidget(m_notes);
    m_section->body()->addLayout(buildMarks());
    retranslate();
}

QWidget* ProbePanel::buildField() {
    auto* tool = new QWidget(this);
    auto* line = new QHBoxLayout(tool);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(qRound(scaled(*this, 8)));
    QFont italic = m_symbol->font();
    italic.setItalic(true);
    m_symbol->setFont(italic);
    m_symbol->setText(QStringLiteral("x"));
    line->addWidget(m_symbol);
    line->addWidget(m_x);
    m_x->setObjectName(QStringLiteral("probe.x"));
    m_x->setPlaceholderText(QStringLiteral("–"));
    m_reason->watch(m_x);
    connect(m_x, &OptionalField::edited, this, [this](double x) { setProbe(x); });
    connect(m_x, &OptionalField::emptied, this, [this] { setProbe({}); });
    return tool;
}

QLayout* ProbePanel::buildMarks() {
    auto* line = new QHBoxLayout;
    line->setSpacing(qRound(scaled(*this, 24)));
    m_tangent->setObjectName(QStringLiteral("probe.tangent"));
    m_triangle->setObjectName(QStringLiteral("probe.triangle"));
    line->addWidget(m_tangent);
    line->addWidget(m_triangle);
    line->addStretch();
    connect(m_tangent, &QCheckBox::toggled, this, [this](bool on) {
        Figure next = figure();
        next.tangent = on;
        document().apply(next);
    });
    connect(m_triangle, &QCheckBox::toggled, this, [this](bool on) {
        Figure next = figure();
        next.slopeTriangle = on;
        document().apply(next);
    });
    return line;
}

void ProbePanel::setProbe(std::optional<double> x) {
    Figure next = figure();
    next.probe = x;
    document().apply(next);
}

void ProbePanel::display(const Session& session) {
    const Figure& shown = session.figure;
    const QSignalBlocker silentTangent(m_tangent);
    const QSignalBlocker silentTriangle(m_triangle);
    m_x->setOptional(shown.probe);
    m_tangent->setChecked(shown.tangent);
    m_triangle->setChecked(shown.slopeTriangle);
    const bool probes = shown.probe.has_value();
    m_none->setHidden(probes);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_table, m_tangent, m_triangle}) {
        widget->setHidden(!probes);
    }
    displayReadings(shown);
}

void ProbePanel::displayReadings(const Figure& figure) {
    const auto readings = readProbe(figure, catalogue());
    const Theme& theme = themeOf(*this);
    std::vector<ReadingRow> rows;
    for (const CurvePlace place : placesOf(figure)) {
        const Panel& panel = figure.panels[static_cast<std::size_t>(place.panel)];
        const bool reference = panel.kind == PanelKind::Difference && place.curve == 0;
        if (!isRead(panel) || reference) {
            continue;
        }
        const Curve& curve = *curveAt(figure, place);
        const QString none = QStringLiteral("–");
        const QString name = panel.kind == PanelKind::Difference
                                 ? words(curveNameIn(panel, curve, catalogue()))
                                 : nameOf(figure, curve);
        ReadingRow row{name, theme.ink(inkOf(curve)), {none, none, none}, {}};
        const auto reading = std::ranges::find(readings, place, &ProbeReading::place);
        if (reading != readings.end()) {
            fillRow(row, *reading);
        }
        rows.push_back(std::move(row));
    }
    m_table->display(std::move(rows));
    const QStringList lines = notes(figure, readings);
    m_notes->setText(lines.join(QLatin1Char('\n')));
    m_notes->setHidden(lines.isEmpty());
}

QString ProbePanel::nameOf(const Figure& figure, const Curve& curve) const {
    bool one = true;
    for (const Panel& panel : figure.panels) {
        for (const Curve& other : panel.curves) {
            one = one && other.activation == curve.activation;
        }
    }
    if (!one || !require(catalogue(), curve.activation).draw) {
        return words(curveName(curve, catalogue()));
    }
    return curve.phase == Phase::Train ? tr("Training") : tr("Evaluation");
}

QString ProbePanel::slopeTaken(Convention convention, const ProbeReading& reading) const {
    const Kink& kink = *reading.kink;
    if (convention == Convention::Interval) {
        const Span all = takenAt(kink, Quantity::Derivative, convention, reading.jet);
        return tr("f′ may be any number from %1 to %2").arg(readable(all.from), readable(all.to));
    }
    const QString slope = readable(reading.jet.derivative);
    const auto framework = frameworkOf(convention);
    return framework && !derivativeIn(*framework, kink)
               ? tr("f′ taken as %1: no framework's choice is known").arg(slope)
               : tr("f′ taken as %1 (%2)").arg(slope, words(actiscope::nameOf(convention)));
}

QStringList ProbePanel::notes(const Figure& figure,
                              const std::vector<ProbeReading>& readings) const {
    QStringList result;
    for (const ProbeReading& reading : readings) {
        if (!reading.kink || reading.kink->left == reading.kink->right) {
            continue;
        }
        const QString taken = slopeTaken(figure.convention, reading);
        const QString name = nameOf(figure, *curveAt(figure, reading.place));
        result << (readings.size() == 1 ? taken : tr("%1: %2").arg(name, taken));
    }
    const QString asked = readable(figure.probe.value_or(0));
    for (const ProbeReading& reading : readings) {
        if (const QString read = readable(reading.x); read != asked) {
            return result << tr("Read at the nearest computed point, x = %1.").arg(read);
        }
    }
    return result;
}

void ProbePanel::retranslate() {
    m_section->setTitle(tr("At the probe"));
    m_none->setText(tr("Click the plot or press P."));
    m_x->setAccessibleName(tr("x of the probe"));
    setHint(m_x, tr("Type an x to put the probe there; an empty field removes it."), tr("P"));
    m_table->setAccessibleName(tr("Values at the probe"));
    setHint(m_table, tr("f, f′ and f″ of every curve; a copy has every digit."), tr("Ctrl+C"));
    m_tangent->setText(tr("Tangent"));
    m_tangent->setAccessibleName(tr("Tangent at the probe"));
    setHint(m_tangent, tr("Draw the tangent of the selected curve at the probe."), tr("Space"));
    m_triangle->setText(tr("Slope triangle"));
    m_triangle->setAccessibleName(tr("Slope triangle at the probe"));
    setHint(m_triangle, tr("Draw the tangent's slope triangle with its two lengths."), tr("Space"));
    display(document().session());
}

} // namespace actiscope
