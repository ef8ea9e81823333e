// The union of what many shapes cover of one pixel column.
#pragma once

#include "ui/plot/four.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace actiscope {

/// Rows, with fractions; empty where `from` is not less than `to`.
struct Interval {
    float from = 0;
    float to = 0;

    bool meets(const Interval& other) const { return from <= other.to && to >= other.from; }

    void widen(const Interval& other) {
        from = std::min(from, other.from);
        to = std::max(to, other.to);
    }
};

/// A pixel column is cut into this many upright lanes.
constexpr std::size_t lanes = 8;

/// An interval a lane.
struct LaneIntervals {
    std::array<Four, lanes / 4> from;
    std::array<Four, lanes / 4> to;

    /// What any interval widens to itself.
    static LaneIntervals nothing() {
        constexpr float nowhere = std::numeric_limits<float>::max();
        return {{all(nowhere), all(nowhere)}, {all(-nowhere), all(-nowhere)}};
    }

    Interval operator[](std::size_t lane) const {
        return {from[lane / 4][lane % 4], to[lane / 4][lane % 4]};
    }

    void set(std::size_t lane, const Interval& rows) {
        from[lane / 4][lane % 4] = rows.from;
        to[lane / 4][lane % 4] = rows.to;
    }
};

/// Made for neighbours along a line, which mostly meet: each lane has one interval that grows, and
/// a list for what did not meet it. Keeps its memory.
class LaneUnion {
public:
    void clear() {
        m_main = LaneIntervals::nothing();
        m_apart.clear();
    }

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

// Inline: by far the most calls of a redraw.
inline void LaneUnion::add(const LaneIntervals& rows) {
    for (std::size_t i = 0; i < rows.from.size(); ++i) {
        Four& from = m_main.from[i];
        Four& to = m_main.to[i];
        const FourInts apart =
            (rows.from[i] < rows.to[i]) & (from < to) & ((rows.from[i] > to) | (rows.to[i] < from));
        if (!isAny(apart)) {
            from = least(from, rows.from[i]);
            to = greatest(to, rows.to[i]);
            continue;
        }
        for (std::size_t lane = 0; lane < 4; ++lane) {
            if (apart[lane] != 0) {
                addApart(4 * i + lane, rows[4 * i + lane]);
            }
        }
        from = apart ? from : least(from, rows.from[i]);
        to = apart ? to : greatest(to, rows.to[i]);
    }
}

} // namespace actiscope
