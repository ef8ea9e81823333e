// Stable building blocks shared by the kernels.
#pragma once

#include <cmath>

namespace actiscope::special {

/// slope * x with the limit 0 for slope 0, where the plain product is NaN at infinite x.
inline double line(double slope, double x) {
    return slope == 0 ? 0.0 : slope * x;
}

/// x as the unevaluated sum of two doubles: what a product or a constant loses when it is rounded.
struct Pair {
    double high = 0;
    double low = 0;
};

/// a * b without rounding error.
inline Pair product(double a, double b) {
    const double high = a * b;
    return {high, std::isfinite(high) ? std::fma(a, b, -high) : 0.0};
}

/// e^(p.high + p.low). The low part matters: exp's condition number is its argument.
inline double exp(Pair p) {
    const double e = std::exp(p.high);
    return e + e * p.low;
}

/// Logistic function and its mirror image with their common parts, for the argument z = high + low.
struct Logistic {
    double e;        ///< exp(-|z|)
    double rising;   ///< sigma(z)
    double falling;  ///< sigma(-z), never as 1 - sigma(z)
    double slope;    ///< sigma(z) sigma(-z)
    double tanhHalf; ///< tanh(z / 2)
};

inline Logistic logistic(Pair z) {
    const bool positive = z.high > 0;
    const Pair minusAbs = positive ? Pair{-z.high, -z.low} : z;
    const double e = exp(minusAbs);
    const double large = 1 / (1 + e);
    const double small = e / (1 + e);
    // expm1 keeps the digits that 1 - e loses near zero.
    const double half = -std::expm1(minusAbs.high) / (1 + e);
    return {e,
            positive ? large : small,
            positive ? small : large,
            small / (1 + e),
            positive ? half : -half};
}

} // namespace actiscope::special
