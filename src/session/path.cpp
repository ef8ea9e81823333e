#include "session/path.h"

namespace actiscope {

namespace {

using Json = nlohmann::json;

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string cut(std::string text) {
    constexpr std::size_t longest = 48;
    if (text.size() <= longest) {
        return text;
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return text.substr(0, end) + "…";
}

} // namespace

std::string memberPath(const std::string& path, std::string_view member) {
    return path.empty() ? excerpt(member) : path + "." + excerpt(member);
}

std::string elementPath(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

std::string excerpt(std::string_view text) {
    const std::string quoted = dumped(Json(text.substr(0, 100)));
    return cut(quoted.substr(1, quoted.size() - 2));
}

std::string asWritten(const Json& value) {
    switch (value.type()) {
    case Json::value_t::object: return value.empty() ? "{}" : "{…}";
    case Json::value_t::array: return value.empty() ? "[]" : "[…]";
    case Json::value_t::string: return '"' + excerpt(value.get_ref<const std::string&>()) + '"';
    default: return cut(dumped(value));
    }
}

Error errorAt(const std::string& path, const Text& message) {
    return Error(Text{path + ": " + message.en, path + "：" + message.zh});
}

} // namespace actiscope
