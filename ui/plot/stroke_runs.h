// The parts of a line that a stroke covers: those on a dash and near enough to be seen.
#pragma once

#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <span>
#include <vector>

namespace actiscope {

/// On, off, on, ... along a line, in pixels. A pattern too short to be seen is a solid line.
struct Dashes {
    std::vector<double> lengths; ///< 0 or more each, an even number; none for a solid line
    double offset = 0;           ///< where in the pattern a line begins
};

/// Polylines one after the other, each of two points or more, none twice in a row.
struct Runs {
    std::vector<QPointF> points;
    std::vector<std::size_t> ends; ///< of each, exclusive, in `points`

    std::span<const QPointF> operator[](std::size_t i) const {
        const std::size_t from = i == 0 ? 0 : ends[i - 1];
        return std::span(points).subspan(from, ends[i] - from);
    }
};

/// Replaces `runs`, whose memory is used again, by the parts of the line on a dash and inside
/// `area`. A point that is not finite interrupts the line; the pattern goes on behind it.
void cutRuns(std::span<const QPointF> line, const Dashes& dashes, const QRectF& area, Runs& runs);

} // namespace actiscope
