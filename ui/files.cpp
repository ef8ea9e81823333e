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
    const QByteArray bytes = file.read(static_cast<qint64>(maxBytes) + 1);
    if (static_cast<std::size_t>(bytes.size()) > maxBytes) {
        throw Error({"{} was not read: it has more than {} MB.", "未能读取 {}：文件大于 {} MB。"},
                    {path.toStdString(), std::to_string(maxBytes / 1024 / 1024)});
    }
    return bytes;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    writeFile(path, [&bytes](QIODevice& device) { return device.write(bytes) == bytes.size(); });
}

void writeFile(const QString& path, const std::function<bool(QIODevice&)>& write) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        throw notWritten(path, file.errorString());
    }
    if (!write(file) || !file.commit()) {
        throw notWritten(path, file.errorString());
    }
}

} // namespace actiscope
