#include "figure/steepness.h"

#include "figure/bisect.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// Of two that are equal but for rounding: taken before approached, an interval before a point,
/// nearer to 0 before farther.
bool better(const Bound& a, const Bound& b, double sense) {
    constexpr double rounding = 4 * std::numeric_limits<double>::epsilon();
    const double scale = std::min(std::fabs(a.slope), std::fabs(b.slope));
    if (a.slope != b.slope && std::fabs(a.slope - b.slope) > rounding * scale) {
        return sense * a.slope > sense * b.slope;
    }
    if (a.taken != b.taken) {
        return a.taken;
    }
    if (a.isPoint() != b.isPoint()) {
        return b.isPoint();
    }
    return std::fabs(a.at.from) < std::fabs(b.at.from);
}

/// f' is monotone between neighbours of these, so its bounds are among them.
std::vector<Bound> candidates(const Shape& shape) {
    std::vector<Bound> all;
    for (const Piece& piece : shape.pieces) {
        if (piece.linear) {
            all.push_back({piece.jets.back().derivative, true, {piece.from, piece.to}});
        }
        for (const Crossing& turn : crossings(shape, piece, &Jet<double>::secondDerivative)) {
            all.push_back({shape.at(turn.x).derivative, true, {turn.x, turn.x}});
        }
    }
    for (const Kink& kink : shape.kinks) {
        const bool smooth = !jumps(shape, kink) && kink.left.derivative == kink.right.derivative;
        for (const double slope : {kink.left.derivative, kink.right.derivative}) {
            all.push_back({slope, smooth, {kink.at, kink.at}});
        }
    }
    for (const double end : {everywhere.from, everywhere.to}) {
        all.push_back({shape.at(end).derivative, false, {end, end}});
    }
    std::erase_if(all, [](const Bound& bound) { return std::isnan(bound.slope); });
    std::ranges::for_each(all, [](Bound& bound) { bound.slope += 0.0; }); // no -0
    return all;
}

/// A part of a piece on which f' is monotone, with its values at the ends.
struct Stretch {
    Span x;
    double first = 0;
    double last = 0;
};

/// Where a monotone f' is below `level` (sense 1) or above it (-1): one interval that holds an end
/// of the stretch.
Span within(const Shape& shape, const Stretch& stretch, double level, double sense) {
    const auto holds = [&](double slope) { return sense * (level - slope) > 0; };
    const bool first = holds(stretch.first);
    const bool last = holds(stretch.last);
    if (first == last) {
        return first ? stretch.x : Span{stretch.x.from, stretch.x.from};
    }
    const double from = first ? stretch.x.from : stretch.x.to;
    const double to = first ? stretch.x.to : stretch.x.from;
    const double limit =
        lastWhere(from, to, [&](double x) { return holds(shape.at(x).derivative); });
    return first ? Span{from, limit} : Span{limit, from};
}

std::vector<Stretch> stretchesOf(const Shape& shape, std::size_t index) {
    const Piece& piece = shape.pieces[index];
    const Span seen = shape.seen;
    Stretch stretch;
    stretch.x.from = std::max(piece.from, seen.from);
    stretch.first = index > 0 && stretch.x.from == piece.from
                        ? shape.kinks[index - 1].right.derivative
                        : shape.at(stretch.x.from).derivative;
    std::vector<Stretch> all;
    for (const Crossing& turn : crossings(shape, piece, &Jet<double>::secondDerivative)) {
        stretch.x.to = turn.x;
        stretch.last = shape.at(turn.x).derivative;
        all.push_back(stretch);
        stretch = {{turn.x, turn.x}, stretch.last, stretch.last};
    }
    stretch.x.to = std::min(piece.to, seen.to);
    stretch.last = index < shape.kinks.size() && stretch.x.to == piece.to
                       ? shape.kinks[index].left.derivative
                       : shape.at(stretch.x.to).derivative;
    all.push_back(stretch);
    return all;
}

/// Neighbours become one, but not across a jump.
void append(std::vector<Span>& zones, Span zone, bool joined) {
    if (!(zone.from < zone.to)) {
        return;
    }
    if (joined && !zones.empty() && zones.back().to == zone.from) {
        zones.back().to = zone.to;
    } else {
        zones.push_back(zone);
    }
}

/// Of a function that swings for ever the zones are countless, unless every slope is below. Two
/// bounds that are the same are one turn seen in a narrow view: they bound nothing.
bool saturatesEverywhere(const Shape& shape, double threshold) {
    if (!(shape.frequency > 0) || !shape.kinks.empty()) {
        return false;
    }
    const auto [largest, smallest] = steepestOf(shape);
    return smallest.slope < largest.slope && largest.slope < threshold &&
           smallest.slope > -threshold;
}

} // namespace

Steepest steepestOf(const Shape& shape) {
    const std::vector<Bound> all = candidates(shape);
    if (all.empty()) {
        return {};
    }
    Steepest steepest{all.front(), all.front()};
    for (const Bound& bound : all) {
        steepest.largest = better(bound, steepest.largest, 1) ? bound : steepest.largest;
        steepest.smallest = better(bound, steepest.smallest, -1) ? bound : steepest.smallest;
    }
    return steepest;
}

std::vector<Span> saturation(const Shape& shape, double threshold) {
    if (saturatesEverywhere(shape, threshold)) {
        return {everywhere};
    }
    std::vector<Span> zones;
    for (std::size_t i = 0; i < shape.pieces.size(); ++i) {
        bool joined = i > 0 && !jumps(shape, shape.kinks[i - 1]);
        for (const Stretch& stretch : stretchesOf(shape, i)) {
            const Span below = within(shape, stretch, threshold, 1);
            const Span above = within(shape, stretch, -threshold, -1);
            append(zones, {std::max(below.from, above.from), std::min(below.to, above.to)}, joined);
            joined = true;
        }
    }
    return zones;
}

std::vector<Span>
saturation(const Activation& activation, Values values, double threshold, Span view) {
    return saturation(shapeOf(activation, values, view), threshold);
}

std::size_t Continuity::smoothOrders() const {
    const auto first = std::ranges::find_if(jumps, [](auto& places) { return !places.empty(); });
    return static_cast<std::size_t>(first - jumps.begin());
}

Continuity continuityOf(const Shape& shape) {
    Continuity continuity;
    for (const Kink& kink : shape.kinks) {
        const std::array jumping = {jumps(shape, kink),
                                    kink.left.derivative != kink.right.derivative,
                                    kink.left.secondDerivative != kink.right.secondDerivative};
        for (std::size_t order = 0; order < jumping.size(); ++order) {
            if (jumping[order]) {
                continuity.jumps[order].push_back(kink.at);
            }
        }
    }
    return continuity;
}

} // namespace actiscope
