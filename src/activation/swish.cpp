// The logistic gate: x weighed by a sigmoid of itself, smooth or hard.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

namespace actiscope {

namespace {

using special::Pair;

constexpr double quickBeta = 1.702;

// The rounding error of beta x is kept: it would cost up to |beta x| units.
template <typename T> Jet<T> swishAt(T x, T beta) {
    if (beta == 0) {
        return {x / 2, T(1) / 2, T(0)};
    }
    const Pair<T> z = special::product(beta, x);
    if (isinf(z.high)) {
        return z.high > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{};
    }
    const auto s = special::logistic(z);
    const T bend = 2 - z.high * s.tanhHalf;
    if (!special::isSubnormal(s.e)) {
        return {x * s.rising, s.rising + z.high * s.slope, beta * s.slope * bend};
    }
    const Pair<T> tail = special::minusAbs(z); // only the leading terms are left
    const T second = special::timesExp(beta, tail) * bend;
    return z.high > 0
               ? Jet<T>{x, T(1), second}
               : Jet<T>{special::timesExp(x, tail), special::timesExp(1 + z.high, tail), second};
}

template <typename T> Jet<T> textbookSwish(T x, T beta) {
    const T z = beta * x;
    const T s = 1 / (1 + exp(-z));
    return {x * s, s + z * s * (1 - s), beta * s * (1 - s) * (2 + z * (1 - 2 * s))};
}

constexpr auto siluKernel = []<typename T>(T x, Values) -> Jet<T> { return swishAt(x, T(1)); };

constexpr auto siluTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T s = 1 / (1 + exp(-x));
    return {x / (1 + exp(-x)), s * (1 + x * (1 - s)), s * (1 - s) * (2 + x * (1 - 2 * s))};
};

constexpr auto swishKernel = []<typename T>(T x, Values values) -> Jet<T> {
    return swishAt(x, T(values[0]));
};

constexpr auto swishTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    return textbookSwish(x, T(values[0]));
};

constexpr auto quickGeluKernel = []<typename T>(T x, Values) -> Jet<T> {
    return swishAt(x, T(quickBeta));
};

constexpr auto quickGeluTextbook = []<typename T>(T x, Values) -> Jet<T> {
    return textbookSwish(x, T(quickBeta));
};

// (2 x + 3) / 6, not x / 3 + 1/2: that cancels beside the minimum.
constexpr auto hardSwishKernel = []<typename T>(T x, Values) -> Jet<T> {
    if (x <= -3) {
        return {};
    }
    return x < 3 ? Jet<T>{x * (x + 3) / 6, (2 * x + 3) / 6, T(1) / 3} : Jet<T>{x, T(1), T(0)};
};

constexpr auto hardSwishTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T y = x + 3;
    const T clipped = y < 0 ? T(0) : y > 6 ? T(6) : y;
    const bool middle = -3 < x && x < 3;
    return {
        x * clipped / 6, middle ? x / 3 + T(1) / 2 : T(x < 0 ? 0 : 1), middle ? T(1) / 3 : T(0)};
};

std::vector<Kink> hardSwishKinks(Values) {
    const double bend = 1.0 / 3;
    return {{.at = -3,
             .left = {0, 0, 0},
             .right = {0, -0.5, bend},
             .pytorch = 0,
             .tensorflow = 0,
             .jax = 0},
            {.at = 3,
             .left = {3, 1.5, bend},
             .right = {3, 1, 0},
             .pytorch = 1,
             .tensorflow = 1,
             .jax = 1}};
}

Activation silu() {
    return {
        .id = "silu",
        .name = {"SiLU", "SiLU"},
        .aliases = {"swish", "swish-1", "sigmoid linear unit", "sigmoid 线性单元"},
        .family = Family::Gated,
        .kernel = widened(siluKernel),
        .textbook = siluTextbook,
        .textbookFormula = "x / (1 + exp(-x)); f' = s * (1 + x * (1 - s))",
        .tex = {.value = R"(f(x)=x\,\sigma(x)=\frac{x}{1+e^{-x}})",
                .derivative = R"(f'(x)=\sigma(x)\,\bigl(1+x\,\sigma(-x)\bigr))"},
        .numpy = R"(s = np.exp(-np.logaddexp(0, -x))
r = np.exp(-np.logaddexp(0, x))
return x * s, s + x * s * r, s * r * (2 + x * (r - s)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.SiLU(inplace=False)",
                        .code = "f = torch.nn.SiLU()"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.silu(features, beta=1.0)",
                        .code = "f = tf.nn.silu"},
                       {.framework = Framework::Keras,
                        .call = "activations.silu(x)",
                        .code = "f = keras.activations.silu",
                        .remark = {"also called swish", "别名 swish"}},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.silu(x)",
                        .code = "f = jax.nn.silu",
                        .remark = {"also called swish", "别名 swish"}}},
        .origin =
            "Hendrycks & Gimpel 2016; Elfwing, Uchibe, Doya 2017; Ramachandran, Zoph, Le 2017",
    };
}

Activation swish() {
    return {
        .id = "swish",
        .name = {"Swish", "Swish"},
        .aliases = {"silu beta", "swish beta", "sigmoid 门控"},
        .family = Family::Gated,
        .parameters = {{.id = "beta",
                        .symbol = "β",
                        .name = {"sharpness of the gate", "门的锐度"},
                        .initial = 1,
                        .slider = {-2, 10},
                        .choices = {0, 1, 1.702}}},
        .kernel = widened(swishKernel),
        .textbook = swishTextbook,
        .textbookFormula = "x * s, s = 1 / (1 + exp(-beta * x)); f' = s + beta * x * s * (1 - s)",
        .tex = {.value = R"(f(x)=x\,\sigma(\beta x)=\frac{x}{1+e^{-\beta x}})",
                .derivative = R"(f'(x)=\sigma(\beta x)\,\bigl(1+\beta x\,\sigma(-\beta x)\bigr))"},
        .numpy = R"(z = beta * x
s = np.exp(-np.logaddexp(0, -z))
r = np.exp(-np.logaddexp(0, z))
return x * s, s + z * s * r, beta * s * r * (2 + z * (r - s)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = "f = lambda x: x * torch.sigmoid({beta} * x)",
                        .remark = {"β = 1 only, as nn.SiLU", "仅 β = 1，即 nn.SiLU"}},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.silu(features, beta=1.0)",
                        .code = "f = lambda x: tf.nn.silu(x, beta={beta})",
                        .remark = {"beta since TensorFlow 2.8", "beta 自 TensorFlow 2.8 起"}},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: x * keras.activations.sigmoid({beta} * x)",
                        .remark = {"β = 1 only, as activations.silu",
                                   "仅 β = 1，即 activations.silu"}},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: x * jax.nn.sigmoid({beta} * x)",
                        .remark = {"β = 1 only, as jax.nn.silu", "仅 β = 1，即 jax.nn.silu"}}},
        .origin = "Ramachandran, Zoph, Le 2017, arXiv:1710.05941",
    };
}

Activation quickGelu() {
    return {
        .id = "quick_gelu",
        .name = {"QuickGELU", "QuickGELU"},
        .aliases = {"clip gelu", "sigmoid gelu", "quick gelu", "快速 GELU"},
        .family = Family::Gated,
        .kernel = widened(quickGeluKernel),
        .textbook = quickGeluTextbook,
        .textbookFormula = "x * s, s = 1 / (1 + exp(-1.702 * x)); f' = s + 1.702 * x * s * (1 - s)",
        .tex = {.value = R"(f(x)=x\,\sigma(1.702\,x))",
                .derivative =
                    R"(f'(x)=\sigma(1.702\,x)\,\bigl(1+1.702\,x\,\sigma(-1.702\,x)\bigr))"},
        .numpy = R"(z = 1.702 * x
s = np.exp(-np.logaddexp(0, -z))
r = np.exp(-np.logaddexp(0, z))
return x * s, s + z * s * r, 1.702 * s * r * (2 + z * (r - s)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = "f = lambda x: x * torch.sigmoid(1.702 * x)"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.nn.silu(x, beta=1.702)"},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: x * keras.activations.sigmoid(1.702 * x)"},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: x * jax.nn.sigmoid(1.702 * x)"}},
        .origin = "Hendrycks & Gimpel 2016; named in OpenAI's CLIP, 2021",
    };
}

Activation hardSwish() {
    return {
        .id = "hard_swish",
        .name = {"HardSwish", "HardSwish"},
        .aliases = {"hard_silu", "hard silu", "h-swish", "hardswish", "mobilenet", "硬 swish"},
        .family = Family::Gated,
        .kernel = hardSwishKernel,
        .textbook = hardSwishTextbook,
        .textbookFormula = "x * clip(x + 3, 0, 6) / 6; f' = x/3 + 0.5 inside",
        .kinks = hardSwishKinks,
        .tex =
            {.value =
                 R"(f(x)=\begin{cases}x & x\ge 3\\ x\,(x+3)/6 & -3<x<3\\ 0 & x\le -3\end{cases})",
             .derivative =
                 R"(f'(x)=\begin{cases}1 & x>3\\ (2x+3)/6 & -3<x<3\\ 0 & x<-3\end{cases})"},
        .numpy = R"(inside = (x > -3) & (x < 3)
return (np.where(inside, x * (x + 3) / 6, np.maximum(x, 0.0)),
        np.where(inside, (2 * x + 3) / 6, np.where(x > 0, 1.0, 0.0)),
        np.where(inside, 1 / 3, 0.0)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Hardswish(inplace=False)",
                        .code = "f = torch.nn.Hardswish()",
                        .remark = {"older releases: f'(−3) = −1/2, f'(3) = 3/2",
                                   "旧版本：f'(−3) = −1/2，f'(3) = 3/2"}},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: x * tf.nn.relu6(x + 3) / 6",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.hard_silu(x)",
                        .code = "f = keras.activations.hard_silu",
                        .remark = {"also called hard_swish", "别名 hard_swish"}},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.hard_silu(x)",
                        .code = "f = jax.nn.hard_silu",
                        .remark = {"also called hard_swish", "别名 hard_swish"}}},
        .origin = "Howard et al. 2019 (MobileNetV3), arXiv:1905.02244",
    };
}

} // namespace

std::vector<Activation> swishActivations() {
    return {silu(), swish(), quickGelu(), hardSwish()};
}

} // namespace actiscope
