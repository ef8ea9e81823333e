// Functions of a whole vector.
#include "activation/columns.h"
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

#include <algorithm>
#include <functional>

namespace actiscope {

namespace {

using Number = special::Pair<double>;
using Input = std::span<const double>;
using Output = std::span<double>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The place of the largest logit; nothing if it is infinite, as the vector has no softmax then. A
/// NaN is the caller's matter.
std::optional<std::size_t> leaderOf(Input x) {
    const double largest = largestOf(x);
    if (std::isinf(largest)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(std::ranges::find(x, largest) - x.begin());
}

void fillWithNan(Output y, Output jacobianDiagonal) {
    std::ranges::fill(y, nan);
    std::ranges::fill(jacobianDiagonal, nan);
}

/// x - shift, with what the subtraction rounds away.
Number difference(double x, double shift) {
    return special::sum(x, -shift);
}

/// The sum of e^(x - max) without the largest, which is 1: 1 - y_i cancels where one logit
/// dominates, a sum of the others does not.
struct Weights {
    std::size_t leader = 0;
    double rest = 0;
};

template <typename T> double weight(double x, double largest) {
    return static_cast<double>(special::expOf(special::sum(T(x), T(-largest))));
}

/// e^(x - max) of every element goes into `weights`. A NaN makes the sum NaN, and so all that is
/// made of it; without a finite maximum there is nothing.
template <typename T> std::optional<Weights> weigh(Input x, Output weights) {
    const auto leader = leaderOf(x);
    if (!leader) {
        return std::nullopt;
    }
    const double largest = x[*leader];
    for (std::size_t i = 0; i < x.size(); ++i) {
        weights[i] = weight<T>(x[i], largest);
    }
    weights[*leader] = 0;
    double rest = sumOf(weights);
    if (std::isnan(rest)) { // of a logit that is NaN, or of one beyond the range of lanes
        for (std::size_t i = 0; i < x.size(); ++i) {
            weights[i] = std::isnan(weights[i]) ? weight<double>(x[i], largest) : weights[i];
        }
        rest = sumOf(weights);
    }
    weights[*leader] = 1;
    return Weights{*leader, rest};
}

template <typename T> void softmax(Input x, Output y, Output jacobianDiagonal) {
    const auto found = weigh<T>(x, y);
    if (!found) {
        fillWithNan(y, jacobianDiagonal);
        return;
    }
    const auto [leader, rest] = *found;
    const double total = 1 + rest;
    const special::Divisor<T> divisor{T(total)};
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double others = total - y[i];
        y[i] = static_cast<double>(T(y[i]) / divisor);
        jacobianDiagonal[i] = y[i] * static_cast<double>(T(others) / divisor);
    }
    jacobianDiagonal[leader] = y[leader] * (rest / total);
}

// ln(total) as log1p(rest): the leader's own y would lose its digits next to 0.
template <typename T> void logSoftmax(Input x, Output y, Output jacobianDiagonal) {
    const auto found = weigh<T>(x, jacobianDiagonal);
    if (!found) {
        fillWithNan(y, jacobianDiagonal);
        return;
    }
    const auto [leader, rest] = *found;
    const double total = 1 + rest;
    const double logTotal = std::log1p(rest);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Number d = difference(x[i], x[leader]);
        y[i] = (d.high - logTotal) + d.low;
        jacobianDiagonal[i] = (total - jacobianDiagonal[i]) / total;
    }
    jacobianDiagonal[leader] = rest / total;
}

template <typename T> void softmin(Input x, Output y, Output jacobianDiagonal) {
    std::vector<double> mirrored(x.size());
    std::ranges::transform(x, mirrored.begin(), std::negate());
    softmax<T>(mirrored, y, jacobianDiagonal);
    std::ranges::transform(jacobianDiagonal, jacobianDiagonal.begin(), std::negate());
}

/// How many elements are above 0, and their sum, all measured from the largest.
struct Support {
    double size = 0;
    Number sum;
};

/// 1 + k z_k > z_1 + ... + z_k, in twice the digits: a tie decides about an element.
Support supportOf(Input x, double largest) {
    std::vector<double> sorted(x.begin(), x.end());
    std::ranges::sort(sorted, std::greater());
    Support support;
    for (const double logit : sorted) {
        const Number z = difference(logit, largest);
        if (!std::isfinite(z.high)) {
            break;
        }
        const double k = support.size + 1;
        const Number sum = support.sum + z;
        const Number margin = Number{1, 0} + Number{k, 0} * z + -sum;
        if (!(margin.high > 0)) {
            break;
        }
        support = {k, sum};
    }
    return support;
}

// Measured from the largest logit: the running sum of the textbook loses everything at an offset.
void sparsemax(Input x, Output y, Output jacobianDiagonal) {
    const auto leader = leaderOf(x);
    if (!leader || std::ranges::any_of(x, [](double logit) { return std::isnan(logit); })) {
        fillWithNan(y, jacobianDiagonal);
        return;
    }
    const Support support = supportOf(x, x[*leader]);
    const double k = support.size;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Number z = difference(x[i], x[*leader]);
        const bool inside = std::isfinite(z.high);
        const Number share =
            inside ? Number{1, 0} + Number{k, 0} * z + -support.sum : Number{-1, 0};
        y[i] = std::max(0.0, (share.high + share.low) / k);
        jacobianDiagonal[i] = y[i] > 0 ? (k - 1) / k : 0;
    }
}

constexpr Accuracy vectorAccuracy = {.value = 8, .derivative = 16, .secondDerivative = 0};

Activation softmaxActivation() {
    return {
        .id = "softmax",
        .name = {"Softmax", "Softmax"},
        .aliases = {"normalized exponential", "softargmax", "归一化指数"},
        .family = Family::Vector,
        .vectorKernel = widened<softmax<double>, softmax<Lane>>(),
        .tex = {.value = R"(f_i(x)=\frac{e^{x_i}}{\sum_j e^{x_j}})",
                .derivative = R"(\frac{\partial f_i}{\partial x_i}=f_i\,(1-f_i))"},
        .numpy = R"(y = np.exp(x - x.max())
y = y / y.sum()
return y, y * (1 - y), np.full_like(x, np.nan))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Softmax(dim=None)",
                        .code = "f = torch.nn.Softmax(dim=-1)",
                        .remark = {"always pass dim", "务必给出 dim"}},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.softmax(logits, axis=-1)",
                        .code = "f = lambda x: tf.nn.softmax(x, axis=-1)"},
                       {.framework = Framework::Keras,
                        .call = "activations.softmax(x, axis=-1)",
                        .code = "f = lambda x: keras.activations.softmax(x, axis=-1)"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.softmax(x, axis=-1, where=None)",
                        .code = "f = lambda x: jax.nn.softmax(x, axis=-1)"}},
        .accuracy = vectorAccuracy,
        .origin = "Bridle 1990",
    };
}

Activation logSoftmaxActivation() {
    return {
        .id = "log_softmax",
        .name = {"LogSoftmax", "LogSoftmax"},
        .aliases = {"logsoftmax", "log softmax", "对数 softmax"},
        .family = Family::Vector,
        .vectorKernel = widened<logSoftmax<double>, logSoftmax<Lane>>(),
        .tex = {.value = R"(f_i(x)=x_i-\ln\sum_j e^{x_j})",
                .derivative =
                    R"(\frac{\partial f_i}{\partial x_i}=1-\frac{e^{x_i}}{\sum_j e^{x_j}})"},
        .numpy = R"(z = x - x.max()
y = z - np.log(np.exp(z).sum())
return y, 1 - np.exp(y), np.full_like(x, np.nan))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.LogSoftmax(dim=None)",
                        .code = "f = torch.nn.LogSoftmax(dim=-1)",
                        .remark = {"always pass dim", "务必给出 dim"}},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.nn.log_softmax(logits, axis=-1)",
                        .code = "f = lambda x: tf.nn.log_softmax(x, axis=-1)"},
                       {.framework = Framework::Keras,
                        .call = "activations.log_softmax(x, axis=-1)",
                        .code = "f = lambda x: keras.activations.log_softmax(x, axis=-1)"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.log_softmax(x, axis=-1, where=None)",
                        .code = "f = lambda x: jax.nn.log_softmax(x, axis=-1)"}},
        .accuracy = vectorAccuracy,
    };
}

Activation softminActivation() {
    return {
        .id = "softmin",
        .name = {"Softmin", "Softmin"},
        .aliases = {"soft min", "负 softmax"},
        .family = Family::Vector,
        .vectorKernel = widened<softmin<double>, softmin<Lane>>(),
        .tex = {.value = R"(f_i(x)=\frac{e^{-x_i}}{\sum_j e^{-x_j}})",
                .derivative = R"(\frac{\partial f_i}{\partial x_i}=-f_i\,(1-f_i))"},
        .numpy = R"(y = np.exp(x.min() - x)
y = y / y.sum()
return y, -y * (1 - y), np.full_like(x, np.nan))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Softmin(dim=None)",
                        .code = "f = torch.nn.Softmin(dim=-1)",
                        .remark = {"always pass dim", "务必给出 dim"}},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: tf.nn.softmax(-x, axis=-1)"},
                       {.framework = Framework::Keras,
                        .code = "f = lambda x: keras.activations.softmax(-x, axis=-1)"},
                       {.framework = Framework::Jax,
                        .code = "f = lambda x: jax.nn.softmax(-x, axis=-1)"}},
        .accuracy = vectorAccuracy,
    };
}

constexpr auto pytorchSparsemax = R"(def f(x):
    z = torch.sort(x - x.max(), descending=True).values
    k = torch.arange(1, len(z) + 1, dtype=x.dtype)
    sums = z.cumsum(0)
    size = int((1 + k * z > sums).sum())
    return torch.relu(x - x.max() - (sums[size - 1] - 1) / size))";

constexpr auto tensorflowSparsemax = R"(def f(x):
    z = tf.sort(x - tf.reduce_max(x), direction="DESCENDING")
    k = tf.range(1, len(z) + 1, dtype=x.dtype)
    sums = tf.cumsum(z)
    size = tf.reduce_sum(tf.cast(1 + k * z > sums, tf.int32))
    return tf.nn.relu(x - tf.reduce_max(x) - (sums[size - 1] - 1) / tf.cast(size, x.dtype)))";

constexpr auto jaxSparsemax = R"(def f(x):
    z = jnp.sort(x - x.max())[::-1]
    k = jnp.arange(1, len(z) + 1)
    sums = jnp.cumsum(z)
    size = (1 + k * z > sums).sum()
    return jax.nn.relu(x - x.max() - (sums[size - 1] - 1) / size))";

Activation sparsemaxActivation() {
    return {
        .id = "sparsemax",
        .name = {"Sparsemax", "Sparsemax"},
        .aliases = {"sparse max", "simplex projection", "稀疏 softmax"},
        .family = Family::Vector,
        .vectorKernel = {sparsemax},
        .stepped = true,
        .tex =
            {.value = R"(f_i(x)=\max(0,\,x_i-\tau),\qquad \sum_j f_j(x)=1)",
             .derivative =
                 R"(\frac{\partial f_i}{\partial x_i}=\begin{cases}1-1/k & f_i>0\\ 0 & f_i=0\end{cases}\qquad k=|\{j:f_j>0\}|)"},
        .numpy = R"(z = x - x.max()
ordered = np.sort(z)[::-1]
sums = np.cumsum(ordered)
size = np.count_nonzero(1 + np.arange(1, x.size + 1) * ordered > sums)
y = np.maximum(z - (sums[size - 1] - 1) / size, 0.0)
return y, np.where(y > 0, 1 - 1 / size, 0.0), np.full_like(x, np.nan))",
        .frameworks = {{.framework = Framework::PyTorch, .code = pytorchSparsemax},
                       {.framework = Framework::TensorFlow,
                        .code = tensorflowSparsemax,
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.sparsemax(x, axis=-1)",
                        .code = "f = lambda x: keras.activations.sparsemax(x, axis=-1)",
                        .remark = {"large offsets cost digits", "较大的公共偏移会损失精度"}},
                       {.framework = Framework::Jax, .code = jaxSparsemax}},
        .accuracy = vectorAccuracy,
        .origin = "Martins & Astudillo 2016, arXiv:1602.02068",
    };
}

} // namespace

std::vector<Activation> vectorActivations() {
    return {
        softmaxActivation(), logSoftmaxActivation(), softminActivation(), sparsemaxActivation()};
}

} // namespace actiscope
