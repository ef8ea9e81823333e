// Functions that pull small values to zero.
#include "activation/families.h"
#include "activation/special.h"

namespace actiscope {

namespace {

/// Both ends of the dead zone; jump is what f has left beyond it.
std::vector<Kink> deadZone(double lambda, double jump) {
    if (!(lambda > 0)) {
        return {};
    }
    return {{.at = -lambda,
             .left = {-jump, 1, 0},
             .right = {0, 0, 0},
             .pytorch = 0,
             .tensorflow = 0,
             .jax = 0},
            {.at = lambda,
             .left = {0, 0, 0},
             .right = {jump, 1, 0},
             .pytorch = 0,
             .tensorflow = 0,
             .jax = 0}};
}

// At the ends f' is 0 in every framework, and so it is at 0 where the ends meet.
constexpr auto softshrinkKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T lambda = T(values[0]);
    if (fabs(x) > lambda) {
        return {x > 0 ? x - lambda : x + lambda, T(1), T(0)};
    }
    return {};
};

std::vector<Kink> softshrinkKinks(Values values) {
    return deadZone(values[0], 0);
}

constexpr auto hardshrinkKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T lambda = T(values[0]);
    return fabs(x) > lambda ? Jet<T>{x, T(1), T(0)} : Jet<T>{};
};

std::vector<Kink> hardshrinkKinks(Values values) {
    return deadZone(values[0], values[0]);
}

/// x - tanh x by a continued fraction of positive terms: the difference itself cancels.
template <typename T> T tanhDefect(T x) {
    constexpr int last = 33;
    const T square = x * x;
    T c = T(last);
    for (int odd = last - 2; odd > 0; odd -= 2) {
        c = square / c;
        c = odd > 1 ? T(odd) + c : c;
    }
    return x * (c / (1 + c));
}

constexpr auto tanhshrinkKernel = []<typename T>(T x, Values) -> Jet<T> {
    const T t = tanh(x);
    const T value = fabs(x) < 2 ? tanhDefect(x) : x - t;
    return {value, t * t, 2 * t * special::sechSquared(x)};
};

constexpr auto tanhshrinkTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T t = tanh(x);
    return {x - t, 1 - (1 - t * t), 2 * t * (1 - t * t)};
};

Parameter halfWidth() {
    return {.id = "lambd",
            .symbol = "λ",
            .name = {"half-width of the dead zone", "死区半宽"},
            .initial = 0.5,
            .min = 0,
            .slider = {0, 2},
            .choices = {0, 0.5, 1}};
}

Activation softshrink() {
    return {
        .id = "softshrink",
        .name = {"Softshrink", "Softshrink"},
        .aliases = {"soft_shrink", "soft shrink", "soft threshold", "软阈值", "软收缩"},
        .family = Family::Shrinkage,
        .parameters = {halfWidth()},
        .kernel = softshrinkKernel,
        .kinks = softshrinkKinks,
        .tex =
            {.value =
                 R"(f(x)=\begin{cases}x-\lambda & x>\lambda\\ 0 & |x|\le\lambda\\ x+\lambda & x<-\lambda\end{cases})",
             .derivative = R"(f'(x)=\begin{cases}1 & |x|>\lambda\\ 0 & |x|<\lambda\end{cases})"},
        .numpy = R"(far = np.abs(x) > lambd
return np.where(far, x - lambd * np.sign(x), 0.0), np.where(far, 1.0, 0.0), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Softshrink(lambd=0.5)",
                        .code = "f = torch.nn.Softshrink(lambd={lambd})",
                        .remark = {"lambd must not be negative", "lambd 不能为负"}},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.sign(x) * tf.nn.relu(tf.abs(x) - {lambd})",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.soft_shrink(x, threshold=0.5)",
                        .code = "f = lambda x: keras.activations.soft_shrink(x, threshold={lambd})",
                        .remark = {"called threshold; NaN becomes 0",
                                   "参数名为 threshold；NaN 变为 0"}},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: jnp.sign(x) * jax.nn.relu(jnp.abs(x) - {lambd})"}},
        .origin = "Donoho & Johnstone 1994",
    };
}

Activation hardshrink() {
    return {
        .id = "hardshrink",
        .name = {"Hardshrink", "Hardshrink"},
        .aliases = {"hard_shrink", "hard shrink", "hard threshold", "硬阈值", "硬收缩"},
        .family = Family::Shrinkage,
        .parameters = {halfWidth()},
        .kernel = hardshrinkKernel,
        .kinks = hardshrinkKinks,
        .tex = {.value = R"(f(x)=\begin{cases}x & |x|>\lambda\\ 0 & |x|\le\lambda\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & |x|>\lambda\\ 0 & |x|<\lambda\end{cases})"},
        .numpy = R"(far = np.abs(x) > lambd
return np.where(far, x, 0.0), np.where(far, 1.0, 0.0), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Hardshrink(lambd=0.5)",
                        .code = "f = torch.nn.Hardshrink(lambd={lambd})"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.where(tf.abs(x) > {lambd}, x, tf.zeros_like(x))",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.hard_shrink(x, threshold=0.5)",
                        .code = "f = lambda x: keras.activations.hard_shrink(x, threshold={lambd})",
                        .remark = {"called threshold; NaN becomes 0",
                                   "参数名为 threshold；NaN 变为 0"}},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: jnp.where(jnp.abs(x) > {lambd}, x, 0.0)"}},
        .origin = "Donoho & Johnstone 1994",
    };
}

Activation tanhshrink() {
    return {
        .id = "tanhshrink",
        .name = {"Tanhshrink", "Tanhshrink"},
        .aliases = {"tanh_shrink", "tanh shrink", "tanh 收缩"},
        .family = Family::Shrinkage,
        .kernel = tanhshrinkKernel,
        .textbook = tanhshrinkTextbook,
        .textbookFormula = "x - tanh(x); f' = 1 - (1 - tanh(x)^2)",
        .tex = {.value = R"(f(x)=x-\tanh x)", .derivative = R"(f'(x)=\tanh^2 x)"},
        .numpy = R"(t = np.tanh(x)
e = np.exp(-2 * np.abs(x))
return x - t, t * t, 2 * t * 4 * e / (1 + e) ** 2)",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Tanhshrink()",
                        .code = "f = torch.nn.Tanhshrink()"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: x - tf.math.tanh(x)",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.tanh_shrink(x)",
                        .code = "f = keras.activations.tanh_shrink"},
                       {.framework = Framework::Jax, .code = "f = lambda x: x - jnp.tanh(x)"}},
    };
}

} // namespace

std::vector<Activation> shrinkageActivations() {
    return {softshrink(), hardshrink(), tanhshrink()};
}

} // namespace actiscope
