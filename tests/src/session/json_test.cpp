// Sessions as JSON: nothing is lost, and nothing but a session or an Error comes of any text.
#include "session/json.h"
#include "src/session/example.h"
#include "src/session/generator.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <set>

using namespace actiscope;
using example::read;
using generator::Change;
using generator::Generator;
using Json = nlohmann::ordered_json;

namespace {

std::string withReplaced(const std::string& pointer, const std::string& value) {
    Json json = Json::parse(toJson(example::session()));
    json[Json::json_pointer(pointer)] = Json::parse(value);
    return json.dump();
}

/// "/figure/panels/0/title" and its like of any index, with the values seen there.
void collect(const Json& node,
             const std::string& place,
             std::map<std::string, std::set<std::string>>& seen) {
    seen[place].insert(node.is_structured() ? node.type_name() : node.dump());
    if (!node.is_structured()) {
        return;
    }
    for (const auto& [key, value] : node.items()) {
        collect(value, node.is_array() ? place + "/#" : place + "/" + key, seen);
    }
}

} // namespace

class JsonTest : public QObject {
    Q_OBJECT

private slots:

    void sessionsComeBackEqual() {
        Generator generator(1);
        for (int i = 0; i < 500; ++i) {
            const Session session = generator.session();
            const std::string text = toJson(session);
            QVERIFY2(read(text) == session, text.c_str());
            QCOMPARE(toJson(read(text)), text);
        }
    }

    void aParameterThatIsNoneIsNull() {
        Session session;
        Curve curve;
        curve.activation = "relu_ext";
        session.figure.panels[0].curves = {curve};
        validate(session, builtInCatalogue());
        const std::string text = toJson(session);
        QVERIFY(text.find("\"max_value\": null") != std::string::npos);
        QVERIFY(read(text) == session);
        QVERIFY(isNone(read(text).figure.panels[0].curves[0].parameters.at("max_value")));
        const std::string limited =
            std::string(text).replace(text.find("null", text.find("max_value")), 4, "2.5");
        QCOMPARE(read(limited).figure.panels[0].curves[0].parameters.at("max_value"), 2.5);
    }

    /// What the round trip above rests on.
    void theGeneratorVariesEveryField() {
        Generator generator(2);
        std::map<std::string, std::set<std::string>> seen;
        for (int i = 0; i < 200; ++i) {
            collect(Json::parse(toJson(generator.session())), "", seen);
        }
        for (const auto& [place, values] : seen) {
            const bool isFixed = place == "/actiscope" || place == "/room" ||
                                 *values.begin() == "object" || *values.begin() == "array";
            QVERIFY2(isFixed || values.size() > 1, place.c_str());
        }
    }

    void everyFieldCounts() {
        const Session original = example::session();
        int changes = 0;
        for (Session changed = original; Change(changes).apply(changed); changed = original) {
            QVERIFY2(changed != original, std::to_string(changes).c_str());
            QVERIFY2(toJson(changed) != toJson(original), std::to_string(changes).c_str());
            Session legal = changed;
            const bool isLegal = [&legal] {
                try {
                    validate(legal, builtInCatalogue());
                    return true;
                } catch (const Error&) {
                    return false;
                }
            }();
            QVERIFY2(!isLegal || read(toJson(changed)) == legal, toJson(changed).c_str());
            ++changes;
        }
        QVERIFY(changes > 80);
    }

    void numbersKeepEveryBit() {
        std::mt19937_64 bits(3);
        Session session;
        for (int i = 0; i < 20'000; ++i) {
            const double number =
                std::bit_cast<double>(i % 4 == 0 ? bits() & 0x800fffffffffffff : bits());
            if (std::isfinite(number)) {
                session.figure.probe = number;
                const double back = *read(toJson(session)).figure.probe;
                QVERIFY2(std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(number),
                         toJson(session).c_str());
            }
        }
        for (const double number : {-0.0, 0.0, 0x1p53, -0x1p53 + 1, 0x1p64, 5e-324, 1.0 / 3}) {
            session.figure.probe = number;
            const double back = *read(toJson(session)).figure.probe;
            QCOMPARE(std::bit_cast<std::uint64_t>(back), std::bit_cast<std::uint64_t>(number));
        }
    }

    void seedsAreExact() {
        Session session = example::session();
        for (const std::uint64_t seed :
             {std::uint64_t{0}, (std::uint64_t{1} << 53) + 1, ~std::uint64_t{0}}) {
            session.figure.panels[1].curves[0].seed = seed;
            QCOMPARE(read(toJson(session)).figure.panels[1].curves[0].seed, seed);
        }
    }

    void theFormatIsTheDocumentedOne() {
        const Json json = Json::parse(toJson(example::session()));
        QCOMPARE(json.begin().key(), std::string("actiscope"));
        QVERIFY(json["actiscope"] == formatVersion);
        QVERIFY(json["room"] == "curves");
        QCOMPARE(json["figure"]["x"].dump(), std::string("[-2,2]"));
        QCOMPARE(json["figure"]["grid"].dump(), std::string(R"({"from":-2,"to":2,"points":1000})"));
        QCOMPARE(json["figure"]["selected"].dump(), std::string("[0,0]"));
        QVERIFY(json["figure"]["panels"][0]["y"] == nullptr);
        QVERIFY(json["figure"]["panels"][0]["legend"] == "upper left");
        QVERIFY(toJson(example::session()).find("\n  \"figure\": {\n    \"title\"") !=
                std::string::npos);
    }

    void whatIsMissingIsItsDefault() {
        QVERIFY(read(R"({"actiscope": 1})") == Session{});
        QVERIFY(read("\xEF\xBB\xBF {\"actiscope\": 1}\r\n") == Session{});
        const Session session = read(
            R"({"actiscope": 1, "figure": {"panels": [{"curves": [{"activation": "rrelu"}]}]}})");
        const Curve& curve = session.figure.panels[0].curves[0];
        QVERIFY(curve.parameters.at("upper") == 1.0 / 3);
        QCOMPARE(curve.traces.size(), std::size_t{1});
    }

    void theSelectionIsMovedIntoTheFigure() {
        const auto selected = [](const char* place) {
            return read(withReplaced("/figure/selected", place)).figure.selected;
        };
        QVERIFY(selected("[1,0]") == (CurvePlace{1, 0}));
        QVERIFY(selected("[0,9]") == (CurvePlace{0, 1}));
        QVERIFY(selected("[7,1]") == (CurvePlace{1, 0}));
        QVERIFY(selected("[-1,-2147483647]") == (CurvePlace{0, 0}));
    }

    void manyMutationsGiveASessionOrAnError() {
        const std::string original = toJson(example::session());
        Generator random(4);
        int accepted = 0;
        for (int i = 0; i < 10'000; ++i) {
            std::string text = original;
            for (std::uint64_t edits = 1 + random.below(3); edits > 0; --edits) {
                text = mutated(text, random);
            }
            try {
                const Session session = read(text);
                QVERIFY2(read(toJson(session)) == session, text.c_str());
                ++accepted;
            } catch (const Error& error) {
                QVERIFY2(!error.text().en.empty() && !error.text().zh.empty(), text.c_str());
                QVERIFY2(error.text().en.find("json.exception") == std::string::npos, text.c_str());
            } catch (const std::exception& other) {
                QFAIL((std::string(other.what()) + "\n" + text).c_str());
            }
        }
        QVERIFY2(accepted > 100 && accepted < 9000, std::to_string(accepted).c_str());
    }

private:
    static std::string mutated(std::string text, Generator& random) {
        const std::size_t place = random.below(text.size());
        const std::size_t length = std::min<std::size_t>(1 + random.below(8), text.size() - place);
        switch (random.below(5)) {
        case 0: text[place] = static_cast<char>(random.below(256)); return text;
        case 1: return text.erase(place, length);
        case 2: return text.insert(place, text.substr(place, length));
        case 3: return withTokensSwapped(std::move(text), random);
        default: return withNumberReplaced(std::move(text), random);
        }
    }

    static std::string withTokensSwapped(std::string text, Generator& random) {
        const auto tokenFrom = [&text](std::size_t place) {
            const std::size_t first = text.find_first_not_of(" \n,:", place);
            const std::size_t start = first == std::string::npos ? 0 : first;
            const std::size_t last = text.find_first_of(" \n,:", start);
            return std::pair(start, last == std::string::npos ? text.size() : last);
        };
        auto [a, aEnd] = tokenFrom(random.below(text.size()));
        auto [b, bEnd] = tokenFrom(random.below(text.size()));
        if (a > b) {
            std::swap(a, b);
            std::swap(aEnd, bEnd);
        }
        if (aEnd > b) {
            return text;
        }
        return text.substr(0, a) + text.substr(b, bEnd - b) + text.substr(aEnd, b - aEnd) +
               text.substr(a, aEnd - a) + text.substr(bEnd);
    }

    static std::string withNumberReplaced(std::string text, Generator& random) {
        static const std::vector<std::string> numbers = {"0",
                                                         "-1",
                                                         "1e308",
                                                         "-1e308",
                                                         "1e-320",
                                                         "0.1",
                                                         "1e400",
                                                         "99999999999999999999",
                                                         "null",
                                                         "true",
                                                         "[]",
                                                         "{}",
                                                         "\"\""};
        const std::size_t start = text.find_first_of("0123456789", random.below(text.size()));
        if (start == std::string::npos) {
            return text;
        }
        const std::size_t end = text.find_first_not_of("0123456789.", start);
        return text.replace(start, end - start, numbers[random.below(numbers.size())]);
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "json_test.moc"
