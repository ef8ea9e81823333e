// Animations from the window: asked for, written while the window lives, cancelled, refused.
#include "ui/animation_dialog.h"
#include "ui/animation_export.h"
#include "ui/animation_preview.h"
#include "ui/files.h"
#include "ui/plot/figure_export.h"

#include "small_disk.h"
#include "ui/window_desk.h"

using namespace actiscope;

namespace {

constexpr std::size_t enough = 1 << 26;

/// A window over Leaky ReLU, and a folder.
struct AnimationDesk : WindowDesk {
    AnimationDesk() : WindowDesk(presetNamed("leaky-relu")) {}

    Animation animation(const char* name, int frames = 6) const {
        Animation result{presetNamed("leaky-relu"),
                         {"negative_slope", {}, 0, 1, frames},
                         folder.filePath(QString::fromLatin1(name))};
        result.session.page.width = 320;
        result.session.page.height = 240;
        return result;
    }

    void start(const Animation& one) {
        answers.animation = one;
        action("exportAnimation")->trigger();
    }

    AnimationExport* running() { return window.findChild<AnimationExport*>(); }

    QProgressDialog* progress() {
        return window.findChild<QProgressDialog*>(QStringLiteral("animation.progress"));
    }

    QStringList names() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }

    QString status() { return window.statusBar()->currentMessage(); }

    QTemporaryDir folder;
};

/// How long the event loop was away, at most.
class Watch : public QObject {
public:
    Watch() {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.restart();
        });
        m_clock.start();
        m_timer.start(0);
    }

    double milliseconds() const { return static_cast<double>(m_longest) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

QString nameOf(QWidget* widget) {
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
    return seen == nullptr ? QString() : seen->text(QAccessible::Name);
}

/// The dialog over a figure, with its parts by name.
struct DialogDesk {
    explicit DialogDesk(const char* preset = "leaky-relu")
        : dialog(presetNamed(preset), QStringLiteral("/tmp/figure.gif"), nullptr) {
        dialog.show();
        WindowDesk::settle();
    }

    template <typename Widget> Widget* at(const char* name) {
        auto* found = dialog.findChild<Widget*>(QStringLiteral("animation.") + QLatin1String(name));
        if (found == nullptr) {
            qFatal("nothing is called %s", name);
        }
        return found;
    }

    void type(const char* name, const char* text) {
        auto* field = at<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QLatin1String(text));
        QTest::keyClick(field, Qt::Key_Tab);
    }

    const Sweep& sweep() { return dialog.choice().sweep; }

    QString caption() { return at<QLabel>("caption")->text(); }

    Settings settings;
    AnimationDialog dialog;
};

} // namespace

class AnimationWindowTest : public QObject {
    Q_OBJECT

private slots:

    void theFileIsTheCommandLines_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("files");
        QTest::newRow("gif") << "s.gif"
                             << "s.gif" << 1;
        QTest::newRow("frames") << "f.png"
                                << "f-004.png" << 6;
    }

    void theFileIsTheCommandLines() {
        QFETCH(QString, name);
        QFETCH(QString, file);
        QFETCH(int, files);
        AnimationDesk desk;
        const Session before = desk.session();
        desk.start(desk.animation(qPrintable(name)));
        QVERIFY(desk.running() != nullptr);
        QTRY_VERIFY(desk.running() == nullptr);
        QCOMPARE(desk.names().size(), files);
        QVERIFY2(desk.status().contains(file.left(2)), qPrintable(desk.status()));
        QVERIFY(desk.bannerText().isEmpty());
        QCOMPARE(desk.session(), before);
        const QByteArray bytes = readFile(desk.folder.filePath(file), enough);
        exportAnimation(desk.animation(qPrintable(name)), catalogue);
        QCOMPARE(readFile(desk.folder.filePath(file), enough), bytes);
        QTRY_VERIFY(desk.progress() == nullptr);
    }

    void theWindowLivesMeanwhile() {
        AnimationDesk desk;
        Animation animation = desk.animation("s.gif", 40);
        animation.session.page.width = 1600;
        animation.session.page.height = 1200;
        QElapsedTimer clock;
        double slowest = 0; // of one frame's drawing
        for (int i = 0; i < 5; ++i) {
            clock.start();
            static_cast<void>(renderImage(animation.session, catalogue));
            slowest = std::max(slowest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        const Watch watch;
        desk.start(animation);
        desk.action("probe")->trigger(); // the window is used: its figure, not the animation's
        QTRY_VERIFY_WITH_TIMEOUT(desk.running() == nullptr, 60000);
        qInfo("one frame %.1f ms, longest pause %.1f ms", slowest, watch.milliseconds());
        QVERIFY(watch.milliseconds() < 4 * slowest + 100); // a machine at work has other pauses
        QCOMPARE(desk.names(), QStringList(QStringLiteral("s.gif")));
    }

    void cancelLeavesNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("gif") << "s.gif";
        QTest::newRow("frames") << "f.png";
    }

    void cancelLeavesNothing() {
        QFETCH(QString, name);
        AnimationDesk desk;
        desk.start(desk.animation(qPrintable(name), 500));
        QSignalSpy progressed(desk.running(), &AnimationExport::progressed);
        QTRY_VERIFY(progressed.count() >= 3);
        auto* cancel = desk.progress()->findChild<QPushButton*>();
        QVERIFY(!nameOf(cancel).isEmpty());
        QVERIFY(!nameOf(desk.progress()->findChild<QProgressBar*>()).isEmpty());
        QElapsedTimer clock;
        clock.start();
        cancel->click();
        QVERIFY(clock.elapsed() < 100);
        QTRY_VERIFY(desk.running() == nullptr);
        QVERIFY(progressed.count() < 500);
        QCOMPARE(desk.names(), QStringList());
        QVERIFY2(desk.status().contains(QLatin1String("Cancelled")), qPrintable(desk.status()));
        desk.start(desk.animation("again.gif")); // there is room for another
        QTRY_VERIFY(desk.running() == nullptr);
        QCOMPARE(desk.names(), QStringList(QStringLiteral("again.gif")));
    }

    void oneAtATime() {
        AnimationDesk desk;
        desk.start(desk.animation("s.gif", 100));
        desk.start(desk.animation("t.gif"));
        QVERIFY2(desk.status().contains(QLatin1String("still")), qPrintable(desk.status()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.running() == nullptr, 30000);
        QCOMPARE(desk.names(), QStringList(QStringLiteral("s.gif")));
    }

    void aClosedWindowLeavesNothing() {
        const QTemporaryDir folder;
        {
            AnimationDesk desk;
            Animation animation = desk.animation("f.png", 500);
            animation.path = folder.filePath(QStringLiteral("f.png"));
            desk.start(animation);
            QSignalSpy progressed(desk.running(), &AnimationExport::progressed);
            QTRY_VERIFY(progressed.count() >= 2);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }

    void whatFailsIsSaid() {
        AnimationDesk desk;
        for (const char* name : {"s.gif", "f.png"}) {
            const SmallDisk disk(1500);
            desk.start(desk.animation(name));
            QTRY_VERIFY(desk.running() == nullptr);
            QVERIFY2(desk.bannerText().contains(QLatin1String("free some space")),
                     qPrintable(desk.bannerText()));
            desk.window.findChild<Banner*>()->setText({});
        }
        desk.start(desk.animation("missing/s.gif"));
        QVERIFY(desk.running() == nullptr); // said at once
        QVERIFY2(desk.bannerText().contains(QLatin1String("missing")),
                 qPrintable(desk.bannerText()));
        QCOMPARE(desk.names(), QStringList());
    }

    void withoutAParameterThereIsNothingToAnimate() {
        AnimationDesk desk;
        QVERIFY(desk.action("exportAnimation")->isEnabled());
        desk.document().start(presetNamed("relu"));
        QVERIFY(!desk.action("exportAnimation")->isEnabled());
        desk.document().start(presetNamed("rrelu-train-eval"));
        QVERIFY(desk.action("exportAnimation")->isEnabled());
    }

    void anAnimationOpensAsItsFigure() {
        AnimationDesk desk;
        const Animation animation = desk.animation("s.gif");
        exportAnimation(animation, catalogue);
        desk.answers.open = animation.path;
        desk.document().start(presetNamed("relu"));
        desk.action("open")->trigger();
        QCOMPARE(desk.session(), animation.session);
        QVERIFY(desk.document().path().isEmpty()); // saving must not replace the picture
    }

    void theDialogOffersWhatMoves() {
        DialogDesk desk("rrelu-train-eval");
        auto* what = desk.at<QComboBox>("what");
        QCOMPARE(what->count(), 3);
        QCOMPARE(desk.sweep().what, std::string("lower"));
        what->setCurrentIndex(2);
        emit what->activated(2);
        QCOMPARE(desk.sweep().what, std::string(sweptPass));
        desk.type("to", "12");
        desk.type("frames", "13");
        QCOMPARE(desk.sweep().to, 12.0);
        QCOMPARE(desk.sweep().frames, 13);
        DialogDesk leaky;
        QCOMPARE(leaky.at<QComboBox>("what")->count(), 1);
        leaky.type("from", "-1/2");
        leaky.type("seconds", "3");
        leaky.type("width", "640");
        leaky.at<QCheckBox>("backAndForth")->click();
        QCOMPARE(leaky.sweep().from, -0.5);
        QCOMPARE(leaky.dialog.choice().session.page.width, 640.0);
        QVERIFY(leaky.sweep().backAndForth);
        QVERIFY(std::fabs(leaky.sweep().seconds - 3 * 118 / 60.0) < 1e-9); // the same pace
        QVERIFY2(leaky.caption().startsWith(QLatin1String("118 frames, 640 x ")),
                 qPrintable(leaky.caption()));
    }

    void theDialogRefusesWhatIsIllegal() {
        DialogDesk desk("rrelu-train-eval");
        const double before = desk.sweep().to;
        desk.type("to", "0.9"); // above the other bound
        QCOMPARE(desk.sweep().to, before);
        QVERIFY(desk.at<QLineEdit>("to")->property("error").toBool());
        desk.type("frames", "1");
        QVERIFY(desk.sweep().frames >= minFrames);
        desk.type("seconds", "0.5");
        QVERIFY(!desk.at<QPushButton>("save")->isEnabled()); // too fast for a GIF
        QVERIFY2(desk.caption().contains(QLatin1String("seconds")), qPrintable(desk.caption()));
        desk.type("seconds", "2");
        QVERIFY(desk.at<QPushButton>("save")->isEnabled());
    }

    void thePreviewPlaysAndEstimates() {
        DialogDesk desk;
        auto* preview = desk.at<AnimationPreview>("preview");
        QTRY_VERIFY(!preview->pixmap(Qt::ReturnByValue).isNull());
        const QImage first = preview->pixmap(Qt::ReturnByValue).toImage();
        QTRY_VERIFY(preview->pixmap(Qt::ReturnByValue).toImage() != first);
        QTRY_VERIFY2(desk.caption().contains(QLatin1String("about")), qPrintable(desk.caption()));
        desk.at<QCheckBox>("plays")->click();
        WindowDesk::settle();
        const QImage still = preview->pixmap(Qt::ReturnByValue).toImage();
        QTest::qWait(200);
        QVERIFY(preview->pixmap(Qt::ReturnByValue).toImage() == still);
    }

    void everyControlHasANameAndAKey() {
        DialogDesk desk("rrelu-train-eval");
        QVERIFY(QTest::qWaitForWindowActive(&desk.dialog));
        QSet<const QWidget*> reached;
        for (int i = 0; i < 40; ++i) {
            auto* stop = QApplication::focusWidget();
            QVERIFY2(!nameOf(stop).trimmed().isEmpty(), qPrintable(stop->objectName()));
            reached.insert(stop);
            QTest::keyClick(stop, Qt::Key_Tab);
        }
        for (const char* name :
             {"what", "from", "to", "frames", "seconds", "backAndForth", "width", "height"}) {
            QVERIFY2(reached.contains(desk.at<QWidget>(name)), name);
        }
        QVERIFY(reached.contains(desk.at<QWidget>("plays")));
        QVERIFY(reached.contains(desk.at<QWidget>("save")));
    }
};

QTEST_MAIN(AnimationWindowTest)
#include "animation_test.moc"
