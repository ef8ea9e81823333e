// Every curve's value and derivatives at the probe, and where the probe stands.
#pragma once

#include "figure/probe.h"
#include "ui/session_view.h"

class QCheckBox;
class QLabel;

namespace actiscope {

class Caption;
class OptionalField;
class ReadingTable;
class Reason;
class Section;

class ProbePanel final : public SessionView {
    Q_OBJECT

public:
    explicit ProbePanel(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

private:
    QWidget* buildField();
    QLayout* buildMarks();
    void displayReadings(const Figure& figure);
    QStringList notes(const Figure& figure, const std::vector<ProbeReading>& readings) const;
    QString slopeTaken(Convention convention, const ProbeReading& reading) const;
    QString nameOf(const Figure& figure, const Curve& curve) const;
    void setProbe(std::optional<double> x);

    Section* m_section;
    QLabel* m_symbol;
    OptionalField* m_x;
    Reason* m_reason;
    QLabel* m_none;
    ReadingTable* m_table;
    Caption* m_notes;
    QCheckBox* m_tangent;
    QCheckBox* m_triangle;
};

} // namespace actiscope
