// The panels of the right column: each control changes its own field and nothing else.
#include "figure/view.h"
#include "ui/controls/curve_list.h"
#include "ui/controls/curve_row.h"
#include "ui/panel_desk.h"

using namespace actiscope;

namespace {

using Change = std::function<void(Figure&)>;

Curve& curve(Figure& figure, std::size_t panel) {
    return figure.panels[panel].curves[0];
}

void both(Figure& figure, const std::function<void(Curve&)>& change) {
    change(curve(figure, 0));
    change(curve(figure, 1));
}

} // namespace

Q_DECLARE_METATYPE(Change)

class PanelsTest : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { qRegisterMetaType<Change>(); }

    void typedFieldsChangeTheirOwn_data();
    void typedFieldsChangeTheirOwn();
    void buttonsChangeTheirOwn_data();
    void buttonsChangeTheirOwn();
    void aConventionIsChosenByKeys();
    void choicesChangeTheirOwn_data();
    void choicesChangeTheirOwn();
    void everyLineHasItsStyle();
    void aPanelGetsAViewOfItsOwn();
    void annotationsAreAddedTypedAndRemoved();
    void curvesAreDroppedInTheirList_data();
    void curvesAreDroppedInTheirList();
    void refusalsChangeNothing_data();
    void refusalsChangeNothing();

    void resampleKeepsAllButTheDraw() {
        Desk desk(rrelu());
        Session expected = rrelu();
        ++curve(expected.figure, 0).resample;
        desk.click("random.resample");
        QCOMPARE(desk.document.session(), expected);
        desk.document.undo();
        QCOMPARE(desk.document.session(), rrelu());
    }

    void automaticIsOneStep() {
        Desk desk(rrelu());
        desk.playback.setRate(30);
        desk.click("random.automatic");
        QVERIFY(desk.playback.isAutomatic());
        QTRY_VERIFY(curve(desk.document.session().figure).resample >= 3);
        desk.click("random.automatic");
        desk.document.undo();
        QCOMPARE(desk.document.session(), rrelu());
    }

    void theWheelChangesTheRate() {
        Desk desk(rrelu());
        auto* button = desk.at("random.automatic");
        QWheelEvent wheel(QPointF(5, 5),
                          button->mapToGlobal(QPointF(5, 5)),
                          {},
                          {0, 120},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(button, &wheel);
        QCOMPARE(desk.playback.rate(), 5);
        QCOMPARE(desk.document.session(), rrelu());
    }

    void fixingYKeepsTheView() {
        Desk desk(rrelu());
        desk.click("panel.automatic");
        const auto y = desk.document.session().figure.panels[0].y;
        QVERIFY(y.has_value());
        QVERIFY(isViewable(*y));
        Session expected = rrelu();
        expected.figure.panels[0].y = y;
        QCOMPARE(desk.document.session(), expected);
        desk.type("panel.y.to", "3");
        expected.figure.panels[0].y->to = 3;
        QCOMPARE(desk.document.session(), expected);
        desk.click("panel.automatic");
        QCOMPARE(desk.document.session(), rrelu());
    }

    void displayIsSilentAndKeepsWhatIsTyped() {
        Desk desk(withProbe(-1));
        QSignalSpy changes(&desk.document, &Document::changed);
        Session other = withProbe(0.5);
        other.figure.panels[0].gridlines = true;
        other.figure.aspect = Aspect::Equal;
        other.figure.tangent = false;
        curve(other.figure, 0).traces.push_back({.quantity = Quantity::Band, .label = {}});
        for (auto* view : desk.window.findChildren<SessionView*>()) {
            view->display(other);
            view->display(other);
        }
        QCOMPARE(changes.size(), 0);
        QCOMPARE(desk.document.session(), withProbe(-1));
    }

    void retranslatingChangesNothing() {
        Desk desk(withProbe(-1));
        for (auto* view : desk.window.findChildren<SessionView*>()) {
            view->retranslate();
        }
        QCOMPARE(desk.document.session(), withProbe(-1));
        QVERIFY(desk.at<QAbstractButton>("random.phase.train")->isChecked());
        desk.click("random.phase.eval");
        QVERIFY(!desk.at("random.resample")->isEnabled());
    }

    void everyControlHasItsWords() {
        Desk desk(withProbe(-1));
        for (const QWidget* widget : desk.window.findChildren<QWidget*>()) {
            const bool control = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                 qobject_cast<const QLineEdit*>(widget) != nullptr;
            if (control && widget->focusPolicy() != Qt::NoFocus) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                const QString name = widget->accessibleName().isEmpty() && button != nullptr
                                         ? button->text()
                                         : widget->accessibleName();
                QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
                QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
                QVERIFY2(!widget->statusTip().isEmpty(), qPrintable(widget->objectName()));
                QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

private:
    static const Curve& curve(const Figure& figure) { return figure.panels[0].curves[0]; }

    static Curve& curve(Figure& figure, std::size_t panel) { return ::curve(figure, panel); }
};

void PanelsTest::typedFieldsChangeTheirOwn_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const char* text, const Change& change) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf8(text) << change;
    };
    row("random.points", "250", [](Figure& f) { f.grid.points = 250; });
    row("random.seed", "9007199254740992", [](Figure& f) {
        both(f, [](Curve& c) { c.seed = 9007199254740992; });
    });
    row("random.passes", "500", [](Figure& f) { both(f, [](Curve& c) { c.passes = 500; }); });
    row("probe.x", "1/3", [](Figure& f) { f.probe = 1.0 / 3; });
    row("panel.title", "Mine", [](Figure& f) { f.panels[0].title = "Mine"; });
    row("panel.x.from", "-0.5", [](Figure& f) { f.x.from = -0.5; });
    row("panel.x.to", "7", [](Figure& f) { f.x.to = 7; });
    row("panel.grid.from", "-3", [](Figure& f) { f.grid.from = -3; });
    row("panel.grid.to", "5", [](Figure& f) { f.grid.to = 5; });
    row("panel.points", "1000000", [](Figure& f) { f.grid.points = 1000000; });
    const auto trace = [](Figure& f) -> Trace& { return curve(f, 0).traces[0]; };
    row("line.label", "\\alpha *x*", [=](Figure& f) { trace(f).label = "\\alpha *x*"; });
    row("line.width", "3.5", [=](Figure& f) { trace(f).width = 3.5; });
    row("line.opacity", "55", [=](Figure& f) { trace(f).opacity = 0.55; });
    row("layout.x.label", "logit *z*", [](Figure& f) { f.panels[0].xLabel = "logit *z*"; });
    row("layout.y.label", "gain", [](Figure& f) { f.panels[0].yLabel = "gain"; });
    row("layout.x.every", "0.5", [](Figure& f) { f.panels[0].xTicks.every = 0.5; });
    row("layout.y.every", "1/4", [](Figure& f) { f.panels[0].yTicks.every = 0.25; });
    row("layout.columns", "2", [](Figure& f) { f.columns = 2; });
}

void PanelsTest::typedFieldsChangeTheirOwn() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(Change, change);
    Desk desk(rrelu());
    Session expected = rrelu();
    change(expected.figure);
    desk.type(name.toUtf8().constData(), text.toUtf8().constData());
    QCOMPARE(desk.document.session(), expected);
    desk.document.undo();
    QCOMPARE(desk.document.session(), rrelu());
    QVERIFY(!desk.document.canUndo());
}

void PanelsTest::buttonsChangeTheirOwn_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const Change& change) {
        QTest::newRow(name) << QString::fromLatin1(name) << change;
    };
    const auto trace = [](Quantity quantity) {
        return [quantity](Figure& f) { f = withTrace(f, {0, 0}, quantity, true); };
    };
    row("random.phase.eval", [](Figure& f) { curve(f, 0).phase = Phase::Eval; });
    row("random.form.rrelu_paper", [](Figure& f) { f = withOtherForm(f, {0, 0}, catalogue); });
    row("random.unit.curve", [](Figure& f) { both(f, [](Curve& c) { c.unit = Unit::Curve; }); });
    row("random.band", trace(Quantity::Band));
    row("random.mean", trace(Quantity::Mean));
    row("random.sd", trace(Quantity::Sd));
    row("probe.tangent", [](Figure& f) { f.tangent = false; });
    row("probe.triangle", [](Figure& f) { f.slopeTriangle = true; });
    row("panel.axes.box", [](Figure& f) { f.panels[0].axes = Axes::Box; });
    row("panel.gridlines", [](Figure& f) { f.panels[0].gridlines = true; });
    row("panel.legend", [](Figure& f) { f.panels[0].legend = Legend::None; });
    row("panel.aspect", [](Figure& f) { f.aspect = Aspect::Equal; });
}

void PanelsTest::buttonsChangeTheirOwn() {
    QFETCH(QString, name);
    QFETCH(Change, change);
    Desk desk(withProbe(-1));
    Session expected = withProbe(-1);
    change(expected.figure);
    desk.click(name.toUtf8().constData());
    QCOMPARE(desk.document.session(), expected);
    desk.document.undo();
    QCOMPARE(desk.document.session(), withProbe(-1));
    QVERIFY(!desk.document.canUndo());
}

void PanelsTest::aConventionIsChosenByKeys() {
    Desk desk(rrelu());
    auto* choice = desk.at<QComboBox>("panel.convention");
    QCOMPARE(choice->count(), 7);
    for (int i = 1; i < choice->count(); ++i) {
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(static_cast<int>(desk.document.session().figure.convention), i);
    }
}

void PanelsTest::refusalsChangeNothing_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    int number = 0;
    const auto row = [&number](const char* name, const char* text, const char* reason) {
        QTest::addRow("%d %s %s", ++number, name, text)
            << QString::fromLatin1(name) << QString::fromUtf8(text) << QString::fromLatin1(reason);
    };
    for (const char* text : {"0", "1000001", "1.5", "many", ""}) {
        row("random.points", text, "random.reason");
        row("panel.points", text, "panel.reason");
    }
    row("random.seed", "-1", "random.reason");
    row("random.seed", "9007199254740994", "random.reason");
    row("random.passes", "501", "random.reason");
    row("panel.x.from", "2", "panel.reason");
    row("panel.x.from", "1e400", "panel.reason");
    row("panel.x.from", "1.99999999999999999", "panel.reason");
    row("panel.x.to", "-3", "panel.reason");
    row("panel.grid.to", "-2", "panel.reason");
}

void PanelsTest::refusalsChangeNothing() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, reason);
    Desk desk(rrelu());
    desk.type(name.toUtf8().constData(), text.toUtf8().constData());
    QCOMPARE(desk.document.session(), rrelu());
    auto* said = desk.at<Reason>(reason.toUtf8().constData());
    QVERIFY(said->isVisible());
    QVERIFY(!said->text().isEmpty());
    auto* field = desk.at<NumberField>(name.toUtf8().constData());
    QVERIFY(field->hasError());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->hasError());
    QVERIFY(!said->isVisible());
    QVERIFY(!desk.document.canUndo());
}

void PanelsTest::choicesChangeTheirOwn_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("steps");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, int steps, const Change& change) {
        QTest::newRow(name) << QString::fromLatin1(name) << steps << change;
    };
    row("line.ink", 3, [](Figure& f) { curve(f, 0).traces[0].color += 3; });
    row("line.dash", 1, [](Figure& f) { curve(f, 0).traces[0].dash = Dash::Dashed; });
    row("layout.legend", 2, [](Figure& f) { f.panels[0].legend = Legend::LowerLeft; });
    row("layout.x.unit", 1, [](Figure& f) { f.panels[0].xTicks.of = TickUnit::Pi; });
    row("layout.y.unit", 1, [](Figure& f) { f.panels[0].yTicks.of = TickUnit::Pi; });
}

void PanelsTest::choicesChangeTheirOwn() {
    QFETCH(QString, name);
    QFETCH(int, steps);
    QFETCH(Change, change);
    Desk desk(rrelu());
    auto* choice = desk.at<QComboBox>(name.toUtf8().constData());
    for (int i = 0; i < steps; ++i) {
        QTest::keyClick(choice, Qt::Key_Down);
    }
    Session expected = rrelu();
    change(expected.figure);
    QCOMPARE(desk.document.session(), expected);
}

void PanelsTest::everyLineHasItsStyle() {
    Desk desk(rrelu());
    const std::size_t last = curve(desk.document.session().figure).traces.size() - 1;
    desk.click(qPrintable(QStringLiteral("line.trace.%1").arg(last)));
    desk.type("line.width", "4");
    Session expected = rrelu();
    curve(expected.figure, 0).traces[last].width = 4;
    QCOMPARE(desk.document.session(), expected);
    desk.type("line.width", "-1");
    QCOMPARE(desk.document.session(), expected);
    QVERIFY(desk.at<NumberField>("line.width")->hasError());
}

void PanelsTest::aPanelGetsAViewOfItsOwn() {
    Desk desk(rrelu());
    desk.click("layout.hasOwnX");
    Session expected = rrelu();
    expected.figure.panels[0].x = expected.figure.x;
    QCOMPARE(desk.document.session(), expected);
    desk.type("layout.ownX.to", "9");
    expected.figure.panels[0].x->to = 9;
    QCOMPARE(desk.document.session(), expected);
    desk.click("layout.hasOwnX");
    QCOMPARE(desk.document.session(), rrelu());
    desk.click("layout.sharedY");
    QVERIFY(desk.document.session().figure.sharedY);
}

void PanelsTest::annotationsAreAddedTypedAndRemoved() {
    Desk desk(rrelu());
    const auto notes = [&desk]() -> const std::vector<Annotation>& {
        return desk.document.session().figure.panels[0].annotations;
    };
    for (QAction* action : desk.at<QToolButton>("notes.add")->menu()->actions()) {
        action->trigger();
    }
    QCOMPARE(notes().size(), Words<AnnotationKind>::all.size());
    desk.type("note.0.text", "kink\\nhere");
    QCOMPARE(notes()[0].text, std::string("kink\nhere"));
    desk.type("note.0.toY", "0.25");
    QCOMPARE(notes()[0].to->y, 0.25);
    desk.type("note.2.y", "-1");
    QCOMPARE(notes()[2].at.y, -1.0);
    desk.type("note.3.toX", "1.5");
    QCOMPARE(notes()[3].to->x, 1.5);
    desk.click("note.1.remove");
    QCOMPARE(notes().size(), Words<AnnotationKind>::all.size() - 1);
    QCOMPARE(notes()[1].kind, AnnotationKind::Horizontal);
    for (int i = 0; i < 10; ++i) {
        desk.document.undo();
    }
    QCOMPARE(desk.document.session(), rrelu());
}

void PanelsTest::curvesAreDroppedInTheirList_data() {
    QTest::addColumn<QByteArray>("dragged");
    QTest::addColumn<int>("gap");
    QTest::addColumn<QStringList>("expected");
    const QStringList start = {
        QStringLiteral("relu"), QStringLiteral("elu"), QStringLiteral("gelu")};
    QTest::newRow("to the end") << QByteArray("0 0") << 3
                                << QStringList{start[1], start[2], start[0]};
    QTest::newRow("to the front") << QByteArray("0 2") << 0
                                  << QStringList{start[2], start[0], start[1]};
    QTest::newRow("where it is") << QByteArray("0 1") << 1 << start;
    QTest::newRow("from elsewhere") << QByteArray("7 7") << 0 << start;
    QTest::newRow("nonsense") << QByteArray("x") << 0 << start;
}

void PanelsTest::curvesAreDroppedInTheirList() {
    QFETCH(QByteArray, dragged);
    QFETCH(int, gap);
    QFETCH(QStringList, expected);
    Session session;
    session.figure.panels[0].curves.clear();
    for (const char* id : {"relu", "elu", "gelu"}) {
        session.figure.panels[0].curves.push_back(newCurve(require(catalogue, id), 0));
    }
    Document document(catalogue, session);
    CurveList list(document);
    list.resize(320, 300);
    list.display(document.session());
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    const QList<CurveRow*> rows = list.findChildren<CurveRow*>();
    QCOMPARE(rows.size(), 3);
    const CurveRow* row = rows[std::min(gap, 2)];
    const int y = row->mapTo(&list, QPoint(0, gap == 3 ? row->height() - 1 : 1)).y();
    QMimeData moved;
    moved.setData(QStringLiteral("application/x-actiscope-curve"), dragged);
    QDragEnterEvent enter({50, y}, Qt::MoveAction, &moved, Qt::LeftButton, {});
    QApplication::sendEvent(&list, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move({50, y}, Qt::MoveAction, &moved, Qt::LeftButton, {});
    QApplication::sendEvent(&list, &move);
    QDropEvent drop(QPointF(50, y), Qt::MoveAction, &moved, Qt::LeftButton, {});
    QApplication::sendEvent(&list, &drop);
    QStringList ids;
    for (const Curve& each : document.session().figure.panels[0].curves) {
        ids << QString::fromStdString(each.activation);
    }
    QCOMPARE(ids, expected);
}

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
