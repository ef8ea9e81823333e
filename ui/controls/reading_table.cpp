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
    standOnPanel(*this);
    layOut();
}

void ReadingTable::layOut() {
    QFont italic = font();
    italic.setItalic(true);
    m_head.layOut({}, orders, italic);
    m_words.resize(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_words[i].layOut(m_rows[i].name, m_rows[i].shown, font());
    }
}

void ReadingTable::Words::layOut(const QString& newName,
                                 const std::array<QString, 3>& newShown,
                                 const QFont& font) {
    const auto set = [&font](QStaticText& text, const QString& words) {
        if (text.text() != words) { // what stays need not be laid out again
            text = QStaticText(words);
            text.setTextFormat(Qt::PlainText);
            text.prepare({}, font);
        }
    };
    set(name, newName);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        set(shown[i], newShown[i]);
    }
}

void ReadingTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        m_head = {};
        m_words.clear();
        layOut();
    }
    QWidget::changeEvent(event);
}

void ReadingTable::display(std::vector<ReadingRow> rows) {
    if (rows == m_rows) {
        return;
    }
    const int before = heightForWidth(width());
    m_rows = std::move(rows);
    layOut();
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
        m_words, [this, width](const Words& row) { return isStacked(row, width); });
    const auto lines = 1 + static_cast<qreal>(m_rows.size()) + static_cast<qreal>(stacked);
    return qRound(lines * lineHeight());
}

std::array<qreal, 3> ReadingTable::columnEnds(qreal width) const {
    std::array<qreal, 3> ends{};
    for (std::size_t i = ends.size(); i-- > 0;) {
        ends[i] = width;
        qreal widest = scaled(*this, columnWidth);
        for (const Words& row : m_words) {
            widest = std::max(widest, row.shown[i].size().width());
        }
        width -= widest + scaled(*this, columnGap);
    }
    return ends;
}

bool ReadingTable::isStacked(const Words& row, qreal width) const {
    const qreal name = scaled(*this, namesLeft) + row.name.size().width();
    const qreal first = columnEnds(width)[0] - row.shown[0].size().width();
    return name + scaled(*this, columnGap) > first;
}

void ReadingTable::drawHead(QPainter& painter) const {
    QFont italic = font();
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(themeOf(*this).text2);
    drawNumbers(painter, m_head, 0);
    painter.setFont(font());
}

void ReadingTable::drawText(QPainter& painter,
                            const QStaticText& text,
                            const QPointF& topLeft) const {
    const qreal down = std::round((lineHeight() - text.size().height()) / 2);
    painter.drawStaticText(topLeft + QPointF(0, down), text);
}

void ReadingTable::drawNumbers(QPainter& painter, const Words& row, qreal top) const {
    const auto ends = columnEnds(width());
    for (std::size_t i = 0; i < ends.size(); ++i) {
        drawText(painter, row.shown[i], {ends[i] - row.shown[i].size().width(), top});
    }
}

void ReadingTable::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    drawHead(painter);
    qreal top = lineHeight();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const qreal thick = scaled(*this, 3);
        painter.fillRect(
            QRectF(
                0, std::round(top + (lineHeight() - thick) / 2), scaled(*this, swatchWidth), thick),
            m_rows[i].ink);
        painter.setPen(theme.text);
        drawText(painter, m_words[i].name, {scaled(*this, namesLeft), top});
        top += isStacked(m_words[i], width()) ? lineHeight() : 0;
        drawNumbers(painter, m_words[i], top);
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
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const ReadingRow& row = m_rows[i];
        const qreal top = bottom;
        bottom += lineHeight() * (isStacked(m_words[i], width()) ? 2 : 1);
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
