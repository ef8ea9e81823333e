#include "ui/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace actiscope {

namespace {

const QString key = QStringLiteral("files/recent");
constexpr qsizetype most = 10;

// One file under one name, however it was reached. Links keep their own.
QString nameOf(const QString& path) {
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

void store(const QStringList& files) {
    QSettings().setValue(key, files.mid(0, most));
}

} // namespace

QStringList recentFiles() {
    return QSettings().value(key).toStringList().mid(0, most);
}

void rememberRecent(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(nameOf(path));
    files.prepend(nameOf(path));
    store(files);
}

void forgetRecent(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(nameOf(path));
    store(files);
}

void clearRecent() {
    store({});
}

} // namespace actiscope
