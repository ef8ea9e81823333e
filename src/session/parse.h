// Text -> JSON tree, refusing what must not be guessed at: repeated keys, endless nesting, size.
#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace actiscope {

/// Throws Error with the line and column, or the path, of what is wrong.
nlohmann::json parsedJson(std::string_view text);

} // namespace actiscope
