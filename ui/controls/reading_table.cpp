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

ReadingTable::ReadingTable(QWidget* parent) : QWidget(parent), m_numbers(font()) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    standOnPanel(*this);
    forgetLayout();
}

QFont ReadingTable::italic() const {
    QFont italic = font();
    italic.setItalic(true);
    return italic;
}

void ReadingTable::forgetLayout() {
    m_numbers = Letters(font());
    for (std::size_t i = 0; i < orders.size(); ++i) {
        m_orders[i] = laidOut(orders[i], italic());
    }
    m_names.clear();
    layOutNames();
}

// What stays need not be laid out again.
void ReadingTable::layOutNames() {
    m_names.resize(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_names[i].text() != m_rows[i].name) {
            m_names[i] = laidOut(m_rows[i].name, font());
        }
    }
}

void ReadingTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        forgetLayout();
    }
    QWidget::changeEvent(event);
}

void ReadingTable::display(std::vector<ReadingRow> rows) {
    if (rows == m_rows) {
        return;
    }
    const int before = heightForWidth(width());
    m_rows = std::move(rows);
    layOutNames();
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
    const Ends ends = columnEnds(width);
    std::size_t lines = 1 + m_rows.size();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        lines += isStacked(i, ends) ? 1U : 0U;
    }
    return qRound(static_cast<qreal>(lines) * lineHeight());
}

ReadingTable::Ends ReadingTable::columnEnds(qreal width) const {
    Ends ends{};
    for (std::size_t i = ends.size(); i-- > 0;) {
        ends[i] = width;
        qreal widest = scaled(*this, columnWidth);
        for (const ReadingRow& row : m_rows) {
            widest = std::max(widest, m_numbers.width(row.shown[i]));
        }
        width -= widest + scaled(*this, columnGap);
    }
    return ends;
}

bool ReadingTable::isStacked(std::size_t row, const Ends& ends) const {
    const qreal name = scaled(*this, namesLeft) + m_names[row].size().width();
    const qreal first = ends[0] - m_numbers.width(m_rows[row].shown[0]);
    return name + scaled(*this, columnGap) > first;
}

/// The top of what is so high, in the middle of a line.
qreal ReadingTable::middle(qreal top, qreal height) const {
    return top + std::round((lineHeight() - height) / 2);
}

void ReadingTable::drawHead(QPainter& painter, const Ends& ends) const {
    painter.setFont(italic());
    painter.setPen(themeOf(*this).text2);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const QSizeF size = m_orders[i].size();
        painter.drawStaticText(QPointF(ends[i] - size.width(), middle(0, size.height())),
                               m_orders[i]);
    }
}

void ReadingTable::drawNumbers(QPainter& painter,
                               const ReadingRow& row,
                               const Ends& ends,
                               qreal top) const {
    const qreal y = middle(top, m_numbers.height());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const QString& number = row.shown[i];
        m_numbers.draw(painter, {ends[i] - m_numbers.width(number), y}, number);
    }
}

void ReadingTable::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    const Ends ends = columnEnds(width());
    drawHead(painter, ends);
    qreal top = lineHeight();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const qreal thick = scaled(*this, 3);
        painter.fillRect(
            QRectF(
                0, std::round(top + (lineHeight() - thick) / 2), scaled(*this, swatchWidth), thick),
            m_rows[i].ink);
        painter.setPen(theme.text);
        painter.setFont(font());
        painter.drawStaticText(
            QPointF(scaled(*this, namesLeft), middle(top, m_names[i].size().height())), m_names[i]);
        top += isStacked(i, ends) ? lineHeight() : 0;
        drawNumbers(painter, m_rows[i], ends, top);
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
    const Ends ends = columnEnds(width());
    qreal bottom = lineHeight();
    QString text;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const ReadingRow& row = m_rows[i];
        const qreal top = bottom;
        bottom += lineHeight() * (isStacked(i, ends) ? 2 : 1);
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
