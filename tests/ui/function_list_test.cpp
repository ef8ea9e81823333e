// The function list: search, putting in place, adding beside, what is shown and selected.
#include "ui/controls/function_list.h"

#include "figure/presets.h"
#include "ui/controls/function_row.h"
#include "ui/controls/function_tree.h"
#include "ui/controls/search_field.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QLabel>
#include <QTranslator>
#include <QtTest>

using namespace actiscope;

namespace {

/// A Chinese window, as far as the catalogue's own texts go.
class Chinese : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char*, int) const override {
        const bool asked = qstrcmp(context, "actiscope") == 0 && qstrcmp(text, "en") == 0;
        return asked ? QStringLiteral("zh") : QString();
    }

    bool isEmpty() const override { return false; }
};

struct Fixture {
    Document document{builtInCatalogue(), presetSession(builtInCatalogue(), "rrelu-train-eval")};
    FunctionList list{document};
    SearchField* search = list.findChild<SearchField*>(QStringLiteral("functions.search"));
    FunctionTree* tree = list.findChild<FunctionTree*>(QStringLiteral("functions.tree"));
    QLabel* nothing = list.findChild<QLabel*>(QStringLiteral("functions.nothing"));

    Fixture() {
        list.resize(224, 800);
        list.show();
    }

    const Figure& figure() const { return document.session().figure; }

    std::string selectedId() const { return curveAt(figure(), figure().selected)->activation; }

    QModelIndex row(const char* id) const { return tree->indexOf(QString::fromLatin1(id)); }

    bool isVisible(const char* id) const {
        const QModelIndex index = row(id);
        return !tree->isRowHidden(index.row(), index.parent()) &&
               !tree->isRowHidden(index.parent().row(), {});
    }

    QPoint middle(const char* id) const { return tree->visualRect(row(id)).center(); }
};

} // namespace

class FunctionListTest : public QObject {
    Q_OBJECT

private slots:
    void showsEveryFunction();
    void findsByWord_data();
    void findsByWord();
    void saysWhenNothingMatches();
    void escapeClears();
    void enterReplaces();
    void enterOnTheSameFunctionKeepsItsParameters();
    void controlEnterAdds();
    void clickAndPlus();
    void familiesFold();
    void tellsShownAndSelected();
    void followsTheLanguage();
    void thumbnailsComeAfterTheFirstPaint();
    void growsWithTheFont();
};

void FunctionListTest::showsEveryFunction() {
    const Fixture f;
    for (const Activation& activation : builtInCatalogue()) {
        const QModelIndex index = f.row(activation.id.c_str());
        QVERIFY2(index.isValid(), activation.id.c_str());
        QCOMPARE(index.data().toString(), words(activation.name));
        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!f.tree->visualRect(index).isEmpty());
    }
}

void FunctionListTest::findsByWord_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("best");
    QTest::newRow("id") << QStringLiteral("leaky_relu") << QStringLiteral("leaky_relu");
    QTest::newRow("name") << QStringLiteral("leaky r") << QStringLiteral("leaky_relu");
    QTest::newRow("alias") << QStringLiteral("logistic") << QStringLiteral("sigmoid");
    QTest::newRow("alias, any case") << QStringLiteral("LReLU") << QStringLiteral("leaky_relu");
    QTest::newRow("Chinese name") << QStringLiteral("阶跃") << QStringLiteral("heaviside");
    QTest::newRow("Chinese alias") << QStringLiteral("双曲正切") << QStringLiteral("tanh");
    QTest::newRow("family") << QStringLiteral("rectified ") << QStringLiteral("relu");
    QTest::newRow("Chinese family") << QStringLiteral("门控") << QStringLiteral("gelu");
    QTest::newRow("whole before part") << QStringLiteral("elu") << QStringLiteral("elu");
    QTest::newRow("two words") << QStringLiteral("paper rrelu") << QStringLiteral("rrelu_paper");
}

void FunctionListTest::findsByWord() {
    QFETCH(QString, text);
    QFETCH(QString, best);
    const Fixture f;
    f.search->setText(text);
    QVERIFY(f.tree->current() != nullptr);
    QCOMPARE(QString::fromStdString(f.tree->current()->id), best);
    QVERIFY(f.isVisible(qPrintable(best)));
    QVERIFY(!f.isVisible("softmax"));
    f.search->clear();
    QVERIFY(f.isVisible("softmax"));
}

void FunctionListTest::saysWhenNothingMatches() {
    const Fixture f;
    QVERIFY(!f.nothing->isVisible());
    f.search->setText(QStringLiteral("xyz"));
    QVERIFY(f.nothing->isVisible());
    QCOMPARE(f.nothing->text(), QStringLiteral("No function matches \"xyz\"."));
    QTest::keyClick(f.search, Qt::Key_Return);
    QCOMPARE(f.selectedId(), "rrelu");
}

void FunctionListTest::escapeClears() {
    const Fixture f;
    f.search->setText(QStringLiteral("xyz"));
    QTest::keyClick(f.search, Qt::Key_Escape);
    QVERIFY(f.search->text().isEmpty());
    QVERIFY(f.isVisible("relu"));
}

void FunctionListTest::enterReplaces() {
    const Fixture f;
    f.search->setText(QStringLiteral("gelu"));
    QTest::keyClick(f.search, Qt::Key_Return);
    QCOMPARE(f.selectedId(), "gelu");
    QCOMPARE(f.figure().panels[0].curves.size(), 1U);
    f.search->clear();
    f.tree->setCurrentIndex(f.row("tanh"));
    QTest::keyClick(f.tree, Qt::Key_Return);
    QCOMPARE(f.selectedId(), "tanh");
}

void FunctionListTest::enterOnTheSameFunctionKeepsItsParameters() {
    Fixture f;
    Figure figure = f.figure();
    figure.panels[0].curves[0].parameters["lower"] = 0.0625;
    f.document.apply(figure);
    f.tree->setCurrentIndex(f.row("rrelu"));
    QTest::keyClick(f.tree, Qt::Key_Return);
    QVERIFY(f.figure() == figure);
}

void FunctionListTest::controlEnterAdds() {
    const Fixture f;
    f.search->setText(QStringLiteral("gelu"));
    QTest::keyClick(f.search, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.figure().panels[0].curves.size(), 2U);
    QCOMPARE(f.selectedId(), "gelu");
    f.tree->setCurrentIndex(f.row("tanh"));
    QTest::keyClick(f.tree, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(f.figure().panels[0].curves.size(), 3U);
}

void FunctionListTest::clickAndPlus() {
    const Fixture f;
    QTest::mouseClick(f.tree->viewport(), Qt::LeftButton, {}, f.middle("elu"));
    QCOMPARE(f.selectedId(), "elu");
    QCOMPARE(f.figure().panels[0].curves.size(), 1U);
    const QRect plus = FunctionRow::plusArea(*f.tree, f.tree->visualRect(f.row("selu")));
    QTest::mouseClick(f.tree->viewport(), Qt::LeftButton, {}, plus.center());
    QCOMPARE(f.figure().panels[0].curves.size(), 2U);
    QCOMPARE(f.selectedId(), "selu");
}

void FunctionListTest::familiesFold() {
    const Fixture f;
    const QModelIndex family = f.row("relu").parent();
    f.tree->scrollTo(family);
    QTest::mouseClick(f.tree->viewport(), Qt::LeftButton, {}, f.tree->visualRect(family).center());
    QVERIFY(!f.tree->isExpanded(family));
    f.search->setText(QStringLiteral("relu"));
    QVERIFY(f.tree->isExpanded(family));
    f.search->clear();
    QVERIFY(!f.tree->isExpanded(family));
    f.tree->setCurrentIndex(family);
    QTest::keyClick(f.tree, Qt::Key_Return);
    QVERIFY(f.tree->isExpanded(family));
    QCOMPARE(f.selectedId(), "rrelu");
}

void FunctionListTest::tellsShownAndSelected() {
    const Fixture f;
    QCOMPARE(f.row("rrelu").data(FunctionRow::Ink).toInt(), 0);
    QVERIFY(f.row("rrelu").data(FunctionRow::Chosen).toBool());
    QCOMPARE(f.row("tanh").data(FunctionRow::Ink).toInt(), -1);
    f.tree->setCurrentIndex(f.row("tanh"));
    QTest::keyClick(f.tree, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.row("tanh").data(FunctionRow::Ink).toInt() > 0);
    QVERIFY(f.row("tanh").data(FunctionRow::Chosen).toBool());
    QVERIFY(!f.row("rrelu").data(FunctionRow::Chosen).toBool());
    QVERIFY(f.row("rrelu").data(FunctionRow::Ink).toInt() >= 0);
    const QString spoken = f.row("tanh").data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(QStringLiteral("selected")));
}

void FunctionListTest::followsTheLanguage() {
    Fixture f;
    Chinese chinese;
    QCoreApplication::installTranslator(&chinese);
    f.list.retranslate();
    QCOMPARE(f.row("heaviside").data().toString(), QStringLiteral("阶跃函数"));
    QCOMPARE(f.row("relu").parent().data().toString(), QStringLiteral("整流类"));
    QCoreApplication::removeTranslator(&chinese);
    f.list.retranslate();
    QCOMPARE(f.row("heaviside").data().toString(), QStringLiteral("Heaviside"));
}

void FunctionListTest::thumbnailsComeAfterTheFirstPaint() {
    Fixture f;
    const QSize before = f.list.sizeHint();
    const QImage first = f.list.grab().toImage();
    const auto* rows = f.tree->findChild<FunctionRow*>();
    QSignalSpy rendered(rows, &FunctionRow::thumbnailsRendered);
    QTRY_VERIFY(rendered.count() > 0);
    QVERIFY(f.list.grab().toImage() != first);
    QCOMPARE(f.list.sizeHint(), before);
    QCoreApplication::processEvents();
    const auto settled = rendered.count();
    f.list.grab();
    QCoreApplication::processEvents();
    QCOMPARE(rendered.count(), settled);
}

void FunctionListTest::growsWithTheFont() {
    Fixture f;
    const int before = f.tree->visualRect(f.row("relu")).height();
    QFont font = f.list.font();
    font.setPixelSize(26);
    f.list.setFont(font);
    QTRY_VERIFY(f.tree->visualRect(f.row("relu")).height() > before);
}

QTEST_MAIN(FunctionListTest)
#include "function_list_test.moc"
