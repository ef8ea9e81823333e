// Rows of numbers read at the probe, in columns that do not jitter.
#pragma once

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
    /// The words of a row, laid out once: to measure and to draw.
    struct Words {
        QStaticText name;
        std::array<QStaticText, 3> shown;

        void
        layOut(const QString& newName, const std::array<QString, 3>& newShown, const QFont& font);
    };

    void layOut();
    std::array<qreal, 3> columnEnds(qreal width) const;
    bool isStacked(const Words& row, qreal width) const;
    qreal lineHeight() const;
    void drawHead(QPainter& painter) const;
    void drawText(QPainter& painter, const QStaticText& text, const QPointF& topLeft) const;
    void drawNumbers(QPainter& painter, const Words& row, qreal top) const;
    void copy() const;

    std::vector<ReadingRow> m_rows;
    std::vector<Words> m_words; ///< of each row
    Words m_head;
};

} // namespace actiscope
