#include "figure/shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// x = sinh t, dense near 0 and far-reaching: 0 itself is among them.
std::vector<double> lookouts() {
    constexpr int half = 2000;
    constexpr double reach = 8;
    std::vector<double> x;
    for (int i = -half; i <= half; ++i) {
        x.push_back(std::sinh(reach * i / half));
    }
    return x;
}

// An analytic function that is constant on any part of a piece is constant on all of it, so a few
// places tell. They hug the piece's end: far away f' may vanish by underflow alone.
bool isFlat(const Shape& shape, double from, double to) {
    const double anchor = std::isfinite(from) ? from : std::isfinite(to) ? to : 0.0;
    const double width = std::min(to - from, 1.0) * (std::isfinite(from) ? 1 : -1);
    return std::ranges::all_of(std::array{1e-6, 1e-3, 0.1, 0.5}, [&](double part) {
        return shape.at(anchor + part * width).derivative == 0;
    });
}

Piece pieceOf(const Shape& shape, double from, double to) {
    static const std::vector<double> everywhere = lookouts();
    Piece piece{from, to, isFlat(shape, from, to)};
    const double margin = std::min(to - from, 1.0) / 1024;
    const auto inside = [&](double x) { return from + margin < x && x < to - margin; };
    if (std::isfinite(from)) {
        piece.x.push_back(from + margin);
    }
    std::ranges::copy_if(everywhere, std::back_inserter(piece.x), inside);
    if (std::isfinite(to)) {
        piece.x.push_back(to - margin);
    }
    std::ranges::transform(piece.x, std::back_inserter(piece.jets), shape.at);
    return piece;
}

} // namespace

Shape shapeOf(const Activation& activation, Values values) {
    Shape shape{[&activation, values](double x) { return evaluateAt(activation, values, x); },
                kinksOf(activation, values),
                {}};
    double from = -infinity;
    for (const Kink& kink : shape.kinks) {
        shape.pieces.push_back(pieceOf(shape, from, kink.at));
        from = kink.at;
    }
    shape.pieces.push_back(pieceOf(shape, from, infinity));
    return shape;
}

std::vector<double> crossings(const Shape& shape, const Piece& piece, Part part) {
    std::vector<double> found;
    for (std::size_t i = 0; i + 1 < piece.x.size(); ++i) {
        const int before = sign(piece.jets[i].*part);
        const int after = sign(piece.jets[i + 1].*part);
        const bool exact = after == 0 && before != 0 && i + 2 < piece.x.size() &&
                           before * sign(piece.jets[i + 2].*part) < 0;
        if (exact) {
            found.push_back(piece.x[i + 1]);
        } else if (before * after < 0) {
            double low = piece.x[i];
            double high = piece.x[i + 1];
            for (double middle = std::midpoint(low, high); low < middle && middle < high;
                 middle = std::midpoint(low, high)) {
                (sign(shape.at(middle).*part) == before ? low : high) = middle;
            }
            found.push_back(low);
        }
    }
    return found;
}

} // namespace actiscope
