#include "ui/plot/lane_union.h"

#include <algorithm>

namespace actiscope {

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
