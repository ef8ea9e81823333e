#include "ui/controls/function_tree.h"

#include "ui/controls/function_row.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

enum Rank { Exact, Start, Inside, None };

QStringList namesOf(const Activation& activation) {
    const Text family = nameOf(activation.family);
    QStringList names{
        qstring(activation.id), qstring(activation.name.en), qstring(activation.name.zh)};
    for (const std::string& alias : activation.aliases) {
        names << qstring(alias);
    }
    return names << qstring(family.en) << qstring(family.zh);
}

/// How well a function answers a search: every word must occur somewhere.
Rank rankOf(const Activation& activation, const QString& text) {
    const QStringList names = namesOf(activation);
    const QString all = names.join(QLatin1Char('\n'));
    const QStringList searched = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto occurs = [&all](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    };
    if (!std::ranges::all_of(searched, occurs)) {
        return None;
    }
    if (names.contains(text, Qt::CaseInsensitive)) {
        return Exact;
    }
    const auto starts = [&text](const QString& name) {
        return name.startsWith(text, Qt::CaseInsensitive);
    };
    return std::ranges::any_of(names, starts) ? Start : Inside;
}

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

FunctionTree::FunctionTree(const Catalogue& catalogue, QWidget* parent)
    : QTreeView(parent), m_catalogue(catalogue), m_row(new FunctionRow(catalogue, this)) {
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(m_row);
    fill();
    setModel(&m_model);
    expandAll();
    connect(m_row, &FunctionRow::thumbnailsRendered, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTreeView::clicked, this, &FunctionTree::press);
}

void FunctionTree::fill() {
    std::optional<Family> family;
    for (std::size_t i = 0; i < m_catalogue.size(); ++i) {
        if (family != m_catalogue[i].family) {
            family = m_catalogue[i].family;
            m_model.appendRow(new QStandardItem);
        }
        auto* item = new QStandardItem;
        item->setData(QVariant::fromValue(i), FunctionRow::Place);
        item->setData(-1, FunctionRow::Ink);
        item->setData(false, FunctionRow::Chosen);
        m_model.item(m_model.rowCount() - 1)->appendRow(item);
    }
    retranslate();
}

void FunctionTree::retranslate() {
    for (int f = 0; f < m_model.rowCount(); ++f) {
        QStandardItem* family = m_model.item(f);
        for (int i = 0; i < family->rowCount(); ++i) {
            describe(*family->child(i));
        }
        const Activation& first = *activationAt(family->child(0)->index());
        family->setText(words(nameOf(first.family)));
    }
    setAccessibleName(tr("Functions"));
}

void FunctionTree::describe(QStandardItem& item) {
    const QString name = words(activationAt(item.index())->name);
    item.setText(name);
    item.setToolTip(
        tr("%1: Enter shows it in place of the selected curve, Ctrl+Enter adds it").arg(name));
    item.setData(
        tr("Click to show %1 in place of the selected curve, + to add it beside.").arg(name),
        Qt::StatusTipRole);
    const bool chosen = item.data(FunctionRow::Chosen).toBool();
    const bool shown = item.data(FunctionRow::Ink).toInt() >= 0;
    item.setData(chosen  ? tr("%1, selected").arg(name)
                 : shown ? tr("%1, in the figure").arg(name)
                         : name,
                 Qt::AccessibleTextRole);
}

void FunctionTree::setShown(const QHash<QString, int>& inks, const QString& chosen) {
    if (std::exchange(m_shown, {inks, chosen}) == std::pair(inks, chosen)) {
        return;
    }
    for (int f = 0; f < m_model.rowCount(); ++f) {
        for (int i = 0; i < m_model.item(f)->rowCount(); ++i) {
            QStandardItem& item = *m_model.item(f)->child(i);
            const QString id = qstring(activationAt(item.index())->id);
            const QVariant ink = inks.value(id, -1);
            const QVariant isChosen = id == chosen;
            if (item.data(FunctionRow::Ink) != ink || item.data(FunctionRow::Chosen) != isChosen) {
                item.setData(ink, FunctionRow::Ink);
                item.setData(isChosen, FunctionRow::Chosen);
                describe(item);
                if (id == chosen && isExpanded(item.index().parent())) {
                    // When the window has its size.
                    QTimer::singleShot(
                        0, this, [this, index = QPersistentModelIndex(item.index())] {
                            scrollTo(index);
                        });
                }
            }
        }
    }
}

int FunctionTree::setFilter(const QString& text) {
    const QString searched = text.simplified();
    m_filtered = !searched.isEmpty();
    int left = 0;
    Rank bestRank = None;
    QModelIndex best;
    for (int f = 0; f < m_model.rowCount(); ++f) {
        const QModelIndex family = m_model.index(f, 0);
        bool anyVisible = false;
        for (int i = 0; i < m_model.rowCount(family); ++i) {
            const QModelIndex index = m_model.index(i, 0, family);
            const Rank rank = rankOf(*activationAt(index), searched);
            setRowHidden(i, family, rank == None);
            anyVisible = anyVisible || rank != None;
            left += rank != None;
            if (rank < bestRank) {
                bestRank = rank;
                best = index;
            }
        }
        setRowHidden(f, {}, !anyVisible);
        setExpanded(family, m_filtered || !m_collapsed.contains(f));
    }
    setRing(m_filtered && best.isValid());
    setCurrentIndex(m_filtered ? best : QModelIndex());
    return left;
}

const Activation* FunctionTree::activationAt(const QModelIndex& index) const {
    const QVariant place = index.data(FunctionRow::Place);
    return place.isValid() ? &m_catalogue.at(place.value<std::size_t>()) : nullptr;
}

const Activation* FunctionTree::current() const {
    return activationAt(currentIndex());
}

QModelIndex FunctionTree::indexOf(const QString& id) const {
    for (int f = 0; f < m_model.rowCount(); ++f) {
        const QModelIndex family = m_model.index(f, 0);
        for (int i = 0; i < m_model.rowCount(family); ++i) {
            const QModelIndex index = m_model.index(i, 0, family);
            if (qstring(activationAt(index)->id) == id) {
                return index;
            }
        }
    }
    return {};
}

void FunctionTree::press(const QModelIndex& index) {
    const Activation* activation = activationAt(index);
    if (activation == nullptr) {
        toggle(index);
    } else if (FunctionRow::plusArea(*this, visualRect(index)).contains(m_released)) {
        emit added(*activation);
    } else {
        emit chosen(*activation);
    }
}

void FunctionTree::toggle(const QModelIndex& family) {
    const bool open = !isExpanded(family);
    setExpanded(family, open);
    if (open) {
        m_collapsed.remove(family.row());
    } else if (!m_filtered) {
        m_collapsed.insert(family.row());
    }
}

void FunctionTree::setRing(bool visible) {
    m_row->setRing(visible);
    viewport()->update();
}

bool FunctionTree::event(QEvent* event) {
    // The window's own Ctrl+Enter must not take it away from the current row.
    if (event->type() == QEvent::ShortcutOverride && isEnter(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void FunctionTree::keyPressEvent(QKeyEvent* event) {
    setRing(true);
    if (!isEnter(*event)) {
        return QTreeView::keyPressEvent(event);
    }
    if (const Activation* activation = current()) {
        event->modifiers().testFlag(Qt::ControlModifier) ? emit added(*activation)
                                                         : emit chosen(*activation);
    } else if (currentIndex().isValid()) {
        toggle(currentIndex());
    }
}

void FunctionTree::focusInEvent(QFocusEvent* event) {
    const bool byMouse = event->reason() == Qt::MouseFocusReason;
    QTreeView::focusInEvent(event);
    if (!byMouse && !currentIndex().isValid()) {
        setCurrentIndex(m_model.index(0, 0, m_model.index(0, 0)));
    }
    setRing(!byMouse);
}

void FunctionTree::mousePressEvent(QMouseEvent* event) {
    setRing(false);
    QTreeView::mousePressEvent(event);
}

void FunctionTree::mouseReleaseEvent(QMouseEvent* event) {
    m_released = event->position().toPoint();
    QTreeView::mouseReleaseEvent(event);
}

void FunctionTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
}

} // namespace actiscope
