// Algebraic relatives of softplus: by a square root, and by pieces.
#include "activation/families.h"
#include "activation/special.h"

namespace actiscope {

namespace {

/// sqrt(x^2 + b); by hypot where the square would overflow or lose digits to underflow.
template <typename T> T rootAt(T x, T b) {
    const T square = fma(x, x, b);
    return isfinite(square) && !special::isSubnormal(square) ? sqrt(square) : hypot(x, sqrt(b));
}

// (x + r) / 2 cancels for x < 0; there it is the same as b / (2 (r - x)), and f' = f / r.
constexpr auto squareplusKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T b = T(values[0]);
    const T r = rootAt(x, b);
    if (b == 0 || isinf(r)) { // a kink at 0, taken from the left; the ends
        return x > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{};
    }
    const T value = x < 0 ? b / (r / 2 - x / 2) / 4 : x / 2 + r / 2;
    return {value, value / r, b / r / r / r / 2};
};

constexpr auto squareplusTextbook = []<typename T>(T x, Values values) -> Jet<T> {
    const T b = T(values[0]);
    const T r = sqrt(x * x + b);
    return {(x + r) / 2, (1 + x / r) / 2, b / (2 * r * r * r)};
};

std::vector<Kink> squareplusKinks(Values values) {
    if (values[0] > 0) {
        return {};
    }
    return {{.left = {0, 0, 0}, .right = {0, 1, 0}}};
}

constexpr auto sparsePlusKernel = []<typename T>(T x, Values) -> Jet<T> {
    if (x <= -1) {
        return {};
    }
    return x < 1 ? Jet<T>{(x + 1) * (x + 1) / 4, (x + 1) / 2, T(1) / 2} : Jet<T>{x, T(1), T(0)};
};

std::vector<Kink> sparsePlusKinks(Values) {
    return {{.at = -1, .left = {0, 0, 0}, .right = {0, 0, 0.5}, .tensorflow = 0, .jax = 0},
            {.at = 1, .left = {1, 1, 0.5}, .right = {1, 1, 0}, .tensorflow = 1, .jax = 1}};
}

Activation squareplus() {
    return {
        .id = "squareplus",
        .name = {"Squareplus", "Squareplus"},
        .aliases = {"square plus", "algebraic softplus", "平方加"},
        .family = Family::Softplus,
        .parameters = {{.id = "b",
                        .symbol = "b",
                        .name = {"roundness", "圆滑程度"},
                        .initial = 4,
                        .min = 0,
                        .slider = {0, 10},
                        .choices = {0, 1, 4}}},
        .kernel = squareplusKernel,
        .textbook = squareplusTextbook,
        .textbookFormula = "(x + r) / 2, r = sqrt(x*x + b); f' = (1 + x / r) / 2",
        .kinks = squareplusKinks,
        .tex = {.value = R"(f(x)=\frac{x+\sqrt{x^2+b}}{2})",
                .derivative = R"(f'(x)=\frac{1}{2}\left(1+\frac{x}{\sqrt{x^2+b}}\right))"},
        .numpy = R"(root = np.maximum(np.hypot(x, np.sqrt(b)), np.finfo(x.dtype).tiny)
value = np.where(x > 0, (x + root) / 2, b / (root + np.abs(x)) / 2)
return value, value / root, b / root / root / root / 2)",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = "f = lambda x: (x + torch.sqrt(x * x + {b})) / 2"},
                       {.framework = Framework::TensorFlow,
                        .code = "f = lambda x: (x + tf.sqrt(x * x + {b})) / 2",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.squareplus(x, b=4)",
                        .code = "f = lambda x: keras.activations.squareplus(x, b={b})"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.squareplus(x, b=4)",
                        .code = "f = lambda x: jax.nn.squareplus(x, b={b})"}},
        .origin = "Barron 2021, arXiv:2112.11687",
    };
}

Activation sparsePlus() {
    return {
        .id = "sparse_plus",
        .name = {"SparsePlus", "SparsePlus"},
        .aliases = {"sparseplus", "fenchel-young", "稀疏 softplus"},
        .family = Family::Softplus,
        .kernel = sparsePlusKernel,
        .kinks = sparsePlusKinks,
        .tex = {.value =
                    R"(f(x)=\begin{cases}x & x\ge 1\\ (x+1)^2/4 & -1<x<1\\ 0 & x\le -1\end{cases})",
                .derivative =
                    R"(f'(x)=\begin{cases}1 & x\ge 1\\ (x+1)/2 & -1<x<1\\ 0 & x\le -1\end{cases})"},
        .numpy = R"(inside = (x > -1) & (x < 1)
return (np.where(inside, (x + 1) ** 2 / 4, np.maximum(x, 0.0)),
        np.where(inside, (x + 1) / 2, np.where(x > 0, 1.0, 0.0)), np.where(inside, 0.5, 0.0)))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code =
                            "f = lambda x: torch.where(x < 1, (x.clamp(min=-1) + 1) ** 2 / 4, x)"},
                       {.framework = Framework::TensorFlow,
                        .code =
                            "f = lambda x: tf.where(x < 1, (tf.maximum(x, -1) + 1) ** 2 / 4, x)",
                        .remark = {"only through Keras", "仅通过 Keras 提供"}},
                       {.framework = Framework::Keras,
                        .call = "activations.sparse_plus(x)",
                        .code = "f = keras.activations.sparse_plus"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.sparse_plus(x)",
                        .code = "f = jax.nn.sparse_plus"}},
        .origin = "Blondel, Martins, Niculae 2020, arXiv:1901.02324",
    };
}

} // namespace

std::vector<Activation> squareplusActivations() {
    return {squareplus(), sparsePlus()};
}

} // namespace actiscope
