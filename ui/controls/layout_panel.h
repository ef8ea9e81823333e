// How the selected panel and the grid of panels are laid out: names and numbers of the axes, an x
// of the panel's own, the legend's corner, columns.
#pragma once

#include "ui/session_view.h"

#include <functional>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace actiscope {

class Choice;
class NumberField;
class RangeFields;
class Reason;
class Section;
class TextField;

class LayoutPanel final : public SessionView {
    Q_OBJECT

public:
    explicit LayoutPanel(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

private:
    /// An axis: its name, and how far apart its numbers stand.
    struct AxisFields {
        QLabel* labelName;
        TextField* label;
        QLabel* ticksName;
        NumberField* every;
        Choice* unit;
        std::string Panel::*text;
        TickSpacing Panel::*ticks;
    };

    AxisFields axisFields(const char* id, std::string Panel::*text, TickSpacing Panel::*ticks);
    void addAxis(QGridLayout* grid, AxisFields& axis);
    void build();
    void connectAxis(const AxisFields& axis);
    void connectControls();
    void edit(const std::function<void(Figure&)>& change);
    void editPanel(const std::function<void(Panel&)>& change);
    void retranslateAxis(const AxisFields& axis, const QString& name);

    Section* m_section;
    Reason* m_reason;
    AxisFields m_xAxis;
    AxisFields m_yAxis;
    QCheckBox* m_ownX;
    RangeFields* m_x;
    QLabel* m_legendName;
    Choice* m_legend;
    QLabel* m_columnsName;
    NumberField* m_columns;
    QCheckBox* m_sharedY;
};

} // namespace actiscope
