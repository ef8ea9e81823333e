#include "figure/places.h"

#include "activation/evaluate.h"

namespace actiscope {

namespace {

/// How many of `count` places hold, where those that do come first.
template <typename Predicate> Eigen::Index countWhile(Eigen::Index count, Predicate holds) {
    Eigen::Index good = 0;
    for (Eigen::Index bad = count; good < bad;) {
        const Eigen::Index middle = good + (bad - good) / 2;
        if (holds(middle)) {
            good = middle + 1;
        } else {
            bad = middle;
        }
    }
    return good;
}

} // namespace

double Places::operator[](Eigen::Index i) const {
    return linspaceAt(m_span.from, m_span.to, m_count, i);
}

Eigen::ArrayXd Places::block(Eigen::Index first, Eigen::Index count) const {
    if (m_count < 2) {
        return Eigen::ArrayXd::Constant(count, m_span.from);
    }
    // linspaceAt for each would divide for each.
    const double step = (m_span.to - m_span.from) / static_cast<double>(m_count - 1);
    Eigen::ArrayXd x(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        x[i] = m_span.from + static_cast<double>(first + i) * step;
    }
    if (count > 0 && first + count == m_count) {
        x[count - 1] = m_span.to;
    }
    return x;
}

Eigen::Index Places::before(double x) const {
    return countWhile(m_count, [&](Eigen::Index i) { return (*this)[i] < x; });
}

Eigen::Index Places::upTo(double x) const {
    return countWhile(m_count, [&](Eigen::Index i) { return (*this)[i] <= x; });
}

} // namespace actiscope
