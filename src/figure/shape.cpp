#include "figure/shape.h"

#include "figure/bisect.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// 0, and either way of it every magnitude that a parameter can move a feature to: a softplus bends
/// at 1/beta. Dense where features of the defaults are.
std::vector<double> lookouts() {
    constexpr int decades = 300;
    constexpr int familiar = 6;
    std::vector<double> right;
    for (int decade = -decades; decade < decades; ++decade) {
        const int steps = -familiar <= decade && decade < familiar ? 64 : 8;
        for (int i = 0; i < steps; ++i) {
            right.push_back(std::pow(10, decade + static_cast<double>(i) / steps));
        }
    }
    std::vector<double> x(right.rbegin(), right.rend());
    std::ranges::for_each(x, [](double& place) { place = -place; });
    x.push_back(0);
    x.insert(x.end(), right.begin(), right.end());
    return x;
}

const std::vector<double>& allLookouts() {
    static const std::vector<double> x = lookouts();
    return x;
}

/// A sine of slope swings by its amplitude, and its own slope by the frequency times as much.
double frequencyOf(const Shape& shape) {
    if (!std::isnan(shape.at(infinity).derivative) && !std::isnan(shape.at(-infinity).derivative)) {
        return 0;
    }
    double least = infinity;
    double most = -infinity;
    double steepest = 0;
    for (const double x : allLookouts()) {
        const Jet<double> jet = shape.at(x);
        least = std::fmin(least, jet.derivative);
        most = std::fmax(most, jet.derivative);
        steepest = std::fmax(steepest, std::fabs(jet.secondDerivative));
    }
    const double frequency = steepest / ((most - least) / 2);
    return std::isfinite(frequency) ? frequency : 0;
}

constexpr int looksPerPeriod = 64;

/// What of `view` is looked at.
Span seenOf(double frequency, Span view) {
    constexpr int periodsNearZero = 10;
    constexpr int mostPeriods = 1000;
    const double period = 2 * std::numbers::pi / frequency;
    if (!std::isfinite(view.to - view.from)) {
        return {-periodsNearZero * period, periodsNearZero * period};
    }
    const double middle = std::midpoint(view.from, view.to);
    const double half = std::min((view.to - view.from) / 2, mostPeriods * period / 2);
    return {middle - half, middle + half};
}

std::vector<double> looksAtSwings(const Shape& shape) {
    const double width = shape.seen.to - shape.seen.from;
    const double count = std::ceil(width * shape.frequency / (2 * std::numbers::pi)) *
                         static_cast<double>(looksPerPeriod);
    std::vector<double> x;
    for (int i = 0; i <= count; ++i) {
        x.push_back(shape.seen.from + width * (i / count));
    }
    return x;
}

/// Ever closer to a kink, but not so close that its own rounding error decides the side.
void approach(std::vector<double>& x, double end, double sign, double width) {
    constexpr int halvings = 40;
    double distance = std::min(width, std::max(1.0, std::fabs(end))) / 2;
    for (int i = 0; i < halvings; ++i) {
        x.push_back(end + sign * distance);
        distance /= 2;
    }
}

void look(const Shape& shape, const std::vector<double>& looks, Piece& piece) {
    const auto touches = [](double x, double end) {
        constexpr double closest = 8 * std::numeric_limits<double>::epsilon();
        return std::isfinite(end) && std::fabs(x - end) <= closest * std::fabs(end);
    };
    if (std::isfinite(piece.from)) {
        approach(piece.x, piece.from, 1, piece.to - piece.from);
    }
    if (std::isfinite(piece.to)) {
        approach(piece.x, piece.to, -1, piece.to - piece.from);
    }
    piece.x.insert(piece.x.end(), looks.begin(), looks.end());
    std::erase_if(piece.x, [&](double x) {
        const bool inside = piece.from < x && x < piece.to;
        return !inside || touches(x, piece.from) || touches(x, piece.to);
    });
    std::ranges::sort(piece.x);
    piece.x.erase(std::unique(piece.x.begin(), piece.x.end()), piece.x.end());
    std::ranges::transform(piece.x, std::back_inserter(piece.jets), shape.at);
    // An analytic function of constant slope on any part of a piece has it on all of the piece, and
    // some look is where f'' has not vanished by underflow. At one x the kernel may answer by a
    // convention (hardshrink with lambd = 0).
    const auto differs = [&piece](const Jet<double>& jet) {
        return jet.secondDerivative != 0 || jet.derivative != piece.jets.back().derivative;
    };
    piece.linear = !piece.jets.empty() && std::ranges::count_if(piece.jets, differs) <= 1;
    piece.flat = piece.linear && piece.jets.back().derivative == 0;
}

} // namespace

Shape shapeOf(const Activation& activation, Values values, Span view) {
    Shape shape;
    shape.at = [&activation, values](double x) { return evaluateAt(activation, values, x); };
    shape.kinks = kinksOf(activation, values);
    shape.frequency = frequencyOf(shape);
    if (shape.frequency > 0) {
        shape.seen = seenOf(shape.frequency, view);
    }
    const auto looks = shape.frequency > 0 ? looksAtSwings(shape) : allLookouts();
    double from = -infinity;
    for (const Kink& kink : shape.kinks) {
        shape.pieces.push_back({from, kink.at});
        from = kink.at;
    }
    shape.pieces.push_back({from, infinity});
    for (Piece& piece : shape.pieces) {
        look(shape, looks, piece);
    }
    return shape;
}

std::vector<Crossing> crossings(const std::vector<double>& x,
                                const std::vector<int>& signs,
                                const std::function<int(double)>& signAt) {
    std::vector<Crossing> found;
    std::size_t last = x.size(); // the last look where it was not 0
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (signs[i] == 0) {
            continue;
        }
        if (last < i && signs[last] != signs[i]) {
            const auto closer = [](double a, double b) { return std::fabs(a) < std::fabs(b); };
            const auto begin = x.begin() + static_cast<std::ptrdiff_t>(last);
            const auto end = x.begin() + static_cast<std::ptrdiff_t>(i);
            const int before = signs[last];
            // Several zeros in a row have underflown about the true one: 0, if it is among them.
            found.push_back(
                {last + 1 < i
                     ? *std::min_element(begin + 1, end, closer)
                     : lastWhere(x[last], x[i], [&](double at) { return signAt(at) == before; }),
                 before < 0});
        }
        last = i;
    }
    return found;
}

std::vector<Crossing> crossings(const Shape& shape, const Piece& piece, Part part) {
    std::vector<int> signs;
    std::ranges::transform(piece.jets, std::back_inserter(signs), [part](const Jet<double>& jet) {
        return sign(jet.*part);
    });
    return crossings(piece.x, signs, [&](double x) { return sign(shape.at(x).*part); });
}

bool jumps(const Shape& shape, const Kink& kink) {
    return kink.left.value != kink.right.value || shape.at(kink.at).value != kink.left.value;
}

} // namespace actiscope
