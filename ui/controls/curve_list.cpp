#include "ui/controls/curve_list.h"

#include "figure/edit.h"
#include "figure/labels.h"
#include "figure/precision.h"
#include "ui/controls/caption.h"
#include "ui/controls/curve_row.h"
#include "ui/controls/hints.h"
#include "ui/controls/section.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope {

CurveList::CurveList(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)), m_add(new QToolButton(this)),
      m_empty(quietLabel(this)), m_layout(new QVBoxLayout) {
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
    const Theme& theme = themeOf(*this);
    m_add->setIcon(icon(QStringLiteral("plus"), theme.text, theme.disabled));
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
    addNumberTypes(menu, place);
    add(tr("Remove"), QKeySequence(Qt::Key_Delete), withoutCurve);
    menu.exec(globalPosition);
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
