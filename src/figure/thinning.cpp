#include "figure/thinning.h"

#include <algorithm>

namespace actiscope {

namespace {

ColumnPoints columnOf(const Elements& x, const Elements& y) {
    // Vectorised; one loop for both extremes takes three times as long.
    const auto pointOf = [&](double height) {
        const auto at = std::find(y.data(), y.data() + y.size(), height) - y.data();
        return Point{x[at], y[at]};
    };
    const Eigen::Index last = x.size() - 1;
    return {{x[0], y[0]}, pointOf(y.minCoeff()), pointOf(y.maxCoeff()), {x[last], y[last]}};
}

} // namespace

void ColumnPoints::add(const ColumnPoints& more) {
    least = more.least.y < least.y ? more.least : least;
    greatest = more.greatest.y > greatest.y ? more.greatest : greatest;
    last = more.last;
}

void ColumnPoints::appendTo(Branch& line) const {
    line.push_back(first);
    const bool falls = greatest.x < least.x;
    for (const Point& point : {falls ? greatest : least, falls ? least : greatest, last}) {
        if (point != line.back()) {
            line.push_back(point);
        }
    }
}

void Thinner::add(const Elements& x, const Elements& y, Branch& line) {
    for (Eigen::Index from = 0; from < x.size();) {
        const double column = m_columns.of(x[from]);
        if (m_column && m_columns.of(m_column->last.x) != column) {
            finish(line);
        }
        const Eigen::Index count = countIn(column, x.tail(x.size() - from));
        const ColumnPoints points = columnOf(x.segment(from, count), y.segment(from, count));
        if (m_column) {
            m_column->add(points);
        } else {
            m_column = points;
        }
        from += count;
    }
}

// The places are even: mostly as many as in the column before, or one more or less.
Eigen::Index Thinner::countIn(double column, const Elements& x) {
    const auto isIn = [&](double at) { return m_columns.of(at) == column; };
    for (const Eigen::Index count : {m_count, m_count - 1, m_count + 1}) {
        if (count > 0 && count < x.size() && isIn(x[count - 1]) && !isIn(x[count])) {
            return m_count = count;
        }
    }
    return m_count = std::partition_point(x.begin(), x.end(), isIn) - x.begin();
}

void Thinner::finish(Branch& line) {
    if (m_column) {
        m_column->appendTo(line);
        m_column.reset();
    }
}

Branch thinned(const Branch& line, Span x, int columns) {
    if (columns < 1 || line.size() <= 4 * static_cast<std::size_t>(columns)) {
        return line;
    }
    const Columns all{x, columns};
    Branch kept;
    for (std::size_t i = 0; i < line.size();) {
        const double column = all.of(line[i].x);
        ColumnPoints points{line[i], line[i], line[i], line[i]};
        for (++i; i < line.size() && all.of(line[i].x) == column; ++i) {
            points.add({line[i], line[i], line[i], line[i]});
        }
        points.appendTo(kept);
    }
    return kept;
}

} // namespace actiscope
