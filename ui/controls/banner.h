// Says what went wrong, above the content, until it is closed.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace actiscope {

/// Hidden while it has no text.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fit(); ///< to theme and font

    QLabel* m_sign;
    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace actiscope
