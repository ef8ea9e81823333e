#include "figure/clip.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace actiscope {

namespace {

bool inside(const Point& p, const Rectangle& r) {
    return p.x >= r.x.from && p.x <= r.x.to && p.y >= r.y.from && p.y <= r.y.to;
}

bool finite(const Point& p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

Point clamped(const Point& p, const Rectangle& r) {
    return {std::clamp(p.x, r.x.from, r.x.to), std::clamp(p.y, r.y.from, r.y.to)};
}

struct Segment {
    Point a;
    Point b;
};

// Liang and Barsky 1984. Half-lengths keep differences of huge coordinates finite.
std::optional<Segment> clipSegment(const Segment& s, const Rectangle& r) {
    const double dx = s.b.x / 2 - s.a.x / 2;
    const double dy = s.b.y / 2 - s.a.y / 2;
    double enter = 0;
    double leave = 1;
    const auto cut = [&](double direction, double room) {
        if (direction == 0) {
            return room >= 0;
        }
        const double t = room / direction;
        (direction < 0 ? enter : leave) = direction < 0 ? std::max(enter, t) : std::min(leave, t);
        return enter <= leave;
    };
    if (!cut(-dx, s.a.x / 2 - r.x.from / 2) || !cut(dx, r.x.to / 2 - s.a.x / 2) ||
        !cut(-dy, s.a.y / 2 - r.y.from / 2) || !cut(dy, r.y.to / 2 - s.a.y / 2)) {
        return std::nullopt;
    }
    const auto at = [&](double t) { return clamped({s.a.x + 2 * t * dx, s.a.y + 2 * t * dy}, r); };
    return Segment{enter == 0 ? s.a : at(enter), leave == 1 ? s.b : at(leave)};
}

} // namespace

std::vector<Branch> clip(const Branch& line, const Rectangle& rectangle) {
    std::vector<Branch> pieces;
    if (std::ranges::all_of(line, [&](const Point& p) { return inside(p, rectangle); })) {
        return line.empty() ? pieces : std::vector<Branch>{line};
    }
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (!finite(line[i - 1]) || !finite(line[i])) {
            continue;
        }
        const auto segment = clipSegment({line[i - 1], line[i]}, rectangle);
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
    Branch bottom;
    Branch top;
    for (std::size_t i = 0; i < std::min(lower.size(), upper.size()); ++i) {
        const double x = lower[i].x;
        if (x < rectangle.x.from || x > rectangle.x.to || !finite(lower[i]) || !finite(upper[i])) {
            continue;
        }
        bottom.push_back(clamped(lower[i], rectangle));
        top.push_back(clamped(upper[i], rectangle));
    }
    bottom.insert(bottom.end(), top.rbegin(), top.rend());
    return bottom;
}

Branch thinned(const Branch& line, Span x, int columns) {
    if (columns < 1 || line.size() <= 4 * static_cast<std::size_t>(columns)) {
        return line;
    }
    const double perUnit = columns / (x.to - x.from);
    const auto columnOf = [&](const Point& p) { return std::floor((p.x - x.from) * perUnit); };
    Branch kept;
    for (std::size_t i = 0; i < line.size();) {
        const double column = columnOf(line[i]);
        std::size_t least = i;
        std::size_t greatest = i;
        std::size_t last = i;
        for (std::size_t j = i; j < line.size() && columnOf(line[j]) == column; ++j) {
            least = line[j].y < line[least].y ? j : least;
            greatest = line[j].y > line[greatest].y ? j : greatest;
            last = j;
        }
        std::array<std::size_t, 4> picks = {
            i, std::min(least, greatest), std::max(least, greatest), last};
        for (std::size_t k = 0; k < picks.size(); ++k) {
            if (k == 0 || picks[k] != picks[k - 1]) {
                kept.push_back(line[picks[k]]);
            }
        }
        i = last + 1;
    }
    return kept;
}

} // namespace actiscope
