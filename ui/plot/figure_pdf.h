// What Qt's PDF writer leaves to do: the exact page and a fixed date.
#pragma once

#include <QByteArray>
#include <QSizeF>

namespace actiscope {

/// Replaces the whole points of the page by its true size, and the creation date by a fixed one, so
/// that the same figure gives the same bytes.
QByteArray finishedPdf(QByteArray pdf, const QSizeF& points);

} // namespace actiscope
