// The two quiet kinds of text: labels of fields, and captions.
#pragma once

#include <QLabel>

namespace actiscope {

/// 0.85 of the application's type size, in the second text colour, over as many lines as it needs.
class Caption : public QLabel {
    Q_OBJECT

public:
    explicit Caption(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();
};

/// A label in the second text colour.
QLabel* quietLabel(QWidget* parent);

} // namespace actiscope
