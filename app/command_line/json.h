// JSON that commands print; infinities and NaN are null.
#pragma once

#include "activation/activation.h"

#include <nlohmann/json.hpp>

#include <iosfwd>

namespace actiscope {

using Json = nlohmann::ordered_json;

Json frameworksOf(const Activation& activation);
Json texOf(const Activation& activation);

/// Indented, with a line end.
void print(const Json& json, std::ostream& out);

} // namespace actiscope
