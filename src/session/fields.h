// What the fields of a session are called, what they mean, and what they may be.
#pragma once

#include "text/text.h"

#include <limits>
#include <string_view>

namespace actiscope {

/// How a change of the field is put into words.
enum class Telling {
    FromTo, ///< "width 2 → 3", "tangent on"
    Name,   ///< "title": what it was and is would not be understood
    View,   ///< where one looks: tells less than any change of the figure
    Aside,  ///< follows from other changes, or stands beside the figure
};

/// Of a number, or of the count of elements.
struct Limits {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool leastExcluded = false;
};

struct FieldDescription {
    std::string_view path; ///< without indices: "figure.panels.title"
    Text name;             ///< a few words, also of what holds other fields
    std::string meaning;
    Telling telling = Telling::FromTo;
    Limits limits = {};
};

/// nullptr for a path that no session has.
const FieldDescription* describedField(std::string_view path);

} // namespace actiscope
