// The only door to the kernels: everything outside this folder evaluates through it.
#pragma once

#include "activation/activation.h"

#include <Eigen/Core>

namespace actiscope {

/// Value, derivative and, if that is the highest order, second derivative of n elements.
struct Jets {
    Eigen::ArrayXd value;
    Eigen::ArrayXd derivative;
    Eigen::ArrayXd secondDerivative; ///< NaN for a vector function: it is not defined there

    explicit Jets(Eigen::Index n, Order highest = Order::Second)
        : value(n), derivative(n), secondDerivative(highest == Order::Second ? n : 0) {}

    Eigen::Index size() const { return value.size(); }

    /// Of the second order.
    Jet<double> at(Eigen::Index i) const { return {value[i], derivative[i], secondDerivative[i]}; }

    void put(Eigen::Index i, const Jet<double>& jet) {
        value[i] = jet.value;
        derivative[i] = jet.derivative;
        if (secondDerivative.size() > 0) {
            secondDerivative[i] = jet.secondDerivative;
        }
    }
};

/// At one point. NaN in, NaN out. Not for vector functions.
Jet<double> evaluateAt(const Activation& activation, Values values, double x);

/// The same in any number type, by the kernel of an entry or by its textbook form.
template <typename T> Jet<T> evaluateAt(const Kernel& kernel, Values values, T x) {
    return isnan(x) ? Jet<T>{x, x, x} : kernel(x, values);
}

/// Elementwise; of a vector function x is the one vector, the derivative the Jacobian's diagonal.
Jets evaluate(const Activation& activation, Values values, const Eigen::ArrayXd& x);

/// With a drawn value for each element in place of the last of `values`. Value and derivative of
/// an element share its draw.
Jets evaluate(const Activation& activation,
              Values values,
              const Eigen::ArrayXd& x,
              const Eigen::ArrayXd& drawn);

/// Into jets that are used again and again: without an allocation, and of the first order without
/// the cost of the second. jets.size() == x.size() == drawn.size(); an empty `drawn` is none.
void evaluate(const Activation& activation,
              Values values,
              const Eigen::ArrayXd& x,
              const Eigen::ArrayXd& drawn,
              Jets& jets);

/// Where the value or a derivative jumps, in rising order.
std::vector<Kink> kinksOf(const Activation& activation, Values values);

/// The derivative that a framework takes at a kink. Keras is taken on top of TensorFlow.
std::optional<double> derivativeIn(Framework framework, const Kink& kink);

/// n values over [from, to], ends exact, the i-th as numpy.linspace computes it.
Eigen::ArrayXd linspace(double from, double to, Eigen::Index n);
/// Its i-th value alone, bit-equal.
double linspaceAt(double from, double to, Eigen::Index n, Eigen::Index i);

} // namespace actiscope
