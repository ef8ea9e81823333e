#include "figure/measure.h"

#include "figure/shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Rule {
    std::vector<double> node; ///< on [-1, 1]
    std::vector<double> weight;
};

/// Gauss-Legendre; the nodes are the roots of the Legendre polynomial, found by Newton's method.
Rule gaussLegendre(int n) {
    Rule rule;
    for (int i = 0; i < n; ++i) {
        double x = std::cos(std::numbers::pi * (i + 0.75) / (n + 0.5));
        double slope = 1;
        for (int iteration = 0; iteration < 8; ++iteration) {
            double previous = 1;
            double p = x;
            for (int k = 2; k <= n; ++k) {
                previous = std::exchange(p, ((2 * k - 1) * x * p - (k - 1) * previous) / k);
            }
            slope = n * (x * p - previous) / (x * x - 1);
            x -= p / slope;
        }
        rule.node.push_back(x);
        rule.weight.push_back(2 / ((1 - x * x) * slope * slope));
    }
    return rule;
}

/// Panel ends: halves over the whole line, and ever finer towards 0 and every kink, where a steep
/// function (softplus with a large beta) happens.
std::vector<double> panels(const std::vector<Kink>& kinks) {
    constexpr double edge = 12; // the normal density leaves 4e-33 beyond
    constexpr double step = 0.5;
    std::vector<double> ends;
    for (int i = 0; i <= 2 * edge / step; ++i) {
        ends.push_back(i * step - edge);
    }
    const auto refine = [&ends](double at) {
        ends.push_back(at);
        double distance = step / 2;
        while (distance > 1e-9) {
            ends.insert(ends.end(), {at - distance, at + distance});
            distance /= 2;
        }
    };
    refine(0);
    for (const Kink& kink : kinks) {
        if (std::fabs(kink.at) < edge) {
            refine(kink.at);
        }
    }
    std::ranges::sort(ends);
    return ends;
}

double normalDistribution(double x) {
    return std::erfc(-x / std::numbers::sqrt2) / 2;
}

Moments momentsOf(const Shape& shape) {
    static const Rule rule = gaussLegendre(16);
    const double density = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    Moments m;
    const auto ends = panels(shape.kinks);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double middle = std::midpoint(ends[i], ends[i + 1]);
        const double half = (ends[i + 1] - ends[i]) / 2;
        for (std::size_t k = 0; k < rule.node.size(); ++k) {
            const double x = middle + half * rule.node[k];
            const double weight = rule.weight[k] * half * density * std::exp(-x * x / 2);
            const Jet<double> jet = shape.at(x);
            m.mean += weight * jet.value;
            m.square += weight * jet.value * jet.value;
            m.derivative += weight * jet.derivative;
            m.derivativeSquare += weight * jet.derivative * jet.derivative;
        }
    }
    m.variance = m.square - m.mean * m.mean;
    for (const Piece& piece : shape.pieces) {
        m.flat += piece.flat ? normalDistribution(piece.to) - normalDistribution(piece.from) : 0;
    }
    return m;
}

/// +1 if the function at the kink is above its one-sided neighbourhood, -1 below, 0 level.
int above(double value, double limit, double slopeInto) {
    return value != limit ? sign(value - limit) : sign(slopeInto);
}

std::vector<Extremum> extremaOf(const Shape& shape) {
    std::vector<Extremum> extrema;
    for (std::size_t i = 0; i < shape.pieces.size(); ++i) {
        for (const double x : crossings(shape, shape.pieces[i], &Jet<double>::derivative)) {
            const double before = shape.at(x).secondDerivative;
            extrema.push_back({x, shape.at(x).value, before < 0});
        }
        if (i < shape.kinks.size()) {
            const Kink& kink = shape.kinks[i];
            const double value = shape.at(kink.at).value;
            const int left = above(value, kink.left.value, kink.left.derivative);
            const int right = above(value, kink.right.value, -kink.right.derivative);
            if (left * right > 0) {
                extrema.push_back({kink.at, value, left > 0});
            }
        }
    }
    return extrema;
}

std::vector<double> zerosOf(const Shape& shape) {
    std::vector<double> zeros;
    for (std::size_t i = 0; i < shape.pieces.size(); ++i) {
        std::ranges::copy(crossings(shape, shape.pieces[i], &Jet<double>::value),
                          std::back_inserter(zeros));
        if (i < shape.kinks.size() && shape.at(shape.kinks[i].at).value == 0) {
            zeros.push_back(shape.kinks[i].at);
        }
    }
    return zeros;
}

void extend(Range& range, double value, bool taken) {
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

double lipschitzOf(const Shape& shape) {
    double largest = 0;
    const auto consider = [&largest](double slope) { // not a number where there is no limit
        largest = std::fabs(slope) > largest ? std::fabs(slope) : largest;
    };
    consider(shape.at(-infinity).derivative);
    consider(shape.at(infinity).derivative);
    for (const Piece& piece : shape.pieces) {
        for (const double x : crossings(shape, piece, &Jet<double>::secondDerivative)) {
            consider(shape.at(x).derivative);
        }
        std::ranges::for_each(piece.jets, consider, &Jet<double>::derivative);
    }
    for (const Kink& kink : shape.kinks) {
        if (kink.left.value != kink.right.value) {
            return infinity;
        }
        consider(kink.left.derivative);
        consider(kink.right.derivative);
    }
    return largest;
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

Symmetry symmetryOf(const Shape& shape) {
    constexpr double tolerance = 1e-13;
    bool odd = true;
    bool even = true;
    double x = 0;
    while (x < 16) {
        const double right = shape.at(x).value;
        const double left = shape.at(-x).value;
        odd = odd && std::fabs(right + left) <= tolerance * std::fabs(right);
        even = even && std::fabs(right - left) <= tolerance * std::fabs(right);
        x = x * 1.5 + 0.01;
    }
    return odd == even ? Symmetry::None : odd ? Symmetry::Odd : Symmetry::Even;
}

/// IEEE's -0 is right for a kernel and odd to read.
double plain(double number) {
    return number == 0 ? 0 : number;
}

} // namespace

Facts measure(const Activation& activation, Values values) {
    const Shape shape = shapeOf(activation, values);
    Facts facts;
    facts.moments = momentsOf(shape);
    facts.gain = 1 / std::sqrt(facts.moments.square);
    facts.limitMinus = plain(shape.at(-infinity).value);
    facts.limitPlus = plain(shape.at(infinity).value);
    facts.zeros = zerosOf(shape);
    facts.extrema = extremaOf(shape);
    facts.range = rangeOf(shape, facts);
    for (const Piece& piece : shape.pieces) {
        if (piece.flat) {
            facts.flat.push_back({piece.from, piece.to});
        }
    }
    facts.lipschitz = lipschitzOf(shape);
    facts.monotone = monotoneOf(shape);
    facts.symmetry = symmetryOf(shape);
    return facts;
}

} // namespace actiscope
