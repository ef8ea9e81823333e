#include "ui/controls/curve_row.h"

#include "figure/edit.h"
#include "ui/controls/chip.h"
#include "ui/controls/hints.h"
#include "ui/icons.h"
#include "ui/plot/look.h"
#include "ui/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace actiscope {

namespace {

constexpr std::array orders = {Quantity::Value, Quantity::Derivative, Quantity::SecondDerivative};
const std::array letters = {QStringLiteral("f"), QStringLiteral("f′"), QStringLiteral("f″")};

} // namespace

CurveRow::CurveRow(CurvePlace place, QWidget* parent)
    : QWidget(parent), m_place(place), m_name(new QLabel(this)), m_more(new QToolButton(this)) {
    setObjectName(QStringLiteral("curve.%1.%2").arg(place.panel).arg(place.curve));
    setMinimumHeight(qRound(scaled(*this, 34)));
    m_name->setWordWrap(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(qRound(scaled(*this, 14)), 0, qRound(scaled(*this, 8)), 0);
    line->setSpacing(qRound(scaled(*this, 4)));
    line->addWidget(m_name, 1);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        auto* chip = new Chip(letters[i], this);
        chip->setObjectName(objectName() + QStringLiteral(".order%1").arg(i));
        connect(chip, &QCheckBox::clicked, this, [this, i](bool on) {
            emit toggled(m_place, orders[i], on);
        });
        line->addWidget(chip);
        m_chips.push_back(chip);
    }
    m_more->setAutoRaise(true);
    m_more->setObjectName(objectName() + QStringLiteral(".more"));
    connect(m_more, &QToolButton::clicked, this, [this] {
        emit menuRequested(m_place, m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    QSizePolicy keeps = m_more->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keeps);
    line->addWidget(m_more);
    retranslate();
}

void CurveRow::display(const Curve& curve, const QString& name, bool selected) {
    const Theme& theme = themeOf(*this);
    Shown shown{name, curve.traces, theme.ink(inkOf(curve)), theme.dark, selected};
    if (shown == m_shown) {
        return;
    }
    m_shown = std::move(shown);
    m_name->setText(name);
    QFont font = m_name->font();
    font.setWeight(selected ? QFont::Medium : QFont::Normal);
    m_name->setFont(font);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto trace = std::ranges::find(curve.traces, orders[i], &Trace::quantity);
        m_chips[i]->setChecked(trace != curve.traces.end());
        if (trace != curve.traces.end()) {
            m_chips[i]->setInk(theme.ink(trace->color));
            const std::vector<double> dash = dashPixels(trace->dash);
            m_chips[i]->setDash({dash.begin(), dash.end()});
        }
    }
    setIcon(*m_more, QStringLiteral("more"), theme.text2);
    m_more->setVisible(selected);
    update();
}

void CurveRow::retranslate() {
    const std::array names = {tr("value"), tr("derivative"), tr("second derivative")};
    const std::array keys = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setAccessibleName(tr("Show the %1").arg(names[i]));
        setHint(m_chips[i], tr("Show or hide the %1 of this curve.").arg(names[i]), keys[i]);
    }
    m_more->setAccessibleName(tr("More for this curve"));
    setHint(m_more, tr("Duplicate, move or remove this curve."));
    setStatusTip(
        tr("Click to select this curve: parameters, formula and note follow. Drag to move it."));
}

void CurveRow::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    if (m_shown.selected) {
        painter.fillRect(rect(), theme.selection);
    }
    QColor bar = m_shown.ink;
    constexpr double faded = 0.25;
    bar.setAlphaF(m_shown.selected ? 1.0F : static_cast<float>(faded));
    painter.fillRect(QRectF(0, 0, scaled(*this, 3), height()), bar);
}

void CurveRow::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    emit chosen(m_place);
}

void CurveRow::mouseMoveEvent(QMouseEvent* event) {
    const bool left = event->buttons().testFlag(Qt::LeftButton);
    if (left && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        emit dragged(m_place);
    }
}

void CurveRow::contextMenuEvent(QContextMenuEvent* event) {
    emit chosen(m_place);
    emit menuRequested(m_place, event->globalPos());
}

} // namespace actiscope
