// How a row of the function list looks: a family's header, or a function with its thumbnail.
#pragma once

#include "ui/controls/thumbnail.h"

#include <QStyledItemDelegate>

namespace actiscope {

struct Theme;

class FunctionRow : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        Place = Qt::UserRole, ///< index in the catalogue; a family has none
        Ink,                  ///< index of the ink; -1: not in the figure
        Chosen                ///< whether it is the selected curve's function
    };

    FunctionRow(const Catalogue& catalogue, QObject* parent);

    /// Whether the current row shows the keyboard's ring.
    void setRing(bool visible) { m_ring = visible; }

    /// Where the + is in a row.
    static QRect plusArea(const QWidget& view, const QRect& row);

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

signals:
    void thumbnailsRendered();

private:
    void paintFamily(QPainter& painter,
                     const QStyleOptionViewItem& option,
                     const QModelIndex& index) const;
    void paintFunction(QPainter& painter,
                       const QStyleOptionViewItem& option,
                       const QModelIndex& index) const;

    const Catalogue& m_catalogue;
    Thumbnails* m_thumbnails;
    bool m_ring = false;
};

} // namespace actiscope
