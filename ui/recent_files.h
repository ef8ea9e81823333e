// The files that were opened or saved last, kept with the settings of the window.
#pragma once

#include <QStringList>

namespace actiscope {

/// Newest first, at most ten, each once.
QStringList recentFiles();
void rememberRecent(const QString& path);
void forgetRecent(const QString& path);
void clearRecent();

} // namespace actiscope
