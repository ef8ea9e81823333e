// Text as LaTeX source: nothing in it can be a command.
#include "text/latex.h"

#include <QTest>

using namespace actiscope;

class LatexTest : public QObject {
    Q_OBJECT

private slots:
    void textIsEscaped_data();
    void textIsEscaped();
    void anyBytesGiveBalancedText();
    void someTextNeedsAnotherEngine();
};

void LatexTest::textIsEscaped_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("tex");
    const auto row = [](const char* name, const char* text, const char* tex) {
        QTest::newRow(name) << std::string(text) << std::string(tex);
    };
    row("plain", "ReLU(x)", "ReLU(x)");
    row("special", "#1 $ 5% a&b _c_", "\\#1 \\$ 5\\% a\\&b \\_c\\_");
    row("braces", "{n}", "\\{n\\}");
    row("command", "\\input{x}", "\\textbackslash{}input\\{x\\}");
    row("tilde", "~^", "\\textasciitilde{}\\textasciicircum{}");
    row("hyphens", "a--b", "a-{}-{}b");
    row("variable", "*f*′(*x*)", "$f$\\ensuremath{{}'}($x$)");
    row("product", "2 * 3 * 4", "2 * 3 * 4");
    row("Greek", "α ≤ −1", "\\ensuremath{\\alpha} \\ensuremath{\\le} \\ensuremath{-}1");
    row("Greek variable", "*λ*", "$\\lambda $");
    row("power", "10⁻⁷", "10\\ensuremath{{}^-}\\ensuremath{{}^7}");
    row("named Greek", "\\alpha", "\\ensuremath{\\alpha}");
    row("indices", "*x*_{max}^{2}", "$x$\\textsubscript{max}\\textsuperscript{2}");
    row("word", "*max*", "$\\mathit{max}$");
    row("line breaks", "a\nb\tc", "a b c");
    row("control characters",
        "a\x01\x7f"
        "b",
        "ab");
    row("emoji", "fast 🚀!", "fast !{}");
    row("Chinese", "训练 λ", "训练 \\ensuremath{\\lambda}");
    row("no UTF-8", "a\xff\xc3", "a");
}

void LatexTest::textIsEscaped() {
    QFETCH(std::string, text);
    QFETCH(std::string, tex);
    QCOMPARE(latexText(text), tex);
}

void LatexTest::anyBytesGiveBalancedText() {
    for (int seed = 0; seed < 2000; ++seed) {
        std::string text;
        auto state = static_cast<unsigned>(seed) * 2654435761U + 1;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525U + 1013904223U;
            constexpr std::string_view signs = "*\\{}$%#&_^~\"|\n\xce\xb1\xff x";
            text += signs[(state >> 16) % signs.size()];
        }
        const std::string tex = latexText(text);
        int depth = 0;
        bool escaped = false;
        for (const char c : tex) {
            depth += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
            QVERIFY2(depth >= 0 && (escaped || (c != '%' && c != '#' && c != '&' && c != '~')),
                     tex.c_str());
            escaped = c == '\\' && !escaped;
        }
        QVERIFY2(depth == 0 && !escaped, tex.c_str());
    }
}

void LatexTest::someTextNeedsAnotherEngine() {
    for (const char* latin : {"", "Näherung", "α ≤ −1·10⁻⁷", "“x” – 🚀", "*f*″(*x*)"}) {
        QVERIFY2(!needsUnicodeEngine(latin), latin);
    }
    for (const char* other : {"训练", "привет", "א", "か"}) {
        QVERIFY2(needsUnicodeEngine(other), other);
    }
}

QTEST_GUILESS_MAIN(LatexTest)
#include "latex_test.moc"
