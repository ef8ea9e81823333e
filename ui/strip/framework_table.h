// How each framework provides a function: its call with defaults, and what it takes at the kink.
#pragma once

#include "ui/rest.h"
#include "ui/strip/framework_rows.h"

#include <QTextBrowser>

namespace actiscope {

class FrameworkTable : public QTextBrowser {
    Q_OBJECT

public:
    explicit FrameworkTable(QWidget* parent = nullptr);

    void display(const Activation& activation, const Curve& curve);
    /// Everything again, in the colours, type size and language of now; when it is seen.
    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// The widest gap between the rows with which all of them are seen.
    void fit();
    void write();
    void writeSlopes();

    FrameworkRows m_shown;
    int m_gap = 0;
    bool m_stale = false; ///< not written since it was last seen
    Rest m_rest;
};

} // namespace actiscope
