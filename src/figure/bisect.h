// Bisection in the order of the doubles: to the last bit, also from an infinite end.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <numeric>

namespace actiscope {

/// Neighbouring doubles have neighbouring ranks; both zeros have rank 0.
inline std::int64_t rankOf(double x) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}

inline double atRank(std::int64_t rank) {
    return std::bit_cast<double>(rank < 0 ? std::numeric_limits<std::int64_t>::min() - rank : rank);
}

/// The last double from `from` towards `to` (on either side of it) that holds, where all up to some
/// place do and none beyond. `from` is taken to hold and `to` not to.
template <typename Predicate> double lastWhere(double from, double to, Predicate holds) {
    std::int64_t good = rankOf(from);
    std::int64_t bad = rankOf(to);
    for (std::int64_t middle = std::midpoint(good, bad); middle != good && middle != bad;
         middle = std::midpoint(good, bad)) {
        (holds(atRank(middle)) ? good : bad) = middle;
    }
    return atRank(good);
}

} // namespace actiscope
