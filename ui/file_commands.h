// Everything that crosses the border between the window and files or the clipboard.
#pragma once

#include "ui/document.h"
#include "ui/prompts.h"

#include <QPointer>

namespace actiscope {

class AnimationExport;

/// Each command asks through Prompts, reports what happened, and on failure leaves all as it was.
class FileCommands : public QObject {
    Q_OBJECT

public:
    FileCommands(Document& document, Prompts& prompts, QWidget& window);

    void startNew();
    void open();
    /// A session file, named on the command line or dropped. False if it was refused.
    bool open(const QString& path);
    /// From the list of recent files, which loses it if it is not there any more.
    void openRecent(const QString& path);
    /// Exactly one file.
    void openDropped(const QStringList& paths);
    bool save();
    bool saveAs();
    void exportFigure();
    /// Goes on while the window is used; one at a time.
    void exportAnimation();
    void exportTable();
    void print();
    void copyPicture();
    void copySvg();
    /// `target` as in scriptTargets().
    void copyScript(const char* target);
    void copyTable();
    /// Whether the current session may be given up: it is saved, or the user says so.
    bool mayDiscard();

    /// The session's name for titles: its file, or its figure.
    QString name() const;

signals:
    void reported(const QString& sentence);
    void failed(const QString& sentence);

private:
    bool attempt(const std::function<void()>& command);
    QString suggested(const QString& ending) const;
    Session offered() const;
    void watch(AnimationExport& animation);

    Document& m_document;
    Prompts& m_prompts;
    QWidget& m_window;
    QString m_folder;
    QPointer<AnimationExport> m_animation; ///< the one under way
};

} // namespace actiscope
