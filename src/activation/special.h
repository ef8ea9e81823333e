// Stable building blocks shared by the kernels, in any number type.
#pragma once

#include "activation/jet.h"
#include "activation/lane.h"

namespace actiscope::special {

/// slope * x with the limit 0 for slope 0, where the plain product is NaN at infinite x.
template <typename T> T line(T slope, T x) {
    return slope == 0 ? T(0) : slope * x;
}

/// What several numbers are divided by. Dividing is slow: a lane does it once, and multiplies.
template <typename T> struct Divisor {
    T number;

    friend T operator/(T a, Divisor b) { return a / b.number; }

    friend Divisor operator*(Divisor a, Divisor b) { return {a.number * b.number}; }
};

template <> struct Divisor<Lane> {
    Lane reciprocal;

    explicit Divisor(Lane number) : reciprocal(1 / number) {}

    friend Lane operator/(Lane a, Divisor b) { return a * b.reciprocal; }

    friend Divisor operator*(Divisor a, Divisor b) {
        a.reciprocal = a.reciprocal * b.reciprocal;
        return a;
    }
};

/// A number as the unevaluated sum of two: what a product or a constant loses when it is rounded.
template <typename T> struct Pair {
    T high{};
    T low{};
};

/// A constant given to more digits than T has.
template <typename T> Pair<T> constant(double high, double low) {
    const T head = T(high);
    return {head, T((high - static_cast<double>(head)) + low)};
}

/// a + b without rounding error.
template <typename T> Pair<T> sum(T a, T b) {
    const T high = a + b;
    if (!isfinite(high)) {
        return {high, T(0)};
    }
    const T second = high - a;
    return {high, (a - (high - second)) + (b - second)};
}

/// a * b without rounding error.
template <typename T> Pair<T> product(T a, T b) {
    const T high = a * b;
    return {high, isfinite(high) ? fma(a, b, -high) : T(0)};
}

/// a / b with what the quotient rounds away.
template <typename T> Pair<T> quotient(T a, T b) {
    const T high = a / b;
    return {high, isfinite(high) ? fma(-high, b, a) / b : T(0)};
}

template <typename T> Pair<T> operator-(Pair<T> a) {
    return {-a.high, -a.low};
}

template <typename T> Pair<T> operator+(Pair<T> a, Pair<T> b) {
    const Pair<T> high = sum(a.high, b.high);
    return sum(high.high, high.low + (a.low + b.low));
}

template <typename T> Pair<T> operator*(Pair<T> a, Pair<T> b) {
    const Pair<T> high = product(a.high, b.high);
    return sum(high.high, high.low + (a.high * b.low + a.low * b.high));
}

/// Half of it; exact but for underflow.
template <typename T> Pair<T> half(Pair<T> a) {
    return {a.high / 2, a.low / 2};
}

/// e^(p.high + p.low). The low part matters: exp's condition number is its argument.
template <typename T> T expOf(Pair<T> p) {
    const T e = exp(p.high);
    return e + e * p.low;
}

/// Whether e^z is about to lose digits to underflow; it has vanished next to 1 by then.
template <typename T> bool isSubnormal(T e) {
    const T epsilon = std::numeric_limits<T>::epsilon();
    return e < epsilon / 4 && e < std::numeric_limits<T>::min() / epsilon;
}

/// A lane's exp is NaN long before.
constexpr bool isSubnormal(Lane) {
    return false;
}

/// a e^z / b: in two steps where e^z alone would underflow, though the result need not.
template <typename T> T timesExp(T a, Pair<T> z, T b = T(1)) {
    const T e = expOf(z);
    if (!isSubnormal(e)) {
        return a * e / b;
    }
    const T root = expOf(half(z));
    return a * root / b * root;
}

/// Logistic function and its mirror image with their common parts, for the argument z = high + low.
template <typename T> struct Logistic {
    T e;        ///< exp(-|z|)
    T rising;   ///< sigma(z)
    T falling;  ///< sigma(-z), never as 1 - sigma(z)
    T slope;    ///< sigma(z) sigma(-z)
    T tanhHalf; ///< tanh(z / 2)
    T rise;     ///< 1 - exp(-|z|), by expm1: the difference loses its digits near zero
};

template <typename T> Pair<T> minusAbs(Pair<T> z) {
    return z.high > 0 ? -z : z;
}

template <typename T> Logistic<T> logistic(Pair<T> z) {
    const bool positive = z.high > 0;
    const T e = expOf(minusAbs(z));
    const Divisor<T> d{1 + e};
    const T rise = -expm1(minusAbs(z).high);
    const T tanhHalf = rise / d;
    return {e,
            positive ? 1 / d : e / d,
            positive ? e / d : 1 / d,
            e / d / d,
            positive ? tanhHalf : -tanhHalf,
            rise};
}

/// amplitude * sigma(x) and its derivatives. Where e^(-|x|) loses digits to underflow only the
/// leading term is left of each.
template <typename T> Jet<T> scaledSigmoid(T amplitude, T x) {
    const Logistic<T> s = logistic(Pair<T>{x, T(0)});
    if (!isSubnormal(s.e)) {
        const T slope = amplitude * s.slope;
        const T bend = slope * s.rise / Divisor<T>{1 + s.e}; // tanh(x / 2) itself may underflow
        return {amplitude * s.rising, slope, x > 0 ? -bend : bend};
    }
    const T tail = timesExp(amplitude, Pair<T>{-fabs(x), T(0)});
    return x > 0 ? Jet<T>{amplitude, tail, -tail} : Jet<T>{tail, tail, tail};
}

/// The same as the textbook has it.
template <typename T> Jet<T> textbookSigmoid(T amplitude, T x) {
    const T s = 1 / (1 + exp(-x));
    return {amplitude * s, amplitude * s * (1 - s), amplitude * s * (1 - s) * (1 - 2 * s)};
}

/// 1 / cosh^2. 1 - tanh^2 is 0 beyond |x| = 19; this keeps its digits everywhere.
template <typename T> T sechSquared(T x) {
    const T e = exp(-2 * fabs(x));
    const Divisor<T> d{1 + e};
    return 4 * e / (d * d);
}

} // namespace actiscope::special
