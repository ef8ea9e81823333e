// How earlier passes fade one below the other, as a sum that needs no pass by itself.
#pragma once

#include <Eigen/Core>

namespace actiscope {

constexpr Eigen::Index fadeDepths = 4; ///< powers of a pass's depth, from 0 on
constexpr Eigen::Index fadeCovers = 2; ///< powers of the share of a pixel that it covers, from 1 on

/// The element (p, q) belongs to u^p c^(q + 1).
using FadeFactors = Eigen::Matrix<double, fadeDepths, fadeCovers>;

/// Factors of a sum that is -log(1 - a c): of a ground below strokes of one ink, whatever their
/// order, there remains exp(-sum over all). a = opacity * earlierOpacity(u), the depth u and the
/// share c are of [0, 1]. Fitted by least squares; off by at most 0.009 for opacities up to 1.
FadeFactors fadeFactors(double opacity);

} // namespace actiscope
