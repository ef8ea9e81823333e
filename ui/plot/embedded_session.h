// The session that travels inside an exported figure.
#pragma once

#include "session/json.h"

#include <QByteArray>

#include <string>

namespace actiscope {

/// The name under which every format carries it; of the file attached to a PDF, with the ending
/// .actiscope.
constexpr char embeddedName[] = "actiscope";

/// What is read of a figure: it may be much larger than its session.
constexpr std::size_t maxPictureBytes = 16 * maxSessionBytes;

/// The PNG with the JSON in a text chunk, or the GIF with it in an application's extension.
QByteArray withSession(const QByteArray& picture, const std::string& json);

/// Whether the bytes begin as a figure does, and not as a session.
bool looksLikeFigure(const QByteArray& file);

/// The JSON inside a PNG, SVG, PDF, GIF or LaTeX file that this program wrote, whole and unchanged.
/// Throws Error that says what is wrong and what to do; nothing is ever guessed.
std::string embeddedSession(const QByteArray& file);

} // namespace actiscope
