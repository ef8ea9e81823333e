#include "figure/fade.h"

#include "figure/strokes.h"

#include <Eigen/QR>

#include <cmath>
#include <numbers>

namespace actiscope {

namespace {

/// The i-th of `count` places of [0, 1], denser towards the ends: so a fit is as good there.
double place(Eigen::Index i, Eigen::Index count) {
    const double turn = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
    return (1 - std::cos(std::numbers::pi * turn)) / 2;
}

} // namespace

FadeFactors fadeFactors(double opacity) {
    constexpr Eigen::Index places = 16;
    Eigen::Matrix<double, Eigen::Dynamic, FadeFactors::SizeAtCompileTime> terms(
        places * places, FadeFactors::SizeAtCompileTime);
    Eigen::VectorXd wanted(places * places);
    for (Eigen::Index row = 0; row < wanted.size(); ++row) {
        const double depth = place(row / places, places);
        const double cover = place(row % places, places);
        wanted[row] = -std::log1p(-opacity * earlierOpacity(depth) * cover);
        for (Eigen::Index i = 0; i < terms.cols(); ++i) {
            terms(row, i) = std::pow(depth, i % fadeDepths) * std::pow(cover, i / fadeDepths + 1);
        }
    }
    const Eigen::VectorXd factors = terms.householderQr().solve(wanted);
    return factors.reshaped(fadeDepths, fadeCovers);
}

} // namespace actiscope
