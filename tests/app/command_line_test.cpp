// The command line as users' scripts see it: results, complaints, exit codes.
#include "app/command_line/command_line.h"

#include "activation/catalogue.h"
#include "figure/presets.h"
#include "session/json.h"
#include "session/schema.h"
#include "small_disk.h"
#include "text/number.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <locale>
#include <sstream>

using namespace actiscope;

namespace {

using Arguments = std::vector<std::string>;
using Json = nlohmann::json;

struct Result {
    int code = 0;
    std::string out;
    std::string err;
};

Result call(const Arguments& arguments, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int code = run(arguments, in, out, err);
    return {code, out.str(), err.str()};
}

std::vector<std::string> lines(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> all;
    for (std::string line; std::getline(in, line);) {
        all.push_back(line);
    }
    return all;
}

std::vector<std::string> fields(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> all;
    for (std::string field; std::getline(in, field, ',');) {
        all.push_back(field);
    }
    return all;
}

/// One column of a CSV without quotes, the header left out.
std::vector<double> column(const std::string& csv, std::size_t index) {
    std::vector<double> numbers;
    for (const std::string& line : lines(csv)) {
        numbers.push_back(parseNumber(fields(line).at(index)).value_or(std::nan("")));
    }
    numbers.erase(numbers.begin());
    return numbers;
}

bool close(double got, double expected, double tolerance) {
    return std::fabs(got - expected) <= tolerance;
}

std::string readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The program itself did it.
bool done(const QStringList& arguments) {
    QProcess program;
    program.start(QStringLiteral(ACTISCOPE_PROGRAM), arguments);
    return program.waitForFinished() && program.exitCode() == 0;
}

QStringList sweepInto(const QString& path, const QString& sweep) {
    return {QStringLiteral("render"),
            QStringLiteral("--curve"),
            QStringLiteral("leaky_relu"),
            QStringLiteral("--size"),
            QStringLiteral("300x200"),
            QStringLiteral("--sweep"),
            sweep,
            QStringLiteral("-o"),
            path};
}

std::string inFolder(const QTemporaryDir& folder, const char* name) {
    return folder.filePath(QString::fromLatin1(name)).toStdString();
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void helpAndVersion();
    void listNamesEveryEntry();
    void listAsJsonHasTheStableKeys();
    void aParameterMayBeNone();
    void listAsMarkdownIsOneTable();
    void showAsJsonHasTheStableKeys();
    void showTellsWhereAFunctionSaturates();
    void showNamesTheTestSlopes();
    void evalReproducesTheArticles();
    void evalReproducesTheArticlesSoftmax();
    void evalPrintsHexadecimalAndJson();
    void evalOfATableKeepsTheInputsText();
    void evalOfATableNamesTheBadLine_data();
    void evalOfATableNamesTheBadLine();
    void evalOfVectors();
    void slopesFollowSeedAndPass();
    void presetsAreListed();
    void tableHasOneRowForEachPoint();
    void tableIsWrittenToAFileOrNotAtAll();
    void snippetIsTheWholeFigure();
    void aFullDiskLeavesTheOldFile();
    void aDeviceIsWrittenToAndNotReplaced();
    void sessionsRoundTrip();
    void curvesTakeTheInks();
    void rangesSetViewAndGrid();
    void badInputGetsOneLine_data();
    void badInputGetsOneLine();
    void aFullOutputIsAFailure();
    void aCommaLocaleChangesNothing();
    void theProgramKnowsItsVersion();
    void theProgramIgnoresTheLocale();
    void tenProcessesWriteTheSameBytes_data();
    void tenProcessesWriteTheSameBytes();
    void aFigureIsItsSession_data();
    void aFigureIsItsSession();
    void aSweepIsAnAnimation();
    void theSameSweepIsTheSameBytes();
    void aFullDiskLeavesNoAnimation();
};

void CommandLineTest::helpAndVersion() {
    const Result help = call({"--help"});
    QCOMPARE(help.code, 0);
    for (const char* name :
         {"list", "show", "eval", "slopes", "presets", "table", "snippet", "session", "extract"}) {
        QVERIFY2(help.out.find(name) != std::string::npos, name);
        QCOMPARE(call({name, "--help"}).code, 0);
    }
    QVERIFY(help.err.empty());
    QVERIFY(call({"--version"}).out.starts_with("actiscope "));
    QVERIFY(isCommandLine({"list"}));
    QVERIFY(isCommandLine({"--version"}));
    QVERIFY(!isCommandLine({}));
    QVERIFY(!isCommandLine({ACTISCOPE_TEST_DATA "/moments.csv"}));
}

void CommandLineTest::listNamesEveryEntry() {
    const auto rows = lines(call({"list"}).out);
    QCOMPARE(rows.size(), builtInCatalogue().size() + 1);
    for (std::size_t i = 0; i < builtInCatalogue().size(); ++i) {
        QVERIFY(rows[i + 1].starts_with(builtInCatalogue()[i].id + ' '));
    }
}

void CommandLineTest::listAsJsonHasTheStableKeys() {
    const Json all = Json::parse(call({"list", "--json"}).out);
    QCOMPARE(all.size(), builtInCatalogue().size());
    for (const Json& entry : all) {
        for (const char* key :
             {"id", "name", "family", "kind", "parameters", "kinks", "frameworks", "tex"}) {
            QVERIFY2(entry.contains(key), key);
        }
    }
    const auto leaky = std::ranges::find(all, Json("leaky_relu"), [](auto& e) { return e["id"]; });
    const Json& slope = (*leaky)["parameters"][0];
    QCOMPARE(slope["default"].get<double>(), 0.01);
    QVERIFY(slope["min"].is_null());
    QCOMPARE(slope["slider"].size(), std::size_t{2});
    QCOMPARE((*leaky)["kinks"][0]["left"][1].get<double>(), 0.01);
    QCOMPARE((*leaky)["kinks"][0]["jax"].get<double>(), 1.0);
    QCOMPARE(all.back()["kind"].get<std::string>(), std::string("vector"));
}

void CommandLineTest::aParameterMayBeNone() {
    const Json all = Json::parse(call({"list", "--json"}).out);
    const auto entry = std::ranges::find(all, Json("relu_ext"), [](auto& e) { return e["id"]; });
    const Json& top = (*entry)["parameters"][1];
    QVERIFY(top["default"].is_null() && top["none"].get<bool>());
    QVERIFY(!(*entry)["parameters"][0]["none"].get<bool>());
    const auto second = [](const Result& result) { return lines(result.out).at(1); };
    QCOMPARE(second(call({"eval", "relu_ext", "--set", "max_value=none", "--x", "9"})), "9,9,1,0");
    QCOMPARE(second(call({"eval", "relu_ext", "--set", "max_value=4", "--x", "9"})), "9,4,0,0");
    QCOMPARE(call({"eval", "elu", "--set", "alpha=none", "--x", "1"}).code, 1);
    QCOMPARE(call({"table", "--curve", "relu_ext max_value=none"}).code, 0);
    QVERIFY(call({"show", "relu_ext"}).out.find("max_value = none") != std::string::npos);
}

void CommandLineTest::listAsMarkdownIsOneTable() {
    const auto rows = lines(call({"list", "--markdown"}).out);
    QCOMPARE(rows.size(), builtInCatalogue().size() + 2);
    for (const std::string& row : rows) {
        QCOMPARE(std::ranges::count(row, '|'), 8);
    }
}

void CommandLineTest::showAsJsonHasTheStableKeys() {
    const Json relu = Json::parse(call({"show", "relu", "--json"}).out);
    for (const char* key : {"Ef", "Ef2", "Varf", "Ef1", "Ef1sq", "P_f1_zero"}) {
        QVERIFY2(relu["moments"].contains(key), key);
    }
    for (const char* key :
         {"gain", "range", "zeros", "extrema", "lipschitz", "monotone", "symmetry", "limits"}) {
        QVERIFY2(relu.contains(key), key);
    }
    for (const char* key : {"moments",
                            "gain",
                            "pytorch_gain",
                            "range",
                            "zeros",
                            "extrema",
                            "steepest",
                            "saturation",
                            "continuity",
                            "lipschitz",
                            "monotone",
                            "symmetry",
                            "limits"}) {
        QVERIFY2(relu["facts"].contains(key), key);
    }
    QVERIFY(relu["facts"]["continuity"]["f"].get<bool>());
    QVERIFY(!relu["facts"]["continuity"]["f1"].get<bool>());
    QVERIFY(close(relu["facts"]["pytorch_gain"], std::sqrt(2.0), 1e-15));
    QVERIFY(relu["range"]["to"].is_null());
    QVERIFY(!relu.contains("slopes"));
    QVERIFY(close(relu["gain"], std::sqrt(2.0), 1e-12));
    const Json elu = Json::parse(call({"show", "elu", "--set", "alpha=2", "--json"}).out);
    QVERIFY(close(elu["limits"]["minus_infinity"], -2, 0));
    for (const Activation& activation : builtInCatalogue()) {
        QCOMPARE(call({"show", activation.id}).code, 0);
    }
}

void CommandLineTest::showTellsWhereAFunctionSaturates() {
    const Json usual = Json::parse(call({"show", "sigmoid", "--json"}).out)["facts"]["saturation"];
    QVERIFY(close(usual["threshold"], 0.01, 0));
    QVERIFY(close(usual["zones"][1][0], 4.58486, 1e-5) && usual["zones"][1][1].is_null());
    const auto wide = call({"show", "sigmoid", "--saturation", "0.3", "--json"});
    QCOMPARE(Json::parse(wide.out)["facts"]["saturation"]["zones"].size(), std::size_t{1});
    const std::string text = call({"show", "tanh", "--saturation", "0.1"}).out;
    for (const char* said : {"|f'| < 0.1", "1.666666667", "f, f', f'' continuous", "1 at 0"}) {
        QVERIFY2(text.find(said) != std::string::npos, said);
    }
}

void CommandLineTest::showNamesTheTestSlopes() {
    const Json torch = Json::parse(call({"show", "rrelu", "--json"}).out)["slopes"];
    QVERIFY(close(torch["evaluation"], 0.229167, 1e-6));
    QVERIFY(close(torch["mean"], 0.229167, 1e-6));
    QVERIFY(close(torch["sd"], 0.0601407, 1e-7));
    const Json paper = Json::parse(call({"show", "rrelu_paper", "--json"}).out)["slopes"];
    QVERIFY(close(paper["evaluation"], 0.181818, 1e-6));
    QVERIFY(close(paper["mean"], 0.196166, 1e-6));
    QVERIFY(close(paper["sd"], 0.0564413, 1e-7));
    QVERIFY(call({"show", "rrelu_paper"}).out.find("0.1961658506") != std::string::npos);
}

void CommandLineTest::evalReproducesTheArticles() {
    const auto leaky = [](const std::string& x) {
        return column(call({"eval", "leaky_relu", "--set", "negative_slope=0.1", "--x=" + x}).out,
                      1);
    };
    const auto torch = leaky("-1.7098,0.3351");
    QVERIFY(close(torch.at(0), -0.1710, 5e-5) && close(torch.at(1), 0.3351, 5e-5));
    const auto tensorflow = leaky("-0.733668,0.06844683");
    QVERIFY(close(tensorflow.at(0), -0.07336681, 2e-8));
    QVERIFY(close(tensorflow.at(1), 0.06844683, 5e-9));
    const auto relu = call({"eval", "relu", "--x", "-1,0,1,2"}).out;
    QVERIFY(relu.starts_with("x,f,f1,f2\n"));
    QVERIFY((column(relu, 1) == std::vector<double>{0, 0, 1, 2}));
    QVERIFY((column(relu, 2) == std::vector<double>{0, 0, 1, 1}));
    // The Keras layer of the article: the slope that made its output can be drawn.
    const double slope = -0.26978785 / -0.97807205;
    QVERIFY(close(slope, 0.275836, 1e-6));
    const auto drawn =
        column(call({"slopes", "rrelu", "--set", "upper=0.333", "--elements", "1000"}).out, 0);
    QVERIFY(std::ranges::min(drawn) < slope && slope < std::ranges::max(drawn));
}

void CommandLineTest::evalReproducesTheArticlesSoftmax() {
    const auto csv = call({"eval", "softmax", "--from", "-4", "--to", "4", "--points", "400"}).out;
    const auto heights = column(csv, 1);
    QCOMPARE(heights.size(), std::size_t{400});
    QVERIFY(close(std::ranges::max(heights), 0.0198570, 5e-8));
    QVERIFY(close(std::ranges::min(heights), 6.66128e-6, 5e-12));
    QVERIFY(lines(csv)[1].ends_with(',')); // no second derivative
}

void CommandLineTest::evalPrintsHexadecimalAndJson() {
    QCOMPARE(call({"eval", "elu", "--x", "0x1p-1", "--hex"}).out,
             std::string("x,f,f1,f2\n0x1p-1,0x1p-1,0x1p+0,0x0p+0\n"));
    const Json rows = Json::parse(call({"eval", "relu", "--x", "2,inf", "--json"}).out);
    QCOMPARE(rows[0]["f"].get<double>(), 2.0);
    QVERIFY(rows[1]["f"].is_null());
    QCOMPARE(call({"eval", "relu", "--from", "0", "--to", "1", "--points", "3"}).out,
             std::string("x,f,f1,f2\n0,0,0,0\n0.5,0.5,1,0\n1,1,1,0\n"));
}

void CommandLineTest::evalOfATableKeepsTheInputsText() {
    const Result result = call({"eval", "--table", "-"},
                               "x,id,more,params\r\n"
                               "0x1.8p+1,relu,\"a,\"\"b\",{}\r\n"
                               "-2.50,leaky_relu,,\"{\"\"negative_slope\"\":0.5}\"\r\n"
                               "\n"
                               "nan,tanh,,{}\n");
    QCOMPARE(result.code, 0);
    QCOMPARE(
        result.out,
        std::string("id,params,x,f,f1,f2\n"
                    "relu,{},0x1.8p+1,0x1.8p+1,0x1p+0,0x0p+0\n"
                    "leaky_relu,\"{\"\"negative_slope\"\":0.5}\",-2.50,-0x1.4p+0,0x1p-1,0x0p+0\n"
                    "tanh,{},nan,nan,nan,nan\n"));
}

void CommandLineTest::evalOfATableNamesTheBadLine_data() {
    QTest::addColumn<std::string>("row");
    QTest::newRow("unknown function") << std::string("reluu,{},1");
    QTest::newRow("unknown parameter") << std::string("relu,\"{\"\"a\"\":1}\",1");
    QTest::newRow("repeated parameter")
        << std::string("elu,\"{\"\"alpha\"\":1,\"\"alpha\"\":2}\",1");
    QTest::newRow("parameter of a wrong type") << std::string("elu,\"{\"\"alpha\"\":true}\",1");
    QTest::newRow("illegal parameter") << std::string("elu,\"{\"\"alpha\"\":-1}\",1");
    QTest::newRow("not JSON") << std::string("relu,{,1");
    QTest::newRow("not an object") << std::string("relu,3,1");
    QTest::newRow("not a number") << std::string("relu,{},1.5x");
    QTest::newRow("beyond a double") << std::string("relu,{},1e400");
    QTest::newRow("empty number") << std::string("relu,{},");
    QTest::newRow("too short") << std::string("relu,{}");
    QTest::newRow("vector function") << std::string("softmax,{},1");
    QTest::newRow("open quote") << std::string("relu,\"{},1");
    QTest::newRow("stray quote") << std::string("relu,{\"},1\"");
}

void CommandLineTest::evalOfATableNamesTheBadLine() {
    QFETCH(std::string, row);
    const Result result = call({"eval", "--table", "-"}, "id,params,x\nrelu,{},1\n" + row + "\n");
    QCOMPARE(result.code, 1);
    QCOMPARE(lines(result.err).size(), std::size_t{1});
    QVERIFY2(result.err.find("standard input, line 3: ") != std::string::npos, result.err.c_str());
    QCOMPARE(lines(result.out).size(), std::size_t{2});
}

void CommandLineTest::evalOfVectors() {
    const std::string header = "fn,case,n,i,x,y\n";
    const Result good =
        call({"eval", "--vectors", "-"}, header + "softmax,even,2,0,1,\nsoftmax,even,2,1,1,\n");
    QCOMPARE(good.code, 0);
    QCOMPARE(good.out,
             std::string("fn,case,n,i,x,y,jdiag\n"
                         "softmax,even,2,0,1,0x1p-1,0x1p-2\n"
                         "softmax,even,2,1,1,0x1p-1,0x1p-2\n"));
    for (const char* rows : {"softmax,a,2,0,1,\n",
                             "softmax,a,2,0,1,\nsoftmax,b,2,1,1,\n",
                             "softmax,a,2,1,1,\n",
                             "softmax,a,0,0,1,\n",
                             "softmax,a,x,0,1,\n",
                             "relu,a,1,0,1,\n",
                             "softmix,a,1,0,1,\n"}) {
        const Result bad = call({"eval", "--vectors", "-"}, header + rows);
        QVERIFY2(bad.code == 1 && bad.err.find("line ") != std::string::npos, rows);
    }
}

void CommandLineTest::slopesFollowSeedAndPass() {
    const auto slopes = [](const Arguments& more) {
        Arguments arguments = {"slopes", "rrelu", "--seed", "7"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return call(arguments).out;
    };
    const std::string ten = slopes({"--elements", "10"});
    QVERIFY(ten.starts_with("slope\n"));
    QVERIFY(slopes({"--elements", "1000"}).starts_with(ten));
    QVERIFY(slopes({"--elements", "10", "--resample", "1"}) != ten);
    const auto each = column(ten, 0);
    QVERIFY(std::ranges::min(each) >= 0.125 && std::ranges::max(each) < 1.0 / 3);
    const auto shared = column(slopes({"--elements", "10", "--unit", "curve"}), 0);
    QCOMPARE(std::ranges::count(shared, shared.front()), 10);
    const auto eval = column(slopes({"--elements", "2", "--phase", "eval"}), 0);
    QVERIFY(close(eval.at(0), 11.0 / 48, 1e-15) && eval.at(0) == eval.at(1));
    const auto paper =
        column(call({"slopes", "rrelu_paper", "--elements", "2", "--phase", "eval"}).out, 0);
    QVERIFY(close(paper.at(0), 2.0 / 11, 1e-15));
}

void CommandLineTest::presetsAreListed() {
    const auto rows = lines(call({"presets"}).out);
    QCOMPARE(rows.size(), presets(builtInCatalogue()).size());
    QVERIFY(rows[0].starts_with("rrelu-train-eval "));
    for (const Preset& preset : presets(builtInCatalogue())) {
        QCOMPARE(call({"session", "--preset", preset.name}).code, 0);
    }
}

void CommandLineTest::tableHasOneRowForEachPoint() {
    const auto rows = lines(call({"table", "--preset", "rrelu-train-eval", "--points", "50"}).out);
    QCOMPARE(rows[0], std::string("panel,curve,quantity,pass,x,y"));
    QCOMPARE(rows.size(), std::size_t{1 + 2 * 2 * 50});
    QVERIFY(rows[1].starts_with("1,1,value,0,-2,"));
    QVERIFY(rows.back().starts_with("2,1,derivative,0,2,"));
    const auto passes = lines(
        call({"table", "--curve", "rrelu resample=5 passes=2 show=value", "--points", "2"}).out);
    QCOMPARE(passes.size(), std::size_t{1 + 3 * 2});
    QVERIFY(passes[1].starts_with("1,1,value,5,"));
    QVERIFY(passes.back().starts_with("1,1,value,3,"));
}

void CommandLineTest::tableIsWrittenToAFileOrNotAtAll() {
    const QTemporaryDir folder;
    const std::string path = inFolder(folder, "relu.csv");
    QCOMPARE(call({"table", "--preset", "relu", "-o", path}).code, 0);
    QCOMPARE(readFile(QString::fromStdString(path)), call({"table", "--preset", "relu"}).out);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    const Result nowhere = call({"table", "--preset", "relu", "-o", inFolder(folder, "no/a.csv")});
    QCOMPARE(nowhere.code, 1);
    QVERIFY(nowhere.err.find("no/a.csv") != std::string::npos);
}

void CommandLineTest::snippetIsTheWholeFigure() {
    const std::string numpy = call({"snippet", "--preset", "relu", "--framework", "numpy"}).out;
    QVERIFY(numpy.find("np.linspace(-10.0, 10.0, 1000)") != std::string::npos);
    const QTemporaryDir folder;
    const std::string path = inFolder(folder, "relu.py");
    QCOMPARE(call({"snippet", "--preset", "relu", "--framework", "numpy", "-o", path}).code, 0);
    QCOMPARE(readFile(QString::fromStdString(path)), numpy);
    // In the inks of the page.
    const std::string drawn = call({"snippet", "--curve", "relu", "--framework", "matplotlib"}).out;
    QVERIFY(drawn.find("color=\"#045cb8\"") != std::string::npos);
    const Result unknown = call({"snippet", "--preset", "relu", "--framework", "torch"});
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.find("\"torch\" is none of pytorch, tensorflow") != std::string::npos);
    QVERIFY(unknown.out.empty());
    QCOMPARE(call({"snippet", "--preset", "relu"}).code, 2);
    QCOMPARE(call({"snippet", "--framework", "numpy"}).code, 2);
}

void CommandLineTest::aFullDiskLeavesTheOldFile() {
    const QTemporaryDir folder;
    const std::string path = inFolder(folder, "relu.csv");
    QCOMPARE(call({"table", "--preset", "relu", "-o", path}).code, 0);
    const std::string before = readFile(QString::fromStdString(path));
    const Result full = [&] {
        const SmallDisk disk(1000);
        return call({"table", "--preset", "relu", "--points", "5000", "-o", path});
    }();
    QCOMPARE(full.code, 1);
    QCOMPARE(lines(full.err).size(), std::size_t{1});
    QVERIFY(full.err.find("relu.csv") != std::string::npos);
    QCOMPARE(readFile(QString::fromStdString(path)), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void CommandLineTest::aDeviceIsWrittenToAndNotReplaced() {
    QCOMPARE(call({"table", "--preset", "relu", "-o", "/dev/null"}).code, 0);
    QVERIFY(std::filesystem::is_character_file("/dev/null"));
}

void CommandLineTest::sessionsRoundTrip() {
    const std::string json = call({"session", "--preset", "rrelu-train-eval"}).out;
    QCOMPARE(sessionFromJson(json, builtInCatalogue()),
             presetSession(builtInCatalogue(), "rrelu-train-eval"));
    QCOMPARE(call({"session", "-"}, json).out, json);
    QCOMPARE(call({"session", "--schema"}).out, sessionSchema(builtInCatalogue()));
    const QTemporaryDir folder;
    const std::string path = inFolder(folder, "a.actiscope");
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json.substr(0, json.size() / 2).c_str());
    file.close();
    const Result half = call({"session", path});
    QCOMPARE(half.code, 1);
    QCOMPARE(lines(half.err).size(), std::size_t{1});
    QVERIFY(half.err.find(path) != std::string::npos);
    const Result large = call({"session", "-"}, std::string(maxSessionBytes + 1, ' '));
    QCOMPARE(large.code, 1);
    QCOMPARE(lines(large.err).size(), std::size_t{1});
}

void CommandLineTest::curvesTakeTheInks() {
    const auto figure = [](const Arguments& curves) {
        Arguments arguments = {"session"};
        for (const std::string& curve : curves) {
            arguments.insert(arguments.end(), {"--curve", curve});
        }
        return sessionFromJson(call(arguments).out, builtInCatalogue()).figure;
    };
    const Curve alone = figure({"rrelu lower=0.2 seed=9 unit=curve"}).panels.at(0).curves.at(0);
    QCOMPARE(alone.parameters.at("lower"), 0.2);
    QCOMPARE(alone.parameters.at("upper"), 1.0 / 3);
    QCOMPARE(alone.seed, std::uint64_t{9});
    QCOMPARE(alone.unit, Unit::Curve);
    QCOMPARE(alone.phase, Phase::Train);
    QCOMPARE(alone.traces.at(0).color, 0);
    QCOMPARE(alone.traces.at(1).color, 1);
    QCOMPARE(alone.traces.at(1).dash, Dash::Solid);
    const Panel two =
        figure({"relu", "elu alpha=2 show=value,derivative,second_derivative"}).panels.at(0);
    QCOMPARE(two.curves.size(), std::size_t{2});
    QCOMPARE(two.curves[1].traces.size(), std::size_t{3});
    for (const Trace& trace : two.curves[1].traces) {
        QCOMPARE(trace.color, 1);
        QCOMPARE(trace.dash, static_cast<Dash>(trace.quantity));
    }
    const Curve slope = figure({"gelu show=derivative"}).panels.at(0).curves.at(0);
    QCOMPARE(slope.traces.size(), std::size_t{1});
    QCOMPARE(slope.traces[0].quantity, Quantity::Derivative);
}

void CommandLineTest::rangesSetViewAndGrid() {
    const Result result =
        call({"session", "--preset", "relu", "--x", "-3:5", "--y=-1:2", "--points", "7"});
    const Figure figure = sessionFromJson(result.out, builtInCatalogue()).figure;
    QCOMPARE(figure.x, (Span{-3, 5}));
    QCOMPARE(figure.grid, (Grid{-3, 5, 7}));
    QCOMPARE(figure.panels.at(0).y, std::optional(Span{-1, 2}));
}

void CommandLineTest::badInputGetsOneLine_data() {
    QTest::addColumn<Arguments>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("says");
    const auto row = [](const char* name, const Arguments& arguments, int code, const char* says) {
        QTest::newRow(name) << arguments << code << std::string(says);
    };
    row("no command", {}, 2, "name a command");
    row("unknown command", {"lst"}, 2, "\"list\"");
    row("unknown option", {"list", "--jsn"}, 2, "--jsn");
    row("unknown function", {"show", "leaky_rleu"}, 1, "\"leaky_relu\"");
    row("unknown parameter", {"show", "elu", "--set", "alpa=1"}, 1, "\"alpha\"");
    row("repeated parameter", {"show", "elu", "--set", "alpha=1", "--set", "alpha=1"}, 2, "twice");
    row("no value", {"show", "elu", "--set", "alpha"}, 2, "name=value");
    row("not a number", {"show", "elu", "--set", "alpha=one"}, 2, "\"one\"");
    row("comma decimal", {"show", "elu", "--set", "alpha=1,5"}, 2, "\"1,5\"");
    row("too great a number", {"show", "elu", "--set", "alpha=1e400"}, 2, "1e400");
    row("not finite", {"show", "elu", "--set", "alpha=inf"}, 1, "finite");
    row("out of range", {"show", "elu", "--set", "alpha=0"}, 1, "elu.alpha");
    row("no saturation", {"show", "elu", "--saturation", "0"}, 2, "--saturation");
    row("too great a saturation", {"show", "elu", "--saturation", "1001"}, 2, "1000");
    row("lower above upper", {"show", "rrelu", "--set", "lower=0.5"}, 1, "rrelu.lower");
    row("eval without x", {"eval", "relu"}, 2, "--x");
    row("eval without function", {"eval", "--x", "1"}, 2, "function");
    row("eval with half a grid", {"eval", "relu", "--from", "1"}, 2, "--to");
    row("eval of too many",
        {"eval", "relu", "--from=0", "--to=1", "--points=1000001"},
        2,
        "1000000");
    row("table and function", {"eval", "relu", "--table", "a.csv"}, 2, "--table");
    row("no such file", {"eval", "--table", "/no/a.csv"}, 1, "/no/a.csv");
    row("slopes without draw", {"slopes", "relu", "--elements", "3"}, 1, "rrelu");
    row("slopes of none", {"slopes", "rrelu", "--elements", "0"}, 2, "--elements");
    row("negative seed", {"slopes", "rrelu", "--elements", "3", "--seed=-1"}, 2, "--seed");
    row("unknown unit",
        {"slopes", "rrelu", "--elements=3", "--unit", "pass"},
        2,
        "element or curve");
    row("no source", {"table"}, 2, "--preset");
    row("two sources", {"table", "--preset", "relu", "--curve", "relu"}, 2, "one of");
    row("unknown preset", {"table", "--preset", "rrelu-train"}, 1, "\"rrelu-train-eval\"");
    row("reversed x", {"table", "--preset", "relu", "--x", "2:-2"}, 2, "--x");
    row("empty x", {"table", "--preset", "relu", "--x", "2:2"}, 2, "--x");
    row("infinite x", {"table", "--preset", "relu", "--x=-inf:2"}, 2, "finite");
    row("half an x", {"table", "--preset", "relu", "--x", "2"}, 2, "-2:2");
    row("reversed y", {"session", "--preset", "relu", "--y", "2:-2"}, 2, "--y");
    row("no points", {"table", "--preset", "relu", "--points", "0"}, 2, "--points");
    row("too many points", {"table", "--preset", "relu", "--points", "1000001"}, 2, "1000000");
    row("curve of nothing", {"table", "--curve", ""}, 2, "--curve");
    row("curve unknown", {"table", "--curve", "rlu"}, 1, "\"relu\"");
    row("curve unknown key", {"table", "--curve", "rrelu phse=eval"}, 1, "\"phase\"");
    row("curve repeated key", {"table", "--curve", "rrelu seed=1 seed=2"}, 2, "twice");
    row("curve unknown phase", {"table", "--curve", "rrelu phase=test"}, 2, "train or eval");
    row("curve unknown quantity", {"table", "--curve", "relu show=slope"}, 2, "derivative");
    row("curve without a law", {"table", "--curve", "relu show=band"}, 1, "draws nothing");
    row("curve of many passes", {"table", "--curve", "rrelu passes=501"}, 2, "500");
    const auto sweep = [&row](const char* name, Arguments more, int code, const char* says) {
        Arguments arguments = {"render", "--curve", "elu", "-o"};
        std::ranges::move(more, std::back_inserter(arguments));
        row(name, arguments, code, says);
    };
    sweep("a GIF of what", {"a.gif"}, 2, "--sweep");
    sweep("seconds of what", {"a.png", "--seconds", "2"}, 2, "--sweep");
    sweep("an animated SVG", {"a.svg", "--sweep", "alpha=1:2:3"}, 1, ".gif");
    sweep("sweep of no form", {"a.gif", "--sweep", "alpha=1:2"}, 2, "negative_slope=0:1:60");
    sweep("sweep of one frame", {"a.gif", "--sweep", "alpha=1:2:1"}, 2, "2 to 1000");
    sweep("sweep unknown", {"a.gif", "--sweep", "alpa=1:2:3"}, 1, "\"alpha\"");
    sweep("sweep out of range", {"a.gif", "--sweep", "alpha=0:2:3"}, 1, "α > 0");
    sweep("sweep of no draw", {"a.gif", "--sweep", "resample=0:2:3"}, 1, "draws");
    sweep("sweep of no time",
          {"a.gif", "--sweep", "alpha=1:2:3", "--seconds", "0"},
          2,
          "greater than 0");
    sweep("too fast", {"a.gif", "--sweep", "alpha=1:2:100", "--seconds", "1"}, 1, "2 seconds");
    sweep("frames in time", {"a.png", "--sweep", "alpha=1:2:3", "--seconds", "1"}, 2, "GIF");
    sweep("no folder", {"/no/a.gif", "--sweep", "alpha=1:2:3"}, 1, "/no");
    sweep("too large",
          {"a.gif", "--sweep", "alpha=1:2:60", "--size", "9000x9000"},
          1,
          "smaller size");
    row("no session", {"session", "/no/such.actiscope"}, 1, "/no/such.actiscope");
    row("a folder", {"session", "/"}, 1, "folder");
    row("not a session", {"session", ACTISCOPE_TEST_DATA "/moments.csv"}, 1, "moments.csv");
}

void CommandLineTest::badInputGetsOneLine() {
    QFETCH(Arguments, arguments);
    QFETCH(int, code);
    QFETCH(std::string, says);
    const Result result = call(arguments);
    QCOMPARE(result.code, code);
    QVERIFY(result.out.empty());
    QCOMPARE(lines(result.err).size(), std::size_t{1});
    QVERIFY2(result.err.starts_with("actiscope"), result.err.c_str());
    QVERIFY2(result.err.find(says) != std::string::npos, result.err.c_str());
    QCOMPARE(result.err.find("--help") != std::string::npos, code == WrongUsage);
}

void CommandLineTest::aFullOutputIsAFailure() {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    out.setstate(std::ios::badbit);
    QCOMPARE(run({"list"}, in, out, err), 1);
    QVERIFY(!err.str().empty());
}

void CommandLineTest::aCommaLocaleChangesNothing() {
    struct German : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }

        char do_thousands_sep() const override { return '.'; }

        std::string do_grouping() const override { return "\3"; }
    };

    const Arguments arguments = {"table", "--curve", "rrelu resample=123456", "--points", "3"};
    const std::string before = call(arguments).out;
    const std::locale old = std::locale::global(std::locale(std::locale::classic(), new German));
    const std::string after = call(arguments).out;
    const std::string json = call({"list", "--json"}).out;
    std::locale::global(old);
    QCOMPARE(after, before);
    QCOMPARE(json, call({"list", "--json"}).out);
}

void CommandLineTest::theProgramKnowsItsVersion() {
    QProcess program;
    program.start(QStringLiteral(ACTISCOPE_PROGRAM), {QStringLiteral("--version")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), QByteArray("actiscope " ACTISCOPE_VERSION "\n"));
}

void CommandLineTest::theProgramIgnoresTheLocale() {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ACTISCOPE_PROGRAM),
                  {QStringLiteral("eval"), QStringLiteral("relu"), QStringLiteral("--x=1.5")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.readAllStandardOutput(), QByteArray("x,f,f1,f2\n1.5,1.5,1,0\n"));
}

void CommandLineTest::tenProcessesWriteTheSameBytes_data() {
    aFigureIsItsSession_data();
}

void CommandLineTest::tenProcessesWriteTheSameBytes() {
    QFETCH(QString, ending);
    const QTemporaryDir folder;
    Session session = presetSession(builtInCatalogue(), "rrelu-train-eval");
    session.figure.title = "RReLU, *f*′ and 随机斜率 with *\\alpha*_{1}";
    session.figure.panels[0].annotations = {
        {AnnotationKind::Text, "负半轴", {-1, 1}, Point{-0.5, 0}}};
    session.page = {.width = 89, .height = 89, .unit = LengthUnit::Mm, .fontSize = 9};
    const QString file = folder.filePath(QStringLiteral("two languages.actiscope"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QByteArray::fromStdString(toJson(session)));
    out.close();
    std::string first;
    for (int i = 0; i < 10; ++i) {
        const QString path = folder.filePath(QStringLiteral("%1.%2").arg(i).arg(ending));
        QVERIFY(done({"render", file, "-o", path}));
        first = i == 0 ? readFile(path) : first;
        QVERIFY(!first.empty());
        QCOMPARE(readFile(path), first);
    }
}

void CommandLineTest::aFigureIsItsSession_data() {
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"png", "svg", "pdf", "tex"}) {
        QTest::newRow(ending) << QString::fromLatin1(ending);
    }
}

void CommandLineTest::aFigureIsItsSession() {
    QFETCH(QString, ending);
    const QTemporaryDir folder;
    const QString first = folder.filePath(QStringLiteral("图 1.") + ending);
    const QString second = folder.filePath(QStringLiteral("2.") + ending);
    const QString curve = QStringLiteral("rrelu phase=train seed=7 passes=2 resample=3");
    QVERIFY(done({"render", "--curve", curve, "--size", "89mmx60mm", "-o", first}));
    QVERIFY(done({"render", first, "-o", second}));
    QCOMPARE(readFile(second), readFile(first));
    const Result extracted = call({"extract", first.toStdString()});
    QCOMPARE(extracted.code, 0);
    QCOMPARE(call({"session", first.toStdString()}).out, extracted.out);
    const Session session = sessionFromJson(extracted.out, builtInCatalogue());
    QCOMPARE(session.figure.panels[0].curves[0].seed, std::uint64_t{7});
    QCOMPARE(session.page.unit, LengthUnit::Mm);
    // A picture without a session is reported, not guessed; so is a session that is no picture.
    const std::string cut = readFile(first).substr(0, 200); // of LaTeX, its head
    const Result stripped = call({"extract", "-"}, cut);
    QCOMPARE(stripped.code, 1);
    QCOMPARE(lines(stripped.err).size(), std::size_t{1});
    QCOMPARE(call({"extract", "-"}, extracted.out).code, 1);
}

void CommandLineTest::aSweepIsAnAnimation() {
    const QTemporaryDir folder;
    const QString gif = folder.filePath(QStringLiteral("s.gif"));
    const QString sweep = QStringLiteral("negative_slope=0:1:4");
    QVERIFY(done(sweepInto(gif, sweep) + QStringList{"--seconds", "2", "--back-and-forth"}));
    const std::string bytes = readFile(gif);
    QVERIFY(bytes.starts_with("GIF89a"));
    const std::string delay("\x21\xF9\x04", 3); // a frame begins with its delay
    QCOMPARE(QByteArray::fromStdString(bytes).count(QByteArray::fromStdString(delay)), 6);
    const Result extracted = call({"extract", gif.toStdString()});
    QCOMPARE(extracted.code, 0);
    QCOMPARE(call({"session", gif.toStdString()}).out, extracted.out);
    const Session session = sessionFromJson(extracted.out, builtInCatalogue());
    QCOMPARE(session.page.width, 300.0);
    QCOMPARE(session.figure.panels[0].curves[0].activation, std::string("leaky_relu"));
    QVERIFY(!session.figure.panels[0].y); // the figure as it was before it moved
    QVERIFY(done(sweepInto(folder.filePath(QStringLiteral("f.png")), sweep)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 5);
    QVERIFY(!readFile(folder.filePath(QStringLiteral("f-004.png"))).empty());
}

void CommandLineTest::theSameSweepIsTheSameBytes() {
    const QTemporaryDir folder;
    for (const char* ending : {"gif", "png"}) {
        const QString a = folder.filePath(QStringLiteral("a.")) + QLatin1String(ending);
        const QString b = folder.filePath(QStringLiteral("b.")) + QLatin1String(ending);
        QVERIFY(done(sweepInto(a, QStringLiteral("negative_slope=0:1:9"))));
        QVERIFY(done(sweepInto(b, QStringLiteral("negative_slope=0:1:9"))));
    }
    QCOMPARE(readFile(folder.filePath(QStringLiteral("a.gif"))),
             readFile(folder.filePath(QStringLiteral("b.gif"))));
    QCOMPARE(readFile(folder.filePath(QStringLiteral("a-009.png"))),
             readFile(folder.filePath(QStringLiteral("b-009.png"))));
}

void CommandLineTest::aFullDiskLeavesNoAnimation() {
    const QTemporaryDir folder;
    const QString old = folder.filePath(QStringLiteral("s.gif"));
    QFile file(old);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    for (const QString& path : {old, folder.filePath(QStringLiteral("f.png"))}) {
        const SmallDisk disk(2000);
        QProcess program;
        program.start(QStringLiteral(ACTISCOPE_PROGRAM),
                      sweepInto(path, QStringLiteral("negative_slope=0:1:9")));
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 1);
        const std::string said = program.readAllStandardError().toStdString();
        QCOMPARE(lines(said).size(), std::size_t{1});
        QVERIFY2(said.find("free some space") != std::string::npos, said.c_str());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("s.gif")));
    QCOMPARE(readFile(old), std::string("old"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
