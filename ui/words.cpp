#include "ui/words.h"

#include "text/number.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace actiscope {

namespace {

constexpr QChar minus(0x2212);

} // namespace

Language uiLanguage() {
    //: Leave "en" in an English translation, write "zh" in a Chinese one.
    const QString language = QCoreApplication::translate("actiscope", "en");
    return language == QLatin1String("zh") ? Language::Chinese : Language::English;
}

QString words(const Text& text) {
    return qstring(text.in(uiLanguage()));
}

QString qstring(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString sentences(const QString& first, const QString& second) {
    return uiLanguage() == Language::Chinese ? first + second : first + QLatin1Char(' ') + second;
}

QString plainText(const QString& label) {
    return QString(label).remove(QLatin1Char('*'));
}

QString withMinus(QString number) {
    return number.replace(QLatin1Char('-'), minus);
}

QString readable(double number, int digits) {
    if (std::isinf(number)) {
        return number > 0 ? QStringLiteral("∞") : QString(minus) + QStringLiteral("∞");
    }
    return withMinus(qstring(rounded(number, digits)));
}

QString fixed(double number, int decimals) {
    constexpr double tooLarge = 1e6;
    if (!std::isfinite(number) || std::fabs(number) >= tooLarge) {
        return readable(number);
    }
    return withMinus(QLocale::c().toString(number, 'f', decimals));
}

} // namespace actiscope
