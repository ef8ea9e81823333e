// A line of text that filters the list below it.
#pragma once

#include <QLineEdit>

class QToolButton;

namespace actiscope {

/// Shows the key that leads here while it is empty.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString& key, QWidget* parent = nullptr);

    void retranslate();

signals:
    /// Enter, or Ctrl+Enter for beside.
    void accepted(bool beside);
    /// Down: to the list.
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void paintKey(QPainter& painter);

    QString m_key;
    QToolButton* m_clear;
};

} // namespace actiscope
