// A curve in one of its passes, evaluated over evenly spaced places block by block.
#pragma once

#include "figure/branches.h"
#include "figure/places.h"

namespace actiscope {

class Pass {
public:
    /// All must outlive it. A draw for every element is one for every place.
    Pass(const Curve& curve,
         const Activation& activation,
         const Places& places,
         std::uint64_t number);

    const Activation& activation() const { return m_activation; }

    /// Whether it draws for every element.
    bool isRandom() const { return m_random; }

    bool has(Quantity quantity) const { return isDefined(m_activation, quantity); }

    /// Of consecutive places x, the first of which is number `first`.
    Jets jets(const Eigen::ArrayXd& x, Eigen::Index first) const;

    /// NaN off the grid of what lives there.
    double valueAt(double x, Quantity quantity) const;

    std::vector<Break> breaks(Quantity quantity, Convention convention) const;

private:
    const Curve& m_curve;
    const Activation& m_activation;
    const Places& m_places;
    std::uint64_t m_number;
    bool m_random;
    std::vector<double> m_values; ///< the kernel's; at the end the pass's slope or the midpoint
    std::optional<Jets> m_vector; ///< of a vector function, over all places
};

} // namespace actiscope
