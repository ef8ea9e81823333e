// The format of a session file as a JSON Schema, for editors and for other programs.
#pragma once

#include "activation/catalogue.h"

#include <string>

namespace actiscope {

/// Draft 2020-12, with every field's type, words, limits, default and meaning, and every function's
/// parameters. It accepts whatever the reader accepts; the reader also refuses what a schema cannot
/// say, such as a range that ends before it begins.
std::string sessionSchema(const Catalogue& catalogue);

} // namespace actiscope
