// A stroked line or a disk as convex pieces, in pixels.
#pragma once

#include <QPointF>

#include <array>
#include <span>
#include <vector>

namespace actiscope {

/// A convex set of pixels: for `from` <= x <= `to` all y between both tops and both bottoms.
struct StrokePiece {
    /// y = at + slope (x - from).
    struct Edge {
        float at = 0;
        float slope = 0;
    };

    float from = 0;
    float to = 0;
    std::array<Edge, 2> top;    ///< the greater y counts
    std::array<Edge, 2> bottom; ///< the smaller y counts
};

struct StrokeShape {
    double width = 1;
    bool round = true; ///< the joins; bevelled otherwise
};

/// Appends the pieces of a run: a rectangle a segment, since the ends are flat, and the wedge
/// that opens on the outer side of each bend. Together they cover the stroke; they overlap.
void appendOutline(std::span<const QPointF> run,
                   const StrokeShape& shape,
                   std::vector<StrokePiece>& pieces);

/// Appends the pieces of a disk.
void appendDisk(const QPointF& center, double radius, std::vector<StrokePiece>& pieces);

} // namespace actiscope
