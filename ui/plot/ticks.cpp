#include "ui/plot/ticks.h"

#include "ui/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace actiscope {

namespace {

constexpr double mostTicks = 200; ///< ticks of one axis, whatever the numbers say

// 1, 2 and 5 times 10^n, by rank: ..., -1: 0.5, 0: 1, 1: 2, 2: 5, 3: 10, ...
double niceStep(int rank) {
    constexpr std::array<double, 3> mantissas = {1, 2, 5};
    const int power = rank >= 0 ? rank / 3 : -((2 - rank) / 3);
    return mantissas[static_cast<std::size_t>(rank - 3 * power)] * std::pow(10.0, power);
}

int rankOfStepAtLeast(double least) {
    int rank = 3 * static_cast<int>(std::floor(std::log10(least)));
    while (niceStep(rank) < least * (1 - 1e-9)) {
        ++rank;
    }
    return rank;
}

std::vector<double> multiples(const Span& view, double step, double offset) {
    std::vector<double> result;
    const double slack = 1e-9 * (view.to - view.from) / step;
    const double first = std::ceil(view.from / step - offset - slack);
    const double last = std::floor(view.to / step - offset + slack);
    for (double i = first; i <= last && i - first <= mostTicks; i += 1) {
        result.push_back(i + offset == 0 ? 0 : (i + offset) * step);
    }
    return result;
}

/// A step to read in fractions of pi.
double niceFraction(double least) {
    constexpr std::array<double, 5> parts = {12, 6, 4, 3, 2};
    if (least < 1 / parts.front() / 2) {
        return niceStep(rankOfStepAtLeast(least));
    }
    for (const double part : parts) {
        if (least <= 1 / part) {
            return 1 / part;
        }
    }
    return niceStep(std::max(0, rankOfStepAtLeast(least)));
}

/// What is asked for, or its first nice multiple that leaves the numbers apart.
double asked(double every, double least) {
    return least <= every ? every : every * niceStep(std::max(0, rankOfStepAtLeast(least / every)));
}

int decimalsOf(double step) {
    return std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
}

QString shortFixed(double value, int decimals) {
    constexpr int most = 12;
    QString number = QString::number(value, 'f', std::min(most, decimals));
    while (number.contains(u'.') && (number.endsWith(u'0') || number.endsWith(u'.'))) {
        number.chop(1);
    }
    return number == QStringLiteral("-0") ? QStringLiteral("0") : number;
}

QString superscript(int power) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString result = power < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(power))) {
        result += digits[digit.digitValue()];
    }
    return result;
}

QString scientific(double value, double step) {
    if (value == 0) {
        return QStringLiteral("0");
    }
    const int power = static_cast<int>(std::floor(std::log10(std::fabs(value)) + 1e-9));
    const double unit = std::pow(10.0, power);
    const QString mantissa = shortFixed(value / unit, decimalsOf(step / unit));
    const QString ten = QStringLiteral("10") + superscript(power);
    if (mantissa == QStringLiteral("1") || mantissa == QStringLiteral("-1")) {
        return mantissa.chopped(1) + ten;
    }
    return mantissa + QStringLiteral("·") + ten;
}

/// "3π/4", or "0.05π" where the fraction has no name.
QString multipleOfPi(double value, double step) {
    constexpr int largestPart = 24;
    const double multiple = value / std::numbers::pi;
    for (int part = 1; part <= largestPart; ++part) {
        const double whole = std::round(multiple * part);
        if (std::fabs(multiple * part - whole) < 1e-9 * std::max(1.0, std::fabs(whole))) {
            const QString many = whole == 1    ? QString()
                                 : whole == -1 ? QStringLiteral("-")
                                               : QString::number(whole, 'g', 12);
            const QString under = part == 1 ? QString() : QStringLiteral("/%1").arg(part);
            return whole == 0 ? QStringLiteral("0") : many + QStringLiteral("π") + under;
        }
    }
    return shortFixed(multiple, decimalsOf(step / std::numbers::pi)) + QStringLiteral("π");
}

} // namespace

Ticks ticksOf(const Span& view, double pixels, double apart, const TickSpacing& spacing) {
    Ticks ticks;
    ticks.of = spacing.of;
    const double unit = spacing.of == TickUnit::Pi ? std::numbers::pi : 1;
    const double length = view.to - view.from;
    if (!(length > 0) || !(pixels > 0) || !std::isfinite(length)) {
        return ticks;
    }
    const double least = std::max(length / pixels * apart, length / mostTicks);
    if (!std::isnormal(least)) { // at the ends of the doubles no step can be told
        return ticks;
    }
    if (spacing.every > 0 || spacing.of == TickUnit::Pi) {
        constexpr double closer = 0.35; // who asks for a step wants it
        ticks.step = spacing.every > 0 ? asked(spacing.every * unit, closer * least)
                                       : unit * niceFraction(least / unit);
        ticks.numbered = multiples(view, ticks.step, 0);
        return ticks;
    }
    int rank = rankOfStepAtLeast(least);
    ticks.numbered = multiples(view, niceStep(rank), 0);
    while (ticks.numbered.size() < 2 && niceStep(rank - 1) > length / 10) {
        ticks.numbered = multiples(view, niceStep(--rank), 0);
    }
    ticks.step = niceStep(rank);
    ticks.between = multiples(view, ticks.step, 0.5);
    return ticks;
}

QString numberAt(double value, const Ticks& ticks) {
    if (ticks.of == TickUnit::Pi) {
        return withMinus(multipleOfPi(value, ticks.step));
    }
    constexpr double large = 1e6;
    constexpr double small = 1e-5;
    const double greatest = ticks.numbered.empty() ? std::fabs(value)
                                                   : std::max(std::fabs(ticks.numbered.front()),
                                                              std::fabs(ticks.numbered.back()));
    const bool plain = greatest < large && (greatest >= small || greatest == 0);
    const QString number =
        plain ? shortFixed(value, decimalsOf(ticks.step)) : scientific(value, ticks.step);
    return withMinus(number);
}

QString numberFor(double value, double resolution) {
    constexpr double large = 1e6;
    constexpr int significant = 6;
    const int decimals = decimalsOf(resolution);
    const bool plain = std::fabs(value) < large && decimals <= 9;
    return withMinus(plain ? shortFixed(value, decimals)
                           : QString::number(value, 'g', significant));
}

} // namespace actiscope
