// Joins sampled points to branches that end at jumps and hold every kink exactly.
#pragma once

#include "figure/thinning.h"

#include <functional>

namespace actiscope {

/// A kink as one of the three orders sees it. NaN is a number that nobody knows: a side that is
/// drawn for every element, or off the grid of what lives there.
struct Break {
    double at = 0;
    double left = 0;
    double right = 0;
    Span taken; ///< what the function is said to be there

    bool takesAll() const { return taken.from < taken.to; }

    bool isJump() const { return left != right || taken != Span{left, left}; }
};

/// A place where nothing breaks.
Break withoutBreak(double x, double y);

/// In the number type of the curve, which computes `here` at the kink: the sides are rounded to it,
/// or where they agree, what is computed.
Break breakAt(const Kink& kink,
              const Curve& curve,
              const Jet<double>& here,
              Quantity quantity,
              Convention convention);

/// `values` as for the kernel.
std::vector<Break> breaksOf(const Curve& curve,
                            const Activation& activation,
                            Values values,
                            Quantity quantity,
                            Convention convention);

/// Of a curve with a draw for every element: only what no draw changes is known.
std::vector<Break> drawnBreaksOf(const Curve& curve,
                                 const Activation& activation,
                                 Values values,
                                 Quantity quantity,
                                 Convention convention);

/// Two whole intervals at one kink are differences side by side: left minus left to right minus
/// right, nothing for a function minus itself.
Break minus(const Break& a, const Break& b);

/// Of one function minus another: each is told by its own breaks, and between them by its value,
/// NaN where it has none. There the difference still ends at a jump of the other one, but has no
/// point of its own.
std::vector<Break> differenceOf(const std::vector<Break>& minuend,
                                const std::vector<Break>& subtrahend,
                                const std::function<double(double)>& minuendAt,
                                const std::function<double(double)>& subtrahendAt);

/// Cuts a line wherever its value changes: between two elements it jumps, nobody knows where.
void splitAtSteps(Line& line);

/// Fills the branches and dots of a line. What is not finite or not known at a kink gets no point:
/// a side that is drawn just ends.
class BranchBuilder {
public:
    /// Between its breaks the line is thinned to `columns`, if any.
    BranchBuilder(Line& line, std::vector<Break> breaks, std::optional<Columns> columns = {});

    /// From now on of points between breaks only the ends are kept where these are on a straight
    /// line, within rounding: as they are of a function that is made of straight pieces.
    void leaveOutStraight() { m_leavesOutStraight = true; }

    /// The next point; x must rise. A value that is not finite interrupts the line.
    void add(double x, double y);
    /// The next points.
    void add(const Elements& x, const Elements& y);
    void finish();

private:
    /// Points without a break, all finite.
    void addRun(const Elements& x, const Elements& y);
    Eigen::Index endOfRun(const Elements& x, const Elements& y, Eigen::Index from) const;
    void endThinning();
    void cross(const Break& b, bool atFirstPoint);
    void addPoint(double x, double y);
    void addDots(const Break& b);
    void startBranch();

    bool isEmpty() const { return m_line.branches.size() == 1 && m_line.branches[0].empty(); }

    Line& m_line;
    std::vector<Break> m_breaks;
    std::size_t m_next = 0;
    std::optional<Thinner> m_thinner;
    bool m_leavesOutStraight = false;
};

} // namespace actiscope
