// The identity, the exponential, and a periodic one.
#include "activation/families.h"
#include "activation/special.h"

namespace actiscope {

namespace {

constexpr auto linearKernel = []<typename T>(T x, Values) -> Jet<T> { return {x, T(1), T(0)}; };

constexpr auto exponentialKernel = []<typename T>(T x, Values) -> Jet<T> {
    const T e = exp(x);
    return {e, e, e};
};

// sin and cos of a x with the rounding error of the product, which at large arguments is no small
// angle. 1 + sin 2ax = (sin ax + cos ax)^2 cannot turn negative.
// An angle beyond T's range has no digits to tell its sine by: f' and f'' are NaN there.
constexpr auto snakeKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T a = T(values[0]);
    const special::Pair<T> angle = special::product(a, x);
    if (isinf(angle.high)) {
        const T none = std::numeric_limits<T>::quiet_NaN();
        return {x, none, none};
    }
    const T s = sin(angle.high) * cos(angle.low) + cos(angle.high) * sin(angle.low);
    const T c = cos(angle.high) * cos(angle.low) - sin(angle.high) * sin(angle.low);
    return {x + s * (s / a), (s + c) * (s + c), a * (2 * (c - s) * (c + s))};
};

constexpr auto snakeTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    const T a = T(values[0]);
    const T s = sin(a * x);
    return {x + s * s / a, 1 + sin(2 * a * x), 2 * a * cos(2 * a * x)};
};

Activation linear() {
    return {
        .id = "linear",
        .name = {"Linear", "恒等函数"},
        .aliases = {"identity", "none", "线性"},
        .family = Family::Other,
        .kernel = linearKernel,
        .pytorchGain = [](Values) { return 1.0; },
        .tex = {.value = R"(f(x)=x)", .derivative = R"(f'(x)=1)"},
        .numpy = R"(return x.copy(), np.ones_like(x), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Identity()",
                        .code = "f = torch.nn.Identity()"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.identity(input)",
                        .code = "f = tf.identity"},
                       {.framework = Framework::Keras,
                        .call = "activations.linear(x)",
                        .code = "f = keras.activations.linear"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.identity(x)",
                        .code = "f = jax.nn.identity"}},
    };
}

Activation exponential() {
    return {
        .id = "exponential",
        .name = {"Exponential", "指数函数"},
        .aliases = {"exp", "指数"},
        .family = Family::Other,
        .kernel = exponentialKernel,
        .tex = {.value = R"(f(x)=e^x)", .derivative = R"(f'(x)=e^x)"},
        .numpy = R"(return np.exp(x), np.exp(x), np.exp(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "torch.exp(input)",
                        .code = "f = torch.exp"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.math.exp(x)",
                        .code = "f = tf.math.exp"},
                       {.framework = Framework::Keras,
                        .call = "activations.exponential(x)",
                        .code = "f = keras.activations.exponential"},
                       {.framework = Framework::Jax, .call = "jnp.exp(x)", .code = "f = jnp.exp"}},
    };
}

Activation snake() {
    return {
        .id = "snake",
        .name = {"Snake", "Snake"},
        .aliases = {"periodic", "sin", "蛇形", "周期"},
        .family = Family::Other,
        .parameters = {{.id = "a",
                        .symbol = "a",
                        .name = {"frequency", "频率"},
                        .initial = 1,
                        .zeroExcluded = true,
                        .slider = {0.1, 5},
                        .choices = {0.5, 1, 5}}},
        .kernel = snakeKernel,
        .textbook = snakeTextbook,
        .textbookFormula = "x + sin(a * x)^2 / a; f' = 1 + sin(2 * a * x)",
        .tex = {.value = R"(f(x)=x+\frac{\sin^2(a x)}{a})", .derivative = R"(f'(x)=1+\sin(2 a x))"},
        .numpy =
            R"(return x + np.sin(a * x) ** 2 / a, 1 + np.sin(2 * a * x), 2 * a * np.cos(2 * a * x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = "f = lambda x: x + torch.sin({a} * x) ** 2 / {a}"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: x + tf.math.sin({a} * x) ** 2 / {a}",
                        .remark = {"was in TensorFlow Addons", "曾收录于 TensorFlow Addons"}},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: x + keras.ops.sin({a} * x) ** 2 / {a}"},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: x + jnp.sin({a} * x) ** 2 / {a}"}},
        .origin = "Ziyin, Hartwig, Ueda 2020, arXiv:2006.08195",
    };
}

} // namespace

std::vector<Activation> otherActivations() {
    return {linear(), exponential(), snake()};
}

} // namespace actiscope
