// The one mutable thing: what changes it, what it tells, what it keeps when something fails.
#include "figure/presets.h"
#include "session/json.h"
#include "ui/document.h"
#include "ui/files.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace actiscope;

namespace {

const Catalogue& catalogue = builtInCatalogue();

Session start() {
    return presetSession(catalogue, "relu");
}

Session titled(const std::string& title) {
    Session session = start();
    session.figure.title = title;
    return session;
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private slots:

    void anEqualSessionIsNoChange() {
        Document document(catalogue, start());
        QSignalSpy changes(&document, &Document::changed);
        document.apply(start());
        document.apply(start(), QStringLiteral("drag"));
        document.amend(start().figure);
        document.amendPage(start().page);
        QCOMPARE(changes.size(), 0);
        QVERIFY(!document.canUndo());
    }

    void everyChangeIsToldOnceWithTheNewSession() {
        Document document(catalogue, start());
        QSignalSpy changes(&document, &Document::changed);
        document.apply(titled("a"));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].value<Session>(), titled("a"));
        document.undo();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[1][0].value<Session>(), start());
        document.undo(); // nothing is left
        document.redo();
        document.redo();
        QCOMPARE(changes.size(), 3);
        QCOMPARE(document.session(), titled("a"));
    }

    void aGestureIsOneStepUntilItEnds() {
        Document document(catalogue, start());
        const QString drag = QStringLiteral("drag");
        document.apply(titled("a"), drag);
        document.apply(titled("b"), drag);
        QCOMPARE(document.gesture(), drag);
        document.endGesture();
        QVERIFY(document.gesture().isEmpty());
        document.apply(titled("c"), drag);
        document.apply(titled("d"), QStringLiteral("other"));
        document.apply(titled("e"));
        document.apply(titled("f"));
        for (const char* before : {"e", "d", "c", "b"}) {
            document.undo();
            QCOMPARE(document.session(), titled(before));
        }
        document.undo();
        QCOMPARE(document.session(), start());
        QVERIFY(!document.canUndo());
    }

    void aGestureThatComesBackIsNoStep() {
        Document document(catalogue, start());
        document.apply(titled("a"), QStringLiteral("drag"));
        document.apply(start(), QStringLiteral("drag"));
        QCOMPARE(document.session(), start());
        QVERIFY(!document.canUndo());
        QVERIFY(!document.isEdited());
    }

    void aNewChangeForgetsWhatWasUndone() {
        Document document(catalogue, start());
        document.apply(titled("a"));
        document.undo();
        QVERIFY(document.canRedo());
        document.apply(titled("b"));
        QVERIFY(!document.canRedo());
        document.undo();
        QCOMPARE(document.session(), start());
    }

    void amendingIsNoStep() {
        Document document(catalogue, start());
        document.apply(titled("a"));
        QSignalSpy changes(&document, &Document::changed);
        Session expected = titled("a");
        expected.figure.selected = {0, 1};
        document.amend(expected.figure);
        expected.page.width = 77;
        document.amendPage(expected.page);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(document.session(), expected);
        document.undo();
        QCOMPARE(document.session(), start());
        QVERIFY(!document.canUndo());
        document.redo();
        QCOMPARE(document.session(), expected);
    }

    void amendingDoesNotCutAGesture() {
        Document document(catalogue, start());
        document.apply(titled("a"), QStringLiteral("drag"));
        Figure selected = document.session().figure;
        selected.selected = {0, 1};
        document.amend(selected);
        document.apply(titled("b"), QStringLiteral("drag"));
        document.undo();
        QCOMPARE(document.session(), start());
    }

    void aFigureLeavesThePageAlone() {
        Session other = start();
        other.page.width = 77;
        Document document(catalogue, other);
        document.apply(titled("a").figure);
        QCOMPARE(document.session().page, other.page);
        QCOMPARE(document.session().figure, titled("a").figure);
    }

    void startingForgetsEverything() {
        Document document(catalogue, start());
        document.apply(titled("a"));
        QSignalSpy begun(&document, &Document::started);
        QSignalSpy changes(&document, &Document::changed);
        document.start(titled("b"), QStringLiteral("/a/b.actiscope"));
        QCOMPARE(begun.size(), 1);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(document.session(), titled("b"));
        QCOMPARE(document.path(), QStringLiteral("/a/b.actiscope"));
        QVERIFY(!document.canUndo() && !document.canRedo() && !document.isEdited());
    }

    void savedIsWhatTheFileHolds() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.actiscope"));
        Document document(catalogue, start());
        document.apply(titled("随机"));
        QVERIFY(document.isEdited());
        document.save(path);
        QVERIFY(!document.isEdited());
        QCOMPARE(document.path(), path);
        document.undo();
        QVERIFY(document.isEdited());
        document.redo();
        QVERIFY(!document.isEdited());

        Document other(catalogue, start());
        other.open(path);
        QCOMPARE(other.session(), titled("随机"));
        QCOMPARE(other.path(), path);
        QVERIFY(!other.canUndo());
    }

    void aFailureKeepsEverything_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray json = QByteArray::fromStdString(toJson(start()));
        QTest::newRow("truncated") << json.left(100);
        QTest::newRow("no JSON") << QByteArray("figure");
        QTest::newRow("unknown function") << QByteArray(json).replace("\"relu\"", "\"rellu\"");
        QTest::newRow("too large") << QByteArray(static_cast<qsizetype>(maxSessionBytes) + 1, ' ');
    }

    void aFailureKeepsEverything() {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.actiscope"));
        writeFile(path, bytes);
        Document document(catalogue, start());
        document.apply(titled("a"), QStringLiteral("drag"));
        QSignalSpy changes(&document, &Document::changed);
        QSignalSpy begun(&document, &Document::started);
        QVERIFY_EXCEPTION_THROWN(document.open(path), Error);
        QVERIFY_EXCEPTION_THROWN(document.open(folder.filePath(QStringLiteral("no"))), Error);
        QVERIFY_EXCEPTION_THROWN(document.open(folder.path()), Error);
        QVERIFY_EXCEPTION_THROWN(document.save(folder.path()), Error);
        QVERIFY_EXCEPTION_THROWN(document.save(path + QStringLiteral("/below")), Error);
        QCOMPARE(changes.size(), 0);
        QCOMPARE(begun.size(), 0);
        QCOMPARE(document.session(), titled("a"));
        QVERIFY(document.path().isEmpty());
        QVERIFY(document.isEdited());
        document.undo();
        QCOMPARE(document.session(), start());
        QCOMPARE(readFile(path, 1 << 26), bytes);
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
