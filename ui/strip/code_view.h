// A curve as runnable code of a framework, with the current values in it.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

#include <QPlainTextEdit>

class QToolButton;

namespace actiscope {

class Segmented;
class ValueMarker;

class CodeView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CodeView(const Catalogue& catalogue, QWidget* parent = nullptr);

    void display(const Curve& curve, const Grid& grid);
    void retranslate();

    /// The choice of the framework and the Copy button, to stand where the strip has room.
    QWidget* tools() const { return m_tools; }

signals:
    void copied();

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    void arrange();

    const Catalogue& m_catalogue;
    Curve m_curve;
    Grid m_grid;
    QWidget* m_tools;
    Segmented* m_framework;
    QToolButton* m_copy;
    ValueMarker* m_marker;
};

} // namespace actiscope
