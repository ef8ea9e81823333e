#include "text/text.h"

namespace actiscope {

namespace {

std::string fillOne(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string result;
    std::size_t next = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern.substr(i, 2) == "{}" && next < arguments.size()) {
            result += arguments[next++];
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

} // namespace

Text fill(const Text& pattern, const std::vector<std::string>& arguments) {
    return {fillOne(pattern.en, arguments), fillOne(pattern.zh, arguments)};
}

} // namespace actiscope
