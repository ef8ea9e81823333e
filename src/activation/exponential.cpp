// Exponential linear units: identity on the right, a saturating exponential on the left.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

namespace actiscope {

namespace {

// Klambauer et al. 2017, the solution of mean 0 and variance 1 as a fixed point.
constexpr double seluScale = 1.0507009873554804934193349852946;
constexpr double seluAlpha = 1.6732632423543772848170429916717;
constexpr double seluScaleAlpha = 1.7580993408473768599402175208123;

// expm1, never e^x - 1: that loses every digit near 0.
template <typename T> Jet<T> exponentialLeft(T x, T amplitude) {
    const T tail = special::timesExp(amplitude, {x, T(0)});
    return {amplitude * expm1(x), tail, tail};
}

template <typename T> Jet<T> textbookLeft(T x, T amplitude) {
    const T tail = amplitude * exp(x);
    return {amplitude * (exp(x) - 1), tail, tail};
}

constexpr auto eluKernel = []<typename T>(T x, Values values) -> Jet<T> {
    return x > 0 ? Jet<T>{x, T(1), T(0)} : exponentialLeft(x, T(values[0]));
};

constexpr auto eluTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    return x > 0 ? Jet<T>{x, T(1), T(0)} : textbookLeft(x, T(values[0]));
};

std::vector<Kink> eluKinks(Values values) {
    const double alpha = values[0];
    return {{.left = {0, alpha, alpha},
             .right = {0, 1, 0},
             .pytorch = alpha,
             .tensorflow = alpha,
             .jax = alpha}};
}

// The rounding error of x / alpha is kept: e^q would lose |q| / 2 units by it.
constexpr auto celuKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T alpha = T(values[0]);
    if (x > 0) {
        return {x, T(1), T(0)};
    }
    const special::Pair<T> q = special::quotient(x, alpha);
    if (fabs(q.high) < std::numeric_limits<T>::epsilon() / 4) { // q itself may underflow
        return {x, T(1), 1 / alpha};
    }
    const T tail = special::expOf(q);
    return {alpha * (expm1(q.high) + q.low * tail), tail, special::timesExp(T(1), q, alpha)};
};

constexpr auto celuTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    const T alpha = T(values[0]);
    if (x > 0) {
        return {x, T(1), T(0)};
    }
    const T e = exp(x / alpha);
    return {alpha * (e - 1), e, e / alpha};
};

std::vector<Kink> celuKinks(Values values) {
    return {{.left = {0, 1, 1 / values[0]},
             .right = {0, 1, 0},
             .pytorch = 1,
             .tensorflow = 1,
             .jax = 1}};
}

constexpr auto seluKernel = []<typename T>(T x, Values) -> Jet<T> {
    return x > 0 ? Jet<T>{T(seluScale) * x, T(seluScale), T(0)}
                 : exponentialLeft(x, T(seluScaleAlpha));
};

constexpr auto seluTextbook = []<typename T>(T x, Values) -> Jet<T> {
    return x > 0 ? Jet<T>{T(seluScale) * x, T(seluScale), T(0)}
                 : textbookLeft(x, T(seluScale) * T(seluAlpha));
};

std::vector<Kink> seluKinks(Values) {
    return {{.left = {0, seluScaleAlpha, seluScaleAlpha},
             .right = {0, seluScale, 0},
             .pytorch = seluScaleAlpha,
             .tensorflow = seluScale,
             .jax = seluScaleAlpha}};
}

Activation elu() {
    return {
        .id = "elu",
        .name = {"ELU", "ELU"},
        .aliases = {"exponential linear unit", "指数线性单元"},
        .family = Family::Exponential,
        .parameters = {{.id = "alpha",
                        .symbol = "α",
                        .name = {"saturates at −α", "负半轴的饱和值为 −α"},
                        .initial = 1,
                        .min = 0,
                        .minExcluded = true,
                        .slider = {0, 2},
                        .choices = {0.5, 1, 2}}},
        .kernel = widened(eluKernel),
        .textbook = eluTextbook,
        .textbookFormula = "alpha * (exp(x) - 1); f' = alpha * exp(x)",
        .kinks = eluKinks,
        .tex = {.value = R"(f(x)=\begin{cases}x & x>0\\ \alpha\,(e^x-1) & x\le 0\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ \alpha\,e^x & x<0\end{cases})"},
        .numpy = R"(left = np.minimum(x, 0.0)
tail = alpha * np.exp(left)
return (np.where(x > 0, x, alpha * np.expm1(left)),
        np.where(x > 0, 1.0, tail), np.where(x > 0, 0.0, tail)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.ELU(alpha=1.0, inplace=False)",
                        .code = "f = torch.nn.ELU(alpha={alpha})"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.elu(features)",
                        .code = "f = lambda x: tf.keras.activations.elu(x, alpha={alpha})",
                        .remark = {"α = 1 only; f'(0) = 1 there", "仅 α = 1；此时 f'(0) = 1"}},
                       {.framework = Framework::Keras,
                        .call = "activations.elu(x, alpha=1.0)",
                        .code = "f = lambda x: keras.activations.elu(x, alpha={alpha})"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.elu(x, alpha=1.0)",
                        .code = "f = lambda x: jax.nn.elu(x, alpha={alpha})"}},
        .origin = "Clevert, Unterthiner, Hochreiter 2015, arXiv:1511.07289",
    };
}

Activation celu() {
    return {
        .id = "celu",
        .name = {"CELU", "CELU"},
        .aliases = {"continuously differentiable elu", "连续可微", "指数线性单元"},
        .family = Family::Exponential,
        .parameters = {{.id = "alpha",
                        .symbol = "α",
                        .name = {"saturates at −α", "负半轴的饱和值为 −α"},
                        .initial = 1,
                        .min = 0,
                        .minExcluded = true,
                        .slider = {0, 2},
                        .choices = {0.5, 1, 2}}},
        .kernel = widened(celuKernel),
        .textbook = celuTextbook,
        .textbookFormula = "alpha * (exp(x / alpha) - 1); f' = exp(x / alpha)",
        .kinks = celuKinks,
        .tex = {.value =
                    R"(f(x)=\begin{cases}x & x>0\\ \alpha\,(e^{x/\alpha}-1) & x\le 0\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ e^{x/\alpha} & x\le 0\end{cases})"},
        .numpy = R"(left = np.minimum(x, 0.0) / alpha
return (np.where(x > 0, x, alpha * np.expm1(left)),
        np.exp(left), np.where(x > 0, 0.0, np.exp(left) / alpha)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.CELU(alpha=1.0, inplace=False)",
                        .code = "f = torch.nn.CELU(alpha={alpha})",
                        .remark = {"the backward pass has α in float32 only",
                                   "反向传播中的 α 仅有 float32 精度"}},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.where(x > 0, x, {alpha} * "
                                "tf.math.expm1(tf.minimum(x, 0) / {alpha}))",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.celu(x, alpha=1.0)",
                        .code = "f = lambda x: keras.activations.celu(x, alpha={alpha})"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.celu(x, alpha=1.0)",
                        .code = "f = lambda x: jax.nn.celu(x, alpha={alpha})"}},
        .origin = "Barron 2017, arXiv:1704.07483",
    };
}

Activation selu() {
    return {
        .id = "selu",
        .name = {"SELU", "SELU"},
        .aliases = {"scaled exponential linear unit", "自归一化"},
        .family = Family::Exponential,
        .kernel = widened(seluKernel),
        .textbook = seluTextbook,
        .textbookFormula = "scale * alpha * (exp(x) - 1); f' = scale * alpha * exp(x)",
        .kinks = seluKinks,
        .pytorchGain = [](Values) { return 0.75; },
        .tex =
            {.value =
                 R"(f(x)=\lambda\,\begin{cases}x & x>0\\ \alpha\,(e^x-1) & x\le 0\end{cases}\qquad \begin{aligned}\lambda&\approx 1.0507\\ \alpha&\approx 1.6733\end{aligned})",
             .derivative = R"(f'(x)=\lambda\,\begin{cases}1 & x>0\\ \alpha\,e^x & x<0\end{cases})"},
        .numpy = R"(scale, alpha = 1.0507009873554805, 1.6732632423543772
left = np.minimum(x, 0.0)
tail = scale * alpha * np.exp(left)
return (np.where(x > 0, scale * x, scale * alpha * np.expm1(left)),
        np.where(x > 0, scale, tail), np.where(x > 0, 0.0, tail)))",
        .frameworks =
            {{.framework = Framework::PyTorch,
              .call = "nn.SELU(inplace=False)",
              .code = "f = torch.nn.SELU()"},
             {.framework = Framework::TensorFlow,
              .call = "tf.nn.selu(features)",
              .code = "f = tf.nn.selu",
              .remark = {"f'(0) = λ, where the others take λα", "f'(0) = λ，其他框架取 λα"}},
             {.framework = Framework::Keras,
              .call = "activations.selu(x)",
              .code = "f = keras.activations.selu"},
             {.framework = Framework::Jax, .call = "jax.nn.selu(x)", .code = "f = jax.nn.selu"}},
        .origin = "Klambauer, Unterthiner, Mayr, Hochreiter 2017, arXiv:1706.02515",
    };
}

} // namespace

std::vector<Activation> exponentialActivations() {
    return {elu(), celu(), selu()};
}

} // namespace actiscope
