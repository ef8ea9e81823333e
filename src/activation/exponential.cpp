// Exponential linear units: identity on the right, a saturating exponential on the left.
#include "activation/families.h"

#include <cmath>

namespace actiscope {

namespace {

// Klambauer et al. 2017, the solution of mean 0 and variance 1 as a fixed point.
constexpr double seluScale = 1.0507009873554804934193349852946;
constexpr double seluScaleAlpha = 1.7580993408473768599402175208123;

// expm1, never e^x - 1: that loses every digit near 0.
Jet<double> exponentialLeft(double x, double amplitude) {
    const double tail = amplitude * std::exp(x);
    return {amplitude * std::expm1(x), tail, tail};
}

Jet<double> eluKernel(double x, Values values) {
    return x > 0 ? Jet<double>{x, 1.0, 0.0} : exponentialLeft(x, values[0]);
}

std::vector<Kink> eluKinks(Values values) {
    const double alpha = values[0];
    return {{.left = {0, alpha, alpha},
             .right = {0, 1, 0},
             .pytorch = alpha,
             .tensorflow = alpha,
             .jax = alpha}};
}

Jet<double> seluKernel(double x, Values) {
    return x > 0 ? Jet<double>{seluScale * x, seluScale, 0.0} : exponentialLeft(x, seluScaleAlpha);
}

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
        .aliases = {"exponential linear unit", "指数线性"},
        .family = Family::Exponential,
        .parameters = {{.id = "alpha",
                        .symbol = "α",
                        .name = {"saturates at −α", "负半轴的饱和值为 −α"},
                        .initial = 1,
                        .min = 0,
                        .minExcluded = true,
                        .slider = {0, 2},
                        .choices = {0.5, 1, 2}}},
        .kernel = eluKernel,
        .kinks = eluKinks,
        .tex = {.value = R"(f(x)=\begin{cases}x & x>0\\ \alpha\,(e^x-1) & x\le 0\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ \alpha\,e^x & x<0\end{cases})"},
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

Activation selu() {
    return {
        .id = "selu",
        .name = {"SELU", "SELU"},
        .aliases = {"scaled exponential linear unit", "自归一化"},
        .family = Family::Exponential,
        .kernel = seluKernel,
        .kinks = seluKinks,
        .pytorchGain = [](Values) { return 0.75; },
        .tex =
            {.value =
                 R"(f(x)=\lambda\,\begin{cases}x & x>0\\ \alpha\,(e^x-1) & x\le 0\end{cases}\qquad \begin{aligned}\lambda&\approx 1.0507\\ \alpha&\approx 1.6733\end{aligned})",
             .derivative = R"(f'(x)=\lambda\,\begin{cases}1 & x>0\\ \alpha\,e^x & x<0\end{cases})"},
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.SELU(inplace=False)",
                        .code = "f = torch.nn.SELU()"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.selu(features)",
                        .code = "f = tf.nn.selu"},
                       {.framework = Framework::Keras,
                        .call = "activations.selu(x)",
                        .code = "f = keras.activations.selu"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.selu(x)",
                        .code = "f = jax.nn.selu"}},
        .origin = "Klambauer, Unterthiner, Mayr, Hochreiter 2017, arXiv:1706.02515",
    };
}

} // namespace

std::vector<Activation> exponentialActivations() {
    return {elu(), selu()};
}

} // namespace actiscope
