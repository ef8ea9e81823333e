// Where in a session something is wrong, and how messages quote what stands there.
#pragma once

#include "text/text.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace actiscope {

/// "figure" and "title" make "figure.title".
std::string memberPath(const std::string& path, std::string_view member);

/// "figure.panels" and 2 make "figure.panels[2]".
std::string elementPath(const std::string& path, std::size_t index);

/// The text on one line, cut where it is too long to read.
std::string excerpt(std::string_view text);

/// A JSON value as it stands in the file, as an excerpt.
std::string asWritten(const nlohmann::json& value);

/// The message after the path: "figure.x: ...".
Error errorAt(const std::string& path, const Text& message);

} // namespace actiscope
