#include "ui/controls/reading_table.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace actiscope {

namespace {

const std::array orders = {QStringLiteral("f"), QStringLiteral("f′"), QStringLiteral("f″")};
constexpr qreal swatchWidth = 14;
constexpr qreal namesLeft = 20;
constexpr qreal columnWidth = 52;
constexpr qreal columnGap = 10;

} // namespace

ReadingTable::ReadingTable(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ReadingTable::display(std::vector<ReadingRow> rows) {
    if (rows == m_rows) {
        return;
    }
    const int before = heightForWidth(width());
    m_rows = std::move(rows);
    if (heightForWidth(width()) != before) {
        updateGeometry();
    }
    update();
}

QString ReadingTable::tabSeparated() const {
    QString text = tr("curve") + QStringLiteral("\tf\tf′\tf″\n");
    for (const ReadingRow& row : m_rows) {
        text += QStringList{row.name, row.exact[0], row.exact[1], row.exact[2]}.join(
                    QLatin1Char('\t')) +
                QLatin1Char('\n');
    }
    return text;
}

qreal ReadingTable::lineHeight() const {
    return scaled(*this, 22);
}

QSize ReadingTable::sizeHint() const {
    const int width = qRound(scaled(*this, 240));
    return {width, heightForWidth(width)};
}

QSize ReadingTable::minimumSizeHint() const {
    return {qRound(scaled(*this, 180)), qRound(2 * lineHeight())};
}

int ReadingTable::heightForWidth(int width) const {
    const auto stacked = std::ranges::count_if(
        m_rows, [this, width](const ReadingRow& row) { return isStacked(row, width); });
    const auto lines = 1 + static_cast<qreal>(m_rows.size()) + static_cast<qreal>(stacked);
    return qRound(lines * lineHeight());
}

std::array<qreal, 3> ReadingTable::columnEnds(qreal width) const {
    const QFontMetricsF metrics(font());
    std::array<qreal, 3> ends{};
    for (std::size_t i = ends.size(); i-- > 0;) {
        ends[i] = width;
        qreal widest = scaled(*this, columnWidth);
        for (const ReadingRow& row : m_rows) {
            widest = std::max(widest, metrics.horizontalAdvance(row.shown[i]));
        }
        width -= widest + scaled(*this, columnGap);
    }
    return ends;
}

bool ReadingTable::isStacked(const ReadingRow& row, qreal width) const {
    const QFontMetricsF metrics(font());
    const qreal name = scaled(*this, namesLeft) + metrics.horizontalAdvance(row.name);
    const qreal first = columnEnds(width)[0] - metrics.horizontalAdvance(row.shown[0]);
    return name + scaled(*this, columnGap) > first;
}

void ReadingTable::drawHead(QPainter& painter) const {
    QFont italic = font();
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(themeOf(*this).text2);
    drawNumbers(painter, orders, 0);
    painter.setFont(font());
}

void ReadingTable::drawNumbers(QPainter& painter,
                               const std::array<QString, 3>& numbers,
                               qreal top) const {
    const auto ends = columnEnds(width());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        painter.drawText(
            QRectF(0, top, ends[i], lineHeight()), Qt::AlignRight | Qt::AlignVCenter, numbers[i]);
    }
}

void ReadingTable::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    drawHead(painter);
    qreal top = lineHeight();
    for (const ReadingRow& row : m_rows) {
        const qreal thick = scaled(*this, 3);
        painter.fillRect(
            QRectF(
                0, std::round(top + (lineHeight() - thick) / 2), scaled(*this, swatchWidth), thick),
            row.ink);
        painter.setPen(theme.text);
        painter.drawText(QRectF(scaled(*this, namesLeft), top, width(), lineHeight()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         row.name);
        top += isStacked(row, width()) ? lineHeight() : 0;
        drawNumbers(painter, row.shown, top);
        top += lineHeight();
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

bool ReadingTable::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    qreal bottom = lineHeight();
    QString text;
    for (const ReadingRow& row : m_rows) {
        const qreal top = bottom;
        bottom += lineHeight() * (isStacked(row, width()) ? 2 : 1);
        if (help->pos().y() >= top && help->pos().y() < bottom) {
            text = QStringLiteral("%1\nf = %2\nf′ = %3\nf″ = %4")
                       .arg(row.name, row.exact[0], row.exact[1], row.exact[2]);
        }
    }
    QToolTip::showText(help->globalPos(), text.isEmpty() ? toolTip() : text, this);
    return true;
}

void ReadingTable::copy() const {
    QGuiApplication::clipboard()->setText(tabSeparated());
}

void ReadingTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ReadingTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    QAction* action = menu.addAction(tr("Copy with every digit"));
    action->setShortcut(QKeySequence::Copy);
    connect(action, &QAction::triggered, this, &ReadingTable::copy);
    menu.exec(event->globalPos());
}

} // namespace actiscope
