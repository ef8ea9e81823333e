// One pass of a curve over the figure's grid, with what the convention says at its kinks.
#pragma once

#include "figure/branches.h"

#include <set>

namespace actiscope {

class GridPass {
public:
    /// All but the pass must outlive it.
    GridPass(const Curve& curve, const Figure& figure, const Catalogue& all, std::uint64_t pass);

    bool has(Quantity quantity) const { return isDefined(m_activation, quantity); }

    const Jets& jets() const { return m_jets; }

    /// What is taken there is one number but for a whole interval.
    Break at(Eigen::Index element, double x, Quantity quantity) const;

private:
    std::vector<double> values(Eigen::Index element) const;

    const Figure& m_figure;
    const Curve& m_curve;
    const Activation& m_activation;
    std::uint64_t m_pass;
    Jets m_jets;
    std::set<double> m_kinks;
};

} // namespace actiscope
