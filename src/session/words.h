// The words of a session's enumerations as they are read.
#pragma once

#include "text/text.h"

#include <string_view>

namespace actiscope {

/// "upper left" as "upper left", "左上"; "derivative" as "f′". Empty for an unknown word.
Text readableWord(std::string_view word);

} // namespace actiscope
