// The session that travels inside an exported figure.
#pragma once

#include <QByteArray>

#include <string>

namespace actiscope {

/// The name under which every format carries it; of the file attached to a PDF, with the ending
/// .actiscope.
constexpr char embeddedName[] = "actiscope";

/// The PNG with the JSON in a text chunk.
QByteArray withSession(const QByteArray& png, const std::string& json);

/// The JSON inside a PNG, SVG or PDF that this program wrote. Throws Error if there is none.
std::string embeddedSession(const QByteArray& file);

} // namespace actiscope
