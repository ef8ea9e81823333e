// Whole files in and out; what fails is one Error that names the file and the reason.
#pragma once

#include <QByteArray>
#include <QString>

namespace actiscope {

/// Throws Error, also for a file of more than `maxBytes`.
QByteArray readFile(const QString& path, std::size_t maxBytes);

/// Throws Error if the folder of the file is missing or takes no files: before work that would be
/// for nothing.
void requireWritable(const QString& path);

/// Atomic: the old file stays until the new one is whole. Throws Error.
void writeFile(const QString& path, const QByteArray& bytes);

} // namespace actiscope
