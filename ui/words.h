// The core's bilingual texts and UTF-8 strings as the window shows them.
#pragma once

#include "text/text.h"

#include <QString>

namespace actiscope {

/// The language of the window: the loaded translation says it of itself.
Language uiLanguage();

QString words(const Text& text);
QString qstring(const std::string& utf8);

/// One sentence after another, with what the language of the window puts between them.
QString sentences(const QString& first, const QString& second);

/// A label's *x* without the asterisks, for accessible names and menus.
QString plainText(const QString& label);

/// U+2212 in place of every hyphen.
QString withMinus(QString number);

/// For reading: rounded to `digits` significant digits, with a real minus sign.
QString readable(double number, int digits = 5);
/// With `decimals` places, for columns that must not jitter.
QString fixed(double number, int decimals = 4);

} // namespace actiscope
