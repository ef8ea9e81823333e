// The curves of the figure: which one is selected, and what is shown of each.
#pragma once

#include "ui/session_view.h"

class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace actiscope {

class CurveRow;
class Section;

class CurveList final : public SessionView {
    Q_OBJECT

public:
    explicit CurveList(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

signals:
    /// The + of the header: the user wants another function.
    void addRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void startDrag(CurvePlace place);
    /// The gap between rows, counted from 0 above the first, that a pixel is nearest to.
    int gapAt(const QPoint& at) const;
    void showGap(int gap);

    void rebuild(const Figure& figure);
    void showMenu(CurvePlace place, const QPoint& globalPosition);
    void addNumberTypes(QMenu& menu, CurvePlace place);
    void addFamilies(QMenu& menu, CurvePlace place);

    Section* m_section;
    QToolButton* m_add;
    QLabel* m_empty;
    QVBoxLayout* m_layout;
    std::vector<CurveRow*> m_rows;
    QWidget* m_gap; ///< the line where a dragged row would go
};

} // namespace actiscope
