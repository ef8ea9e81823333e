// One curve in the list: a bar in its ink, its name, and f, f', f'' to switch on and off.
#pragma once

#include "figure/figure.h"

#include <QColor>
#include <QWidget>

class QLabel;
class QToolButton;

namespace actiscope {

class Chip;

class CurveRow : public QWidget {
    Q_OBJECT

public:
    CurveRow(CurvePlace place, QWidget* parent);

    void display(const Curve& curve, const QString& name, bool selected);
    void retranslate();

    CurvePlace place() const { return m_place; }

signals:
    void chosen(CurvePlace place);
    void toggled(CurvePlace place, Quantity quantity, bool shown);
    void menuRequested(CurvePlace place, const QPoint& globalPosition);
    /// The row is being dragged.
    void dragged(CurvePlace place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Shown {
        QString name;
        std::vector<Trace> traces;
        QColor ink;
        bool dark = false;
        bool selected = false;

        bool operator==(const Shown&) const = default;
    };

    CurvePlace m_place;
    QLabel* m_name;
    std::vector<Chip*> m_chips;
    QToolButton* m_more;
    Shown m_shown;
    QPoint m_pressed;
};

} // namespace actiscope
