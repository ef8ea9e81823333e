// Help, manual page and completion: made from one description, and true.
#include "activation/catalogue.h"
#include "figure/presets.h"
#include "skip.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace actiscope;

namespace {

struct Result {
    int code = -1;
    QString out;
    QString err;
};

/// A line for bash, with `actiscope` as this build.
Result shell(const QString& line, const QString& folder = QStringLiteral(".")) {
    QProcess process;
    process.setWorkingDirectory(folder);
    const QString quoted = QStringLiteral("actiscope() { '" ACTISCOPE_PROGRAM "' \"$@\"; }\n");
    process.start(QStringLiteral("bash"),
                  {QStringLiteral("-c"), QStringLiteral("set -eo pipefail\n") + quoted + line});
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

bool has(const char* tool) {
    return !QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty();
}

/// What Tab offers behind these words; the last one is being typed.
QStringList offered(const QStringList& typed, const QString& folder = QStringLiteral(".")) {
    QStringList quoted;
    for (const QString& word : typed) {
        quoted << QLatin1Char('\'') + word + QLatin1Char('\'');
    }
    const Result result =
        shell(QStringLiteral("source <(actiscope completion bash)\nset +e\nCOMP_WORDS=(%1)\n"
                             "COMP_CWORD=%2\n_actiscope\nprintf '%s\\n' \"${COMPREPLY[@]}\"")
                  .arg(quoted.join(QLatin1Char(' ')))
                  .arg(typed.size() - 1),
              folder);
    return result.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QStringList words(const char* line) {
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

QStringList commandNames() {
    QStringList names = offered(words("actiscope ") /* the empty word is being typed */);
    names.removeIf([](const QString& name) { return name.startsWith(QLatin1Char('-')); });
    names.removeIf([](const QString& name) { return QFile::exists(name); });
    return names;
}

} // namespace

class CompletionTest : public QObject {
    Q_OBJECT

private slots:
    void commandsAreOffered();
    void optionsAndValuesAreOffered_data();
    void optionsAndValuesAreOffered();
    void filesAreOffered();
    void scriptsParse();
    void everyOptionIsExplained();
    void everyExampleRuns();
    void theManualIsUpToDate();
    void theManualIsRoff();
};

void CompletionTest::commandsAreOffered() {
    QCOMPARE(offered(words("actiscope ren")), QStringList(QStringLiteral("render")));
    const QStringList names = commandNames();
    for (const char* name : {"list", "show", "eval", "render", "extract", "completion"}) {
        QVERIFY2(names.contains(QLatin1String(name)), name);
    }
    QVERIFY(offered(words("actiscope --v")).contains(QStringLiteral("--version")));
}

void CompletionTest::optionsAndValuesAreOffered_data() {
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* typed, const char* expected) {
        QTest::newRow(typed) << words(typed)
                             << QString::fromLatin1(expected).split(QLatin1Char(' '),
                                                                    Qt::SkipEmptyParts);
    };
    row("actiscope render --th", "--theme");
    row("actiscope render --theme ", "light dark");
    row("actiscope render --theme = d", "dark");
    row("actiscope render --language z", "zh");
    row("actiscope render --size ", "");
    row("actiscope table --convention te", "tensorflow");
    row("actiscope slopes rrelu --phase ", "train eval");
    row("actiscope slopes rrelu --unit c", "curve");
    row("actiscope show rrelu_", "rrelu_paper");
    row("actiscope render --curve gelu_t", "gelu_tanh");
    row("actiscope render --preset rre", "rrelu-train-eval");
    row("actiscope completion ", "bash zsh");
    row("actiscope nonsense --", "");
}

void CompletionTest::optionsAndValuesAreOffered() {
    QFETCH(QStringList, typed);
    QFETCH(QStringList, expected);
    QCOMPARE(offered(typed), expected);
}

void CompletionTest::filesAreOffered() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("my figure.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const char* typed : {"actiscope my",
                              "actiscope render my",
                              "actiscope render x -o my",
                              "actiscope extract m"}) {
        QCOMPARE(offered(words(typed), folder.path()),
                 QStringList(QStringLiteral("my figure.png")));
    }
    QVERIFY(offered(words("actiscope show my"), folder.path()).isEmpty());
}

void CompletionTest::scriptsParse() {
    const Result bash = shell(QStringLiteral("actiscope completion bash | bash -n"));
    QVERIFY2(bash.code == 0 && bash.err.isEmpty(), qPrintable(bash.err));
    QCOMPARE(shell(QStringLiteral("actiscope completion fish")).code, 2);
    if (!has("zsh")) {
        ACTISCOPE_SKIP("zsh is not installed");
    }
    const Result zsh =
        shell(QStringLiteral("actiscope completion zsh | zsh -n; actiscope completion zsh"));
    QVERIFY2(zsh.code == 0 && zsh.err.isEmpty(), qPrintable(zsh.err));
    QVERIFY(zsh.out.startsWith(QStringLiteral("#compdef actiscope\n")));
    QVERIFY(zsh.out.contains(QStringLiteral(":light|dark:(light dark)'")));
}

void CompletionTest::everyOptionIsExplained() {
    for (const QString& name : commandNames()) {
        const Result help = shell(QStringLiteral("actiscope %1 --help").arg(name));
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.contains(QStringLiteral("\n  actiscope ")), qPrintable(name));
        static const QRegularExpression option(
            QStringLiteral("^  (--?[a-z][^ ]*)(.*)\n( {28} *(.*)\n)?"),
            QRegularExpression::MultilineOption);
        for (auto it = option.globalMatch(help.out); it.hasNext();) {
            const auto match = it.next();
            constexpr int sentence = 15;
            static const QRegularExpression gap(QStringLiteral(" {2,}"));
            QVERIFY2(match.captured(2).section(gap, -1).size() > sentence ||
                         match.captured(4).size() > sentence,
                     qPrintable(name + QLatin1Char(' ') + match.captured(1)));
        }
    }
}

void CompletionTest::everyExampleRuns() {
    const QTemporaryDir folder;
    int count = 0;
    for (const QString& name : commandNames()) {
        const QString help = shell(QStringLiteral("actiscope %1 --help").arg(name)).out;
        const QString heading = QStringLiteral("\nExamples:\n");
        QVERIFY2(help.contains(heading), qPrintable(name));
        for (const QString& line : help.section(heading, 1).split(QLatin1Char('\n'))) {
            const QString command = line.trimmed();
            if (command.isEmpty() || command.startsWith(QLatin1Char('#')) ||
                (command.contains(QStringLiteral("| man")) && !has("man"))) {
                continue;
            }
            const Result result = shell(command, folder.path());
            QVERIFY2(result.code == 0, qPrintable(command + QLatin1Char('\n') + result.err));
            ++count;
        }
    }
    QVERIFY(count >= 15);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("relu.tex"))));
}

void CompletionTest::theManualIsUpToDate() {
    QFile file(QStringLiteral(ACTISCOPE_SOURCE_DIR "/resources/actiscope.1"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(QString::fromUtf8(file.readAll()) == shell(QStringLiteral("actiscope manual")).out,
             "run build/dev/actiscope manual > resources/actiscope.1");
}

void CompletionTest::theManualIsRoff() {
    if (!has("man")) {
        ACTISCOPE_SKIP("man is not installed");
    }
    const Result page =
        shell(QStringLiteral("actiscope manual | LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l - | "
                             "col -b"));
    QVERIFY2(page.code == 0 && page.err.isEmpty(), qPrintable(page.err));
    for (const char* part : {"--convention", "|f'|", "EXIT STATUS", "elu alpha=0.5"}) {
        QVERIFY2(page.out.contains(QLatin1String(part)), part);
    }
}

QTEST_GUILESS_MAIN(CompletionTest)
#include "completion_test.moc"
