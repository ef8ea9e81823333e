// File > Open recent: what comes there, in which order, and how it opens.
#include "session/json.h"
#include "ui/files.h"
#include "ui/plot/figure_export.h"
#include "ui/recent_files.h"
#include "ui/recovery.h"
#include "ui/window_desk.h"

using namespace actiscope;

namespace {

constexpr std::size_t enough = 1 << 24;

struct RecentDesk : WindowDesk {
    RecentDesk() { clearRecent(); }

    ~RecentDesk() { clearRecent(); }

    [[nodiscard]] QString written(const QString& name, const Session& session) const {
        const QString path = folder.filePath(name);
        writeFile(path, QByteArray::fromStdString(toJson(session)));
        return path;
    }

    /// As it stands open.
    QList<QAction*> entries() {
        auto* menu = at<QMenu>(QStringLiteral("menu.recent"));
        emit menu->aboutToShow();
        QList<QAction*> all;
        for (QAction* action : menu->actions()) {
            if (!action->isSeparator()) {
                all.append(action);
            }
        }
        return all;
    }

    QStringList texts() {
        QStringList all;
        for (const QAction* entry : entries()) {
            all.append(entry->text());
        }
        return all;
    }

    QTemporaryDir folder;
};

} // namespace

class MainWindowRecentTest : public QObject {
    Q_OBJECT

private slots:

    void beginsEmpty() {
        RecentDesk desk;
        QCOMPARE(desk.texts(), QStringList(QStringLiteral("&Clear list")));
        QVERIFY(!desk.entries()[0]->isEnabled());
    }

    void theNewestComesFirstAndEachOnce() {
        RecentDesk desk;
        const QString a = desk.written(QStringLiteral("a & b.actiscope"), presetNamed("relu"));
        const QString b = desk.folder.filePath(QStringLiteral("b.png"));
        exportFigure(presetNamed("overview-mish"), catalogue, b);
        QVERIFY(desk.window.files().open(a));
        QVERIFY(desk.window.files().open(b));
        QVERIFY(
            desk.window.files().open(desk.folder.filePath(QStringLiteral("./a & b.actiscope"))));
        QCOMPARE(recentFiles(), QStringList({a, b}));
        const QStringList texts = desk.texts();
        QVERIFY2(texts[0].startsWith(QStringLiteral("&1  a && b.actiscope — ")),
                 qPrintable(texts[0]));
        QVERIFY2(texts[1].startsWith(QStringLiteral("&2  b.png — ")), qPrintable(texts[1]));
        desk.entries()[1]->trigger();
        QCOMPARE(desk.session(), presetNamed("overview-mish"));
        QCOMPARE(recentFiles(), QStringList({b, a}));
    }

    void savingCountsToo() {
        RecentDesk desk;
        desk.document().apply(presetNamed("relu").figure);
        desk.answers.save = desk.folder.filePath(QStringLiteral("mine.actiscope"));
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(recentFiles(), QStringList(desk.answers.save));
    }

    void whatWasRefusedDoesNotCount() {
        RecentDesk desk;
        QVERIFY(!desk.window.files().open(desk.folder.filePath(QStringLiteral("no.actiscope"))));
        QVERIFY(recentFiles().isEmpty());
    }

    void tenAreKept() {
        RecentDesk desk;
        for (int i = 0; i < 13; ++i) {
            rememberRecent(QStringLiteral("/nowhere/%1.actiscope").arg(i));
        }
        QCOMPARE(recentFiles().size(), 10);
        const QStringList texts = desk.texts();
        QVERIFY(texts[0].startsWith(QStringLiteral("&1  12.actiscope")));
        QVERIFY(texts[9].startsWith(QStringLiteral("&0  3.actiscope")));
        desk.entries().last()->trigger();
        QVERIFY(recentFiles().isEmpty());
    }

    void aMissingOneIsDroppedWithASentence() {
        RecentDesk desk;
        const QString path = desk.written(QStringLiteral("a.actiscope"), presetNamed("relu"));
        QVERIFY(desk.window.files().open(path));
        QVERIFY(QFile::remove(path));
        desk.document().apply(presetNamed("overview-mish").figure);
        const Session before = desk.session();
        desk.entries()[0]->trigger();
        QVERIFY(desk.bannerText().contains(path));
        QCOMPARE(desk.answers.asked, 0); // there is nothing to give it up for
        QCOMPARE(desk.session(), before);
        QVERIFY(recentFiles().isEmpty());
    }

    void unsavedChangesAreAskedAbout() {
        RecentDesk desk;
        const QString path = desk.written(QStringLiteral("a.actiscope"), presetNamed("relu"));
        rememberRecent(path);
        desk.document().apply(presetNamed("overview-mish").figure);
        desk.entries()[0]->trigger();
        QCOMPARE(desk.answers.asked, 1);
        QVERIFY(desk.session() != presetNamed("relu"));
        desk.answers.unsaved = Unsaved::Discard;
        desk.entries()[0]->trigger();
        QCOMPARE(desk.session(), presetNamed("relu"));
    }

    void theKeyboardReachesIt() {
        RecentDesk desk;
        const QString path = desk.written(QStringLiteral("a.actiscope"), presetNamed("relu"));
        rememberRecent(path);
        auto* menu = desk.at<QMenu>(QStringLiteral("menu.recent"));
        QVERIFY(menu->menuAction()->text().contains(QLatin1Char('&')));
        menu->popup({100, 100});
        QTest::keyClick(menu, Qt::Key_1);
        QTRY_COMPARE(desk.session(), presetNamed("relu"));
        QCOMPARE(desk.document().path(), path);
    }

    void whatDiedIsOfferedToo() {
        RecentDesk desk;
        const QString folder = desk.folder.filePath(QStringLiteral("recovery"));
        QVERIFY(QDir().mkpath(folder));
        const Session lost = presetNamed("overview-mish");
        const QByteArray content =
            "%2Fx%2Flesson.actiscope 0\n" + QByteArray::fromStdString(toJson(lost));
        writeFile(folder + QStringLiteral("/old.recovery"), content);
        desk.window.keepUnsaved(folder);
        QVERIFY2(desk.texts()[0].startsWith(QStringLiteral("Unsaved: lesson.actiscope, ")),
                 qPrintable(desk.texts()[0]));
        desk.entries()[0]->trigger();
        QCOMPARE(desk.session(), lost);
        QCOMPARE(desk.document().path(), QStringLiteral("/x/lesson.actiscope"));
        QVERIFY(desk.window.isWindowModified());
        QVERIFY(desk.bannerText().contains(QStringLiteral("New")));
        QCOMPARE(desk.texts(), QStringList(QStringLiteral("&Clear list")));
        desk.answers.unsaved = Unsaved::Discard;
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(desk.bannerText().isEmpty());
        QTRY_VERIFY(!QFile::exists(folder + QStringLiteral("/old.recovery")));
    }

    void theLastOneComesBackByItself() {
        RecentDesk desk;
        const QString folder = desk.folder.filePath(QStringLiteral("recovery"));
        desk.window.keepUnsaved(folder);
        desk.window.restoreUnsaved();
        QVERIFY(desk.bannerText().isEmpty());
        QVERIFY(QDir().mkpath(folder));
        writeFile(folder + QStringLiteral("/old.recovery"),
                  " 0\n" + QByteArray::fromStdString(toJson(presetNamed("relu"))));
        desk.window.mentionUnsaved();
        QVERIFY(desk.window.statusBar()->currentMessage().contains(QStringLiteral("Open recent")));
        desk.window.restoreUnsaved();
        QCOMPARE(desk.session(), presetNamed("relu"));
        QVERIFY(!desk.bannerText().isEmpty());
        desk.answers.save = desk.folder.filePath(QStringLiteral("a.actiscope"));
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(readFile(desk.answers.save, enough).toStdString(), toJson(presetNamed("relu")));
        QTRY_VERIFY(!QFile::exists(folder + QStringLiteral("/old.recovery")));
    }
};

QTEST_MAIN(MainWindowRecentTest)
#include "main_window_recent_test.moc"
