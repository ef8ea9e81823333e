// A number in JSON as people write it.
#pragma once

#include <nlohmann/json.hpp>

#include <cmath>

namespace actiscope {

/// One without a fraction is written without one: 2, not 2.0.
inline nlohmann::ordered_json plainNumber(double number) {
    constexpr double exact = 0x1p53;
    const bool whole = std::trunc(number) == number && std::fabs(number) < exact &&
                       !(number == 0 && std::signbit(number));
    return whole ? nlohmann::ordered_json(static_cast<std::int64_t>(number))
                 : nlohmann::ordered_json(number);
}

} // namespace actiscope
