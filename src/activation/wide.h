// Kernels over whole arrays: in lanes, compiled to the vector instructions of the processor.
#pragma once

#include "activation/activation.h"
#include "activation/lane.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

/// Compiles a function and all that it calls for a processor that hasWideInstructions().
#if defined(__x86_64__)
#define ACTISCOPE_WIDE [[gnu::target("avx2,fma"), gnu::flatten]]
#else
#define ACTISCOPE_WIDE [[gnu::flatten]]
#endif

namespace actiscope {

/// Whether lanes pay: without fused multiply-adds in the processor they are slow.
bool hasWideInstructions();

namespace wide {

constexpr std::size_t chunk = 512; ///< elements that stay in the nearest cache from loop to loop

/// A copy of the values that the compiler knows no store to an array can change.
class OwnValues {
public:
    explicit OwnValues(Values values) : m_size(values.size()) {
        assert(m_size <= m_numbers.size());
        std::ranges::copy(values, m_numbers.begin());
    }

    operator Values() const { return {m_numbers.data(), m_size}; }

private:
    std::array<double, 8> m_numbers{};
    std::size_t m_size;
};

inline Block part(const Block& block, std::size_t first, std::size_t n) {
    const auto from = [first](double* out) { return out == nullptr ? out : out + first; };
    return {block.x.subspan(first, n),
            block.drawn.empty() ? block.drawn : block.drawn.subspan(first, n),
            from(block.value),
            from(block.derivative),
            from(block.secondDerivative)};
}

template <Order highest, typename T>
void put(const Block& block, std::size_t i, const Jet<T>& jet) {
    block.value[i] = static_cast<double>(jet.value);
    block.derivative[i] = static_cast<double>(jet.derivative);
    if constexpr (highest == Order::Second) {
        block.secondDerivative[i] = static_cast<double>(jet.secondDerivative);
    }
}

template <Stateless Function, Order highest> void inLanes(const Block block, Values values) {
    if (block.drawn.empty()) {
        const OwnValues own(values);
        for (std::size_t i = 0; i < block.x.size(); ++i) {
            put<highest>(block, i, Function{}(Lane(block.x[i]), own));
        }
        return;
    }
    const double lower = values[0]; // what is drawn follows its two bounds
    const double upper = values[1];
    for (std::size_t i = 0; i < block.x.size(); ++i) {
        const std::array<double, 3> own = {lower, upper, block.drawn[i]};
        put<highest>(block, i, Function{}(Lane(block.x[i]), own));
    }
}

/// Whether the element was in the range of all that its jet is made of: 1 or 0, as wide as a
/// double, so that vectors of both have as many elements.
template <Order highest> std::uint64_t isProven(const Block& block, std::size_t i) {
    const auto one = [](bool condition) { return std::uint64_t{condition}; };
    const std::uint64_t first = one(std::fabs(block.x[i]) <= std::numeric_limits<double>::max()) &
                                one(!std::isunordered(block.value[i], block.derivative[i]));
    if constexpr (highest == Order::Second) {
        return first & one(!std::isnan(block.secondDerivative[i]));
    }
    return first;
}

template <Order highest> bool areProven(const Block block) {
    std::uint64_t proven = 1;
    for (std::size_t i = 0; i < block.x.size(); ++i) {
        proven &= isProven<highest>(block, i);
    }
    return proven != 0;
}

/// Asks the kernel in plain double for every other element.
template <Stateless Function, Order highest>
[[gnu::noinline]] void mend(const Block& block, Values values) {
    std::vector<double> own(values.begin(), values.end());
    for (std::size_t i = 0; i < block.x.size(); ++i) {
        if (isProven<highest>(block, i) != 0) {
            continue;
        }
        if (!block.drawn.empty()) {
            own.back() = block.drawn[i];
        }
        const double x = block.x[i];
        put<highest>(block, i, std::isnan(x) ? Jet<double>{x, x, x} : Function{}(x, Values(own)));
    }
}

template <Stateless Function, Order highest>
ACTISCOPE_WIDE void over(const Block& block, Values values) {
    alignas(64) std::array<double, chunk> near;
    for (std::size_t first = 0; first < block.x.size(); first += chunk) {
        Block now = part(block, first, std::min(chunk, block.x.size() - first));
        std::ranges::copy(now.x, near.begin());
        now.x = {near.data(), now.x.size()};
        inLanes<Function, highest>(now, values);
        if (!areProven<highest>(now)) {
            mend<Function, highest>(now, values);
        }
    }
}

template <Stateless Function> void evaluate(const Block& block, Values values) {
    block.secondDerivative == nullptr ? over<Function, Order::First>(block, values)
                                      : over<Function, Order::Second>(block, values);
}

template <VectorFunction function>
ACTISCOPE_WIDE void
evaluateVector(std::span<const double> x, std::span<double> y, std::span<double> jacobianDiagonal) {
    function(x, y, jacobianDiagonal);
}

} // namespace wide

/// A kernel that is computed in lanes where that pays. An element's jet depends on the element
/// alone: it has the same bits in every array, and alone. The kernel must not compare what exp,
/// expm1, log1p and tanh return, which may be NaN.
template <Stateless Function> Kernel widened(Function function) {
    return {function, hasWideInstructions() ? wide::evaluate<Function> : nullptr};
}

/// The same of a function of a vector, which is given in double and in lanes.
template <VectorFunction plain, VectorFunction inLanes> VectorKernel widened() {
    return {plain, hasWideInstructions() ? wide::evaluateVector<inLanes> : nullptr};
}

} // namespace actiscope
