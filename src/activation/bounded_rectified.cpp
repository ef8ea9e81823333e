// Rectifiers with a ceiling, a threshold or a power.
#include "activation/families.h"
#include "activation/special.h"

namespace actiscope {

namespace {

constexpr std::size_t NegativeSlope = 0;
constexpr std::size_t MaxValue = 1;
constexpr std::size_t Theta = 2;

constexpr double ceilingOfRelu6 = 6;

constexpr auto relu6Kernel = []<typename T>(T x, Values) -> Jet<T> {
    const T ceiling = T(ceilingOfRelu6);
    if (x <= 0) {
        return {};
    }
    return x < ceiling ? Jet<T>{x, T(1), T(0)} : Jet<T>{ceiling, T(0), T(0)};
};

std::vector<Kink> relu6Kinks(Values) {
    const double top = ceilingOfRelu6;
    return {
        {.at = 0, .left = {0, 0, 0}, .right = {0, 1, 0}, .pytorch = 0, .tensorflow = 0, .jax = 0},
        {.at = top,
         .left = {top, 1, 0},
         .right = {top, 0, 0},
         .pytorch = 0,
         .tensorflow = 0,
         .jax = 0}};
}

/// slope * (x - at) where x - at may overflow.
template <typename T> T lineFrom(T at, T slope, T x) {
    const T distance = x - at;
    return isfinite(distance) ? special::line(slope, distance)
                              : 2 * special::line(slope, x / 2 - at / 2);
}

// Strict at the threshold, as Keras's code is; its documentation says otherwise.
constexpr auto reluExtKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T slope = T(values[NegativeSlope]);
    const T ceiling = T(values[MaxValue]);
    const T threshold = T(values[Theta]);
    if (!(x > threshold)) {
        return {lineFrom(threshold, slope, x), slope, T(0)};
    }
    return x <= ceiling ? Jet<T>{x, T(1), T(0)} : Jet<T>{ceiling, T(0), T(0)};
};

std::vector<Kink> reluExtKinks(Values values) {
    const double slope = values[NegativeSlope];
    const double top = values[MaxValue];
    const double threshold = values[Theta];
    // Two of Keras's shortcuts decide otherwise: it takes leaky_relu, or relu6, as a whole.
    const bool leaky = std::isinf(top) && threshold == 0;
    const bool six = top == ceilingOfRelu6 && threshold == 0;
    const Kink bend = {.at = threshold,
                       .left = {0, slope, 0},
                       .right = {std::min(threshold, top), top > threshold ? 1.0 : 0.0, 0},
                       .tensorflow = leaky ? slope : 0};
    const Kink ceiling = {.at = top,
                          .left = {top, 1, 0},
                          .right = {top, 0, 0},
                          .tensorflow = six ? 0 : 1,
                          .jax = six ? 0 : 0.5};
    std::vector<Kink> kinks;
    if (!(bend.left == bend.right)) {
        kinks.push_back(bend);
    }
    if (threshold < top && std::isfinite(top)) {
        kinks.push_back(ceiling);
    }
    return kinks;
}

constexpr auto thresholdKernel = []<typename T>(T x, Values values) -> Jet<T> {
    return x > T(values[0]) ? Jet<T>{x, T(1), T(0)} : Jet<T>{T(values[1]), T(0), T(0)};
};

std::vector<Kink> thresholdKinks(Values values) {
    return {{.at = values[0],
             .left = {values[1], 0, 0},
             .right = {values[0], 1, 0},
             .pytorch = 0,
             .tensorflow = 0,
             .jax = 0}};
}

constexpr auto reluSquaredKernel = []<typename T>(T x, Values) -> Jet<T> {
    return x > 0 ? Jet<T>{x * x, 2 * x, T(2)} : Jet<T>{};
};

std::vector<Kink> reluSquaredKinks(Values) {
    return {{.left = {0, 0, 0}, .right = {0, 0, 2}}};
}

Activation relu6() {
    return {
        .id = "relu6",
        .name = {"ReLU6", "ReLU6"},
        .aliases = {"clipped relu", "capped relu", "截断"},
        .family = Family::Rectified,
        .kernel = relu6Kernel,
        .kinks = relu6Kinks,
        .tex = {.value = R"(f(x)=\min\bigl(\max(0,x),\,6\bigr))",
                .derivative =
                    R"(f'(x)=\begin{cases}1 & 0<x<6\\ 0 & x<0\ \text{or}\ x>6\end{cases})"},
        .numpy =
            R"(return np.clip(x, 0, 6), np.where((x > 0) & (x < 6), 1.0, 0.0), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.ReLU6(inplace=False)",
                        .code = "f = torch.nn.ReLU6()"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.relu6(features)",
                        .code = "f = tf.nn.relu6"},
                       {.framework = Framework::Keras,
                        .call = "activations.relu6(x)",
                        .code = "f = keras.activations.relu6"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.relu6(x)",
                        .code = "f = jax.nn.relu6"}},
        .origin = "Krizhevsky 2010",
    };
}

constexpr auto pytorchReluExt = R"(def f(x):
    top = {max_value}
    capped = x if top is None else x.clamp(max=top)
    return torch.where(x > {threshold}, capped, {negative_slope} * (x - {threshold})))";

constexpr auto tensorflowReluExt = R"(f = lambda x: tf.keras.activations.relu(
    x, negative_slope={negative_slope}, max_value={max_value}, threshold={threshold}))";

constexpr auto kerasReluExt = R"(f = lambda x: keras.activations.relu(
    x, negative_slope={negative_slope}, max_value={max_value}, threshold={threshold}))";

constexpr auto jaxReluExt = R"(def f(x):
    top = {max_value}
    capped = x if top is None else jnp.minimum(x, top)
    return jnp.where(x > {threshold}, capped, {negative_slope} * (x - {threshold})))";

std::vector<Parameter> reluExtParameters() {
    return {{.id = "negative_slope",
             .symbol = "s",
             .name = {"negative slope", "负半轴斜率"},
             .choices = {0, 0.1, 0.25}},
            {.id = "max_value",
             .symbol = "M",
             .name = {"largest value", "上限"},
             .initial = std::numeric_limits<double>::infinity(),
             .min = 0,
             .mayBeNone = true,
             .slider = {0, 10},
             .choices = {4, 6}},
            {.id = "threshold",
             .symbol = "θ",
             .name = {"threshold", "阈值"},
             .min = 0,
             .slider = {0, 3},
             .choices = {0, 1}}};
}

Activation reluExt() {
    return {
        .id = "relu_ext",
        .name = {"Generalised ReLU", "广义 ReLU"},
        .aliases = {"keras relu", "relu max_value threshold", "thresholded relu", "广义整流"},
        .family = Family::Rectified,
        .parameters = reluExtParameters(),
        .kernel = reluExtKernel,
        .kinks = reluExtKinks,
        .tex =
            {.value =
                 R"(f(x)=\begin{cases}\min(x,M) & x>\theta\\ s\,(x-\theta) & x\le\theta\end{cases})",
             .derivative =
                 R"(f'(x)=\begin{cases}0 & x>\max(\theta,M)\\ 1 & \theta<x<M\\ s & x<\theta\end{cases})"},
        .numpy = R"(above = np.where(x <= max_value, 1.0, 0.0)
return (np.where(x > threshold, np.minimum(x, max_value), negative_slope * (x - threshold)),
        np.where(x > threshold, above, negative_slope), np.zeros_like(x)))",
        .frameworks =
            {{.framework = Framework::PyTorch, .code = pytorchReluExt},
             {.framework = Framework::TensorFlow,
              .code = tensorflowReluExt,
              .remark = {"only through Keras", "仅通过 Keras 提供"}},
             {.framework = Framework::Keras,
              .call = "activations.relu(x, negative_slope=0.0, max_value=None, threshold=0.0)",
              .code = kerasReluExt,
              .remark =
                  {"layers.ReLU has max_value first and refuses negative numbers: use keywords",
                   "layers.ReLU 的首个参数是 max_value，且不接受负数：请用关键字"}},
             {.framework = Framework::Jax, .code = jaxReluExt}},
        .origin = "Keras",
    };
}

Activation threshold() {
    return {
        .id = "threshold",
        .name = {"Threshold", "阈值函数"},
        .aliases = {"thresholded relu", "trec", "阈值整流"},
        .family = Family::Rectified,
        .parameters = {{.id = "threshold",
                        .symbol = "θ",
                        .name = {"threshold", "阈值"},
                        .initial = 1,
                        .slider = {-2, 2},
                        .choices = {0, 0.1, 1}},
                       {.id = "value",
                        .symbol = "v",
                        .name = {"value up to θ", "不超过 θ 时的取值"},
                        .slider = {-2, 2},
                        .choices = {0, 20}}},
        .kernel = thresholdKernel,
        .kinks = thresholdKinks,
        .tex = {.value = R"(f(x)=\begin{cases}x & x>\theta\\ v & x\le\theta\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1 & x>\theta\\ 0 & x<\theta\end{cases})"},
        .numpy =
            R"(return np.where(x > threshold, x, value), np.where(x > threshold, 1.0, 0.0), np.zeros_like(x))",
        .frameworks =
            {{.framework = Framework::PyTorch,
              .call = "nn.Threshold(threshold, value, inplace=False)",
              .code = "f = torch.nn.Threshold(threshold={threshold}, value={value})",
              .remark = {"both arguments are required", "两个参数均须给出"}},
             {.framework = Framework::TensorFlow,
              .code = "f = lambda x: tf.where(x > {threshold}, x, tf.cast({value}, x.dtype))"},
             {.framework = Framework::Keras,
              .call = "activations.threshold(x, threshold, default_value)",
              .code = "f = lambda x: keras.activations.threshold(x, {threshold}, {value})",
              .remark = {"called default_value; NaN becomes it",
                         "参数名为 default_value；NaN 也变为该值"}},
             {.framework = Framework::Jax,
              .code = "f = lambda x: jnp.where(x > {threshold}, x, {value})"}},
        .origin = "Konda, Memisevic, Krueger 2014",
    };
}

Activation reluSquared() {
    return {
        .id = "relu_squared",
        .name = {"Squared ReLU", "平方 ReLU"},
        .aliases = {"relu2", "primer", "relu squared", "平方整流"},
        .family = Family::Rectified,
        .kernel = reluSquaredKernel,
        .kinks = reluSquaredKinks,
        .tex = {.value = R"(f(x)=\max(0,x)^2)", .derivative = R"(f'(x)=2\max(0,x))"},
        .numpy = R"(positive = np.maximum(x, 0.0)
return positive ** 2, 2 * positive, np.where(x > 0, 2.0, 0.0))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = "f = lambda x: torch.relu(x) ** 2"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.nn.relu(x) ** 2"},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: keras.activations.relu(x) ** 2"},
                       {.framework = Framework::Jax, .code = "f = lambda x: jax.nn.relu(x) ** 2"}},
        .origin = "So et al. 2021 (Primer), arXiv:2109.08668",
    };
}

} // namespace

std::vector<Activation> boundedRectifiedActivations() {
    return {relu6(), reluSquared(), threshold(), reluExt()};
}

} // namespace actiscope
