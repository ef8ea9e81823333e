// Files that cannot be read and places that cannot be written: one line, and nothing half done.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Result {
    int code = -1;
    QByteArray out;
    QString err;
};

Result run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

Result actiscope(const QStringList& arguments) {
    return run(QStringLiteral(ACTISCOPE_PROGRAM), arguments);
}

/// As on a disk with room for 1 KB.
Result onFullDisk(const QStringList& arguments) {
    return run(QStringLiteral("bash"),
               QStringList{QStringLiteral("-c"),
                           QStringLiteral("trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\""),
                           QStringLiteral(ACTISCOPE_PROGRAM)} +
                   arguments);
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList entries(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QStringList renderTo(const QString& path) {
    return {QStringLiteral("render"),
            QStringLiteral("--preset"),
            QStringLiteral("relu"),
            QStringLiteral("-o"),
            path};
}

void formats() {
    QTest::addColumn<QString>("name");
    for (const char* ending : {"png", "svg", "pdf", "tex"}) {
        QTest::newRow(ending) << QStringLiteral("figure.") + QLatin1String(ending);
    }
}

} // namespace

class HostileFilesTest : public QObject {
    Q_OBJECT

private slots:
    void whatCannotBeReadIsToldInOneLine_data();
    void whatCannotBeReadIsToldInOneLine();
    void aFullDiskLeavesTheOldFigure_data();
    void aFullDiskLeavesTheOldFigure();
    void whatCannotBeWrittenIsToldInOneLine_data();
    void whatCannotBeWrittenIsToldInOneLine();
};

void HostileFilesTest::whatCannotBeReadIsToldInOneLine_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const QByteArray& bytes) {
        QTest::newRow(name) << QString::fromLatin1(name) << bytes;
    };
    row("empty.png", {});
    row("photo.png", "\xff\xd8\xff\xe0 JFIF");
    row("picture.gif", "GIF89a");
    row("foreign.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    row("page.html", "<html></html>");
    row("foreign.pdf", "%PDF-1.4\n%%EOF\n");
    row("foreign.tex", "\\documentclass{article}");
    row("half.tex", "%%actiscope {\n%%actiscope   \"actiscope\": 1,\n");
    row("random.png", QByteArray("\xe2\x00\x17", 3).repeated(100));
    row("half.png", QByteArray("\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXtactiscope"));
}

void HostileFilesTest::whatCannotBeReadIsToldInOneLine() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QVERIFY(write(path, bytes));
    const QString output = folder.filePath(QStringLiteral("out.png"));
    for (const QStringList& arguments :
         {QStringList{QStringLiteral("extract"), path},
          QStringList{QStringLiteral("session"), path},
          QStringList{QStringLiteral("render"), path, QStringLiteral("-o"), output}}) {
        const Result result = actiscope(arguments);
        QCOMPARE(result.code, 1);
        QVERIFY(result.out.isEmpty());
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
        QVERIFY2(result.err.contains(name), qPrintable(result.err));
    }
    QCOMPARE(entries(folder), QStringList(name));
}

void HostileFilesTest::aFullDiskLeavesTheOldFigure_data() {
    formats();
}

void HostileFilesTest::aFullDiskLeavesTheOldFigure() {
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QVERIFY(write(path, "before"));
    const Result full = onFullDisk(renderTo(path));
    QCOMPARE(full.code, 1);
    QCOMPARE(full.err.count(QLatin1Char('\n')), 1);
    QVERIFY2(full.err.contains(name), qPrintable(full.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    QCOMPARE(entries(folder), QStringList(name));
}

void HostileFilesTest::whatCannotBeWrittenIsToldInOneLine_data() {
    formats();
}

void HostileFilesTest::whatCannotBeWrittenIsToldInOneLine() {
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(name));
    QVERIFY(write(folder.filePath(QStringLiteral("file")), {}));
    for (const QString& path : {folder.filePath(name), // a folder
                                folder.filePath(QStringLiteral("file/") + name),
                                folder.filePath(QStringLiteral("missing/") + name),
                                QStringLiteral("/proc/") + name}) {
        const Result result = actiscope(renderTo(path));
        QVERIFY2(result.code == 1, qPrintable(path));
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
        QVERIFY2(result.err.contains(path), qPrintable(result.err));
    }
    QCOMPARE(entries(folder), (QStringList{name, QStringLiteral("file")}));
}

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "hostile_files_test.moc"
