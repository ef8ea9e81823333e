// Where a curve is evaluated: evenly spaced points, made block by block.
#pragma once

#include "activation/activation.h"

#include <Eigen/Core>

namespace actiscope {

/// `count` points over a span, each bit-equal to the one of linspace.
class Places {
public:
    Places(Span span, Eigen::Index count) : m_span(span), m_count(count) {}

    Eigen::Index size() const { return m_count; }

    double operator[](Eigen::Index i) const;
    /// `count` of them, from the one at `first` on.
    Eigen::ArrayXd block(Eigen::Index first, Eigen::Index count) const;
    /// How many of them lie left of x.
    Eigen::Index before(double x) const;
    /// How many of them lie at x or left of it.
    Eigen::Index upTo(double x) const;

private:
    Span m_span;
    Eigen::Index m_count;
};

} // namespace actiscope
