#include "ui/controls/figure_panel.h"

#include "figure/edit.h"
#include "figure/labels.h"
#include "figure/sample.h"
#include "figure/view.h"
#include "ui/controls/caption.h"
#include "ui/controls/choice.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/range_fields.h"
#include "ui/controls/reason.h"
#include "ui/controls/section.h"
#include "ui/controls/segmented.h"
#include "ui/controls/text_field.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace actiscope {

namespace {

/// The panel of the selected curve; also an empty one.
template <typename SomeFigure> auto* selectedPanel(SomeFigure& figure) {
    const auto index = static_cast<std::size_t>(figure.selected.panel);
    return index < figure.panels.size() ? &figure.panels[index] : nullptr;
}

} // namespace

FigurePanel::FigurePanel(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)), m_titleName(quietLabel(this)),
      m_pointsName(quietLabel(this)), m_axesName(quietLabel(this)), m_kinksName(quietLabel(this)),
      m_showName(quietLabel(this)), m_title(new TextField(this)),
      m_x(new RangeFields(QStringLiteral("panel.x"), this)),
      m_y(new RangeFields(QStringLiteral("panel.y"), this)),
      m_grid(new RangeFields(QStringLiteral("panel.grid"), this)), m_automatic(new QCheckBox(this)),
      m_points(new NumberField(this)), m_reason(new Reason(this)), m_axes(new Segmented(this)),
      m_convention(new Choice(this)), m_gridlines(new QCheckBox(this)),
      m_legend(new QCheckBox(this)), m_aspect(new QCheckBox(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    nameControls();
    build();
    connectRanges();
    connectChoices();
    retranslate();
}

void FigurePanel::nameControls() {
    const auto name = [](QObject* object, const char* id) {
        object->setObjectName(QStringLiteral("panel.") + QString::fromLatin1(id));
    };
    name(m_title, "title");
    name(m_automatic, "automatic");
    name(m_points, "points");
    name(m_reason, "reason");
    name(m_axes, "axes");
    name(m_convention, "convention");
    name(m_gridlines, "gridlines");
    name(m_legend, "legend");
    name(m_aspect, "aspect");
}

void FigurePanel::build() {
    auto* grid = new QGridLayout;
    grid->setSpacing(qRound(scaled(*this, 8)));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_section->body()->addLayout(grid);
    int row = 0;
    grid->addWidget(m_titleName, row, 0);
    grid->addWidget(m_title, row, 1, 1, 4);
    m_x->addTo(grid, ++row, m_reason);
    m_y->addTo(grid, ++row, m_reason);
    grid->addWidget(m_automatic, row, 4);
    m_grid->addTo(grid, ++row, m_reason);
    grid->addWidget(m_reason, ++row, 0, 1, 5);
    grid->addWidget(m_pointsName, ++row, 0);
    grid->addWidget(m_points, row, 1, 1, 3, Qt::AlignLeft);
    grid->addWidget(m_axesName, ++row, 0);
    grid->addWidget(m_axes, row, 1, 1, 4, Qt::AlignLeft);
    grid->addWidget(m_kinksName, ++row, 0);
    grid->addWidget(m_convention, row, 1, 1, 4, Qt::AlignLeft);
    grid->addWidget(m_showName, ++row, 0);
    grid->addLayout(buildShow(), row, 1, 1, 4);
    grid->addWidget(m_aspect, ++row, 1, 1, 4);
    m_reason->watch(m_points);
}

QLayout* FigurePanel::buildShow() {
    auto* line = new QHBoxLayout;
    line->setSpacing(qRound(scaled(*this, 12)));
    line->addWidget(m_gridlines);
    line->addWidget(m_legend);
    line->addStretch();
    return line;
}

void FigurePanel::connectRanges() {
    connect(m_x, &RangeFields::edited, this, [this](Span span) {
        edit([span](Figure& figure) { figure.x = span; });
    });
    connect(m_y, &RangeFields::edited, this, [this](Span span) {
        editPanel([span](Panel& panel) { panel.y = span; });
    });
    connect(m_grid, &RangeFields::edited, this, [this](Span span) {
        edit([span](Figure& figure) {
            figure.grid.from = span.from;
            figure.grid.to = span.to;
        });
    });
    m_points->setInteger(true);
    m_points->setCheck([this](double value) {
        return value >= 1 && value <= maxPoints
                   ? QString()
                   : tr("Must be from 1 to %1. The figure still has %2.")
                         .arg(maxPoints)
                         .arg(exact(m_points->value()));
    });
    connect(m_points, &NumberField::edited, this, [this](double value) {
        edit([value](Figure& figure) { figure.grid.points = static_cast<int>(value); });
    });
}

void FigurePanel::connectChoices() {
    connect(m_title, &TextField::edited, this, [this](const QString& title) {
        editPanel([&title](Panel& panel) { panel.title = title.toStdString(); });
    });
    connect(m_automatic, &QCheckBox::toggled, this, &FigurePanel::chooseAutomatic);
    connect(m_axes, &Segmented::chosen, this, [this](int axes) {
        editPanel([axes](Panel& panel) { panel.axes = static_cast<Axes>(axes); });
    });
    connect(m_convention, &Choice::activated, this, [this](int whose) {
        edit([whose](Figure& figure) { figure.convention = static_cast<Convention>(whose); });
    });
    connect(m_gridlines, &QCheckBox::toggled, this, [this](bool on) {
        editPanel([on](Panel& panel) { panel.gridlines = on; });
    });
    connect(m_legend, &QCheckBox::toggled, this, [this](bool on) {
        editPanel([on](Panel& panel) { panel.legend = on ? Legend::UpperLeft : Legend::None; });
    });
    connect(m_aspect, &QCheckBox::toggled, this, [this](bool on) {
        edit([on](Figure& figure) { figure.aspect = on ? Aspect::Equal : Aspect::Free; });
    });
}

/// What was automatic stays as it is when it becomes fixed.
void FigurePanel::chooseAutomatic(bool automatic) {
    std::optional<Span> y;
    const auto index = static_cast<std::size_t>(figure().selected.panel);
    if (!automatic && index < figure().panels.size()) {
        y = sample(figure(), catalogue(), {.earlierPasses = false})[index].y;
        y = isViewable(*y) ? *y : Span{-1, 1};
    }
    editPanel([y](Panel& panel) { panel.y = y; });
}

void FigurePanel::edit(const std::function<void(Figure&)>& change) {
    Figure next = figure();
    change(next);
    document().apply(next);
}

void FigurePanel::editPanel(const std::function<void(Panel&)>& change) {
    edit([&change](Figure& next) {
        if (Panel* panel = selectedPanel(next)) {
            change(*panel);
        }
    });
}

void FigurePanel::display(const Session& session) {
    const Panel* panel = selectedPanel(session.figure);
    m_section->setHidden(panel == nullptr);
    if (panel == nullptr) {
        return;
    }
    m_x->setSpan(session.figure.x);
    m_y->setSpan(panel->y);
    m_grid->setSpan(Span{session.figure.grid.from, session.figure.grid.to});
    m_points->setValue(session.figure.grid.points);
    m_axes->setCurrent(static_cast<int>(panel->axes));
    m_convention->setCurrentIndex(static_cast<int>(session.figure.convention));
    const auto show = [](QCheckBox* box, bool on) {
        const QSignalBlocker silent(box);
        box->setChecked(on);
    };
    show(m_automatic, !panel->y.has_value());
    show(m_gridlines, panel->gridlines);
    show(m_legend, panel->legend != Legend::None);
    show(m_aspect, session.figure.aspect == Aspect::Equal);
    Panel untitled = *panel;
    untitled.title.clear();
    m_title->setPlaceholderText(plainText(words(panelTitle(untitled, catalogue()))));
    m_title->setValue(qstring(panel->title));
}

void FigurePanel::retranslate() {
    m_section->setTitle(tr("Panel"));
    m_titleName->setText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the panel"));
    setHint(m_title, tr("The words above the panel; empty: made from its curves."), tr("Enter"));
    retranslateRanges();
    retranslateChoices();
    retranslateShow();
    display(document().session());
}

void FigurePanel::retranslateRanges() {
    m_x->setWords(tr("x from"), tr("x range"), tr("What is seen; pan and zoom change it too."));
    m_y->setWords(tr("y from"), tr("y range"), tr("What is seen of this panel."));
    m_grid->setWords(tr("Computed"),
                     tr("Computed over"),
                     tr("Draws, vector functions and the table are computed over this range."));
    m_automatic->setText(tr("auto"));
    m_automatic->setAccessibleName(tr("y range automatic"));
    setHint(m_automatic, tr("Let the y range follow the curves."), tr("Space"));
    m_pointsName->setText(tr("Points"));
    m_points->setAccessibleName(tr("Number of computed points"));
    setHint(m_points, tr("How many points are computed, 1 to 1,000,000."), tr("Enter"));
}

void FigurePanel::retranslateChoices() {
    m_axesName->setText(tr("Axes"));
    m_axes->setOptions({tr("through 0"), tr("box")});
    m_axes->option(0)->setObjectName(QStringLiteral("panel.axes.origin"));
    m_axes->option(1)->setObjectName(QStringLiteral("panel.axes.box"));
    setHint(m_axes->option(0), tr("Axes cross at 0 and end in arrows."), tr("← →"));
    setHint(m_axes->option(1), tr("Axes stand around the panel."), tr("← →"));
    m_kinksName->setText(tr("f′ at kinks"));
    const int current = m_convention->currentIndex();
    m_convention->clear();
    for (std::size_t i = 0; i < Words<Convention>::all.size(); ++i) {
        m_convention->addItem(words(nameOf(static_cast<Convention>(i))));
    }
    m_convention->setCurrentIndex(current);
    m_convention->setAccessibleName(tr("Derivative at kinks"));
    setHint(m_convention,
            tr("What the derivative is said to be at a kink: what a framework computes there, one "
               "side, or both."),
            tr("↑ ↓"));
}

void FigurePanel::retranslateShow() {
    m_showName->setText(tr("Show"));
    m_gridlines->setText(tr("Grid"));
    m_gridlines->setAccessibleName(tr("Grid lines"));
    setHint(m_gridlines, tr("Lines at the numbers of both axes."), tr("G"));
    m_legend->setText(tr("Legend"));
    m_legend->setAccessibleName(tr("Legend"));
    setHint(m_legend, tr("Say inside the panel which line is which."), tr("L"));
    m_aspect->setText(tr("Equal aspect"));
    m_aspect->setAccessibleName(tr("Equal aspect"));
    setHint(m_aspect, tr("One unit is as long in x as in y."), tr("E"));
}

} // namespace actiscope
