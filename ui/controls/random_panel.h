// How a slope is drawn: phase and form, the numbers of the draw, Resample, and what came of it.
#pragma once

#include "figure/slopes.h"
#include "ui/playback.h"
#include "ui/session_view.h"

namespace actiscope {

class DrawFields;
class IconButton;
class Section;
class Segmented;
class SlopeReadout;

/// Its section is hidden unless the selected curve's function has a draw.
class RandomPanel final : public SessionView {
    Q_OBJECT

public:
    RandomPanel(Document& document,
                Playback& playback,
                QWidget* parent = nullptr,
                Extent extent = Extent::Full);

    void display(const Session& session) override;
    void retranslate() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildChoices();
    QLayout* buildButtons();
    void choosePhase(Phase phase);
    void chooseForm(std::size_t form);
    void displaySlopes(const Activation& activation, const Curve& curve, const Grid& grid);
    void displayAutomatic();
    void retranslatePhases();
    void displayForms(const Activation& activation);
    void showRateMenu(const QPoint& globalPosition);

    Playback& m_playback;
    Section* m_section;
    Segmented* m_phase;
    Segmented* m_form;
    DrawFields* m_fields;
    IconButton* m_resample;
    IconButton* m_automatic;
    SlopeReadout* m_readout;
    std::vector<const Activation*> m_forms; ///< whose names m_form shows
    // Counting a million slopes takes a while, so the last count is kept with what it was made of.
    std::optional<SlopeStatistics> m_statistics;
    Curve m_countedCurve;
    Grid m_countedGrid;
};

} // namespace actiscope
