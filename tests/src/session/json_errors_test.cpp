// What is no legal session is refused, in both languages, with its place.
#include "session/json.h"
#include "src/session/example.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <ctime>
#include <map>

using namespace actiscope;
using example::read;
using Json = nlohmann::ordered_json;

namespace {

/// The message, or nothing if the text is a session.
std::optional<Text> complaint(const std::string& text) {
    try {
        read(text);
        return std::nullopt;
    } catch (const Error& error) {
        return error.text();
    }
}

std::string withReplaced(const std::string& pointer, const std::string& value) {
    Json json = Json::parse(toJson(example::session()));
    json[Json::json_pointer(pointer)] = Json::parse(value);
    return json.dump();
}

std::string withText(const std::string& from, const std::string& to) {
    std::string text = toJson(example::session());
    return text.replace(text.find(from), from.size(), to);
}

bool contains(const std::string& text, const QByteArray& part) {
    return text.find(part.toStdString()) != std::string::npos;
}

/// Of work: other programs do not count.
double secondsSince(std::clock_t start) {
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

class JsonErrorsTest : public QObject {
    Q_OBJECT

private slots:

    void refusesValues_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char* pointer, const char* value, const char* path) {
            QTest::newRow((std::string(pointer) + " = " + value).c_str())
                << QByteArray(value) << QByteArray(path);
        };
        row("/figure", "[]", "figure must be");
        row("/figure/title", "7", "figure.title must be");
        row("/figure/title", "null", "figure.title must be");
        row("/figure/columns", "0", "figure.columns must be between 1 and 16");
        row("/figure/panels/0/x", "[1, 1]", "figure.panels[0].x must begin below");
        row("/figure/panels/0/xTicks",
            R"({"every": -1})",
            "figure.panels[0].xTicks.every must be at least 0");
        row("/figure/panels/0/yTicks",
            R"({"of": "tau"})",
            R"(figure.panels[0].yTicks.of must be one of)");
        row("/figure/panels/0/annotations",
            R"([{"kind": "interval", "at": [0, 0]}])",
            "figure.panels[0].annotations[0].to must say where the interval ends");
        row("/figure/panels/0/annotations",
            R"([{"at": [0]}])",
            "figure.panels[0].annotations[0].at must be two numbers, [x, y]");
        row("/figure/panels/0/curves/1/traces/0/opacity",
            "1.5",
            "figure.panels[0].curves[1].traces[0].opacity must be between 0 and 1");
        row("/figure/tittle", "\"\"", "figure.tittle");
        row("/figure/x", "[2, -2]", "figure.x");
        row("/figure/x", "[1, 1]", "figure.x");
        row("/figure/x", "[1, 1.0000000000001]", "figure.x");
        row("/figure/x", "[-1.7e308, 1.7e308]", "figure.x");
        row("/figure/x", "[1]", "figure.x must be");
        row("/figure/x", "[1, 2, 3]", "figure.x must be");
        row("/figure/x", "{\"from\": 1, \"to\": 2}", "figure.x must be");
        row("/figure/x", "[0, \"1\"]", "figure.x[1] must be a number, not \"1\"");
        row("/figure/x", "[null, 1]", "figure.x[0] must be a number, not null");
        row("/figure/grid", "[-2, 2]", "figure.grid must be");
        row("/figure/grid/from", "3", "figure.grid");
        row("/figure/grid/points", "0", "figure.grid.points");
        row("/figure/grid/points", "-5", "figure.grid.points");
        row("/figure/grid/points", "1000001", "figure.grid.points");
        row("/figure/grid/points", "10.5", "figure.grid.points must be");
        row("/figure/grid/points", "4294967297", "figure.grid.points must be");
        row("/figure/grid/points", "18446744073709551616", "figure.grid.points must be");
        row("/figure/grid/step", "1", "figure.grid.step");
        row("/figure/convention", "\"torch\"", "figure.convention must be one of \"pytorch\"");
        row("/figure/convention", "1", "figure.convention must be one of");
        row("/figure/probe", "\"0\"", "figure.probe must be");
        row("/figure/tangent", "1", "figure.tangent must be");
        row("/figure/selected", "{\"panel\": 0}", "figure.selected must be");
        row("/figure/selected", "[0, 0.5]", "figure.selected[1] must be");
        row("/figure/panels", "[]", "figure.panels must have 1 to 16");
        row("/figure/panels", "{}", "figure.panels must be");
        row("/figure/panels",
            "[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]",
            "figure.panels must have 1 to 16");
        row("/figure/saturation", "0", "figure.saturation must be greater than 0");
        row("/figure/saturation", "1001", "figure.saturation");
        row("/figure/panels/1/y", "[1, -1]", "figure.panels[1].y");
        row("/figure/panels/1/y", "\"auto\"", "figure.panels[1].y must be");
        row("/figure/panels/1/legend",
            "\"uper left\"",
            "figure.panels[1].legend must be one of \"upper left\"");
        row("/figure/panels/0/kind", "\"\"", "figure.panels[0].kind must be one of");
        row("/figure/panels/0/curves/1/activation",
            "\"eluu\"",
            "figure.panels[0].curves[1].activation");
        row("/figure/panels/0/curves/1/activation",
            "null",
            "figure.panels[0].curves[1].activation must be");
        row("/figure/panels/0/curves/1/parameters/alpha",
            "0",
            "figure.panels[0].curves[1].parameters.alpha: ");
        row("/figure/panels/0/curves/1/parameters/alpha",
            "-1",
            "figure.panels[0].curves[1].parameters.alpha: ");
        row("/figure/panels/0/curves/1/parameters/alpha",
            "\"1\"",
            "figure.panels[0].curves[1].parameters.alpha must be a number");
        row("/figure/panels/0/curves/1/parameters/alpha",
            "null",
            "figure.panels[0].curves[1].parameters.alpha: ");
        row("/figure/panels/0/curves/1/parameters/alhpa",
            "1",
            "figure.panels[0].curves[1].parameters.alhpa");
        row("/figure/panels/0/curves/1/parameters",
            "[1]",
            "figure.panels[0].curves[1].parameters must be");
        row("/figure/panels/0/curves/0/parameters/{}",
            "1",
            "figure.panels[0].curves[0].parameters.{}");
        row("/figure/panels/1/curves/0/parameters/lower",
            "0.5",
            "figure.panels[1].curves[0].parameters.lower: ");
        row("/figure/panels/1/curves/0/seed", "-1", "figure.panels[1].curves[0].seed must be");
        row("/figure/panels/1/curves/0/seed", "1.5", "figure.panels[1].curves[0].seed must be");
        row("/figure/panels/1/curves/0/seed",
            "18446744073709551616",
            "figure.panels[1].curves[0].seed must be");
        row("/figure/panels/1/curves/0/seed", "\"7\"", "figure.panels[1].curves[0].seed must be");
        row("/figure/panels/1/curves/0/resample",
            "-1",
            "figure.panels[1].curves[0].resample must be");
        row("/figure/panels/1/curves/0/passes", "-1", "figure.panels[1].curves[0].passes");
        row("/figure/panels/1/curves/0/passes", "501", "figure.panels[1].curves[0].passes");
        row("/figure/panels/1/curves/0/phase",
            "\"training\"",
            "figure.panels[1].curves[0].phase must be one of \"train\"");
        row("/figure/panels/1/curves/0/form",
            "\"textbook\"",
            "figure.panels[1].curves[0].form: rrelu has no textbook form");
        row("/figure/panels/1/curves/0/traces",
            "null",
            "figure.panels[1].curves[0].traces must be");
        row("/figure/panels/1/curves/0/traces/1/color",
            "16",
            "figure.panels[1].curves[0].traces[1].color");
        row("/figure/panels/1/curves/0/traces/1/color",
            "-1",
            "figure.panels[1].curves[0].traces[1].color");
        row("/figure/panels/1/curves/0/traces/1/width",
            "0",
            "figure.panels[1].curves[0].traces[1].width");
        row("/figure/panels/1/curves/0/traces/1/width",
            "20.5",
            "figure.panels[1].curves[0].traces[1].width");
        row("/figure/panels/1/curves/0/traces/1/quantity",
            "\"third\"",
            "figure.panels[1].curves[0].traces[1].quantity");
        row("/figure/panels/1/curves/0/traces/1/colour",
            "1",
            "figure.panels[1].curves[0].traces[1].colour");
        row("/page/width", "0", "page.width");
        row("/page/width", "-100", "page.width");
        row("/page/width", "20001", "page.width");
        row("/page/height", "1e300", "page.height");
        row("/page/unit", "\"cm\"", "page.unit must be one of \"mm\"");
        row("/page/unit", "\"in\"", "page.width");
        row("/page/dpi", "0", "page.dpi");
        row("/page/fontSize", "-1", "page.fontSize");
        row("/page/language", "\"de\"", "page.language must be one of");
        row("/page/transparent", "\"no\"", "page.transparent must be");
        row("/room", "\"kitchen\"", "room must be \"curves\"");
        row("/romo", "\"curves\"", "romo");
    }

    void refusesValues() {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, path);
        const std::string tag = QTest::currentDataTag();
        const auto text =
            complaint(withReplaced(tag.substr(0, tag.find(" = ")), value.toStdString()));
        QVERIFY2(text.has_value(), "accepted");
        QVERIFY2(contains(text->en, path), text->en.c_str());
        const QByteArray place = path.split(' ').front().replace(':', "");
        QVERIFY2(contains(text->zh, place), text->zh.c_str());
        QVERIFY2(text->zh != text->en && text->en.find('\n') == std::string::npos,
                 text->en.c_str());
    }

    void namesTheNearest() {
        const auto complains = [](const char* pointer, const char* value, const char* part) {
            const auto text = complaint(withReplaced(pointer, value));
            return text && contains(text->en, part) && contains(text->zh, part);
        };
        QVERIFY(complains("/figure/tittle", "1", "title"));
        QVERIFY(complains("/romo", "1", "room"));
        QVERIFY(complains("/figure/panels/0/curves/1/activation", "\"eluu\"", "elu"));
        QVERIFY(complains("/figure/panels/0/curves/1/parameters/alhpa", "1", "alpha"));
        QVERIFY(complains("/figure/panels/0/axes", "\"bocks\"", "\"box\", \"origin\""));
    }

    void refusesTexts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const std::string& text, const std::string& part) {
            QTest::newRow(name) << QByteArray::fromStdString(text)
                                << QByteArray::fromStdString(part);
        };
        row("empty", "", "line 1, column 1");
        row("not JSON", "hello", "Line 1, column 1");
        row("picture", "\x89PNG\r\n\x1a\n", "Line 1, column 1");
        row("nul", std::string("{\"actiscope\": 1}\0", 17), "Line 1, column 17");
        row("two sessions", "{\"actiscope\": 1}\n{\"actiscope\": 1}", "Line 2, column 1");
        row("truncated", toJson(example::session()).substr(0, 40), "line 4, column");
        row("comma", "{\"actiscope\": 1,\n  \"room\": ,\n}", "Line 2, column 11");
        row("wide characters", "{\"actiscope\": 1,\n  \"房间\": ,\n}", "Line 2, column 9");
        row("NaN", withText("0.5", "NaN"), "Line ");
        row("infinity", withText("0.5", "-inf"), "Line ");
        row("too large", withText("0.5", "1e400"), "figure.probe");
        row("too large below zero",
            withText("\"points\": 1000", "\"points\": -1e999"),
            "figure.grid.points");
        row("broken UTF-8", withText("\"title\": \"\"", "\"title\": \"\xff\""), "Line ");
        row("lone surrogate", withText("\"title\": \"\"", "\"title\": \"\\ud800\""), "Line ");
        row("twice", withText("\"grid\":", "\"title\": \"\", \"grid\":"), "figure.title");
        row("twice at the top", "{\"actiscope\": 1, \"actiscope\": 1}", "actiscope");
        row("twice, deep",
            withText("\"alpha\": 1", "\"alpha\": 1, \"alpha\": 1"),
            "figure.panels[0].curves[1].parameters.alpha");
        row("twice, escaped",
            withText("\"alpha\": 1", "\"alpha\": 1, \"\\u0061lpha\": 1"),
            "figure.panels[0].curves[1].parameters.alpha");
        row("no session", "{}", "not an Actiscope session");
        row("array", "[1]", "not an Actiscope session");
        row("number", "1", "not an Actiscope session");
        row("format as text", "{\"actiscope\": \"1\"}", "not an Actiscope session");
        row("format 0", "{\"actiscope\": 0}", "not an Actiscope session");
        row("format 1.5", "{\"actiscope\": 1.5}", "not an Actiscope session");
        const std::string newer = std::to_string(formatVersion + 1);
        row("newer format",
            "{\"actiscope\": " + newer + ", \"new\": 1}",
            "newer version (format " + newer + ")");
        row("format 2^64 - 1",
            "{\"actiscope\": 18446744073709551615}",
            "newer version (format 18446744073709551615)");
        row("deep arrays", std::string(100'000, '['), "nested more than 64");
        std::string objects;
        for (int i = 0; i < 100'000; ++i) {
            objects += "{\"a\":";
        }
        row("deep objects", objects, "a.a.a");
    }

    void refusesTexts() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const auto message = complaint(text.toStdString());
        QVERIFY2(message.has_value(), "accepted");
        QVERIFY2(contains(message->en, part), message->en.c_str());
        QVERIFY(message->zh != message->en && !message->zh.empty());
        QVERIFY(message->en.size() < 400);
    }

    void everyTruncationIsRefused() {
        const std::string text = toJson(example::session());
        const std::size_t end = text.rfind('}');
        for (std::size_t length = 0; length <= end; length += 7) {
            const auto message = complaint(text.substr(0, length));
            QVERIFY2(message && contains(message->en, "The text ends"),
                     std::to_string(length).c_str());
        }
    }

    void largeTextsAreRefusedQuickly() {
        const std::string spaces(100'000'000, ' ');
        const std::clock_t start = std::clock();
        const auto message = complaint(spaces);
        QVERIFY(message && contains(message->en, "100000000") &&
                contains(message->zh, "100000000"));
        QVERIFY2(secondsSince(start) < 1, "read before it was measured");
    }

    void longWordsAreRefusedQuicklyAndCut() {
        const std::string word = "\"" + std::string(10'000'000, 'a') + "\"";
        const std::clock_t start = std::clock();
        for (const auto& text : {withReplaced("/figure/panels/0/curves/1/activation", word),
                                 withReplaced("/figure/convention", word),
                                 withReplaced("/figure/probe", word),
                                 "{\"actiscope\": 1, " + word + ": 1}"}) {
            const auto message = complaint(text);
            QVERIFY(message && message->en.size() < 400);
        }
        QVERIFY2(secondsSince(start) < 5, "quadratic in the length of a word");
    }

    // What no JSON can hold but a program could build.

    void validatesWhatWasNotRead_data() {
        QTest::addColumn<int>("unused");
        for (const char* field : {"figure.x",
                                  "figure.grid",
                                  "figure.probe",
                                  "page.width",
                                  "page.dpi",
                                  "figure.panels[0].curves[1].parameters.alpha",
                                  "figure.panels[0].curves[0].traces[0].width"}) {
            QTest::newRow(field) << 0;
        }
    }

    void validatesWhatWasNotRead() {
        for (const double bad : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
            Session session = example::session();
            const std::map<std::string, double*> fields = {
                {"figure.x", &session.figure.x.to},
                {"figure.grid", &session.figure.grid.from},
                {"figure.probe", &*session.figure.probe},
                {"page.width", &session.page.width},
                {"page.dpi", &session.page.dpi},
                {"figure.panels[0].curves[1].parameters.alpha",
                 &session.figure.panels[0].curves[1].parameters.at("alpha")},
                {"figure.panels[0].curves[0].traces[0].width",
                 &session.figure.panels[0].curves[0].traces[0].width}};
            *fields.at(QTest::currentDataTag()) = bad;
            try {
                validate(session, builtInCatalogue());
                QFAIL("accepted");
            } catch (const Error& error) {
                QVERIFY2(contains(error.text().en, QTest::currentDataTag()), error.what());
                QVERIFY2(contains(error.text().zh, QTest::currentDataTag()), error.what());
            }
        }
    }

    void pagesAreMeasuredInPixels() {
        Session session;
        session.page = {.width = 180, .height = 120, .unit = LengthUnit::Mm, .dpi = 600};
        validate(session, builtInCatalogue());
        session.page.dpi = 2400;
        session.page.width = 1000;
        QVERIFY_THROWS_EXCEPTION(Error, validate(session, builtInCatalogue()));
        session.page.unit = LengthUnit::Px;
        validate(session, builtInCatalogue());
    }
};

QTEST_GUILESS_MAIN(JsonErrorsTest)
#include "json_errors_test.moc"
