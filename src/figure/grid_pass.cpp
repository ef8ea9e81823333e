#include "figure/grid_pass.h"

namespace actiscope {

GridPass::GridPass(const Curve& curve,
                   const Figure& figure,
                   const Catalogue& all,
                   std::uint64_t pass)
    : m_figure(figure), m_curve(curve), m_activation(require(all, curve.activation)), m_pass(pass),
      m_jets(evaluateOnGrid(curve, figure.grid, all, pass)) {
    for (const Kink& kink : kinksOf(m_activation, values(0))) {
        m_kinks.insert(kink.at);
    }
}

Break GridPass::at(Eigen::Index element, double x, Quantity quantity) const {
    const Jet<double> jet = m_jets.at(element);
    if (m_kinks.contains(x)) {
        for (const Kink& kink : kinksOf(m_activation, values(element))) {
            if (kink.at == x) {
                return breakAt(kink, m_curve, jet, quantity, m_figure.convention);
            }
        }
    }
    return withoutBreak(x, orderOf(jet, quantity));
}

std::vector<double> GridPass::values(Eigen::Index element) const {
    auto all = evaluationValues(m_activation, m_curve.parameters);
    if (draws(m_activation, m_curve)) {
        all.back() = drawnValue(m_activation, m_curve, element, m_pass);
    }
    return all;
}

} // namespace actiscope
