// Scripts of figures as text: strings that no label breaks, seeds, structure, messages.
#include "figure/presets.h"
#include "text/mathtext.h"
#include "text/python.h"
#include "text/script.h"

#include <QtTest>

using namespace actiscope;

namespace {

QString scriptOf(const Figure& figure, std::string_view target, const Page& page = {}) {
    ScriptLook look;
    look.inks = {"#102030", "#405060"};
    return QString::fromStdString(script({figure, page, builtInCatalogue(), look}, target));
}

Figure rreluFigure() {
    Figure figure = presetSession(builtInCatalogue(), "rrelu-train-eval").figure;
    figure.panels.resize(1);
    return figure;
}

} // namespace

class ScriptTest : public QObject {
    Q_OBJECT

private slots:
    void literals();
    void stringsAreQuoted();
    void marksBecomeFormulas();
    void everyActivationIsInNumpy();
    void drawsAreNumpys();
    void passesAreALoop();
    void conventionsAtKinks();
    void whatIsLeftOutIsSaid();
    void jumpsAreNotBridged();
    void saturationIsShaded();
    void pageAndInks();
    void unknownTargets();
};

void ScriptTest::literals() {
    QCOMPARE(literal(2), std::string("2.0"));
    QCOMPARE(literal(-0.1), std::string("-0.1"));
    QCOMPARE(literal(1e-300), std::string("1e-300"));
    QCOMPARE(literal(INFINITY), std::string("np.inf"));
    QCOMPARE(indented("a\n\nb", 2), std::string("  a\n\n  b\n"));
}

void ScriptTest::stringsAreQuoted() {
    QCOMPARE(quoted("a \"b\" \\ {c}"), std::string("\"a \\\"b\\\" \\\\ {c}\""));
    QCOMPARE(quoted("line\nbreak\r\t"), std::string("\"line\\nbreak\\x0d\\x09\""));
    QCOMPARE(quoted("激活 😀"), std::string("\"激活 😀\""));
    QCOMPARE(comment("one\ntwo"), std::string("# one two\n"));
}

void ScriptTest::marksBecomeFormulas() {
    QCOMPARE(mathtext("f = 2 * 3"), std::string("f = 2 * 3"));
    QCOMPARE(mathtext("5 $ for *x*"), std::string("5 \\$ for $\\mathit{x}$"));
    QCOMPARE(mathtext("*w*_{max}"), std::string("$\\mathit{w}_{\\mathrm{max}}$"));
    QCOMPARE(mathtext("导数 *f*′"), std::string("导数 f′"));
    QCOMPARE(mathtext("*{*"), std::string("{"));
    QCOMPARE(withoutMarks("*f*(*x*)"), std::string("f(x)"));
}

void ScriptTest::everyActivationIsInNumpy() {
    for (const Activation& activation : builtInCatalogue()) {
        const QString text = scriptOf(figureOf(activation), "numpy");
        const QString name = QString::fromStdString(activation.id);
        QVERIFY2(text.contains(QStringLiteral("def %1(x").arg(name)), qPrintable(text));
        QVERIFY2(!activation.numpy.empty(), activation.id.c_str());
        QVERIFY(!text.contains(QStringLiteral("import torch")));
    }
}

void ScriptTest::drawsAreNumpys() {
    Figure figure = rreluFigure();
    Curve& curve = figure.panels[0].curves[0];
    curve.seed = 4711;
    curve.resample = 3;
    for (const char* target : {"pytorch", "tensorflow", "keras", "jax", "numpy", "matplotlib"}) {
        const QString text = scriptOf(figure, target);
        QVERIFY2(text.contains(QStringLiteral("drawn(4711, number, 0.125, 0.3333333333333333, ")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("number = 3\n")));
        QVERIFY(text.contains(QStringLiteral("np.random.Philox(key=seed")));
        QVERIFY(!text.contains(QStringLiteral("manual_seed")));
    }
    curve.unit = Unit::Curve;
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("0.3333333333333333, 1))")));
    curve.phase = Phase::Eval;
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("rrelu(x, a=0.22916666666666666)")));
    QVERIFY(scriptOf(figure, "pytorch").contains(QStringLiteral("torch.nn.RReLU(lower=0.125")));
    QVERIFY(scriptOf(figure, "jax").contains(QStringLiteral("jnp.where(x > 0, x, a * x)")));
}

void ScriptTest::passesAreALoop() {
    Figure figure = rreluFigure();
    Curve& curve = figure.panels[0].curves[0];
    curve.resample = 5;
    curve.passes = 2;
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("range(5, 2, -1):")));
    curve.passes = 9; // there are no passes below 0
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("range(5, -1, -1):")));
    QVERIFY(scriptOf(figure, "matplotlib").contains(QStringLiteral("for number in range(0, 5):")));
}

void ScriptTest::conventionsAtKinks() {
    Figure figure = figureOf(require(builtInCatalogue(), "leaky_relu"));
    figure.grid.points = 401;
    // What the formula gives is what PyTorch takes.
    QVERIFY(!scriptOf(figure, "numpy").contains(QStringLiteral("settled")));
    figure.convention = Convention::Jax;
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("settled(y[1], {0.0: 1.0})")));
    QVERIFY(scriptOf(figure, "pytorch").contains(QStringLiteral("JAX; PyTorch takes 0.01.")));
    QVERIFY(!scriptOf(figure, "jax").contains(QStringLiteral("At x = 0")));
    figure.grid.points = 400; // without the kink
    QVERIFY(!scriptOf(figure, "numpy").contains(QStringLiteral("settled")));
    QVERIFY(!scriptOf(figure, "pytorch").contains(QStringLiteral("At x = 0")));
}

void ScriptTest::whatIsLeftOutIsSaid() {
    Figure figure = figureOf(require(builtInCatalogue(), "gelu"));
    Curve& curve = figure.panels[0].curves[0];
    curve.precision = Precision::F16;
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("gelu(x.astype(np.float16))")));
    QVERIFY(scriptOf(figure, "jax").contains(QStringLiteral("float16")));
    curve.precision = Precision::BF16;
    curve.form = Form::Textbook;
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("bfloat16")));
    QVERIFY(scriptOf(figure, "matplotlib").contains(QStringLiteral("textbooks")));
    figure.panels[0].kind = PanelKind::Error;
    QVERIFY(scriptOf(figure, "numpy").contains(QStringLiteral("rounding errors")));
    QVERIFY(scriptOf(figure, "matplotlib").contains(QStringLiteral("the panel is empty")));
}

void ScriptTest::jumpsAreNotBridged() {
    Figure figure = figureOf(require(builtInCatalogue(), "relu"));
    const QString text = scriptOf(figure, "matplotlib");
    QVERIFY(text.contains(QStringLiteral("y[0], [(0.0, 0.0)]"))); // a kink
    QVERIFY(text.contains(QStringLiteral("y[1], [(0.0, 0.0, np.nan, 1.0)]")));
    figure.convention = Convention::Interval;
    QVERIFY(scriptOf(figure, "matplotlib").contains(QStringLiteral("y[1], [(0.0, 0.0, 1.0)]")));
}

void ScriptTest::saturationIsShaded() {
    Figure figure = figureOf(require(builtInCatalogue(), "sigmoid"));
    figure.x = {-10, 10};
    QVERIFY(!scriptOf(figure, "matplotlib").contains(QStringLiteral("axvspan")));
    figure.shadeSaturation = true;
    const QString text = scriptOf(figure, "matplotlib");
    QCOMPARE(text.count(QStringLiteral("ax.axvspan(")), 2);
    QVERIFY(text.contains(QStringLiteral("axvspan(-10.0, -4.58486"))); // sigma' = 0.01
    QCOMPARE(text.count(QStringLiteral("| < 0.01")), 1);
}

void ScriptTest::pageAndInks() {
    const Figure figure = figureOf(require(builtInCatalogue(), "relu"));
    Page page;
    page.width = 89;
    page.height = 60;
    page.unit = LengthUnit::Mm;
    page.dpi = 300;
    const QString text = scriptOf(figure, "matplotlib", page);
    QVERIFY(text.contains(QStringLiteral("figsize=(3.5033333333333"))); // 89 mm: 1051 pixels
    QVERIFY(text.contains(QStringLiteral("dpi=300.0")));
    QVERIFY(text.contains(QStringLiteral("color=\"#102030\"")));
    QVERIFY(text.contains(QStringLiteral("color=\"#405060\"")));
    QVERIFY(text.endsWith(QStringLiteral("plt.show()\n")));
}

void ScriptTest::unknownTargets() {
    const Figure figure = figureOf(require(builtInCatalogue(), "relu"));
    try {
        scriptOf(figure, "torch");
        QFAIL("torch is no target");
    } catch (const Error& error) {
        QVERIFY(error.text().en.find("\"torch\"") != std::string::npos);
        QVERIFY(error.text().en.find("\"pytorch\"") != std::string::npos);
        QVERIFY(!error.text().zh.empty());
    }
}

QTEST_GUILESS_MAIN(ScriptTest)
#include "script_test.moc"
