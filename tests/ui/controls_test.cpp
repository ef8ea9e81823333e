// The controls as a hand, a keyboard and a screen reader meet them, and the contrasts of both
// themes.
#include "ui/controls/banner.h"
#include "ui/controls/chip.h"
#include "ui/controls/letters.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented.h"
#include "ui/controls/slider.h"
#include "ui/controls/toast.h"
#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace actiscope;

namespace {

/// A slider with a span of 0 to 1 over exactly 1000 pixels between the centres of its ends.
struct Ruler : Slider {
    explicit Ruler(int handles = 1) {
        QFont plain;
        plain.setPixelSize(13);
        setFont(plain);
        m_margin = qRound(scaled(*this, 12));
        resize(1000 + 2 * m_margin, 28);
        setHandles(handles);
    }

    [[nodiscard]] QPoint at(double part) const {
        return {m_margin + qRound(1000 * part), height() / 2};
    }

    void drag(double from, double to) {
        QTest::mousePress(this, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(this, at((from + to) / 2));
        QTest::mouseMove(this, at(to));
        QTest::mouseRelease(this, Qt::LeftButton, {}, at(to));
    }

    int m_margin = 0;
};

/// Types over what the field shows and ends with Return.
void type(NumberField& field, const QString& text) {
    field.selectAll();
    field.insert(text); // not keyClicks: it knows Latin letters only
    QTest::keyClick(&field, Qt::Key_Return);
}

QString S(const char16_t* text) {
    return QString::fromUtf16(text);
}

void show(QWidget& window) {
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

class ControlsTest : public QObject {
    Q_OBJECT

public:
    static void initMain() {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }

private slots:

    void initTestCase() { QLocale::setDefault(QLocale(S(u"de_DE"))); }

    void sliderIsSilentWhenSet() {
        Ruler slider;
        const QSignalSpy moved(&slider, &Slider::moved);
        slider.setValue(0, 1.0 / 3);
        QCOMPARE(slider.value(0), 1.0 / 3); // not snapped
        slider.setValue(0, 7);              // nor clipped to the span
        QCOMPARE(slider.value(0), 7.0);
        QCOMPARE(moved.size(), 0);
    }

    void sliderDrags() {
        Ruler slider;
        slider.setValue(0, 0.2);
        const QSignalSpy moved(&slider, &Slider::moved);
        const QSignalSpy released(&slider, &Slider::released);
        // Held 3 px beside its centre, it keeps these 3 px.
        slider.drag(0.203, 0.353);
        QCOMPARE(moved.size(), 2);
        QCOMPARE(moved.last().at(0).toInt(), 0);
        QCOMPARE(moved.last().at(1).toDouble(), 0.35);
        QCOMPARE(slider.value(0), 0.35); // the double nearest to 0.35: fields show it in two digits
        QCOMPARE(released.size(), 1);
        slider.setSpan(0, 1.0 / 3);
        slider.drag(0.9, 1);
        QVERIFY(slider.value(0) == 1.0 / 3); // the end itself
    }

    void sliderFetchesTheNearestHandle() {
        Ruler slider(2);
        slider.setValue(1, 0.8);
        slider.setValue(0, 0.2);
        QTest::mouseClick(&slider, Qt::LeftButton, {}, slider.at(0.4));
        QCOMPARE(slider.value(0), 0.4);
        QTest::mouseClick(&slider, Qt::LeftButton, {}, slider.at(0.9));
        QCOMPARE(slider.value(1), 0.9);
        QCOMPARE(slider.value(0), 0.4);
        // The mouse goes through the handle, which is a widget of its own.
        QWidget* const handle = slider.handle(1);
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        QTest::mouseMove(handle, handle->rect().center() - QPoint(100, 0));
        QCOMPARE(slider.value(1), 0.8);
    }

    void sliderObeysKeys() {
        // clang-format off
        const std::pair<Qt::Key, double> cases[] = {
            {Qt::Key_Left, 0.34}, {Qt::Key_Down, 0.34}, {Qt::Key_Right, 0.36},
            {Qt::Key_Up, 0.36}, {Qt::Key_PageDown, 0.25}, {Qt::Key_PageUp, 0.45},
            {Qt::Key_Home, 0.0}, {Qt::Key_End, 1.0},
        };
        // clang-format on
        for (const auto& [key, value] : cases) {
            Ruler slider;
            slider.setValue(0, 0.35);
            const QSignalSpy moved(&slider, &Slider::moved);
            const QSignalSpy released(&slider, &Slider::released);
            QTest::keyClick(slider.handle(0), key);
            QVERIFY(slider.value(0) == value); // exactly: QCOMPARE is fuzzy
            QCOMPARE(moved.size(), 1);
            QCOMPARE(released.size(), 1);
        }
    }

    void sliderStepsAreNice() {
        Ruler slider;
        for (const auto& [to, step] : {std::pair(1.0, 0.01),
                                       {2.0, 0.02},
                                       {6.0, 0.05},
                                       {8.0, 0.1},
                                       {1.0 / 3, 0.005},
                                       {1e-3, 1e-5},
                                       {1e6, 1e4}}) {
            slider.setSpan(0, to);
            QVERIFY(slider.step() == step);
        }
    }

    void sliderGoesBackToItsDefault() {
        Ruler slider;
        slider.setDefault(0, 1.0 / 3);
        slider.setValue(0, 0.7);
        const QSignalSpy reset(&slider, &Slider::resetRequested);
        QTest::mouseDClick(&slider, Qt::LeftButton, {}, slider.at(0.7));
        QVERIFY(slider.value(0) == 1.0 / 3);
        QCOMPARE(reset.size(), 1);
        slider.setValue(0, 0.7);
        QTest::keyClick(slider.handle(0), Qt::Key_0);
        QCOMPARE(slider.value(0), 0.7);
        QTest::keyClick(slider.handle(0), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(slider.value(0) == 1.0 / 3);
        QCOMPARE(reset.size(), 2);
    }

    void sliderStopsAtItsLimits() {
        Ruler slider;
        slider.setValue(0, 0.5);
        slider.setLimits(0, 0.25, 0.75);
        slider.drag(0.5, 0.9);
        QCOMPARE(slider.value(0), 0.75);
        QTest::keyClick(slider.handle(0), Qt::Key_Home);
        QCOMPARE(slider.value(0), 0.25);
    }

    void sliderHandlesDoNotCross() {
        Ruler slider(2);
        slider.setValue(1, 1.0 / 3);
        slider.setValue(0, 0.125);
        slider.drag(0.125, 0.9);
        QVERIFY(slider.value(0) == 1.0 / 3); // where the other one is, to the bit
        QVERIFY(slider.value(1) == 1.0 / 3);
        slider.setValue(0, 0.125);
        QTest::keyClick(slider.handle(1), Qt::Key_Home);
        QCOMPARE(slider.value(1), 0.125);
        QTest::keyClick(slider.handle(0), Qt::Key_End);
        QCOMPARE(slider.value(0), 0.125);
    }

    void sliderHandlesThatMeetCanPart() {
        Ruler slider(2);
        slider.setValue(1, 1);
        slider.setValue(0, 1);
        slider.drag(1, 0.6); // the upper one cannot go left, so the lower one is meant
        QCOMPARE(slider.value(0), 0.6);
        QCOMPARE(slider.value(1), 1.0);
        slider.setValue(1, 0.6);
        slider.drag(0.6, 0.7);
        QCOMPARE(slider.value(0), 0.6);
        QCOMPARE(slider.value(1), 0.7);
    }

    void sliderLocked() {
        Ruler slider;
        slider.setValue(0, 0.5);
        slider.setLocked(true);
        slider.drag(0.5, 0.9);
        QTest::keyClick(slider.handle(0), Qt::Key_End);
        QCOMPARE(slider.value(0), 0.5);
    }

    void sliderTellsScreenReaders() {
        Ruler slider;
        slider.setValue(0, 0.35);
        slider.handle(0)->setAccessibleName(S(u"negative slope"));
        QAccessibleInterface* const seen = QAccessible::queryAccessibleInterface(slider.handle(0));
        QVERIFY(seen);
        QCOMPARE(seen->role(), QAccessible::Slider);
        QCOMPARE(seen->text(QAccessible::Name), S(u"negative slope"));
        QAccessibleValueInterface* const number = seen->valueInterface();
        QVERIFY(number);
        QCOMPARE(number->currentValue().toDouble(), 0.35);
        QCOMPARE(number->minimumValue().toDouble(), 0.0);
        QCOMPARE(number->maximumValue().toDouble(), 1.0);
        QCOMPARE(number->minimumStepSize().toDouble(), 0.01);
        const QSignalSpy moved(&slider, &Slider::moved);
        number->setCurrentValue(0.5);
        QCOMPARE(slider.value(0), 0.5);
        QCOMPARE(moved.size(), 1);
    }

    void tabReachesBothHandles() {
        Ruler slider(2);
        show(slider);
        slider.handle(0)->setFocus();
        slider.drag(0, 0.1); // raises a handle, which must not change the order
        slider.handle(0)->setFocus();
        QTest::keyClick(slider.handle(0), Qt::Key_Tab);
        QVERIFY(slider.handle(1)->hasFocus());
    }

    void fieldShowsTheShortestDecimal() {
        NumberField field;
        // clang-format off
        const std::pair<double, QString> cases[] = {
            {0.1 + 0.2, S(u"0.30000000000000004")}, {1.0 / 3, S(u"0.3333333333333333")},
            {0.0001, S(u"0.0001")}, {100000, S(u"100000")}, {-1.5, S(u"\u22121.5")},
            {1e300, S(u"1e+300")}, {0, S(u"0")},
        };
        // clang-format on
        for (const auto& [value, text] : cases) {
            field.setValue(value);
            QCOMPARE(field.text(), text);
        }
    }

    void fieldAccepts() {
        // clang-format off
        const std::pair<QString, double> cases[] = {
            {S(u"0.35"), 0.35}, {S(u"-2"), -2.0}, {S(u"\u22122"), -2.0}, {S(u"+4"), 4.0},
            {S(u" .5 "), 0.5}, {S(u"1/3"), 1.0 / 3}, {S(u"-1 / 8"), -0.125},
            {S(u"2.5e-3"), 0.0025}, {S(u"\uFF10\uFF0E\uFF15"), 0.5},
        };
        // clang-format on
        for (const auto& [text, value] : cases) {
            NumberField field;
            field.setValue(9);
            const QSignalSpy edited(&field, &NumberField::edited);
            type(field, text);
            QVERIFY2(edited.size() == 1, qPrintable(text));
            QVERIFY(edited[0][0].toDouble() == value);
            QVERIFY(field.value() == value && !field.hasError());
        }
    }

    void fieldRefuses() {
        const QString large = S(u"Too large. The greatest number is about 1.8e308.");
        // clang-format off
        const std::pair<QString, QString> cases[] = {
            {S(u"0,3"), S(u"Not a number. Use a point: 0.3")},
            {S(u"-12,5"), S(u"Not a number. Use a point: -12.5")}, {S(u"1e400"), large},
            {S(u"1e-400"), S(u"Too small: it cannot be told from 0.")},
            {S(u"1/0"), S(u"Not a number: the denominator is 0.")}, {S(u"1e300/1e-300"), large},
            {S(u"abc"), S(u"Not a number.")}, {S(u"1.2.3"), S(u"Not a number.")},
            {S(u"inf"), S(u"Not a number.")}, {S(u"nan"), S(u"Not a number.")},
            {S(u"+-1"), S(u"Not a number.")},
            {S(u"1.000,5"), S(u"Not a number. Use a point: 0.3")},
        };
        // clang-format on
        for (const auto& [text, reason] : cases) {
            NumberField field;
            field.setValue(0.5);
            const QSignalSpy edited(&field, &NumberField::edited);
            const QSignalSpy refused(&field, &NumberField::refused);
            type(field, text);
            QCOMPARE(refused.size(), 1);
            QCOMPARE(refused[0][0].toString(), reason);
            QCOMPARE(edited.size(), 0);
            QCOMPARE(field.text(), text); // kept, to be mended
            QCOMPARE(field.value(), 0.5);
            QVERIFY(field.property("error").toBool());
        }
    }

    void fieldChecks() {
        NumberField field;
        field.setCheck([](double value) { return value > 0 ? QString() : S(u"Too low."); });
        const QSignalSpy refused(&field, &NumberField::refused);
        type(field, S(u"-1"));
        QCOMPARE(refused.last().first().toString(), S(u"Too low."));
        type(field, S(u"2.5"));
        QCOMPARE(field.value(), 2.5);
        QVERIFY(!field.hasError() && !field.property("error").toBool());
        field.setInteger(true);
        type(field, S(u"2.25"));
        QCOMPARE(refused.last().first().toString(), S(u"A whole number is needed."));
        type(field, S(u"1e3"));
        QCOMPARE(field.text(), S(u"1000"));
    }

    void fieldRestores() {
        NumberField field;
        field.setValue(0.5);
        const QSignalSpy cleared(&field, &NumberField::cleared);
        type(field, S(u"0,3"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), S(u"0.5"));
        QCOMPARE(cleared.size(), 1);
        QVERIFY(!field.hasError());
        type(field, S(u"0,3"));
        field.setValue(0.5); // the same again: the mistake stays readable
        QCOMPARE(field.text(), S(u"0,3"));
        field.setValue(0.6);
        QCOMPARE(field.text(), S(u"0.6"));
        QCOMPARE(cleared.size(), 2);
    }

    void fieldKeepsWhatIsBeingTyped() {
        QWidget window;
        auto* const field = new NumberField(&window);
        auto* const other = new QPushButton(&window);
        show(window);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, S(u"0.7"));
        const QSignalSpy edited(field, &NumberField::edited);
        field->setValue(0.1);
        QCOMPARE(field->text(), S(u"0.7"));
        other->setFocus(); // leaving it is as good as Return
        QCOMPARE(edited.size(), 1);
        QCOMPARE(field->value(), 0.7);
    }

    void segmentsChoose() {
        Segmented choice;
        choice.setOptions({S(u"Training"), S(u"Evaluation"), S(u"Paper, x/a")});
        const QSignalSpy chosen(&choice, &Segmented::chosen);
        choice.setCurrent(0);
        QCOMPARE(chosen.size(), 0);
        show(choice);
        choice.option(0)->setFocus();
        QTest::keyClick(choice.option(0), Qt::Key_Right);
        QCOMPARE(choice.current(), 1);
        QCOMPARE(chosen.last().first().toInt(), 1);
        choice.setOptionEnabled(2, false);
        QTest::mouseClick(choice.option(2), Qt::LeftButton);
        QCOMPARE(choice.current(), 1);
        QTest::mouseClick(choice.option(0), Qt::LeftButton);
        QCOMPARE(choice.current(), 0);
        QCOMPARE(chosen.size(), 2);
        choice.setCurrent(-1);
        QCOMPARE(choice.current(), -1);
    }

    void chipToggles() {
        Chip chip(S(u"f"));
        chip.setInk(Qt::red);
        chip.resize(chip.sizeHint());
        const auto stroke = [&chip] {
            const QImage image = chip.grab().toImage();
            return image.pixelColor(image.width() / 2, image.height() - 5) == QColor(Qt::red);
        };
        QVERIFY(!stroke());
        QTest::mouseClick(&chip, Qt::LeftButton, {}, chip.rect().bottomRight() - QPoint(2, 2));
        QVERIFY(chip.isChecked() && stroke());
    }

    void toastLeaves() {
        QWidget window;
        window.resize(600, 300);
        const QPushButton first(&window); // takes the focus, which would hold the toast
        Toast toast(&window);
        toast.setDuration(50);
        window.show();
        toast.say(S(u"Saved rrelu.pdf"), S(u"Show in folder"));
        QVERIFY(toast.isVisible());
        QCOMPARE(toast.geometry().center().x(), window.rect().center().x());
        QTRY_VERIFY_WITH_TIMEOUT(!toast.isVisible(), 2000);
        const QSignalSpy action(&toast, &Toast::actionTriggered);
        toast.say(S(u"Saved"), S(u"Show in folder"));
        toast.findChild<QPushButton*>()->click();
        QCOMPARE(action.size(), 1);
    }

    void aNumberIsAsWideAsItsLetters() {
        QFont font;
        font.setPixelSize(40);
        Letters letters(font);
        QCOMPARE(letters.width(QString()), 0.0);
        QCOMPARE(letters.width(S(u"−0.25")), letters.width(S(u"−0.")) + letters.width(S(u"25")));
        QVERIFY(letters.width(S(u"1 | 2")) > letters.width(S(u"1|2")));
        QImage image(200, 80, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        letters.draw(painter, {10, 10}, S(u"−0.25"));
        painter.end();
        const QRect words(10, 10, qCeil(letters.width(S(u"−0.25"))), qCeil(letters.height()));
        QImage empty = image;
        empty.fill(Qt::white);
        QVERIFY(image.copy(words) != empty.copy(words));
        QPainter(&image).fillRect(words, Qt::white);
        QCOMPARE(image, empty);
    }

    void bannerCloses() {
        Banner banner;
        QVERIFY(banner.isHidden());
        banner.setText(S(u"lesson.actiscope was not opened."));
        QVERIFY(!banner.isHidden());
        banner.findChild<QToolButton*>()->click();
        QVERIFY(banner.isHidden());
    }

    void contrasts() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        for (const Theme& theme : {lightTheme(), darkTheme()}) {
            for (const QColor& words : {theme.text, theme.text2, theme.error, theme.warning})
                QVERIFY(contrast(words, theme.panel) >= 4.5);
            QVERIFY(contrast(theme.text2, theme.selection) >= 4.5);
            QVERIFY(contrast(theme.primaryText, theme.primary) >= 4.5);
            QVERIFY(contrast(theme.text, theme.errorGround) >= 4.5);
            for (const QColor& mark : {theme.control, theme.focus})
                QVERIFY(contrast(mark, theme.panel) >= 3);
            for (const QColor& ink : theme.inks)
                QVERIFY(contrast(ink, theme.base) >= 2.95); // look.md rounds sky and coral to 3.0
        }
    }

    void themeFollowsThePalette() {
        for (const Theme* const theme : {&lightTheme(), &darkTheme()}) {
            QWidget widget;
            widget.setPalette(paletteOf(*theme));
            QCOMPARE(&themeOf(widget), theme);
            QCOMPARE(&resolve(ThemeChoice::System, widget.palette()), theme);
            QCOMPARE(widget.palette().color(QPalette::Disabled, QPalette::Text), theme->disabled);
        }
        QCOMPARE(&resolve(ThemeChoice::Dark, paletteOf(lightTheme())), &darkTheme());
        QCOMPARE(&resolve(ThemeChoice::Light, paletteOf(darkTheme())), &lightTheme());
    }

    void styleSheetFollowsTheFont() {
        const QString sheet = styleSheetOf(darkTheme(), 26);
        QVERIFY(sheet.contains(S(u"min-height: 46px"))); // the status line, 23 at p = 13
        QVERIFY(sheet.contains(darkTheme().error.name()));
        QVERIFY(!sheet.contains(QLatin1Char('$')));
        QVERIFY(!sheet.contains(QRegularExpression(S(u"\\du\\b"))));
    }

    void unknownIconIsNull() { QVERIFY(icon(S(u"no-such"), Qt::black, Qt::gray).isNull()); }
};

QTEST_MAIN(ControlsTest)
#include "controls_test.moc"
