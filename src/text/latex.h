// Text of a figure as LaTeX source.
#pragma once

#include <string>
#include <string_view>

namespace actiscope {

/// *x* between asterisks becomes a variable of a formula; what LaTeX would read as a command is
/// escaped; line breaks become spaces; control characters and emoji are left out.
std::string latexText(std::string_view marked);

/// Whether pdfLaTeX has no letters for it: Chinese, for example.
bool needsUnicodeEngine(std::string_view marked);

/// About how wide the text is when set without serifs, in the size of its type.
double widthInEm(std::string_view marked);

/// The characters of UTF-8 text; what is none is left out.
std::u32string charactersOf(std::string_view utf8);

} // namespace actiscope
