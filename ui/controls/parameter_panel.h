// The parameters of the selected curve: a row for each, built from the entry.
#pragma once

#include "ui/controls/parameter_row.h"
#include "ui/playback.h"
#include "ui/session_view.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace actiscope {

class Section;

class ParameterPanel final : public SessionView {
    Q_OBJECT

public:
    ParameterPanel(Document& document,
                   Playback& playback,
                   QWidget* parent = nullptr,
                   Extent extent = Extent::Full);

    void display(const Session& session) override;
    void retranslate() override;

    /// Plays or pauses the parameter that has the focus, the first one otherwise.
    void togglePlay();

private:
    /// Whether the curves of the same function with the same values follow.
    bool isLinked() const;
    void rebuild(const Activation& activation);
    void edit(const std::string& id, double value, bool gesture);
    void play(const ParameterRow& row);
    void displayPlaying();
    void showPlayMenu(const QPoint& globalPosition);

    Playback& m_playback;
    Extent m_extent;
    Section* m_section;
    QToolButton* m_link;
    QLabel* m_none;
    QVBoxLayout* m_layout;
    std::vector<ParameterRow*> m_rows;
    const Activation* m_shown = nullptr;
};

} // namespace actiscope
