#include "figure/moments.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace actiscope {

namespace {

constexpr double edge = 12; // the normal density leaves 4e-33 beyond

/// A place with its share of the probability.
struct Node {
    double x = 0;
    double weight = 0;
};

double density(double x) {
    return std::numbers::inv_sqrtpi / std::numbers::sqrt2 * std::exp(-x * x / 2);
}

/// Gauss-Legendre on [-1, 1]; the nodes are the roots of the Legendre polynomial, found by
/// Newton's method.
std::vector<Node> gaussLegendre(int n) {
    std::vector<Node> rule;
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
        rule.push_back({x, 2 / ((1 - x * x) * slope * slope)});
    }
    return rule;
}

/// Panel ends: of a width that every swing allows over the whole line, and ever finer towards 0 and
/// every kink, where a steep function (softplus with a large beta) happens.
std::vector<double> panels(const Shape& shape) {
    constexpr double widest = 0.5;
    constexpr double radians = 4; // in one panel
    const double step = shape.frequency > 0 ? std::min(widest, radians / shape.frequency) : widest;
    std::vector<double> ends;
    for (int i = 0; i * step < 2 * edge; ++i) {
        ends.push_back(i * step - edge);
    }
    ends.push_back(edge);
    const auto refine = [&ends](double at) {
        ends.push_back(at);
        double distance = widest / 2;
        while (distance > 1e-13) {
            ends.insert(ends.end(), {at - distance, at + distance});
            distance /= 2;
        }
    };
    refine(0);
    for (const Kink& kink : shape.kinks) {
        if (std::fabs(kink.at) < edge) {
            refine(kink.at);
        }
    }
    std::ranges::sort(ends);
    // Nothing times a value that overflows is NaN.
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

std::vector<Node> gaussNodes(const Shape& shape) {
    static const std::vector<Node> rule = gaussLegendre(16);
    std::vector<Node> nodes;
    const auto ends = panels(shape);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double middle = std::midpoint(ends[i], ends[i + 1]);
        const double half = (ends[i + 1] - ends[i]) / 2;
        for (const Node& node : rule) {
            const double x = middle + half * node.x;
            nodes.push_back({x, node.weight * half * density(x)});
        }
    }
    return nodes;
}

/// Equal steps too wide to follow the swings, which average out all the same: the sum is blind only
/// to swings near a multiple of its own frequency. That is chosen so that none of the first
/// multiples of the function's (its squares have them) comes near one.
std::vector<Node> blindNodes(double frequency) {
    constexpr double lowest = 120;
    constexpr double offset = 0.3; // multiples fall 0.3, 0.6, 0.9 and 0.2 between
    const double own = frequency / (std::max(1.0, std::floor(frequency / lowest)) + offset);
    const double step = 2 * std::numbers::pi / own;
    std::vector<Node> nodes;
    for (double i = -std::floor(edge / step); i * step <= edge; ++i) {
        nodes.push_back({i * step, step * density(i * step)});
    }
    return nodes;
}

std::vector<Node> nodesFor(const Shape& shape) {
    constexpr double swift = 500;
    return shape.frequency > swift ? blindNodes(shape.frequency) : gaussNodes(shape);
}

double normalDistribution(double x) {
    return std::erfc(-x / std::numbers::sqrt2) / 2;
}

/// What an odd function leaves of its sum is rounding, no mean. A square that overflows is no
/// measure of that.
double settled(double sum, double square) {
    constexpr double rounding = 1e-14;
    const bool nothing = std::isfinite(square) && std::fabs(sum) <= rounding * std::sqrt(square);
    return nothing ? 0 : sum;
}

/// Not E f^2 - (E f)^2: a softplus with a small beta is a large number that hardly varies. From
/// the value nearest to the mean, of which a large constant has no deviation at all.
double varianceOf(const std::vector<Node>& nodes, const std::vector<double>& values, double mean) {
    const double middle = *std::ranges::min_element(
        values, {}, [mean](double value) { return std::fabs(value - mean); });
    double first = 0;
    double second = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const double deviation = values[i] - middle;
        first += nodes[i].weight * deviation;
        second += nodes[i].weight * deviation * deviation;
    }
    return std::isfinite(second) ? std::max(0.0, second - first * first) : second;
}

} // namespace

Moments momentsOf(const Shape& shape) {
    Moments m;
    const std::vector<Node> nodes = nodesFor(shape);
    std::vector<double> values;
    for (const auto& [x, weight] : nodes) {
        const Jet<double> jet = shape.at(x);
        values.push_back(jet.value);
        m.mean += weight * jet.value;
        m.square += weight * jet.value * jet.value;
        m.derivative += weight * jet.derivative;
        m.derivativeSquare += weight * jet.derivative * jet.derivative;
    }
    m.mean = settled(m.mean, m.square);
    m.derivative = settled(m.derivative, m.derivativeSquare);
    // Where f itself overflows its deviation is as infinite as its square.
    m.variance = std::isfinite(m.mean) ? varianceOf(nodes, values, m.mean) : m.square;
    for (const Piece& piece : shape.pieces) {
        m.flat += piece.flat ? normalDistribution(piece.to) - normalDistribution(piece.from) : 0;
    }
    return m;
}

} // namespace actiscope
