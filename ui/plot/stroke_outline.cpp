#include "ui/plot/stroke_outline.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace actiscope {

namespace {

constexpr double invisible = 1.0 / 64; ///< pixels, or parts of one, that a wedge may lack

struct Direction {
    double x = 0;
    double y = 0;

    QPointF left(double length) const { return {y * length, -x * length}; }
};

Direction directionOf(const QPointF& from, const QPointF& to) {
    const double x = to.x() - from.x();
    const double y = to.y() - from.y();
    const double length = std::sqrt(x * x + y * y); // inside the area nothing overflows
    return {x / length, y / length};
}

template <std::size_t corners> double twiceArea(const std::array<QPointF, corners>& outline) {
    double area = 0;
    for (std::size_t i = 1; i + 1 < corners; ++i) {
        const QPointF a = outline[i] - outline[0];
        const QPointF b = outline[i + 1] - outline[0];
        area += a.x() * b.y() - b.x() * a.y();
    }
    return area;
}

/// The edges above or below a piece.
struct Side {
    std::array<StrokePiece::Edge, 2>& edges;
    bool isEmpty = true;

    void add(const StrokePiece::Edge& edge) {
        edges = {isEmpty ? edge : edges[0], edge};
        isEmpty = false;
    }
};

/// Of a triangle or a rectangle: these have at most two edges above and two below. One too narrow
/// to be seen is left out.
template <std::size_t corners>
void appendPiece(const std::array<QPointF, corners>& outline, std::vector<StrokePiece>& pieces) {
    constexpr double upright = 1e-6; // the piece's own ends stand for such an edge
    double from = outline[0].x();
    double to = from;
    for (const QPointF& corner : outline) {
        from = std::min(from, corner.x());
        to = std::max(to, corner.x());
    }
    StrokePiece piece{static_cast<float>(from), static_cast<float>(to), {}, {}};
    Side top{piece.top};
    Side bottom{piece.bottom};
    const bool topGoesRight = twiceArea(outline) > 0; // y points down
    for (std::size_t i = 0; i < corners; ++i) {
        const QPointF& a = outline[i];
        const QPointF& b = outline[(i + 1) % corners];
        const double width = b.x() - a.x();
        if (std::fabs(width) < upright) {
            continue;
        }
        const double slope = (b.y() - a.y()) / width;
        Side& side = (width > 0) == topGoesRight ? top : bottom;
        side.add({static_cast<float>(a.y() + slope * (from - a.x())), static_cast<float>(slope)});
    }
    if (!top.isEmpty && !bottom.isEmpty) {
        pieces.push_back(piece);
    }
}

void appendSegment(const QPointF& a,
                   const QPointF& b,
                   const QPointF& side,
                   std::vector<StrokePiece>& pieces) {
    appendPiece<4>({a + side, b + side, b - side, a - side}, pieces);
}

// The round wedge as a fan of triangles.
void appendFan(const QPointF& at, const QPointF& side, double angle, std::vector<StrokePiece>& to) {
    const double radius = std::hypot(side.x(), side.y());
    const double step = 2 * std::acos(std::max(0.0, 1 - invisible / radius));
    constexpr double finest = std::numbers::pi / 64; // enough for a radius of 50
    const int triangles = static_cast<int>(std::ceil(std::fabs(angle) / std::max(step, finest)));
    QPointF before = side;
    for (int i = 1; i <= triangles; ++i) {
        const double turned = angle * i / triangles;
        const double c = std::cos(turned);
        const double s = std::sin(turned);
        const QPointF after(c * side.x() - s * side.y(), s * side.x() + c * side.y());
        appendPiece<3>({at, at + before, at + after}, to);
        before = after;
    }
}

void appendJoin(const QPointF& at,
                const Direction& in,
                const Direction& out,
                const StrokeShape& shape,
                std::vector<StrokePiece>& pieces) {
    const double cross = in.x * out.y - in.y * out.x;
    const double dot = in.x * out.x + in.y * out.y;
    const double radius = shape.width / 2;
    // The area of a bevelled wedge, which a gentle bend's round one hardly exceeds.
    if ((dot > 0 || !shape.round) && std::fabs(cross) * radius * radius / 2 < invisible) {
        return;
    }
    const double outer = std::copysign(radius, cross); // as the angle has it where cross is 0
    // How far an arc stands out over its chord.
    const double rise = radius * (1 - std::sqrt(std::max(0.0, (1 + dot) / 2)));
    if (shape.round && rise > invisible) {
        appendFan(at, in.left(outer), std::atan2(cross, dot), pieces);
    } else {
        appendPiece<3>({at, at + in.left(outer), at + out.left(outer)}, pieces);
    }
}

} // namespace

void appendOutline(std::span<const QPointF> run,
                   const StrokeShape& shape,
                   std::vector<StrokePiece>& pieces) {
    Direction before;
    for (std::size_t i = 1; i < run.size(); ++i) {
        const Direction direction = directionOf(run[i - 1], run[i]);
        if (i > 1) {
            appendJoin(run[i - 1], before, direction, shape, pieces);
        }
        appendSegment(run[i - 1], run[i], direction.left(shape.width / 2), pieces);
        before = direction;
    }
}

// Side by side; each has a chord above and below.
void appendDisk(const QPointF& center, double radius, std::vector<StrokePiece>& pieces) {
    const double step = 2 * std::acos(std::max(0.0, 1 - invisible / radius));
    const int slices = std::clamp(static_cast<int>(std::ceil(std::numbers::pi / step)), 4, 64);
    const std::complex<double> turn = std::polar(1.0, -std::numbers::pi / slices);
    std::complex<double> a(-radius, 0);
    for (int i = 0; i < slices; ++i) {
        const std::complex<double> b = a * turn;
        const auto slope = static_cast<float>((b.imag() - a.imag()) / (b.real() - a.real()));
        const StrokePiece::Edge top{static_cast<float>(center.y() - a.imag()), -slope};
        const StrokePiece::Edge bottom{static_cast<float>(center.y() + a.imag()), slope};
        pieces.push_back({static_cast<float>(center.x() + a.real()),
                          static_cast<float>(center.x() + b.real()),
                          {top, top},
                          {bottom, bottom}});
        a = b;
    }
}

} // namespace actiscope
