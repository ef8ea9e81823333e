// Lines of more points than a drawing can show.
#pragma once

#include "figure/sample.h"

#include <cmath>
#include <optional>

namespace actiscope {

/// Numbers of consecutive elements.
using Elements = Eigen::Ref<const Eigen::ArrayXd>;

/// The pixel columns of a view.
struct Columns {
    Span x;
    int count = 1;

    double of(double at) const { return std::floor((at - x.from) * (count / (x.to - x.from))); }
};

/// What is seen of the points in one column.
struct ColumnPoints {
    Point first;
    Point least;
    Point greatest;
    Point last;

    /// Further points of the column, none of them to the left.
    void add(const ColumnPoints& more);
    /// In rising order of x, none of them twice.
    void appendTo(Branch& line) const;
};

/// Thins a line while it is made: of each column the first, least, greatest and last point.
class Thinner {
public:
    explicit Thinner(Columns columns) : m_columns(columns) {}

    /// The next points, finite, in rising order; `line` gets those of the columns that are done.
    void add(const Elements& x, const Elements& y, Branch& line);
    /// What comes next is not joined to the points so far.
    void finish(Branch& line);

private:
    Eigen::Index countIn(double column, const Elements& x);

    Columns m_columns;
    std::optional<ColumnPoints> m_column; ///< the one that is not done
    Eigen::Index m_count = 0;             ///< of points in the last column
};

/// At most four points for each of `columns` columns: first, least, greatest, last. Keeps what a
/// drawing of that width can show. A line of no more than four a column is kept as it is. The x
/// must not fall.
Branch thinned(const Branch& line, Span x, int columns);

} // namespace actiscope
