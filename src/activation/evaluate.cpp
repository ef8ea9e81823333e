#include "activation/evaluate.h"

#include <cmath>

namespace actiscope {

namespace {

std::span<double> spanOf(Eigen::ArrayXd& array) {
    return {array.data(), static_cast<std::size_t>(array.size())};
}

std::span<const double> spanOf(const Eigen::ArrayXd& array) {
    return {array.data(), static_cast<std::size_t>(array.size())};
}

void evaluateVector(const Activation& activation, const Eigen::ArrayXd& x, Jets& jets) {
    const auto [plain, wide] = activation.vectorKernel;
    (wide == nullptr ? plain : wide)(spanOf(x), spanOf(jets.value), spanOf(jets.derivative));
    jets.secondDerivative.setConstant(std::numeric_limits<double>::quiet_NaN());
}

void evaluateOneByOne(const Activation& activation,
                      Values values,
                      const Eigen::ArrayXd& x,
                      const Eigen::ArrayXd& drawn,
                      Jets& jets) {
    std::vector<double> own(values.begin(), values.end());
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        if (drawn.size() > 0) {
            own.back() = drawn[i];
        }
        jets.put(i, evaluateAt(activation, own, x[i]));
    }
}

} // namespace

Jet<double> evaluateAt(const Activation& activation, Values values, double x) {
    return evaluateAt(activation.kernel, values, x);
}

Jets evaluate(const Activation& activation, Values values, const Eigen::ArrayXd& x) {
    Jets jets(x.size());
    evaluate(activation, values, x, Eigen::ArrayXd(), jets);
    return jets;
}

Jets evaluate(const Activation& activation,
              Values values,
              const Eigen::ArrayXd& x,
              const Eigen::ArrayXd& drawn) {
    Jets jets(x.size());
    evaluate(activation, values, x, drawn, jets);
    return jets;
}

void evaluate(const Activation& activation,
              Values values,
              const Eigen::ArrayXd& x,
              const Eigen::ArrayXd& drawn,
              Jets& jets) {
    if (activation.isVector()) {
        evaluateVector(activation, x, jets);
    } else if (const BlockKernel kernel = activation.kernel.block()) {
        const Block block = {spanOf(x),
                             spanOf(drawn),
                             jets.value.data(),
                             jets.derivative.data(),
                             jets.secondDerivative.size() > 0 ? jets.secondDerivative.data()
                                                              : nullptr};
        kernel(block, values);
    } else {
        evaluateOneByOne(activation, values, x, drawn, jets);
    }
}

std::vector<Kink> kinksOf(const Activation& activation, Values values) {
    return activation.kinks == nullptr ? std::vector<Kink>{} : activation.kinks(values);
}

std::optional<double> derivativeIn(Framework framework, const Kink& kink) {
    switch (framework) {
    case Framework::PyTorch: return kink.pytorch;
    case Framework::TensorFlow:
    case Framework::Keras: return kink.tensorflow;
    case Framework::Jax: break;
    }
    return kink.jax;
}

Eigen::ArrayXd linspace(double from, double to, Eigen::Index n) {
    Eigen::ArrayXd points(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        points[i] = linspaceAt(from, to, n, i);
    }
    return points;
}

double linspaceAt(double from, double to, Eigen::Index n, Eigen::Index i) {
    if (n < 2) {
        return from;
    }
    return i == n - 1 ? to
                      : from + static_cast<double>(i) * ((to - from) / static_cast<double>(n - 1));
}

} // namespace actiscope
