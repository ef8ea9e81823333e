#include "figure/ticks.h"

#include "text/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
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

int decimalsOf(double step) {
    constexpr double most = -400; // a step of 0 has decimals without end
    const double power = std::floor(std::log10(step) + 1e-9);
    return power < 0 ? -static_cast<int>(std::max(power, most)) : 0;
}

std::string fixed(double value, int decimals) {
    constexpr int most = 12;
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(),
                                   text.data() + text.size(),
                                   value,
                                   std::chars_format::fixed,
                                   std::min(most, decimals))
                         .ptr;
    return {text.data(), end};
}

std::string shortFixed(double value, int decimals) {
    std::string number = fixed(value, decimals);
    while (number.find('.') != std::string::npos &&
           (number.back() == '0' || number.back() == '.')) {
        number.pop_back();
    }
    return number == "-0" ? "0" : number;
}

std::string superscript(int power) {
    constexpr std::array digits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string result = power < 0 ? "⁻" : "";
    for (const char digit : std::to_string(std::abs(power))) {
        result += digits[static_cast<std::size_t>(digit - '0')];
    }
    return result;
}

std::string scientific(double value, double step) {
    if (value == 0) {
        return "0";
    }
    const int power = static_cast<int>(std::floor(std::log10(std::fabs(value)) + 1e-9));
    const double unit = std::pow(10.0, power);
    const std::string mantissa = shortFixed(value / unit, decimalsOf(step / unit));
    const std::string ten = "10" + superscript(power);
    if (mantissa == "1" || mantissa == "-1") {
        return mantissa.substr(0, mantissa.size() - 1) + ten;
    }
    return mantissa + "·" + ten;
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

/// "3π/4", or "0.05π" where the fraction has no name.
std::string multipleOfPi(double value, double step) {
    constexpr int largestPart = 24;
    const double multiple = value / std::numbers::pi;
    for (int part = 1; part <= largestPart; ++part) {
        const double whole = std::round(multiple * part);
        if (std::fabs(multiple * part - whole) < 1e-9 * std::max(1.0, std::fabs(whole))) {
            std::string many = whole == 1 ? "" : whole == -1 ? "-" : shortFixed(whole, 0);
            const std::string under = part == 1 ? "" : "/" + std::to_string(part);
            return whole == 0 ? "0" : many.append("π").append(under);
        }
    }
    return shortFixed(multiple, decimalsOf(step / std::numbers::pi)) + "π";
}

Ticks automaticTicks(const Span& view, double least) {
    Ticks ticks;
    int rank = rankOfStepAtLeast(least);
    ticks.numbered = multiples(view, niceStep(rank), 0);
    while (ticks.numbered.size() < 2 && niceStep(rank - 1) > (view.to - view.from) / 10) {
        ticks.numbered = multiples(view, niceStep(--rank), 0);
    }
    ticks.step = niceStep(rank);
    ticks.between = multiples(view, ticks.step, 0.5);
    return ticks;
}

} // namespace

Ticks ticksOf(const Span& view, double pixels, double apart, const TickSpacing& spacing) {
    const double length = view.to - view.from;
    if (!(length > 0) || !(pixels > 0) || !std::isfinite(length)) {
        return {};
    }
    const double least = std::max(length / pixels * apart, length / mostTicks);
    if (!std::isnormal(least)) { // at the ends of the doubles no step can be told
        return {};
    }
    const double unit = spacing.of == TickUnit::Pi ? std::numbers::pi : 1;
    constexpr double closer = 0.35; // who asks for a step wants it
    if (spacing.every > 0) {
        const double step = asked(spacing.every * unit, closer * least);
        return {step, multiples(view, step, 0), {}, spacing.of};
    }
    if (spacing.of == TickUnit::Pi) {
        const double step = unit * niceFraction(least / unit);
        return {step, multiples(view, step, 0), {}, spacing.of};
    }
    return automaticTicks(view, least);
}

std::string tickLabel(double value, const Ticks& ticks) {
    if (ticks.of == TickUnit::Pi) {
        return withMinus(multipleOfPi(value, ticks.step));
    }
    constexpr double large = 1e6;
    constexpr double small = 1e-5;
    const double greatest = ticks.numbered.empty() ? std::fabs(value)
                                                   : std::max(std::fabs(ticks.numbered.front()),
                                                              std::fabs(ticks.numbered.back()));
    const bool plain = greatest < large && (greatest >= small || greatest == 0);
    return withMinus(plain ? shortFixed(value, decimalsOf(ticks.step))
                           : scientific(value, ticks.step));
}

std::string numberFor(double value, double resolution) {
    constexpr double large = 1e6;
    constexpr int significant = 6;
    const int decimals = decimalsOf(resolution);
    const bool plain = std::fabs(value) < large && decimals <= 9;
    return withMinus(plain ? shortFixed(value, decimals) : rounded(value, significant));
}

} // namespace actiscope
