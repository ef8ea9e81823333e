#include "figure/coincidence.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr double nearness = 1; ///< in pixels
constexpr int least = 24;      ///< columns

/// A line's y at every column of pixels, or at each of so many; not a number where it has none.
using Profile = std::vector<double>;

void addBranch(Profile& profile, const Branch& branch, const PlotArea& area, int columns) {
    const auto& [from, to] = area.view.x;
    const double perColumn = (to - from) / area.box.width;
    auto next = branch.begin();
    const double first = branch.empty() ? 0 : std::ceil((next->x - from) / perColumn / columns);
    for (auto i = static_cast<std::size_t>(std::max(0.0, first)); i < profile.size(); ++i) {
        const double x = from + static_cast<double>(i) * columns * perColumn;
        next = std::find_if(next, branch.end(), [x](const Point& point) { return point.x >= x; });
        if (next == branch.end()) {
            return;
        }
        const Point& a = next == branch.begin() ? *next : *(next - 1);
        const double slope = next->x > a.x ? (next->y - a.y) / (next->x - a.x) : 0;
        profile[i] = a.y + (x - a.x) * slope;
    }
}

bool counts(const PictureLine& line) {
    return !line.line.random && line.line.pass < 0;
}

Profile profileOf(const PictureLine& line, const PlotArea& area, int columns) {
    const double width = std::max(0.0, area.box.width);
    Profile profile(static_cast<std::size_t>(width / columns) + 1, NAN);
    for (const Branch& branch : line.line.branches) {
        addBranch(profile, branch, area, columns);
    }
    return profile;
}

/// Of the lines that count. Few are looked at closely: where two coincide, they do so in one of
/// each `least` columns.
class Profiles {
public:
    Profiles(const std::vector<PictureLine>& lines, const PlotArea& area)
        : m_lines(lines), m_area(area), m_fine(lines.size()),
          m_near(nearness * (area.view.y.to - area.view.y.from) / area.box.height) {
        for (const PictureLine& line : lines) {
            m_coarse.push_back(counts(line) ? profileOf(line, area, least) : Profile());
        }
    }

    bool isNear(double a, double b) const { return std::fabs(a - b) < m_near; }

    bool mayCoincide(std::size_t a, std::size_t b) const {
        const std::size_t size = std::min(m_coarse[a].size(), m_coarse[b].size());
        for (std::size_t i = 0; i < size; ++i) {
            if (isNear(m_coarse[a][i], m_coarse[b][i])) {
                return true;
            }
        }
        return false;
    }

    const Profile& of(std::size_t line) {
        if (m_fine[line].empty()) {
            m_fine[line] = profileOf(m_lines[line], m_area, 1);
        }
        return m_fine[line];
    }

private:
    const std::vector<PictureLine>& m_lines;
    const PlotArea& m_area;
    std::vector<Profile> m_coarse;
    std::vector<Profile> m_fine; ///< as far as they were asked for
    double m_near;
};

template <typename Each>
void forEachRun(Profiles& profiles, std::size_t lower, std::size_t upper, Each&& each) {
    const Profile& a = profiles.of(lower);
    const Profile& b = profiles.of(upper);
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t end = i;
        while (end < a.size() && profiles.isNear(a[end], b[end])) {
            ++end;
        }
        if (end - i >= least) {
            each(i, end);
        }
        i = std::max(i, end);
    }
}

// Pieces with the same number of covering lines.
std::vector<Covered> coveredSpans(const std::vector<int>& covers, const PlotArea& area) {
    const auto xAt = [&](std::size_t column) {
        const auto& [from, to] = area.view.x;
        return from + static_cast<double>(column) / area.box.width * (to - from);
    };
    std::vector<Covered> spans;
    for (std::size_t i = 0; i < covers.size();) {
        std::size_t end = i;
        while (end < covers.size() && covers[end] == covers[i]) {
            ++end;
        }
        if (covers[i] > 0) {
            const std::size_t last = std::min(end, covers.size() - 1);
            spans.push_back({{xAt(i), xAt(last)}, std::min(covers[i], mostCovers)});
        }
        i = end;
    }
    return spans;
}

} // namespace

std::vector<Coincidence> coincidences(const PanelPicture& picture, const PlotArea& area) {
    Profiles profiles(picture.lines, area);
    std::vector<Coincidence> result(picture.lines.size());
    for (std::size_t lower = 0; lower < result.size(); ++lower) {
        std::vector<int> covers;
        for (std::size_t upper = lower + 1; upper < result.size(); ++upper) {
            if (!profiles.mayCoincide(lower, upper)) {
                continue;
            }
            covers.resize(profiles.of(lower).size());
            const Dash below = picture.lines[lower].trace.dash;
            const Dash above = picture.lines[upper].trace.dash;
            forEachRun(profiles, lower, upper, [&](std::size_t from, std::size_t to) {
                if (above == Dash::Solid) {
                    std::for_each(covers.begin() + static_cast<std::ptrdiff_t>(from),
                                  covers.begin() + static_cast<std::ptrdiff_t>(to),
                                  [](int& count) { ++count; });
                } else if (above == below) {
                    result[upper].halfPeriod = !result[lower].halfPeriod;
                }
            });
        }
        result[lower].covered = coveredSpans(covers, area);
    }
    return result;
}

} // namespace actiscope
