// A choice of one among a few words, all of them visible.
#pragma once

#include <QButtonGroup>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace actiscope {

/// Tab reaches the chosen segment, the arrow keys choose its neighbours.
class Segmented : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(QWidget* parent = nullptr);

    void setOptions(const QStringList& options);
    /// Silent; -1 chooses none.
    void setCurrent(int index);
    void setOptionEnabled(int index, bool enabled);

    int current() const { return m_group.checkedId(); }

    /// One segment, to give it an object name, a tool tip or another accessible name.
    QAbstractButton* option(int index) const { return m_group.button(index); }

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QHBoxLayout* m_row;
    QButtonGroup m_group;
};

} // namespace actiscope
