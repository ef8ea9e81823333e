// Markup in the words of a figure: what is meant as such is styled, all else stays as typed.
#include "text/markup.h"

#include <QTest>

using namespace actiscope;

using Runs = std::vector<MarkupRun>;

class MarkupTest : public QObject {
    Q_OBJECT

private slots:

    void variablesAreItalic() {
        QCOMPARE(runsOf("*f*′(*x*)"),
                 (Runs{{"f", true, {}}, {"′(", false, {}}, {"x", true, {}}, {")", false, {}}}));
        QCOMPARE(runsOf("*α₁*"), (Runs{{"α₁", true, {}}}));
    }

    void bracesLowerAndRaise() {
        QCOMPARE(runsOf("*x*_{max}^{2}"),
                 (Runs{{"x", true, {}},
                       {"max", false, Level::Subscript},
                       {"2", false, Level::Superscript}}));
        QCOMPARE(runsOf("a_{*i*, 1}"),
                 (Runs{{"a", false, {}},
                       {"i", true, Level::Subscript},
                       {", 1", false, Level::Subscript}}));
    }

    void greekLettersHaveNames() {
        QCOMPARE(runsOf("\\alpha = 1, \\Omega"), (Runs{{"α = 1, Ω", false, {}}}));
        QCOMPARE(runsOf("*\\lambda*"), (Runs{{"λ", true, {}}}));
    }

    void allElseStays_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"2 * 3 * 4",
                                 "leaky_relu",
                                 "a_{}",
                                 "a_{b",
                                 "\\foo",
                                 "\\",
                                 "*",
                                 "**",
                                 "*toolong*",
                                 "_{",
                                 "随机 \\",
                                 "{slope}"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void allElseStays() {
        QFETCH(QString, text);
        QCOMPARE(runsOf(text.toStdString()), (Runs{{text.toStdString(), false, Level::Base}}));
    }

    void nothingIsNoRun() { QVERIFY(runsOf("").empty()); }
};

QTEST_APPLESS_MAIN(MarkupTest)
#include "markup_test.moc"
