// The one mutable thing: the current session with its history and file.
#pragma once

#include "activation/catalogue.h"
#include "session/history.h"
#include "session/session.h"

#include <QObject>
#include <QString>

namespace actiscope {

class Document : public QObject {
    Q_OBJECT

public:
    Document(const Catalogue& catalogue, Session start, QObject* parent = nullptr);

    const Session& session() const { return m_history.current(); }

    const Catalogue& catalogue() const { return m_catalogue; }

    const QString& path() const { return m_path; }

    bool isEdited() const { return !m_saved || !(session() == *m_saved); }

    bool canUndo() const { return m_history.canUndo(); }

    bool canRedo() const { return m_history.canRedo(); }

    /// What undo takes back and redo does again, in a few words; empty if there is nothing.
    Text undoName() const;
    Text redoName() const;

    /// A new state. States of the same non-empty gesture merge to one step until it ends. An equal
    /// session changes nothing and emits nothing.
    void apply(const Session& session, const QString& gesture = {});
    void apply(const Figure& figure, const QString& gesture = {});
    /// Changes that are no step of their own: the selection, the page of the last export.
    void amend(const Figure& figure);
    void amendPage(const Page& page);

    void endGesture() { m_history.seal(); }

    /// The gesture under way, or an empty one.
    QString gesture() const { return QString::fromStdString(m_history.gesture()); }

    void undo();
    void redo();

    /// Replaces everything, history included.
    void start(const Session& session, const QString& path = {});
    /// The same, with what no file holds yet: it counts as edited.
    void restore(const Session& session, const QString& path);
    /// A session file, or an exported figure with a session inside. Throws Error that names the
    /// file; the previous state stays.
    void open(const QString& path);
    void save(const QString& path);

signals:
    void changed(const Session& session);
    /// Everything is replaced: nothing that was going on goes on.
    void started();

private:
    void begin(const Session& session, const QString& path);
    void moved();

    const Catalogue& m_catalogue;
    History<Session> m_history;
    std::optional<Session> m_saved; ///< nothing: in no file
    QString m_path;
};

} // namespace actiscope
