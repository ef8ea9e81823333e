// Other gates: tanh of softplus, tanh alone, and the gate that a second input opens.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

namespace actiscope {

namespace {

// tanh(ln(1 + e^x)) is rational in e^x; multiplied through by e^(-x) where that would overflow.
constexpr auto mishKernel = []<typename T>(T x, Values) -> Jet<T> {
    if (isinf(x)) {
        return x > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{};
    }
    Jet<T> gate; // t, t', t''
    if (x > 0) {
        const T w = exp(-x);
        const T square = exp(-2 * x); // rounded once, w * w twice
        const T q = 1 + 2 * (w + square);
        gate = {(1 + 2 * w) / q,
                4 * square * (1 + w) / (q * q),
                4 * square * (((2 * w + 2) * w - 3) * w - 2) / (q * q * q)};
    } else {
        const T e = exp(x);
        const T n = fma(e, e, 2 * e);
        const T d = n + 2;
        gate = {n / d,
                4 * fma(e, e, e) / (d * d),
                4 * e * (2 + e * (2 - e * (3 + 2 * e))) / (d * d * d)};
    }
    return {x * gate.value,
            gate.value + x * gate.derivative,
            2 * gate.derivative + x * gate.secondDerivative};
};

constexpr auto mishTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T t = tanh(log(1 + exp(x)));
    const T s = 1 / (1 + exp(-x));
    const T first = s * (1 - t * t);
    const T second = first * (1 - s) - 2 * t * s * first;
    return {x * t, t + x * first, 2 * first + x * second};
};

constexpr auto lishtKernel = []<typename T>(T x, Values) -> Jet<T> {
    const T t = tanh(x);
    if (isinf(x)) {
        return {fabs(x), t, T(0)};
    }
    const T sech = special::sechSquared(x);
    return {x * t, t + x * sech, 2 * sech * (1 - x * t)};
};

constexpr auto lishtTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T t = (exp(x) - exp(-x)) / (exp(x) + exp(-x));
    return {x * t, t + x * (1 - t * t), 2 * (1 - t * t) * (1 - x * t)};
};

constexpr auto gluKernel = []<typename T>(T x, Values values) -> Jet<T> {
    return special::scaledSigmoid(T(values[0]), x);
};

constexpr auto gluTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    return special::textbookSigmoid(T(values[0]), x);
};

Activation mish() {
    return {
        .id = "mish",
        .name = {"Mish", "Mish"},
        .aliases = {"self-regularized", "自正则"},
        .family = Family::Gated,
        .kernel = widened(mishKernel),
        .textbook = mishTextbook,
        .textbookFormula = "x * tanh(log(1 + exp(x))); f' = t + x * (1 - t*t) / (1 + exp(-x))",
        .tex = {.value = R"(f(x)=x\tanh\bigl(\ln(1+e^x)\bigr))",
                .derivative =
                    R"(f'(x)=t+\frac{x\,(1-t^2)}{1+e^{-x}},\qquad t=\tanh\bigl(\ln(1+e^x)\bigr))"},
        .numpy = R"(s = np.exp(-np.logaddexp(0, -x))
r = np.exp(-np.logaddexp(0, x))
t = s * (1 + r) / (1 + r * r)
t1 = 4 * r * r / (1 + r * r) ** 2 * s
t2 = t1 * (r - 2 * t * s)
return x * t, t + x * t1, 2 * t1 + x * t2)",
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

Activation lisht() {
    return {
        .id = "lisht",
        .name = {"LiSHT", "LiSHT"},
        .aliases = {"linearly scaled hyperbolic tangent", "线性缩放双曲正切"},
        .family = Family::Gated,
        .kernel = lishtKernel,
        .textbook = lishtTextbook,
        .textbookFormula =
            "x * t, t = (exp(x) - exp(-x)) / (exp(x) + exp(-x)); f' = t + x * (1 - t*t)",
        .tex = {.value = R"(f(x)=x\tanh x)", .derivative = R"(f'(x)=\tanh x+\frac{x}{\cosh^2 x})"},
        .numpy = R"(t = np.tanh(x)
e = np.exp(-2 * np.abs(x))
t1 = 4 * e / (1 + e) ** 2
return x * t, t + x * t1, 2 * t1 * (1 - x * t))",
        .frameworks = {{.framework = Framework::PyTorch, .code = "f = lambda x: x * torch.tanh(x)"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: x * tf.math.tanh(x)",
                        .remark = {"was in TensorFlow Addons", "曾收录于 TensorFlow Addons"}},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: x * keras.activations.tanh(x)"},
                       {.framework = Framework::Jax, .code = "f = lambda x: x * jnp.tanh(x)"}},
        .origin = "Roy et al. 2019, arXiv:1901.05894",
    };
}

Activation glu() {
    const Text twoInputs = {
        "takes one tensor: its first half is the value a, its second the gate x",
        "输入为一个张量：前半为值 a，后半为门 x"};
    return {
        .id = "glu",
        .name = {"GLU, gate slice", "GLU（门切片）"},
        .aliases = {"gated linear unit", "swiglu", "geglu", "门控线性单元"},
        .family = Family::Gated,
        .parameters = {{.id = "a",
                        .symbol = "a",
                        .name = {"the linear half", "线性部分的值"},
                        .initial = 1,
                        .slider = {-3, 3},
                        .choices = {-1, 1, 2}}},
        .kernel = widened(gluKernel),
        .textbook = gluTextbook,
        .textbookFormula = "a * s, s = 1 / (1 + exp(-x)); f' = a * s * (1 - s)",
        .tex = {.value = R"(f(x)=a\,\sigma(x)=\frac{a}{1+e^{-x}})",
                .derivative = R"(f'(x)=a\,\sigma(x)\,\sigma(-x))"},
        .numpy = R"(s = np.exp(-np.logaddexp(0, -x))
r = np.exp(-np.logaddexp(0, x))
return a * s, a * s * r, a * s * r * (r - s))",
        .frameworks =
            {{.framework = Framework::PyTorch,
              .call = "nn.GLU(dim=-1)",
              .code = "f = lambda x: torch.nn.functional.glu(\n"
                      "    torch.stack([torch.full_like(x, {a}), x], dim=-1), dim=-1).squeeze(-1)",
              .remark = twoInputs},
             {.framework = Framework::TensorFlow,
              .code = "f = lambda x: {a} * tf.nn.sigmoid(x)",
              .remark = {"only through Keras", "仅通过 Keras 提供"}},
             {.framework = Framework::Keras,
              .call = "activations.glu(x, axis=-1)",
              .code = "f = lambda x: {a} * keras.activations.sigmoid(x)",
              .remark = twoInputs},
             {.framework = Framework::Jax,
              .call = "jax.nn.glu(x, axis=-1)",
              .code = "f = lambda x: {a} * jax.nn.sigmoid(x)",
              .remark = twoInputs}},
        .origin = "Dauphin, Fan, Auli, Grangier 2017, arXiv:1612.08083",
    };
}

} // namespace

std::vector<Activation> gatedActivations() {
    return {mish(), lisht(), glu()};
}

} // namespace actiscope
