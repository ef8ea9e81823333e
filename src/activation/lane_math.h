// Elementary functions without branch, table or call, so that a loop over them can be vectorized.
// Each has a range, NaN outside of it, and a largest error there, in units in the last place.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace actiscope::lane {

constexpr double outside = std::numeric_limits<double>::quiet_NaN();
constexpr double longest = 665; ///< of exp's argument: e^-665 is far from subnormal

/// first + second x + third x^2 + ..., by Horner's scheme.
template <typename... Others> double horner(double x, double first, Others... others) {
    if constexpr (sizeof...(others) == 0) {
        return first;
    } else {
        return std::fma(horner(x, others...), x, first);
    }
}

/// A polynomial's coefficients of even and of odd powers, each summed by Horner's scheme.
struct Halves {
    double even;
    double odd;
};

template <typename... Others>
Halves halves(double square, double even, double odd, Others... others) {
    if constexpr (sizeof...(others) == 0) {
        return {even, odd};
    } else {
        const Halves above = halves(square, others...);
        return {std::fma(above.even, square, even), std::fma(above.odd, square, odd)};
    }
}

/// The same from two chains of additions, which take half the time of one.
template <typename... Others> double polynomial(double x, double first, Others... others) {
    if constexpr (sizeof...(others) % 2 == 0) {
        return std::fma(polynomial(x, others...), x, first);
    } else {
        const Halves sums = halves(x * x, first, others...);
        return std::fma(sums.odd, x, sums.even);
    }
}

/// x = k ln 2 + r + left, |r| <= ln(2) / 2, and e^r = 1 + r + r^2 curve.
struct Exponential {
    double power; ///< 2^k
    double r;
    double left; ///< what rounding took from r
    double curve;

    double rise() const { return std::fma(r * r, curve, r); } // e^r - 1
};

/// |x| <= longest. The curve is by Remez's algorithm, to 2^-57 of e^r.
inline Exponential exponential(double x) {
    constexpr double bias = 1023;
    constexpr double shift = 0x1.8p52 + bias; // the last bits of shift + k are k's, biased
    constexpr double minusLn2Low = -0x1.abc9e3b39803fp-56;
    const double shifted = std::fma(x, 0x1.71547652b82fep0, shift);
    const double k = shifted - shift;
    const double high = std::fma(k, -0x1.62e42fefa39efp-1, x); // exact
    const double r = std::fma(k, minusLn2Low, high);
    const double left = std::fma(k, minusLn2Low, high - r);
    const double curve = polynomial(r,
                                    0.5,
                                    0x1.555555555555cp-3,
                                    0x1.5555555553163p-5,
                                    0x1.111111110e637p-7,
                                    0x1.6c16c17cf6e69p-10,
                                    0x1.a01a01b638b66p-13,
                                    0x1.a019aa8bdf2efp-16,
                                    0x1.71dde8fca179fp-19,
                                    0x1.28a0299fd38e4p-22,
                                    0x1.af787997ff0c1p-26);
    const double power = std::bit_cast<double>(std::bit_cast<std::uint64_t>(shifted) << 52);
    return {std::fabs(x) <= longest ? power : outside, r, left, curve};
}

/// |x| <= longest; 1.1 ULP.
inline double exp(double x) {
    const Exponential e = exponential(x);
    return std::fma(e.power, e.rise(), e.power);
}

/// e^(x + low), low less than a unit or two of x; 0.7 ULP.
inline double exp(double x, double low) {
    const Exponential e = exponential(x);
    const double line = 1 + e.r;
    const double lineLeft = e.r - (line - 1);
    const double bend = e.r * e.r * e.curve;
    const double rest = std::fma(e.left + low, line + bend, lineLeft + bend);
    return e.power * (line + rest);
}

/// |x| <= longest; 2.2 ULP.
inline double expm1(double x) {
    const Exponential e = exponential(x);
    return std::fma(e.power, e.rise(), e.power - 1);
}

/// 0 <= x <= 1; 1.5 ULP. With s = f / (2 + f), ln(1 + f) = ln((1 + s) / (1 - s)) by the series of
/// fdlibm; above sqrt(2) - 1 it is ln 2 + ln((1 + x) / 2).
inline double log1p(double x) {
    const double large = x > 0x1.a827999fcef32p-2 ? 1 : 0;
    const double f = (x - large) * (1 - large / 2);
    const double s = f / (2 + f);
    const double z = s * s;
    const double series = z * polynomial(z,
                                         0x1.5555555555593p-1,
                                         0x1.999999997fa04p-2,
                                         0x1.2492494229359p-2,
                                         0x1.c71c51d8e78afp-3,
                                         0x1.7466496cb03dep-3,
                                         0x1.39a09d078c69fp-3,
                                         0x1.2f112df3e5244p-3);
    const double half = f * f / 2;
    const double low = large * 0x1.abc9e3b39803fp-56;
    const double value =
        large * 0x1.62e42fefa39efp-1 - ((half - std::fma(s, half + series, low)) - f);
    return x * (1 - x) >= 0 ? value : outside;
}

/// |x| <= longest / 2; 3.2 ULP.
inline double tanh(double x) {
    const double z = -2 * std::fabs(x);
    const double size = -expm1(z) * (1 / (1 + exp(z))); // 1 / cosh^2 shares the quotient
    return x > 0 ? size : -size;
}

} // namespace actiscope::lane
