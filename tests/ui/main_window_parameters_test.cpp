// Every parameter of every activation by key, mouse and typing: its own value changes, alone.
#include "ui/controls/curve_list.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_panel.h"
#include "ui/controls/random_panel.h"
#include "ui/controls/reason.h"
#include "ui/controls/slider.h"
#include "ui/window_desk.h"

#include <cmath>

using namespace actiscope;

namespace {

struct Place {
    const Activation* activation = nullptr;
    const Parameter* parameter = nullptr;

    [[nodiscard]] QString name(const QString& suffix = {}) const {
        return QStringLiteral("param.") + QString::fromStdString(parameter->id) + suffix;
    }

    /// Where both directions have room: the default, or the middle where that is an end or none.
    [[nodiscard]] double begin() const {
        const auto& [from, to] = parameter->slider;
        return from < parameter->initial && parameter->initial < to ? parameter->initial
                                                                    : from / 2 + to / 2;
    }

    [[nodiscard]] Session start() const {
        Session session = sessionOf(*activation);
        session.figure.panels[0].curves[0].parameters[parameter->id] = begin();
        return session;
    }
};

/// The parts of a row with two bounds that both share carry the lower bound's name.
QString rowName(const Place& place, const char* suffix) {
    std::string id = place.parameter->id;
    for (const Parameter& other : place.activation->parameters) {
        id = other.atMost == id ? other.id : id;
    }
    return QStringLiteral("param.%1.%2").arg(QString::fromStdString(id), QLatin1String(suffix));
}

void everyParameter() {
    QTest::addColumn<Place>("place");
    for (const Activation& activation : catalogue) {
        for (const Parameter& parameter : activation.parameters) {
            QTest::addRow("%s %s", activation.id.c_str(), parameter.id.c_str())
                << Place{&activation, &parameter};
        }
    }
}

/// How often anything within an area asks to be laid out again.
class LayoutCounter : public QObject {
public:
    explicit LayoutCounter(const QWidget& area) : m_area(area) { qApp->installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        m_count += event->type() == QEvent::LayoutRequest && widget != nullptr &&
                   (widget == &m_area || m_area.isAncestorOf(widget));
        return false;
    }

private:
    const QWidget& m_area;
    int m_count = 0;
};

/// A row, and what happens to its parameter.
struct Row {
    explicit Row(const Place& where)
        : place(where), desk(where.start()), handle(desk.at(where.name())),
          slider(qobject_cast<Slider*>(handle->parentWidget())) {}

    [[nodiscard]] double value() {
        return desk.session().figure.panels[0].curves[0].parameters.at(place.parameter->id);
    }

    [[nodiscard]] double shown() const {
        return slider->value(slider->handle(0) == handle ? 0 : 1);
    }

    [[nodiscard]] Session startWith(double value) const {
        Session session = place.start();
        session.figure.panels[0].curves[0].parameters[place.parameter->id] = value;
        return session;
    }

    /// Where the parameter may go: its own limits and those of the other bound.
    [[nodiscard]] bool isLegal(double value) const {
        const Session start = place.start();
        return !refusal(*place.activation,
                        *place.parameter,
                        value,
                        start.figure.panels[0].curves[0].parameters);
    }

    /// In the window, over a value of the slider's span.
    [[nodiscard]] QPoint over(double value) {
        const Span span = place.parameter->slider;
        constexpr int inset = 12;
        const double part = (value - span.from) / (span.to - span.from);
        return desk.inWindow(
            slider, {qRound(inset + part * (slider->width() - 2 * inset)), slider->height() / 2});
    }

    Place place;
    WindowDesk desk;
    QWidget* handle;
    Slider* slider;
};

} // namespace

Q_DECLARE_METATYPE(Place)

class MainWindowParametersTest : public QObject {
    Q_OBJECT

private slots:

    void keysMoveIt_data() { everyParameter(); }

    void keysMoveIt() {
        QFETCH(Place, place);
        Row row(place);
        row.desk.focus(place.name());
        const double initial = place.begin();
        const double step = row.slider->step();
        const std::map<Qt::Key, int> steps = {
            {Qt::Key_Right, 1}, {Qt::Key_Left, -1}, {Qt::Key_PageUp, 10}, {Qt::Key_PageDown, -10}};
        for (const auto& [key, count] : steps) {
            row.desk.document().start(place.start());
            row.desk.key(key);
            const double value = row.value();
            QCOMPARE(row.desk.session(), row.startWith(value));
            QVERIFY(value != initial);
            QCOMPARE(row.shown(), value);
            QVERIFY(std::signbit(value - initial) == (count < 0));
            // Less than a step from where it would go, or stopped by what is legal.
            const double aim = initial + count * step;
            QVERIFY(std::fabs(value - aim) < step || !row.isLegal(aim) ||
                    aim < place.parameter->slider.from);
            row.desk.document().undo();
            QCOMPARE(row.desk.session(), place.start());
        }
    }

    void homeAndEndGoToTheEnds_data() { everyParameter(); }

    void homeAndEndGoToTheEnds() {
        QFETCH(Place, place);
        Row row(place);
        row.desk.focus(place.name());
        const Span span = place.parameter->slider;
        for (const bool home : {true, false}) {
            row.desk.document().start(place.start());
            row.desk.key(home ? Qt::Key_Home : Qt::Key_End);
            const double end = home ? span.from : span.to;
            const double value = row.value();
            QCOMPARE(row.desk.session(), row.startWith(value));
            QCOMPARE(row.shown(), value);
            QVERIFY(value != place.begin());
            if (row.isLegal(end)) {
                QCOMPARE(value, end);
            } else {
                // As near as is legal: at the other bound, or just beside an excluded end.
                const double room = std::fabs(place.begin() - end);
                const bool bound = place.activation->parameters.size() > 1;
                QVERIFY(bound || std::fabs(value - end) < room / 50);
            }
        }
    }

    void aHeldKeyIsOneStep() {
        Row row({find(catalogue, "elu"), &find(catalogue, "elu")->parameters[0]});
        row.handle->setFocus();
        for (int i = 0; i < 5; ++i) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_Right, {}, {}, i > 0);
            QApplication::sendEvent(row.handle, &again);
        }
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Right, {});
        QApplication::sendEvent(row.handle, &release);
        QVERIFY(row.value() > place(row).initial + 4 * row.slider->step());
        row.desk.document().undo();
        QCOMPARE(row.desk.session(), row.place.start());
        QVERIFY(!row.desk.document().canUndo());
    }

    void controlZeroIsTheDefault_data() { everyParameter(); }

    void controlZeroIsTheDefault() {
        QFETCH(Place, place);
        Row row(place);
        row.desk.focus(place.name());
        row.desk.key(Qt::Key_Right);
        QVERIFY(row.value() != place.begin());
        row.desk.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(row.desk.session(), sessionOf(*place.activation));
    }

    void aDragIsOneStep_data() { everyParameter(); }

    void aDragIsOneStep() {
        QFETCH(Place, place);
        Row row(place);
        const Span span = place.parameter->slider;
        const double aim = span.from + 0.9 * (span.to - span.from);
        row.desk.drag(row.over(place.begin()), row.over(aim));
        const double value = row.value();
        QCOMPARE(row.desk.session(), row.startWith(value));
        QCOMPARE(row.shown(), value);
        const double pixel = (span.to - span.from) / (row.slider->width() - 24);
        if (row.isLegal(aim)) {
            QVERIFY2(std::fabs(value - aim) < 2 * pixel, qPrintable(QString::number(value)));
        } else {
            QCOMPARE(value, place.activation->parameters[1].initial);
        }
        row.desk.document().undo();
        QCOMPARE(row.desk.session(), place.start());
        QVERIFY(!row.desk.document().canUndo());
        QCOMPARE(row.shown(), place.begin());
        row.desk.document().redo();
        QCOMPARE(row.desk.session(), row.startWith(value));
    }

    // It takes longer than all that a tick changes.
    void aDragLaysNothingOutAgain() {
        WindowDesk desk(presetNamed("rrelu-train-eval"));
        auto* handle = desk.at(QStringLiteral("param.lower"));
        QTRY_VERIFY(desk.window.findChild<RandomPanel*>() != nullptr);
        const QPoint start = desk.inWindow(handle, handle->rect().center());
        QWindow* window = desk.window.windowHandle();
        QTest::mousePress(window, Qt::LeftButton, {}, start);
        QTest::mouseMove(window, start + QPoint(5, 0)); // Reset becomes usable
        WindowDesk::settle();
        const LayoutCounter curves(*desk.window.findChild<CurveList*>());
        const LayoutCounter parameters(*desk.window.findChild<ParameterPanel*>());
        const LayoutCounter slopes(*desk.window.findChild<RandomPanel*>());
        const Session before = desk.session();
        for (int x = 6; x < 26; ++x) {
            QTest::mouseMove(window, start + QPoint(x, 0));
        }
        WindowDesk::settle();
        QVERIFY(desk.session() != before);
        QCOMPARE(curves.count(), 0);
        QCOMPARE(parameters.count(), 0);
        QCOMPARE(slopes.count(), 0);
        QTest::mouseRelease(window, Qt::LeftButton, {}, start + QPoint(25, 0));
    }

    void twoDragsAreTwoSteps() {
        Row row({find(catalogue, "elu"), &find(catalogue, "elu")->parameters[0]});
        row.desk.drag(row.over(1), row.over(1.5));
        const Session first = row.desk.session();
        row.desk.drag(row.over(row.value()), row.over(0.5));
        QVERIFY(row.desk.session() != first);
        row.desk.document().undo();
        QCOMPARE(row.desk.session(), first);
        row.desk.document().undo();
        QCOMPARE(row.desk.session(), row.place.start());
    }

    void aTypedValueKeepsEveryDigit_data() { everyParameter(); }

    void aTypedValueKeepsEveryDigit() {
        QFETCH(Place, place);
        Row row(place);
        // Legal for all: between the defaults of the bounds, above 0.
        const double value = place.begin() == 0 ? 0.1 : place.begin() * 1.0000000000000002;
        row.desk.type(place.name(QStringLiteral(".field")), QString::number(value, 'g', 17));
        if (!row.isLegal(value)) {
            QFAIL("the value was meant to be legal and new");
        }
        QCOMPARE(row.desk.session(), row.startWith(value));
        row.desk.document().undo();
        QCOMPARE(row.desk.session(), place.start());
        QVERIFY(!row.desk.document().canUndo());
    }

    void aFractionIsANumber() {
        Row row({find(catalogue, "rrelu"), &find(catalogue, "rrelu")->parameters[1]});
        row.desk.type(QStringLiteral("param.upper.field"), QStringLiteral("2/3"));
        QCOMPARE(row.desk.session(), row.startWith(2.0 / 3));
    }

    void aRefusedValueStaysInItsField_data();
    void aRefusedValueStaysInItsField();

    void aValueBeyondTheSpanWidensIt() {
        Row row({find(catalogue, "leaky_relu"), &find(catalogue, "leaky_relu")->parameters[0]});
        row.desk.type(QStringLiteral("param.negative_slope.field"), QStringLiteral("-7.5"));
        QCOMPARE(row.desk.session(), row.startWith(-7.5));
        QCOMPARE(row.shown(), -7.5);
        QCOMPARE(row.desk.at<NumberField>(rowName(row.place, "spanFrom"))->value(), -7.5);
    }

    void theEndsOfTheSpanAreTheUsers_data() { everyParameter(); }

    void theEndsOfTheSpanAreTheUsers() {
        QFETCH(Place, place);
        Row row(place);
        row.desk.type(rowName(place, "spanTo"), QStringLiteral("50"));
        QCOMPARE(row.desk.session(), place.start());
        row.desk.focus(place.name());
        row.desk.key(Qt::Key_End);
        if (row.isLegal(50)) {
            QCOMPARE(row.desk.session(), row.startWith(50));
        } else {
            QCOMPARE(row.value(), place.activation->parameters[1].initial);
        }
        const Session before = row.desk.session();
        auto* end = row.desk.at<NumberField>(rowName(place, "spanFrom"));
        row.desk.type(end->objectName(), QStringLiteral("50"));
        QVERIFY(end->hasError());
        QVERIFY(row.desk.at<Reason>(rowName(place, "reason"))->isVisible());
        QCOMPARE(row.desk.session(), before);
    }

    void aChoiceIsOneClick_data() { everyParameter(); }

    void aChoiceIsOneClick() {
        QFETCH(Place, place);
        Row row(place);
        const auto buttons =
            row.desk.window.findChildren<QToolButton*>(place.name(QStringLiteral(".choice")));
        std::vector<double> choices = place.parameter->choices;
        if (place.parameter->mayBeNone) {
            choices.push_back(HUGE_VAL);
        }
        QCOMPARE(static_cast<std::size_t>(buttons.size()), choices.size());
        for (qsizetype i = 0; i < buttons.size(); ++i) {
            row.desk.document().start(place.start());
            QTest::mouseClick(buttons[i], Qt::LeftButton);
            QCOMPARE(row.desk.session(), row.startWith(choices[static_cast<std::size_t>(i)]));
        }
    }

    void resetBringsTheDefaultsBack_data() { everyParameter(); }

    void resetBringsTheDefaultsBack() {
        QFETCH(Place, place);
        Row row(place);
        auto* reset = row.desk.at<QToolButton>(rowName(place, "reset"));
        row.desk.document().start(sessionOf(*place.activation));
        QVERIFY(!reset->isEnabled());
        row.desk.document().start(place.start());
        row.desk.focus(place.name());
        row.desk.key(Qt::Key_Right);
        QVERIFY(reset->isEnabled());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(row.desk.session(), sessionOf(*place.activation));
    }

    void linkedCurvesFollowAndUnlinkedDoNot() {
        WindowDesk desk;
        const Session start = desk.session();
        desk.type(QStringLiteral("param.lower.field"), QStringLiteral("0.2"));
        Session both = start;
        both.figure.panels[0].curves[0].parameters["lower"] = 0.2;
        both.figure.panels[1].curves[0].parameters["lower"] = 0.2;
        QCOMPARE(desk.session(), both);
        desk.document().start(start);
        desk.at<QToolButton>(QStringLiteral("param.link"))->click();
        QCOMPARE(desk.session(), start);
        desk.type(QStringLiteral("param.lower.field"), QStringLiteral("0.2"));
        Session one = start;
        one.figure.panels[0].curves[0].parameters["lower"] = 0.2;
        QCOMPARE(desk.session(), one);
    }

    void boundsStopAtEachOther() {
        Row lower({find(catalogue, "rrelu"), &find(catalogue, "rrelu")->parameters[0]});
        lower.desk.drag(lower.over(0.125), lower.over(0.9));
        QCOMPARE(lower.desk.session(), lower.startWith(1.0 / 3));
        Row upper({find(catalogue, "rrelu"), &find(catalogue, "rrelu")->parameters[1]});
        upper.desk.drag(upper.over(1.0 / 3), upper.over(0.02));
        QCOMPARE(upper.desk.session(), upper.startWith(0.125));
    }

private:
    static const Parameter& place(const Row& row) { return *row.place.parameter; }
};

void MainWindowParametersTest::aRefusedValueStaysInItsField_data() {
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* activation, std::size_t parameter, const char* text) {
        const Activation* found = find(catalogue, activation);
        QTest::addRow("%s %s \"%s\"", activation, found->parameters[parameter].id.c_str(), text)
            << Place{found, &found->parameters[parameter]} << QString::fromUtf8(text);
    };
    row("elu", 0, "0");
    row("elu", 0, "-1");
    row("softplus", 0, "-0.5");
    row("rrelu", 0, "0.5");
    row("rrelu", 1, "0.1");
    row("rrelu_paper", 0, "0");
    row("rrelu_paper", 1, "2");
    for (const char* text : {"", "steep", "1e400", "0,5", "nan", "inf", "1/0", "0x10", "1 2"}) {
        row("leaky_relu", 0, text);
    }
}

void MainWindowParametersTest::aRefusedValueStaysInItsField() {
    QFETCH(Place, place);
    QFETCH(QString, text);
    Row row(place);
    const QString name = place.name(QStringLiteral(".field"));
    auto* field = row.desk.at<NumberField>(name);
    const QString before = field->text();
    row.desk.type(name, text);
    QCOMPARE(row.desk.session(), place.start());
    QVERIFY(!row.desk.document().canUndo());
    QCOMPARE(field->property("error"), QVariant(true));
    QCOMPARE(field->text(), text);
    QCOMPARE(row.shown(), place.parameter->initial);
    auto* reason = row.desk.at<Reason>(rowName(place, "reason"));
    QVERIFY(reason->isVisible());
    QVERIFY(!reason->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->property("error"), QVariant(false));
    QCOMPARE(field->text(), before);
    QVERIFY(!reason->isVisible());
    QCOMPARE(row.desk.session(), place.start());
}

QTEST_MAIN(MainWindowParametersTest)
#include "main_window_parameters_test.moc"
