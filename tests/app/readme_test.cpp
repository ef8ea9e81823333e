// The README's table of functions is what the program prints.
#include "app/command_line/command_line.h"

#include <QFile>
#include <QTest>

#include <sstream>

class ReadmeTest : public QObject {
    Q_OBJECT

private slots:

    void tableIsTheCatalogues() {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        QCOMPARE(actiscope::run({"list", "--markdown"}, in, out, err), 0);
        QFile readme(QStringLiteral(ACTISCOPE_SOURCE_DIR "/README.md"));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        QVERIFY2(readme.readAll().contains(out.str().c_str()),
                 "put the output of `actiscope list --markdown` between the README's marks");
    }

    void picturesExist() {
        for (const char* name : {"window.png", "figure.png"}) {
            QVERIFY2(QFile::exists(QStringLiteral(ACTISCOPE_SOURCE_DIR "/resources/pictures/") +
                                   QLatin1String(name)),
                     name);
        }
    }
};

QTEST_GUILESS_MAIN(ReadmeTest)
#include "readme_test.moc"
