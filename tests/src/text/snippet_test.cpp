// Every activation as code: nothing left to fill in, current values inside, Python that compiles.
#include "text/snippet.h"

#include "figure/presets.h"
#include "text/number.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace actiscope;

namespace {

constexpr std::array frameworks = {
    Framework::PyTorch, Framework::TensorFlow, Framework::Keras, Framework::Jax};

QString code(const Curve& curve, Framework framework) {
    const Grid grid{.from = -2.5, .to = 3, .points = 321};
    return QString::fromStdString(snippet(curve, grid, framework, builtInCatalogue()));
}

/// A curve with values that are not the defaults, but legal.
Curve unusual(const Activation& activation) {
    Curve curve = newCurve(activation, 0);
    for (auto& [id, value] : curve.parameters) {
        value = value / 2 + 0.0625;
    }
    curve.seed = 4711;
    return curve;
}

} // namespace

class SnippetTest : public QObject {
    Q_OBJECT

private slots:
    void everyActivation_data();
    void everyActivation();
    void phaseIsFilledIn();
    void drawsAreSeeded();
    void vectorsTakeTheDiagonal();
    void flatFunctionsHaveNoBackward();
    void compiles();
};

void SnippetTest::everyActivation_data() {
    QTest::addColumn<const Activation*>("activation");
    QTest::addColumn<Framework>("framework");
    for (const Activation& activation : builtInCatalogue()) {
        for (const Framework framework : frameworks) {
            QTest::addRow("%s/%s", activation.id.c_str(), nameOf(framework).c_str())
                << &activation << framework;
        }
    }
}

void SnippetTest::everyActivation() {
    QFETCH(const Activation*, activation);
    QFETCH(Framework, framework);
    const Curve curve = unusual(*activation);
    const QString text = code(curve, framework);
    QCOMPARE(text.isEmpty(), !hasSnippet(*activation, framework));
    if (text.isEmpty()) {
        return;
    }
    QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("\\{\\w+\\}"))), qPrintable(text));
    for (const auto& [id, value] : curve.parameters) {
        const std::string written = isNone(value) ? "None" : shortest(value);
        QVERIFY2(text.contains(QString::fromStdString(written)), qPrintable(text));
    }
    for (const char* part : {"import ", "\ny = f(x)", "-2.5", "321"}) {
        const bool indented =
            text.contains(QStringLiteral("    y = f(x)")) && QByteArray(part).startsWith("\ny");
        QVERIFY2(indented || text.contains(QLatin1String(part)), part);
    }
    QVERIFY(text.endsWith(QLatin1Char('\n')));
}

void SnippetTest::phaseIsFilledIn() {
    Curve curve = newCurve(require(builtInCatalogue(), "rrelu"), 0);
    QVERIFY(code(curve, Framework::PyTorch).contains(QStringLiteral(").train()")));
    QVERIFY(code(curve, Framework::TensorFlow).contains(QStringLiteral("training=True)")));
    curve.phase = Phase::Eval;
    QVERIFY(code(curve, Framework::PyTorch).contains(QStringLiteral(").eval()")));
    QVERIFY(code(curve, Framework::TensorFlow).contains(QStringLiteral("x, training=False)")));
}

void SnippetTest::drawsAreSeeded() {
    Curve curve = unusual(require(builtInCatalogue(), "rrelu"));
    const QString seed = QStringLiteral("torch.manual_seed(4711)  # the draw differs");
    QVERIFY(code(curve, Framework::PyTorch).contains(seed));
    QVERIFY(!code(curve, Framework::PyTorch).contains(QStringLiteral("once per curve")));
    curve.unit = Unit::Curve;
    QVERIFY(code(curve, Framework::PyTorch).contains(QStringLiteral("once per curve")));
    curve.phase = Phase::Eval;
    QVERIFY(!code(curve, Framework::PyTorch).contains(QStringLiteral("seed")));
}

void SnippetTest::vectorsTakeTheDiagonal() {
    const Curve curve = newCurve(require(builtInCatalogue(), "softmax"), 0);
    // The elements of a softmax sum to 1: the gradient of the sum would be 0.
    for (const Framework framework : frameworks) {
        QVERIFY(code(curve, framework).contains(QStringLiteral("jacobian")));
        QVERIFY(!code(curve, framework).contains(QStringLiteral("sum()")));
    }
}

void SnippetTest::flatFunctionsHaveNoBackward() {
    const Curve curve = newCurve(require(builtInCatalogue(), "heaviside"), 0);
    QVERIFY(!code(curve, Framework::PyTorch).contains(QStringLiteral("backward")));
    QVERIFY(!code(curve, Framework::PyTorch).contains(QStringLiteral("requires_grad")));
    QVERIFY(!code(curve, Framework::TensorFlow).contains(QStringLiteral("tape")));
}

void SnippetTest::compiles() {
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) {
        QSKIP("no python3: the syntax of the snippets was not checked");
    }
    const QTemporaryDir folder;
    QStringList arguments{QStringLiteral("-m"), QStringLiteral("py_compile")};
    for (const Activation& activation : builtInCatalogue()) {
        for (const Framework framework : frameworks) {
            const QString name = QStringLiteral("%1_%2.py")
                                     .arg(QString::fromStdString(activation.id),
                                          QString::fromStdString(nameOf(framework)));
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(code(unusual(activation), framework).toUtf8());
            arguments << file.fileName();
        }
    }
    QProcess process;
    process.start(python, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

QTEST_GUILESS_MAIN(SnippetTest)
#include "snippet_test.moc"
