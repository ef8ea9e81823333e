// The numbers of a draw: unit, points, seed, earlier passes, and what is shown of its law.
#pragma once

#include "ui/session_view.h"

#include <array>
#include <functional>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace actiscope {

class Caption;
class NumberField;
class Reason;
class Segmented;

/// Of the selected curve, and of every curve that shares its draw.
class DrawFields final : public SessionView {
    Q_OBJECT

public:
    explicit DrawFields(Document& document, QWidget* parent = nullptr);

    void display(const Session& session) override;
    void retranslate() override;

private:
    void build();
    QLayout* buildTraces();
    NumberField* field(const QString& name, double least, double greatest);
    void connectFields();
    void retranslateFields();
    QString passesNote(const Curve& curve, const Grid& grid) const;
    void applyDraw(const std::function<void(Curve&)>& change);

    QLabel* m_unitName;
    QLabel* m_pointsName;
    QLabel* m_seedName;
    QLabel* m_passesName;
    QLabel* m_showName;
    Segmented* m_unit;
    NumberField* m_points;
    NumberField* m_seed;
    NumberField* m_passes;
    Caption* m_passesNote;
    Reason* m_reason;
    std::array<QCheckBox*, 3> m_laws{};
};

} // namespace actiscope
