// The strip: every function in every tab, current values in code and table, what a click copies.
#include "ui/strip/strip.h"

#include "figure/edit.h"
#include "figure/presets.h"
#include "ui/strip/code_view.h"
#include "ui/strip/formula_view.h"
#include "ui/strip/framework_table.h"
#include "ui/strip/note_view.h"
#include "ui/strip/precision_view.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

using namespace actiscope;

namespace {

constexpr std::array tabs = {
    Strip::Tab::Frameworks, Strip::Tab::Code, Strip::Tab::Precision, Strip::Tab::Note};

/// A Chinese window, as far as the catalogue's own texts go.
class Chinese : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char*, int) const override {
        const bool asked = qstrcmp(context, "actiscope") == 0 && qstrcmp(text, "en") == 0;
        return asked ? QStringLiteral("zh") : QString();
    }

    bool isEmpty() const override { return false; }
};

struct Fixture {
    Document document{builtInCatalogue(), presetSession(builtInCatalogue(), "rrelu-train-eval")};
    Strip strip{document};
    FormulaView* formula = strip.findChild<FormulaView*>(QStringLiteral("strip.formula"));
    FrameworkTable* table = strip.findChild<FrameworkTable*>(QStringLiteral("strip.frameworks"));
    CodeView* code = strip.findChild<CodeView*>(QStringLiteral("strip.code"));
    NoteView* note = strip.findChild<NoteView*>(QStringLiteral("strip.note"));

    Fixture() {
        strip.resize(892, 172);
        strip.show();
    }

    void show(const char* id) { document.apply(figureOf(require(builtInCatalogue(), id))); }

    void set(const char* parameter, double value) {
        document.apply(withParameter(
            document.session().figure, {}, parameter, value, false, builtInCatalogue()));
    }

    QString label(const char* name) const {
        return strip.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
};

} // namespace

class StripTest : public QObject {
    Q_OBJECT

private slots:
    void everyFunctionInEveryTab_data();
    void everyFunctionInEveryTab();
    void tableHasFourFrameworks();
    void tableFollowsTheValues();
    void lateSlopesFindAnotherTable();
    void drawnSlopeHasASymbol();
    void codeHasTheCurrentValues();
    void codeOfTheOtherFramework();
    void copies();
    void noteFollowsTheLanguage();
    void numberTypesAreJudged();
    void variantsAndNumberTypesAreDrawn();
    void surroundings();
    void nothingSelected();
};

void StripTest::everyFunctionInEveryTab_data() {
    QTest::addColumn<QString>("id");
    for (const Activation& activation : builtInCatalogue()) {
        QTest::newRow(activation.id.c_str()) << QString::fromStdString(activation.id);
    }
}

void StripTest::everyFunctionInEveryTab() {
    QFETCH(QString, id);
    Fixture f;
    f.show(qPrintable(id));
    for (const Strip::Tab tab : tabs) {
        f.strip.showTab(tab);
        QVERIFY(!f.strip.grab().isNull());
    }
    QVERIFY(QFile::exists(QStringLiteral(":/formulas/%1.svg").arg(id)));
    QVERIFY(!f.formula->accessibleDescription().isEmpty());
    QVERIFY(!f.code->toPlainText().isEmpty());
    QVERIFY(!f.note->toPlainText().isEmpty());
    // Everything can be seen: what does not fit scrolls.
    QVERIFY(f.formula->height() >= 40);
}

void StripTest::tableHasFourFrameworks() {
    Fixture f;
    for (const Activation& activation : builtInCatalogue()) {
        f.show(activation.id.c_str());
        const QString text = f.table->toPlainText();
        for (const FrameworkCall& call : activation.frameworks) {
            QVERIFY2(text.contains(qstring(nameOf(call.framework))), qPrintable(text));
            QVERIFY2(text.contains(qstring(call.call)), qPrintable(text));
        }
        QCOMPARE(activation.frameworks.size(), 4U);
    }
    f.show("rrelu");
    // What three rows would say alike is said once.
    QCOMPARE(f.table->toPlainText().count(QStringLiteral("Not provided.")), 1);
}

void StripTest::tableFollowsTheValues() {
    Fixture f;
    f.show("leaky_relu");
    QVERIFY(f.table->toPlainText().contains(QStringLiteral("f′ = 0.01")));
    f.set("negative_slope", 0.25);
    const QString text = f.table->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("f′ = 0.25")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("f′ = 1")), qPrintable(text)); // JAX
    const QString warning = themeOf(f.strip).warning.name();
    QVERIFY(f.table->toHtml().contains(warning));
    f.show("sigmoid");
    QVERIFY(!f.table->toHtml().contains(warning));
    QVERIFY(!f.table->toPlainText().contains(QStringLiteral("f′")));
}

void StripTest::lateSlopesFindAnotherTable() {
    Fixture f;
    f.show("leaky_relu");
    for (const double slope : {0.1, 0.2, 0.3}) { // the last ones wait for the gesture to rest
        f.set("negative_slope", slope);
    }
    f.show("sigmoid"); // in whose table there are no slopes
    QTest::qWait(100);
    QVERIFY(!f.table->toPlainText().contains(QStringLiteral("f′")));
    QVERIFY(f.table->toPlainText().contains(QStringLiteral("PyTorch")));
}

void StripTest::drawnSlopeHasASymbol() {
    Fixture f;
    QVERIFY(f.table->toPlainText().contains(QStringLiteral("f′ = a")));
    Figure figure = f.document.session().figure;
    figure.panels[0].curves[0].phase = Phase::Eval;
    f.document.apply(figure);
    QVERIFY(f.table->toPlainText().contains(QStringLiteral("f′ = 0.2292")));
}

void StripTest::codeHasTheCurrentValues() {
    Fixture f;
    f.show("leaky_relu");
    f.strip.showTab(Strip::Tab::Code);
    f.set("negative_slope", 0.3125);
    QVERIFY(f.code->toPlainText().contains(QStringLiteral("negative_slope=0.3125")));
    QVERIFY(f.code->isReadOnly());
}

void StripTest::codeOfTheOtherFramework() {
    Fixture f;
    f.strip.showTab(Strip::Tab::Code);
    QVERIFY(f.code->toPlainText().startsWith(QStringLiteral("import torch")));
    const auto buttons = f.strip.findChild<QWidget*>(QStringLiteral("code.framework"))
                             ->findChildren<QAbstractButton*>();
    QCOMPARE(buttons.size(), 2);
    buttons[1]->click();
    QVERIFY(f.code->toPlainText().startsWith(QStringLiteral("import tensorflow")));
}

void StripTest::copies() {
    Fixture f;
    QSignalSpy reported(&f.strip, &SessionView::reported);
    f.formula->click();
    const Activation& rrelu = require(builtInCatalogue(), "rrelu");
    QCOMPARE(QGuiApplication::clipboard()->text(),
             qstring(rrelu.tex.value + "\n" + rrelu.tex.derivative));
    QCOMPARE(reported.count(), 1);
    f.strip.showTab(Strip::Tab::Code);
    f.strip.findChild<QAbstractButton*>(QStringLiteral("code.copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), f.code->toPlainText());
    QCOMPARE(reported.count(), 2);
}

void StripTest::noteFollowsTheLanguage() {
    Fixture f;
    f.strip.showTab(Strip::Tab::Note);
    QVERIFY(f.note->toPlainText().contains(QStringLiteral("regulariser")));
    Chinese chinese;
    QCoreApplication::installTranslator(&chinese);
    f.strip.retranslate();
    f.strip.display(f.document.session());
    QVERIFY(f.note->toPlainText().contains(QStringLiteral("训练")));
    QVERIFY(f.label("strip.parameters").contains(QStringLiteral("下界")));
    QCoreApplication::removeTranslator(&chinese);
}

void StripTest::surroundings() {
    Fixture f;
    QVERIFY(f.label("strip.parameters").contains(QStringLiteral("lower bound")));
    QVERIFY(f.label("strip.origin").startsWith(QStringLiteral("Xu, Wang")));
    f.show("linear");
    QVERIFY(!f.strip.findChild<QLabel*>(QStringLiteral("strip.origin"))->isVisible());
    QVERIFY(!f.strip.findChild<QLabel*>(QStringLiteral("strip.parameters"))->isVisible());
}

void StripTest::numberTypesAreJudged() {
    Fixture f;
    f.show("sigmoid");
    f.strip.showTab(Strip::Tab::Precision);
    const auto* view = f.strip.findChild<PrecisionView*>(QStringLiteral("strip.precision"));
    QVERIFY(view->toPlainText().contains(QStringLiteral("float16")));
    // s(1 - s) is 0 from 53 ln 2 = 36.737 on.
    QVERIFY(view->toPlainText().contains(QStringLiteral("36.737")));
    QVERIFY(view->toPlainText().contains(QStringLiteral("1 / (1 + exp(-x))")));
    f.show("softmax");
    QVERIFY(view->toPlainText().contains(QStringLiteral("float64 only")));
    QVERIFY(!view->drawButton()->isEnabled());
}

void StripTest::variantsAndNumberTypesAreDrawn() {
    Fixture f;
    f.show("gelu");
    f.strip.showTab(Strip::Tab::Frameworks);
    auto* variants = f.strip.findChild<QToolButton*>(QStringLiteral("frameworks.variants"));
    QVERIFY(variants->isVisible());
    variants->click();
    Figure figure = f.document.session().figure;
    QCOMPARE(figure.panels[1].kind, PanelKind::Difference);
    QVERIFY(figure.panels[0].curves.size() > 1);
    f.document.undo();
    QCOMPARE(f.document.session().figure.panels.size(), std::size_t{1});
    f.show("relu");
    QVERIFY(!variants->isVisible());
    f.show("sigmoid");
    f.strip.showTab(Strip::Tab::Precision);
    f.strip.findChild<QToolButton*>(QStringLiteral("precision.draw"))->click();
    QCOMPARE(f.document.session().figure.panels[1].kind, PanelKind::Error);
}

void StripTest::nothingSelected() {
    Fixture f;
    Figure figure = f.document.session().figure;
    figure.panels = {Panel{}};
    figure.selected = {};
    f.document.apply(figure);
    QVERIFY(!f.formula->isVisible());
    for (const Strip::Tab tab : tabs) {
        f.strip.showTab(tab);
        QVERIFY(!f.strip.grab().isNull());
    }
    f.show("relu");
    QVERIFY(f.formula->isVisible());
}

QTEST_MAIN(StripTest)
#include "strip_test.moc"
