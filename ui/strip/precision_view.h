// Where short number types and the textbook formula break down, for the selected function.
#pragma once

#include "activation/activation.h"
#include "figure/figure.h"

#include <QTextBrowser>
#include <QTimer>

class QToolButton;

namespace actiscope {

class PrecisionView : public QTextBrowser {
    Q_OBJECT

public:
    explicit PrecisionView(QWidget* parent = nullptr);

    /// Looked at again when the values have come to rest: it takes several milliseconds.
    void display(const Activation& activation, const Curve& curve);
    void retranslate();

    /// The button that draws it, to stand where the strip has room.
    QToolButton* drawButton() const { return m_draw; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    const Activation* m_activation = nullptr;
    Curve m_curve;
    QTimer m_rest;
    QToolButton* m_draw;
};

} // namespace actiscope
