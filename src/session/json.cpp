#include "session/json.h"

#include "session/parse.h"
#include "session/path.h"
#include "session/plain_number.h"

#include <algorithm>
#include <limits>

namespace actiscope {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr auto formatKey = "actiscope";

// Writing.

template <typename T> OrderedJson written(const T& value);

OrderedJson written(double number) {
    return plainNumber(number);
}

OrderedJson written(const Span& span) {
    return OrderedJson::array({written(span.from), written(span.to)});
}

OrderedJson written(const Point& point) {
    return OrderedJson::array({written(point.x), written(point.y)});
}

OrderedJson written(const CurvePlace& place) {
    return OrderedJson::array({place.panel, place.curve});
}

// Parameter values. JSON has no infinity, which is how the core says "none".
OrderedJson written(const NamedValues& numbers) {
    OrderedJson object = OrderedJson::object();
    for (const auto& [name, number] : numbers) {
        object[name] = isNone(number) ? OrderedJson(nullptr) : written(number);
    }
    return object;
}

template <typename T> OrderedJson written(const std::optional<T>& value) {
    return value ? written(*value) : OrderedJson(nullptr);
}

template <typename T> OrderedJson written(const std::vector<T>& values) {
    OrderedJson array = OrderedJson::array();
    for (const T& value : values) {
        array.push_back(written(value));
    }
    return array;
}

template <typename T> OrderedJson written(const T& value) {
    if constexpr (Structured<T>) {
        OrderedJson object = OrderedJson::object();
        T::fields(value,
                  [&](const char* name, const auto& field) { object[name] = written(field); });
        return object;
    } else if constexpr (std::is_enum_v<T>) {
        return wordOf(value);
    } else {
        return value;
    }
}

// Reading. `path` is where `node` stands.

template <typename T> void read(const Json& node, const std::string& path, T& value);

Error mustBe(const Text& kind, const Json& node, const std::string& path) {
    return Error({"{} must be " + kind.en + ", not {}.", "{} 应为" + kind.zh + "，而不是 {}。"},
                 {path, asWritten(node)});
}

void require(bool isOfKind, const Text& kind, const Json& node, const std::string& path) {
    if (!isOfKind) {
        throw mustBe(kind, node, path);
    }
}

void read(const Json& node, const std::string& path, double& value) {
    require(node.is_number(), {"a number", "数字"}, node, path);
    value = node.get<double>();
}

void read(const Json& node, const std::string& path, bool& value) {
    require(node.is_boolean(), {"true or false", " true 或 false"}, node, path);
    value = node.get<bool>();
}

void read(const Json& node, const std::string& path, std::string& value) {
    require(node.is_string(), {"a text in quotes", "带引号的文本"}, node, path);
    value = node.get<std::string>();
}

void read(const Json& node, const std::string& path, std::uint64_t& value) {
    require(node.is_number_unsigned(),
            {"a whole number from 0 to 18446744073709551615", " 0 到 18446744073709551615 的整数"},
            node,
            path);
    value = node.get<std::uint64_t>();
}

void read(const Json& node, const std::string& path, int& value) {
    constexpr auto most = std::numeric_limits<int>::max();
    const bool fits = node.is_number_unsigned()
                          ? node.get<std::uint64_t>() <= most
                          : node.is_number_integer() && node.get<std::int64_t>() >= -most;
    require(fits, {"a whole number", "整数"}, node, path);
    value = node.get<int>();
}

/// Two values in an array.
template <typename T>
void readPair(const Json& node, const std::string& path, const Text& kind, T& first, T& second) {
    require(node.is_array() && node.size() == 2, kind, node, path);
    read(node[0], elementPath(path, 0), first);
    read(node[1], elementPath(path, 1), second);
}

void read(const Json& node, const std::string& path, Span& span) {
    readPair(node, path, {"two numbers, [from, to]", "两个数字 [起点, 终点]"}, span.from, span.to);
}

void read(const Json& node, const std::string& path, Point& point) {
    readPair(node, path, {"two numbers, [x, y]", "两个数字 [x, y]"}, point.x, point.y);
}

void read(const Json& node, const std::string& path, CurvePlace& place) {
    readPair(node,
             path,
             {"two whole numbers, [panel, curve]", "两个整数 [面板, 曲线]"},
             place.panel,
             place.curve);
}

// Whether a parameter may be none, its entry says when the session is validated.
void read(const Json& node, const std::string& path, NamedValues& numbers) {
    require(node.is_object(), {"an object of numbers, {…}", "由数字组成的对象 {…}"}, node, path);
    numbers.clear();
    for (const auto& [name, number] : node.items()) {
        numbers[name] = std::numeric_limits<double>::infinity();
        if (!number.is_null()) {
            read(number, memberPath(path, name), numbers[name]);
        }
    }
}

template <typename T>
void read(const Json& node, const std::string& path, std::optional<T>& value) {
    value.reset();
    if (!node.is_null()) {
        read(node, path, value.emplace());
    }
}

template <typename T> void read(const Json& node, const std::string& path, std::vector<T>& values) {
    require(node.is_array(), {"an array, […]", "数组 […]"}, node, path);
    values.assign(node.size(), T{});
    for (std::size_t i = 0; i < node.size(); ++i) {
        read(node[i], elementPath(path, i), values[i]);
    }
}

/// The likeliest first.
template <typename Enum> Text legalWords(const std::string& meant) {
    const std::vector<std::string> words(Words<Enum>::all.begin(), Words<Enum>::all.end());
    const std::string likeliest = nearest(meant, words);
    std::string list = "\"" + likeliest + "\"";
    for (const std::string& other : words) {
        list += other == likeliest ? "" : ", \"" + other + "\"";
    }
    return words.size() == 1 ? Text{list, " " + list} : Text{"one of " + list, "以下之一：" + list};
}

template <typename Enum> void readWord(const Json& node, const std::string& path, Enum& value) {
    const std::string word = node.is_string() ? excerpt(node.get<std::string>()) : std::string();
    const std::optional<Enum> known = fromWord<Enum>(word);
    if (!known) {
        throw mustBe(legalWords<Enum>(word), node, path);
    }
    value = *known;
}

/// Reads what is there into `object` and refuses whatever it has no field for.
template <typename T>
void readFields(const Json& node,
                const std::string& path,
                T& object,
                std::vector<std::string> names = {}) {
    require(node.is_object(), {"an object, {…}", "对象 {…}"}, node, path);
    T::fields(object, [&](const char* name, auto&) { names.emplace_back(name); });
    for (const auto& [key, value] : node.items()) {
        if (std::ranges::find(names, key) == names.end()) {
            throw Error({"There is no field {}. Did you mean \"{}\"?", "没有字段 {}。是指“{}”吗？"},
                        std::vector{memberPath(path, key), nearest(excerpt(key), names)});
        }
    }
    T::fields(object, [&](const char* name, auto& field) {
        if (const auto found = node.find(name); found != node.end()) {
            read(*found, memberPath(path, name), field);
        }
    });
}

template <typename T> void read(const Json& node, const std::string& path, T& value) {
    if constexpr (Structured<T>) {
        readFields(node, path, value);
    } else {
        readWord(node, path, value);
    }
}

/// 0 if it is none of our files.
std::uint64_t formatOf(const Json& root) {
    const auto format = root.is_object() ? root.find(formatKey) : root.end();
    const bool isNumber = format != root.end() && format->is_number_unsigned();
    return isNumber ? format->get<std::uint64_t>() : 0;
}

void requireReadableFormat(const Json& root) {
    const std::uint64_t format = formatOf(root);
    if (format == 0) {
        throw Error(Text{"This is not an Actiscope session: it has no {\"actiscope\": 1, …}.",
                         "这不是 Actiscope 会话：缺少 {\"actiscope\": 1, …}。"});
    }
    if (format > formatVersion) {
        throw Error({"Written by a newer version (format {}). This program reads up to {}.",
                     "由更新的版本写成（格式 {}）。本程序最高支持格式 {}。"},
                    {std::to_string(format), std::to_string(formatVersion)});
    }
}

} // namespace

std::string toJson(const Session& session) {
    OrderedJson root = {{formatKey, formatVersion}};
    root.update(written(session));
    return root.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Session sessionFromJson(std::string_view json, const Catalogue& catalogue) {
    const Json root = parsedJson(json);
    requireReadableFormat(root);
    Session session;
    readFields(root, "", session, {formatKey});
    validate(session, catalogue);
    return session;
}

} // namespace actiscope
