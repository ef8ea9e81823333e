// The colours of a figure, light and dark, as plain values 0xRRGGBB.
#pragma once

#include <array>
#include <cstdint>

namespace actiscope {

struct Palette {
    std::uint32_t paper = 0;
    std::uint32_t text = 0;
    std::uint32_t text2 = 0; ///< numbers and names of the axes
    std::uint32_t grid = 0;
    std::uint32_t axis = 0;
    std::array<std::uint32_t, 8> inks = {};
};

/// Told apart by colour-blind readers too.
constexpr Palette lightPalette = {
    0xFFFFFF,
    0x1A1E23,
    0x535C66,
    0xE9ECF0,
    0x3C444D,
    {0x045CB8, 0xC45101, 0x389565, 0x762061, 0xBC8622, 0x2A9ED6, 0x4D2A18, 0xF26578}};
constexpr Palette darkPalette = {
    0x14171B,
    0xE8EBEF,
    0xA3ADB8,
    0x24292F,
    0xB4BCC6,
    {0x5491FB, 0xEF7A0F, 0x20C59C, 0xB76EA9, 0xF6CB76, 0xAAE4FE, 0xB96755, 0xFA9ECD}};

} // namespace actiscope
