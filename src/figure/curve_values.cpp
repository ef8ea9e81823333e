#include "figure/curve_values.h"

#include "figure/precision.h"
#include "random/uniform.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// A uniform number to a drawn value between the bounds.
double bent(double lower, double upper, double u) {
    const double width = upper - lower;
    // The minimum guards the half-open end against rounding up.
    return std::isfinite(width) ? std::min(lower + width * u, upper) : lower * (1 - u) + upper * u;
}

} // namespace

double orderOf(const Jet<double>& jet, Quantity quantity) {
    switch (quantity) {
    case Quantity::Derivative: return jet.derivative;
    case Quantity::SecondDerivative: return jet.secondDerivative;
    default: return jet.value;
    }
}

const Eigen::ArrayXd& orderOf(const Jets& jets, Quantity quantity) {
    switch (quantity) {
    case Quantity::Derivative: return jets.derivative;
    case Quantity::SecondDerivative: return jets.secondDerivative;
    default: return jets.value;
    }
}

bool isDefined(const Activation& activation, Quantity quantity) {
    return isOrder(quantity) && !(activation.isVector() && quantity == Quantity::SecondDerivative);
}

bool draws(const Activation& activation, const Curve& curve) {
    return activation.draw && curve.phase == Phase::Train;
}

Span takenAt(const Kink& kink,
             Quantity quantity,
             Convention convention,
             const Jet<double>& kernels) {
    const double left = orderOf(kink.left, quantity);
    const double right = orderOf(kink.right, quantity);
    const auto one = [](double number) { return Span{number, number}; };
    if (quantity == Quantity::Value) {
        return one(kernels.value);
    }
    switch (convention) {
    case Convention::Left: return one(left);
    case Convention::Right: return one(right);
    case Convention::Mean: return one(left / 2 + right / 2);
    case Convention::Interval: return {std::min(left, right), std::max(left, right)};
    default: break;
    }
    const double kernel = orderOf(kernels, quantity);
    return one(quantity == Quantity::Derivative
                   ? derivativeIn(*frameworkOf(convention), kink).value_or(kernel)
                   : kernel);
}

bool livesOnGrid(const Activation& activation, const Curve& curve) {
    return activation.isVector() || (draws(activation, curve) && curve.unit == Unit::Element);
}

double drawnValue(const Activation& activation,
                  const Curve& curve,
                  Eigen::Index element,
                  std::uint64_t pass) {
    const auto values = evaluationValues(activation, curve.parameters);
    if (!draws(activation, curve)) {
        return values.empty() ? 0.0 : values.back();
    }
    const auto drawn = curve.unit == Unit::Curve ? 0 : static_cast<std::uint64_t>(element);
    return bent(values[0], values[1], uniform(curve.seed, pass, drawn));
}

Eigen::ArrayXd drawnValues(const Activation& activation,
                           const Curve& curve,
                           Eigen::Index elements,
                           std::uint64_t pass,
                           Eigen::Index first) {
    if (!draws(activation, curve) || curve.unit == Unit::Curve) {
        return Eigen::ArrayXd::Constant(elements, drawnValue(activation, curve, 0, pass));
    }
    const auto values = evaluationValues(activation, curve.parameters);
    Eigen::ArrayXd drawn(elements);
    fillUniforms(drawn, curve.seed, pass, static_cast<std::uint64_t>(first));
    for (double& number : drawn) {
        number = bent(values[0], values[1], number);
    }
    return drawn;
}

Jets evaluateCurve(const Curve& curve,
                   const Activation& activation,
                   Values values,
                   const Eigen::ArrayXd& x,
                   const Eigen::ArrayXd* drawn) {
    if (isExact(curve) || activation.isVector()) {
        return drawn == nullptr ? evaluate(activation, values, x)
                                : evaluate(activation, values, x, *drawn);
    }
    Jets jets(x.size());
    std::vector<double> own(values.begin(), values.end());
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        if (drawn != nullptr) {
            own.back() = (*drawn)[i];
        }
        jets.put(i, evaluateIn(activation, own, x[i], curve.precision, curve.form));
    }
    return jets;
}

Jets evaluateOnGrid(const Curve& curve,
                    const Grid& grid,
                    const Catalogue& catalogue,
                    std::optional<std::uint64_t> pass) {
    const Activation& activation = require(catalogue, curve.activation);
    const auto values = evaluationValues(activation, curve.parameters);
    const auto x = linspace(grid.from, grid.to, grid.points);
    if (!draws(activation, curve)) {
        return evaluateCurve(curve, activation, values, x);
    }
    const auto drawn = drawnValues(activation, curve, grid.points, pass.value_or(curve.resample));
    return evaluateCurve(curve, activation, values, x, &drawn);
}

Eigen::ArrayXd plottedErrors(const Activation& activation,
                             const Curve& curve,
                             const Eigen::ArrayXd& x,
                             Quantity quantity) {
    const auto values = evaluationValues(activation, curve.parameters);
    return x.unaryExpr([&](double at) {
        return std::log10(1 +
                          errorAt(activation, values, at, curve.precision, curve.form, quantity));
    });
}

} // namespace actiscope
