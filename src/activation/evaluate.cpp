#include "activation/evaluate.h"

#include <cmath>

namespace actiscope {

namespace {

std::span<double> spanOf(Eigen::ArrayXd& array) {
    return {array.data(), static_cast<std::size_t>(array.size())};
}

} // namespace

Jet<double> evaluateAt(const Activation& activation, Values values, double x) {
    return evaluateAt(activation.kernel, values, x);
}

Jets evaluate(const Activation& activation, Values values, const Eigen::ArrayXd& x) {
    Jets jets(x.size());
    if (activation.isVector()) {
        const std::span<const double> in{x.data(), static_cast<std::size_t>(x.size())};
        activation.vectorKernel(in, spanOf(jets.value), spanOf(jets.derivative));
        jets.secondDerivative.setConstant(std::numeric_limits<double>::quiet_NaN());
        return jets;
    }
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        jets.put(i, evaluateAt(activation, values, x[i]));
    }
    return jets;
}

Jets evaluate(const Activation& activation,
              Values values,
              const Eigen::ArrayXd& x,
              const Eigen::ArrayXd& drawn) {
    Jets jets(x.size());
    std::vector<double> own(values.begin(), values.end());
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        own.back() = drawn[i];
        jets.put(i, evaluateAt(activation, own, x[i]));
    }
    return jets;
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
