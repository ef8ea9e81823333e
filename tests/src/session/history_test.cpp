// Undo and redo.
#include "session/history.h"

#include <QTest>

using namespace actiscope;

class HistoryTest : public QObject {
    Q_OBJECT

private slots:

    void startsWithNothingToUndo() {
        const History<int> history(7);
        QCOMPARE(history.current(), 7);
        QVERIFY(!history.canUndo());
        QVERIFY(!history.canRedo());
    }

    void undoAndRedoWalkTheStates() {
        History<int> history(0);
        for (const int value : {1, 2, 3}) {
            QVERIFY(history.record(value));
        }
        history.undo();
        QCOMPARE(history.current(), 2);
        history.undo();
        history.undo();
        QCOMPARE(history.current(), 0);
        history.undo();
        QCOMPARE(history.current(), 0);
        history.redo();
        QCOMPARE(history.current(), 1);
        history.redo();
        history.redo();
        history.redo();
        QCOMPARE(history.current(), 3);
        QVERIFY(!history.canRedo());
    }

    void anEqualStateIsNotRecorded() {
        History<int> history(1);
        QVERIFY(!history.record(1));
        QVERIFY(!history.record(1, "drag"));
        QVERIFY(!history.canUndo());
    }

    void anEqualStateKeepsWhatCanBeRedone() {
        History<int> history(1);
        history.record(2);
        history.undo();
        QVERIFY(!history.record(1));
        QVERIFY(history.canRedo());
    }

    void aNewStateForgetsWhatWasUndone() {
        History<int> history(0);
        history.record(1);
        history.record(2);
        history.undo();
        history.record(9);
        QVERIFY(!history.canRedo());
        history.undo();
        QCOMPARE(history.current(), 1);
    }

    void aGestureIsOneStep() {
        History<int> history(0);
        for (const int value : {1, 2, 3, 4}) {
            history.record(value, "alpha");
        }
        QCOMPARE(history.current(), 4);
        history.undo();
        QCOMPARE(history.current(), 0);
        history.redo();
        QCOMPARE(history.current(), 4);
        QVERIFY(!history.canRedo());
    }

    void anotherGestureIsAnotherStep() {
        History<int> history(0);
        history.record(1, "alpha");
        history.record(2, "beta");
        history.record(3, "alpha");
        history.undo();
        QCOMPARE(history.current(), 2);
        history.undo();
        QCOMPARE(history.current(), 1);
    }

    void withoutAGestureEachIsAStep() {
        History<int> history(0);
        history.record(1, "alpha");
        history.record(2);
        history.record(3);
        history.record(4, "alpha");
        history.undo();
        QCOMPARE(history.current(), 3);
        history.undo();
        QCOMPARE(history.current(), 2);
        history.undo();
        QCOMPARE(history.current(), 1);
    }

    void aSealedGestureIsOver() {
        History<int> history(0);
        history.record(1, "alpha");
        history.seal();
        history.record(2, "alpha");
        history.undo();
        QCOMPARE(history.current(), 1);
    }

    void undoSealsTheGesture() {
        History<int> history(0);
        history.record(1, "alpha");
        history.record(2, "beta");
        history.undo();
        history.record(3, "alpha");
        history.undo();
        QCOMPARE(history.current(), 1);
        history.redo();
        history.record(4, "alpha");
        history.undo();
        QCOMPARE(history.current(), 3);
    }

    void amendingMakesNoStep() {
        History<int> history(0);
        history.record(1);
        QVERIFY(history.amend(5));
        QVERIFY(!history.amend(5));
        QCOMPARE(history.current(), 5);
        history.undo();
        QCOMPARE(history.current(), 0);
        QVERIFY(history.amend(3));
        QVERIFY(history.canRedo());
        history.redo();
        QCOMPARE(history.current(), 5);
    }

    void theOldestStatesGiveWay() {
        History<int> history(0);
        for (int value = 1; value <= 10'000; ++value) {
            history.record(value);
        }
        int steps = 0;
        while (history.canUndo()) {
            history.undo();
            ++steps;
        }
        QVERIFY(steps >= 100 && steps < 1000);
        QCOMPARE(history.current(), 10'000 - steps);
        while (history.canRedo()) {
            history.redo();
        }
        QCOMPARE(history.current(), 10'000);
    }

    void aGestureStaysOneStepAtTheLimit() {
        History<int> history(0);
        for (int value = 1; value <= 2000; ++value) {
            history.record(value);
        }
        history.record(3000, "alpha");
        history.record(4000, "alpha");
        history.undo();
        QCOMPARE(history.current(), 2000);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
