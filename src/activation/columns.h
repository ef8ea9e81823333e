// Sum and maximum of many numbers, in columns that vector instructions work on side by side.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace actiscope {

constexpr std::size_t columnCount = 16;

/// Compensated: a plain sum loses a digit for every ten thousand numbers.
inline double sumOf(std::span<const double> numbers) {
    std::array<double, columnCount> sum{};
    std::array<double, columnCount> lost{};
    const auto add = [&](std::size_t column, double number) {
        const double next = sum[column] + number;
        const double second = next - sum[column];
        lost[column] += (sum[column] - (next - second)) + (number - second);
        sum[column] = next;
    };
    std::size_t i = 0;
    for (; i + columnCount <= numbers.size(); i += columnCount) {
        for (std::size_t column = 0; column < columnCount; ++column) {
            add(column, numbers[i + column]);
        }
    }
    for (; i < numbers.size(); ++i) {
        add(0, numbers[i]);
    }
    for (std::size_t column = 1; column < columnCount; ++column) {
        add(0, sum[column]);
        lost[0] += lost[column];
    }
    return sum[0] + lost[0];
}

/// Minus infinity of nothing. A NaN is never the largest.
inline double largestOf(std::span<const double> numbers) {
    std::array<double, columnCount> largest{};
    largest.fill(-std::numeric_limits<double>::infinity());
    std::size_t i = 0;
    for (; i + columnCount <= numbers.size(); i += columnCount) {
        for (std::size_t column = 0; column < columnCount; ++column) {
            largest[column] = std::max(largest[column], numbers[i + column]);
        }
    }
    for (; i < numbers.size(); ++i) {
        largest[0] = std::max(largest[0], numbers[i]);
    }
    return *std::ranges::max_element(largest);
}

} // namespace actiscope
