// The window: puts the views together and connects the commands. No arithmetic.
#pragma once

#include "ui/appearance.h"
#include "ui/file_commands.h"
#include "ui/playback.h"
#include "ui/rest.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QScrollArea;
class QSplitter;

namespace actiscope {

class Actions;
class Banner;
class CurveList;
class FunctionList;
class KeyBar;
class ParameterPanel;
class PlotView;
class Recovery;
class SessionView;
class Strip;
class Toast;
class TopBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const Catalogue& catalogue, Appearance& appearance, Prompts prompts = dialogs());
    ~MainWindow() override;

    Document& document() { return m_document; }

    FileCommands& files() { return m_files; }

    void setPresenting(bool presenting);

    /// From now on nothing unsaved is lost in a crash.
    void keepUnsaved(const QString& folder);
    /// Brings back what a crash left there, and says so.
    void restoreUnsaved();
    /// Says where it is instead.
    void mentionUnsaved();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    std::vector<struct ActionEntry> fileEntries();
    std::vector<ActionEntry> editEntries();
    std::vector<ActionEntry> viewEntries();
    std::vector<ActionEntry> figureEntries();
    std::vector<ActionEntry> arrangeEntries();
    std::vector<ActionEntry> orderEntries();
    std::vector<ActionEntry> templateEntries();
    std::vector<ActionEntry> helpEntries();
    std::vector<ActionEntry> allEntries();

    void build();
    QWidget* buildColumns(QWidget* parent);
    QWidget* buildCentre();
    QWidget* buildRight();
    void addDetails();
    void addDetailsAfterPlot();
    void arrange();
    bool hasRoomForList(const QSize& size) const;
    bool hasRoomForStrip(const QSize& size) const;
    void showSearch();
    void restoreColumns();
    void restoreStrip();
    void displayAll();
    void retranslate();
    void recolour();
    void colourActions();
    void fillPresets();
    void follow();
    void updateHistory();
    /// Title, actions and status line.
    void updateChrome();
    void updateArrange(const Figure& figure);
    void updateStatus();
    void fillRecent(QMenu* menu);
    void addUnsaved(QMenu& menu);
    void sayRestored();
    void editSelected(const std::function<Figure(Figure, CurvePlace)>& edit);
    void editPanels(const std::function<void(Panel&)>& change);
    void toggleTrace(Quantity quantity);
    void cycleArea(int direction);
    void moveFocus(QWidget& stop, Qt::FocusReason reason);
    void showShortcuts();
    void showAbout();
    void leaveTopmost();

    const Catalogue& m_catalogue;
    Appearance& m_appearance;
    Prompts m_prompts;
    Document m_document;
    Playback m_playback;
    Rest m_chrome{[this] { updateChrome(); }}; ///< within a gesture
    FileCommands m_files;
    std::unique_ptr<Recovery> m_recovery;
    Actions* m_actions = nullptr;
    QLabel* m_holds = nullptr;
    TopBar* m_topBar = nullptr;
    Banner* m_banner = nullptr;
    Toast* m_toast = nullptr;
    FunctionList* m_functions = nullptr;
    PlotView* m_plot = nullptr;
    Strip* m_strip = nullptr;
    CurveList* m_curves = nullptr;
    ParameterPanel* m_parameters = nullptr;
    QScrollArea* m_right = nullptr;
    QSize m_arrangedFor;
    QSplitter* m_columns = nullptr;
    QSplitter* m_middle = nullptr;
    KeyBar* m_keyBar = nullptr;
    std::vector<SessionView*> m_views;
    bool m_presenting = false;
    int m_fontBefore = 13;
};

} // namespace actiscope
