// Four numbers at once, with the compiler's own vectors: one instruction where the machine has it.
#pragma once

#include <cstdint>

namespace actiscope {

using Four = float __attribute__((vector_size(16)));
using FourInts = std::int32_t __attribute__((vector_size(16))); ///< of a comparison: 0 or -1

constexpr Four all(float value) {
    return Four{value, value, value, value};
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

} // namespace actiscope
