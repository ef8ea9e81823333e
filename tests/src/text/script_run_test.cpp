// The scripts of figures run, and what they plot is what the table says.
#include "figure/edit.h"
#include "figure/grid_pass.h"
#include "figure/presets.h"
#include "src/session/generator.h"
#include "text/number.h"
#include "text/script.h"
#include "text/table.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

using namespace actiscope;

namespace {

struct Named {
    std::string name;
    Figure figure;
};

const Catalogue& all() {
    return builtInCatalogue();
}

/// Value and derivatives of one function, with kinks on the grid where they are whole numbers.
Figure alone(const Activation& activation) {
    Figure figure = figureOf(activation);
    const bool vector = activation.isVector();
    figure.x = {-6, 6};
    figure.grid = {-6, 6, vector ? 241 : 1201};
    if (!vector) {
        figure = withTrace(std::move(figure), {}, Quantity::SecondDerivative, true);
    }
    return figure;
}

Figure several(std::vector<Curve> curves) {
    Figure figure;
    figure.x = {-2, 2};
    figure.grid = {-2, 2, 1001};
    figure.panels[0].curves = std::move(curves);
    return figure;
}

Curve newCurve(const std::string& id, int place = 0) {
    return actiscope::newCurve(require(all(), id), place);
}

/// Everything that a figure can have on its panels.
Figure composed() {
    Curve drawn = newCurve("rrelu");
    drawn.seed = 7;
    drawn.resample = 5;
    drawn.passes = 3;
    for (const Quantity quantity : {Quantity::Mean, Quantity::Sd, Quantity::Band}) {
        drawn.traces.push_back({.quantity = quantity, .label = {}});
    }
    Figure figure = several({drawn});
    figure.title = "激活 \"x\" \\ $5 {a} 😀\nnext";
    figure.columns = 2;
    figure.probe = 0.5;
    figure.panels.push_back(figure.panels[0]);
    figure.panels[1].kind = PanelKind::Histogram;
    Panel difference;
    difference.kind = PanelKind::Difference;
    difference.curves = {newCurve("gelu"), newCurve("gelu_tanh", 1), newCurve("relu", 2)};
    figure.panels.push_back(difference);
    Panel noted;
    noted.title = "阶跃 *θ*_{max}";
    noted.axes = Axes::Box;
    noted.gridlines = true;
    noted.legend = Legend::LowerRight;
    noted.x = Span{-3, 3};
    noted.xTicks = {.every = 0.5, .of = TickUnit::Pi};
    noted.yTicks = {.every = 0.25};
    noted.yLabel = "\\alpha \"y\"";
    noted.annotations = {
        {.kind = AnnotationKind::Text, .text = "a $ {b}\n\\c", .at = {-1, 1}, .to = Point{0, 0}},
        {.kind = AnnotationKind::Text, .text = "跳", .at = {-1, 1}, .to = {}},
        {.kind = AnnotationKind::Vertical, .text = "*x*", .at = {1, 0}, .to = {}},
        {.kind = AnnotationKind::Horizontal, .text = "", .at = {0, 1}, .to = {}},
        {.kind = AnnotationKind::Interval, .text = "i", .at = {2, 0}, .to = Point{1, 0}},
        {.kind = AnnotationKind::Pin, .text = "p", .at = {0.25, 0}, .to = {}}};
    for (int i = 0; i < 4; ++i) {
        noted.curves.push_back(newCurve("hardshrink", i));
        noted.curves.back().parameters["lambd"] = 0.25 * i;
        for (Trace& trace : noted.curves.back().traces) {
            trace.dash = static_cast<Dash>(i);
            trace.opacity = 1 - 0.2 * i;
        }
    }
    figure.panels.push_back(noted);
    return figure;
}

/// All kinks of the conventions on the grid, drawn or not.
Figure underConvention(Convention convention) {
    Curve pass = newCurve("rrelu", 3);
    pass.resample = 2;
    pass.passes = 2;
    Curve whole = newCurve("rrelu_paper", 4);
    whole.unit = Unit::Curve;
    Figure figure = several(
        {newCurve("leaky_relu"), newCurve("hardtanh", 1), newCurve("heaviside", 2), pass, whole});
    figure.convention = convention;
    return figure;
}

Figure inTypes() {
    std::vector<Curve> curves = {newCurve("gelu"), newCurve("elu", 1), newCurve("rrelu", 2)};
    curves[0].precision = Precision::F32;
    curves[1].precision = Precision::F16;
    curves[2].precision = Precision::F16;
    return several(std::move(curves));
}

std::vector<Named> figures() {
    std::vector<Named> result;
    for (const Activation& activation : all()) {
        result.push_back({activation.id, alone(activation)});
    }
    for (const Preset& preset : presets(all())) {
        result.push_back({preset.name, preset.session.figure});
    }
    result.push_back({"composed", composed()});
    result.push_back({"types", inTypes()});
    for (std::size_t i = 0; i < Words<Convention>::all.size(); ++i) {
        result.push_back({Words<Convention>::all[i], underConvention(static_cast<Convention>(i))});
    }
    Figure empty;
    empty.panels[0].curves.clear();
    result.push_back({"empty", empty});
    return result;
}

/// Kinks of any curve on the grid, for each derivative.
nlohmann::json kinks(const Figure& figure, const std::vector<Quantity>& quantities) {
    auto result = nlohmann::json::array();
    for (const CurvePlace place : placesOf(figure)) {
        const Curve& curve = *curveAt(figure, place);
        const Activation& activation = require(all(), curve.activation);
        for (const Kink& kink :
             kinksOf(activation, evaluationValues(activation, curve.parameters))) {
            for (const Quantity quantity : quantities) {
                result.push_back({wordOf(quantity), kink.at});
            }
        }
    }
    return result;
}

/// Python with the packages, or nothing.
bool has(const QString& packages) {
    return QProcess::execute(QStringLiteral(ACTISCOPE_PYTHON),
                             {QStringLiteral("-c"), QStringLiteral("import ") + packages}) == 0;
}

} // namespace

class ScriptRunTest : public QObject {
    Q_OBJECT

private slots:
    void numpy();
    void matplotlib();
    void pytorch();
    void othersCompile();
    void anyFigure();

private:
    nlohmann::json job(const Named& named, const std::string& target) const;
    void run(const nlohmann::json& jobs) const;
    QByteArray python(const QStringList& arguments, const QByteArray& input = {}) const;
    std::string write(const std::string& name, const std::string& text) const;

    QTemporaryDir m_folder;
};

/// A missing package is a failure where none may be skipped.
#define NEEDS(packages)                                                                            \
    if (!has(QStringLiteral(packages))) {                                                          \
        QVERIFY2(!qEnvironmentVariableIsSet("ACTISCOPE_NO_SKIP"),                                  \
                 "python3 has not all of " packages);                                              \
        QSKIP("python3 has not all of " packages ": scripts were not run");                        \
    }

std::string ScriptRunTest::write(const std::string& name, const std::string& text) const {
    QFile file(m_folder.filePath(QString::fromStdString(name)));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", name.c_str());
    }
    file.write(QByteArray::fromStdString(text));
    return file.fileName().toStdString();
}

nlohmann::json ScriptRunTest::job(const Named& named, const std::string& target) const {
    Page page;
    page.width = 600;
    page.height = 400;
    ScriptLook look;
    look.inks = {"#045cb8", "#c45101", "#389565", "#762061"};
    look.fonts = {"WenQuanYi Micro Hei", "Noto Sans CJK SC"};
    std::ostringstream table;
    writeTable(table, named.figure, all());
    const bool draws = target == "matplotlib";
    auto hidden = nlohmann::json::array(); // panels that show no curves
    for (std::size_t i = 0; i < named.figure.panels.size(); ++i) {
        if (named.figure.panels[i].kind == PanelKind::Histogram) {
            hidden.push_back(i + 1);
        }
    }
    const std::string picture =
        m_folder.filePath(QString::fromStdString(named.name + ".png")).toStdString();
    constexpr double types = 5e-3; // numpy rounds elsewhere than the kernels
    return {{"name", named.name + "/" + target},
            {"script",
             write(named.name + "_" + target + ".py",
                   script({named.figure, page, all(), look}, target))},
            {"table", write(named.name + ".csv", table.str())},
            {"loose", named.name == "types" ? types : 1e-6},
            {"lines", draws},
            {"picture", draws ? picture : ""},
            {"hidden", hidden},
            {"fonts", true},
            {"except", nlohmann::json::array()}};
}

QByteArray ScriptRunTest::python(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MPLBACKEND"), QStringLiteral("Agg"));
    environment.insert(QStringLiteral("MPLCONFIGDIR"), m_folder.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ACTISCOPE_PYTHON), arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int most = 110'000;
    if (!process.waitForFinished(most) || process.exitCode() != 0) {
        return "python3 failed: " + process.readAllStandardError();
    }
    return process.readAllStandardOutput();
}

void ScriptRunTest::run(const nlohmann::json& jobs) const {
    const QByteArray said =
        python({QStringLiteral(ACTISCOPE_SOURCE_DIR "/tests/src/text/run_scripts.py")},
               QByteArray::fromStdString(jobs.dump()));
    QVERIFY2(said == QByteArray::number(static_cast<int>(jobs.size())) + " jobs\n",
             said.constData());
}

void ScriptRunTest::numpy() {
    NEEDS("numpy");
    auto jobs = nlohmann::json::array();
    for (const Named& named : figures()) {
        jobs.push_back(job(named, "numpy"));
    }
    run(jobs);
}

void ScriptRunTest::matplotlib() {
    NEEDS("numpy, matplotlib");
    auto jobs = nlohmann::json::array();
    for (Named named : figures()) {
        if (require(all(),
                    named.figure.panels[0].curves.empty()
                        ? "relu"
                        : named.figure.panels[0].curves[0].activation)
                .isVector() == false) {
            // Over fewer points its lines are known in view, not at the grid's points alone.
            named.figure.grid.points = std::max(1001, named.figure.grid.points);
        }
        const bool ownView = named.name == "composed";
        if (ownView) {
            named.figure.panels.back().x.reset();
        }
        jobs.push_back(job(named, "matplotlib"));
        jobs.back()["except"] = kinks(
            named.figure, {Quantity::Value, Quantity::Derivative, Quantity::SecondDerivative});
    }
    jobs.push_back(job({"composed_own_view", composed()}, "matplotlib"));
    jobs.back()["lines"] = false; // that it draws
    run(jobs);
}

void ScriptRunTest::pytorch() {
    NEEDS("numpy, torch");
    auto jobs = nlohmann::json::array();
    for (const Named& named : figures()) {
        jobs.push_back(job(named, "pytorch"));
        auto exceptions = kinks(named.figure, {Quantity::SecondDerivative});
        if (named.figure.convention != Convention::PyTorch) {
            for (const auto& one : kinks(named.figure, {Quantity::Derivative})) {
                exceptions.push_back(one);
            }
        }
        for (const CurvePlace place : placesOf(named.figure)) {
            const Activation& activation = require(all(), curveAt(named.figure, place)->activation);
            for (const Kink& kink :
                 kinksOf(activation,
                         evaluationValues(activation, curveAt(named.figure, place)->parameters))) {
                // What PyTorch is not known to take, and what it changed after 1.13.
                if (!kink.pytorch || activation.id == "hard_swish") {
                    exceptions.push_back({"derivative", kink.at});
                }
            }
        }
        jobs.back()["except"] = exceptions;
        if (named.name == "types") {
            jobs.back()["loose"] = 1e-2; // float64 here
        }
    }
    run(jobs);
}

void ScriptRunTest::othersCompile() {
    QStringList arguments{QStringLiteral("-m"), QStringLiteral("py_compile")};
    for (const Named& named : figures()) {
        for (const char* target : {"tensorflow", "keras", "jax"}) {
            const auto path = job(named, target).at("script").get<std::string>();
            arguments << QString::fromStdString(path);
        }
    }
    NEEDS("py_compile");
    QCOMPARE(QString::fromUtf8(python(arguments)), QString());
}

// Whatever a session may hold, the scripts run; what numpy can compute is right.
void ScriptRunTest::anyFigure() {
    NEEDS("numpy, matplotlib");
    auto jobs = nlohmann::json::array();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Session session = generator::Generator(seed).session();
        for (Panel& panel : session.figure.panels) {
            panel.kind = panel.kind == PanelKind::Error ? PanelKind::Curves : panel.kind;
            for (Curve& curve : panel.curves) {
                curve.precision = Precision::F64;
                curve.form = Form::Stable;
            }
        }
        const Named named{"any" + std::to_string(seed), session.figure};
        jobs.push_back(job(named, "numpy"));
        if (seed % 4 == 0) {
            jobs.push_back(job(named, "matplotlib"));
            jobs.back()["lines"] = false;
            jobs.back()["fonts"] = false; // not every sign has one
        }
    }
    run(jobs);
}

QTEST_GUILESS_MAIN(ScriptRunTest)
#include "script_run_test.moc"
