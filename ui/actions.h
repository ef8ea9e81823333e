// The commands of the window as one table: menus, shortcuts and the shortcut sheet derive from it.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

namespace actiscope {

/// One command. Text and hint are marked with QT_TRANSLATE_NOOP("actiscope::Actions", ...).
struct ActionEntry {
    const char* id;
    const char* menu; ///< the menu it stands in; nullptr: none, only the shortcut
    const char* text;
    const char* hint; ///< one sentence for the status line
    std::vector<QKeySequence> keys = {};
    std::function<void()> run;
    bool checkable = false;
    const char* icon = nullptr;
    bool separated = false; ///< a line above it in the menu
};

class Actions : public QObject {
    Q_OBJECT

public:
    /// The shortcuts act in the whole of `window`.
    Actions(QWidget& window, std::vector<ActionEntry> entries);

    QAction* at(const char* id) const;

    const std::vector<ActionEntry>& entries() const { return m_entries; }

    void retranslate();
    /// What the command would do just now: "Undo" becomes "Undo: add ELU". Empty: nothing more.
    void setDetail(const char* id, const QString& detail);
    /// Icons in the colours of the window's theme.
    void recolour();

    static QString text(const char* source);
    /// The text without its mnemonic: "&Save" as "Save", "保存(&S)" as "保存".
    static QString label(const char* source);

private:
    void setWords(const ActionEntry& entry);

    QWidget& m_window;
    std::vector<ActionEntry> m_entries;
    std::map<QByteArray, QAction*> m_actions;
    std::map<QByteArray, QString> m_details;
};

} // namespace actiscope
