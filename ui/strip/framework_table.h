// How each framework provides a function: its call with defaults, and what it takes at the kink.
#pragma once

#include "ui/strip/framework_rows.h"

#include <QTextBrowser>

namespace actiscope {

class FrameworkTable : public QTextBrowser {
    Q_OBJECT

public:
    explicit FrameworkTable(QWidget* parent = nullptr);

    void display(const Activation& activation, const Curve& curve);
    /// Everything again, in the colours, type size and language of now.
    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The widest gap between the rows with which all of them are seen.
    void fit();
    void write();

    FrameworkRows m_shown;
    int m_gap = 0;
};

} // namespace actiscope
