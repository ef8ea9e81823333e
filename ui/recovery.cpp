#include "ui/recovery.h"

#include "session/json.h"
#include "ui/files.h"
#include "ui/words.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSet>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace actiscope {

namespace {

const QString ending = QStringLiteral(".recovery");
const QString lockEnding = QStringLiteral(".lock");

constexpr int maxAttempts = 2;

/// The first line; the session's own format knows no further field.
struct Head {
    QString path;
    int attempts = 0; ///< how often a window came up with it and died before it wrote anything
};

QByteArray written(const Head& head) {
    return head.path.toUtf8().toPercentEncoding() + ' ' + QByteArray::number(head.attempts) + '\n';
}

Head headOf(const QByteArray& content) {
    const QList<QByteArray> words = content.left(content.indexOf('\n')).split(' ');
    return {QString::fromUtf8(QByteArray::fromPercentEncoding(words.first())),
            words.last().toInt()};
}

QByteArray bodyOf(const QByteArray& content) {
    return content.mid(content.indexOf('\n') + 1);
}

QByteArray firstLineOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine() : QByteArray();
}

} // namespace

QString recoveryFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/recovery");
}

Recovery::Recovery(Document& document, QString folder, std::chrono::milliseconds delay)
    : m_document(document), m_folder(std::move(folder)),
      m_id(QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    m_disk.setMaxThreadCount(1);
    m_clock.setSingleShot(true);
    m_clock.setInterval(delay);
    connect(&m_clock, &QTimer::timeout, this, &Recovery::write);
    connect(&m_document, &Document::changed, this, &Recovery::follow);
}

Recovery::~Recovery() {
    forget();
    m_disk.waitForDone();
}

QString Recovery::fileOf(const QString& id) const {
    return QDir(m_folder).filePath(id + ending);
}

std::unique_ptr<QLockFile> Recovery::claimed(const QString& id) const {
    auto lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(id + lockEnding));
    lock->setStaleLockTime(0); // stale when its process is gone, however long that runs
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

// The clock is not started anew by each change: a drag that never ends is written too.
void Recovery::follow() {
    if (!m_document.isEdited()) {
        forget();
    } else if (!m_clock.isActive()) {
        m_clock.start();
    }
}

void Recovery::forget() {
    m_clock.stop();
    if (m_lock != nullptr) { // after what is being written
        m_disk.start([file = fileOf(m_id)] { QFile::remove(file); });
    }
}

bool Recovery::own() {
    if (m_lock == nullptr && QDir().mkpath(m_folder)) {
        m_lock = claimed(m_id);
    }
    return m_lock != nullptr;
}

void Recovery::write() {
    if (m_writing) { // a slow disk: later, with what is new by then
        m_clock.start();
        return;
    }
    if (!own()) {
        complain();
        return;
    }
    m_writing = true;
    m_disk.start(
        [this, session = m_document.session(), path = m_document.path(), file = fileOf(m_id)] {
            try {
                writeFile(file, written({path}) + QByteArray::fromStdString(toJson(session)));
            } catch (const Error&) {
                QMetaObject::invokeMethod(this, &Recovery::complain, Qt::QueuedConnection);
            }
            m_writing = false;
        });
}

void Recovery::complain() {
    if (!m_complained) {
        m_complained = true;
        emit unwritable(
            tr("Unsaved changes cannot be kept safe in %1: save now and then.").arg(m_folder));
    }
}

std::vector<Recovery::Orphan> Recovery::orphans() {
    const QDir folder(m_folder);
    QSet<QString> ids;
    for (const QString& name : folder.entryList(QDir::Files)) {
        ids.insert(name.section(QLatin1Char('.'), 0, 0));
    }
    std::vector<Orphan> found;
    for (const QString& id : ids) {
        const auto lock = id == m_id ? nullptr : claimed(id);
        const QFileInfo file(fileOf(id));
        if (lock != nullptr && file.exists()) {
            const Head head = headOf(firstLineOf(file.filePath()));
            found.push_back({id, head.path, file.lastModified(), head.attempts < maxAttempts});
        }
        if (lock != nullptr) { // what was being written when its window died
            for (const QString& half : folder.entryList({id + ending + QStringLiteral(".*")})) {
                QFile::remove(folder.filePath(half));
            }
        }
    }
    std::ranges::sort(found, std::greater(), &Orphan::when);
    return found;
}

bool Recovery::restore(const QString& id) {
    auto lock = claimed(id);
    if (lock == nullptr || !QFileInfo::exists(fileOf(id))) {
        return false;
    }
    const QString file = fileOf(id);
    try {
        const QByteArray content = readFile(file, maxSessionBytes);
        const QByteArray body = bodyOf(content);
        Head head = headOf(content);
        const Session session = sessionFromJson(body.toStdString(), m_document.catalogue());
        ++head.attempts;
        writeFile(file, written(head) + body);
        forget();
        m_id = id;
        m_lock = std::move(lock);
        m_document.restore(session, head.path);
        return true;
    } catch (const Error& error) {
        const QString aside = QDir(m_folder).filePath(id + QStringLiteral(".unreadable"));
        QFile::rename(file, aside);
        emit unreadable(
            sentences(tr("The unsaved figure of the last time could not be read; it is kept in %1.")
                          .arg(aside),
                      words(error.text())));
        return false;
    }
}

bool Recovery::restoreNewest() {
    const std::vector<Orphan> all = orphans();
    return std::ranges::any_of(
        all, [this](const Orphan& orphan) { return orphan.isHarmless && restore(orphan.id); });
}

} // namespace actiscope
