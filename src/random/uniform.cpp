#include "random/uniform.h"

#include "random/philox.h"

namespace actiscope {

namespace {

double unit(std::uint64_t bits) {
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

Block blockOf(std::uint64_t seed, std::uint64_t pass, std::uint64_t block, Stream stream) {
    return philox({seed, 0}, {block, pass, static_cast<std::uint64_t>(stream), 0});
}

} // namespace

double uniform(std::uint64_t seed, std::uint64_t pass, std::uint64_t element, Stream stream) {
    return unit(blockOf(seed, pass, element / 4, stream)[element % 4]);
}

Eigen::ArrayXd uniforms(std::uint64_t seed, std::uint64_t pass, Eigen::Index n, Stream stream) {
    Eigen::ArrayXd numbers(n);
    for (Eigen::Index first = 0; first < n; first += 4) {
        const Block block = blockOf(seed, pass, static_cast<std::uint64_t>(first / 4), stream);
        for (Eigen::Index lane = 0; lane < 4 && first + lane < n; ++lane) {
            numbers[first + lane] = unit(block[static_cast<std::size_t>(lane)]);
        }
    }
    return numbers;
}

} // namespace actiscope
