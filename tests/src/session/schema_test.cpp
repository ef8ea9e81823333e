// The JSON Schema of sessions: the committed file is the derived one, and it judges as the reader
// does, by a small validator of our own and by the one of Python.
#include "session/schema.h"
#include "src/session/example.h"
#include "src/session/generator.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <functional>
#include <map>

using namespace actiscope;
using generator::Generator;
using Json = nlohmann::json;

namespace {

const Json& schema() {
    static const Json parsed = Json::parse(sessionSchema(builtInCatalogue()));
    return parsed;
}

bool isOfType(const Json& value, const std::string& type) {
    const bool whole = value.is_number_integer() ||
                       (value.is_number() && std::trunc(value.get<double>()) == value);
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
           (type == "null" && value.is_null()) || (type == "number" && value.is_number()) ||
           (type == "integer" && whole);
}

bool isValid(const Json& value, const Json& rules);

bool hasValidMembers(const Json& value, const Json& rules) {
    const Json properties = rules.value("properties", Json::object());
    const Json further = rules.value("additionalProperties", Json(true));
    for (const auto& [name, member] : value.items()) {
        const Json& own = properties.contains(name) ? properties[name] : further;
        if (!isValid(member, own)) {
            return false;
        }
    }
    const Json required = rules.value("required", Json::array());
    return std::ranges::all_of(required,
                               [&](const Json& name) { return value.contains(std::string(name)); });
}

// Each keyword applies to its own kind of value only.
const std::map<std::string, std::function<bool(const Json& value, const Json& rule)>>& keywords() {
    using V = const Json&;
    static const std::map<std::string, std::function<bool(V, V)>> all = {
        {"type",
         [](V v, V rule) {
             const Json types = rule.is_array() ? rule : Json::array({rule});
             return std::ranges::any_of(types, [&](V type) { return isOfType(v, type); });
         }},
        {"enum", [](V v, V rule) { return std::ranges::count(rule, v) > 0; }},
        {"const", [](V v, V rule) { return v == rule; }},
        {"not", [](V v, V rule) { return !isValid(v, rule); }},
        {"minimum", [](V v, V rule) { return !v.is_number() || v >= rule; }},
        {"maximum", [](V v, V rule) { return !v.is_number() || v <= rule; }},
        {"exclusiveMinimum", [](V v, V rule) { return !v.is_number() || v > rule; }},
        {"minItems", [](V v, V rule) { return !v.is_array() || v.size() >= rule; }},
        {"maxItems", [](V v, V rule) { return !v.is_array() || v.size() <= rule; }},
        {"maxLength",
         [](V v, V rule) {
             return !v.is_string() ||
                    QString::fromStdString(v).toUcs4().size() <= rule.get<qsizetype>();
         }},
        {"items",
         [](V v, V rule) {
             return !v.is_array() ||
                    std::ranges::all_of(v, [&](V element) { return isValid(element, rule); });
         }},
        {"allOf",
         [](V v, V rule) {
             return std::ranges::all_of(rule, [&](V one) { return isValid(v, one); });
         }},
    };
    return all;
}

bool isValid(const Json& value, const Json& rules) {
    if (rules.is_boolean()) {
        return rules;
    }
    for (const auto& [keyword, rule] : rules.items()) {
        const auto check = keywords().find(keyword);
        if (check != keywords().end() && !check->second(value, rule)) {
            return false;
        }
    }
    if (rules.contains("if") && isValid(value, rules["if"]) && !isValid(value, rules["then"])) {
        return false;
    }
    return !value.is_object() || hasValidMembers(value, rules);
}

bool isRead(const std::string& text) {
    try {
        example::read(text);
        return true;
    } catch (const Error&) {
        return false;
    }
}

Json session(std::uint64_t seed) {
    return Json::parse(toJson(Generator(seed).session()));
}

/// Every place in the tree.
void collect(const Json& node, const std::string& place, std::vector<std::string>& places) {
    places.push_back(place);
    if (node.is_structured()) {
        for (const auto& [key, value] : node.items()) {
            collect(value, place + "/" + key, places);
        }
    }
}

void visit(const Json& rules,
           const std::string& path,
           const std::function<void(const Json&, const std::string&)>& see) {
    see(rules, path);
    const Json properties = rules.value("properties", Json::object());
    for (const auto& [name, own] : properties.items()) {
        visit(own, path + "/" + name, see);
    }
    if (rules.contains("items")) {
        visit(rules["items"], path, see);
    }
}

/// Wrong in structure: what the reader and the schema both must refuse.
std::map<std::string, Json> brokenSessions() {
    const Json whole = Json::parse(toJson(example::session()));
    std::map<std::string, Json> all;
    const auto set = [&](const char* place, const Json& value) {
        Json broken = whole;
        broken[Json::json_pointer(place)] = value;
        all[std::string(place) + " = " + value.dump()] = broken;
    };
    Json nameless = whole;
    nameless.erase("actiscope");
    all["no actiscope"] = nameless;
    set("/actiscope", formatVersion + 1);
    set("/actiscope", 0);
    set("/actiscope", "1");
    set("/colour", 1);
    set("/room", "attic");
    set("/figure", Json::array());
    set("/figure/title", nullptr);
    set("/figure/titel", "");
    set("/figure/x", Json::array({1}));
    set("/figure/x", Json::array({1, 2, 3}));
    set("/figure/x/0", "1");
    set("/figure/tangent", 1);
    set("/figure/probe", "0");
    set("/figure/convention", "torch");
    set("/figure/grid/points", 0);
    set("/figure/grid/points", 10.5);
    set("/figure/grid/points", maxPoints + 1);
    set("/figure/columns", maxPanels + 1);
    set("/figure/saturation", 0);
    set("/figure/selected", Json::object());
    set("/figure/panels", Json::array());
    set("/figure/panels/0/legend", "top");
    set("/figure/panels/0/xTicks/every", -1);
    set("/figure/panels/0/annotations", Json::array({{{"at", Json::array({0})}}}));
    set("/figure/panels/1/curves/0/activation", "rrrelu");
    set("/figure/panels/1/curves/0/seed", -1);
    set("/figure/panels/1/curves/0/passes", maxPasses + 1);
    set("/figure/panels/1/curves/0/parameters/lower", true);
    set("/figure/panels/1/curves/0/parameters/slope", 1);
    set("/figure/panels/0/curves/1/parameters/alpha", -1); // of ELU
    set("/figure/panels/1/curves/0/traces/0/opacity", 1.5);
    set("/figure/panels/1/curves/0/traces/0/color", 16);
    set("/page/width", 0);
    set("/page/unit", "pt");
    set("/page/fontSize", 1001);
    return all;
}

/// Runs the script with these lines on its standard input; nothing if there is no such validator.
std::optional<QByteArray> python(const char* script, const QByteArray& lines) {
    QProcess interpreter;
    const auto run = [&interpreter](const QStringList& arguments, const QByteArray& input) {
        interpreter.start(QStringLiteral("/usr/bin/python3"), arguments);
        interpreter.write(input);
        interpreter.closeWriteChannel();
        return interpreter.waitForFinished(100'000) && interpreter.exitCode() == 0;
    };
    if (!run({QStringLiteral("-c"), QStringLiteral("import jsonschema")}, {})) {
        return std::nullopt;
    }
    const bool done = run({QStringLiteral("-c"), QString::fromUtf8(script)}, lines);
    return done ? interpreter.readAllStandardOutput() : interpreter.readAllStandardError();
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private slots:

    void theFileIsTheDerivedOne() {
        QFile file(QStringLiteral(ACTISCOPE_SOURCE_DIR "/resources/session.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().toStdString() == sessionSchema(builtInCatalogue()),
                 "run: actiscope session --schema > resources/session.schema.json");
    }

    void everyKeywordIsJudged() {
        const QStringList others = {"$schema",
                                    "title",
                                    "description",
                                    "default",
                                    "if",
                                    "then",
                                    "properties",
                                    "additionalProperties",
                                    "required"};
        visit(schema(), "", [&](const Json& rules, const std::string& path) {
            for (const auto& [keyword, rule] : rules.items()) {
                QVERIFY2(keywords().contains(keyword) ||
                             others.contains(QString::fromStdString(keyword)),
                         (path + ": " + keyword).c_str());
            }
        });
    }

    void everyFieldIsExplained() {
        int fields = 0;
        visit(schema()["properties"]["figure"],
              "/figure",
              [&](const Json& rules, const std::string& path) {
                  if (rules.contains("properties")) {
                      QVERIFY2(rules["additionalProperties"] == false, path.c_str());
                      for (const auto& [name, own] : rules["properties"].items()) {
                          const std::string where = path + "/" + name;
                          QVERIFY2(!own.value("description", "").empty(), where.c_str());
                          const std::string type = own["type"].dump();
                          const bool holds = type == "\"object\"" || type == "\"array\"";
                          QVERIFY2(holds || own.contains("default"), where.c_str());
                          ++fields;
                      }
                  }
              });
        QVERIFY2(fields > 50, std::to_string(fields).c_str());
    }

    void randomSessionsAreValid() {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            QVERIFY2(isValid(session(seed), schema()), session(seed).dump(2).c_str());
        }
        QVERIFY(isValid(Json::parse(R"({"actiscope": 1})"), schema()));
        QVERIFY(
            isValid(Json::parse(R"({"actiscope": 1, "figure": {"panels": [{"curves": [{}]}]}})"),
                    schema()));
    }

    void whatIsBrokenIsRefusedByBoth() {
        QVERIFY(isValid(Json::parse(toJson(example::session())), schema()));
        for (const auto& [name, broken] : brokenSessions()) {
            QVERIFY2(!isRead(broken.dump()), name.c_str());
            QVERIFY2(!isValid(broken, schema()), name.c_str());
        }
    }

    /// Of sessions with one thing replaced.
    void whatTheReaderTakesIsValid() {
        const std::vector<Json> values = {nullptr,
                                          true,
                                          -1,
                                          0,
                                          1,
                                          2.5,
                                          17,
                                          501,
                                          1e6,
                                          -1e300,
                                          "",
                                          "none",
                                          Json::array(),
                                          Json::object(),
                                          Json::array({0, 1})};
        int taken = 0;
        int refused = 0;
        for (std::uint64_t seed = 0; seed < 3; ++seed) {
            const Json original = session(seed);
            std::vector<std::string> places;
            collect(original, "", places);
            for (const std::string& place : places) {
                for (const Json& value : values) {
                    Json changed = original;
                    changed[Json::json_pointer(place)] = value;
                    changed = Json::parse(changed.dump()); // whole numbers as they are read
                    const bool valid = isValid(changed, schema());
                    const bool read = isRead(changed.dump());
                    QVERIFY2(valid || !read, (place + " = " + value.dump()).c_str());
                    taken += read;
                    refused += !valid;
                }
            }
        }
        QVERIFY2(taken > 1000 && refused > 1000, std::to_string(taken).c_str());
    }

    void pythonJudgesAlike() {
        QByteArray lines = QByteArray::fromStdString(schema().dump()) + '\n';
        QByteArray expected;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            lines += QByteArray::fromStdString(session(seed).dump()) + '\n';
            expected += "1\n";
        }
        for (const auto& [name, broken] : brokenSessions()) {
            lines += QByteArray::fromStdString(broken.dump()) + '\n';
            expected += "0\n";
        }
        const auto said = python("import json, sys, jsonschema\n"
                                 "lines = [json.loads(line) for line in sys.stdin.buffer]\n"
                                 "schema = jsonschema.Draft202012Validator(lines[0])\n"
                                 "schema.check_schema(lines[0])\n"
                                 "for line in lines[1:]:\n"
                                 "    print(int(schema.is_valid(line)))\n",
                                 lines);
        if (!said) {
            QVERIFY2(qEnvironmentVariable("ACTISCOPE_NO_SKIP") != QLatin1String("1"),
                     "python3-jsonschema is missing");
            QSKIP("python3-jsonschema is missing");
        }
        QCOMPARE(*said, expected);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
