// The number types that a kernel is computed in: double, float, and short types that are emulated.
#pragma once

#include <algorithm>
#include <cmath>
#include <concepts>
#include <limits>
#include <type_traits>

namespace actiscope {

template <typename Number>
concept Arithmetic = std::is_arithmetic_v<Number>;

/// A binary floating-point number with `significandBits` bits (the leading one counted) and normal
/// numbers from 2^minExponent to below 2^(maxExponent + 1). Every operation is computed in double
/// and rounded once: to nearest, ties to even, with gradual underflow and overflow to infinity.
template <int significandBits, int minExponent, int maxExponent> class Rounded {
public:
    Rounded() = default;

    /// Implicit, so that the constants of a kernel read as they do for double.
    template <Arithmetic Number>
    Rounded(Number number) : m_number(rounded(static_cast<double>(number))) {}

    explicit operator double() const { return m_number; }

    friend Rounded operator-(Rounded a) { return -a.m_number; }

    friend Rounded operator+(Rounded a, Rounded b) { return a.m_number + b.m_number; }

    friend Rounded operator-(Rounded a, Rounded b) { return a.m_number - b.m_number; }

    friend Rounded operator*(Rounded a, Rounded b) { return a.m_number * b.m_number; }

    friend Rounded operator/(Rounded a, Rounded b) { return a.m_number / b.m_number; }

    friend bool operator==(Rounded a, Rounded b) { return a.m_number == b.m_number; }

    friend auto operator<=>(Rounded a, Rounded b) { return a.m_number <=> b.m_number; }

    friend Rounded exp(Rounded x) { return std::exp(x.m_number); }

    friend Rounded expm1(Rounded x) { return std::expm1(x.m_number); }

    friend Rounded log(Rounded x) { return std::log(x.m_number); }

    friend Rounded log1p(Rounded x) { return std::log1p(x.m_number); }

    friend Rounded tanh(Rounded x) { return std::tanh(x.m_number); }

    friend Rounded erf(Rounded x) { return std::erf(x.m_number); }

    friend Rounded erfc(Rounded x) { return std::erfc(x.m_number); }

    friend Rounded sin(Rounded x) { return std::sin(x.m_number); }

    friend Rounded cos(Rounded x) { return std::cos(x.m_number); }

    friend Rounded sqrt(Rounded x) { return std::sqrt(x.m_number); }

    friend Rounded hypot(Rounded x, Rounded y) { return std::hypot(x.m_number, y.m_number); }

    friend Rounded fma(Rounded a, Rounded b, Rounded c) {
        return std::fma(a.m_number, b.m_number, c.m_number);
    }

    friend Rounded fabs(Rounded x) { return std::fabs(x.m_number); }

    friend bool isnan(Rounded x) { return std::isnan(x.m_number); }

    friend bool isinf(Rounded x) { return std::isinf(x.m_number); }

    friend bool isfinite(Rounded x) { return std::isfinite(x.m_number); }

private:
    static double rounded(double number) {
        if (number == 0 || !std::isfinite(number)) {
            return number;
        }
        const int exponent = std::max(std::ilogb(number), minExponent);
        const double unit = std::ldexp(1.0, exponent - significandBits + 1);
        const double nearest = std::nearbyint(number / unit) * unit; // ties to even
        return std::fabs(nearest) < std::ldexp(1.0, maxExponent + 1)
                   ? nearest
                   : std::copysign(std::numeric_limits<double>::infinity(), number);
    }

    double m_number = 0;
};

using BFloat16 = Rounded<8, -126, 127>;
using Float16 = Rounded<11, -14, 15>;

// Kernels call these without a qualifier: std's for the built-in types, the friends above for the
// emulated ones.
using std::cos;
using std::erf;
using std::erfc;
using std::exp;
using std::expm1;
using std::fabs;
using std::fma;
using std::hypot;
using std::isfinite;
using std::isinf;
using std::isnan;
using std::log;
using std::log1p;
using std::sin;
using std::sqrt;
using std::tanh;

} // namespace actiscope

template <int significandBits, int minExponent, int maxExponent>
class std::numeric_limits<actiscope::Rounded<significandBits, minExponent, maxExponent>> {
    using Number = actiscope::Rounded<significandBits, minExponent, maxExponent>;

public:
    static constexpr bool is_specialized = true;
    static constexpr int digits = significandBits;

    static Number min() { return std::ldexp(1.0, minExponent); }

    static Number max() { return std::ldexp(2 - std::ldexp(1.0, 1 - digits), maxExponent); }

    static Number denorm_min() { return std::ldexp(1.0, minExponent - significandBits + 1); }

    static Number epsilon() { return std::ldexp(1.0, 1 - significandBits); }

    static Number infinity() { return std::numeric_limits<double>::infinity(); }

    static Number quiet_NaN() { return std::numeric_limits<double>::quiet_NaN(); }
};
