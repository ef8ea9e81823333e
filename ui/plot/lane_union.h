// The union of what many shapes cover of one pixel column.
#pragma once

#include "ui/plot/four.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace actiscope {

/// Rows, with fractions; empty where `from` is not less than `to`.
struct Interval {
    float from = 0;
    float to = 0;

    bool meets(const Interval& other) const;
    void widen(const Interval& other);
};

/// A pixel column is cut into this many upright lanes.
constexpr std::size_t lanes = 8;

/// An interval a lane.
struct LaneIntervals {
    std::array<Four, lanes / 4> from;
    std::array<Four, lanes / 4> to;

    static LaneIntervals nothing();
    Interval operator[](std::size_t lane) const;
    void set(std::size_t lane, const Interval& rows);
};

/// Made for neighbours along a line, which mostly meet: each lane has one interval that grows, and
/// a list for what did not meet it. Keeps its memory.
class LaneUnion {
public:
    void clear();
    /// Empty intervals are those of `LaneIntervals::nothing`.
    void add(const LaneIntervals& rows);
    /// Joins what overlaps by now: afterwards no interval of a lane meets another.
    void finish();

    const LaneIntervals& main() const { return m_main; }

    /// Of any lanes, beside the main ones.
    std::span<const Interval> apart() const { return m_apart; }

private:
    void addApart(std::size_t lane, const Interval& rows);
    void absorb(std::size_t lane);
    void join(std::size_t lane);

    LaneIntervals m_main = LaneIntervals::nothing();
    std::array<std::vector<Interval>, lanes> m_others;
    bool m_hasOthers = false;
    std::vector<Interval> m_apart;
};

} // namespace actiscope
