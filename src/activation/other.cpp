// The identity, and functions of a whole vector.
#include "activation/families.h"
#include "activation/special.h"

#include <algorithm>

namespace actiscope {

namespace {

Jet<double> linearKernel(double x, Values) {
    return {x, 1.0, 0.0};
}

/// Neumaier's compensated sum: a plain one loses a digit for every ten thousand elements.
class Sum {
public:
    void add(double term) {
        const double next = m_sum + term;
        m_lost +=
            std::fabs(m_sum) >= std::fabs(term) ? (m_sum - next) + term : (term - next) + m_sum;
        m_sum = next;
    }

    double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0;
    double m_lost = 0;
};

/// e^(x - shift), with what the subtraction rounds away.
double shiftedExp(double x, double shift) {
    const double difference = x - shift;
    if (!std::isfinite(difference)) {
        return std::exp(difference);
    }
    const double back = difference + shift;
    const double lost = (x - back) - (shift - (back - difference));
    return special::exp({difference, lost});
}

void softmax(std::span<const double> x, std::span<double> y, std::span<double> jacobianDiagonal) {
    double largest = -std::numeric_limits<double>::infinity();
    bool anyNan = false;
    for (const double logit : x) {
        largest = std::max(largest, logit);
        anyNan = anyNan || std::isnan(logit);
    }
    if (anyNan || std::isinf(largest)) {
        std::ranges::fill(y, std::numeric_limits<double>::quiet_NaN());
        std::ranges::fill(jacobianDiagonal, std::numeric_limits<double>::quiet_NaN());
        return;
    }
    Sum sum;
    for (std::size_t i = 0; i < x.size(); ++i) {
        y[i] = shiftedExp(x[i], largest);
        sum.add(y[i]);
    }
    const double total = sum.value();
    for (std::size_t i = 0; i < x.size(); ++i) {
        double others = total - y[i];
        if (y[i] > total / 2) { // at most one element: there the difference cancels
            Sum rest;
            for (std::size_t j = 0; j < x.size(); ++j) {
                rest.add(j == i ? 0.0 : shiftedExp(x[j], largest));
            }
            others = rest.value();
        }
        jacobianDiagonal[i] = y[i] / total * (others / total);
    }
    std::ranges::transform(y, y.begin(), [total](double e) { return e / total; });
}

Activation linear() {
    return {
        .id = "linear",
        .name = {"Linear", "恒等函数"},
        .aliases = {"identity"},
        .family = Family::Other,
        .kernel = linearKernel,
        .pytorchGain = [](Values) { return 1.0; },
        .tex = {.value = R"(f(x)=x)", .derivative = R"(f'(x)=1)"},
        .frameworks = {{.framework = Framework::PyTorch,
                        .call = "nn.Identity()",
                        .code = "f = torch.nn.Identity()"},
                       {.framework = Framework::TensorFlow,
                        .call = "tf.identity(input)",
                        .code = "f = tf.identity"},
                       {.framework = Framework::Keras,
                        .call = "activations.linear(x)",
                        .code = "f = keras.activations.linear"},
                       {.framework = Framework::Jax,
                        .call = "jax.nn.identity(x)",
                        .code = "f = jax.nn.identity"}},
    };
}

Activation softmaxActivation() {
    return {
        .id = "softmax",
        .name = {"Softmax", "Softmax"},
        .aliases = {"normalized exponential", "归一化指数"},
        .family = Family::Other,
        .vectorKernel = softmax,
        .tex = {.value = R"(f_i(x)=\frac{e^{x_i}}{\sum_j e^{x_j}})",
                .derivative = R"(\frac{\partial f_i}{\partial x_i}=f_i\,(1-f_i))"},
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
        .accuracy = {.value = 8, .derivative = 16, .secondDerivative = 0},
        .origin = "Bridle 1990",
    };
}

} // namespace

std::vector<Activation> otherActivations() {
    return {linear(), softmaxActivation()};
}

} // namespace actiscope
