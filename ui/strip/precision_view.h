// Where short number types and the textbook formula break down, for the selected function.
#pragma once

#include "activation/activation.h"
#include "figure/precision.h"

#include <QTextBrowser>
#include <QTimer>

#include <vector>

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
    /// One row of the table.
    struct Judged {
        Precision precision;
        Form form;
        Breakdown broken;
    };

    class Writer;

    void judge();
    /// What was judged, in the colours, type size and language of now.
    void write();

    const Activation* m_activation = nullptr;
    Curve m_curve;
    std::vector<Judged> m_judged;
    QTimer m_rest;
    QToolButton* m_draw;
};

} // namespace actiscope
