// Values and words as Python source.
#pragma once

#include "figure/figure.h"

#include <string>
#include <string_view>

namespace actiscope {

/// A string literal, whatever is in the text.
std::string quoted(std::string_view text);

/// A float literal: "2.0", "1e-05"; not finite ones by numpy, "np.inf".
std::string literal(double number);

/// "from, to" as arguments, and "(from, to)".
std::string arguments(const Span& span);
std::string tuple(const Span& span);

/// One line of comment, whatever is in the text.
std::string comment(std::string_view text);

/// Every line with `spaces` before it.
std::string indented(std::string_view lines, std::size_t spaces);

} // namespace actiscope
