// Counter-based random bits: the n-th block is a function of key and counter alone.
#pragma once

#include <array>
#include <cstdint>

namespace actiscope {

using Block = std::array<std::uint64_t, 4>;

/// Philox4x64-10 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
Block philox(const std::array<std::uint64_t, 2>& key, const Block& counter);

} // namespace actiscope
