// Softplus: the smooth rectifier, and PyTorch's, which leaves it beyond a threshold.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

namespace actiscope {

namespace {

using special::Pair;

// The rounding error of beta x is kept: it would cost |beta x| / 2 units.
template <typename T> Jet<T> softplusAt(T x, T beta) {
    const Pair<T> z = special::product(beta, x);
    const auto s = special::logistic(z);
    if (special::isSubnormal(s.e)) { // only the leading terms are left
        const Pair<T> tail = special::minusAbs(z);
        const T second = special::timesExp(beta, tail);
        return x > 0 ? Jet<T>{x, T(1), second}
                     : Jet<T>{special::timesExp(T(1), tail, beta), s.e, second};
    }
    const T tail = log1p(s.e) / special::Divisor<T>{beta};
    return {x > 0 ? x + tail : tail, s.rising, beta * s.slope};
}

template <typename T> Jet<T> textbookSoftplus(T x, T beta) {
    const T z = beta * x;
    const T s = 1 / (1 + exp(-z));
    return {log(1 + exp(z)) / beta, s, beta * s * (1 - s)};
}

constexpr auto softplusKernel = []<typename T>(T x, Values values) -> Jet<T> {
    return softplusAt(x, T(values[0]));
};

constexpr auto softplusTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    return textbookSoftplus(x, T(values[0]));
};

// The product as PyTorch compares it, rounded.
constexpr auto softplusTorchKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T beta = T(values[0]);
    const Jet<T> smooth = softplusAt(x, beta);
    return beta * x > T(values[1]) ? Jet<T>{x, T(1), T(0)} : smooth;
};

constexpr auto softplusTorchTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    const T beta = T(values[0]);
    return beta * x > T(values[1]) ? Jet<T>{x, T(1), T(0)} : textbookSoftplus(x, beta);
};

/// The largest x whose rounded product with beta does not exceed the threshold: a step or two from
/// the rounded quotient.
double lastBelow(double beta, double threshold) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr int steps = 4;
    double x = threshold / beta;
    for (int i = 0; i < steps && std::isfinite(x); ++i) {
        const double next = std::nextafter(x, infinity);
        x = beta * x > threshold       ? std::nextafter(x, -infinity)
            : beta * next <= threshold ? next
                                       : x;
    }
    return x;
}

std::vector<Kink> softplusTorchKinks(Values values) {
    const double at = lastBelow(values[0], values[1]);
    if (!std::isfinite(at)) {
        return {};
    }
    const Jet<double> left = softplusAt(at, values[0]);
    const Jet<double> right = {at, 1, 0};
    if (left == right) {
        return {};
    }
    return {{.at = at, .left = left, .right = right, .pytorch = left.derivative}};
}

Parameter sharpness() {
    return {.id = "beta",
            .symbol = "β",
            .name = {"sharpness", "锐度"},
            .initial = 1,
            .min = 0,
            .minExcluded = true,
            .slider = {0, 10},
            .choices = {0.5, 1, 10}};
}

std::vector<Variant> softplusVariants() {
    return {{.label = {"Keras, TensorFlow, JAX", "Keras、TensorFlow、JAX"}, .id = "softplus"},
            {.label = {"PyTorch", "PyTorch"}, .id = "softplus_torch"}};
}

Activation softplus() {
    const Text onlyOne = {"β = 1 only", "仅 β = 1"};
    return {
        .id = "softplus",
        .name = {"Softplus", "Softplus"},
        .aliases = {"smooth relu", "soft relu", "平滑整流"},
        .family = Family::Softplus,
        .parameters = {sharpness()},
        .kernel = widened(softplusKernel),
        .textbook = softplusTextbook,
        .textbookFormula = "log(1 + exp(beta * x)) / beta; f' = 1 / (1 + exp(-beta * x))",
        .tex = {.value = R"(f(x)=\frac{1}{\beta}\ln\bigl(1+e^{\beta x}\bigr))",
                .derivative = R"(f'(x)=\frac{1}{1+e^{-\beta x}})"},
        .numpy = R"(z = beta * x
s = np.exp(-np.logaddexp(0, -z))
r = np.exp(-np.logaddexp(0, z))
return np.logaddexp(0, z) / beta, s, beta * s * r)",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Softplus(beta=1, threshold=20)",
                        .code = "f = torch.nn.Softplus(beta={beta})",
                        .remark = {"switches to x where βx > 20: a jump of 2.06e-9",
                                   "βx > 20 处改用 x：跳变 2.06e-9"}},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.math.softplus(features)",
                        .code = "f = lambda x: tf.math.softplus({beta} * x) / {beta}",
                        .remark = onlyOne},
                       {.framework = Framework::Keras,
                        .call = "activations.softplus(x)",
                        .code = "f = lambda x: keras.activations.softplus({beta} * x) / {beta}",
                        .remark = onlyOne},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.softplus(x)",
                        .code = "f = lambda x: jax.nn.softplus({beta} * x) / {beta}",
                        .remark = onlyOne}},
        .variants = softplusVariants(),
        .origin = "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001",
    };
}

std::string switched(const std::string& where, const std::string& softplus) {
    return "f = lambda x: " + where + "({beta} * x > {threshold}, x,\n    " + softplus +
           "({beta} * x) / {beta})";
}

Activation softplusTorch() {
    const Text noThreshold = {"has no threshold", "没有阈值"};
    return {
        .id = "softplus_torch",
        .name = {"Softplus, PyTorch", "Softplus（PyTorch）"},
        .aliases = {"softplus threshold", "带阈值"},
        .family = Family::Softplus,
        .parameters = {sharpness(),
                       {.id = "threshold",
                        .symbol = "T",
                        .name = {"linear beyond", "超过后为线性"},
                        .initial = 20,
                        .slider = {0, 40},
                        .choices = {2, 20}}},
        .kernel = widened(softplusTorchKernel),
        .textbook = softplusTorchTextbook,
        .textbookFormula = "x if beta * x > threshold else log(1 + exp(beta * x)) / beta; "
                           "f' = 1 / (1 + exp(-beta * x))",
        .kinks = softplusTorchKinks,
        .tex =
            {.value =
                 R"(f(x)=\begin{cases}x & \beta x>T\\ \frac{1}{\beta}\ln\bigl(1+e^{\beta x}\bigr) & \beta x\le T\end{cases})",
             .derivative =
                 R"(f'(x)=\begin{cases}1 & \beta x>T\\ \sigma(\beta x) & \beta x<T\end{cases})"},
        .numpy = R"(z = beta * x
s = np.exp(-np.logaddexp(0, -z))
r = np.exp(-np.logaddexp(0, z))
return (np.where(z > threshold, x, np.logaddexp(0, z) / beta),
        np.where(z > threshold, 1.0, s), np.where(z > threshold, 0.0, beta * s * r)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Softplus(beta=1, threshold=20)",
                        .code = "f = torch.nn.Softplus(beta={beta}, threshold={threshold})",
                        .remark = {"jumps at T/β: by 2.06e-9 at 20",
                                   "在 T/β 处跳变：T = 20 时为 2.06e-9"}},
                       {.framework = Framework::TensorFlow,
                        .code = switched("tf.where", "tf.math.softplus"),
                        .remark = noThreshold},
                       {.framework = Framework::Keras,
                        .code = switched("keras.ops.where", "keras.activations.softplus"),
                        .remark = noThreshold},
                       {.framework = Framework::Jax,
                        .code = switched("jnp.where", "jax.nn.softplus"),
                        .remark = noThreshold}},
        .variants = softplusVariants(),
        .origin = "PyTorch",
    };
}

} // namespace

std::vector<Activation> softplusActivations() {
    return {softplus(), softplusTorch()};
}

} // namespace actiscope
