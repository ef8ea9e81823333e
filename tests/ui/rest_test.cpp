// Work that waits until a gesture pauses: the first request at once, the newest of the others.
#include "ui/rest.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace actiscope;

class RestTest : public QObject {
    Q_OBJECT

private slots:
    void firstIsDoneAtOnce();
    void followersAreOne();
    void goesOnWhileRequestsGoOn();
    void isQuietWithoutRequests();
};

void RestTest::firstIsDoneAtOnce() {
    int done = 0;
    Rest rest([&] { ++done; });
    rest.request();
    QCOMPARE(done, 1);
}

void RestTest::followersAreOne() {
    int wanted = 0;
    QList<int> done;
    Rest rest([&] { done << wanted; });
    for (wanted = 1; wanted <= 5; ++wanted) {
        rest.request();
    }
    wanted = 5;
    QCOMPARE(done, QList<int>{1});
    QVERIFY(QTest::qWaitFor([&] { return done.size() > 1; }));
    QCOMPARE(done.last(), 5);
    QTest::qWait(100);
    QCOMPARE(done.size(), 2);
}

void RestTest::goesOnWhileRequestsGoOn() {
    int done = 0;
    Rest rest([&] { ++done; });
    QElapsedTimer clock;
    clock.start();
    while (done < 3 && clock.elapsed() < 10'000) {
        rest.request();
        QTest::qWait(5);
    }
    QCOMPARE(done, 3);
}

void RestTest::isQuietWithoutRequests() {
    int done = 0;
    Rest rest([&] { ++done; });
    rest.request();
    QTest::qWait(200);
    QCOMPARE(done, 1);
}

QTEST_GUILESS_MAIN(RestTest)
#include "rest_test.moc"
