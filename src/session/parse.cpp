#include "session/parse.h"

#include "session/json.h"
#include "session/path.h"

#include <algorithm>
#include <functional>
#include <set>

namespace actiscope {

namespace {

using Json = nlohmann::json;

constexpr std::size_t maxDepth = 64;
constexpr std::size_t maxElements = 1000; ///< of one array or object

/// Follows the parser: knows the path, and refuses while nothing has been built yet.
class Structure {
public:
    bool operator()(int, Json::parse_event_t event, const Json& parsed) {
        switch (event) {
        case Json::parse_event_t::object_start: enter(false); break;
        case Json::parse_event_t::array_start: enter(true); break;
        case Json::parse_event_t::key: name(parsed.get_ref<const std::string&>()); break;
        case Json::parse_event_t::object_end:
        case Json::parse_event_t::array_end: m_levels.pop_back(); [[fallthrough]];
        case Json::parse_event_t::value: advance(); break;
        }
        return true;
    }

    std::string path() const {
        std::string path;
        for (const Level& level : m_levels) {
            path = level.isArray ? elementPath(path, level.index) : memberPath(path, level.key);
        }
        return path;
    }

private:
    struct Level {
        bool isArray = false;
        std::size_t index = 0;
        std::string key = {};
        std::set<std::string> keys = {};
    };

    void enter(bool isArray) {
        if (m_levels.size() == maxDepth) {
            throw Error({"{} is nested more than {} levels deep: this is not an Actiscope session.",
                         "{} 的嵌套超过 {} 层：这不是 Actiscope 会话。"},
                        {excerpt(path()), std::to_string(maxDepth)});
        }
        m_levels.push_back({.isArray = isArray});
    }

    void name(const std::string& key) {
        m_levels.back().key = key;
        if (!m_levels.back().keys.insert(key).second) {
            throw Error(
                {"{} is given twice. Keep one of the two.", "{} 出现了两次，只应保留一个。"},
                {path()});
        }
    }

    void advance() {
        if (!m_levels.empty() && ++m_levels.back().index > maxElements) {
            m_levels.pop_back();
            throw Error({"{} has more than {} elements: this is not an Actiscope session.",
                         "{} 的元素超过 {} 个：这不是 Actiscope 会话。"},
                        {m_levels.empty() ? "[…]" : path(), std::to_string(maxElements)});
        }
    }

    std::vector<Level> m_levels;
};

/// `byte` counts from 1, as the parser does; one past the text means that it ended too early.
Error notJson(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = 1 + std::ranges::count(before, '\n');
    const auto start = before.rfind('\n') + 1; // 0 if there is none: npos + 1
    const auto column = 1 + std::ranges::count_if(before.substr(start), [](char c) {
                            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
                        });
    const Text message = byte > text.size()
                             ? Text{"The text ends at line {}, column {}: a part is missing.",
                                    "文本在第 {} 行第 {} 列中断：内容不完整。"}
                             : Text{"Line {}, column {}: what stands here is not JSON.",
                                    "第 {} 行第 {} 列：此处不是 JSON。"};
    return Error(message, {std::to_string(line), std::to_string(column)});
}

} // namespace

Json parsedJson(std::string_view text) {
    if (text.size() > maxSessionBytes) {
        throw Error({"{} bytes are too many: a session has at most {}.",
                     "共 {} 字节，过大：会话最多 {} 字节。"},
                    {std::to_string(text.size()), std::to_string(maxSessionBytes)});
    }
    // The parser takes a zero byte for the end and would ignore the rest.
    if (const auto zero = text.find('\0'); zero != std::string_view::npos) {
        throw notJson(text, zero + 1);
    }
    Structure structure;
    try {
        return Json::parse(text.begin(), text.end(), std::ref(structure));
    } catch (const Json::parse_error& error) {
        throw notJson(text, error.byte);
    } catch (const Json::out_of_range&) {
        throw Error({"{} is a number beyond the range of doubles.", "{} 超出双精度数的范围。"},
                    {structure.path()});
    }
}

} // namespace actiscope
