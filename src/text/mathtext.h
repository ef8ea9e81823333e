// The marked words of a figure as matplotlib sets them, or without their marks.
#pragma once

#include <string>
#include <string_view>

namespace actiscope {

/// Variables and raised or lowered text between dollars. Words with Chinese or pictures in them
/// stay plain: matplotlib's formulas know no second font.
std::string mathtext(std::string_view marked);

std::string withoutMarks(std::string_view marked);

} // namespace actiscope
