// Rectifiers whose negative slope is drawn anew in training.
#include "activation/families.h"
#include "activation/special.h"
#include "activation/wide.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr std::size_t Lower = 0;
constexpr std::size_t Upper = 1;
constexpr std::size_t Drawn = 2;

constexpr auto rreluKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T a = T(values[Drawn]);
    return x > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{special::line(a, x), a, T(0)};
};

// Divides by a: the product with the rounded 1/a would be one unit off.
constexpr auto rreluPaperKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const T a = T(values[Drawn]);
    return x > 0 ? Jet<T>{x, T(1), T(0)} : Jet<T>{x / a, 1 / a, T(0)};
};

std::vector<Kink> rreluKinks(Values values) {
    const double a = values[Drawn];
    if (a == 1) {
        return {};
    }
    return {{.left = {0, a, 0}, .right = {0, 1, 0}, .pytorch = a}};
}

std::vector<Kink> rreluPaperKinks(Values values) {
    const double slope = 1 / values[Drawn];
    if (slope == 1) {
        return {};
    }
    return {{.left = {0, slope, 0}, .right = {0, 1, 0}}};
}

double midpoint(Values bounds) {
    return bounds[Drawn]; // of evaluation values, the midpoint
}

double uniformSd(Values bounds) {
    return (bounds[Upper] - bounds[Lower]) / std::sqrt(12.0);
}

// E[1/a] = ln(u/l) / (u - l): not 1/E[a].
double meanOfReciprocal(Values bounds) {
    const double width = bounds[Upper] - bounds[Lower];
    return width == 0 ? 1 / bounds[Lower] : std::log1p(width / bounds[Lower]) / width;
}

// sinh t - t for t >= 0 without its cancellation.
double sinhMinusSelf(double t) {
    if (t > 1) {
        return std::sinh(t) - t;
    }
    double term = t * t * t / 6;
    double sum = 0;
    for (int k = 4; sum + term != sum; k += 2) {
        sum += term;
        term *= t * t / (k * (k + 1));
    }
    return sum;
}

// E[1/a^2] = 1/(l u) and E[1/a] = ln(u/l)/(u - l). With t = ln(u/l)/2, u - l = 2 sqrt(l u) sinh t,
// so that the variance is (1 - (t/sinh t)^2)/(l u): nothing cancels when u is close to l.
double sdOfReciprocal(Values bounds) {
    const double t = std::log1p((bounds[Upper] - bounds[Lower]) / bounds[Lower]) / 2;
    if (t == 0) {
        return 0;
    }
    const double s = std::sinh(t);
    const double share = sinhMinusSelf(t) / s * ((s + t) / s);
    return std::sqrt(share) / std::sqrt(bounds[Lower]) / std::sqrt(bounds[Upper]);
}

std::vector<Parameter> bounds(double lower, double upper, Span slider, std::vector<double> uppers) {
    return {{.id = "lower",
             .symbol = "ℓ",
             .name = {"lower bound", "下界"},
             .initial = lower,
             .slider = slider,
             .atMost = "upper"},
            {.id = "upper",
             .symbol = "u",
             .name = {"upper bound", "上界"},
             .initial = upper,
             .slider = slider,
             .choices = std::move(uppers)}};
}

constexpr auto productCode = "a * x";
constexpr auto quotientCode = "x / a";

constexpr auto tensorflowRRelu = R"(class RReLU(tf.keras.layers.Layer):
    """One slope per element, the same for the value and the gradient."""

    def call(self, x, training=False):
        if training:
            a = tf.random.uniform(tf.shape(x), {lower}, {upper}, dtype=x.dtype)
        else:
            a = tf.cast(({lower} + {upper}) / 2, x.dtype)
        return tf.where(x > 0, x, {negative})

layer = RReLU()
f = lambda x: layer(x, training={training}))";

std::string tensorflowLayer(const std::string& negative) {
    std::string code = tensorflowRRelu;
    code.replace(code.find("{negative}"), std::string("{negative}").size(), negative);
    return code;
}

constexpr auto pytorchRReluPaper = R"(def f(x):
    """x / a: a ~ U(l, u) in training, its mean in evaluation."""
    if {training}:
        a = torch.empty_like(x).uniform_({lower}, {upper})
    else:
        a = ({lower} + {upper}) / 2
    return torch.where(x > 0, x, x / a))";

const Text notProvided = {"The code defines a layer for it.", "代码中给出了自定义层。"};

std::vector<FrameworkCall> rreluFrameworks() {
    return {{.framework = Framework::PyTorch,
             .call = "nn.RReLU(lower=1/8, upper=1/3)",
             .code = "f = torch.nn.RReLU(lower={lower}, upper={upper}).{phase}()",
             .remark = {"F.rrelu has training=False; nn.RReLU() starts in training mode",
                        "F.rrelu 默认 training=False；nn.RReLU() 初始为训练模式"}},
            {.framework = Framework::TensorFlow,
             .code = tensorflowLayer(productCode),
             .remark = notProvided},
            {.framework = Framework::Keras, .remark = notProvided},
            {.framework = Framework::Jax, .remark = notProvided}};
}

Activation rrelu() {
    auto parameters = bounds(1.0 / 8, 1.0 / 3, {0, 1}, {0.333, 1.0 / 3});
    return {
        .id = "rrelu",
        .name = {"RReLU", "RReLU"},
        .aliases = {"randomized leaky relu", "随机"},
        .family = Family::Rectified,
        .parameters = std::move(parameters),
        .draw = Draw{.symbol = "a",
                     .form = {"a x", "a x"},
                     .code = productCode,
                     .otherForm = "rrelu_paper",
                     .law = {"a ~ U(ℓ, u)", "a ~ U(ℓ, u)"},
                     .slope = [](double a) { return a; },
                     .meanSlope = midpoint,
                     .sdSlope = uniformSd},
        .kernel = widened(rreluKernel),
        .kinks = rreluKinks,
        .tex =
            {.value =
                 R"(f(x)=\begin{cases}x & x>0\\ a\,x & x\le 0\end{cases}\qquad a\sim\mathcal{U}(\ell,u))",
             .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ a & x<0\end{cases})"},
        .numpy = R"(return np.where(x > 0, x, a * x), np.where(x > 0, 1.0, a), np.zeros_like(x))",
        .frameworks = rreluFrameworks(),
        .origin = "Xu, Wang, Chen, Li 2015, arXiv:1505.00853",
    };
}

Activation rreluPaper() {
    auto parameters = bounds(3, 8, {1, 10}, {});
    for (Parameter& parameter : parameters) {
        parameter.min = 0;
        parameter.minExcluded = true;
    }
    return {
        .id = "rrelu_paper",
        .name = {"RReLU, paper form", "RReLU（论文形式）"},
        .aliases = {"randomized leaky relu", "divisor", "随机"},
        .family = Family::Rectified,
        .parameters = std::move(parameters),
        .draw = Draw{.symbol = "a",
                     .form = {"Paper, x/a", "论文形式 x/a"},
                     .code = quotientCode,
                     .otherForm = "rrelu",
                     .law = {"a ~ U(ℓ, u), slope 1/a", "a ~ U(ℓ, u)，斜率 1/a"},
                     .slope = [](double a) { return 1 / a; },
                     .meanSlope = meanOfReciprocal,
                     .sdSlope = sdOfReciprocal},
        .kernel = widened(rreluPaperKernel),
        .kinks = rreluPaperKinks,
        .tex =
            {.value =
                 R"(f(x)=\begin{cases}x & x>0\\ x/a & x\le 0\end{cases}\qquad a\sim\mathcal{U}(\ell,u))",
             .derivative = R"(f'(x)=\begin{cases}1 & x>0\\ 1/a & x<0\end{cases})"},
        .numpy =
            R"(return np.where(x > 0, x, x / a), np.where(x > 0, 1.0, 1 / a), np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch,
                        .code = pytorchRReluPaper,
                        .remark = {"The code defines a function for it.",
                                   "代码中给出了自定义函数。"}},
                       {.framework = Framework::TensorFlow,
                        .code = tensorflowLayer(quotientCode),
                        .remark = notProvided},
                       {.framework = Framework::Keras, .remark = notProvided},
                       {.framework = Framework::Jax, .remark = notProvided}},
        .origin = "Xu, Wang, Chen, Li 2015, arXiv:1505.00853",
    };
}

} // namespace

std::vector<Activation> randomizedActivations() {
    return {rrelu(), rreluPaper()};
}

} // namespace actiscope
