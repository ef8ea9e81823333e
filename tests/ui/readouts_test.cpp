// What the panels of the right column read out: slopes, values at the probe, facts.
#include "ui/panel_desk.h"

using namespace actiscope;

class ReadoutsTest : public QObject {
    Q_OBJECT

private slots:

    void evaluationDisablesTheDraw() {
        Session session = rrelu();
        session.figure.selected = {1, 0};
        Desk desk(session);
        for (const char* name :
             {"random.seed", "random.resample", "random.automatic", "random.histogram"}) {
            QVERIFY2(!desk.at(name)->isEnabled(), name);
        }
        QCOMPARE(desk.at<QLabel>("random.drawn.mean")->text(), QStringLiteral("0.229167"));
        desk.document.apply(withOtherForm(session.figure, {1, 0}, catalogue));
        QCOMPARE(desk.at<QLabel>("random.drawn.mean")->text(), QStringLiteral("0.181818"));
        QCOMPARE(desk.at<QLabel>("random.law.mean")->text(), QStringLiteral("0.196166"));
    }

    void hidesWhereNothingIsDrawn() {
        Desk desk(rrelu());
        QVERIFY(desk.at("random.resample")->isVisible());
        desk.document.apply(figureOf(require(catalogue, "relu")));
        QVERIFY(!desk.at("random.resample")->isVisible());
    }

    void saysWhenFewerPassesAreShown() {
        Desk desk(rrelu());
        desk.type("random.passes", "40");
        QVERIFY(desk.at<QLabel>("random.passesNote")->text().startsWith(QLatin1String("0 ")));
        desk.type("random.passes", "0");
        QVERIFY(desk.at<QLabel>("random.passesNote")->text().isEmpty());
    }

    void anEmptyFieldRemovesTheProbe() {
        Desk desk(withProbe(-1));
        desk.type("probe.x", "");
        QCOMPARE(desk.document.session(), withProbe({}));
        QVERIFY(desk.at("probe.none")->isVisible());
        QVERIFY(!desk.at("probe.table")->isVisible());
        desk.document.undo();
        QCOMPARE(desk.document.session(), withProbe(-1));
        QCOMPARE(desk.at<NumberField>("probe.x")->value(), -1.0);
    }

    void theTableSaysBothSidesOfAKink() {
        Session session;
        session.figure = figureOf(require(catalogue, "leaky_relu"));
        session.figure.probe = 0;
        Desk desk(session);
        const auto rows = desk.at<ReadingTable>("probe.table")->rows();
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].shown[1], QStringLiteral("0.01 | 1"));
        QCOMPARE(desk.at<QLabel>("probe.notes")->text(),
                 QStringLiteral("f′ taken as 0.01 (PyTorch)"));
    }

    void copiesEveryDigit() {
        Session session;
        session.figure = figureOf(require(catalogue, "sigmoid"));
        session.figure.probe = 1;
        Desk desk(session);
        QTest::keyClick(desk.at("probe.table"), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QLatin1String("\t0.7310585786300049\t")), qPrintable(copied));
    }

    void factsComeByThemselves() {
        Session session;
        session.figure = figureOf(require(catalogue, "leaky_relu"));
        Desk desk(session);
        QTRY_VERIFY(desk.window.findChild<QLabel*>(QStringLiteral("fact.range")) != nullptr);
        QCOMPARE(desk.at<QLabel>("fact.kink")->text(),
                 QStringLiteral("x = 0, f′ jumps from 0.01 to 1"));
        QCOMPARE(desk.at<QLabel>("fact.slopeAtZero")->text(), QStringLiteral("0.01, as PyTorch"));
        desk.document.apply(
            withParameter(session.figure, {0, 0}, "negative_slope", 0.5, true, catalogue));
        QTRY_COMPARE(desk.at<QLabel>("fact.slopeAtZero")->text(),
                     QStringLiteral("0.5, as PyTorch"));
    }

    void factsOfADrawFollowItsLaw() {
        const auto fact = [](const char* id, Phase phase, const char* name) {
            FactsSubject subject;
            subject.curve = newCurve(require(catalogue, id), 0);
            subject.curve.phase = phase;
            for (const Fact& one : factsOf(subject, catalogue)) {
                if (one.id == QLatin1String(name)) {
                    return one.value;
                }
            }
            return QString();
        };
        QCOMPARE(fact("rrelu", Phase::Train, "slopeSquare"), QStringLiteral("0.52807"));
        QCOMPARE(fact("rrelu", Phase::Eval, "slopeSquare"), QStringLiteral("0.52626"));
        QCOMPARE(fact("rrelu_paper", Phase::Train, "slopeSquare"), QStringLiteral("0.52083"));
        QCOMPARE(fact("rrelu_paper", Phase::Eval, "slopeSquare"), QStringLiteral("0.51653"));
        QCOMPARE(fact("rrelu", Phase::Train, "slopeAtZero"), QStringLiteral("a, as PyTorch"));
    }

    void gainsStandBesidePyTorchs() {
        const auto gain = [](const char* id) {
            FactsSubject subject;
            subject.curve = newCurve(require(catalogue, id), 0);
            const auto facts = factsOf(subject, catalogue);
            return std::ranges::find(facts, QStringLiteral("gain"), &Fact::id)->value;
        };
        QCOMPARE(gain("tanh"), QStringLiteral("1.5925 (PyTorch: 5/3 = 1.6667)"));
        QCOMPARE(gain("relu"), QStringLiteral("1.4142 (PyTorch: √2 = 1.4142)"));
        QCOMPARE(gain("sigmoid"), QStringLiteral("1.8462 (PyTorch: 1)"));
        QCOMPARE(gain("gelu"), QStringLiteral("1.5335"));
    }

    void theThresholdOfSaturationIsTyped() {
        Session session;
        session.figure = figureOf(require(catalogue, "relu"));
        Desk desk(session);
        QTRY_VERIFY(desk.window.findChild<QLabel*>(QStringLiteral("fact.saturation")) != nullptr);
        QCOMPARE(desk.at<QLabel>("fact.saturation")->text(), QStringLiteral("(−∞, 0)"));
        QCOMPARE(desk.at<QLabel>("fact.continuity")->text(),
                 QStringLiteral("f continuous, f′ jumps at 0"));
        desk.type("facts.saturation", "2");
        QCOMPARE(desk.document.session().figure.saturation, 2.0);
        QTRY_COMPARE(desk.at<QLabel>("fact.saturation")->text(), QStringLiteral("(−∞, ∞)"));
        desk.type("facts.saturation", "0");
        QCOMPARE(desk.document.session().figure.saturation, 2.0);
    }

    void factsAreFewAndSaidOfEveryFunction() {
        for (const Activation& activation : catalogue) {
            FactsSubject subject;
            subject.curve = newCurve(activation, 0);
            const auto facts = factsOf(subject, catalogue);
            QVERIFY(facts.size() >= 5 && facts.size() <= maxFacts);
            for (const Fact& fact : facts) {
                QVERIFY2(
                    !fact.value.isEmpty() && !fact.value.contains(QLatin1String("nan")),
                    qPrintable(QString::fromStdString(activation.id) + fact.name + fact.value));
            }
        }
    }
};

QTEST_MAIN(ReadoutsTest)
#include "readouts_test.moc"
