// Numbers to text and back, in every locale.
#include "text/number.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <bit>
#include <clocale>
#include <cmath>
#include <limits>
#include <random>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool isSame(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b));
}

/// A locale with a decimal comma: the machine's, or one compiled for this test.
class CommaLocale {
public:
    CommaLocale() {
        if (!isKnown() && m_folder.isValid()) {
            const QString path = m_folder.filePath("de_DE.UTF-8");
            QProcess::execute("localedef", {"-i", "de_DE", "-f", "UTF-8", path});
            qputenv("LOCPATH", m_folder.path().toUtf8());
        }
        std::setlocale(LC_ALL, "C");
    }

    static bool isKnown() { return std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr; }

private:
    QTemporaryDir m_folder;
};

} // namespace

class NumberTest : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { std::setlocale(LC_ALL, "C"); }

    void shortestIsShort() {
        QCOMPARE(shortest(0.1), "0.1");
        QCOMPARE(shortest(1), "1");
        QCOMPARE(shortest(-0.0), "-0");
        QCOMPARE(shortest(1.0 / 3), "0.3333333333333333");
        QCOMPARE(shortest(5e-324), "5e-324");
        QCOMPARE(shortest(1e300), "1e+300");
        QCOMPARE(shortest(std::nan("")), "nan");
        QCOMPARE(shortest(-std::nan("")), "nan");
        QCOMPARE(shortest(infinity), "inf");
        QCOMPARE(shortest(-infinity), "-inf");
    }

    void hexadecimalIsC99() {
        QCOMPARE(hexadecimal(1), "0x1p+0");
        QCOMPARE(hexadecimal(-0.15625), "-0x1.4p-3");
        QCOMPARE(hexadecimal(-0.0), "-0x0p+0");
        QCOMPARE(hexadecimal(std::nan("")), "nan");
        QCOMPARE(hexadecimal(-infinity), "-inf");
        for (const double number : {5e-324, 0x1p-1022, 0.1, 1e308, -2.5e-310}) {
            QVERIFY(isSame(std::strtod(hexadecimal(number).c_str(), nullptr), number));
        }
    }

    void roundedHasItsDigits() {
        QCOMPARE(rounded(1.0 / 3, 4), "0.3333");
        QCOMPARE(rounded(2.50, 4), "2.5");
        QCOMPARE(rounded(123456, 3), "1.23e+05");
        QCOMPARE(rounded(0, 3), "0");
        QCOMPARE(rounded(infinity, 3), "inf");
    }

    void everyDoubleReadsBackEqual() {
        std::mt19937_64 bits(11);
        for (int i = 0; i < 200'000; ++i) {
            // The second half walks the denormals.
            const double number =
                std::bit_cast<double>(i % 2 == 0 ? bits() : bits() & 0x800fffffffffffff);
            for (const std::string& text : {shortest(number), hexadecimal(number)}) {
                const auto read = parseNumber(text);
                QVERIFY2(read && isSame(*read, number), text.c_str());
            }
        }
    }

    void reads_data() {
        QTest::addColumn<double>("expected");
        QTest::newRow("0") << 0.0;
        QTest::newRow("-0") << -0.0;
        QTest::newRow("+0") << 0.0;
        QTest::newRow("1") << 1.0;
        QTest::newRow("+1.5") << 1.5;
        QTest::newRow(".5") << 0.5;
        QTest::newRow("5.") << 5.0;
        QTest::newRow("1e3") << 1000.0;
        QTest::newRow("1E-3") << 0.001;
        QTest::newRow("0x1p-3") << 0.125;
        QTest::newRow("-0x1.8p1") << -3.0;
        QTest::newRow("0X1P+4") << 16.0;
        QTest::newRow("0x10") << 16.0;
        QTest::newRow("nan") << std::nan("");
        QTest::newRow("-nan") << std::nan("");
        QTest::newRow("inf") << infinity;
        QTest::newRow("-inf") << -infinity;
        QTest::newRow("4.9e-324") << 5e-324;
        QTest::newRow("2.2250738585072011e-308") << 0x0.fffffffffffffp-1022;
        QTest::newRow("1e-400") << 0.0;
        QTest::newRow("-1e-400") << -0.0;
        QTest::newRow("1.7976931348623157e308") << std::numeric_limits<double>::max();
    }

    void reads() {
        QFETCH(double, expected);
        for (const char* locale : {"C", "de_DE.UTF-8"}) {
            if (std::setlocale(LC_ALL, locale) != nullptr) {
                const auto number = parseNumber(QTest::currentDataTag());
                QVERIFY2(number.has_value(), locale);
                QVERIFY2(isSame(*number, expected), shortest(*number).c_str());
            }
        }
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"",       "-",      "+",         "+-1",     "-+1",      "--1",
              "++1",    " 1",     "1 ",        "\t1",     "1,5",      "1.5.2",
              "1e",     "1e+",    "e5",        ".",       "abc",      "1x",
              "0x",     "0xg",    "0x-1",      "-0x-1",   "0x0x1",    "1e400",
              "-1e400", "1e+400", "0x1p+2000", "1'000",   "１",       "1_0",
              "1f",     "\xff",   "0x nan",    "1.8e308", "1e-5e400", "12345678901234567890e400"}) {
            QTest::newRow(text[0] == '\0' ? "(empty)" : text) << QByteArray(text);
        }
        QTest::newRow("(nul)") << QByteArray("1\0", 2);
    }

    void refuses() {
        QFETCH(QByteArray, text);
        const auto number = parseNumber({text.data(), static_cast<std::size_t>(text.size())});
        QVERIFY2(!number, number ? shortest(*number).c_str() : "");
    }

    void overflowIsNotUnderflow_data() {
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("0.00000001e400") << false;
        QTest::newRow("100000000000e-330") << true;
        QTest::newRow("1e-99999") << true;
        QTest::newRow("1e99999") << false;
        QTest::newRow("0x1p-2000") << true;
        QTest::newRow("0x1p2000") << false;
        QTest::newRow("0e400") << true;
    }

    void overflowIsNotUnderflow() {
        QFETCH(bool, isNumber);
        QCOMPARE(parseNumber(QTest::currentDataTag()).has_value(), isNumber);
    }

    /// Underflow without a minus sign in sight, overflow with one.
    void aLongNumberIsJudgedByItsSize() {
        const std::string zeros(400, '0');
        QCOMPARE(parseNumber("0." + zeros + "1"), std::optional(0.0));
        QVERIFY(!parseNumber("1" + zeros));
        QVERIFY(!parseNumber("1" + zeros + zeros + "e-10"));
    }

    void counts() {
        QCOMPARE(parseCount("0"), std::optional(0ull));
        QCOMPARE(parseCount("18446744073709551615"), std::optional(~0ull));
        for (const char* text :
             {"", "-1", "+1", " 1", "1.0", "1e3", "18446744073709551616", "0x1"}) {
            QVERIFY2(!parseCount(text), text);
        }
    }

    void tidiedHasNoMoreDigitsThanAPixel() {
        QVERIFY(tidied(-0.3345367027677497, 0.0047) == -0.335);
        QVERIFY(tidied(0.30000000000000004, 0.01) == 0.3);
        QVERIFY(tidied(1234.4, 20) == 1234);
        QVERIFY(tidied(1e300, 1) == 1e300);
        QVERIFY(tidied(0.1, 0) == 0.1);
        QVERIFY(std::isnan(tidied(std::nan(""), 0.1)));
    }

    void anyLocale() {
        if (!CommaLocale::isKnown()) {
            QSKIP("the locale de_DE.UTF-8 is not installed and localedef cannot make it");
        }
        QCOMPARE(std::to_string(0.5).substr(0, 3), "0,5");
        QCOMPARE(shortest(0.5), "0.5");
        QCOMPARE(hexadecimal(1.5), "0x1.8p+0");
        QCOMPARE(rounded(0.25, 3), "0.25");
        QCOMPARE(parseNumber("2.5"), std::optional(2.5));
        QVERIFY(!parseNumber("2,5"));
    }

private:
    CommaLocale m_commaLocale;
};

QTEST_GUILESS_MAIN(NumberTest)
#include "number_test.moc"
