#include "random/uniform.h"

#include "random/philox.h"

namespace actiscope {

namespace {

constexpr int lanes = 4; ///< numbers from one block of bits

double unit(std::uint64_t bits) {
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

PhiloxBlock blockOf(std::uint64_t seed, std::uint64_t pass, std::uint64_t element, Stream stream) {
    return philox({seed, 0}, {element / lanes, pass, static_cast<std::uint64_t>(stream), 0});
}

} // namespace

double uniform(std::uint64_t seed, std::uint64_t pass, std::uint64_t element, Stream stream) {
    return unit(blockOf(seed, pass, element, stream)[element % lanes]);
}

void fillUniforms(Eigen::Ref<Eigen::ArrayXd> numbers,
                  std::uint64_t seed,
                  std::uint64_t pass,
                  std::uint64_t first,
                  Stream stream) {
    const auto elementAt = [first](Eigen::Index i) {
        return first + static_cast<std::uint64_t>(i);
    };
    Eigen::Index i = 0;
    for (; i < numbers.size() && elementAt(i) % lanes != 0; ++i) {
        numbers[i] = uniform(seed, pass, elementAt(i), stream);
    }
    for (; i + lanes <= numbers.size(); i += lanes) {
        const PhiloxBlock block = blockOf(seed, pass, elementAt(i), stream);
        for (int lane = 0; lane < lanes; ++lane) {
            numbers[i + lane] = unit(block[static_cast<std::size_t>(lane)]);
        }
    }
    for (; i < numbers.size(); ++i) {
        numbers[i] = uniform(seed, pass, elementAt(i), stream);
    }
}

Eigen::ArrayXd uniforms(std::uint64_t seed, std::uint64_t pass, Eigen::Index n, Stream stream) {
    Eigen::ArrayXd numbers(n);
    fillUniforms(numbers, seed, pass, 0, stream);
    return numbers;
}

} // namespace actiscope
