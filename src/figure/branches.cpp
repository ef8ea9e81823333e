#include "figure/branches.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace actiscope {

std::vector<Break>
breaksOf(const Activation& activation, Values values, Quantity quantity, Convention convention) {
    std::vector<Break> breaks;
    for (const Kink& kink : kinksOf(activation, values)) {
        const Jet<double> here = evaluateAt(activation, values, kink.at);
        breaks.push_back({.at = kink.at,
                          .left = orderOf(kink.left, quantity),
                          .right = orderOf(kink.right, quantity),
                          .taken = takenAt(kink, quantity, convention, here)});
    }
    return breaks;
}

std::vector<Break> differenceOf(const std::vector<Break>& minuend,
                                const std::vector<Break>& subtrahend,
                                const std::function<double(double)>& minuendAt,
                                const std::function<double(double)>& subtrahendAt) {
    const auto breakAt = [](const auto& breaks, const auto& function, double x) {
        const auto found = std::ranges::find(breaks, x, &Break::at);
        if (found != breaks.end()) {
            return *found;
        }
        const double y = function(x);
        return Break{.at = x, .left = y, .right = y, .taken = {y, y}};
    };
    std::set<double> places;
    for (const auto* breaks : {&minuend, &subtrahend}) {
        for (const Break& b : *breaks) {
            places.insert(b.at);
        }
    }
    std::vector<Break> result;
    for (const double x : places) {
        const Break a = breakAt(minuend, minuendAt, x);
        const Break b = breakAt(subtrahend, subtrahendAt, x);
        result.push_back({.at = x,
                          .left = a.left - b.left,
                          .right = a.right - b.right,
                          .taken = {a.taken.from - b.taken.to, a.taken.to - b.taken.from}});
    }
    return result;
}

BranchBuilder::BranchBuilder(Line& line, std::vector<Break> breaks)
    : m_line(line), m_breaks(std::move(breaks)) {
    m_line.branches.assign(1, {});
}

void BranchBuilder::add(double x, double y) {
    for (; m_next < m_breaks.size() && m_breaks[m_next].at <= x; ++m_next) {
        if (!isEmpty() || m_breaks[m_next].at == x) {
            cross(m_breaks[m_next], isEmpty());
        }
    }
    Branch& branch = m_line.branches.back();
    if (!std::isfinite(y)) {
        startBranch();
    } else if (branch.empty() || branch.back().x < x) {
        branch.push_back({x, y});
    }
}

void BranchBuilder::finish() {
    std::erase_if(m_line.branches, [](const Branch& branch) { return branch.size() < 2; });
}

void BranchBuilder::cross(const Break& b, bool atFirstPoint) {
    if (m_line.random && b.isJump()) {
        m_line.dots.push_back({{b.at, b.right}, false});
    } else {
        const bool rightOnly = atFirstPoint && !b.takesAll();
        m_line.branches.back().push_back({b.at, rightOnly ? b.right : b.left});
        if (!b.isJump()) {
            return;
        }
        addDots(b);
        if (b.takesAll()) {
            m_line.branches.back().push_back({b.at, b.right});
            return;
        }
    }
    startBranch();
    m_line.branches.back().push_back({b.at, b.right});
}

void BranchBuilder::addDots(const Break& b) {
    m_line.dots.push_back({{b.at, b.left}, b.taken.contains(b.left)});
    if (b.right != b.left) {
        m_line.dots.push_back({{b.at, b.right}, b.taken.contains(b.right)});
    }
    if (const double other = b.taken.from; other != b.left && other != b.right) {
        m_line.dots.push_back({{b.at, other}, true});
    }
}

void BranchBuilder::startBranch() {
    if (!m_line.branches.back().empty()) {
        m_line.branches.emplace_back();
    }
}

} // namespace actiscope
