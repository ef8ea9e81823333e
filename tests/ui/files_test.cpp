// Files of the window: written whole or not at all, and never in a device's place.
#include "ui/files.h"

#include "text/text.h"

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace actiscope;

class FilesTest : public QObject {
    Q_OBJECT

private slots:

    void whatIsWrittenIsReadBack() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("图 1.actiscope"));
        writeFile(path, "one");
        writeFile(path, "two");
        QCOMPARE(readFile(path, 100), QByteArray("two"));
    }

    void aMissingFolderIsNamed() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("no/a.actiscope"));
        try {
            writeFile(path, "one");
            QFAIL("written into a folder that is not there");
        } catch (const Error& error) {
            QVERIFY(error.text().en.find(path.toStdString()) != std::string::npos);
        }
    }

    void aPipeIsNotReplaced() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QVERIFY_EXCEPTION_THROWN(writeFile(path, "one"), Error);
        QVERIFY(std::filesystem::is_fifo(path.toStdString()));
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
