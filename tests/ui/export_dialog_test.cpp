// The export dialog: every control changes the page that it offers, and nothing else.
#include "figure/presets.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented.h"
#include "ui/export_dialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace actiscope;

namespace {

Session relu() {
    return presetSession(builtInCatalogue(), "relu");
}

struct DialogDesk {
    DialogDesk() : dialog(relu(), QStringLiteral("relu.png"), nullptr) { dialog.show(); }

    template <typename Widget = QWidget> Widget* at(const char* name) {
        auto* found = dialog.findChild<Widget*>(QStringLiteral("export.") + QLatin1String(name));
        if (found == nullptr) {
            qFatal("no control is called %s", name);
        }
        return found;
    }

    void choose(const char* name, int option) { at<Segmented>(name)->option(option)->click(); }

    void type(const char* name, const char* text) {
        auto* field = at<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QLatin1String(text));
        QTest::keyClick(field, Qt::Key_Return);
    }

    [[nodiscard]] Page page() const { return dialog.choice().page; }

    ExportDialog dialog;
};

} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

private slots:

    void itBeginsWithThePage() {
        DialogDesk desk;
        QCOMPARE(desk.page(), relu().page);
        QVERIFY(desk.dialog.choice().carriesSession);
    }

    void purposesSetTheirSizes_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::addColumn<int>("unit");
        QTest::newRow("one column") << 1 << 89.0 << 60.0 << static_cast<int>(LengthUnit::Mm);
        QTest::newRow("two columns") << 2 << 183.0 << 110.0 << static_cast<int>(LengthUnit::Mm);
        QTest::newRow("slide") << 3 << 1920.0 << 1080.0 << static_cast<int>(LengthUnit::Px);
        QTest::newRow("square") << 4 << 1200.0 << 1200.0 << static_cast<int>(LengthUnit::Px);
        QTest::newRow("A4") << 5 << 210.0 << 297.0 << static_cast<int>(LengthUnit::Mm);
    }

    void purposesSetTheirSizes() {
        QFETCH(int, index);
        QFETCH(double, width);
        QFETCH(double, height);
        QFETCH(int, unit);
        DialogDesk desk;
        auto* purpose = desk.at<QComboBox>("madeFor");
        purpose->setFocus();
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(purpose, Qt::Key_Down);
        }
        QCOMPARE(desk.page().width, width);
        QCOMPARE(desk.page().height, height);
        QCOMPARE(static_cast<int>(desk.page().unit), unit);
        QCOMPARE(desk.at<NumberField>("width")->value(), width);
    }

    void anotherUnitKeepsTheSize() {
        DialogDesk desk;
        desk.type("width", "960");
        desk.choose("unit", static_cast<int>(LengthUnit::In));
        QCOMPARE(desk.page().width, 10.0);
        desk.choose("unit", static_cast<int>(LengthUnit::Mm));
        QCOMPARE(desk.page().width, 254.0);
    }

    void theLookIsThePages() {
        DialogDesk desk;
        desk.choose("theme", 1);
        desk.choose("language", 1);
        desk.at<QCheckBox>("transparent")->click();
        desk.type("fontSize", "20");
        Page expected = relu().page;
        expected.theme = PageTheme::Dark;
        expected.language = Language::Chinese;
        expected.transparent = true;
        expected.fontSize = 20;
        QCOMPARE(desk.page(), expected);
    }

    void onlyAPngHasAResolution() {
        DialogDesk desk;
        QVERIFY(desk.at("dpi")->isEnabled());
        for (int format = 1; format < 4; ++format) {
            desk.choose("format", format);
            QVERIFY(!desk.at("dpi")->isEnabled());
        }
    }

    void theSessionCanBeLeftOut() {
        DialogDesk desk;
        desk.at<QCheckBox>("carries")->click();
        QVERIFY(!desk.dialog.choice().carriesSession);
    }

    void whatIsNoSizeIsRefused() {
        DialogDesk desk;
        desk.type("width", "0");
        QCOMPARE(desk.page().width, relu().page.width);
        QVERIFY(!desk.at<QLabel>("reason")->text().isEmpty());
        desk.type("width", "500");
        QVERIFY(desk.at<QLabel>("reason")->text().isEmpty());
    }

    void thePreviewFollows() {
        DialogDesk desk;
        QTRY_VERIFY(!desk.at<QLabel>("sheet")->pixmap().isNull());
        const QImage light = desk.at<QLabel>("sheet")->pixmap().toImage();
        desk.choose("theme", 1);
        QTRY_VERIFY(desk.at<QLabel>("sheet")->pixmap().toImage() != light);
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
