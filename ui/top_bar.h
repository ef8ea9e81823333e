// The line above everything: menus, the session's name, and the few tools that carry an icon.
#pragma once

#include "ui/actions.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QMenuBar;

namespace actiscope {

class Appearance;
class Segmented;

class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(Actions& actions, Appearance& appearance, QWidget* parent = nullptr);

    void setTitle(const QString& name, bool edited);
    void retranslate();
    /// Built-in figures in the Figure menu.
    void setPresets(const QStringList& titles);

signals:
    void presetChosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fillMenus();
    void addTool(QHBoxLayout* row, const char* action, bool withText);

    Actions& m_actions;
    Appearance& m_appearance;
    QMenuBar* m_menus;
    QMenu* m_presets = nullptr;
    QStringList m_presetTitles;
    QLabel* m_title;
    Segmented* m_language;
    QList<QWidget*> m_tools;
};

} // namespace actiscope
