// What can be said about the selected curve's function: computed, never typed in.
#pragma once

#include "ui/controls/fact_list.h"
#include "ui/rest.h"
#include "ui/session_view.h"

#include <array>
#include <optional>

class QCheckBox;
class QLabel;

namespace actiscope {

class NumberField;
class Reason;
class Section;

/// Measuring takes milliseconds, so it waits until a slider rests and the window has nothing else
/// to do.
class FactsPanel final : public SessionView {
    Q_OBJECT

public:
    explicit FactsPanel(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

private:
    struct Row {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };

    void build();
    void buildThreshold();
    void measureNow();
    void displayFacts(const std::vector<Fact>& facts);

    Section* m_section;
    std::array<Row, maxFacts> m_rows;
    QLabel* m_thresholdName;
    NumberField* m_threshold;
    QCheckBox* m_shade;
    Reason* m_reason;
    Rest m_rest;
    std::optional<FactsSubject> m_wanted;
    std::optional<FactsSubject> m_shown;
};

} // namespace actiscope
