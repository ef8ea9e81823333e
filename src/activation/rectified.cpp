// ReLU and its relatives with a straight negative side.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

#include <cmath>
#include <numbers>

namespace actiscope {

namespace {

constexpr auto reluKernel = []<typename T>(T x, Values) -> Jet<T> {
    return x > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{};
};

std::vector<Kink> reluKinks(Values) {
    return {{.left = {0, 0, 0}, .right = {0, 1, 0}, .pytorch = 0, .tensorflow = 0, .jax = 0}};
}

// One product, not max(s x, x): that is wrong for s > 1 and s < 0.
constexpr auto leakyKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T slope = T(values[0]);
    return x > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{special::line(slope, x), slope, T(0)};
};

std::vector<Kink> slopeKinks(double slope, Kink conventions) {
    if (slope == 1) {
        return {};
    }
    conventions.left = {0, slope, 0};
    conventions.right = {0, 1, 0};
    return {conventions};
}

std::vector<Kink> leakyKinks(Values values) {
    const double s = values[0];
    return slopeKinks(s, {.left = {}, .right = {}, .pytorch = s, .tensorflow = s, .jax = 1});
}

std::vector<Kink> preluKinks(Values values) {
    return slopeKinks(values[0], {.left = {}, .right = {}, .pytorch = values[0], .tensorflow = 0});
}

Activation relu() {
    return {
        .id = "relu",
        .name = {"ReLU", "ReLU"},
        .aliases = {"rectified linear unit", "ramp", "线性整流"},
        .family = Family::Rectified,
        .kernel = widened(reluKernel),
        .kinks = reluKinks,
        .pytorchGain = [](Values) { return std::numbers::sqrt2; },
        .tex = {.value = R"(f(x)=\begin{cases}x & x>0\\ 0 & x\le 0\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ 0 & x<0\end{cases})"},
        .numpy = R"(return np.maximum(x, 0.0), np.where(x > 0, 1.0, 0.0), np.zeros_like(x))",
        .frameworks =
            {{.framework = Framework::PyTorch,
              .call = "nn.ReLU(inplace=False)",
              .code = "f = torch.nn.ReLU()"},
             {.framework = Framework::TensorFlow,
              .call = "tf.nn.relu(features)",
              .code = "f = tf.nn.relu"},
             {.framework = Framework::Keras,
              .call = "activations.relu(x, negative_slope=0.0, max_value=None, threshold=0.0)",
              .code = "f = keras.activations.relu"},
             {.framework = Framework::Jax, .call = "jax.nn.relu(x)", .code = "f = jax.nn.relu"}},
        .origin = "Fukushima 1969; Nair & Hinton 2010",
    };
}

Activation leakyRelu() {
    return {
        .id = "leaky_relu",
        .name = {"Leaky ReLU", "Leaky ReLU"},
        .aliases = {"lrelu", "leaky rectified linear unit", "带泄露"},
        .family = Family::Rectified,
        .parameters = {{.id = "negative_slope",
                        .symbol = "s",
                        .name = {"negative slope", "负半轴斜率"},
                        .initial = 0.01,
                        .choices = {0.001, 0.01, 0.02, 0.1, 0.2, 0.3, 0.5}}},
        .kernel = widened(leakyKernel),
        .kinks = leakyKinks,
        .pytorchGain = [](Values values) { return std::sqrt(2 / (1 + values[0] * values[0])); },
        .tex = {.value = R"(f(x)=\begin{cases}x & x>0\\ s\,x & x\le 0\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ s & x<0\end{cases})"},
        .numpy = R"(return (np.where(x > 0, x, negative_slope * x),
        np.where(x > 0, 1.0, negative_slope), np.zeros_like(x)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.LeakyReLU(negative_slope=0.01)",
                        .code = "f = torch.nn.LeakyReLU(negative_slope={negative_slope})"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.leaky_relu(features, alpha=0.2)",
                        .code = "f = lambda x: tf.nn.leaky_relu(x, alpha={negative_slope})",
                        .remark = {"default slope 0.2, not 0.01", "默认斜率 0.2，而非 0.01"}},
                       {.framework = Framework::Keras,
                        .call = "layers.LeakyReLU(negative_slope=0.3)",
                        .code = "f = keras.layers.LeakyReLU(negative_slope={negative_slope})",
                        .remark = {"default slope 0.3 in the layer, 0.2 in activations.leaky_relu",
                                   "层的默认斜率 0.3，activations.leaky_relu 为 0.2"}},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.leaky_relu(x, negative_slope=0.01)",
                        .code =
                            "f = lambda x: jax.nn.leaky_relu(x, negative_slope={negative_slope})",
                        .remark = {"f'(0) = 1, where the others take s",
                                   "f'(0) = 1，其他框架取 s"}}},
        .variants = {{.label = {"PyTorch, JAX", "PyTorch、JAX"},
                      .id = "leaky_relu",
                      .values = {{"negative_slope", 0.01}}},
                     {.label = {"Keras function, TensorFlow", "Keras 函数、TensorFlow"},
                      .id = "leaky_relu",
                      .values = {{"negative_slope", 0.2}}},
                     {.label = {"Keras layer", "Keras 层"},
                      .id = "leaky_relu",
                      .values = {{"negative_slope", 0.3}}}},
        .origin = "Maas, Hannun, Ng 2013",
    };
}

Activation prelu() {
    return {
        .id = "prelu",
        .name = {"PReLU", "PReLU"},
        .aliases = {"parametric relu", "参数化"},
        .family = Family::Rectified,
        .parameters = {{.id = "weight",
                        .symbol = "a",
                        .name = {"learned slope", "学习得到的斜率"},
                        .initial = 0.25,
                        .choices = {0, 0.25, 0.5}}},
        .kernel = widened(leakyKernel),
        .kinks = preluKinks,
        .tex = {.value = R"(f(x)=\begin{cases}x & x>0\\ a\,x & x\le 0\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ a & x<0\end{cases})"},
        .numpy =
            R"(return np.where(x > 0, x, weight * x), np.where(x > 0, 1.0, weight), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.PReLU(num_parameters=1, init=0.25)",
                        .code = "f = torch.nn.PReLU(init={weight}).double()"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = tf.keras.layers.PReLU(\n"
                                "    alpha_initializer=tf.keras.initializers.Constant({weight}))",
                        .remark = {"only as the Keras layer", "仅有 Keras 层"}},
                       {.framework = Framework::Keras,
                        .call = "layers.PReLU(alpha_initializer=\"Zeros\", shared_axes=None)",
                        .code = "f = keras.layers.PReLU(\n"
                                "    alpha_initializer=keras.initializers.Constant({weight}))",
                        .remark = {"starts at 0, not 0.25", "初值为 0，而非 0.25"}},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: jnp.where(x > 0, x, {weight} * x)"}},
        .variants = {{.label = {"PyTorch start", "PyTorch 初值"},
                      .id = "prelu",
                      .values = {{"weight", 0.25}}},
                     {.label = {"Keras start", "Keras 初值"},
                      .id = "prelu",
                      .values = {{"weight", 0}}}},
        .origin = "He, Zhang, Ren, Sun 2015, arXiv:1502.01852",
    };
}

} // namespace

std::vector<Activation> rectifiedActivations() {
    return {relu(), leakyRelu(), prelu()};
}

} // namespace actiscope
