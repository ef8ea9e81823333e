// The little that can be marked in the words of a figure: *x* is a variable, set in italics, _{max}
// and ^{2} stand lower and higher, \alpha is a Greek letter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

enum class Level { Base, Subscript, Superscript };

/// A stretch of text in one style.
struct MarkupRun {
    std::string text;
    bool italic = false;
    Level level = Level::Base;

    bool operator==(const MarkupRun&) const = default;
};

/// What is no markup stays as it was typed: "2 * 3 * 4", "leaky_relu", "\foo".
std::vector<MarkupRun> runsOf(std::string_view marked);

} // namespace actiscope
