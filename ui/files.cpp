#include "ui/files.h"

#include "text/text.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace actiscope {

namespace {

Error notRead(const QString& path, const QString& reason) {
    return Error({"{} was not read: {}.", "未能读取 {}：{}。"},
                 {path.toStdString(), reason.toStdString()});
}

Error notWritten(const QString& path, const QString& reason) {
    return Error({"{} was not written: {}. Choose another place or free some space.",
                  "未能写入 {}：{}。换一个位置，或腾出一些空间。"},
                 {path.toStdString(), reason.toStdString()});
}

// A disk takes what it has room for; only the next write says that it is full.
bool writeAll(QFileDevice& file, const QByteArray& bytes) {
    qsizetype done = 0;
    while (done < bytes.size()) {
        const qint64 taken = file.write(bytes.constData() + done, bytes.size() - done);
        if (taken <= 0) {
            return false;
        }
        done += taken;
    }
    return file.flush();
}

// QSaveFile would put a file in a device's place.
void requireOrdinary(const QString& path) {
    const QFileInfo place(path);
    if (place.exists() && !place.isFile()) {
        throw Error({"{} is no ordinary file, so it was not replaced. Choose another name.",
                     "{} 不是普通文件，因此未被替换。请换一个名称。"},
                    {path.toStdString()});
    }
}

} // namespace

QByteArray readFile(const QString& path, std::size_t maxBytes) {
    if (QFileInfo(path).isDir()) {
        throw Error({"{} is a folder, not a file.", "{} 是文件夹，不是文件。"},
                    {path.toStdString()});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw notRead(path, file.errorString());
    }
    QByteArray bytes = file.read(static_cast<qint64>(maxBytes) + 1);
    if (static_cast<std::size_t>(bytes.size()) > maxBytes) {
        throw Error({"{} was not read: it has more than {} MB.", "未能读取 {}：文件大于 {} MB。"},
                    {path.toStdString(), std::to_string(maxBytes / 1024 / 1024)});
    }
    return bytes;
}

void requireWritable(const QString& path) {
    const QFileInfo folder(QFileInfo(path).path());
    if (!folder.isDir() || !folder.isWritable()) {
        throw Error({"{} was not written: the folder {} is missing or takes no files. Choose "
                     "another place.",
                     "未能写入 {}：文件夹 {} 不存在或不可写。请换一个位置。"},
                    {path.toStdString(), folder.filePath().toStdString()});
    }
    requireOrdinary(path);
}

void writeFile(const QString& path, const QByteArray& bytes) {
    requireOrdinary(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeAll(file, bytes) || !file.commit()) {
        throw notWritten(path, file.errorString());
    }
}

} // namespace actiscope
