// The session that travels inside an exported figure.
#pragma once

#include <QByteArray>

#include <string>

namespace actiscope {

/// The name under which every format carries it; of the file attached to a PDF, with the ending
/// .actiscope.
constexpr char embeddedName[] = "actiscope";

/// The PNG with the JSON in a text chunk, or the GIF with it in an application's extension.
QByteArray withSession(const QByteArray& picture, const std::string& json);

/// The JSON inside a PNG, SVG, PDF or GIF that this program wrote. Throws Error if there is none.
std::string embeddedSession(const QByteArray& file);

} // namespace actiscope
