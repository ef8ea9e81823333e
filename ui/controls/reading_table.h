// Rows of numbers read at the probe, in columns that do not jitter.
#pragma once

#include "ui/controls/letters.h"

#include <QColor>
#include <QStaticText>
#include <QWidget>

#include <array>
#include <vector>

namespace actiscope {

struct ReadingRow {
    QString name;
    QColor ink;
    std::array<QString, 3> shown; ///< f, f', f''
    std::array<QString, 3> exact; ///< every digit, as other programs read it

    bool operator==(const ReadingRow&) const = default;
};

/// Copies as tab-separated values in full precision. A name too long for its line stands above its
/// numbers.
class ReadingTable : public QWidget {
    Q_OBJECT

public:
    explicit ReadingTable(QWidget* parent = nullptr);

    void display(std::vector<ReadingRow> rows);
    QString tabSeparated() const;

    const std::vector<ReadingRow>& rows() const { return m_rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void layOutNames();
    void forgetLayout();
    using Ends = std::array<qreal, 3>; ///< the right sides of the columns
    Ends columnEnds(qreal width) const;
    bool isStacked(std::size_t row, const Ends& ends) const;
    qreal lineHeight() const;
    qreal middle(qreal top, qreal height) const;
    QFont italic() const;
    void drawHead(QPainter& painter, const Ends& ends) const;
    void drawNumbers(QPainter& painter, const ReadingRow& row, const Ends& ends, qreal top) const;
    void copy() const;

    std::vector<ReadingRow> m_rows;
    std::vector<QStaticText> m_names; ///< of the rows, laid out
    mutable Letters m_numbers;
    std::array<QStaticText, 3> m_orders; ///< the head
};

} // namespace actiscope
