#include "text/python.h"

#include "text/number.h"

#include <array>
#include <cmath>

namespace actiscope {

namespace {

bool isControl(char c) {
    constexpr char del = 0x7F;
    return static_cast<unsigned char>(c) < ' ' || c == del;
}

std::string escaped(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    return c == '\n' ? "\\n" : std::string("\\x") + digits[byte / 16U] + digits[byte % 16U];
}

} // namespace

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += isControl(c) ? escaped(c) : std::string(1, c);
    }
    return result + '"';
}

std::string literal(double number) {
    if (!std::isfinite(number)) {
        return std::isnan(number) ? "np.nan" : number > 0 ? "np.inf" : "-np.inf";
    }
    const std::string text = shortest(number);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string arguments(const Span& span) {
    return literal(span.from) + ", " + literal(span.to);
}

std::string tuple(const Span& span) {
    return "(" + arguments(span) + ")";
}

std::string comment(std::string_view text) {
    std::string result = "# ";
    for (const char c : text) {
        result += isControl(c) ? ' ' : c;
    }
    return result + '\n';
}

std::string indented(std::string_view lines, std::size_t spaces) {
    std::string result;
    for (std::size_t from = 0; from < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', from), lines.size());
        const std::string_view line = lines.substr(from, end - from);
        result += (line.empty() ? std::string() : std::string(spaces, ' ')) + std::string(line);
        result += '\n';
        from = end + 1;
    }
    return result;
}

} // namespace actiscope
