// The slopes that a curve has drawn, beside the law they were drawn from.
#pragma once

#include "figure/sample.h"

namespace actiscope {

struct SlopeStatistics {
    Span range; ///< of the law: the slopes of its bounds, in rising order
    /// Of drawn slopes: elements with x <= 0, or shown passes; 0 in evaluation.
    Eigen::Index count = 0;
    int passes = 0;  ///< whose slopes these are, the current one included
    double mean = 0; ///< not a number without slopes
    double sd = 0;   ///< with n - 1; not a number with fewer than two slopes
    std::vector<Eigen::Index> bins;
    double lawMean = 0;
    double lawSd = 0;
    double evaluation = 0;  ///< the one slope of the evaluation phase
    std::vector<Point> law; ///< slope and density, rising over `range`; empty if that is one point

    double binWidth() const { return (range.to - range.from) / static_cast<double>(bins.size()); }

    bool operator==(const SlopeStatistics&) const = default;
};

/// Of a curve whose function has a draw. For Unit::Element the current pass counts, for Unit::Curve
/// every pass that is shown. Of one possible slope all fall into the middle bin.
SlopeStatistics
slopeStatistics(const Curve& curve, const Grid& grid, const Catalogue& catalogue, int bins);

} // namespace actiscope
