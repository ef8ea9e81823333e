// How the lines of the selected curve are drawn: ink, dash, width, opacity and label of each.
#pragma once

#include "ui/session_view.h"

#include <functional>

class QLabel;

namespace actiscope {

class Choice;
class NumberField;
class Reason;
class Section;
class Segmented;
class TextField;

class LinePanel final : public SessionView {
    Q_OBJECT

public:
    explicit LinePanel(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectControls();
    void edit(const std::function<void(Trace&)>& change);
    void displayTraces(const Curve& curve);
    void fillPictures();

    Section* m_section;
    Segmented* m_traces;
    std::vector<QLabel*> m_names;
    Choice* m_ink;
    Choice* m_dash;
    NumberField* m_width;
    NumberField* m_opacity;
    TextField* m_label;
    Reason* m_reason;
    std::vector<Quantity> m_shown; ///< what the segments stand for
    int m_trace = 0;               ///< the one that the fields are about
};

} // namespace actiscope
