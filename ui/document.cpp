#include "ui/document.h"

#include "session/changes.h"
#include "session/json.h"
#include "ui/files.h"
#include "ui/plot/embedded_session.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace actiscope {

namespace {

// By the name alone: also a foreign picture is told to have no session inside.
bool isPicture(const QString& path) {
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    return type.name().startsWith(QLatin1String("image/")) ||
           type.inherits(QStringLiteral("application/pdf")) ||
           type.inherits(QStringLiteral("text/x-tex"));
}

Session readSession(const QString& path, const Catalogue& catalogue) {
    const bool picture = isPicture(path);
    const QByteArray file = readFile(path, picture ? maxPictureBytes : maxSessionBytes);
    try {
        return sessionFromJson(picture ? embeddedSession(file) : file.toStdString(), catalogue);
    } catch (const Error& error) {
        const std::string name = QFileInfo(path).fileName().toStdString();
        throw Error({name + " was not opened: " + error.text().en,
                     "未能打开 " + name + "：" + error.text().zh});
    }
}

} // namespace

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

Text Document::undoName() const {
    return canUndo() ? changeName(*m_history.previous(), session(), m_catalogue) : Text{};
}

Text Document::redoName() const {
    return canRedo() ? changeName(session(), *m_history.next(), m_catalogue) : Text{};
}

void Document::start(const Session& session, const QString& path) {
    m_saved = session;
    begin(session, path);
}

void Document::restore(const Session& session, const QString& path) {
    m_saved.reset();
    begin(session, path);
}

void Document::begin(const Session& session, const QString& path) {
    m_history = History<Session>(session);
    m_path = path;
    emit started();
    moved();
}

void Document::open(const QString& path) {
    // Saving must not write a session over a picture.
    start(readSession(path, m_catalogue), isPicture(path) ? QString() : path);
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
