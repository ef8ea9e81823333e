#include "ui/reading_order.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace actiscope {

namespace {

void addLayout(std::vector<QWidget*>& widgets, QLayout* layout) {
    for (int i = 0; layout != nullptr && i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget() != nullptr) {
            widgets.push_back(item->widget());
        } else {
            addLayout(widgets, item->layout());
        }
    }
}

std::vector<QWidget*> childrenOf(const QWidget& parent) {
    std::vector<QWidget*> children;
    addLayout(children, parent.layout());
    for (QWidget* child : parent.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow() && std::ranges::count(children, child) == 0) {
            children.push_back(child);
        }
    }
    return children;
}

} // namespace

std::vector<QWidget*> readingOrder(QWidget& area) {
    std::vector<QWidget*> stops;
    if (!area.isVisible()) {
        return stops;
    }
    const bool stop = (area.focusPolicy() & Qt::TabFocus) != 0 && area.isEnabled();
    if (stop && area.focusProxy() == nullptr) {
        stops.push_back(&area);
    }
    for (QWidget* child : childrenOf(area)) {
        const auto within = readingOrder(*child);
        stops.insert(stops.end(), within.begin(), within.end());
    }
    return stops;
}

} // namespace actiscope
