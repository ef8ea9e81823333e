// A double as one element of a loop that the compiler turns into vector instructions.
#pragma once

#include "activation/lane_math.h"
#include "activation/short_float.h"

namespace actiscope {

/// The number type of wide kernels. Outside of the range of its functions a jet becomes NaN, and
/// the kernel is asked again in plain double; within it nothing is infinite, NaN or subnormal, and
/// a kernel that asks is told so.
class Lane {
public:
    Lane() = default;

    // Written out, because gcc 12 copies a class as memory, which it does not vectorize.
    Lane(const Lane& other) : m_number(other.m_number) {}

    Lane& operator=(const Lane& other) {
        m_number = other.m_number;
        return *this;
    }

    ~Lane() = default;

    /// Implicit, so that the constants of a kernel read as they do for double.
    template <Arithmetic Number> Lane(Number number) : m_number(static_cast<double>(number)) {}

    explicit operator double() const { return m_number; }

    friend Lane operator-(Lane a) { return -a.m_number; }

    friend Lane operator+(Lane a, Lane b) { return a.m_number + b.m_number; }

    friend Lane operator-(Lane a, Lane b) { return a.m_number - b.m_number; }

    friend Lane operator*(Lane a, Lane b) { return a.m_number * b.m_number; }

    friend Lane operator/(Lane a, Lane b) { return a.m_number / b.m_number; }

    friend bool operator==(Lane a, Lane b) { return a.m_number == b.m_number; }

    friend bool operator<(Lane a, Lane b) { return a.m_number < b.m_number; }

    friend bool operator>(Lane a, Lane b) { return a.m_number > b.m_number; }

    friend bool operator<=(Lane a, Lane b) { return a.m_number <= b.m_number; }

    friend bool operator>=(Lane a, Lane b) { return a.m_number >= b.m_number; }

    friend Lane exp(Lane x) { return lane::exp(x.m_number); }

    friend Lane exp(Lane x, Lane low) { return lane::exp(x.m_number, low.m_number); }

    friend Lane expm1(Lane x) { return lane::expm1(x.m_number); }

    friend Lane log1p(Lane x) { return lane::log1p(x.m_number); }

    friend Lane tanh(Lane x) { return lane::tanh(x.m_number); }

    friend Lane fabs(Lane x) { return std::fabs(x.m_number); }

    friend Lane fma(Lane a, Lane b, Lane c) { return std::fma(a.m_number, b.m_number, c.m_number); }

private:
    double m_number = 0;
};

// What a kernel asks about arguments beyond the range of its functions.
constexpr bool isnan(Lane) {
    return false;
}

constexpr bool isinf(Lane) {
    return false;
}

constexpr bool isfinite(Lane) {
    return true;
}

} // namespace actiscope

template <> class std::numeric_limits<actiscope::Lane> : public std::numeric_limits<double> {};
