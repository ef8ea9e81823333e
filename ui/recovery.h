// Keeps what is not saved yet on disk, so that a crash or a power cut loses a second or two.
#pragma once

#include "ui/document.h"

#include <QDateTime>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>

class QLockFile;

namespace actiscope {

/// One file a running window, with a lock beside it: two windows do not meet, and whose lock is
/// stale has died. A window that ends as it should leaves nothing behind.
class Recovery : public QObject {
    Q_OBJECT

public:
    /// A session whose window died before it was saved.
    struct Orphan {
        QString id;
        QString path; ///< of the file that it belongs to; empty: none yet
        QDateTime when;
        bool isHarmless = true; ///< false: windows have died of it, so it comes only when asked for
    };

    /// What is edited is written `delay` after the first change that is not written yet.
    Recovery(Document& document,
             QString folder,
             std::chrono::milliseconds delay = std::chrono::seconds(1));
    ~Recovery() override;

    /// Newest first.
    std::vector<Orphan> orphans();

    /// Puts the orphan into the document, which gives up what it has; from now on it is this
    /// window's own. False if another window has it or it cannot be read.
    bool restore(const QString& id);
    /// Of the harmless ones.
    bool restoreNewest();

signals:
    /// An orphan was set aside.
    void unreadable(const QString& sentence);
    /// Nothing can be kept. Said once.
    void unwritable(const QString& sentence);

private:
    void follow();
    void write();
    void forget();
    bool own();
    void complain();
    QString fileOf(const QString& id) const;
    std::unique_ptr<QLockFile> claimed(const QString& id) const;

    Document& m_document;
    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock; ///< none before there is something to keep
    QTimer m_clock;
    QThreadPool m_disk; ///< one thread: a disk may take its time
    std::atomic<bool> m_writing = false;
    bool m_complained = false;
};

/// Where the program keeps them.
QString recoveryFolder();

} // namespace actiscope
