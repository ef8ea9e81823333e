#include "text/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace actiscope {

namespace {

std::optional<std::string> notFinite(double number) {
    if (std::isnan(number)) {
        return "nan";
    }
    if (std::isinf(number)) {
        return number > 0 ? "inf" : "-inf";
    }
    return std::nullopt;
}

template <typename... Format> std::string print(double number, Format... format) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format...);
    return {buffer.data(), end.ptr};
}

/// Whether a number without sign is less than 1. from_chars reports underflow and overflow alike,
/// and underflow is an ordinary zero.
bool isBelowOne(std::string_view text, std::chars_format format) {
    const bool hex = format == std::chars_format::hex;
    const auto mark = std::min(text.find_first_of(hex ? "pP" : "eE"), text.size());
    const auto point = std::min(text.find('.'), mark);
    const auto digit = text.find_first_of(hex ? "123456789abcdefABCDEF" : "123456789");
    const auto place = static_cast<long long>(point) - static_cast<long long>(digit);
    long long exponent = 0;
    const std::string_view written = text.substr(std::min(mark + 1, text.size()));
    const auto [end, code] = std::from_chars(written.data() + (written.starts_with('+') ? 1 : 0),
                                             written.data() + written.size(),
                                             exponent);
    if (code == std::errc::result_out_of_range) {
        return written.starts_with('-');
    }
    return place * (hex ? 4 : 1) + exponent < 0;
}

} // namespace

std::string shortest(double number) {
    return notFinite(number).value_or(print(number));
}

std::string hexadecimal(double number) {
    if (auto text = notFinite(number)) {
        return *text;
    }
    return (std::signbit(number) ? "-0x" : "0x") + print(std::fabs(number), std::chars_format::hex);
}

std::string withMinus(std::string number) {
    for (auto at = number.find('-'); at != std::string::npos; at = number.find('-', at)) {
        number.replace(at, 1, "−");
    }
    return number;
}

std::string rounded(double number, int digits) {
    return notFinite(number).value_or(print(number, std::chars_format::general, digits));
}

double tidied(double number, double resolution) {
    const double places = std::ceil(-std::log10(std::fabs(resolution)));
    constexpr double most = 300;
    if (!std::isfinite(number) || !std::isfinite(places) || places > most) {
        return number;
    }
    const int decimals = static_cast<int>(std::max(0.0, places));
    std::array<char, 700> buffer{};
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, decimals);
    double tidy = number;
    std::from_chars(buffer.data(), end.ptr, tidy);
    return tidy;
}

std::optional<double> parseNumber(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    auto format = std::chars_format::general;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        text.remove_prefix(2);
        format = std::chars_format::hex;
    }
    if (text.empty() || text.front() == '-' || text.front() == '+') {
        return std::nullopt;
    }
    double number = 0;
    const char* last = text.data() + text.size();
    const auto [end, code] = std::from_chars(text.data(), last, number, format);
    if (end != last) {
        return std::nullopt;
    }
    if (code == std::errc::result_out_of_range) {
        if (!isBelowOne(text, format)) {
            return std::nullopt;
        }
        number = 0;
    } else if (code != std::errc{}) {
        return std::nullopt;
    }
    return negative ? -number : number;
}

std::optional<unsigned long long> parseCount(std::string_view text) {
    unsigned long long number = 0;
    const char* last = text.data() + text.size();
    const auto [end, code] = std::from_chars(text.data(), last, number);
    if (code != std::errc{} || end != last || text.empty()) {
        return std::nullopt;
    }
    return number;
}

} // namespace actiscope
