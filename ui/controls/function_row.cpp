#include "ui/controls/function_row.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QPainter>
#include <QWidget>

namespace actiscope {

namespace {

// Lengths at p = 13.
constexpr qreal rowHeight = 34;
constexpr qreal familyHeight = 29;
constexpr qreal barWidth = 3;
constexpr QRectF thumbnailArea(18, 4, 44, 26);
constexpr qreal nameLeft = 72;
constexpr qreal familyLeft = 27;
constexpr qreal iconSize = 16;

QRect scaledArea(const QWidget& widget, const QRectF& area) {
    return QRectF(scaled(widget, area.x()),
                  scaled(widget, area.y()),
                  scaled(widget, area.width()),
                  scaled(widget, area.height()))
        .toRect();
}

QRect rightOf(const QRect& row, int left) {
    return row.adjusted(left, 0, 0, 0);
}

QFont medium(QFont font) {
    font.setWeight(QFont::Medium);
    return font;
}

QPen ringPen(const Theme& theme) {
    QPen pen(theme.focus, 2);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

} // namespace

FunctionRow::FunctionRow(const Catalogue& catalogue, QObject* parent)
    : QStyledItemDelegate(parent), m_catalogue(catalogue),
      m_thumbnails(new Thumbnails(catalogue, this)) {
    connect(m_thumbnails, &Thumbnails::rendered, this, &FunctionRow::thumbnailsRendered);
}

QRect FunctionRow::plusArea(const QWidget& view, const QRect& row) {
    const int width = qRound(scaled(view, rowHeight));
    return {row.right() - width + 1, row.top(), width, row.height()};
}

QSize FunctionRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool isFamily = !index.data(Place).isValid();
    const int name = QFontMetrics(medium(option.font)).horizontalAdvance(index.data().toString());
    return {qRound(scaled(*option.widget, nameLeft + 8)) + name,
            qRound(scaled(*option.widget, isFamily ? familyHeight : rowHeight))};
}

void FunctionRow::paint(QPainter* painter,
                        const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    painter->save();
    if (index.data(Place).isValid()) {
        paintFunction(*painter, option, index);
    } else {
        paintFamily(*painter, option, index);
    }
    if (m_ring && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(ringPen(themeOf(*option.widget)));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void FunctionRow::paintFamily(QPainter& painter,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const QWidget& view = *option.widget;
    const Theme& theme = themeOf(view);
    const bool open = option.state.testFlag(QStyle::State_Open);
    const int side = qRound(scaled(view, 12));
    QRect chevron(0, 0, side, side);
    chevron.moveCenter({qRound(scaled(view, 16)), option.rect.center().y() + 3});
    icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
         theme.text2,
         theme.disabled)
        .paint(&painter, chevron);
    QFont font = medium(option.font);
    font.setPixelSize(qRound(scaled(view, 12)));
    painter.setFont(font);
    painter.setPen(theme.text2);
    // Nearer to its own rows than to the family above.
    painter.drawText(rightOf(option.rect, qRound(scaled(view, familyLeft))).translated(0, 2),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     index.data().toString());
}

void FunctionRow::paintFunction(QPainter& painter,
                                const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const QWidget& view = *option.widget;
    const Theme& theme = themeOf(view);
    const QRect& row = option.rect;
    const bool chosen = index.data(Chosen).toBool();
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const int ink = index.data(Ink).toInt();
    if (chosen || hovered) {
        painter.fillRect(row, chosen ? theme.selection : theme.hover);
    }
    const QColor color = ink < 0 ? theme.text2 : theme.ink(ink);
    if (ink >= 0) {
        painter.fillRect(QRect(row.topLeft(), QSize(qRound(scaled(view, barWidth)), row.height())),
                         color);
    }
    const QRect area = scaledArea(view, thumbnailArea).translated(row.topLeft());
    const Activation& activation = m_catalogue.at(index.data(Place).toUInt());
    const QPixmap picture =
        m_thumbnails->of(activation, {area.size(), view.devicePixelRatioF(), theme.line, color});
    painter.drawPixmap(area.topLeft(), picture);

    painter.setFont(chosen ? medium(option.font) : option.font);
    painter.setPen(theme.text);
    painter.drawText(rightOf(row, qRound(scaled(view, nameLeft))),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     index.data().toString());
    const bool ringed = m_ring && option.state.testFlag(QStyle::State_HasFocus);
    if (hovered || ringed) {
        QRect plus(0, 0, qRound(scaled(view, iconSize)), qRound(scaled(view, iconSize)));
        plus.moveCenter(plusArea(view, row).center());
        icon(QStringLiteral("plus"), theme.text2, theme.disabled).paint(&painter, plus);
    }
}

} // namespace actiscope
