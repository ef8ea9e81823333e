// The Chinese window: no string of the sources without its translation, no text of the core either.
#include "figure/presets.h"
#include "ui/words.h"

#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

#include <map>

using namespace actiscope;

namespace {

struct Message {
    QString source;
    QString translation;
    bool isFinished = false;
};

/// By context and source.
using Messages = std::map<std::pair<QString, QString>, Message>;

const QString sourceDir = QStringLiteral(ACTISCOPE_SOURCE_DIR);
const QString translationFile = sourceDir + QStringLiteral("/resources/i18n/actiscope_zh.ts");

Messages messagesIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    Messages messages;
    QString context;
    Message message;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (xml.name() == QLatin1String("source")) {
                message.source = xml.readElementText();
            } else if (xml.name() == QLatin1String("translation")) {
                message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
                message.translation = xml.readElementText();
                messages[{context, message.source}] = message;
            }
        }
    }
    return messages;
}

QStringList found(const QString& pattern, const QString& text) {
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        all << matches.next().captured();
    }
    all.sort();
    return all;
}

bool isChinese(const QString& text) {
    return text.contains(QRegularExpression(QStringLiteral("\\p{Han}")));
}

bool isChinese(const std::string& text) {
    return isChinese(qstring(text));
}

/// What needs no translation: formulas, keys, names.
bool isOfNoLanguage(QString text) {
    text.remove(QRegularExpression(QStringLiteral("Ctrl|Shift|Enter|Esc|Actiscope|%\\d")));
    return !text.contains(QRegularExpression(QStringLiteral("[A-Za-z]{2}")));
}

QStringList difference(const Messages& a, const Messages& b) {
    QStringList only;
    for (const auto& [key, message] : a) {
        if (!b.contains(key)) {
            only << key.first + QStringLiteral(": ") + key.second;
        }
    }
    return only;
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private slots:
    void messagesAreTranslated_data();
    void messagesAreTranslated();
    void noMessageIsForgottenOrLeftOver();
    void theWindowSpeaksChinese();
    void theCatalogueSpeaksChinese_data();
    void theCatalogueSpeaksChinese();
    void presetsAndFamiliesSpeakChinese();
};

void TranslationTest::messagesAreTranslated_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isFinished");
    const Messages messages = messagesIn(translationFile);
    QVERIFY(!messages.empty());
    for (const auto& [key, message] : messages) {
        QTest::newRow(qPrintable(key.first + QLatin1Char(' ') + key.second))
            << message.source << message.translation << message.isFinished;
    }
}

void TranslationTest::messagesAreTranslated() {
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(bool, isFinished);
    QVERIFY(isFinished);
    QVERIFY(!translation.isEmpty());
    QVERIFY(translation != source || isOfNoLanguage(source));
    for (const char* kept : {"%\\d", "\\*\\.\\w+", "</?\\w+>", "\\[\\*\\]", "…$"}) {
        const QString pattern = QString::fromUtf8(kept);
        QCOMPARE(found(pattern, translation), found(pattern, source));
    }
    // A mnemonic stands as a letter behind the words.
    const auto letters = found(QStringLiteral("&\\w"), source);
    const auto behind = found(QStringLiteral("(?<=\\()&[A-Z](?=\\))"), translation);
    QCOMPARE(behind, letters.isEmpty() ? letters : QStringList{letters.front().toUpper()});
    QCOMPARE(translation.count(QLatin1Char('&')), source.count(QLatin1Char('&')));
    // Chinese sentences end with a Chinese full stop, and no sentence addresses the reader as 您.
    QVERIFY(!isChinese(translation) || !translation.endsWith(QLatin1Char('.')));
    QCOMPARE(translation.endsWith(QStringLiteral("。")), source.endsWith(QLatin1Char('.')));
    QVERIFY(!translation.contains(QStringLiteral("您")));
}

// What lupdate finds in the sources now is exactly what the file has.
void TranslationTest::noMessageIsForgottenOrLeftOver() {
#ifdef ACTISCOPE_LUPDATE
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("zh.ts"));
    QVERIFY(QFile::copy(translationFile, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess lupdate;
    lupdate.setWorkingDirectory(sourceDir);
    lupdate.start(QStringLiteral(ACTISCOPE_LUPDATE),
                  {QStringLiteral("-silent"),
                   QStringLiteral("-locations"),
                   QStringLiteral("none"),
                   QStringLiteral("-no-obsolete"),
                   QStringLiteral("-I"),
                   QStringLiteral("."),
                   QStringLiteral("ui"),
                   QStringLiteral("app"),
                   QStringLiteral("-ts"),
                   copy});
    constexpr int patience = 60000;
    QVERIFY(lupdate.waitForFinished(patience));
    QCOMPARE(lupdate.exitCode(), 0);
    // Without its class a string would be looked up in another context than it is kept in.
    QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());
    const Messages kept = messagesIn(translationFile);
    const Messages now = messagesIn(copy);
    QCOMPARE(difference(now, kept), QStringList());
    QCOMPARE(difference(kept, now), QStringList());
#else
    QSKIP("lupdate is not installed");
#endif
}

void TranslationTest::theWindowSpeaksChinese() {
    QTranslator translator;
#ifdef ACTISCOPE_LUPDATE
    QVERIFY(translator.load(QStringLiteral(":/i18n/actiscope_zh.qm")));
#else
    QSKIP("the Linguist tools are not installed");
#endif
    QCOMPARE(uiLanguage(), Language::English);
    QCOMPARE(sentences(QStringLiteral("One."), QStringLiteral("Two.")),
             QStringLiteral("One. Two."));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCOMPARE(uiLanguage(), Language::Chinese);
    QCOMPARE(QCoreApplication::translate("actiscope::RandomPanel", "Resample"),
             QStringLiteral("重新采样"));
    QCOMPARE(sentences(QStringLiteral("一。"), QStringLiteral("二。")), QStringLiteral("一。二。"));
    QVERIFY(QCoreApplication::removeTranslator(&translator));
}

void TranslationTest::theCatalogueSpeaksChinese_data() {
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Activation& activation : builtInCatalogue()) {
        QTest::newRow(activation.id.c_str()) << index++;
    }
}

void TranslationTest::theCatalogueSpeaksChinese() {
    QFETCH(int, index);
    const Activation& activation = builtInCatalogue()[static_cast<std::size_t>(index)];
    QVERIFY(!activation.name.en.empty());
    QVERIFY(!activation.name.zh.empty());
    for (const Parameter& parameter : activation.parameters) {
        QVERIFY(!parameter.name.en.empty());
        QVERIFY(isChinese(parameter.name.zh));
        const Text range = legalRange(activation, parameter);
        QVERIFY(!range.en.empty() && !range.zh.empty());
    }
    for (const FrameworkCall& call : activation.frameworks) {
        QCOMPARE(isChinese(call.remark.zh), !call.remark.en.empty());
    }
    if (activation.draw) {
        QVERIFY(!activation.draw->form.zh.empty());
        QVERIFY(!activation.draw->law.zh.empty());
    }
    for (const char* language : {"en", "zh"}) {
        QFile note(QStringLiteral(":/notes/%1/%2.md")
                       .arg(QLatin1String(language), qstring(activation.id)));
        QVERIFY(note.open(QIODevice::ReadOnly));
        QCOMPARE(isChinese(QString::fromUtf8(note.readAll())), qstrcmp(language, "zh") == 0);
    }
}

void TranslationTest::presetsAndFamiliesSpeakChinese() {
    for (const Preset& preset : presets(builtInCatalogue())) {
        QVERIFY2(isChinese(preset.title.zh), preset.name.c_str());
        QVERIFY2(!preset.title.en.empty(), preset.name.c_str());
    }
    for (const Family family : {Family::Rectified,
                                Family::Exponential,
                                Family::Gated,
                                Family::Softplus,
                                Family::Sigmoidal,
                                Family::Shrinkage,
                                Family::Other,
                                Family::Vector}) {
        QVERIFY(isChinese(nameOf(family).zh));
    }
}

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
