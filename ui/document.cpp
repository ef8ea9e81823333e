#include "ui/document.h"

#include "session/json.h"
#include "ui/files.h"

namespace actiscope {

Document::Document(const Catalogue& catalogue, Session start, QObject* parent)
    : QObject(parent), m_catalogue(catalogue), m_history(start), m_saved(std::move(start)) {}

void Document::apply(const Session& session, const QString& gesture) {
    if (m_history.record(session, gesture.toStdString())) {
        moved();
    }
}

void Document::apply(const Figure& figure, const QString& gesture) {
    Session next = session();
    next.figure = figure;
    apply(next, gesture);
}

void Document::amend(const Figure& figure) {
    Session next = session();
    next.figure = figure;
    if (m_history.amend(next)) {
        moved();
    }
}

void Document::amendPage(const Page& page) {
    Session next = session();
    next.page = page;
    if (m_history.amend(next)) {
        moved();
    }
}

void Document::undo() {
    if (canUndo()) {
        m_history.undo();
        moved();
    }
}

void Document::redo() {
    if (canRedo()) {
        m_history.redo();
        moved();
    }
}

void Document::start(const Session& session, const QString& path) {
    m_history = History<Session>(session);
    m_saved = session;
    m_path = path;
    moved();
}

void Document::open(const QString& path) {
    const QByteArray json = readFile(path, maxSessionBytes);
    start(sessionFromJson({json.constData(), static_cast<std::size_t>(json.size())}, m_catalogue),
          path);
}

void Document::save(const QString& path) {
    writeFile(path, QByteArray::fromStdString(toJson(session())));
    m_saved = session();
    m_path = path;
    moved();
}

void Document::moved() {
    emit changed(session());
}

} // namespace actiscope
