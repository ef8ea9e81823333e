// Counter-based random bits: the n-th block is a function of key and counter alone.
#pragma once

#include <array>
#include <cstdint>

namespace actiscope {

using PhiloxBlock = std::array<std::uint64_t, 4>;

/// The 128 bits of a product of 64-bit numbers.
struct Product {
    std::uint64_t high;
    std::uint64_t low;
};

inline Product multiply(std::uint64_t a, std::uint64_t b) {
#ifdef __SIZEOF_INT128__ // one instruction; a 32-bit machine has no such type
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return {static_cast<std::uint64_t>(product >> 64), static_cast<std::uint64_t>(product)};
#else
    constexpr std::uint64_t half = 0xffffffff;
    const std::uint64_t low = (a & half) * (b & half);
    const std::uint64_t middle1 = (a >> 32) * (b & half) + (low >> 32);
    const std::uint64_t middle2 = (a & half) * (b >> 32) + (middle1 & half);
    return {(a >> 32) * (b >> 32) + (middle1 >> 32) + (middle2 >> 32), a * b};
#endif
}

/// Philox4x64-10 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
/// Inline: a call for each block would cost as much as its rounds.
inline PhiloxBlock philox(const std::array<std::uint64_t, 2>& key, const PhiloxBlock& counter) {
    constexpr int rounds = 10;
    std::uint64_t k0 = key[0];
    std::uint64_t k1 = key[1];
    PhiloxBlock c = counter;
    for (int round = 0; round < rounds; ++round) {
        const Product a = multiply(0xD2E7470EE14C6C93, c[0]);
        const Product b = multiply(0xCA5A826395121157, c[2]);
        c = {b.high ^ c[1] ^ k0, b.low, a.high ^ c[3] ^ k1, a.low};
        k0 += 0x9E3779B97F4A7C15;
        k1 += 0xBB67AE8584CAA73B;
    }
    return c;
}

} // namespace actiscope
