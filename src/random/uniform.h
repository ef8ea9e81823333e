// Uniform numbers in [0, 1): same seed, same bits, on any machine, any thread count, any order.
#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace actiscope {

/// What the numbers are for; part of the file format.
enum class Stream : std::uint64_t { Slopes = 0 };

/// The number of one element of one pass.
double uniform(std::uint64_t seed,
               std::uint64_t pass,
               std::uint64_t element,
               Stream stream = Stream::Slopes);

/// Fills `numbers` with those of consecutive elements of one pass, from `first` on.
void fillUniforms(Eigen::Ref<Eigen::ArrayXd> numbers,
                  std::uint64_t seed,
                  std::uint64_t pass,
                  std::uint64_t first,
                  Stream stream = Stream::Slopes);

/// Elements 0 to n - 1 of one pass.
Eigen::ArrayXd
uniforms(std::uint64_t seed, std::uint64_t pass, Eigen::Index n, Stream stream = Stream::Slopes);

} // namespace actiscope
