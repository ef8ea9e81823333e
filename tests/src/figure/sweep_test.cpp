// Sweeps: what is written, what is legal, and what each frame of an animation shows.
#include "figure/sweep.h"

#include "figure/edit.h"
#include "figure/presets.h"
#include "figure/sample.h"

#include <QTest>

#include <cmath>

using namespace actiscope;

Q_DECLARE_METATYPE(actiscope::Sweep)

namespace {

const Catalogue& all() {
    return builtInCatalogue();
}

Figure leaky() {
    return figureOf(require(all(), "leaky_relu"));
}

Figure rrelu() {
    return presetSession(all(), "rrelu-train-eval").figure;
}

double slopeIn(const Figure& figure, CurvePlace place = {0, 0}) {
    return curveAt(figure, place)->parameters.at("negative_slope");
}

/// The complaint, in English; empty if there is none.
QString complaint(const Figure& figure, const std::string& text) {
    try {
        checkSweep(figure, sweepFrom(text), all());
    } catch (const Error& error) {
        if (error.text().zh.empty()) {
            qFatal("no Chinese for: %s", error.what());
        }
        return QString::fromStdString(error.text().en);
    }
    return {};
}

} // namespace

class SweepTest : public QObject {
    Q_OBJECT

private slots:

    void whatIsWritten_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<Sweep>("sweep");
        QTest::newRow("a parameter")
            << std::string("negative_slope=0:1:60") << Sweep{"negative_slope", {}, 0, 1, 60};
        QTest::newRow("downwards")
            << std::string("alpha=2:-0.5:2") << Sweep{"alpha", {}, 2, -0.5, 2};
        QTest::newRow("of another curve") << std::string("2.1.alpha=1e-3:1:1000")
                                          << Sweep{"alpha", CurvePlace{1, 0}, 1e-3, 1, 1000};
        QTest::newRow("passes") << std::string("resample=0:30:31")
                                << Sweep{"resample", {}, 0, 30, 31};
    }

    void whatIsWritten() {
        QFETCH(std::string, text);
        QFETCH(Sweep, sweep);
        QVERIFY(sweepFrom(text) == sweep);
    }

    void whatIsNoSweepSaysHow_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QString>("says");
        const QString form = QStringLiteral("negative_slope=0:1:60");
        for (const char* text : {"",
                                 "alpha",
                                 "alpha=",
                                 "=0:1:2",
                                 "alpha=0:1",
                                 "alpha=0:1:2:3",
                                 "alpha=0:one:2",
                                 "alpha=0:1e999:2",
                                 "alpha=0:1:-2",
                                 "alpha=0:1:2.5",
                                 "1.alpha=0:1:2",
                                 "0.1.alpha=0:1:2",
                                 "1.1.=0:1:2",
                                 "1.1.1.alpha=0:1:2"}) {
            QTest::newRow(text) << std::string(text) << form;
        }
        QTest::newRow("one frame") << std::string("a=0:1:1") << QStringLiteral("2 to 1000 frames");
        QTest::newRow("too many") << std::string("a=0:1:99999999999") << QStringLiteral("1000");
        QTest::newRow("no way") << std::string("a=1:1:9") << QStringLiteral("moves nothing");
        QTest::newRow("infinite") << std::string("a=0:inf:9") << QStringLiteral("finite");
    }

    void whatIsNoSweepSaysHow() {
        QFETCH(std::string, text);
        QFETCH(QString, says);
        try {
            static_cast<void>(sweepFrom(text));
            QFAIL("no error");
        } catch (const Error& error) {
            const QString message = QString::fromStdString(error.text().en);
            QVERIFY2(message.contains(says), qPrintable(message));
            QVERIFY(!error.text().zh.empty());
        }
    }

    void whatCannotBeSweptIsSaid() {
        const auto says = [](const Figure& figure, const char* sweep, const char* part) {
            const QString message = complaint(figure, sweep);
            QVERIFY2(message.contains(QString::fromUtf8(part)), qPrintable(message));
        };
        says(leaky(), "negative_slop=0:1:9", "\"negative_slope\"");
        says(leaky(), "resample=0:8:9", "draws");
        says(leaky(), "1.2.negative_slope=0:1:9", "no curve 2 in panel 1");
        says(figureOf(require(all(), "relu")), "alpha=0:1:9", "none at all");
        says(figureOf(require(all(), "elu")), "alpha=-1:1:9", "α > 0");
        says(figureOf(require(all(), "snake")), "a=-1:1:9", "≠ 0"); // its fifth frame is 0
        says(rrelu(), "lower=0:0.5:9", "must not exceed");
        says(rrelu(), "resample=0.5:8:9", "whole");
        says(rrelu(), "resample=-1:8:9", "whole");
        const Figure two = withAddedFunction(leaky(), require(all(), "elu"));
        says(two, "negative_slope=0:1:9", "1.1.negative_slope"); // the new one is selected
        QCOMPARE(complaint(leaky(), "negative_slope=-1:2:9"), QString());
        QCOMPARE(complaint(figureOf(require(all(), "snake")), "a=-1:1:10"), QString());
        QCOMPARE(complaint(rrelu(), "lower=0.3333:0:9"), QString());
        QCOMPARE(complaint(rrelu(), "resample=30:0:9"), QString());
    }

    void valuesRunFromEndToEnd() {
        const Sweep tenths{"negative_slope", {}, 0, 1, 11};
        // The nearest doubles of the decimals, not 0.30000000000000004.
        const std::array<double, 11> decimals = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1};
        for (int i = 0; i < 11; ++i) {
            QCOMPARE(valueAt(tenths, i), decimals[static_cast<std::size_t>(i)]);
        }
        const Sweep odd{"negative_slope", {}, 1.0 / 3, -2.0 / 7, 60};
        QCOMPARE(valueAt(odd, 0), 1.0 / 3); // bit for bit
        QCOMPARE(valueAt(odd, 59), -2.0 / 7);
        const double step = (2.0 / 7 + 1.0 / 3) / 59;
        for (int i = 0; i < 60; ++i) {
            QVERIFY(std::fabs(valueAt(odd, i) - (1.0 / 3 - i * step)) < step / 100);
        }
        const Sweep passes{"resample", {}, 0, 3, 7};
        QCOMPARE(valueAt(passes, 2), 1.0);
        QCOMPARE(valueAt(passes, 3), 2.0); // 1.5
    }

    void aFrameReachesEveryCurveOfTheSameFunction() {
        Figure figure = withDuplicate(leaky(), {0, 0});
        figure = withAddedFunction(figure, require(all(), "leaky_relu"));
        figure = withParameter(figure, {0, 2}, "negative_slope", 0.7, false, all());
        figure.selected = {0, 0};
        const Sweep sweep{"negative_slope", {}, 0, 1, 5};
        for (int i = 0; i < 5; ++i) {
            const Figure frame = frameOf(figure, sweep, i, all());
            QCOMPARE(slopeIn(frame, {0, 0}), i / 4.0);
            QCOMPARE(slopeIn(frame, {0, 1}), i / 4.0);
            QCOMPARE(slopeIn(frame, {0, 2}), 0.7); // even where the sweep meets it
        }
        Sweep other = sweep;
        other.curve = CurvePlace{0, 2};
        const Figure frame = frameOf(figure, other, 1, all());
        QCOMPARE(slopeIn(frame, {0, 0}), 0.01);
        QCOMPARE(slopeIn(frame, {0, 2}), 0.25);
        QVERIFY(frame.selected == figure.selected);
    }

    void passesReachEveryCurveThatDraws() {
        const Figure figure = rrelu();
        const Figure frame = frameOf(figure, {"resample", {}, 4, 8, 5}, 2, all());
        QCOMPARE(frame.panels[0].curves[0].resample, std::uint64_t{6});
        QVERIFY(frame.panels[1] == figure.panels[1]); // in evaluation
    }

    void yIsWideEnoughForEveryFrame() {
        const Sweep sweep{"negative_slope", {}, 0, 1, 6};
        Figure figure = leaky();
        QVERIFY(!figure.panels[0].y);
        const Figure steady = withSteadyY(figure, sweep, all(), {300});
        // f goes from -4 to 4 at most, there is a margin of 5 % of it, and it ends at a quarter:
        // the power of two next below 8.8 / 20.
        QCOMPARE(*steady.panels[0].y, (Span{-4.5, 4.5}));
        figure.panels[0].y = steady.panels[0].y;
        QVERIFY(steady == figure); // nothing else
        for (int i = 0; i < sweep.frames; ++i) {
            const auto sampled = sample(frameOf(steady, sweep, i, all()), all(), {300});
            QVERIFY(sampled[0].y == *steady.panels[0].y);
        }
        figure.panels[0].y = Span{-1, 1}; // the user's own
        QVERIFY(withSteadyY(figure, sweep, all(), {300}) == figure);
    }

    void aSharedYStaysShared() {
        Figure figure = rrelu();
        figure.sharedY = true;
        const Figure steady = withSteadyY(figure, {"lower", {}, -1, 0.3, 5}, all(), {300});
        QVERIFY(*steady.panels[0].y == *steady.panels[1].y);
        const Figure histogram = withHistogram(figure, {0, 0}, all());
        QVERIFY(!withSteadyY(histogram, {"resample", {}, 0, 3, 4}, all(), {300}).panels[2].y);
    }

    void backAndForthShowsItsEndsOnce() {
        Sweep sweep{"negative_slope", {}, 0, 1, 4};
        QCOMPARE(playedFrames(sweep), (std::vector<int>{0, 1, 2, 3}));
        QCOMPARE(secondsOf(sweep), 4 / 25.0);
        sweep.backAndForth = true;
        QCOMPARE(playedFrames(sweep), (std::vector<int>{0, 1, 2, 3, 2, 1}));
        QCOMPARE(secondsOf(sweep), 6 / 25.0);
        sweep.seconds = 3;
        QCOMPARE(secondsOf(sweep), 3.0);
        sweep.frames = 2;
        QCOMPARE(playedFrames(sweep), (std::vector<int>{0, 1}));
    }

    void everySuggestionIsLegal() {
        for (const Activation& activation : all()) {
            const Figure figure = figureOf(activation);
            const auto subjects = sweepable(figure, {0, 0}, all());
            QCOMPARE(subjects.size(), activation.parameters.size() + (activation.draw ? 1 : 0));
            for (const std::string& what : subjects) {
                const Sweep sweep = suggestedSweep(figure, what, all());
                checkSweep(figure, sweep, all()); // throws
                QVERIFY(frameOf(figure, sweep, 0, all()) !=
                        frameOf(figure, sweep, sweep.frames - 1, all()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(SweepTest)
#include "sweep_test.moc"
