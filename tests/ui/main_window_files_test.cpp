// Files through the window: what is written, what is said, and what stays when something fails.
#include "session/json.h"
#include "text/table.h"
#include "ui/files.h"
#include "ui/plot/figure_export.h"
#include "ui/window_desk.h"

#include <sstream>

using namespace actiscope;

namespace {

constexpr std::size_t enough = 1 << 24;

Session edited() {
    Session session = presetNamed("relu");
    session.figure.probe = 0.25;
    return session;
}

/// A window over an edited session, and a folder.
struct FileDesk : WindowDesk {
    FileDesk() { document().apply(edited().figure); }

    [[nodiscard]] QString path(const char* name) const {
        return folder.filePath(QString::fromUtf8(name));
    }

    [[nodiscard]] QString written(const char* name, const QByteArray& bytes) const {
        writeFile(path(name), bytes);
        return path(name);
    }

    void run(const char* name) { action(name)->trigger(); }

    QTemporaryDir folder;
};

QByteArray jsonOf(const Session& session) {
    return QByteArray::fromStdString(toJson(session));
}

void drop(QWidget& window, const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    if (enter.isAccepted()) {
        QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &event);
    }
    WindowDesk::settle(); // the drop is answered before it is dealt with
}

} // namespace

class MainWindowFilesTest : public QObject {
    Q_OBJECT

private slots:

    void saveAsksForAPlaceOnce() {
        FileDesk desk;
        const Session session = desk.session();
        desk.answers.save = desk.path("lesson"); // the ending is added
        desk.key(Qt::Key_S, Qt::ControlModifier);
        const QString file = desk.path("lesson.actiscope");
        QCOMPARE(readFile(file, enough), jsonOf(session));
        QVERIFY(!desk.window.isWindowModified());
        QVERIFY(desk.window.windowTitle().contains(QStringLiteral("lesson")));
        desk.answers.save.clear();
        desk.key(Qt::Key_P); // the probe goes
        QVERIFY(desk.window.isWindowModified());
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(readFile(file, enough), jsonOf(desk.session()));
        QVERIFY(!desk.window.isWindowModified());
        desk.document().undo(); // saving does not forget
        QCOMPARE(desk.session(), session);
    }

    void aBackedOutSaveChangesNothing() {
        FileDesk desk;
        const Session session = desk.session();
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(desk.session(), session);
        QVERIFY(desk.window.isWindowModified());
        QVERIFY(desk.bannerText().isEmpty());
    }

    void openReplacesTheSession() {
        FileDesk desk;
        const Session other = presetNamed("overview-mish");
        desk.answers.open = desk.written("other.actiscope", jsonOf(other));
        desk.key(Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(desk.answers.asked, 1);
        QVERIFY(desk.session() != other); // the user has backed out
        desk.answers.unsaved = Unsaved::Discard;
        desk.key(Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(desk.session(), other);
        QCOMPARE(desk.document().path(), desk.answers.open);
        QVERIFY(!desk.document().canUndo());
        QVERIFY(!desk.window.isWindowModified());
    }

    void savingBeforeOpeningKeepsBoth() {
        FileDesk desk;
        const Session mine = desk.session();
        const Session other = presetNamed("overview-mish");
        desk.answers.open = desk.written("other.actiscope", jsonOf(other));
        desk.answers.unsaved = Unsaved::Save;
        desk.key(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(desk.session() != other); // no place was chosen, so nothing is given up
        desk.answers.save = desk.path("mine.actiscope");
        desk.key(Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(readFile(desk.answers.save, enough), jsonOf(mine));
        QCOMPARE(desk.session(), other);
    }

    void anExportedFigureOpens_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.png", "a.svg", "a.pdf", "a.tex"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void anExportedFigureOpens() {
        QFETCH(QString, name);
        FileDesk desk;
        const Session other = presetNamed("overview-mish");
        const QString file = desk.path(qPrintable(name));
        exportFigure(other, catalogue, file);
        const QByteArray figure = readFile(file, enough);
        QVERIFY(desk.window.files().open(file));
        QCOMPARE(desk.session(), other);
        // Saving must not write a session over the picture.
        desk.answers.save = desk.path("b.actiscope");
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(readFile(file, enough), figure);
        QCOMPARE(readFile(desk.answers.save, enough), jsonOf(other));
    }

    void theSessionCanBeLeftOut() {
        FileDesk desk;
        const QString file = desk.path("bare.png");
        desk.answers.picture = ExportChoice{file, {}, false};
        desk.run("export");
        QVERIFY(!QImage(file).isNull());
        const Session before = desk.session();
        QVERIFY(!desk.window.files().open(file));
        QVERIFY(desk.bannerText().contains(QStringLiteral("bare.png")));
        QCOMPARE(desk.session(), before);
    }

    void theFigureIsPrinted() {
        FileDesk desk;
        desk.run("print"); // and backed out of
        desk.answers.printed = desk.path("printed.pdf");
        desk.run("print");
        const QByteArray pdf = readFile(desk.answers.printed, enough);
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }

    void thePictureIsCopiedAsSvg() {
        FileDesk desk;
        desk.run("copySvg");
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied->data(QStringLiteral("image/svg+xml")),
                 exportedFigure(desk.session(), catalogue, ExportFormat::Svg));
        QVERIFY(copied->text().startsWith(QStringLiteral("<?xml")));
    }

    void theFigureIsCopiedAsAScript_data() {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("holds");
        QTest::newRow("matplotlib") << QByteArray("copyMatplotlib") << QStringLiteral("import")
                                    << QStringLiteral("import matplotlib");
        QTest::newRow("PyTorch") << QByteArray("copyPyTorch") << QStringLiteral("import")
                                 << QStringLiteral("import torch");
        QTest::newRow("LaTeX") << QByteArray("copyPgfplots") << QStringLiteral("%")
                               << QStringLiteral("\\begin{document}");
    }

    void theFigureIsCopiedAsAScript() {
        QFETCH(QByteArray, command);
        QFETCH(QString, begins);
        QFETCH(QString, holds);
        FileDesk desk;
        desk.run(command);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(begins), qPrintable(copied.left(200)));
        QVERIFY(copied.contains(holds));
    }

    void whatCannotBeOpenedIsSaid_data();
    void whatCannotBeOpenedIsSaid();

    void whatCannotBeWrittenIsSaid_data();
    void whatCannotBeWrittenIsSaid();

    void theBannerGoesWithEscape() {
        FileDesk desk;
        QVERIFY(!desk.window.files().open(desk.path("nothing.actiscope")));
        QVERIFY(!desk.bannerText().isEmpty());
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.bannerText().isEmpty());
    }

    void theTableIsThePlottedNumbers() {
        FileDesk desk;
        std::ostringstream expected;
        writeTable(expected, desk.session().figure, catalogue);
        desk.answers.table = desk.path("numbers");
        desk.run("exportTable");
        QCOMPARE(readFile(desk.path("numbers.csv"), enough).toStdString(), expected.str());
        desk.run("copyTable");
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), expected.str());
    }

    void theExportIsWhatItsPageSays() {
        FileDesk desk;
        const Session before = desk.session();
        Page page;
        page.width = 300;
        page.height = 200;
        desk.answers.picture = ExportChoice{desk.path("a.png"), page};
        desk.key(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(QImage(desk.path("a.png")).size(), QSize(300, 200));
        Session expected = before;
        expected.page = page; // remembered, but no step of its own
        QCOMPARE(desk.session(), expected);
        desk.answers.picture.reset();
        QVERIFY(QFile::remove(desk.path("a.png")));
        desk.key(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!QFile::exists(desk.path("a.png")));
        desk.document().undo();
        QCOMPARE(desk.session().figure, presetNamed("rrelu-train-eval").figure);
    }

    void thePictureIsCopied() {
        FileDesk desk;
        desk.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->image(), renderImage(desk.session(), catalogue));
    }

    void aDroppedSessionOpens() {
        FileDesk desk;
        const Session other = presetNamed("overview-mish");
        const QUrl url = QUrl::fromLocalFile(desk.written("a b 中.actiscope", jsonOf(other)));
        drop(desk.window, {url});
        QCOMPARE(desk.answers.asked, 1);
        QVERIFY(desk.session() != other);
        desk.answers.unsaved = Unsaved::Discard;
        drop(desk.window, {url});
        QCOMPARE(desk.session(), other);
    }

    void aDroppedFigureOpens_data() { anExportedFigureOpens_data(); }

    void aDroppedFigureOpens() {
        QFETCH(QString, name);
        FileDesk desk;
        desk.answers.unsaved = Unsaved::Discard;
        const Session other = presetNamed("overview-mish");
        exportFigure(other, catalogue, desk.path(qPrintable(name)));
        drop(desk.window, {QUrl::fromLocalFile(desk.path(qPrintable(name)))});
        QCOMPARE(desk.session(), other);
        QVERIFY(desk.document().path().isEmpty());
    }

    void aForeignPictureIsRefusedInOneSentence_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.png", "a.jpg", "a.gif", "a.svg", "a.pdf", "a.tex"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void aForeignPictureIsRefusedInOneSentence() {
        QFETCH(QString, name);
        FileDesk desk;
        desk.answers.unsaved = Unsaved::Discard;
        const Session before = desk.session();
        const QString file = desk.written(qPrintable(name), "picture");
        drop(desk.window, {QUrl::fromLocalFile(file)});
        QVERIFY2(desk.bannerText().contains(QStringLiteral("whatever its name says")),
                 qPrintable(desk.bannerText()));
        QVERIFY(desk.bannerText().contains(name));
        QCOMPARE(desk.session(), before);
    }

    void severalFilesAreRefusedInOneSentence() {
        FileDesk desk;
        const Session before = desk.session();
        const QString file = desk.written("a.actiscope", jsonOf(presetNamed("overview-mish")));
        drop(desk.window, {QUrl::fromLocalFile(file), QUrl::fromLocalFile(file)});
        QCOMPARE(desk.answers.asked, 0);
        QVERIFY(desk.bannerText().contains(QStringLiteral("one file")));
        QCOMPARE(desk.session(), before);
    }

    void aDroppedLinkIsNotAsked() {
        FileDesk desk;
        desk.answers.unsaved = Unsaved::Discard;
        const Session before = desk.session();
        drop(desk.window, {QUrl(QStringLiteral("https://example.org/a.actiscope"))});
        QCOMPARE(desk.answers.asked, 0);
        QCOMPARE(desk.session(), before);
        QVERIFY(desk.bannerText().isEmpty());
    }
};

void MainWindowFilesTest::whatCannotBeOpenedIsSaid_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QByteArray& bytes, const char* said) {
        QTest::newRow(name) << bytes << QString::fromLatin1(said);
    };
    QByteArray json = jsonOf(edited());
    row("truncated", json.left(json.size() / 2), "line");
    row("empty", {}, "");
    row("not JSON", "figure", "");
    const QByteArray newer = QByteArray::number(formatVersion + 1);
    row("newer", "{\"actiscope\": " + newer + "}", newer);
    row("unknown field", R"({"actiscope": 1, "figure": {"colour": 1}})", "figure.colour");
    row("wrong type",
        R"({"actiscope": 1, "figure": {"panels": [{"curves": [{"seed": "x"}]}]}})",
        "figure.panels[0].curves[0].seed");
    row("illegal value",
        R"({"actiscope": 1, "figure": {"panels": [{"curves":
            [{"activation": "elu", "parameters": {"alpha": -1}}]}]}})",
        "figure.panels[0].curves[0].parameters.alpha");
    row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), "");
    row("large", QByteArray(20 << 20, ' '), "16 MB");
}

void MainWindowFilesTest::whatCannotBeOpenedIsSaid() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    FileDesk desk;
    desk.answers.unsaved = Unsaved::Discard;
    const Session before = desk.session();
    desk.answers.open = desk.written("broken.actiscope", bytes);
    desk.key(Qt::Key_O, Qt::ControlModifier);
    QVERIFY2(desk.bannerText().contains(said), qPrintable(desk.bannerText()));
    QVERIFY(desk.bannerText().contains(QStringLiteral("broken.actiscope")));
    QVERIFY(desk.bannerText().contains(QStringLiteral("unchanged")));
    QVERIFY(desk.window.findChild<Banner*>()->isVisible());
    QCOMPARE(desk.session(), before);
    QVERIFY(desk.document().canUndo());
    QVERIFY(desk.document().path().isEmpty());
    QCOMPARE(readFile(desk.answers.open, std::size_t{32} << 20), bytes);
}

void MainWindowFilesTest::whatCannotBeWrittenIsSaid_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("name");
    for (const char* command : {"saveAs", "exportTable", "export"}) {
        QTest::addRow("%s no folder", command)
            << QString::fromLatin1(command) << QStringLiteral("nowhere/a.png");
        QTest::addRow("%s below a file", command)
            << QString::fromLatin1(command) << QStringLiteral("old.png/a.png");
        QTest::addRow("%s over a folder", command)
            << QString::fromLatin1(command) << QStringLiteral("folder.png");
    }
    QTest::newRow("unknown ending") << QStringLiteral("export") << QStringLiteral("old.bmp");
}

void MainWindowFilesTest::whatCannotBeWrittenIsSaid() {
    QFETCH(QString, command);
    QFETCH(QString, name);
    FileDesk desk;
    const Session before = desk.session();
    const QString old = desk.written("old.png", "old");
    const QString bitmap = desk.written("old.bmp", "old");
    QVERIFY(QDir(desk.folder.path()).mkdir(QStringLiteral("folder.png")));
    const QString path = desk.path(qPrintable(name));
    desk.answers.save = desk.answers.table = path;
    desk.answers.picture = ExportChoice{path, {}};
    desk.run(qPrintable(command));
    QVERIFY2(desk.bannerText().contains(path), qPrintable(desk.bannerText()));
    QVERIFY(desk.window.findChild<Banner*>()->isVisible());
    QCOMPARE(desk.session(), before);
    QVERIFY(desk.document().path().isEmpty());
    QVERIFY(desk.window.isWindowModified());
    QCOMPARE(readFile(old, enough), QByteArray("old"));
    QCOMPARE(readFile(bitmap, enough), QByteArray("old"));
    QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files).size(), 2); // nothing half written
}

QTEST_MAIN(MainWindowFilesTest)
#include "main_window_files_test.moc"
