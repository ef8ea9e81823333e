// The range of y that holds what a panel shows.
#pragma once

#include "figure/sample.h"

namespace actiscope {

class AutomaticRange {
public:
    /// Points that are not finite do not count.
    void add(const Branch& points);
    void add(const Line& line);

    /// With a margin, and with the x axis where it is near; (-1, 1) for nothing.
    Span range() const;

private:
    std::optional<Span> m_heights;
};

} // namespace actiscope
