// A function's value with its first two derivatives at one point.
#pragma once

namespace actiscope {

template <typename T> struct Jet {
    T value{};
    T derivative{};
    T secondDerivative{};

    bool operator==(const Jet&) const = default;
};

} // namespace actiscope
