// A session's figure as a picture file, as its page says, with the session inside.
#pragma once

#include "activation/catalogue.h"
#include "session/session.h"
#include "ui/plot/look.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>

class QPagedPaintDevice;

namespace actiscope {

enum class ExportFormat { Png, Svg, Pdf, Tex };

/// What goes into the file beside the picture.
enum class Inside { Session, Nothing };

/// By the ending of the file's name. Throws Error that names the legal ones.
ExportFormat formatOf(const QString& path);

/// In 1/96 inch: what a figure is laid out in, whatever its resolution.
QSizeF layoutSize(const Page& page);
/// Of the PNG.
QSize pixelSize(const Page& page);
Look lookOf(const Page& page);

/// Needs a QApplication, as all below. Throws Error for a page too large to draw.
QImage renderImage(const Session& session, const Catalogue& catalogue);

/// The same layout in other pixels: `scale` times as many on each side.
QImage renderImage(const Session& session, const Catalogue& catalogue, double scale);
/// The file of an image of the session.
QByteArray pngOf(const QImage& image, const Session& session, Inside inside = Inside::Session);

/// The whole file.
QByteArray exportedFigure(const Session& session,
                          const Catalogue& catalogue,
                          ExportFormat format,
                          Inside inside = Inside::Session);

/// Atomic. Throws Error that says why the file was not written.
void exportFigure(const Session& session,
                  const Catalogue& catalogue,
                  const QString& path,
                  Inside inside = Inside::Session);

/// On the upper part of one page, as wide as it goes; dark figures become light.
void printFigure(Session session, const Catalogue& catalogue, QPagedPaintDevice& printer);

} // namespace actiscope
