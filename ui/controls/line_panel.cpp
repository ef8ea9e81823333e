#include "ui/controls/line_panel.h"

#include "figure/labels.h"
#include "ui/controls/caption.h"
#include "ui/controls/choice.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/reason.h"
#include "ui/controls/section.h"
#include "ui/controls/segmented.h"
#include "ui/controls/text_field.h"
#include "ui/plot/look.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QAbstractButton>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr double percent = 100;

/// A stroke as it will be, for a drop-down.
QIcon strokeIcon(const QWidget& widget, const QColor& ink, Dash dash) {
    const qreal ratio = widget.devicePixelRatioF();
    const QSizeF size(scaled(widget, 30), scaled(widget, 12));
    QPixmap picture((size * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(ink, scaled(widget, 2.5), Qt::SolidLine, Qt::FlatCap);
    QList<qreal> pattern;
    for (const double length : dashPixels(dash)) {
        pattern << scaled(widget, length) / pen.widthF();
    }
    if (!pattern.isEmpty()) {
        pen.setDashPattern(pattern);
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(0, size.height() / 2), QPointF(size.width(), size.height() / 2));
    return picture;
}

QString letterOf(Quantity quantity) {
    switch (quantity) {
    case Quantity::Value: return QStringLiteral("f");
    case Quantity::Derivative: return QStringLiteral("f′");
    case Quantity::SecondDerivative: return QStringLiteral("f″");
    case Quantity::Mean: return LinePanel::tr("mean");
    case Quantity::Sd: return LinePanel::tr("sd");
    case Quantity::Band: break;
    }
    return LinePanel::tr("band");
}

} // namespace

LinePanel::LinePanel(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)), m_traces(new Segmented(this)),
      m_ink(new Choice(this)), m_dash(new Choice(this)), m_width(new NumberField(this)),
      m_opacity(new NumberField(this)), m_label(new TextField(this)), m_reason(new Reason(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    m_section->setCollapsible(QStringLiteral("line"));
    build();
    connectControls();
    retranslate();
}

void LinePanel::build() {
    auto* grid = new QGridLayout;
    grid->setSpacing(qRound(scaled(*this, 8)));
    grid->setColumnStretch(1, 1);
    m_section->body()->addLayout(grid);
    int row = 0;
    const auto add = [&](QWidget* control, const char* id, Qt::Alignment alignment = {}) {
        m_names.push_back(quietLabel(this));
        grid->addWidget(m_names.back(), row, 0);
        grid->addWidget(control, row++, 1, alignment);
        control->setObjectName(QStringLiteral("line.") + QLatin1String(id));
    };
    add(m_traces, "trace", Qt::AlignLeft);
    add(m_label, "label");
    add(m_ink, "ink", Qt::AlignLeft);
    add(m_dash, "dash", Qt::AlignLeft);
    add(m_width, "width", Qt::AlignLeft);
    add(m_opacity, "opacity", Qt::AlignLeft);
    grid->addWidget(m_reason, row, 0, 1, 2);
    m_reason->watch(m_width);
    m_reason->watch(m_opacity);
    const QSize picture(qRound(scaled(*this, 30)), qRound(scaled(*this, 12)));
    m_ink->setIconSize(picture);
    m_dash->setIconSize(picture);
}

void LinePanel::connectControls() {
    connect(m_traces, &Segmented::chosen, this, [this](int index) {
        m_trace = index;
        display(document().session());
    });
    connect(m_ink, &Choice::activated, this, [this](int ink) {
        edit([ink](Trace& trace) { trace.color = ink; });
    });
    connect(m_dash, &Choice::activated, this, [this](int dash) {
        edit([dash](Trace& trace) { trace.dash = static_cast<Dash>(dash); });
    });
    constexpr double widest = 20;
    m_width->setCheck([this](double width) {
        return width > 0 && width <= widest ? QString()
                                            : tr("Must be greater than 0, at most %1.").arg(widest);
    });
    connect(m_width, &NumberField::edited, this, [this](double width) {
        edit([width](Trace& trace) { trace.width = width; });
    });
    m_opacity->setCheck([this](double opacity) {
        return opacity >= 0 && opacity <= percent ? QString() : tr("Must be from 0 to 100.");
    });
    connect(m_opacity, &NumberField::edited, this, [this](double opacity) {
        edit([opacity](Trace& trace) { trace.opacity = opacity / percent; });
    });
    connect(m_label, &TextField::edited, this, [this](const QString& label) {
        edit([&label](Trace& trace) { trace.label = label.toStdString(); });
    });
}

void LinePanel::edit(const std::function<void(Trace&)>& change) {
    Figure next = figure();
    Curve* curve = curveAt(next, next.selected);
    const auto index = static_cast<std::size_t>(m_trace);
    if (curve != nullptr && index < curve->traces.size()) {
        change(curve->traces[index]);
        document().apply(next);
    }
}

void LinePanel::displayTraces(const Curve& curve) {
    std::vector<Quantity> shown;
    QStringList letters;
    for (const Trace& trace : curve.traces) {
        shown.push_back(trace.quantity);
        letters << letterOf(trace.quantity);
    }
    m_trace = std::clamp(m_trace, 0, static_cast<int>(shown.size()) - 1);
    if (shown != m_shown) {
        m_shown = shown;
        m_traces->setOptions(letters);
        for (int i = 0; i < letters.size(); ++i) {
            QAbstractButton* option = m_traces->option(i);
            option->setObjectName(QStringLiteral("line.trace.%1").arg(i));
            option->setAccessibleName(tr("Style of %1").arg(letters[i]));
            setHint(option, tr("Which of the curve's lines is styled."), tr("← →"));
        }
    }
    m_traces->setCurrent(m_trace);
}

void LinePanel::display(const Session& session) {
    const Curve* curve = curveAt(session.figure, session.figure.selected);
    m_section->setHidden(curve == nullptr || curve->traces.empty());
    if (m_section->isHidden()) {
        return;
    }
    displayTraces(*curve);
    const Trace& trace = curve->traces[static_cast<std::size_t>(m_trace)];
    const Panel& panel =
        session.figure.panels[static_cast<std::size_t>(session.figure.selected.panel)];
    const auto inks = static_cast<int>(lightTheme().inks.size());
    m_ink->setCurrentIndex(trace.color % inks);
    m_dash->setCurrentIndex(static_cast<int>(trace.dash));
    m_width->setValue(trace.width);
    m_opacity->setValue(std::round(trace.opacity * percent * 1e9) / 1e9);
    m_label->setPlaceholderText(plainText(words(derivedLabel(panel, *curve, trace, catalogue()))));
    m_label->setValue(qstring(trace.label));
}

void LinePanel::fillPictures() {
    const Theme& theme = themeOf(*this);
    const int ink = m_ink->currentIndex();
    const int dash = m_dash->currentIndex();
    m_ink->clear();
    const QStringList inks = {tr("blue"),
                              tr("orange"),
                              tr("green"),
                              tr("plum"),
                              tr("ochre"),
                              tr("sky"),
                              tr("umber"),
                              tr("coral")};
    for (int i = 0; i < static_cast<int>(theme.inks.size()); ++i) {
        m_ink->addItem(strokeIcon(*this, theme.ink(i), Dash::Solid), inks.value(i));
    }
    m_dash->clear();
    const QStringList dashes = {tr("solid"), tr("dashed"), tr("dotted"), tr("dash-dot")};
    for (int i = 0; i < dashes.size(); ++i) {
        m_dash->addItem(strokeIcon(*this, theme.text, static_cast<Dash>(i)), dashes[i]);
    }
    m_ink->setCurrentIndex(ink);
    m_dash->setCurrentIndex(dash);
}

void LinePanel::changeEvent(QEvent* event) {
    SessionView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        fillPictures();
    }
}

void LinePanel::retranslate() {
    m_section->setTitle(tr("Line"));
    const std::array names = {
        tr("Of"), tr("Label"), tr("Ink"), tr("Dash"), tr("Width"), tr("Opacity, %")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_names[i]->setText(names[i]);
    }
    m_shown.clear();
    m_label->setAccessibleName(tr("Label in the legend"));
    setHint(m_label,
            tr("What the legend says; empty: made from the curve. \\alpha is α, _{1} stands lower, "
               "^{2} higher, *x* is italic."),
            tr("Enter"));
    m_ink->setAccessibleName(tr("Ink of the line"));
    setHint(m_ink, tr("The colour of the line; all can be told apart by the colour-blind."));
    m_dash->setAccessibleName(tr("Dash of the line"));
    setHint(m_dash, tr("Dashes tell lines apart where there is no colour."));
    m_width->setAccessibleName(tr("Width of the line"));
    setHint(m_width, tr("2 is the normal width."), tr("Enter"));
    m_opacity->setAccessibleName(tr("Opacity of the line in percent"));
    setHint(m_opacity, tr("100 is opaque, 0 cannot be seen."), tr("Enter"));
    fillPictures();
    display(document().session());
}

} // namespace actiscope
