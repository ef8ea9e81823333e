// Undo and redo say what they would do, wherever they are named.
#include "figure/edit.h"
#include "ui/actions.h"
#include "ui/shortcut_sheet.h"
#include "ui/window_desk.h"

using namespace actiscope;

namespace {

struct UndoDesk : WindowDesk {
    UndoDesk() : WindowDesk(sessionOf(require(catalogue, "leaky_relu"))) {}

    void setSlope(double slope, const QString& gesture = {}) {
        const Figure& figure = session().figure;
        const std::string id = "negative_slope";
        document().apply(withParameter(figure, figure.selected, id, slope, true, catalogue),
                         gesture);
    }

    /// With its accelerator, as in the menu.
    QString text(const char* id) { return action(id)->text(); }

    QString heard(const char* tool) {
        return at(QLatin1String("tool.") + QLatin1String(tool))->accessibleName();
    }
};

} // namespace

class MainWindowUndoTest : public QObject {
    Q_OBJECT

private slots:

    void theMenuSaysWhatComes() {
        UndoDesk desk;
        QCOMPARE(desk.text("undo"), QStringLiteral("&Undo"));
        QCOMPARE(desk.text("redo"), QStringLiteral("&Redo"));
        desk.setSlope(0.2);
        QCOMPARE(desk.text("undo"), QStringLiteral("&Undo: negative slope 0.01 → 0.2"));
        QCOMPARE(desk.text("redo"), QStringLiteral("&Redo"));
        desk.document().apply(withAddedFunction(desk.session().figure, require(catalogue, "elu")));
        QCOMPARE(desk.text("undo"), QStringLiteral("&Undo: add ELU"));
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.text("undo"), QStringLiteral("&Undo: negative slope 0.01 → 0.2"));
        QCOMPARE(desk.text("redo"), QStringLiteral("&Redo: add ELU"));
        desk.document().start(presetNamed("relu"));
        QCOMPARE(desk.text("undo"), QStringLiteral("&Undo"));
    }

    void aDragIsOneName() {
        UndoDesk desk;
        for (int i = 1; i <= 20; ++i) {
            desk.setSlope(0.01 * (1 + i), QStringLiteral("drag"));
        }
        QTRY_COMPARE(desk.text("undo"), QStringLiteral("&Undo: negative slope 0.01 → 0.21"));
    }

    void commandsAreNamed_data() {
        QTest::addColumn<QString>("name");
        const auto row = [](const char* command, const char* name) {
            QTest::newRow(command) << QString::fromUtf8(name);
        };
        row("duplicate", "add RReLU");
        row("remove", "remove RReLU");
        row("zoomIn", "pan and zoom");
        row("resample", "resample");
        row("histogram", "add histogram");
        row("probe", "probe on");
        row("grid", "grid lines on");
        row("legend", "legend upper left → none");
        row("equal", "aspect free → equal");
        row("derivative", "hide f′");
        row("second", "show f″");
    }

    void commandsAreNamed() {
        QFETCH(QString, name);
        WindowDesk desk(presetNamed("rrelu-train-eval"));
        desk.action(QTest::currentDataTag())->trigger();
        QCOMPARE(desk.action("undo")->text(), QStringLiteral("&Undo: ") + name);
        desk.action("undo")->trigger();
        QCOMPARE(desk.action("redo")->text(), QStringLiteral("&Redo: ") + name);
    }

    void theToolsSayItToo() {
        UndoDesk desk;
        QCOMPARE(desk.heard("undo"), QStringLiteral("Undo"));
        desk.setSlope(0.2);
        const QString said = QStringLiteral("Undo: negative slope 0.01 → 0.2");
        QCOMPARE(desk.heard("undo"), said);
        QVERIFY(desk.at<QToolButton>(QStringLiteral("tool.undo"))->toolTip().startsWith(said));
    }

    void theSheetOfKeysStaysPlain() {
        UndoDesk desk;
        desk.setSlope(0.2);
        const ShortcutSheet sheet(*desk.window.findChild<Actions*>(), &desk.window);
        QStringList meanings;
        for (const QLabel* label : sheet.findChildren<QLabel*>()) {
            meanings.append(label->text());
        }
        QVERIFY(meanings.contains(QStringLiteral("Undo")));
        QVERIFY(meanings.filter(QStringLiteral("negative slope")).isEmpty());
    }

    void theNameSpeaksTheLanguageOfTheWindow() {
        UndoDesk desk;
        desk.setSlope(0.2);
        desk.appearance.setLanguage(Language::Chinese);
        WindowDesk::settle();
        QVERIFY2(desk.text("undo").contains(QStringLiteral("负半轴斜率 0.01 → 0.2")),
                 qPrintable(desk.text("undo")));
        desk.appearance.setLanguage(Language::English);
        WindowDesk::settle();
        QCOMPARE(desk.text("undo"), QStringLiteral("&Undo: negative slope 0.01 → 0.2"));
    }
};

QTEST_MAIN(MainWindowUndoTest)
#include "main_window_undo_test.moc"
