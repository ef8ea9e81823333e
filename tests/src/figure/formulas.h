// Functions by their textbook formulas, for facts that are published and for awkward shapes.
#pragma once

#include "activation/activation.h"

#include <cmath>
#include <numbers>

namespace actiscope::formulas {

/// From a captureless Jet<double>(double, Values), whatever number types a kernel is asked for.
template <typename Formula> Activation made(Formula, std::vector<Kink> (*kinks)(Values) = nullptr) {
    Activation activation;
    activation.id = "made";
    activation.kernel = [](auto x, Values values) -> Jet<decltype(x)> {
        using T = decltype(x);
        const Jet<double> jet = Formula{}(static_cast<double>(x), values);
        return {T(jet.value), T(jet.derivative), T(jet.secondDerivative)};
    };
    activation.kinks = kinks;
    return activation;
}

/// x sigma(b x), of which SiLU and the quick form of GELU are.
template <int thousandths> Activation gatedBySigmoid() {
    return made([](double x, Values) -> Jet<double> {
        const double b = thousandths / 1000.0;
        const auto z = b * x;
        const auto s = 1 / (1 + std::exp(-z));
        const auto ds = s / (1 + std::exp(z));
        const bool ends = std::isinf(x);
        return {ends ? (x > 0 ? x : 0.0) : x * s,
                ends ? s : s + z * ds,
                ends ? 0.0 : b * ds * (2 - z * std::tanh(z / 2))};
    });
}

inline Activation silu() {
    return gatedBySigmoid<1000>();
}

inline Activation geluTanh() {
    return made([](double x, Values) -> Jet<double> {
        const double c = std::sqrt(8 / std::numbers::pi);
        const double k = 0.044715;
        if (std::fabs(x) > 100.0) {
            return x > 0 ? Jet<double>{x, 1.0, 0.0} : Jet<double>{0.0, 0.0, 0.0};
        }
        const double z = c * (x + k * x * x * x);
        const double dz = c * (1 + 3 * k * x * x);
        const double s = 1 / (1 + std::exp(-z));
        const double ds = s / (1 + std::exp(z));
        return {x * s,
                s + x * ds * dz,
                ds * (2 * dz + x * (6 * c * k * x - std::tanh(z / 2) * dz * dz))};
    });
}

/// x clip(x / 6 + 1/2, 0, 1)
inline Activation hardSwish() {
    return made(
        [](double x, Values) -> Jet<double> {
            if (x <= -3) {
                return {0.0, 0.0, 0.0};
            }
            return x < 3 ? Jet<double>{x * (x + 3) / 6, (2 * x + 3) / 6, 1.0 / 3}
                         : Jet<double>{x, 1.0, 0.0};
        },
        [](Values) -> std::vector<Kink> {
            return {{.at = -3, .left = {0, 0, 0}, .right = {0, -0.5, 1.0 / 3}},
                    {.at = 3, .left = {3, 1.5, 1.0 / 3}, .right = {3, 1, 0}}};
        });
}

/// clip(x / (2 e) + 1/2, 0, 1), where e = halves / 2 is where it bends.
template <int halves> Activation hardSigmoid() {
    return made(
        [](double x, Values) -> Jet<double> {
            const double e = halves / 2.0;
            if (x <= -e || x >= e) {
                return {x > 0 ? 1.0 : 0.0, 0.0, 0.0};
            }
            return {(x + e) / (2 * e), 1 / (2 * e), 0.0};
        },
        [](Values) -> std::vector<Kink> {
            const double slope = 1.0 / halves;
            return {{.at = -halves / 2.0, .left = {0, 0, 0}, .right = {0, slope, 0}},
                    {.at = halves / 2.0, .left = {1, slope, 0}, .right = {1, 0, 0}}};
        });
}

/// x + sin^2(a x) / a: its slope swings for ever.
inline Activation snake() {
    return made([](double x, Values values) -> Jet<double> {
        const double a = values[0];
        const double s = std::sin(a * x);
        return {std::isinf(x) ? x : x + s * s / a,
                1 + std::sin(2 * a * x),
                2 * a * std::cos(2 * a * x)};
    });
}

/// x where |x| > 1/2, else 0.
inline Activation hardshrink() {
    return made(
        [](double x, Values) -> Jet<double> {
            return std::fabs(x) > 0.5 ? Jet<double>{x, 1.0, 0.0} : Jet<double>{0.0, 0.0, 0.0};
        },
        [](Values) -> std::vector<Kink> {
            return {{.at = -0.5, .left = {-0.5, 1, 0}, .right = {0, 0, 0}},
                    {.at = 0.5, .left = {0, 0, 0}, .right = {0.5, 1, 0}}};
        });
}

/// x tanh x touches the axis without crossing it.
inline Activation lisht() {
    return made([](double x, Values) -> Jet<double> {
        const auto t = std::tanh(x);
        const auto d = std::isinf(x) ? 0.0 : 1 / (std::cosh(x) * std::cosh(x));
        return {x * t, std::isinf(x) ? t : t + x * d, std::isinf(x) ? d : 2 * d * (1 - x * t)};
    });
}

inline Activation exponential() {
    return made([](double x, Values) -> Jet<double> {
        const auto e = std::exp(x);
        return {e, e, e};
    });
}

} // namespace actiscope::formulas
