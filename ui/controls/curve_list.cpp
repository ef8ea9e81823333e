#include "ui/controls/curve_list.h"

#include "figure/compose.h"
#include "figure/edit.h"
#include "figure/labels.h"
#include "figure/precision.h"
#include "figure/templates.h"
#include "ui/controls/caption.h"
#include "ui/controls/curve_row.h"
#include "ui/controls/hints.h"
#include "ui/controls/section.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QDrag>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope {

namespace {

const QString curveMime = QStringLiteral("application/x-actiscope-curve");

} // namespace

CurveList::CurveList(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)), m_add(new QToolButton(this)),
      m_empty(quietLabel(this)), m_layout(new QVBoxLayout), m_gap(new QWidget(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_section);
    m_add->setAutoRaise(true);
    m_add->setObjectName(QStringLiteral("curves.add"));
    connect(m_add, &QToolButton::clicked, this, &CurveList::addRequested);
    m_section->addTool(m_add);
    m_section->setFlush(true);
    m_layout->setSpacing(0);
    m_section->body()->addLayout(m_layout);
    m_empty->setContentsMargins(qRound(scaled(*this, 14)), 0, 0, 0);
    m_section->body()->addWidget(m_empty);
    m_gap->setAutoFillBackground(true);
    m_gap->setBackgroundRole(QPalette::WindowText);
    m_gap->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_gap->hide();
    setAcceptDrops(true);
    retranslate();
}

void CurveList::display(const Session& session) {
    const auto places = placesOf(session.figure);
    bool same = places.size() == m_rows.size();
    for (std::size_t i = 0; same && i < places.size(); ++i) {
        same = m_rows[i]->place() == places[i];
    }
    if (!same) {
        rebuild(session.figure);
    }
    for (CurveRow* row : m_rows) {
        const CurvePlace place = row->place();
        const Panel& panel = session.figure.panels[static_cast<std::size_t>(place.panel)];
        const Curve& curve = *curveAt(session.figure, place);
        row->display(
            curve, words(curveNameIn(panel, curve, catalogue())), place == session.figure.selected);
    }
    m_empty->setVisible(m_rows.empty());
    setIcon(*m_add, QStringLiteral("plus"), themeOf(*this).text);
}

void CurveList::rebuild(const Figure& figure) {
    for (CurveRow* row : m_rows) {
        // A row may be asking for its own removal.
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const CurvePlace place : placesOf(figure)) {
        auto* row = new CurveRow(place, m_section);
        connect(row, &CurveRow::chosen, this, [this](CurvePlace chosen) {
            Figure next = this->figure();
            next.selected = chosen;
            document().amend(next);
        });
        connect(
            row, &CurveRow::toggled, this, [this](CurvePlace at, Quantity quantity, bool shown) {
                document().apply(withTrace(this->figure(), at, quantity, shown));
            });
        connect(row, &CurveRow::menuRequested, this, &CurveList::showMenu);
        connect(row, &CurveRow::dragged, this, &CurveList::startDrag);
        m_layout->addWidget(row);
        m_rows.push_back(row);
    }
}

void CurveList::addNumberTypes(QMenu& menu, CurvePlace place) {
    const Curve& curve = *curveAt(figure(), place);
    const Activation& activation = require(catalogue(), curve.activation);
    QMenu* types = menu.addMenu(tr("Computed in"));
    types->setEnabled(!activation.isVector());
    const auto add = [&](const QString& text, bool checked, Precision precision, Form form) {
        QAction* action = types->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        action->setEnabled(hasForm(activation, precision, form));
        connect(action, &QAction::triggered, this, [this, place, precision, form] {
            document().apply(withNumberType(figure(), place, precision, form));
        });
    };
    for (std::size_t i = 0; i < Words<Precision>::all.size(); ++i) {
        const auto precision = static_cast<Precision>(i);
        add(qstring(wordOf(precision)), precision == curve.precision, precision, curve.form);
    }
    types->addSeparator();
    const bool textbook = curve.form == Form::Textbook;
    add(tr("Textbook formula"),
        textbook,
        curve.precision,
        textbook ? Form::Stable : Form::Textbook);
}

void CurveList::addFamilies(QMenu& menu, CurvePlace place) {
    const Activation& activation = require(catalogue(), curveAt(figure(), place)->activation);
    if (activation.parameters.empty()) {
        return;
    }
    QMenu* families = menu.addMenu(tr("Family of"));
    for (const Parameter& parameter : activation.parameters) {
        connect(families->addAction(words(parameter.name)), &QAction::triggered, this, [=, this] {
            Figure next = figure();
            next.selected = place;
            document().apply(parameterFamily(next, parameter.id, catalogue()));
        });
    }
}

void CurveList::showMenu(CurvePlace place, const QPoint& globalPosition) {
    QMenu menu(this);
    const auto add =
        [&](const QString& text, const QKeySequence& key, Figure (*edit)(Figure, CurvePlace)) {
            QAction* action = menu.addAction(text);
            action->setShortcut(key);
            connect(action, &QAction::triggered, this, [this, place, edit] {
                document().apply(edit(figure(), place));
            });
        };
    add(tr("Duplicate"), QKeySequence(tr("Ctrl+D")), withDuplicate);
    add(tr("In a panel of its own"), {}, withOwnPanel);
    add(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), [](Figure figure, CurvePlace at) {
        return withCurveMoved(std::move(figure), at, -1);
    });
    add(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), [](Figure figure, CurvePlace at) {
        return withCurveMoved(std::move(figure), at, 1);
    });
    addFamilies(menu, place);
    addNumberTypes(menu, place);
    add(tr("Remove"), QKeySequence(Qt::Key_Delete), withoutCurve);
    menu.exec(globalPosition);
}

void CurveList::startDrag(CurvePlace place) {
    auto* moved = new QMimeData;
    moved->setData(curveMime,
                   QByteArray::number(place.panel) + ' ' + QByteArray::number(place.curve));
    auto* drag = new QDrag(this);
    drag->setMimeData(moved);
    drag->exec(Qt::MoveAction);
    m_gap->hide();
}

int CurveList::gapAt(const QPoint& at) const {
    int gap = 0;
    for (const CurveRow* row : m_rows) {
        gap += row->mapTo(this, row->rect().center()).y() < at.y() ? 1 : 0;
    }
    return gap;
}

void CurveList::showGap(int gap) {
    const bool last = static_cast<std::size_t>(gap) >= m_rows.size();
    const CurveRow* row = last ? m_rows.back() : m_rows[static_cast<std::size_t>(gap)];
    const int y = row->mapTo(this, QPoint(0, last ? row->height() : 0)).y();
    const int thickness = qRound(scaled(*this, 2));
    m_gap->setGeometry(0, y - thickness / 2, width(), thickness);
    m_gap->show();
    m_gap->raise();
}

void CurveList::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(curveMime) && !m_rows.empty()) {
        event->acceptProposedAction();
    }
}

void CurveList::dragMoveEvent(QDragMoveEvent* event) {
    showGap(gapAt(event->position().toPoint()));
    event->acceptProposedAction();
}

void CurveList::dragLeaveEvent(QDragLeaveEvent*) {
    m_gap->hide();
}

void CurveList::dropEvent(QDropEvent* event) {
    m_gap->hide();
    const QList<QByteArray> place = event->mimeData()->data(curveMime).split(' ');
    const auto gap = static_cast<std::size_t>(gapAt(event->position().toPoint()));
    if (place.size() != 2 || m_rows.empty()) {
        return;
    }
    // Below the last row of a panel is still that panel.
    CurvePlace to = gap < m_rows.size() ? m_rows[gap]->place() : m_rows.back()->place();
    if (gap > 0 && (gap == m_rows.size() || to.curve == 0)) {
        to = m_rows[gap - 1]->place();
        ++to.curve;
    }
    event->acceptProposedAction();
    document().apply(withCurveAt(figure(), {place[0].toInt(), place[1].toInt()}, to));
}

void CurveList::retranslate() {
    m_section->setTitle(tr("Curves"));
    m_empty->setText(tr("No curves. Choose a function at the left."));
    m_add->setAccessibleName(tr("Add a function"));
    setHint(m_add, tr("Add another function beside the ones shown."), tr("/"));
    for (CurveRow* row : m_rows) {
        row->retranslate();
    }
}

} // namespace actiscope
