// Smooth functions that saturate on both sides, and the logarithm of one.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

namespace actiscope {

namespace {

constexpr auto sigmoidKernel = []<typename T>(T x, Values) -> Jet<T> {
    return special::scaledSigmoid(T(1), x);
};

constexpr auto sigmoidTextbook = []<typename T>(T x, Values) -> Jet<T> {
    return special::textbookSigmoid(T(1), x);
};

// ln(1 / (1 + e^(-x))) rounds to 0 beyond 36 and overflows below -709.
constexpr auto logSigmoidKernel = []<typename T>(T x, Values) -> Jet<T> {
    const auto s = special::logistic(special::Pair<T>{x, T(0)});
    const T tail = log1p(s.e);
    return {x < 0 ? x - tail : -tail, s.falling, -s.slope};
};

constexpr auto logSigmoidTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T s = 1 / (1 + exp(-x));
    return {log(s), 1 - s, -s * (1 - s)};
};

constexpr auto tanhKernel = []<typename T>(T x, Values) -> Jet<T> {
    const T value = tanh(x);
    const T derivative = special::sechSquared(x);
    return {value, derivative, -2 * value * derivative};
};

constexpr auto tanhTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T t = (exp(x) - exp(-x)) / (exp(x) + exp(-x));
    return {t, 1 - t * t, -2 * t * (1 - t * t)};
};

/// -2 sgn(x): f'' jumps at 0 from 2 to -2, where PyTorch has 0.
template <typename T> T bendOf(T x) {
    return T(x > 0 ? -2 : x < 0 ? 2 : 0);
}

// Divided again and again: the square of 1 + |x| would overflow.
constexpr auto softsignKernel = []<typename T>(T x, Values) -> Jet<T> {
    if (isinf(x)) {
        return {T(x > 0 ? 1 : -1), T(0), T(0)};
    }
    const T d = 1 + fabs(x);
    const T derivative = 1 / d / d;
    return {x / d, derivative, bendOf(x) * derivative / d};
};

constexpr auto softsignTextbook = []<typename T>(T x, Values) -> Jet<T> {
    const T d = 1 + fabs(x);
    return {x / d, 1 / (d * d), bendOf(x) / (d * d * d)};
};

std::vector<Kink> softsignKinks(Values) {
    return {{.left = {0, 1, 2}, .right = {0, 1, -2}}};
}

Activation sigmoid() {
    return {
        .id = "sigmoid",
        .name = {"Sigmoid", "Sigmoid"},
        .aliases = {"logistic", "expit", "逻辑函数", "逻辑斯谛"},
        .family = Family::Sigmoidal,
        .kernel = widened(sigmoidKernel),
        .textbook = sigmoidTextbook,
        .textbookFormula = "1 / (1 + exp(-x)); f' = f * (1 - f)",
        .pytorchGain = [](Values) { return 1.0; },
        .tex = {.value = R"(f(x)=\frac{1}{1+e^{-x}})",
                .derivative = R"(f'(x)=f(x)\,\bigl(1-f(x)\bigr))"},
        .numpy = R"(s = np.exp(-np.logaddexp(0, -x))
r = np.exp(-np.logaddexp(0, x))
return s, s * r, s * r * (r - s))",
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
        .kernel = widened(tanhKernel),
        .textbook = tanhTextbook,
        .textbookFormula = "(exp(x) - exp(-x)) / (exp(x) + exp(-x)); f' = 1 - f*f",
        .pytorchGain = [](Values) { return 5.0 / 3; },
        .tex = {.value = R"(f(x)=\tanh x=\frac{e^x-e^{-x}}{e^x+e^{-x}})",
                .derivative = R"(f'(x)=1-\tanh^2 x=\frac{1}{\cosh^2 x})"},
        .numpy = R"(t = np.tanh(x)
e = np.exp(-2 * np.abs(x))
t1 = 4 * e / (1 + e) ** 2
return t, t1, -2 * t * t1)",
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

Activation logSigmoid() {
    return {
        .id = "log_sigmoid",
        .name = {"LogSigmoid", "LogSigmoid"},
        .aliases = {"logsigmoid", "log sigmoid", "log logistic", "对数 sigmoid"},
        .family = Family::Sigmoidal,
        .kernel = widened(logSigmoidKernel),
        .textbook = logSigmoidTextbook,
        .textbookFormula = "log(s), s = 1 / (1 + exp(-x)); f' = 1 - s",
        .tex = {.value = R"(f(x)=\ln\sigma(x)=-\ln\bigl(1+e^{-x}\bigr))",
                .derivative = R"(f'(x)=\sigma(-x)=\frac{1}{1+e^{x}})"},
        .numpy = R"(s = np.exp(-np.logaddexp(0, -x))
r = np.exp(-np.logaddexp(0, x))
return -np.logaddexp(0, -x), r, -s * r)",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.LogSigmoid()",
                        .code = "f = torch.nn.LogSigmoid()",
                        .remark = {"F.logsigmoid without an underscore",
                                   "函数名为 F.logsigmoid，无下划线"}},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.math.log_sigmoid(x)",
                        .code = "f = tf.math.log_sigmoid"},
                       {.framework = Framework::Keras,
                        .call = "activations.log_sigmoid(x)",
                        .code = "f = keras.activations.log_sigmoid"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.log_sigmoid(x)",
                        .code = "f = jax.nn.log_sigmoid"}},
    };
}

Activation softsign() {
    return {
        .id = "softsign",
        .name = {"Softsign", "Softsign"},
        .aliases = {"soft_sign", "soft sign", "elliot", "柔和符号函数"},
        .family = Family::Sigmoidal,
        .kernel = widened(softsignKernel),
        .textbook = softsignTextbook,
        .textbookFormula = "x / (1 + abs(x)); f' = 1 / (1 + abs(x))^2",
        .kinks = softsignKinks,
        .tex = {.value = R"(f(x)=\frac{x}{1+|x|})", .derivative = R"(f'(x)=\frac{1}{(1+|x|)^2})"},
        .numpy = R"(d = 1 + np.abs(x)
return x / d, 1 / d ** 2, -2 * np.sign(x) / d ** 3)",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Softsign()",
                        .code = "f = torch.nn.Softsign()"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.softsign(features)",
                        .code = "f = tf.nn.softsign"},
                       {.framework = Framework::Keras,
                        .call = "activations.softsign(x)",
                        .code = "f = keras.activations.softsign"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.soft_sign(x)",
                        .code = "f = jax.nn.soft_sign",
                        .remark = {"with an underscore", "名称带下划线"}}},
        .origin = "Bergstra et al. 2009; Glorot & Bengio 2010",
    };
}

} // namespace

std::vector<Activation> sigmoidalActivations() {
    return {sigmoid(), logSigmoid(), tanhActivation(), softsign()};
}

} // namespace actiscope
