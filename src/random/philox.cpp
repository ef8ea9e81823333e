#include "random/philox.h"

namespace actiscope {

namespace {

struct Product {
    std::uint64_t high;
    std::uint64_t low;
};

Product multiply(std::uint64_t a, std::uint64_t b) {
    constexpr std::uint64_t half = 0xffffffff;
    const std::uint64_t low = (a & half) * (b & half);
    const std::uint64_t middle1 = (a >> 32) * (b & half) + (low >> 32);
    const std::uint64_t middle2 = (a & half) * (b >> 32) + (middle1 & half);
    return {(a >> 32) * (b >> 32) + (middle1 >> 32) + (middle2 >> 32), a * b};
}

} // namespace

Block philox(const std::array<std::uint64_t, 2>& key, const Block& counter) {
    constexpr int rounds = 10;
    std::uint64_t k0 = key[0];
    std::uint64_t k1 = key[1];
    Block c = counter;
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
