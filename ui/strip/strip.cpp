#include "ui/strip/strip.h"

#include "figure/templates.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/strip/code_view.h"
#include "ui/strip/formula_view.h"
#include "ui/strip/framework_table.h"
#include "ui/strip/note_view.h"
#include "ui/strip/precision_view.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace actiscope {

namespace {

QLabel* quietLines(QWidget* parent, const QString& name) {
    QLabel* label = quietLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

void setPixelSize(QWidget* widget, qreal pixels) {
    QFont font = widget->font();
    font.setPixelSize(qRound(pixels));
    widget->setFont(font);
}

QString meanings(const Activation& activation) {
    QStringList parts;
    for (const Parameter& parameter : activation.parameters) {
        parts << QStringLiteral("<i>%1</i>&nbsp;&nbsp;%2")
                     .arg(qstring(parameter.symbol).toHtmlEscaped(),
                          words(parameter.name).toHtmlEscaped());
    }
    return parts.join(QStringLiteral("&nbsp;&nbsp;&nbsp; "));
}

} // namespace

Strip::Strip(Document& document, QWidget* parent) : SessionView(document, parent) {
    m_left = buildLeft();
    m_right = buildRight();
    standOnPanel(*this);
    auto* halves = new QHBoxLayout(this);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(1);
    for (QWidget* half : {m_left, m_right}) {
        half->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        halves->addWidget(half, half == m_left ? 2 : 3);
    }
    setFocusProxy(m_tabs);
    arrange();
    retranslate();
    display(document.session());
}

QWidget* Strip::buildLeft() {
    auto* left = new QWidget(this);
    m_title = quietLabel(left);
    m_formula = new FormulaView(left);
    m_formula->setObjectName(QStringLiteral("strip.formula"));
    m_parameters = quietLines(left, QStringLiteral("strip.parameters"));
    m_origin = quietLines(left, QStringLiteral("strip.origin"));
    m_origin->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(left);
    column->addWidget(m_title);
    column->addWidget(m_formula, 1);
    column->addWidget(m_parameters);
    column->addWidget(m_origin);
    connect(m_formula, &FormulaView::copied, this, [this] { emit reported(tr("TeX copied")); });
    return left;
}

QWidget* Strip::buildRight() {
    auto* right = new QWidget(this);
    m_tabRow = new QWidget(right);
    m_toolRow = new QWidget(right);
    auto* below = new QHBoxLayout(m_toolRow);
    below->addStretch();
    m_tabs = new QTabBar(m_tabRow);
    m_tabs->setObjectName(QStringLiteral("strip.tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    m_pages = new QStackedWidget(right);
    m_frameworks = new FrameworkTable(m_pages);
    m_frameworks->setObjectName(QStringLiteral("strip.frameworks"));
    m_code = new CodeView(catalogue(), m_pages);
    m_code->setObjectName(QStringLiteral("strip.code"));
    m_note = new NoteView(m_pages);
    m_note->setObjectName(QStringLiteral("strip.note"));
    m_precision = new PrecisionView(m_pages);
    m_precision->setObjectName(QStringLiteral("strip.precision"));
    m_variants = new QToolButton(right);
    m_variants->setObjectName(QStringLiteral("frameworks.variants"));
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_frameworks, m_code, m_precision, m_note}) {
        m_pages->addWidget(page);
        m_tabs->addTab({});
    }
    auto* row = new QHBoxLayout(m_tabRow);
    row->addWidget(m_tabs);
    row->addStretch();
    row->addWidget(m_variants);
    row->addWidget(m_code->tools());
    row->addWidget(m_precision->drawButton());
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabRow);
    column->addWidget(m_toolRow);
    column->addWidget(m_pages, 1);
    connectTools();
    return right;
}

void Strip::connectTools() {
    connect(m_tabs, &QTabBar::currentChanged, this, &Strip::displayTab);
    connect(m_code, &CodeView::copied, this, [this] { emit reported(tr("Code copied")); });
    connect(m_variants, &QToolButton::clicked, this, [this] {
        draw([this](const Activation& activation, const Curve&) {
            return variantsFigure(activation, catalogue(), uiLanguage());
        });
    });
    connect(m_precision->drawButton(), &QToolButton::clicked, this, [this] {
        draw([this](const Activation&, const Curve& curve) {
            return precisionFigure(curve, catalogue());
        });
    });
}

void Strip::draw(const std::function<Figure(const Activation&, const Curve&)>& figureOf) {
    if (const Curve* curve = curveAt(figure(), figure().selected)) {
        document().apply(figureOf(require(catalogue(), curve->activation), *curve));
    }
}

void Strip::display(const Session& session) {
    const Curve* curve = curveAt(session.figure, session.figure.selected);
    m_left->setVisible(curve != nullptr);
    m_right->setVisible(curve != nullptr);
    if (curve == nullptr) {
        return;
    }
    describe(require(catalogue(), curve->activation));
    displayTab();
}

void Strip::describe(const Activation& activation) {
    m_formula->setActivation(activation);
    m_parameters->setText(meanings(activation));
    m_parameters->setVisible(!activation.parameters.empty());
    m_origin->setText(qstring(activation.origin));
    m_origin->setVisible(!activation.origin.empty());
}

void Strip::displayTab() {
    const auto tab = static_cast<Tab>(m_tabs->currentIndex());
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    m_code->tools()->setVisible(tab == Tab::Code);
    m_precision->drawButton()->setVisible(tab == Tab::Precision);
    const Curve* curve = curveAt(figure(), figure().selected);
    if (curve == nullptr) {
        return;
    }
    const Activation& activation = require(catalogue(), curve->activation);
    m_variants->setVisible(tab == Tab::Frameworks && !activation.variants.empty());
    placeTools();
    switch (tab) {
    case Tab::Frameworks: m_frameworks->display(activation, *curve); break;
    case Tab::Code: m_code->display(*curve, figure().grid); break;
    case Tab::Precision: m_precision->display(activation, *curve); break;
    case Tab::Note: m_note->display(activation); break;
    }
}

void Strip::placeTools() {
    const std::array<QWidget*, 3> tools = {m_variants, m_code->tools(), m_precision->drawButton()};
    const auto shown = std::ranges::find_if(tools, [](QWidget* tool) { return !tool->isHidden(); });
    if (shown == tools.end()) {
        m_toolRow->hide();
        return;
    }
    const int margins = qRound(scaled(*this, 40));
    const int needed = m_tabs->sizeHint().width() + (*shown)->sizeHint().width() + margins;
    const bool beside = needed <= m_right->width();
    QWidget* row = beside ? m_tabRow : m_toolRow;
    if ((*shown)->parentWidget() != row) {
        row->layout()->addWidget(*shown);
        (*shown)->show();
    }
    m_toolRow->setVisible(!beside);
}

void Strip::resizeEvent(QResizeEvent* event) {
    SessionView::resizeEvent(event);
    placeTools();
}

void Strip::showTab(Tab tab) {
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void Strip::retranslate() {
    setAccessibleName(tr("Formula, frameworks, code, precision and note"));
    m_title->setText(tr("Formula"));
    m_tabs->setAccessibleName(tr("About the function"));
    m_tabs->setTabText(static_cast<int>(Tab::Frameworks), tr("Frameworks"));
    m_tabs->setTabText(static_cast<int>(Tab::Code), tr("Code"));
    m_tabs->setTabText(static_cast<int>(Tab::Precision), tr("Precision"));
    m_tabs->setTabText(static_cast<int>(Tab::Note), tr("Note"));
    m_variants->setText(tr("Draw the variants"));
    m_variants->setAccessibleName(tr("Draw the frameworks' variants"));
    setHint(m_variants,
            tr("Draw what the frameworks understand by this function over each other, and their "
               "differences."));
    m_precision->retranslate();
    m_formula->retranslate();
    m_frameworks->refresh();
    m_code->retranslate();
}

QSize Strip::sizeHint() const {
    return QSizeF(scaled(*this, 640), scaled(*this, 172)).toSize();
}

QSize Strip::minimumSizeHint() const {
    return QSizeF(scaled(*this, 420), scaled(*this, 120)).toSize();
}

void Strip::paintEvent(QPaintEvent*) {
    if (m_right->isHidden()) {
        return;
    }
    const QColor line = themeOf(*this).line;
    QPainter painter(this);
    painter.fillRect(m_right->x() - 1, 0, 1, height(), line);
    painter.fillRect(m_right->x(), m_tabRow->height(), m_right->width(), 1, line);
}

void Strip::changeEvent(QEvent* event) {
    SessionView::changeEvent(event);
    const bool resized = event->type() == QEvent::FontChange;
    if (m_note != nullptr && (resized || event->type() == QEvent::PaletteChange)) {
        if (resized) {
            arrange();
        }
        m_frameworks->refresh();
    }
}

void Strip::arrange() {
    const auto px = [this](qreal length) { return qRound(scaled(*this, length)); };
    QFont header = font();
    header.setWeight(QFont::Medium);
    m_title->setFont(header);
    setPixelSize(m_title, scaled(*this, 12));
    m_title->setFixedHeight(px(30));
    for (QLabel* label : {m_parameters, m_origin}) {
        setPixelSize(label, scaled(*this, 11));
    }
    m_left->layout()->setContentsMargins(px(16), px(4), px(12), px(6));
    m_left->layout()->setSpacing(px(3));
    m_tabRow->setFixedHeight(px(34));
    m_tabRow->layout()->setContentsMargins(px(12), 0, px(10), 0);
    m_toolRow->layout()->setContentsMargins(px(12), 0, px(10), 0);
    m_right->layout()->setSpacing(1);
    m_pages->setContentsMargins(px(24), px(8), px(4), px(2));
    updateGeometry();
}

} // namespace actiscope
