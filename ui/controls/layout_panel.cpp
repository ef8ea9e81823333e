#include "ui/controls/layout_panel.h"

#include "figure/view.h"
#include "ui/controls/caption.h"
#include "ui/controls/choice.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/range_fields.h"
#include "ui/controls/reason.h"
#include "ui/controls/section.h"
#include "ui/controls/text_field.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace actiscope {

LayoutPanel::LayoutPanel(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)), m_reason(new Reason(this)),
      m_xAxis(axisFields("x", &Panel::xLabel, &Panel::xTicks)),
      m_yAxis(axisFields("y", &Panel::yLabel, &Panel::yTicks)), m_ownX(new QCheckBox(this)),
      m_x(new RangeFields(QStringLiteral("layout.ownX"), this)), m_legendName(quietLabel(this)),
      m_legend(new Choice(this)), m_columnsName(quietLabel(this)), m_columns(new NumberField(this)),
      m_sharedY(new QCheckBox(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    m_section->setCollapsible(QStringLiteral("layout"));
    m_ownX->setObjectName(QStringLiteral("layout.hasOwnX"));
    m_legend->setObjectName(QStringLiteral("layout.legend"));
    m_columns->setObjectName(QStringLiteral("layout.columns"));
    m_sharedY->setObjectName(QStringLiteral("layout.sharedY"));
    build();
    connectControls();
    retranslate();
}

LayoutPanel::AxisFields
LayoutPanel::axisFields(const char* id, std::string Panel::*text, TickSpacing Panel::*ticks) {
    AxisFields axis{quietLabel(this),
                    new TextField(this),
                    quietLabel(this),
                    new NumberField(this),
                    new Choice(this),
                    text,
                    ticks};
    const QString head = QStringLiteral("layout.") + QLatin1String(id);
    axis.label->setObjectName(head + QStringLiteral(".label"));
    axis.every->setObjectName(head + QStringLiteral(".every"));
    axis.unit->setObjectName(head + QStringLiteral(".unit"));
    return axis;
}

void LayoutPanel::addAxis(QGridLayout* grid, AxisFields& axis) {
    const int row = grid->rowCount();
    grid->addWidget(axis.labelName, row, 0);
    grid->addWidget(axis.label, row, 1, 1, 3);
    grid->addWidget(axis.ticksName, row + 1, 0);
    grid->addWidget(axis.every, row + 1, 1);
    grid->addWidget(axis.unit, row + 1, 2, 1, 2, Qt::AlignLeft);
    m_reason->watch(axis.every);
}

void LayoutPanel::build() {
    auto* grid = new QGridLayout;
    grid->setSpacing(qRound(scaled(*this, 8)));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_section->body()->addLayout(grid);
    addAxis(grid, m_xAxis);
    addAxis(grid, m_yAxis);
    int row = grid->rowCount();
    grid->addWidget(m_ownX, row++, 1, 1, 3);
    m_x->addTo(grid, row++, m_reason);
    grid->addWidget(m_legendName, row, 0);
    grid->addWidget(m_legend, row++, 1, 1, 3, Qt::AlignLeft);
    grid->addWidget(m_columnsName, row, 0);
    grid->addWidget(m_columns, row++, 1);
    grid->addWidget(m_sharedY, row++, 1, 1, 3);
    grid->addWidget(m_reason, row, 0, 1, 4);
    m_reason->watch(m_columns);
}

void LayoutPanel::connectAxis(const AxisFields& axis) {
    connect(axis.label, &TextField::edited, this, [this, axis](const QString& text) {
        editPanel([&](Panel& panel) { panel.*axis.text = text.toStdString(); });
    });
    axis.every->setCheck(
        [this](double every) { return every >= 0 ? QString() : tr("Must be at least 0."); });
    connect(axis.every, &NumberField::edited, this, [this, axis](double every) {
        editPanel([&](Panel& panel) { (panel.*axis.ticks).every = every; });
    });
    connect(axis.unit, &Choice::activated, this, [this, axis](int unit) {
        editPanel([&](Panel& panel) { (panel.*axis.ticks).of = static_cast<TickUnit>(unit); });
    });
}

void LayoutPanel::connectControls() {
    connectAxis(m_xAxis);
    connectAxis(m_yAxis);
    connect(m_ownX, &QCheckBox::toggled, this, [this](bool own) {
        edit([own](Figure& figure) {
            Panel& panel = figure.panels[static_cast<std::size_t>(figure.selected.panel)];
            panel.x = own ? std::optional(viewX(figure, panel)) : std::nullopt;
        });
    });
    connect(m_x, &RangeFields::edited, this, [this](Span x) {
        edit([x](Figure& figure) { figure = withX(figure, figure.selected.panel, x); });
    });
    connect(m_legend, &Choice::activated, this, [this](int corner) {
        editPanel([corner](Panel& panel) { panel.legend = static_cast<Legend>(corner); });
    });
    m_columns->setInteger(true);
    m_columns->setCheck([this](double columns) {
        return columns >= 1 && columns <= maxPanels ? QString()
                                                    : tr("Must be from 1 to %1.").arg(maxPanels);
    });
    connect(m_columns, &NumberField::edited, this, [this](double columns) {
        edit([columns](Figure& figure) { figure.columns = static_cast<int>(columns); });
    });
    connect(m_sharedY, &QCheckBox::toggled, this, [this](bool shared) {
        edit([shared](Figure& figure) { figure.sharedY = shared; });
    });
}

void LayoutPanel::edit(const std::function<void(Figure&)>& change) {
    Figure next = figure();
    if (static_cast<std::size_t>(next.selected.panel) < next.panels.size()) {
        change(next);
        document().apply(next);
    }
}

void LayoutPanel::editPanel(const std::function<void(Panel&)>& change) {
    edit([&change](Figure& figure) {
        change(figure.panels[static_cast<std::size_t>(figure.selected.panel)]);
    });
}

void LayoutPanel::display(const Session& session) {
    const Figure& shown = session.figure;
    const auto index = static_cast<std::size_t>(shown.selected.panel);
    m_section->setHidden(index >= shown.panels.size());
    if (m_section->isHidden()) {
        return;
    }
    const Panel& panel = shown.panels[index];
    for (const AxisFields& axis : {m_xAxis, m_yAxis}) {
        axis.label->setValue(qstring(panel.*axis.text));
        axis.every->setValue((panel.*axis.ticks).every);
        axis.unit->setCurrentIndex(static_cast<int>((panel.*axis.ticks).of));
    }
    const QSignalBlocker silentOwn(m_ownX);
    const QSignalBlocker silentShared(m_sharedY);
    m_ownX->setChecked(panel.x.has_value());
    m_x->setSpan(panel.x);
    m_legend->setCurrentIndex(static_cast<int>(panel.legend));
    m_columns->setValue(shown.columns);
    m_sharedY->setChecked(shown.sharedY);
}

void LayoutPanel::retranslateAxis(const AxisFields& axis, const QString& name) {
    axis.labelName->setText(tr("%1 axis").arg(name));
    axis.label->setAccessibleName(tr("Name of the %1 axis").arg(name));
    axis.label->setPlaceholderText(name);
    setHint(axis.label,
            tr("What stands at the axis, like \"logit *z*\"; empty: its letter."),
            tr("Enter"));
    axis.ticksName->setText(tr("%1 step").arg(name));
    axis.every->setAccessibleName(tr("Step of the numbers of the %1 axis").arg(name));
    setHint(axis.every,
            tr("How far apart the numbers of the axis stand; 0: as the view needs."),
            tr("Enter"));
    const int unit = axis.unit->currentIndex();
    axis.unit->clear();
    axis.unit->addItems({tr("times 1"), tr("times π")});
    axis.unit->setCurrentIndex(unit);
    axis.unit->setAccessibleName(tr("Unit of the step of the %1 axis").arg(name));
    setHint(axis.unit, tr("Whether the numbers are written as multiples of π."));
}

void LayoutPanel::retranslate() {
    m_section->setTitle(tr("Layout"));
    retranslateAxis(m_xAxis, QStringLiteral("x"));
    retranslateAxis(m_yAxis, QStringLiteral("y"));
    m_ownX->setText(tr("x range of its own"));
    m_ownX->setAccessibleName(tr("The panel has an x range of its own"));
    setHint(m_ownX, tr("Let this panel show another stretch of x than the others."), tr("Space"));
    m_x->setWords(tr("x from"), tr("x range of the panel"), tr("What this panel shows."));
    m_legendName->setText(tr("Legend"));
    const int corner = m_legend->currentIndex();
    m_legend->clear();
    m_legend->addItems(
        {tr("upper left"), tr("upper right"), tr("lower left"), tr("lower right"), tr("none")});
    m_legend->setCurrentIndex(corner);
    m_legend->setAccessibleName(tr("Place of the legend"));
    setHint(m_legend, tr("The corner of the legend; it moves aside where curves pass."));
    m_columnsName->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Columns of panels"));
    setHint(m_columns, tr("How many panels stand side by side."), tr("Enter"));
    m_sharedY->setText(tr("One y range for all"));
    m_sharedY->setAccessibleName(tr("One y range for all panels"));
    setHint(m_sharedY, tr("Automatic y ranges become one, so that panels compare."), tr("Space"));
    display(document().session());
}

} // namespace actiscope
