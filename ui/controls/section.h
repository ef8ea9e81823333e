// A part of the right column: a header in the second text colour over its contents, a hairline
// below.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace actiscope {

class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A tool at the right end of the header.
    void addTool(QWidget* tool);

    QVBoxLayout* body() { return m_body; }

    /// Whether the body reaches the sides, for rows that paint their own ground.
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
};

} // namespace actiscope
