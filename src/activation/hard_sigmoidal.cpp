// Sigmoids made of straight lines, and the step.
#include "activation/families.h"
#include "activation/special.h"

namespace actiscope {

namespace {

/// clip((x + reach) / (2 reach), 0, 1). Not x / (2 reach) + 1/2: that cancels beside -reach.
template <typename T> Jet<T> clippedLine(T x, T reach) {
    if (x <= -reach) {
        return {};
    }
    const T width = 2 * reach;
    return x < reach ? Jet<T>{(x + reach) / width, 1 / width, T(0)} : Jet<T>{T(1), T(0), T(0)};
}

template <typename T> Jet<T> textbookLine(T x, T slope) {
    const T y = slope * x + T(1) / 2;
    return y <= 0 ? Jet<T>{} : y < 1 ? Jet<T>{y, slope, T(0)} : Jet<T>{T(1), T(0), T(0)};
}

/// Both ends of a clipped line, with the same conventions.
std::vector<Kink> lineKinks(double reach, const Kink& conventions) {
    const double slope = 1 / (2 * reach);
    Kink low = conventions;
    low.at = -reach;
    low.left = {0, 0, 0};
    low.right = {0, slope, 0};
    Kink high = conventions;
    high.at = reach;
    high.left = {1, slope, 0};
    high.right = {1, 0, 0};
    return {low, high};
}

constexpr double reach = 3;
constexpr double oldReach = 2.5;

constexpr auto hardSigmoidKernel = []<typename T>(T x, Values) -> Jet<T> {
    return clippedLine(x, T(reach));
};

constexpr auto hardSigmoidTextbook = []<typename T>(T x, Values) -> Jet<T> {
    return textbookLine(x, T(1) / 6);
};

std::vector<Kink> hardSigmoidKinks(Values) {
    return lineKinks(reach, {.left = {}, .right = {}, .pytorch = 0, .tensorflow = 0, .jax = 0});
}

constexpr auto oldHardSigmoidKernel = []<typename T>(T x, Values) -> Jet<T> {
    return clippedLine(x, T(oldReach));
};

constexpr auto oldHardSigmoidTextbook = []<typename T>(T x, Values) -> Jet<T> {
    return textbookLine(x, T(0.2));
};

std::vector<Kink> oldHardSigmoidKinks(Values) {
    return lineKinks(oldReach, {.left = {}, .right = {}, .tensorflow = 0.2});
}

constexpr auto sparseSigmoidKernel = []<typename T>(T x, Values) -> Jet<T> {
    return clippedLine(x, T(1));
};

std::vector<Kink> sparseSigmoidKinks(Values) {
    return lineKinks(1, {.left = {}, .right = {}, .tensorflow = 0, .jax = 0.25});
}

constexpr auto hardtanhKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T low = T(values[0]);
    const T high = T(values[1]);
    if (x <= low) {
        return {low, T(0), T(0)};
    }
    return x < high ? Jet<T>{x, T(1), T(0)} : Jet<T>{high, T(0), T(0)};
};

std::vector<Kink> hardtanhKinks(Values values) {
    const double low = values[0];
    const double high = values[1];
    if (low == high) {
        return {};
    }
    return {{.at = low,
             .left = {low, 0, 0},
             .right = {low, 1, 0},
             .pytorch = 0,
             .tensorflow = 1,
             .jax = 1},
            {.at = high,
             .left = {high, 1, 0},
             .right = {high, 0, 0},
             .pytorch = 0,
             .tensorflow = 1,
             .jax = 1}};
}

// The delta at 0 is not drawn: f' is the derivative almost everywhere.
constexpr auto heavisideKernel = []<typename T>(T x, Values values) -> Jet<T> {
    return {x > 0 ? T(1) : (x < 0 ? T(0) : T(values[0])), T(0), T(0)};
};

std::vector<Kink> heavisideKinks(Values) {
    return {{.left = {0, 0, 0}, .right = {1, 0, 0}}};
}

std::vector<Variant> hardSigmoidVariants() {
    return {{.label = {"PyTorch, Keras 3, JAX", "PyTorch、Keras 3、JAX"}, .id = "hard_sigmoid"},
            {.label = {"Keras 2", "Keras 2"}, .id = "hard_sigmoid_keras2"}};
}

Activation hardSigmoid() {
    return {
        .id = "hard_sigmoid",
        .name = {"HardSigmoid", "HardSigmoid"},
        .aliases = {"hardsigmoid", "hard sigmoid", "硬 sigmoid"},
        .family = Family::Sigmoidal,
        .kernel = hardSigmoidKernel,
        .textbook = hardSigmoidTextbook,
        .textbookFormula = "clip(x/6 + 0.5, 0, 1); f' = 1/6 inside",
        .kinks = hardSigmoidKinks,
        .tex = {.value =
                    R"(f(x)=\begin{cases}1 & x\ge 3\\ (x+3)/6 & -3<x<3\\ 0 & x\le -3\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1/6 & |x|<3\\ 0 & |x|>3\end{cases})"},
        .numpy = R"(inside = (x > -3) & (x < 3)
return np.clip((x + 3) / 6, 0, 1), np.where(inside, 1 / 6, 0.0), np.zeros_like(x))",
        .frameworks =
            {{.framework = Framework::PyTorch,
              .call = "nn.Hardsigmoid(inplace=False)",
              .code = "f = torch.nn.Hardsigmoid()",
              .remark = {"the derivative is the float32 number nearest 1/6, in float64 too",
                         "即使在 float64 中，导数也是最接近 1/6 的 float32 数"}},
             {.framework = Framework::TensorFlow,
              .code = "f = lambda x: tf.nn.relu6(x + 3) / 6",
              .remark = {"only through Keras", "仅通过 Keras 提供"}},
             {.framework = Framework::Keras,
              .call = "activations.hard_sigmoid(x)",
              .code = "f = keras.activations.hard_sigmoid",
              .remark = {"since Keras 3; Keras 2 had another function",
                         "自 Keras 3 起；Keras 2 为另一函数"}},
             {.framework = Framework::Jax,
              .call = "jax.nn.hard_sigmoid(x)",
              .code = "f = jax.nn.hard_sigmoid"}},
        .variants = hardSigmoidVariants(),
        .origin = "Courbariaux et al. 2015; this slope: Howard et al. 2019",
    };
}

Activation oldHardSigmoid() {
    return {
        .id = "hard_sigmoid_keras2",
        .name = {"HardSigmoid, Keras 2", "HardSigmoid（Keras 2）"},
        .aliases = {"old hard sigmoid", "theano hard_sigmoid", "硬 sigmoid"},
        .family = Family::Sigmoidal,
        .kernel = oldHardSigmoidKernel,
        .textbook = oldHardSigmoidTextbook,
        .textbookFormula = "clip(0.2*x + 0.5, 0, 1); f' = 0.2 inside",
        .kinks = oldHardSigmoidKinks,
        .tex =
            {.value =
                 R"(f(x)=\begin{cases}1 & x\ge 2.5\\ (x+2.5)/5 & -2.5<x<2.5\\ 0 & x\le -2.5\end{cases})",
             .derivative = R"(f'(x)=\begin{cases}1/5 & |x|<2.5\\ 0 & |x|>2.5\end{cases})"},
        .numpy = R"(inside = (x > -2.5) & (x < 2.5)
return np.clip((x + 2.5) / 5, 0, 1), np.where(inside, 1 / 5, 0.0), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = "f = lambda x: torch.clamp((x + 2.5) / 5, 0, 1)"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.clip_by_value((x + 2.5) / 5, 0, 1)",
                        .remark = {"tf.keras.backend.hard_sigmoid up to Keras 2",
                                   "Keras 2 及之前的 tf.keras.backend.hard_sigmoid"}},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: keras.ops.clip((x + 2.5) / 5, 0, 1)",
                        .remark = {"up to Keras 2 under the name hard_sigmoid",
                                   "Keras 2 及之前名为 hard_sigmoid"}},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: jnp.clip((x + 2.5) / 5, 0, 1)"}},
        .variants = hardSigmoidVariants(),
        .origin = "Theano, Keras 1",
    };
}

Activation sparseSigmoid() {
    return {
        .id = "sparse_sigmoid",
        .name = {"SparseSigmoid", "SparseSigmoid"},
        .aliases = {"sparsesigmoid", "sparse sigmoid", "稀疏 sigmoid"},
        .family = Family::Sigmoidal,
        .kernel = sparseSigmoidKernel,
        .kinks = sparseSigmoidKinks,
        .tex = {.value =
                    R"(f(x)=\begin{cases}1 & x\ge 1\\ (x+1)/2 & -1<x<1\\ 0 & x\le -1\end{cases})",
                .derivative = R"(f'(x)=\begin{cases}1/2 & |x|<1\\ 0 & |x|>1\end{cases})"},
        .numpy = R"(inside = (x > -1) & (x < 1)
return np.clip((x + 1) / 2, 0, 1), np.where(inside, 1 / 2, 0.0), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = "f = lambda x: torch.clamp((x + 1) / 2, 0, 1)"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.clip_by_value((x + 1) / 2, 0, 1)",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.sparse_sigmoid(x)",
                        .code = "f = keras.activations.sparse_sigmoid"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.sparse_sigmoid(x)",
                        .code = "f = jax.nn.sparse_sigmoid",
                        .remark = {"f'(±1) = 1/4: a tie is shared", "f'(±1) = 1/4：相等时均分"}}},
        .origin = "Blondel, Martins, Niculae 2019, arXiv:1901.02324",
    };
}

Activation hardtanh() {
    return {
        .id = "hardtanh",
        .name = {"Hardtanh", "Hardtanh"},
        .aliases = {"hard_tanh", "hard tanh", "clip", "clamp", "硬 tanh", "截断"},
        .family = Family::Sigmoidal,
        .parameters = {{.id = "min_val",
                        .symbol = "m",
                        .name = {"smallest value", "下限"},
                        .initial = -1,
                        .slider = {-5, 5},
                        .atMost = "max_val",
                        .choices = {-1, 0}},
                       {.id = "max_val",
                        .symbol = "M",
                        .name = {"largest value", "上限"},
                        .initial = 1,
                        .slider = {-5, 5},
                        .choices = {1}}},
        .kernel = hardtanhKernel,
        .kinks = hardtanhKinks,
        .tex = {.value = R"(f(x)=\min\bigl(\max(m,x),\,M\bigr))",
                .derivative =
                    R"(f'(x)=\begin{cases}1 & m<x<M\\ 0 & x<m\ \text{or}\ x>M\end{cases})"},
        .numpy = R"(inside = (x > min_val) & (x < max_val)
return np.clip(x, min_val, max_val), np.where(inside, 1.0, 0.0), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Hardtanh(min_val=-1.0, max_val=1.0, inplace=False)",
                        .code = "f = torch.nn.Hardtanh(min_val={min_val}, max_val={max_val})",
                        .remark = {"f' = 0 at both ends", "两端 f' = 0"}},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.clip_by_value(x, {min_val}, {max_val})",
                        .remark = {"f' = 1 at both ends", "两端 f' = 1"}},
                       {.framework = Framework::Keras,
                        .call = "activations.hard_tanh(x)",
                        .code = "f = lambda x: keras.ops.clip(x, {min_val}, {max_val})",
                        .remark = {"−1 and 1 only", "仅 −1 与 1"}},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.hard_tanh(x)",
                        .code = "f = lambda x: jnp.where(x > {max_val}, {max_val},\n"
                                "                        jnp.where(x < {min_val}, {min_val}, x))",
                        .remark = {"−1 and 1 only; f' = 1 at both ends",
                                   "仅 −1 与 1；两端 f' = 1"}}},
        .origin = "Collobert 2004",
    };
}

Activation heaviside() {
    return {
        .id = "heaviside",
        .name = {"Heaviside", "阶跃函数"},
        .aliases = {"step", "binary step", "unit step", "threshold unit", "阶跃", "二值"},
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
        .numpy = R"(return np.heaviside(x, value_at_zero), np.zeros_like(x), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "torch.heaviside(input, values)",
                        .code = "f = lambda x: torch.heaviside(x, torch.tensor({value_at_zero}, "
                                "dtype=x.dtype))",
                        .remark = {"not differentiable", "不可求导"}},
                       {.framework = Framework::TensorFlow,
                        .code =
                            "f = lambda x: tf.where(x == 0, tf.cast({value_at_zero}, x.dtype),\n"
                            "                       tf.cast(x > 0, x.dtype))"},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: keras.ops.where(\n"
                                "    x == 0, {value_at_zero}, keras.ops.cast(x > 0, x.dtype))"},
                       {.framework = Framework::Jax,
                        .call = "jnp.heaviside(x1, x2)",
                        .code = "f = lambda x: jnp.heaviside(x, {value_at_zero})"}},
        .origin = "McCulloch & Pitts 1943; Rosenblatt 1958",
    };
}

} // namespace

std::vector<Activation> hardSigmoidalActivations() {
    return {hardSigmoid(), oldHardSigmoid(), sparseSigmoid(), hardtanh(), heaviside()};
}

} // namespace actiscope
