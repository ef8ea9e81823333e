#include "ui/plot/lane_union.h"

#include <algorithm>
#include <limits>

namespace actiscope {

bool Interval::meets(const Interval& other) const {
    return from <= other.to && to >= other.from;
}

void Interval::widen(const Interval& other) {
    from = std::min(from, other.from);
    to = std::max(to, other.to);
}

// What any interval widens to itself.
LaneIntervals LaneIntervals::nothing() {
    constexpr float nowhere = std::numeric_limits<float>::max();
    return {{all(nowhere), all(nowhere)}, {all(-nowhere), all(-nowhere)}};
}

Interval LaneIntervals::operator[](std::size_t lane) const {
    return {from[lane / 4][lane % 4], to[lane / 4][lane % 4]};
}

void LaneIntervals::set(std::size_t lane, const Interval& rows) {
    from[lane / 4][lane % 4] = rows.from;
    to[lane / 4][lane % 4] = rows.to;
}

void LaneUnion::clear() {
    m_main = LaneIntervals::nothing();
    m_apart.clear();
}

void LaneUnion::add(const LaneIntervals& rows) {
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

void LaneUnion::addApart(std::size_t lane, const Interval& rows) {
    m_hasOthers = true;
    for (Interval& other : m_others[lane]) {
        if (other.meets(rows)) {
            other.widen(rows);
            return;
        }
    }
    m_others[lane].push_back(rows);
}

void LaneUnion::finish() {
    if (!m_hasOthers) {
        return;
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        if (!m_others[lane].empty()) {
            absorb(lane);
        }
        if (!m_others[lane].empty()) {
            join(lane);
        }
    }
    m_hasOthers = false;
}

// Mostly the main interval has reached all others meanwhile: nothing is left to be sorted.
void LaneUnion::absorb(std::size_t lane) {
    Interval grown = m_main[lane];
    std::erase_if(m_others[lane], [&grown](const Interval& other) {
        const bool met = other.meets(grown);
        if (met) {
            grown.widen(other);
        }
        return met;
    });
    m_main.set(lane, grown);
}

void LaneUnion::join(std::size_t lane) {
    std::vector<Interval>& intervals = m_others[lane];
    intervals.push_back(m_main[lane]);
    std::ranges::sort(intervals, {}, &Interval::from);
    Interval joined = intervals.front();
    for (const Interval& next : intervals) {
        if (next.from > joined.to) {
            m_apart.push_back(joined);
            joined = next;
        }
        joined.widen(next);
    }
    m_main.set(lane, joined);
    intervals.clear();
}

} // namespace actiscope
