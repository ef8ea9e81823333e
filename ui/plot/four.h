// Four numbers at once, with the compiler's own vectors: one instruction where the machine has it.
#pragma once

#include <cstdint>
#include <cstring>

namespace actiscope {

using Four = float __attribute__((vector_size(16)));
using FourInts = std::int32_t __attribute__((vector_size(16))); ///< of a comparison: 0 or -1

using FourPixels = std::uint32_t __attribute__((vector_size(16)));

constexpr Four all(float value) {
    return Four{value, value, value, value};
}

constexpr FourPixels all(std::uint32_t value) {
    return FourPixels{value, value, value, value};
}

inline Four least(Four a, Four b) {
    return a < b ? a : b;
}

inline Four greatest(Four a, Four b) {
    return a > b ? a : b;
}

/// Is one of them not 0?
inline bool isAny(FourInts values) {
    using Two = std::int64_t __attribute__((vector_size(16)));
    const Two two = reinterpret_cast<Two>(values);
    return (two[0] | two[1]) != 0;
}

// The first `count` of four pixels. A size that is known is one instruction.
inline FourPixels load(const std::uint32_t* at, int count) {
    FourPixels pixels{};
    if (count >= 4) {
        std::memcpy(&pixels, at, sizeof(pixels));
    } else {
        std::memcpy(&pixels, at, static_cast<std::size_t>(count) * sizeof(*at));
    }
    return pixels;
}

inline void store(FourPixels pixels, std::uint32_t* at, int count) {
    if (count >= 4) {
        std::memcpy(at, &pixels, sizeof(pixels));
    } else {
        std::memcpy(at, &pixels, static_cast<std::size_t>(count) * sizeof(*at));
    }
}

// The four bytes of each pixel times a/255, rounded, two bytes at a time.
inline FourPixels scaled(FourPixels pixels, FourPixels a) {
    using EightHalves = std::uint16_t __attribute__((vector_size(16)));
    const auto factors = reinterpret_cast<EightHalves>(a | (a << 16));
    const FourPixels pair = all(0xff00ffU);
    const auto products = [&](FourPixels bytes) {
        const EightHalves product = reinterpret_cast<EightHalves>(bytes & pair) * factors + 128;
        return product + (product >> 8);
    };
    const EightHalves even = products(pixels) >> 8;
    const EightHalves odd = products(pixels >> 8);
    return reinterpret_cast<FourPixels>(even) | (reinterpret_cast<FourPixels>(odd) & ~pair);
}

} // namespace actiscope
