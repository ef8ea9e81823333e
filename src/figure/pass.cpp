#include "figure/pass.h"

#include "figure/precision.h"

#include <limits>

namespace actiscope {

Pass::Pass(const Curve& curve,
           const Activation& activation,
           const Places& places,
           std::uint64_t number)
    : m_curve(curve), m_activation(activation), m_places(places), m_number(number),
      m_random(draws(activation, curve) && curve.unit == Unit::Element),
      m_values(evaluationValues(activation, curve.parameters)) {
    if (draws(activation, curve) && !m_random) {
        m_values.back() = drawnValue(activation, curve, 0, number);
    }
    if (activation.isVector()) {
        m_vector = evaluateCurve(curve, activation, m_values, places.block(0, places.size()));
    }
}

Jets Pass::jets(const Eigen::ArrayXd& x, Eigen::Index first) const {
    const Eigen::Index count = x.size();
    if (m_vector) {
        Jets part(count);
        part.value = m_vector->value.segment(first, count);
        part.derivative = m_vector->derivative.segment(first, count);
        part.secondDerivative = m_vector->secondDerivative.segment(first, count);
        return part;
    }
    // A draw is the slope of the negative side; in fewer bits a small x may be 0.
    if (!m_random || (x[0] > 0 && isExact(m_curve))) {
        return evaluateCurve(m_curve, m_activation, m_values, x);
    }
    const auto drawn = drawnValues(m_activation, m_curve, count, m_number, first);
    return evaluateCurve(m_curve, m_activation, m_values, x, &drawn);
}

double Pass::valueAt(double x, Quantity quantity) const {
    if (!livesOnGrid(m_activation, m_curve)) {
        const auto jet = evaluateIn(m_activation, m_values, x, m_curve.precision, m_curve.form);
        return orderOf(jet, quantity);
    }
    const Eigen::Index i = m_places.before(x);
    return i < m_places.size() && m_places[i] == x
               ? orderOf(jets(m_places.block(i, 1), i).at(0), quantity)
               : std::numeric_limits<double>::quiet_NaN();
}

std::vector<Break> Pass::breaks(Quantity quantity, Convention convention) const {
    return m_random ? drawnBreaksOf(m_curve, m_activation, m_values, quantity, convention)
                    : breaksOf(m_curve, m_activation, m_values, quantity, convention);
}

} // namespace actiscope
