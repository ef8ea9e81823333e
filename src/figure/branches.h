// Joins sampled points to branches that end at jumps and hold every kink exactly.
#pragma once

#include "figure/sample.h"

#include <functional>

namespace actiscope {

/// A kink as one of the three orders sees it.
struct Break {
    double at = 0;
    double left = 0;
    double right = 0;
    Span taken; ///< what the function is said to be there

    bool takesAll() const { return taken.from < taken.to; }

    bool isJump() const { return left != right || taken != Span{left, left}; }
};

std::vector<Break>
breaksOf(const Activation& activation, Values values, Quantity quantity, Convention convention);

/// Of one function minus another: each is told by its own breaks, and between them by its value.
std::vector<Break> differenceOf(const std::vector<Break>& minuend,
                                const std::vector<Break>& subtrahend,
                                const std::function<double(double)>& minuendAt,
                                const std::function<double(double)>& subtrahendAt);

/// Fills the branches and dots of a line whose quantity and randomness are set. A random line has
/// no value of its own at a kink, because no element was drawn there: its drawn side just ends.
class BranchBuilder {
public:
    BranchBuilder(Line& line, std::vector<Break> breaks);

    /// The next point; x must rise. A value that is not finite interrupts the line.
    void add(double x, double y);
    void finish();

private:
    void cross(const Break& b, bool atFirstPoint);
    void addDots(const Break& b);
    void startBranch();

    bool isEmpty() const { return m_line.branches.size() == 1 && m_line.branches[0].empty(); }

    Line& m_line;
    std::vector<Break> m_breaks;
    std::size_t m_next = 0;
};

} // namespace actiscope
