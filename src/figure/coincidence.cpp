#include "figure/coincidence.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr double nearness = 1; ///< in pixels
constexpr std::ptrdiff_t least = 24;

/// A line's y at each pixel column; not a number where it has none.
using Profile = std::vector<double>;

void addBranch(Profile& profile, const Branch& branch, const PlotArea& area) {
    const auto& [from, to] = area.view.x;
    const double perColumn = (to - from) / area.box.width;
    auto next = branch.begin();
    const double first = branch.empty() ? 0 : std::ceil((next->x - from) / perColumn);
    for (auto column = static_cast<std::size_t>(std::max(0.0, first)); column < profile.size();
         ++column) {
        const double x = from + static_cast<double>(column) * perColumn;
        next = std::find_if(next, branch.end(), [x](const Point& point) { return point.x >= x; });
        if (next == branch.end()) {
            return;
        }
        const Point& a = next == branch.begin() ? *next : *(next - 1);
        const double slope = next->x > a.x ? (next->y - a.y) / (next->x - a.x) : 0;
        profile[column] = a.y + (x - a.x) * slope;
    }
}

bool counts(const PictureLine& line) {
    return !line.line.random && line.line.pass < 0;
}

/// Empty for lines that do not count.
Profile profileOf(const PictureLine& line, const PlotArea& area) {
    if (!counts(line)) {
        return {};
    }
    Profile profile(static_cast<std::size_t>(std::max(0.0, area.box.width)) + 1, NAN);
    for (const Branch& branch : line.line.branches) {
        addBranch(profile, branch, area);
    }
    return profile;
}

std::vector<Profile> profilesOf(const std::vector<PictureLine>& lines, const PlotArea& area) {
    std::vector<Profile> profiles;
    std::ranges::transform(lines, std::back_inserter(profiles), [&](const PictureLine& line) {
        return profileOf(line, area);
    });
    return profiles;
}

template <typename Each>
void forEachRun(const Profile& a, const Profile& b, double near, Each&& each) {
    const auto isNear = [&](std::size_t i) { return std::fabs(a[i] - b[i]) < near; };
    const std::size_t size = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < size; ++i) {
        std::size_t end = i;
        while (end < size && isNear(end)) {
            ++end;
        }
        if (static_cast<std::ptrdiff_t>(end - i) >= least) {
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
    if (std::ranges::count_if(picture.lines, counts) < 2) {
        return std::vector<Coincidence>(picture.lines.size());
    }
    const std::vector<Profile> profiles = profilesOf(picture.lines, area);
    const double near = nearness * (area.view.y.to - area.view.y.from) / area.box.height;
    std::vector<Coincidence> result(profiles.size());
    for (std::size_t lower = 0; lower < profiles.size(); ++lower) {
        if (profiles[lower].empty()) {
            continue;
        }
        std::vector<int> covers(profiles[lower].size(), 0);
        for (std::size_t upper = lower + 1; upper < profiles.size(); ++upper) {
            const Dash below = picture.lines[lower].trace.dash;
            const Dash above = picture.lines[upper].trace.dash;
            forEachRun(
                profiles[lower], profiles[upper], near, [&](std::size_t from, std::size_t to) {
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
