#include "ui/controls/number_field.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QStyle>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace actiscope {

namespace {

constexpr char16_t minusSign = 0x2212;
constexpr double greatestWhole = 9007199254740992.0; // 2^53: beyond it doubles skip integers

struct Reading {
    double value = 0;
    QString reason; ///< empty: the value holds
};

/// A Chinese input method types full-width digits and signs; they mean the same.
QString plain(const QString& text) {
    QString result = text.trimmed();
    for (QChar& letter : result) {
        if (letter == QChar(minusSign)) {
            letter = QLatin1Char('-');
        } else if (letter.unicode() > 0xFF00 && letter.unicode() < 0xFF5F) {
            letter = QChar(letter.unicode() - 0xFEE0);
        }
    }
    return result;
}

Reading readDecimal(const QString& text) {
    const QByteArray bytes =
        text.startsWith(QLatin1Char('+')) ? text.mid(1).toUtf8() : text.toUtf8();
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    Reading result;
    const auto [end, error] = std::from_chars(view.begin(), view.end(), result.value);
    const bool signedTwice = view.starts_with('-') && text.startsWith(QLatin1Char('+'));
    // from_chars also reads the words inf and nan.
    const bool isWord = error == std::errc() && !std::isfinite(result.value);
    if (error == std::errc::invalid_argument || end != view.end() || signedTwice || isWord) {
        result.reason = NumberField::tr("Not a number.");
    } else if (error == std::errc::result_out_of_range &&
               text.contains(QStringLiteral("e-"), Qt::CaseInsensitive)) {
        result.reason = NumberField::tr("Too small: it cannot be told from 0.");
    } else if (error == std::errc::result_out_of_range) {
        result.reason = NumberField::tr("Too large. The greatest number is about 1.8e308.");
    }
    return result;
}

Reading readFraction(const QString& above, const QString& below) {
    Reading numerator = readDecimal(above.trimmed());
    Reading denominator = readDecimal(below.trimmed());
    if (!numerator.reason.isEmpty()) {
        return numerator;
    }
    if (!denominator.reason.isEmpty()) {
        return denominator;
    }
    if (denominator.value == 0) {
        return {0, NumberField::tr("Not a number: the denominator is 0.")};
    }
    const double value = numerator.value / denominator.value;
    if (!std::isfinite(value)) {
        return {0, NumberField::tr("Too large. The greatest number is about 1.8e308.")};
    }
    return {value, {}};
}

Reading read(const QString& text) {
    const QString typed = plain(text);
    const qsizetype bar = typed.indexOf(QLatin1Char('/'));
    Reading result =
        bar < 0 ? readDecimal(typed) : readFraction(typed.left(bar), typed.mid(bar + 1));
    if (result.reason.isEmpty() || typed.count(QLatin1Char(',')) != 1) {
        return result;
    }
    const QString pointed = QString(typed).replace(QLatin1Char(','), QLatin1Char('.'));
    const QString example = readDecimal(pointed).reason.isEmpty() ? pointed : QStringLiteral("0.3");
    return {0, NumberField::tr("Not a number. Use a point: %1").arg(example)};
}

} // namespace

QString exact(double value) {
    if (std::isnan(value)) {
        return QString(QChar(0x2013)); // a dash: there is nothing to show
    }
    if (std::isinf(value)) {
        return (value < 0 ? QString(QChar(minusSign)) : QString()) + QChar(0x221E);
    }
    // Plain to_chars would write 0.0001 as 1e-04, which is shorter and harder to read.
    const double size = std::abs(value);
    const bool fixed = value == 0 || (size >= 1e-5 && size < 1e16);
    std::array<char, 64> buffer{};
    char* const end = buffer.data() + buffer.size();
    const auto written = fixed ? std::to_chars(buffer.data(), end, value, std::chars_format::fixed)
                               : std::to_chars(buffer.data(), end, value);
    const QString text = QString::fromLatin1(buffer.data(), written.ptr - buffer.data());
    return QString(text).replace(QLatin1Char('-'), QChar(minusSign));
}

NumberField::NumberField(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // The width follows the digits. Laying the column out again is not for every one of them.
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (const int width = hintedWidth(); std::exchange(m_lastWidth, width) != width) {
            updateGeometry();
        }
    });
    display();
}

void NumberField::setValue(double value) {
    const bool editing = hasFocus() && (isModified() || m_error);
    const bool same = std::exchange(m_value, value) == value;
    if (editing || (m_error && same)) {
        return;
    }
    display();
    if (std::exchange(m_error, false)) {
        setError(false);
        emit cleared();
    }
}

void NumberField::setCheck(std::function<QString(double)> check) {
    m_check = std::move(check);
}

void NumberField::setInteger(bool integer) {
    m_integer = integer;
}

void NumberField::restore() {
    display();
    if (m_error) {
        setError(false);
        emit cleared();
    }
}

int NumberField::hintedWidth() const {
    const int wanted = fontMetrics().horizontalAdvance(text()) + qRound(scaled(*this, 18));
    const int least =
        property("flat").toBool() ? minimumSizeHint().width() : qRound(scaled(*this, 84));
    const int greatest = qRound(scaled(*this, 148));
    return std::clamp(wanted, least, greatest);
}

QSize NumberField::sizeHint() const {
    return {hintedWidth(), QLineEdit::sizeHint().height()};
}

QSize NumberField::minimumSizeHint() const {
    const int least = property("flat").toBool() ? 40 : 56;
    return {qRound(scaled(*this, least)), QLineEdit::minimumSizeHint().height()};
}

void NumberField::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool takes = enter && isModified();
    if (enter) {
        commit();
    }
    if (event->key() == Qt::Key_Escape && (isModified() || m_error)) {
        restore(); // accepted here, so that it closes nothing else
    } else if (takes) {
        event->accept(); // what was typed is taken; only another Enter presses a dialog's button
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    // A context menu takes the focus only for a moment.
    if (event->reason() != Qt::PopupFocusReason) {
        commit();
    }
    QLineEdit::focusOutEvent(event);
}

void NumberField::commit() {
    if (!isModified()) {
        return;
    }
    const Reading reading = read(text());
    const QString reason = reading.reason.isEmpty() ? reasonAgainst(reading.value) : reading.reason;
    setModified(false);
    setError(!reason.isEmpty());
    if (!reason.isEmpty()) {
        emit refused(reason);
        return;
    }
    m_value = reading.value;
    display();
    emit edited(m_value);
}

QString NumberField::reasonAgainst(double value) const {
    if (m_integer && (value != std::floor(value) || std::abs(value) > greatestWhole)) {
        return tr("A whole number is needed.");
    }
    return m_check ? m_check(value) : QString();
}

void NumberField::display() {
    const QString text = exact(m_value);
    if (text != this->text()) {
        setText(text);
    }
    setModified(false);
    if (!hasFocus()) {
        home(false); // too narrow for all digits, a field shows the leading ones
    }
}

void NumberField::setError(bool error) {
    m_error = error;
    setProperty("error", error);
    // A style sheet looks at properties only when it is asked to.
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace actiscope
