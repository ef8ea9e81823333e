// The Gaussian gate: x weighed by the probability of a normal variable below it.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

#include <numbers>

namespace actiscope {

namespace {

using special::Pair;

constexpr double inverseSqrt2Pi = 0x1.9884533d43651p-2;
constexpr double beyond = 40; ///< there the tail is 0, and powers of x may overflow later

/// What both become far out.
template <typename T> Jet<T> farOut(T x) {
    return x > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{};
}

/// exp(-t^2) with the rounding error of t^2 kept.
template <typename T> T gauss(T t) {
    return special::expOf(-special::product(t, t));
}

/// Standard normal distribution function. Rounding x / sqrt(2) alone costs erfc x^2 / 2 units in
/// the tail, so that error enters as a first-order correction.
template <typename T> T normalDistribution(T x) {
    const auto inverseSqrt2 = special::constant<T>(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55);
    const T twoOverSqrtPi = T(2 * std::numbers::inv_sqrtpi);
    const Pair<T> t = special::product(-x, inverseSqrt2.high);
    const T dt = t.low - x * inverseSqrt2.low;
    return (erfc(t.high) - dt * twoOverSqrtPi * gauss(t.high)) / 2;
}

/// a / b to half a unit, by what is left over by a times the rounded 1 / b.
Lane quotient(Pair<Lane> a, Pair<Lane> b, Lane reciprocal) {
    const Lane q = a.high * reciprocal;
    const Lane left = fma(-q, b.high, a.high) + (a.low - q * b.low);
    return fma(left, reciprocal, q);
}

/// The same in lanes. The tail beyond |x|, divided by e^(-x^2 / 2), is smooth and as little
/// sensitive to its argument as a line: P(q) / (|x| + 5), q = (|x| - 5) / (|x| + 5), P by
/// Chebyshev's interpolation over |x| < 36.6 to 2^-54.
Lane normalDistribution(Lane x) {
    const Lane middle = 5;
    const Pair<Lane> above = special::sum(fabs(x), middle);
    const Lane reciprocal = 1 / above.high;
    const auto ratio =
        static_cast<double>(quotient(special::sum(fabs(x), -middle), above, reciprocal));
    const double rest = lane::polynomial(ratio,
                                         0x1.51f6329f024e7p-3,
                                         -0x1.1b1c254c9fc06p-4,
                                         0x1.54b4d4f432631p-6,
                                         -0x1.88590ea316e43p-9,
                                         -0x1.a250371467b15p-11,
                                         0x1.1daf1ca39618cp-11,
                                         -0x1.f214ae8539cd6p-15,
                                         -0x1.a170be546a8e2p-15,
                                         0x1.17df61cd01870p-16,
                                         0x1.0b28828f88bd7p-18,
                                         -0x1.73d6bd370f835p-19,
                                         -0x1.6a074d8e12161p-22,
                                         0x1.d2c1143514f4ap-22,
                                         0x1.75c1f57b7891fp-25,
                                         -0x1.1fac8acccb50fp-24,
                                         -0x1.6bd1a4ae090aap-27,
                                         0x1.0ad509a63f3f9p-27,
                                         0x1.37b6b0afd130cp-29);
    const double sum = lane::horner(ratio,
                                    0x1.89d3abe1f95aep-1,
                                    -0x1.54ad03f27ca18p-1,
                                    0x1.fb31653876f72p-2,
                                    -0x1.410ed5f8759a3p-2,
                                    rest); // it cancels far out
    const Pair<Lane> square = special::product(x, x);
    const Lane gauss = exp(-square.high / 2, -square.low / 2);
    const Lane tail = gauss * quotient({sum, 0}, above, reciprocal);
    return x > 0 ? 1 - tail : tail;
}

constexpr auto geluKernel = []<typename T>(T x, Values) -> Jet<T> {
    if (fabs(x) > T(beyond)) {
        return farOut(x);
    }
    const Pair<T> square = special::product(x, x);
    const T density = T(inverseSqrt2Pi) * special::expOf(-special::half(square));
    const T distribution = normalDistribution(x);
    return {
        x * distribution, distribution + x * density, density * ((2 - square.high) - square.low)};
};

constexpr auto geluTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T distribution = (1 + erf(x / T(std::numbers::sqrt2))) / 2;
    const T density = T(inverseSqrt2Pi) * exp(-x * x / 2);
    return {x * distribution, distribution + x * density, density * (2 - x * x)};
};

/// sqrt(8 / pi) and 0.044715 to twice the digits of a double: in the tail z is large, and every
/// rounding of it costs |z| units.
template <typename T> Pair<T> scale() {
    return special::constant<T>(0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54);
}

template <typename T> Pair<T> cubic() {
    return special::constant<T>(0x1.6e4e26d4801f7p-5, 0x1.441355475a31ap-59);
}

/// z = scale (x + cubic x^3) and its two derivatives.
template <typename T> struct Argument {
    Pair<T> value;
    T first;
    T second;
};

template <typename T> Argument<T> argumentAt(T x) {
    const Pair<T> bend = cubic<T>() * special::product(x, x);
    const Pair<T> one = {T(1), T(0)};
    return {scale<T>() * (one + bend) * Pair<T>{x, T(0)},
            (scale<T>() * (one + Pair<T>{T(3), T(0)} * bend)).high,
            6 * scale<T>().high * cubic<T>().high * x};
}

// x sigma(2u): 1 + tanh(u) loses every digit below -7.
constexpr auto geluTanhKernel = []<typename T>(T x, Values) -> Jet<T> {
    if (fabs(x) > T(beyond)) {
        return farOut(x);
    }
    const Argument<T> z = argumentAt(x);
    const auto s = special::logistic(z.value);
    const T bent = z.second - s.tanhHalf * z.first * z.first;
    return {x * s.rising, s.rising + x * s.slope * z.first, s.slope * (2 * z.first + x * bent)};
};

constexpr auto geluTanhTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T c = T(2 * inverseSqrt2Pi);
    const T k = T(0.044715);
    const T t = tanh(c * (x + k * x * x * x));
    const T slope = c * (1 + 3 * k * x * x); // u'
    const T turn = 6 * c * k * x;            // u''
    const T sech = 1 - t * t;
    return {x / 2 * (1 + t),
            (1 + t) / 2 + x / 2 * sech * slope,
            sech * slope + x / 2 * sech * (turn - 2 * t * slope * slope)};
};

std::vector<Variant> geluVariants() {
    return {
        {.label = {"PyTorch and keras.activations default", "PyTorch 与 keras.activations 默认"},
         .id = "gelu"},
        {.label = {"JAX and keras.ops default", "JAX 与 keras.ops 默认"}, .id = "gelu_tanh"},
        {.label = {"CLIP (QuickGELU)", "CLIP（QuickGELU）"}, .id = "quick_gelu"}};
}

Activation gelu() {
    return {
        .id = "gelu",
        .name = {"GELU", "GELU"},
        .aliases = {"gaussian error linear unit", "exact gelu", "高斯误差线性单元"},
        .family = Family::Gated,
        .kernel = widened(geluKernel),
        .textbook = geluTextbook,
        .textbookFormula =
            "x * Phi, Phi = (1 + erf(x / sqrt(2))) / 2; f' = Phi + x * exp(-x*x/2) / sqrt(2*pi)",
        .tex =
            {.value =
                 R"(f(x)=x\,\Phi(x),\qquad \Phi(x)=\tfrac{1}{2}\left[1+\operatorname{erf}\left(\tfrac{x}{\sqrt{2}}\right)\right])",
             .derivative =
                 R"(f'(x)=\Phi(x)+x\,\varphi(x),\qquad \varphi(x)=\tfrac{1}{\sqrt{2\pi}}\,e^{-x^2/2})"},
        .numpy = R"(below = np.vectorize(math.erfc, otypes=[float])(-x / math.sqrt(2)) / 2
density = np.exp(-x * x / 2) / math.sqrt(2 * math.pi)
return x * below, below + x * density, density * (2 - x * x))",
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
        .variants = geluVariants(),
        .origin = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
    };
}

Activation geluTanh() {
    return {
        .id = "gelu_tanh",
        .name = {"GELU, tanh form", "GELU（tanh 近似）"},
        .aliases = {"gelu approximate", "gelu new", "高斯误差线性单元"},
        .family = Family::Gated,
        .kernel = widened(geluTanhKernel),
        .textbook = geluTanhTextbook,
        .textbookFormula = "x/2 * (1 + tanh(u)), u = sqrt(2/pi) * (x + 0.044715 * x*x*x); "
                           "f' = (1 + tanh(u))/2 + x/2 * (1 - tanh(u)^2) * u'",
        .tex =
            {.value =
                 R"(f(x)=\frac{x}{2}\,(1+\tanh u),\qquad u=\sqrt{\tfrac{2}{\pi}}\,\bigl(x+0.044715\,x^3\bigr))",
             .derivative =
                 R"(f'(x)=\frac{1+\tanh u}{2}+\frac{x\,u'}{2\cosh^2 u},\qquad u'=\sqrt{\tfrac{2}{\pi}}\,\bigl(1+0.134145\,x^2\bigr))"},
        .numpy = R"(scale = math.sqrt(8 / math.pi)
z = scale * (x + 0.044715 * x ** 3)
s = np.exp(-np.logaddexp(0, -z))
r = np.exp(-np.logaddexp(0, z))
z1, z2 = scale * (1 + 0.134145 * x * x), 0.26829 * scale * x
return (x * s, s + x * s * r * z1,
        s * r * (2 * z1 + x * (z2 - np.tanh(z / 2) * z1 * z1))))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.GELU(approximate='tanh')",
                        .code = "f = torch.nn.GELU(approximate='tanh')",
                        .remark = {"not the default", "非默认"}},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.gelu(features, approximate=True)",
                        .code = "f = lambda x: tf.nn.gelu(x, approximate=True)"},
                       {.framework = Framework::Keras,
                        .call = "activations.gelu(x, approximate=True)",
                        .code = "f = lambda x: keras.activations.gelu(x, approximate=True)",
                        .remark = {"the default of keras.ops.gelu only",
                                   "仅为 keras.ops.gelu 的默认"}},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.gelu(x, approximate=True)",
                        .code = "f = lambda x: jax.nn.gelu(x, approximate=True)",
                        .remark = {"the default", "默认"}}},
        .variants = geluVariants(),
        .origin = "Hendrycks & Gimpel 2016, arXiv:1606.08415",
    };
}

} // namespace

std::vector<Activation> geluActivations() {
    return {gelu(), geluTanh()};
}

} // namespace actiscope
