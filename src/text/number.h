// Numbers as text, in the C locale whatever the machine's is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actiscope {

/// The shortest decimal that reads back equal; "nan", "inf", "-inf".
std::string shortest(double number);

/// C99 hexadecimal with its 0x prefix; "nan", "inf", "-inf".
std::string hexadecimal(double number);

/// `digits` significant digits, without trailing zeros.
std::string rounded(double number, int digits);

/// With U+2212 in place of every hyphen, as numbers are read.
std::string withMinus(std::string number);

/// The decimal nearest to `number` with no more digits than steps of `resolution` need: what a
/// pointer can mean. `number` itself if either is not finite or the resolution is 0.
double tidied(double number, double resolution);

/// The whole text as a number: decimal, hexadecimal with 0x, nan, inf. Nothing for anything else;
/// a decimal beyond the range of a double (1e400) is nothing too, never infinity.
std::optional<double> parseNumber(std::string_view text);

/// The whole text as an unsigned integer, nothing if it is none or too large.
std::optional<unsigned long long> parseCount(std::string_view text);

} // namespace actiscope
