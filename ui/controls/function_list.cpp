#include "ui/controls/function_list.h"

#include "figure/edit.h"
#include "ui/controls/caption.h"
#include "ui/controls/function_tree.h"
#include "ui/controls/search_field.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace actiscope {

namespace {

QHash<QString, int> inksOf(const Figure& figure) {
    QHash<QString, int> inks;
    for (const Panel& panel : figure.panels) {
        for (const Curve& curve : panel.curves) {
            const QString id = qstring(curve.activation);
            if (!inks.contains(id)) {
                inks.insert(id, inkOf(curve));
            }
        }
    }
    const Curve* selected = curveAt(figure, figure.selected);
    if (selected != nullptr) {
        inks.insert(qstring(selected->activation), inkOf(*selected));
    }
    return inks;
}

} // namespace

FunctionList::FunctionList(Document& document, QWidget* parent)
    : SessionView(document, parent), m_search(new SearchField(QStringLiteral("/"), this)),
      m_tree(new FunctionTree(catalogue(), this)), m_nothing(quietLabel(this)) {
    standOnPanel(*this);
    m_search->setObjectName(QStringLiteral("functions.search"));
    m_tree->setObjectName(QStringLiteral("functions.tree"));
    m_nothing->setObjectName(QStringLiteral("functions.nothing"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    auto* column = new QVBoxLayout(this);
    auto* top = new QVBoxLayout;
    top->addWidget(m_search);
    top->addWidget(m_nothing);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    column->setSpacing(0);
    arrange();
    connect(m_search, &QLineEdit::textChanged, this, &FunctionList::search);
    connect(m_search, &SearchField::accepted, this, &FunctionList::accept);
    connect(m_search, &SearchField::left, this, &FunctionList::focusList);
    connect(m_tree, &FunctionTree::chosen, this, &FunctionList::choose);
    connect(m_tree, &FunctionTree::added, this, &FunctionList::add);
    setFocusProxy(m_tree);
    retranslate();
    display(document.session());
}

void FunctionList::display(const Session& session) {
    const Curve* selected = curveAt(session.figure, session.figure.selected);
    m_tree->setShown(inksOf(session.figure),
                     selected == nullptr ? QString() : qstring(selected->activation));
}

void FunctionList::retranslate() {
    setAccessibleName(tr("Functions"));
    m_search->retranslate();
    m_tree->retranslate();
    search(m_search->text());
}

void FunctionList::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FunctionList::focusList() {
    m_tree->setFocus(Qt::TabFocusReason);
}

void FunctionList::search(const QString& text) {
    const bool found = m_tree->setFilter(text) > 0;
    m_nothing->setVisible(!found);
    m_nothing->setText(found ? QString()
                             : tr("No function matches \"%1\".").arg(text.simplified()));
}

void FunctionList::accept(bool beside) {
    if (const Activation* activation = m_tree->current()) {
        beside ? add(*activation) : choose(*activation);
    }
}

void FunctionList::choose(const Activation& activation) {
    const Curve* selected = curveAt(figure(), figure().selected);
    // Putting a function in place of itself would only lose its parameters.
    if (selected == nullptr || selected->activation != activation.id) {
        document().apply(withFunction(figure(), activation));
    }
}

void FunctionList::add(const Activation& activation) {
    const Figure more = withAddedFunction(figure(), activation);
    if (more == figure()) {
        emit reported(tr("A panel holds at most %1 curves.").arg(maxCurves));
        return;
    }
    document().apply(more);
}

void FunctionList::changeEvent(QEvent* event) {
    SessionView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void FunctionList::arrange() {
    const int margin = qRound(scaled(*this, 10));
    layout()->setContentsMargins(0, margin, 0, margin);
    QLayout* top = layout()->itemAt(0)->layout();
    top->setContentsMargins(margin, 0, margin, qRound(scaled(*this, 6)));
    top->setSpacing(margin);
}

} // namespace actiscope
