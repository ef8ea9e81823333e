#include "figure/clip.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace actiscope {

namespace {

bool finite(const Point& p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

Point clamped(const Point& p, const Rectangle& r) {
    return {std::clamp(p.x, r.x.from, r.x.to), std::clamp(p.y, r.y.from, r.y.to)};
}

/// What is on the side where `distance` is not negative (Sutherland and Hodgman 1974).
template <typename Distance> Branch cut(const Branch& polygon, const Distance& distance) {
    Branch kept;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point& a = polygon[i];
        const Point& b = polygon[(i + 1) % polygon.size()];
        const double da = distance(a);
        const double db = distance(b);
        if (da >= 0) {
            kept.push_back(a);
        }
        if ((da >= 0) != (db >= 0)) {
            const double t = da / (da - db);
            kept.push_back({std::lerp(a.x, b.x, t), std::lerp(a.y, b.y, t)});
        }
    }
    return kept;
}

struct Segment {
    Point a;
    Point b;
};

/// Where a segment meets the border, as a part of its length.
struct Crossing {
    double t;
    double Point::*axis = nullptr; ///< none: at the segment's own end
    double border = 0;
};

/// Where a segment is cut, as a share of it, and the border that cuts it there.
struct Cut {
    double share = 0;
    double Point::*axis = nullptr; ///< none: the segment's own end
    double border = 0;
};

// Liang and Barsky 1984. Half-lengths keep differences of huge coordinates finite.
std::optional<Segment> clipSegment(const Segment& s, const Rectangle& r) {
    const double dx = s.b.x / 2 - s.a.x / 2;
    const double dy = s.b.y / 2 - s.a.y / 2;
    Cut enter{0};
    Cut leave{1};
    // `outward` is how much further out of this border the segment ends than it begins.
    const auto passes = [&](double outward, double room, double Point::*axis, double border) {
        if (outward == 0) {
            return room >= 0;
        }
        const double share = room / outward;
        if (outward < 0 && share > enter.share) {
            enter = {share, axis, border};
        } else if (outward > 0 && share < leave.share) {
            leave = {share, axis, border};
        }
        return enter.share <= leave.share;
    };
    if (!passes(-dx, s.a.x / 2 - r.x.from / 2, &Point::x, r.x.from) ||
        !passes(dx, r.x.to / 2 - s.a.x / 2, &Point::x, r.x.to) ||
        !passes(-dy, s.a.y / 2 - r.y.from / 2, &Point::y, r.y.from) ||
        !passes(dy, r.y.to / 2 - s.a.y / 2, &Point::y, r.y.to)) {
        return std::nullopt;
    }
    const auto at = [&](const Cut& cut, const Point& own) {
        if (cut.axis == nullptr) {
            return own;
        }
        Point point = clamped({s.a.x + 2 * cut.share * dx, s.a.y + 2 * cut.share * dy}, r);
        point.*cut.axis = cut.border;
        return point;
    };
    return Segment{at(enter, s.a), at(leave, s.b)};
}

} // namespace

std::vector<Branch> clip(Branch line, const Rectangle& rectangle) {
    std::vector<Branch> pieces;
    const auto isInside = [&](const Point& point) { return rectangle.contains(point); };
    if (std::ranges::all_of(line, isInside)) {
        if (!line.empty()) {
            pieces.push_back(std::move(line));
        }
        return pieces;
    }
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Segment whole{line[i - 1], line[i]};
        if (!finite(whole.a) || !finite(whole.b)) {
            continue;
        }
        const auto segment = isInside(whole.a) && isInside(whole.b) ? std::optional(whole)
                                                                    : clipSegment(whole, rectangle);
        if (!segment) {
            continue;
        }
        if (pieces.empty() || pieces.back().back() != segment->a) {
            pieces.push_back({segment->a});
        }
        pieces.back().push_back(segment->b);
    }
    return pieces;
}

Branch clipArea(const Branch& lower, const Branch& upper, const Rectangle& rectangle) {
    Branch polygon;
    Branch back;
    for (std::size_t i = 0; i < std::min(lower.size(), upper.size()); ++i) {
        if (finite(lower[i]) && finite(upper[i])) {
            polygon.push_back(lower[i]);
            back.push_back(upper[i]);
        }
    }
    polygon.insert(polygon.end(), back.rbegin(), back.rend());
    // Quarters keep differences of huge coordinates finite.
    const Span& x = rectangle.x;
    const Span& y = rectangle.y;
    polygon = cut(polygon, [&](const Point& p) { return p.x / 4 - x.from / 4; });
    polygon = cut(polygon, [&](const Point& p) { return x.to / 4 - p.x / 4; });
    polygon = cut(polygon, [&](const Point& p) { return p.y / 4 - y.from / 4; });
    polygon = cut(polygon, [&](const Point& p) { return y.to / 4 - p.y / 4; });
    for (Point& point : polygon) {
        point = clamped(point, rectangle);
    }
    return polygon.size() < 3 ? Branch() : polygon;
}

} // namespace actiscope
