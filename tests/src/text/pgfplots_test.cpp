// A figure as pgfplots source: what is in it, and that it carries its session.
#include "text/pgfplots.h"

#include "figure/presets.h"
#include "session/json.h"

#include <QRegularExpression>
#include <QTest>

using namespace actiscope;

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

QString tex(const Session& session) {
    return QString::fromStdString(pgfplots(session, all()));
}

Session preset(const char* name) {
    return presetSession(all(), name);
}

} // namespace

class PgfplotsTest : public QObject {
    Q_OBJECT

private slots:
    void presetsCarryTheirSession();
    void aJumpIsAGapWithItsDots();
    void theHeadNamesTheEngine();
    void wordsCannotBeCommands();
    void tickSpacingIsKept();
    void farRangesAreWrittenInTens();
    void manyPassesStaySmall();
    void theSameFigureIsTheSameText();
};

void PgfplotsTest::presetsCarryTheirSession() {
    for (const Preset& one : presets(all())) {
        const std::string text = pgfplots(one.session, all());
        const auto json = sessionInTex(text);
        QVERIFY(json.has_value());
        QCOMPARE(*json, toJson(one.session));
        QVERIFY2(text.size() < 100'000, one.name.c_str());
    }
    QVERIFY(!sessionInTex("\\documentclass{article}\n% actiscope {}\n"));
    const std::string dos = "%%actiscope {\r\n%%actiscope }\r\n";
    QCOMPARE(sessionInTex(dos), std::optional<std::string>("{\n}\n"));
}

void PgfplotsTest::aJumpIsAGapWithItsDots() {
    const QString text = tex(preset("relu"));
    // ReLU's own line bends at 0; its derivative is two lines, from -10 to 0 and from 0 to 10.
    QVERIFY(text.contains(QStringLiteral("coordinates {(-10,0)(0,0)(10,10)};")));
    QVERIFY(text.contains(QStringLiteral("coordinates {(-10,0)(0,0)};")));
    QVERIFY(text.contains(QStringLiteral("coordinates {(0,1)(10,1)};")));
    QVERIFY(text.contains(QStringLiteral("fill=paper,draw=ink1")));
    QVERIFY(text.contains(QStringLiteral("\\definecolor{ink0}{HTML}{045CB8}")));
    QVERIFY(text.contains(QStringLiteral("paperwidth=480bp,paperheight=360bp")));
    QVERIFY(text.contains(QStringLiteral("\\addlegendentry{Derivative of ReLU(x)}")));
    QVERIFY(text.contains(QStringLiteral("grid=major")));
}

void PgfplotsTest::theHeadNamesTheEngine() {
    Session session = preset("relu");
    QVERIFY(tex(session).startsWith(QStringLiteral("% Compile with pdflatex")));
    session.figure.panels[0].title = "训练";
    QVERIFY(tex(session).startsWith(QStringLiteral("% Compile with xelatex")));
    QVERIFY(tex(session).contains(QStringLiteral("\\usepackage{fontspec}")));
}

void PgfplotsTest::wordsCannotBeCommands() {
    Session session = preset("relu");
    Panel& panel = session.figure.panels[0];
    session.figure.title = "\\input{secret} % 100 #1 \n\\end{document}";
    panel.curves[0].traces[0].label = "\\write18{x}, }]{";
    panel.xLabel = "a,b]=c";
    const QString text = tex(session);
    const QString drawn = text.left(text.indexOf(QStringLiteral("%%actiscope")));
    QVERIFY(!drawn.contains(QStringLiteral("\\input")));
    QVERIFY(!drawn.contains(QStringLiteral("\\write")));
    QCOMPARE(drawn.count(QStringLiteral("\\end{document}")), 1);
    QVERIFY(drawn.contains(QStringLiteral("xlabel={a,{}b]=c}")));
}

void PgfplotsTest::tickSpacingIsKept() {
    Session session = preset("relu");
    session.figure.x = {-4, 4};
    session.figure.panels[0].xTicks = {0.5, TickUnit::Pi};
    session.figure.panels[0].yTicks = {2.5, TickUnit::One};
    const QString text = tex(session);
    QVERIFY(text.contains(QStringLiteral("{\\ensuremath{-}\\ensuremath{\\pi}/2},{0},"
                                         "{\\ensuremath{\\pi}/2},{\\ensuremath{\\pi}}")));
    QVERIFY(text.contains(QStringLiteral("ytick={0,2.5}")));
}

void PgfplotsTest::farRangesAreWrittenInTens() {
    Session session = preset("relu");
    session.figure.x = {1e7, 1e7 + 1};
    const QString text = tex(session);
    QVERIFY(text.contains(QStringLiteral("xmin=0,xmax=10,")));
    QVERIFY(text.contains(QStringLiteral("% In this panel x stands for (x - 1e+07) / 0.1.")));
}

void PgfplotsTest::manyPassesStaySmall() {
    Session session = preset("rrelu-train-eval");
    Curve& curve = session.figure.panels[0].curves[0];
    curve.passes = 400;
    curve.resample = 400;
    QVERIFY(pgfplots(session, all()).size() < 2'000'000);
}

void PgfplotsTest::theSameFigureIsTheSameText() {
    QCOMPARE(tex(preset("rrelu-train-eval")), tex(preset("rrelu-train-eval")));
}

QTEST_GUILESS_MAIN(PgfplotsTest)
#include "pgfplots_test.moc"
