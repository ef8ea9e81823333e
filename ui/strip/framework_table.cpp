#include "ui/strip/framework_table.h"

#include "ui/strip/mono_font.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QScrollBar>
#include <QTextTable>

#include <algorithm>

namespace actiscope {

namespace {

// Lengths at p = 13. Lines are closer than fonts ask for: four rows with remarks must fit the
// strip.
constexpr qreal lineHeight = 17;
constexpr qreal remarkHeight = 14;
constexpr qreal remarkSize = 11;
constexpr qreal gutter = 14;
constexpr std::array gaps = {8, 6, 4, 2};

/// What a framework that does not provide the function says.
QString absence(const QString& remark) {
    if (remark.isEmpty()) {
        return FrameworkTable::tr("Not provided.");
    }
    const bool isSentence =
        remark.endsWith(QLatin1Char('.')) || remark.endsWith(QStringLiteral("。"));
    return isSentence ? FrameworkTable::tr("Not provided. %1").arg(remark)
                      : FrameworkTable::tr("Not provided: %1.").arg(remark);
}

/// Puts the rows into a document as a table. Not as HTML: a slider redraws it at every tick, and
/// parsing takes longer than all the rest.
class TableWriter {
public:
    TableWriter(const FrameworkTable& view, QTextDocument& document, int gap)
        : m_view(view), m_theme(themeOf(view)), m_document(document), m_gap(gap) {}

    void write(const FrameworkRows& contents) {
        m_document.clear();
        QTextCursor cursor(&m_document);
        cursor.beginEditBlock();
        m_table = cursor.insertTable(static_cast<int>(contents.rows.size()) + 1,
                                     contents.slopeTitle.isEmpty() ? 2 : 3,
                                     format(contents));
        writeHeader(contents);
        for (std::size_t i = 0; i < contents.rows.size(); ++i) {
            writeRow(static_cast<int>(i) + 1, contents.rows[i]);
        }
        if (!contents.slopeTitle.isEmpty()) {
            writeWhy();
        }
        cursor.endEditBlock();
    }

    /// Into a table of the same shape.
    void rewriteSlopes(const FrameworkRows& contents) {
        m_table = qobject_cast<QTextTable*>(m_document.rootFrame()->childFrames().value(0));
        QTextCursor cursor(&m_document);
        cursor.beginEditBlock();
        m_table->setFormat(format(contents));
        for (std::size_t i = 0; i < contents.rows.size(); ++i) {
            const int row = static_cast<int>(i) + 1;
            const QTextTableCell cell = m_table->cellAt(row, 2);
            QTextCursor old = cell.firstCursorPosition();
            old.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
            old.removeSelectedText();
            writeSlope(row, contents.rows[i]);
        }
        cursor.endEditBlock();
    }

private:
    struct Style {
        QColor color;
        QFont font;
        qreal height = lineHeight;
        bool marked = false; ///< variables stand between asterisks
    };

    qreal pixels(qreal length) const { return qRound(scaled(m_view, length)); }

    QFont medium() const {
        QFont font = m_view.font();
        font.setWeight(QFont::Medium);
        return font;
    }

    QFont small() const {
        QFont font = m_view.font();
        font.setPixelSize(static_cast<int>(pixels(remarkSize)));
        return font;
    }

    /// The outer columns are as wide as their words; the call takes the rest.
    QTextLength widest(const QStringList& texts) const {
        const QFontMetrics metrics(medium());
        int width = 0;
        for (const QString& text : texts) {
            width = std::max(width, metrics.horizontalAdvance(plainText(text) + QLatin1Char(' ')));
        }
        return QTextLength(QTextLength::FixedLength, width + pixels(gutter));
    }

    QTextTableFormat format(const FrameworkRows& contents) const {
        QStringList names{FrameworkTable::tr("Framework")};
        QStringList slopes{contents.slopeTitle};
        for (const FrameworkRow& row : contents.rows) {
            names << row.names;
            slopes << row.slope;
        }
        QList<QTextLength> columns{widest(names), QTextLength()};
        if (!contents.slopeTitle.isEmpty()) {
            columns << widest(slopes);
        }
        QTextTableFormat table;
        table.setBorder(0);
        table.setCellPadding(0);
        table.setCellSpacing(0);
        table.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table.setColumnWidthConstraints(columns);
        return table;
    }

    /// To the end of a cell, as a line of its own.
    void add(int row, int column, const QString& text, const Style& style) {
        QTextTableCell cell = m_table->cellAt(row, column);
        QTextTableCellFormat padding;
        padding.setRightPadding(pixels(gutter));
        padding.setBottomPadding(qRound(scaled(m_view, m_gap)));
        cell.setFormat(padding);
        QTextBlockFormat block;
        block.setLineHeight(pixels(style.height), QTextBlockFormat::FixedHeight);
        QTextCursor cursor = cell.lastCursorPosition();
        if (cursor != cell.firstCursorPosition()) {
            cursor.insertBlock();
        }
        cursor.setBlockFormat(block);
        QTextCharFormat letters;
        letters.setFont(style.font);
        letters.setForeground(style.color);
        for (const QString& part :
             style.marked ? text.split(QLatin1Char('*')) : QStringList{text}) {
            cursor.insertText(part, letters);
            letters.setFontItalic(!letters.fontItalic());
        }
    }

    void writeHeader(const FrameworkRows& contents) {
        const Style style{m_theme.text2, m_view.font()};
        add(0, 0, FrameworkTable::tr("Framework"), style);
        add(0, 1, FrameworkTable::tr("Call and defaults"), style);
        if (!contents.slopeTitle.isEmpty()) {
            add(0, 2, contents.slopeTitle, style);
        }
    }

    void writeRow(int index, const FrameworkRow& row) {
        for (const QString& name : row.names) {
            const bool last = name == row.names.last();
            add(index, 0, last ? name : name + QLatin1Char(','), {m_theme.text, medium()});
        }
        if (row.call.isEmpty()) {
            add(index, 1, absence(row.remark), {m_theme.text2, m_view.font()});
            return;
        }
        add(index, 1, row.call, {m_theme.text, monoFont(m_view)});
        if (!row.remark.isEmpty()) {
            add(index,
                1,
                row.remark,
                {row.differs ? m_theme.warning : m_theme.text2, small(), remarkHeight});
        }
        writeSlope(index, row);
    }

    /// Below the table: why the choice at a kink can matter.
    void writeWhy() {
        QTextBlockFormat block;
        block.setLineHeight(pixels(remarkHeight), QTextBlockFormat::FixedHeight);
        QTextCharFormat letters;
        letters.setFont(small());
        letters.setForeground(m_theme.text2);
        QTextCursor cursor(&m_document);
        cursor.movePosition(QTextCursor::End);
        cursor.setBlockFormat(block);
        cursor.insertText(
            FrameworkTable::tr("In 16 and 32 bits the choice at a kink can change what training "
                               "finds: Bertoin et al. 2021, arXiv:2106.12915."),
            letters);
    }

    void writeSlope(int index, const FrameworkRow& row) {
        if (!row.slope.isEmpty()) {
            const QColor& color = row.slopeDiffers ? m_theme.warning : m_theme.text;
            add(index, 2, row.slope, {color, m_view.font(), lineHeight, true});
        }
    }

    const FrameworkTable& m_view;
    const Theme& m_theme;
    QTextDocument& m_document;
    int m_gap;
    QTextTable* m_table = nullptr;
};

/// Equal in all but the slopes.
bool sameShape(const FrameworkRows& a, const FrameworkRows& b) {
    return a.slopeTitle == b.slopeTitle && !a.slopeTitle.isEmpty() &&
           std::ranges::equal(a.rows, b.rows, [](const FrameworkRow& x, const FrameworkRow& y) {
               return x.names == y.names && x.call == y.call && x.remark == y.remark;
           });
}

} // namespace

FrameworkTable::FrameworkTable(QWidget* parent)
    : QTextBrowser(parent), m_rest([this] { writeSlopes(); }) {
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setUndoRedoEnabled(false);
    setOpenLinks(false);
}

void FrameworkTable::display(const Activation& activation, const Curve& curve) {
    setAccessibleName(tr("How frameworks provide %1").arg(words(activation.name)));
    FrameworkRows rows = frameworkRows(activation, curve);
    if (rows == m_shown) {
        return;
    }
    const bool onlySlopes = sameShape(rows, m_shown);
    m_shown = std::move(rows);
    if (onlySlopes && isVisible() && !m_stale) {
        m_rest.request();
    } else {
        refresh();
    }
}

void FrameworkTable::refresh() {
    m_stale = !isVisible();
    if (!m_stale) {
        fit();
        write();
    }
}

// Every row and the header get lower with their gap.
void FrameworkTable::fit() {
    QTextDocument trial;
    trial.setDefaultFont(font());
    trial.setDocumentMargin(0);
    trial.setTextWidth(width());
    TableWriter(*this, trial, gaps.front()).write(m_shown);
    const auto rows = static_cast<int>(m_shown.rows.size()) + 1;
    for (const int gap : gaps) {
        m_gap = gap;
        const int less = qRound(scaled(*this, gaps.front())) - qRound(scaled(*this, gap));
        if (trial.size().height() - rows * less <= height()) {
            return;
        }
    }
}

void FrameworkTable::writeSlopes() {
    // Another function may have come meanwhile, and with it a table without slopes.
    if (!m_stale && !m_shown.slopeTitle.isEmpty()) {
        TableWriter(*this, *document(), m_gap).rewriteSlopes(m_shown);
    }
}

void FrameworkTable::write() {
    TableWriter(*this, *document(), m_gap).write(m_shown);
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void FrameworkTable::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    if (!isVisible() || m_stale) {
        m_stale = true;
        return;
    }
    const int before = m_gap;
    fit();
    if (m_gap != before) {
        write();
    }
}

void FrameworkTable::showEvent(QShowEvent* event) {
    QTextBrowser::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

} // namespace actiscope
