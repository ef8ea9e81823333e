#include "figure/measure.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// IEEE's -0 is right for a kernel and odd to read.
double plain(double number) {
    return number == 0 ? 0 : number;
}

/// +1 if the function at the kink is above its neighbourhood on one side, -1 below, 0 level;
/// `slopeInto` and `bend` are f' towards the kink and f'' on that side.
int above(double value, double limit, double slopeInto, double bend) {
    return value != limit ? sign(value - limit) : slopeInto != 0 ? sign(slopeInto) : -sign(bend);
}

std::vector<Extremum> extremaOf(const Shape& shape) {
    std::vector<Extremum> extrema;
    for (std::size_t i = 0; i < shape.pieces.size(); ++i) {
        for (const auto& [x, rising] :
             crossings(shape, shape.pieces[i], &Jet<double>::derivative)) {
            extrema.push_back({x, plain(shape.at(x).value), !rising});
        }
        if (i < shape.kinks.size()) {
            const auto& [at, left, right, pytorch, tensorflow, jax] = shape.kinks[i];
            const double value = shape.at(at).value;
            const int before = above(value, left.value, left.derivative, left.secondDerivative);
            const int after = above(value, right.value, -right.derivative, right.secondDerivative);
            if (before * after > 0) {
                extrema.push_back({at, plain(value), before > 0});
            }
        }
    }
    return extrema;
}

std::vector<double> zerosOf(const Shape& shape, const std::vector<Extremum>& extrema) {
    std::vector<double> zeros;
    for (const Piece& piece : shape.pieces) {
        std::ranges::transform(
            crossings(shape, piece, &Jet<double>::value), std::back_inserter(zeros), &Crossing::x);
    }
    for (const Extremum& touching : extrema) { // the graph of x tanh(x) does not cross the axis
        zeros.insert(zeros.end(), touching.value == 0 ? 1 : 0, touching.x);
    }
    for (const Kink& kink : shape.kinks) {
        zeros.insert(zeros.end(), shape.at(kink.at).value == 0 ? 1 : 0, kink.at);
    }
    std::ranges::sort(zeros);
    zeros.erase(std::unique(zeros.begin(), zeros.end()), zeros.end());
    return zeros;
}

void extend(Range& range, double value, bool taken) {
    value = plain(value);
    if (value < range.from || (value == range.from && taken)) {
        range.from = value;
        range.fromIncluded = taken;
    }
    if (value > range.to || (value == range.to && taken)) {
        range.to = value;
        range.toIncluded = taken;
    }
}

Range rangeOf(const Shape& shape, const Facts& facts) {
    Range range{infinity, -infinity};
    extend(range, facts.limitMinus, shape.pieces.front().flat);
    extend(range, facts.limitPlus, shape.pieces.back().flat);
    for (const Extremum& extremum : facts.extrema) {
        extend(range, extremum.value, true);
    }
    for (std::size_t i = 0; i < shape.kinks.size(); ++i) {
        const Kink& kink = shape.kinks[i];
        extend(range, shape.at(kink.at).value, true);
        extend(range, kink.left.value, shape.pieces[i].flat);
        extend(range, kink.right.value, shape.pieces[i + 1].flat);
    }
    return range;
}

double lipschitzOf(const Shape& shape, const Steepest& steepest) {
    const bool broken =
        std::ranges::any_of(shape.kinks, [&](const Kink& kink) { return jumps(shape, kink); });
    if (broken) {
        return infinity;
    }
    return std::max(std::fabs(steepest.largest.slope), std::fabs(steepest.smallest.slope));
}

Monotone monotoneOf(const Shape& shape) {
    bool rises = false;
    bool falls = false;
    bool rests = false;
    const auto note = [&](double change) {
        rises = rises || change > 0;
        falls = falls || change < 0;
    };
    for (const Piece& piece : shape.pieces) {
        std::ranges::for_each(piece.jets, note, &Jet<double>::derivative);
        rests = rests || piece.flat;
    }
    for (const Kink& kink : shape.kinks) {
        const double value = shape.at(kink.at).value;
        note(value - kink.left.value);
        note(kink.right.value - value);
    }
    if (rises && falls) {
        return Monotone::None;
    }
    if (rises) {
        return rests ? Monotone::NonDecreasing : Monotone::Increasing;
    }
    return !falls ? Monotone::Constant : rests ? Monotone::NonIncreasing : Monotone::Decreasing;
}

/// Where the two halves are compared: magnitudes of every size, and about every kink.
std::vector<double> mirrored(const Shape& shape) {
    constexpr double largest = 1e300;
    std::vector<double> x = {0};
    for (double place = 1 / largest; place < largest; place *= 1.7) {
        x.push_back(place);
    }
    for (const Kink& kink : shape.kinks) {
        for (const double factor : {1 - 1e-9, 1.0, 1 + 1e-9}) {
            x.push_back(kink.at * factor);
        }
    }
    return x;
}

Symmetry symmetryOf(const Shape& shape) {
    constexpr double tolerance = 1e-13;
    bool odd = true;
    bool even = true;
    for (const double x : mirrored(shape)) {
        const double right = shape.at(x).value;
        const double left = shape.at(-x).value;
        if (std::isinf(right) && std::isinf(left)) {
            continue; // overflown: nobody knows whether they are equal
        }
        const double allowed = std::isfinite(right) ? tolerance * std::fabs(right) : 0;
        odd = odd && (right == -left || std::fabs(right + left) <= allowed);
        even = even && (right == left || std::fabs(right - left) <= allowed);
    }
    return odd == even ? Symmetry::None : odd ? Symmetry::Odd : Symmetry::Even;
}

} // namespace

Facts measure(const Activation& activation, Values values, double threshold) {
    const Shape shape = shapeOf(activation, values);
    Facts facts;
    facts.moments = momentsOf(shape);
    facts.gain = 1 / std::sqrt(facts.moments.square);
    if (activation.pytorchGain != nullptr) {
        facts.pytorchGain = activation.pytorchGain(values);
    }
    facts.limitMinus = plain(shape.at(-infinity).value);
    facts.limitPlus = plain(shape.at(infinity).value);
    facts.slopeMinus = plain(shape.at(-infinity).derivative);
    facts.slopePlus = plain(shape.at(infinity).derivative);
    facts.extrema = extremaOf(shape);
    facts.zeros = zerosOf(shape, facts.extrema);
    facts.range = rangeOf(shape, facts);
    for (const Piece& piece : shape.pieces) {
        if (piece.flat) {
            facts.flat.push_back({piece.from, piece.to});
            if (piece.jets.back().value == 0) {
                facts.zeroSpans.push_back(facts.flat.back());
            }
        }
    }
    facts.steepest = steepestOf(shape);
    facts.saturation.threshold = threshold;
    facts.saturation.zones = saturation(shape, threshold);
    const std::vector<Span>& zones = facts.saturation.zones;
    facts.saturation.endless = shape.frequency > 0 && !zones.empty() && zones.front() != everywhere;
    facts.continuity = continuityOf(shape);
    facts.lipschitz = lipschitzOf(shape, facts.steepest);
    facts.monotone = monotoneOf(shape);
    facts.symmetry = symmetryOf(shape);
    return facts;
}

} // namespace actiscope
