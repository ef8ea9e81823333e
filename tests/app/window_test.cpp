// The program itself with its window: what it leaves when it is killed, what it takes up again.
#include "figure/presets.h"
#include "session/json.h"
#include "ui/files.h"

#include <QLockFile>
#include <QProcess>
#include <QtTest>

using namespace actiscope;

namespace {

/// The program with a home of its own.
struct Program {
    Program() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
    }

    ~Program() { kill(); }

    void start(const QStringList& arguments = {}) {
        process.start(QStringLiteral(ACTISCOPE_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
    }

    void kill() {
        process.kill();
        process.waitForFinished();
    }

    [[nodiscard]] QString folder() const {
        return home.filePath(QStringLiteral("Actiscope/Actiscope/recovery"));
    }

    /// Whose the orphan is now: the id of a process, 0 for none.
    [[nodiscard]] qint64 ownerOf(const QString& id) const {
        QLockFile lock(folder() + QLatin1Char('/') + id + QStringLiteral(".lock"));
        qint64 owner = 0;
        QString host;
        QString name;
        return lock.getLockInfo(&owner, &host, &name) ? owner : 0;
    }

    void leaveOrphan(const QString& id) const {
        QVERIFY(QDir().mkpath(folder()));
        writeFile(folder() + QLatin1Char('/') + id + QStringLiteral(".recovery"),
                  " 0\n" + QByteArray::fromStdString(
                               toJson(presetSession(builtInCatalogue(), "overview-mish"))));
    }

    QTemporaryDir home;
    QProcess process;
};

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private slots:

    void withoutEditsAKillLeavesNothing() {
        Program program;
        program.start();
        QTest::qWait(3000); // longer than anything would take to be kept
        QCOMPARE(program.process.state(), QProcess::Running);
        program.kill();
        QVERIFY(QDir(program.folder()).entryList(QDir::Files).isEmpty());
    }

    void anOrphanIsTakenUp() {
        Program program;
        program.leaveOrphan(QStringLiteral("lost"));
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(
            program.ownerOf(QStringLiteral("lost")), program.process.processId(), 20'000);
        program.kill();
        program.start(); // and again: it was neither saved nor discarded
        QTRY_COMPARE_WITH_TIMEOUT(
            program.ownerOf(QStringLiteral("lost")), program.process.processId(), 20'000);
    }

    void aFileOnTheCommandLineComesFirst() {
        Program program;
        program.leaveOrphan(QStringLiteral("lost"));
        const QString file = program.home.filePath(QStringLiteral("a.actiscope"));
        writeFile(file,
                  QByteArray::fromStdString(toJson(presetSession(builtInCatalogue(), "relu"))));
        program.start({file});
        QTest::qWait(3000);
        QCOMPARE(program.process.state(), QProcess::Running);
        QCOMPARE(program.ownerOf(QStringLiteral("lost")), 0);
        QVERIFY(QFile::exists(program.folder() + QStringLiteral("/lost.recovery")));
    }
};

QTEST_GUILESS_MAIN(WindowTest)
#include "window_test.moc"
