// Smooth functions that let the input through by a gate of itself.
#include "activation/families.h"
#include "activation/special.h"

#include <numbers>

namespace actiscope {

namespace {

using special::Pair;

// 1/sqrt(2), 2/sqrt(pi) and 1/sqrt(2 pi); the first as a pair, for the argument of erfc.
constexpr Pair inverseSqrt2 = {0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55};
constexpr double twoOverSqrtPi = 2 * std::numbers::inv_sqrtpi;
constexpr double inverseSqrt2Pi = 0x1.9884533d43651p-2;

/// exp(-t^2) with the rounding error of t^2 kept.
double gauss(double t) {
    const Pair square = special::product(t, t);
    return special::exp({-square.high, -square.low});
}

/// Standard normal distribution function. Rounding x / sqrt(2) alone costs erfc x^2 / 2 units in
/// the tail, so that error enters as a first-order correction.
double normalDistribution(double x) {
    const Pair t = special::product(-x, inverseSqrt2.high);
    const double dt = t.low - x * inverseSqrt2.low;
    return (std::erfc(t.high) - dt * twoOverSqrtPi * gauss(t.high)) / 2;
}

Jet<double> geluKernel(double x, Values) {
    constexpr double beyond = 40; // exp(-x^2/2) is 0 there, and x^2 may overflow later
    if (std::fabs(x) > beyond) {
        return x > 0 ? Jet<double>{x, 1.0, 0.0} : Jet<double>{-0.0, 0.0, 0.0};
    }
    const Pair square = special::product(x, x);
    const double density = inverseSqrt2Pi * special::exp({-square.high / 2, -square.low / 2});
    const double distribution = normalDistribution(x);
    return {
        x * distribution, distribution + x * density, density * ((2 - square.high) - square.low)};
}

// tanh(ln(1 + e^x)) is rational in e^x; multiplied through by e^(-x) where that would overflow.
Jet<double> mishKernel(double x, Values) {
    if (std::isinf(x)) {
        return x > 0 ? Jet<double>{x, 1.0, 0.0} : Jet<double>{-0.0, 0.0, 0.0};
    }
    Jet<double> gate; // t, t', t''
    if (x > 0) {
        const double w = std::exp(-x);
        const double q = 1 + 2 * w + 2 * w * w;
        gate = {(1 + 2 * w) / q,
                4 * w * w * (1 + w) / (q * q),
                4 * w * w * (((2 * w + 2) * w - 3) * w - 2) / (q * q * q)};
    } else {
        const double e = std::exp(x);
        const double n = e * (e + 2);
        const double d = n + 2;
        gate = {n / d,
                4 * e * (e + 1) / (d * d),
                4 * e * (2 + e * (2 - e * (3 + 2 * e))) / (d * d * d)};
    }
    return {x * gate.value,
            gate.value + x * gate.derivative,
            2 * gate.derivative + x * gate.secondDerivative};
}

// The rounding error of beta x is kept: it would cost |beta x| / 2 units.
Jet<double> softplusKernel(double x, Values values) {
    const double beta = values[0];
    const Pair z = special::product(beta, x);
    const auto s = special::logistic(z);
    const double tail = std::log1p(s.e) / beta;
    return {x > 0 ? x + tail : tail, s.rising, beta * s.slope};
}

Activation gelu() {
    return {
        .id = "gelu",
        .name = {"GELU", "GELU"},
        .aliases = {"gaussian error linear unit", "高斯误差"},
        .family = Family::Gated,
        .kernel = geluKernel,
        .tex =
            {.value =
                 R"(f(x)=x\,\Phi(x),\qquad \Phi(x)=\tfrac{1}{2}\left[1+\operatorname{erf}\left(\tfrac{x}{\sqrt{2}}\right)\right])",
             .derivative =
                 R"(f'(x)=\Phi(x)+x\,\varphi(x),\qquad \varphi(x)=\tfrac{1}{\sqrt{2\pi}}\,e^{-x^2/2})"},
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.GELU(approximate='none')",
                        .code = "f = torch.nn.GELU(approximate='none')"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.gelu(features, approximate=False)",
                        .code = "f = lambda x: tf.nn.gelu(x, approximate=False)"},
                       {.framework = Framework::Keras,
                        .call = "activations.gelu(x, approximate=False)",
                        .code = "f = lambda x: keras.activations.gelu(x, approximate=False)",
                        .remark = {"keras.ops.gelu has approximate=True",
                                   "keras.ops.gelu 默认 approximate=True"}},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.gelu(x, approximate=True)",
                        .code = "f = lambda x: jax.nn.gelu(x, approximate=False)",
                        .remark = {"default is the tanh approximation", "默认为 tanh 近似"}}},
        .origin = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
    };
}

Activation mish() {
    return {
        .id = "mish",
        .name = {"Mish", "Mish"},
        .family = Family::Gated,
        .kernel = mishKernel,
        .tex = {.value = R"(f(x)=x\tanh\bigl(\ln(1+e^x)\bigr))",
                .derivative =
                    R"(f'(x)=t+\frac{x\,(1-t^2)}{1+e^{-x}},\qquad t=\tanh\bigl(\ln(1+e^x)\bigr))"},
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Mish(inplace=False)",
                        .code = "f = torch.nn.Mish()"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: x * tf.math.tanh(tf.math.softplus(x))",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.mish(x)",
                        .code = "f = keras.activations.mish"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.mish(x)",
                        .code = "f = jax.nn.mish"}},
        .origin = "Misra 2019, arXiv:1908.08681",
    };
}

Activation softplus() {
    return {
        .id = "softplus",
        .name = {"Softplus", "Softplus"},
        .aliases = {"smooth relu", "平滑"},
        .family = Family::Gated,
        .parameters = {{.id = "beta",
                        .symbol = "β",
                        .name = {"sharpness", "锐度"},
                        .initial = 1,
                        .min = 0,
                        .minExcluded = true,
                        .slider = {0, 10},
                        .choices = {0.5, 1, 10}}},
        .kernel = softplusKernel,
        .tex = {.value = R"(f(x)=\frac{1}{\beta}\ln\bigl(1+e^{\beta x}\bigr))",
                .derivative = R"(f'(x)=\frac{1}{1+e^{-\beta x}})"},
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Softplus(beta=1, threshold=20)",
                        .code = "f = torch.nn.Softplus(beta={beta})",
                        .remark = {"switches to x where βx > 20: a jump of 2.06e-9",
                                   "βx > 20 处改用 x：跳变 2.06e-9"}},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.math.softplus(features)",
                        .code = "f = lambda x: tf.math.softplus({beta} * x) / {beta}",
                        .remark = {"β = 1 only", "仅 β = 1"}},
                       {.framework = Framework::Keras,
                        .call = "activations.softplus(x)",
                        .code = "f = lambda x: keras.activations.softplus({beta} * x) / {beta}",
                        .remark = {"β = 1 only", "仅 β = 1"}},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.softplus(x)",
                        .code = "f = lambda x: jax.nn.softplus({beta} * x) / {beta}",
                        .remark = {"β = 1 only", "仅 β = 1"}}},
        .origin = "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001",
    };
}

} // namespace

std::vector<Activation> gatedActivations() {
    return {gelu(), mish(), softplus()};
}

} // namespace actiscope
