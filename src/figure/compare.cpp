#include "figure/compare.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Jets just before, at and just after a place; the same three where there is no kink.
std::array<Jet<double>, 3> jetsAbout(const Shape& shape, double x) {
    const auto kink = std::ranges::find(shape.kinks, x, &Kink::at);
    const Jet<double> at = shape.at(x);
    return kink == shape.kinks.end() ? std::array{at, at, at}
                                     : std::array{kink->left, at, kink->right};
}

/// f - g somewhere; the rounding of f and g leaves it uncertain by `error`.
struct Gap {
    double x = 0;
    double size = 0;
    double error = 0;
};

class Comparison {
public:
    Comparison(const Shape& f, const Shape& g) : m_f(f), m_g(g) {}

    Difference largest();

private:
    static Gap gap(double x, double f, double g);

    Gap at(double x) const { return gap(x, m_f.at(x).value, m_g.at(x).value); }

    int directionAt(double x) const { return sign(m_f.at(x).derivative - m_g.at(x).derivative); }

    bool parts(double end) const;
    std::vector<double> looks() const;

    void consider(const Gap& gap);
    void considerKinks();
    void considerTurns();
    void considerEnd(double end);

    const Shape& m_f;
    const Shape& m_g;
    Difference m_largest;
};

Gap Comparison::gap(double x, double f, double g) {
    constexpr double rounding = 4 * std::numeric_limits<double>::epsilon();
    return {x, std::fabs(f - g), rounding * (std::fabs(f) + std::fabs(g))};
}

/// Larger by more than rounding wins; of equal ones that nearest to 0, on its right side.
void Comparison::consider(const Gap& gap) {
    constexpr double rounding = 1e-12;
    constexpr double samePlace = 1e-9;
    const double nearer = std::fabs(m_largest.x) - std::fabs(gap.x);
    const bool mirrored = std::fabs(nearer) <= samePlace * std::fabs(gap.x);
    if (std::fabs(gap.size - m_largest.size) <= rounding * m_largest.size
            ? (mirrored ? gap.x > m_largest.x : nearer > 0)
            : gap.size - gap.error > m_largest.size) {
        m_largest = {gap.size, gap.x};
    }
}

void Comparison::considerKinks() {
    for (const Shape* shape : {&m_f, &m_g}) {
        for (const Kink& kink : shape->kinks) {
            const auto f = jetsAbout(m_f, kink.at);
            const auto g = jetsAbout(m_g, kink.at);
            for (std::size_t i = 0; i < f.size(); ++i) {
                consider(gap(kink.at, f[i].value, g[i].value));
            }
        }
    }
}

std::vector<double> Comparison::looks() const {
    std::vector<double> x;
    for (const Shape* shape : {&m_f, &m_g}) {
        for (const Piece& piece : shape->pieces) {
            x.insert(x.end(), piece.x.begin(), piece.x.end());
        }
    }
    std::ranges::sort(x);
    x.erase(std::unique(x.begin(), x.end()), x.end());
    return x;
}

/// The extrema of the difference: only those that can beat what the looks have seen are refined.
void Comparison::considerTurns() {
    constexpr double promising = 0.9;
    const std::vector<double> x = looks();
    std::vector<double> sizes;
    std::vector<int> directions;
    for (const double place : x) {
        const Gap gap = at(place);
        const double sure = gap.size - gap.error;
        sizes.push_back(std::isnan(sure) ? 0 : sure);
        directions.push_back(directionAt(place));
        consider(gap);
    }
    const double enough = promising * std::ranges::max(sizes);
    for (std::size_t i = 0; i + 1 < x.size(); ++i) {
        if (std::max(sizes[i], sizes[i + 1]) >= enough) {
            for (const Crossing& turn :
                 crossings({x[i], x[i + 1]}, {directions[i], directions[i + 1]}, [&](double place) {
                     return directionAt(place);
                 })) {
                consider(at(turn.x));
            }
        }
    }
}

// Where both are infinite and their slopes tend to one, the difference tends to a constant; this
// far out it has reached it, and the functions still hold the digits that tell.
constexpr double far = 0x1p26;

/// Whether the difference grows without bound.
bool Comparison::parts(double end) const {
    const double limit = at(end).size;
    if (!std::isnan(limit)) {
        return std::isinf(limit);
    }
    const double size = at(std::copysign(far, end)).size;
    const double apart = m_f.at(end).derivative - m_g.at(end).derivative;
    constexpr double clearly = far / 1024;
    return std::isnan(apart) ? size > clearly : apart != 0;
}

void Comparison::considerEnd(double end) {
    const bool finite = !std::isnan(at(end).size);
    Gap gap = at(finite ? end : std::copysign(far, end));
    gap.x = end;
    consider(gap);
}

Difference Comparison::largest() {
    for (const double end : {-infinity, infinity}) {
        if (parts(end)) {
            return {infinity, end};
        }
    }
    considerKinks();
    considerTurns();
    considerEnd(-infinity);
    considerEnd(infinity);
    return m_largest;
}

} // namespace

Difference
largestDifference(const Activation& f, Values valuesOfF, const Activation& g, Values valuesOfG) {
    const Shape shapeOfF = shapeOf(f, valuesOfF);
    const Shape shapeOfG = shapeOf(g, valuesOfG);
    return Comparison(shapeOfF, shapeOfG).largest();
}

std::vector<Departure> departuresFrom(const Activation& activation,
                                      const NamedValues& parameters,
                                      const Catalogue& catalogue) {
    const NamedValues present = completed(activation, parameters);
    const std::vector<double> values = evaluationValues(activation, present);
    std::vector<Departure> departures;
    for (const Variant& variant : activation.variants) {
        const Activation& other = require(catalogue, variant.id);
        const NamedValues named = completed(other, variant.values);
        if (other.id != activation.id || named != present) {
            departures.push_back(
                {variant.label,
                 other.id,
                 named,
                 largestDifference(other, evaluationValues(other, named), activation, values)});
        }
    }
    return departures;
}

} // namespace actiscope
