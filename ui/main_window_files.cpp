// The window and its files: recent ones, dropped ones, and what a crash left.
#include "ui/controls/banner.h"
#include "ui/main_window.h"
#include "ui/recent_files.h"
#include "ui/recovery.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>

#include <algorithm>

namespace actiscope {

namespace {

QString withoutMnemonic(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

/// The home folder is "~", as everywhere.
QString readableFolder(const QFileInfo& file) {
    const QString folder = file.absolutePath();
    const QString home = QDir::homePath();
    const bool isBelow = folder == home || folder.startsWith(home + QLatin1Char('/'));
    return QDir::toNativeSeparators(isBelow ? QLatin1Char('~') + folder.mid(home.size()) : folder);
}

QStringList localFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

void MainWindow::keepUnsaved(const QString& folder) {
    m_recovery = std::make_unique<Recovery>(m_document, folder);
    connect(m_recovery.get(), &Recovery::unwritable, this, [this](const QString& sentence) {
        statusBar()->showMessage(sentence);
    });
    connect(m_recovery.get(), &Recovery::unreadable, this, [this](const QString& sentence) {
        m_banner->setText(sentence);
    });
}

void MainWindow::restoreUnsaved() {
    if (m_recovery->restoreNewest()) {
        sayRestored();
    } else {
        mentionUnsaved();
    }
}

void MainWindow::sayRestored() {
    m_banner->setText(
        tr("The unsaved figure of the last time is back; save it, or choose New to discard it."));
}

void MainWindow::mentionUnsaved() {
    if (!m_recovery->orphans().empty()) {
        emit m_files.reported(tr("An unsaved figure of the last time is under Open recent."));
    }
}

void MainWindow::fillRecent(QMenu* menu) {
    menu->clear();
    addUnsaved(*menu);
    const QStringList files = recentFiles();
    for (int i = 0; i < files.size(); ++i) {
        const QString path = files[i];
        const QFileInfo file(path);
        const QString text = QStringLiteral("&%1  %2 — %3")
                                 .arg(QString::number((i + 1) % 10),
                                      withoutMnemonic(file.fileName()),
                                      withoutMnemonic(readableFolder(file)));
        QAction* action = menu->addAction(text, this, [this, path] { m_files.openRecent(path); });
        action->setStatusTip(path);
    }
    menu->addSeparator();
    menu->addAction(tr("&Clear list"), this, [] { clearRecent(); })->setEnabled(!files.isEmpty());
}

void MainWindow::addUnsaved(QMenu& menu) {
    if (m_recovery == nullptr) {
        return;
    }
    for (const Recovery::Orphan& orphan : m_recovery->orphans()) {
        const QString name =
            orphan.path.isEmpty() ? tr("Untitled") : QFileInfo(orphan.path).fileName();
        const QString when = QLocale::c().toString(orphan.when, QStringLiteral("yyyy-MM-dd hh:mm"));
        menu.addAction(
            tr("Unsaved: %1, %2").arg(withoutMnemonic(name), when), this, [this, id = orphan.id] {
                if (m_files.mayDiscard() && m_recovery->restore(id)) {
                    sayRestored();
                }
            });
    }
    menu.addSeparator();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

// Questions come later: whoever drops waits for an answer to the drop.
void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = localFiles(*event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        QMetaObject::invokeMethod(
            this, [this, paths] { m_files.openDropped(paths); }, Qt::QueuedConnection);
    }
}

} // namespace actiscope
