// The ranges, axes and title of the selected curve's panel, and what the figure is computed over.
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
class Segmented;
class TextField;

class FigurePanel final : public SessionView {
    Q_OBJECT

public:
    explicit FigurePanel(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

private:
    void nameControls();
    void build();
    QLayout* buildShow();
    void connectRanges();
    void connectChoices();
    void chooseAutomatic(bool automatic);
    void retranslateRanges();
    void retranslateChoices();
    void retranslateShow();
    void edit(const std::function<void(Figure&)>& change);
    void editPanel(const std::function<void(Panel&)>& change);

    Section* m_section;
    QLabel* m_titleName;
    QLabel* m_pointsName;
    QLabel* m_axesName;
    QLabel* m_kinksName;
    QLabel* m_showName;
    TextField* m_title;
    RangeFields* m_x;
    RangeFields* m_y;
    RangeFields* m_grid;
    QCheckBox* m_automatic;
    NumberField* m_points;
    Reason* m_reason;
    Segmented* m_axes;
    Choice* m_convention;
    QCheckBox* m_gridlines;
    QCheckBox* m_legend;
    QCheckBox* m_aspect;
};

} // namespace actiscope
