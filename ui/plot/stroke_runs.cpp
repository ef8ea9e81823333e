#include "ui/plot/stroke_runs.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace actiscope {

namespace {

bool isFinite(const QPointF& point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

double distance(const QPointF& a, const QPointF& b) {
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

bool holds(const QRectF& area, const QPointF& point) {
    return point.x() >= area.left() && point.x() <= area.right() && point.y() >= area.top() &&
           point.y() <= area.bottom();
}

struct Segment {
    QPointF from;
    QPointF to;
};

// The part between two x; an end there stays as it is.
std::optional<Segment> between(const Segment& segment, double left, double right) {
    const QPointF& a = segment.from;
    const QPointF& b = segment.to;
    if (std::max(a.x(), b.x()) < left || std::min(a.x(), b.x()) > right) {
        return std::nullopt;
    }
    const auto end = [&](const QPointF& point) {
        const double x = std::clamp(point.x(), left, right);
        if (x == point.x()) {
            return point;
        }
        const double t = (x / 2 - a.x() / 2) / (b.x() / 2 - a.x() / 2); // halves do not overflow
        return QPointF(x, std::lerp(a.y(), b.y(), t));
    };
    return Segment{end(a), end(b)};
}

Segment transposed(const Segment& segment) {
    return {segment.from.transposed(), segment.to.transposed()};
}

std::optional<Segment> clipped(const Segment& segment, const QRectF& area) {
    if (holds(area, segment.from) && holds(area, segment.to)) {
        return segment;
    }
    std::optional<Segment> part = between(segment, area.left(), area.right());
    if (part) {
        part = between(transposed(*part), area.top(), area.bottom());
    }
    return part ? std::optional(transposed(*part)) : std::nullopt;
}

/// A place in a pattern.
class Phase {
public:
    explicit Phase(const Dashes& dashes)
        : m_lengths(dashes.lengths),
          m_period(std::accumulate(m_lengths.begin(), m_lengths.end(), 0.0)) {
        constexpr double shortest = 1.0 / 8; ///< pixels; shorter ones are grey at best
        m_solid = !(m_period >= shortest) || !std::isfinite(m_period);
        advance(dashes.offset);
    }

    [[nodiscard]] bool isSolid() const { return m_solid; }

    [[nodiscard]] bool isOn() const { return m_solid || m_index % 2 == 0; }

    /// To the end of this dash or gap.
    [[nodiscard]] double left() const { return m_solid ? INFINITY : m_lengths[m_index] - m_in; }

    void next() {
        m_index = (m_index + 1) % m_lengths.size();
        m_in = 0;
    }

    /// Any length; whole periods change nothing.
    void advance(double length) {
        if (m_solid || !std::isfinite(length)) {
            return;
        }
        double rest = std::fmod(length, m_period);
        rest = rest < 0 ? rest + m_period : rest;
        while (rest >= left()) {
            rest -= left();
            next();
        }
        m_in += rest;
    }

private:
    const std::vector<double>& m_lengths;
    double m_period = 0;
    bool m_solid = true;
    std::size_t m_index = 0;
    double m_in = 0; ///< into this dash or gap
};

class RunWriter {
public:
    explicit RunWriter(Runs& runs) : m_runs(runs) {
        m_runs.points.clear();
        m_runs.ends.clear();
    }

    void line(const QPointF& from, const QPointF& to) {
        if (m_runs.points.size() == start()) {
            m_runs.points.push_back(from);
        }
        if (m_runs.points.back() != to) {
            m_runs.points.push_back(to);
        }
    }

    void finish() {
        if (m_runs.points.size() > start() + 1) {
            m_runs.ends.push_back(m_runs.points.size());
        }
        m_runs.points.resize(start());
    }

private:
    [[nodiscard]] std::size_t start() const { return m_runs.ends.empty() ? 0 : m_runs.ends.back(); }

    Runs& m_runs;
};

// Dash by dash; `phase` ends behind the part.
void write(const Segment& part, Phase& phase, RunWriter& writer) {
    const double length = distance(part.from, part.to);
    if (length == 0) {
        return;
    }
    const QPointF unit = (part.to - part.from) / length;
    QPointF from = part.from;
    double done = 0;
    while (phase.left() <= length - done) {
        done += phase.left();
        const QPointF to = part.from + done * unit;
        if (phase.isOn()) {
            writer.line(from, to);
        }
        writer.finish();
        phase.next();
        from = to;
    }
    if (phase.isOn()) {
        writer.line(from, part.to);
    }
    phase.advance(length - done);
}

} // namespace

void cutRuns(std::span<const QPointF> line, const Dashes& dashes, const QRectF& area, Runs& runs) {
    Phase phase(dashes);
    RunWriter writer(runs);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF& a = line[i - 1];
        const QPointF& b = line[i];
        const bool finite = isFinite(a) && isFinite(b);
        const std::optional<Segment> part = finite ? clipped({a, b}, area) : std::nullopt;
        if (!part || part->from != a) {
            writer.finish();
        }
        if (part && phase.isSolid()) {
            writer.line(part->from, part->to);
        } else if (!part) {
            phase.advance(finite ? distance(a, b) : 0);
        } else {
            phase.advance(distance(a, part->from));
            write(*part, phase, writer);
            phase.advance(distance(part->to, b));
        }
        if (!part || part->to != b) {
            writer.finish();
        }
    }
    writer.finish();
}

} // namespace actiscope
