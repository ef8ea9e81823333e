// What the numbers of a session may be, beside the limits of the figure itself.
#pragma once

#include <cstddef>

namespace actiscope {

constexpr int lastColor = 15;
constexpr int maxTraces = 64; ///< of one curve
constexpr double maxLineWidth = 20;
constexpr double maxPixels = 20'000;
constexpr double maxDpi = 20'000;
constexpr double maxFontSize = 1'000;
constexpr std::size_t maxTextBytes = 100'000; ///< more than a field of the window takes

} // namespace actiscope
