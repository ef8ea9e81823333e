#include "figure/branches.h"

#include "figure/precision.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace actiscope {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

const Break* findAt(const std::vector<Break>& breaks, double x) {
    const auto found = std::ranges::find(breaks, x, &Break::at);
    return found == breaks.end() ? nullptr : &*found;
}

// Within rounding, from its first to its last point.
bool isStraight(const Elements& x, const Elements& y) {
    constexpr double rounding = 1e-14;
    const Eigen::Index last = x.size() - 1;
    const double slope = (y[last] - y[0]) / (x[last] - x[0]);
    const double most = rounding * std::max(std::fabs(y[0]), std::fabs(y[last]));
    return ((y - (y[0] + (x - x[0]) * slope)).abs() <= most).all();
}

} // namespace

Break withoutBreak(double x, double y) {
    return {.at = x, .left = y, .right = y, .taken = {y, y}};
}

Break breakAt(const Kink& kink,
              const Curve& curve,
              const Jet<double>& here,
              Quantity quantity,
              Convention convention) {
    const double left = orderOf(kink.left, quantity);
    const double right = orderOf(kink.right, quantity);
    if (left == right && !isExact(curve)) {
        return withoutBreak(kink.at, orderOf(here, quantity));
    }
    const auto inType = [&curve](double y) { return roundedTo(y, curve.precision); };
    const Span taken = takenAt(kink, quantity, convention, here);
    return {.at = kink.at,
            .left = inType(left),
            .right = inType(right),
            .taken = {inType(taken.from), inType(taken.to)}};
}

std::vector<Break> breaksOf(const Curve& curve,
                            const Activation& activation,
                            Values values,
                            Quantity quantity,
                            Convention convention) {
    std::vector<Break> breaks;
    for (const Kink& kink : kinksOf(activation, values)) {
        const auto here = evaluateIn(activation, values, kink.at, curve.precision, curve.form);
        breaks.push_back(breakAt(kink, curve, here, quantity, convention));
    }
    return breaks;
}

std::vector<Break> drawnBreaksOf(const Curve& curve,
                                 const Activation& activation,
                                 Values values,
                                 Quantity quantity,
                                 Convention convention) {
    std::vector<double> drawn(values.begin(), values.end());
    const auto breaksFor = [&](double value) {
        drawn.back() = value;
        return breaksOf(curve, activation, drawn, quantity, convention);
    };
    std::vector<Break> breaks = breaksFor(values[0]);
    std::vector<Break> others = breaksFor(values[1]);
    if (breaks.size() < others.size()) { // a slope of 1 has no kink
        std::swap(breaks, others);
    }
    for (Break& b : breaks) {
        const Break* other = findAt(others, b.at);
        const bool left = other != nullptr && b.left == other->left;
        const bool right = other != nullptr && b.right == other->right;
        if (!left || !right) {
            b = {.at = b.at,
                 .left = left ? b.left : unknown,
                 .right = right ? b.right : unknown,
                 .taken = {unknown, unknown}};
        }
    }
    return breaks;
}

Break minus(const Break& a, const Break& b) {
    const double left = a.left - b.left;
    const double right = a.right - b.right;
    const Span taken = a.takesAll() && b.takesAll()
                           ? Span{std::min(left, right), std::max(left, right)}
                           : Span{a.taken.from - b.taken.to, a.taken.to - b.taken.from};
    return {.at = a.at, .left = left, .right = right, .taken = taken};
}

std::vector<Break> differenceOf(const std::vector<Break>& minuend,
                                const std::vector<Break>& subtrahend,
                                const std::function<double(double)>& minuendAt,
                                const std::function<double(double)>& subtrahendAt) {
    std::set<double> places;
    for (const auto* breaks : {&minuend, &subtrahend}) {
        for (const Break& b : *breaks) {
            places.insert(b.at);
        }
    }
    std::vector<Break> result;
    for (const double x : places) {
        const Break* a = findAt(minuend, x);
        const Break* b = findAt(subtrahend, x);
        const bool jumps = (a != nullptr && a->isJump()) || (b != nullptr && b->isJump());
        const Break difference = minus(a != nullptr ? *a : withoutBreak(x, minuendAt(x)),
                                       b != nullptr ? *b : withoutBreak(x, subtrahendAt(x)));
        if (jumps || std::isfinite(difference.left)) {
            result.push_back(difference);
        }
    }
    return result;
}

void splitAtSteps(Line& line) {
    std::vector<Branch> flat;
    for (const Branch& branch : line.branches) {
        for (auto from = branch.begin(); from != branch.end();) {
            const auto to = std::find_if(
                from, branch.end(), [from](const Point& point) { return point.y != from->y; });
            flat.emplace_back(from, to);
            from = to;
        }
    }
    std::erase_if(flat, [](const Branch& branch) { return branch.size() < 2; });
    line.branches = std::move(flat);
}

BranchBuilder::BranchBuilder(Line& line, std::vector<Break> breaks, std::optional<Columns> columns)
    : m_line(line), m_breaks(std::move(breaks)) {
    m_line.branches.assign(1, {});
    if (columns) {
        m_thinner.emplace(*columns);
    }
}

void BranchBuilder::add(double x, double y) {
    endThinning();
    bool isCrossed = false;
    for (; m_next < m_breaks.size() && m_breaks[m_next].at <= x; ++m_next) {
        if (!isEmpty() || m_breaks[m_next].at == x) {
            cross(m_breaks[m_next], isEmpty());
            isCrossed = m_breaks[m_next].at == x;
        }
    }
    if (!isCrossed) { // a break has told what is there
        addPoint(x, y);
    }
}

void BranchBuilder::add(const Elements& x, const Elements& y) {
    for (Eigen::Index i = 0; i < x.size();) {
        const Eigen::Index end = endOfRun(x, y, i);
        if (end > i) {
            addRun(x.segment(i, end - i), y.segment(i, end - i));
            i = end;
        } else {
            add(x[i], y[i]);
            ++i;
        }
    }
}

Eigen::Index
BranchBuilder::endOfRun(const Elements& x, const Elements& y, Eigen::Index from) const {
    const double* end = x.data() + x.size();
    if (m_next < m_breaks.size()) {
        end = std::lower_bound(x.data() + from, end, m_breaks[m_next].at);
    }
    const auto isFinite = [](double number) { return std::isfinite(number); };
    return std::find_if_not(y.data() + from, y.data() + (end - x.data()), isFinite) - y.data();
}

void BranchBuilder::addRun(const Elements& x, const Elements& y) {
    Branch& branch = m_line.branches.back();
    if (m_thinner) {
        m_thinner->add(x, y, branch);
        return;
    }
    if (m_leavesOutStraight && x.size() > 2 && isStraight(x, y)) {
        branch.push_back({x[0], y[0]});
        branch.push_back({x[x.size() - 1], y[y.size() - 1]});
        return;
    }
    const std::size_t before = branch.size();
    branch.resize(before + static_cast<std::size_t>(x.size()));
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        branch[before + static_cast<std::size_t>(i)] = {x[i], y[i]};
    }
}

void BranchBuilder::endThinning() {
    if (m_thinner) {
        m_thinner->finish(m_line.branches.back());
    }
}

void BranchBuilder::addPoint(double x, double y) {
    if (std::isfinite(y)) {
        m_line.branches.back().push_back({x, y});
    } else {
        startBranch();
    }
}

void BranchBuilder::finish() {
    endThinning();
    std::erase_if(m_line.branches, [](const Branch& branch) { return branch.size() < 2; });
}

void BranchBuilder::cross(const Break& b, bool atFirstPoint) {
    if (!b.isJump()) {
        addPoint(b.at, b.left);
        return;
    }
    if (!atFirstPoint || b.takesAll()) {
        addPoint(b.at, b.left);
    }
    addDots(b);
    if (!b.takesAll()) {
        startBranch();
    }
    addPoint(b.at, b.right);
}

void BranchBuilder::addDots(const Break& b) {
    std::vector<double> told;
    const auto add = [&](double y, bool filled) {
        if (std::isfinite(y) && std::ranges::find(told, y) == told.end()) {
            m_line.dots.push_back({{b.at, y}, filled});
            told.push_back(y);
        }
    };
    add(b.left, b.taken.contains(b.left));
    add(b.right, b.taken.contains(b.right));
    add(b.taken.from, true); // what neither side takes
    add(b.taken.to, true);
}

void BranchBuilder::startBranch() {
    if (!m_line.branches.back().empty()) {
        m_line.branches.emplace_back();
    }
}

} // namespace actiscope
