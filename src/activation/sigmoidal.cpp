// Functions that saturate on both sides.
#include "activation/families.h"
#include "activation/special.h"

namespace actiscope {

namespace {

Jet<double> sigmoidKernel(double x, Values) {
    const auto s = special::logistic({x, 0});
    return {s.rising, s.slope, -s.slope * s.tanhHalf};
}

// 1 - tanh^2 is 0 beyond |x| = 19; sech^2 from e^(-2|x|) keeps its digits everywhere.
Jet<double> tanhKernel(double x, Values) {
    const double value = std::tanh(x);
    const double e = std::exp(-2 * std::fabs(x));
    const double derivative = 4 * e / ((1 + e) * (1 + e));
    return {value, derivative, -2 * value * derivative};
}

// The delta at 0 is not drawn: f' is the derivative almost everywhere.
Jet<double> heavisideKernel(double x, Values values) {
    return {x > 0 ? 1.0 : (x < 0 ? 0.0 : values[0]), 0.0, 0.0};
}

std::vector<Kink> heavisideKinks(Values) {
    return {{.left = {0, 0, 0}, .right = {1, 0, 0}}};
}

Activation sigmoid() {
    return {
        .id = "sigmoid",
        .name = {"Sigmoid", "Sigmoid"},
        .aliases = {"logistic", "逻辑函数"},
        .family = Family::Sigmoidal,
        .kernel = sigmoidKernel,
        .pytorchGain = [](Values) { return 1.0; },
        .tex = {.value = R"(f(x)=\frac{1}{1+e^{-x}})",
                .derivative = R"(f'(x)=f(x)\,\bigl(1-f(x)\bigr))"},
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Sigmoid()",
                        .code = "f = torch.nn.Sigmoid()"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.sigmoid(x)",
                        .code = "f = tf.nn.sigmoid"},
                       {.framework = Framework::Keras,
                        .call = "activations.sigmoid(x)",
                        .code = "f = keras.activations.sigmoid"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.sigmoid(x)",
                        .code = "f = jax.nn.sigmoid"}},
        .origin = "Verhulst 1845 (logistic curve)",
    };
}

Activation tanhActivation() {
    return {
        .id = "tanh",
        .name = {"Tanh", "Tanh"},
        .aliases = {"hyperbolic tangent", "双曲正切"},
        .family = Family::Sigmoidal,
        .kernel = tanhKernel,
        .pytorchGain = [](Values) { return 5.0 / 3; },
        .tex = {.value = R"(f(x)=\tanh x=\frac{e^x-e^{-x}}{e^x+e^{-x}})",
                .derivative = R"(f'(x)=1-\tanh^2 x=\frac{1}{\cosh^2 x})"},
        .frameworks =
            {{.framework = Framework::PyTorch, .call = "nn.Tanh()", .code = "f = torch.nn.Tanh()"},
             {.framework = Framework::TensorFlow,
              .call = "tf.nn.tanh(x)",
              .code = "f = tf.nn.tanh"},
             {.framework = Framework::Keras,
              .call = "activations.tanh(x)",
              .code = "f = keras.activations.tanh"},
             {.framework = Framework::Jax, .call = "jax.nn.tanh(x)", .code = "f = jax.nn.tanh"}},
        .origin = "LeCun, Bottou, Orr, Müller 1998",
    };
}

Activation heaviside() {
    return {
        .id = "heaviside",
        .name = {"Heaviside", "阶跃函数"},
        .aliases = {"step", "binary step", "threshold unit", "heaviside"},
        .family = Family::Sigmoidal,
        .parameters = {{.id = "value_at_zero",
                        .symbol = "v",
                        .name = {"value at 0", "在 0 处的值"},
                        .initial = 0.5,
                        .choices = {0, 0.5, 1}}},
        .kernel = heavisideKernel,
        .kinks = heavisideKinks,
        .tex = {.value = R"(f(x)=\begin{cases}1 & x>0\\ v & x=0\\ 0 & x<0\end{cases})",
                .derivative = R"(f'(x)=0,\quad x\ne 0)"},
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "torch.heaviside(input, values)",
                        .code = "f = lambda x: torch.heaviside(x, torch.tensor({value_at_zero}, "
                                "dtype=x.dtype))",
                        .remark = {"not differentiable", "不可求导"}},
                       {.framework = Framework::TensorFlow,
                        .code =
                            "f = lambda x: tf.where(x == 0, tf.cast({value_at_zero}, x.dtype),\n"
                            "                       tf.cast(x > 0, x.dtype))"},
                       {.framework = Framework::Keras},
                       {.framework = Framework::Jax,
                        .call = "jnp.heaviside(x1, x2)",
                        .code = "f = lambda x: jnp.heaviside(x, {value_at_zero})"}},
        .origin = "McCulloch & Pitts 1943; Rosenblatt 1958",
    };
}

} // namespace

std::vector<Activation> sigmoidalActivations() {
    return {sigmoid(), tanhActivation(), heaviside()};
}

} // namespace actiscope
