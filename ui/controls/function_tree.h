// The functions by family, as a tree of two levels.
#pragma once

#include "activation/catalogue.h"

#include <QHash>
#include <QSet>
#include <QStandardItemModel>
#include <QTreeView>

namespace actiscope {

class FunctionRow;

class FunctionTree : public QTreeView {
    Q_OBJECT

public:
    explicit FunctionTree(const Catalogue& catalogue, QWidget* parent = nullptr);

    /// The ink of each function that is in the figure, and the selected curve's function.
    void setShown(const QHash<QString, int>& inks, const QString& chosen);

    /// Shows only what matches id, names, aliases or family; makes the best match current.
    /// Returns how many are left.
    int setFilter(const QString& text);

    /// nullptr on a family or on nothing.
    const Activation* current() const;
    QModelIndex indexOf(const QString& id) const;
    void retranslate();

signals:
    void chosen(const Activation& activation);
    void added(const Activation& activation);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Activation* activationAt(const QModelIndex& index) const;
    void fill();
    void describe(QStandardItem& item);
    void press(const QModelIndex& index);
    void toggle(const QModelIndex& family);
    void setRing(bool visible);

    const Catalogue& m_catalogue;
    QStandardItemModel m_model;
    FunctionRow* m_row;
    QSet<int> m_collapsed; ///< the rows of the families closed by the user
    bool m_filtered = false;
    std::pair<QHash<QString, int>, QString> m_shown; ///< inks by id, and the chosen one
    QPoint m_released;
};

} // namespace actiscope
