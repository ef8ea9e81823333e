// A part of the right column: a header in the second text colour over its contents, a hairline
// below.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace actiscope {

class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The header opens and shuts the body; which of both is remembered under `id`. Shut at first.
    void setCollapsible(const QString& id);
    void setOpen(bool open);
    /// A tool at the right end of the header.
    void addTool(QWidget* tool);

    QVBoxLayout* body() { return m_body; }

    /// Whether the body reaches the sides, for rows that paint their own ground.
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QLabel* m_title;
    QToolButton* m_fold = nullptr;
    QHBoxLayout* m_header;
    QWidget* m_content;
    QVBoxLayout* m_body;
};

} // namespace actiscope
