// Language and theme change at run time, and nothing else with them.
#include "ui/plot/plot_view.h"
#include "ui/window_desk.h"

using namespace actiscope;

namespace {

bool hasHan(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter.script() == QChar::Script_Han;
    });
}

/// What can be read: without tags, entities and accelerators.
QString read(QString text) {
    static const QRegularExpression marks(QStringLiteral("<[^>]*>|&[a-z]+;|&|\\([A-Z]\\)$"));
    return text.remove(marks).simplified();
}

/// Names, formulas and keys are the same in every language.
bool isSame(const QString& text) {
    QString left = text;
    QStringList names = {QStringLiteral("PyTorch"),
                         QStringLiteral("TensorFlow"),
                         QStringLiteral("Keras"),
                         QStringLiteral("JAX"),
                         QStringLiteral("NumPy"),
                         QStringLiteral("Matplotlib"),
                         QStringLiteral("pgfplots"),
                         QStringLiteral("English"),
                         QStringLiteral("Actiscope")};
    for (const Activation& activation : catalogue) {
        names.append(QString::fromStdString(activation.name.en));
    }
    std::ranges::sort(names, std::greater(), &QString::size);
    for (const QString& name : names) {
        left.remove(name);
    }
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    static const QRegularExpression key(QStringLiteral("^(F\\d+|EN|Ctrl\\+.*|Shift\\+.*)$"));
    return !left.contains(word) || left.contains(key);
}

/// Code, origins and the user's own words.
bool isLeftAlone(const QWidget* widget) {
    static const QStringList names = {QStringLiteral("strip.frameworks"),
                                      QStringLiteral("strip.code"),
                                      QStringLiteral("strip.origin")};
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (names.contains(widget->objectName())) {
            return true;
        }
    }
    return false;
}

struct Seen {
    QString where;
    QString text;
};

/// Every text in the window, in the order of its widgets.
QList<Seen> textsOf(const QMainWindow& window) {
    QList<Seen> all;
    const auto add = [&all](const QObject* object, const char* what, const QString& text) {
        const QString shown = read(text);
        if (!shown.isEmpty()) {
            all.append({QStringLiteral("%1 \"%2\" %3")
                            .arg(QLatin1String(object->metaObject()->className()),
                                 object->objectName(),
                                 QLatin1String(what)),
                        shown});
        }
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (isLeftAlone(widget) || !widget->isVisible()) {
            continue;
        }
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            add(label, "text", label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            add(button, "text", button->text());
        }
        add(widget, "status tip", widget->statusTip());
        add(widget, "tool tip", widget->toolTip());
        add(widget, "accessible name", widget->accessibleName());
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        add(action, "text", action->text());
        add(action, "status tip", action->statusTip());
    }
    for (const QMenu* menu : window.findChildren<QMenu*>()) {
        add(menu, "title", menu->title());
    }
    add(&window, "title", window.windowTitle());
    return all;
}

const QRegularExpression facts(QStringLiteral("^fact\\."));

/// Texts that hold words and yet no Chinese.
QString untranslated(WindowDesk& desk) {
    QStringList left;
    for (const Seen& seen : textsOf(desk.window)) {
        if (!hasHan(seen.text) && !isSame(seen.text)) {
            left.append(seen.where + QStringLiteral(": ") + seen.text);
        }
    }
    return left.join(QLatin1Char('\n'));
}

QStringList wordsOf(const QMainWindow& window) {
    QStringList words;
    for (const Seen& seen : textsOf(window)) {
        words.append(seen.text);
    }
    words.sort();
    return words;
}

} // namespace

class MainWindowAppearanceTest : public QObject {
    Q_OBJECT

private slots:

    void theRightColumnHasOneGround() {
        WindowDesk desk;
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            desk.appearance.setThemeChoice(choice);
            auto* column = desk.at(QStringLiteral("rightColumn"));
            const QImage image = column->grab().toImage();
            const QColor ground = image.pixelColor(1, 1);
            for (const char* name : {"probe.table", "random.histogram", "param.upper.field"}) {
                const QWidget* widget = desk.at(QString::fromLatin1(name));
                const QWidget* filled =
                    widget->autoFillBackground() ? widget : widget->parentWidget();
                QVERIFY(filled->autoFillBackground());
                QCOMPARE(image.pixelColor(filled->mapTo(column, QPoint(0, 0))), ground);
            }
        }
    }

    void everyWordIsInTheLanguage_data() {
        QTest::addColumn<QString>("preset");
        for (const char* preset : {"rrelu-train-eval", "leaky-relu", "overview-softmax"}) {
            QTest::newRow(preset) << QString::fromLatin1(preset);
        }
    }

    void everyWordIsInTheLanguage() {
        QFETCH(QString, preset);
        WindowDesk desk(presetSession(catalogue, preset.toStdString()));
        desk.document().apply([&] {
            Figure figure = desk.session().figure;
            figure.probe = 0;
            return figure;
        }());
        const Session before = desk.session();
        desk.appearance.setLanguage(Language::English);
        WindowDesk::settle();
        QTRY_VERIFY(!desk.window.findChildren<QLabel*>(facts).isEmpty());
        const QStringList english = wordsOf(desk.window);
        QVERIFY(english.size() > 100);
        desk.appearance.setLanguage(Language::Chinese);
        WindowDesk::settle();
        // Facts follow when there is time.
        QTRY_VERIFY2(untranslated(desk).isEmpty(), qPrintable(untranslated(desk)));
        QCOMPARE(desk.session(), before);
        desk.appearance.setLanguage(Language::English);
        WindowDesk::settle();
        QTRY_COMPARE(wordsOf(desk.window), english);
    }

    void noHanIsLeftInEnglish() {
        WindowDesk desk;
        desk.appearance.setLanguage(Language::Chinese);
        WindowDesk::settle();
        desk.appearance.setLanguage(Language::English);
        WindowDesk::settle();
        for (const Seen& seen : textsOf(desk.window)) {
            // The other language is named in itself.
            QVERIFY2(!hasHan(seen.text) || seen.text == QStringLiteral("中") ||
                         seen.text == QStringLiteral("中文"),
                     qPrintable(seen.where + seen.text));
        }
    }

    void anExportBeginsInTheLanguageOfTheWindow() {
        WindowDesk desk;
        desk.appearance.setLanguage(Language::Chinese);
        desk.settle();
        desk.action("export")->trigger();
        QCOMPARE(desk.answers.offered.language, Language::Chinese);
        desk.appearance.setLanguage(Language::English);
    }

    void theLanguageIsKept() {
        WindowDesk desk;
        desk.appearance.setLanguage(Language::Chinese);
        {
            const Appearance next;
            QCOMPARE(next.language(), Language::Chinese);
        }
        desk.appearance.setLanguage(Language::English);
    }

    void theThemeChangesColoursOnly() {
        WindowDesk desk;
        const Session before = desk.session();
        const QStringList words = wordsOf(desk.window);
        const QPalette light = QApplication::palette();
        QVERIFY(!desk.appearance.isDark());
        desk.action("theme")->trigger();
        WindowDesk::settle();
        QVERIFY(desk.appearance.isDark());
        const QPalette dark = QApplication::palette();
        QVERIFY(dark.color(QPalette::Window).lightness() < 100);
        QVERIFY(dark.color(QPalette::WindowText).lightness() > 150);
        QVERIFY(light.color(QPalette::Window).lightness() > 200);
        QCOMPARE(desk.session(), before);
        QVERIFY(!desk.document().canUndo());
        QCOMPARE(wordsOf(desk.window), words);
        // The plot's paper follows.
        QTRY_VERIFY(paperOf(desk).lightness() < 60);
        desk.action("theme")->trigger();
        WindowDesk::settle();
        QCOMPARE(QApplication::palette(), light);
        QTRY_COMPARE(paperOf(desk), QColor(Qt::white));
    }

    void theDesktopsColoursAreFollowed() {
        WindowDesk desk;
        desk.appearance.setThemeChoice(ThemeChoice::System);
        QVERIFY(!desk.appearance.isDark());
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(30, 30, 30));
        dark.setColor(QPalette::WindowText, QColor(230, 230, 230));
        QApplication::setPalette(dark); // as a platform theme does
        WindowDesk::settle();
        QVERIFY(desk.appearance.isDark());
        QVERIFY(paperOf(desk).lightness() < 60);
        QCOMPARE(desk.session(), presetNamed("rrelu-train-eval"));
        desk.appearance.setThemeChoice(ThemeChoice::Light);
        QVERIFY(!desk.appearance.isDark());
    }

    void aLargerTypeBuildsTheWindowAnew() {
        WindowDesk desk;
        desk.document().apply(resampled(desk.session().figure, catalogue));
        const Session before = desk.session();
        const QStringList words = wordsOf(desk.window);
        desk.appearance.setFontPixels(16);
        WindowDesk::settle();
        QCOMPARE(desk.session(), before);
        QCOMPARE(wordsOf(desk.window), words);
        desk.focus(QStringLiteral("param.upper"));
        desk.key(Qt::Key_Right);
        QVERIFY(desk.session() != before);
        desk.appearance.setFontPixels(13);
    }

private:
    /// The corner of the plot, where nothing else is.
    static QColor paperOf(WindowDesk& desk) {
        WindowDesk::settle();
        return desk.window.findChild<PlotView*>()->grab().toImage().pixelColor(2, 2);
    }
};

QTEST_MAIN(MainWindowAppearanceTest)
#include "main_window_appearance_test.moc"
