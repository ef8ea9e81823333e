// Under the plot: the selected curve's function as formula, in frameworks, as code, in words.
#pragma once

#include "ui/session_view.h"

#include <functional>

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace actiscope {

class CodeView;
class FormulaView;
class FrameworkTable;
class NoteView;
class PrecisionView;

class Strip final : public SessionView {
    Q_OBJECT

public:
    enum class Tab { Frameworks, Code, Precision, Note };

    explicit Strip(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;
    void showTab(Tab tab);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildLeft();
    QWidget* buildRight();
    void connectTools();
    void describe(const Activation& activation);
    /// Another figure in place of this one, as one step.
    void draw(const std::function<Figure(const Activation&, const Curve&)>& figureOf);
    /// Only the tab in view is written.
    void displayTab();
    void arrange();
    /// Beside the tabs if there is room, otherwise in a row below.
    void placeTools();

    QWidget* m_left = nullptr;
    QWidget* m_right = nullptr;
    QLabel* m_title = nullptr;
    FormulaView* m_formula = nullptr;
    QLabel* m_parameters = nullptr;
    QLabel* m_origin = nullptr;
    QTabBar* m_tabs = nullptr;
    QWidget* m_tabRow = nullptr;
    QWidget* m_toolRow = nullptr;
    QStackedWidget* m_pages = nullptr;
    FrameworkTable* m_frameworks = nullptr;
    CodeView* m_code = nullptr;
    NoteView* m_note = nullptr;
    PrecisionView* m_precision = nullptr;
    QToolButton* m_variants = nullptr;
};

} // namespace actiscope
