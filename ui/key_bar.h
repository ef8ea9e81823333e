// The foot of the presentation: the few keys worth knowing in front of a class.
#pragma once

#include <QWidget>

class QLabel;

namespace actiscope {

class KeyBar : public QWidget {
    Q_OBJECT

public:
    explicit KeyBar(QWidget* parent = nullptr);

    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QLabel*> m_labels;
};

} // namespace actiscope
