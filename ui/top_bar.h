// The line above everything: menus, the session's name, and the few tools that carry an icon.
#pragma once

#include "ui/actions.h"

#include <QMenu>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenuBar;

namespace actiscope {

class Appearance;
class Segmented;

class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(Actions& actions, Appearance& appearance, QWidget* parent = nullptr);

    void setTitle(const QString& name, bool edited);
    /// Writes the menus; to be called once before the bar is shown.
    void retranslate();
    /// Built-in figures in the Figure menu, when it is written next.
    void setPresets(const QStringList& titles);

signals:
    void presetChosen(int index);
    /// The list of recent files opens; whoever knows them fills it.
    void recentShown(QMenu* menu);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fillMenus();
    void addPresets(QMenu& menu);
    void addRecent(QMenu& menu);
    void addTool(QHBoxLayout* row, const char* action, bool withText);

    Actions& m_actions;
    Appearance& m_appearance;
    QMenuBar* m_menus;
    QStringList m_presetTitles;
    QLabel* m_title;
    Segmented* m_language;
};

} // namespace actiscope
