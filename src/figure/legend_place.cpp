#include "figure/legend_place.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace actiscope {

namespace {

/// The x of the line do not fall.
bool crosses(const Branch& line, const Rectangle& rectangle) {
    const auto& [from, to] = rectangle.x;
    auto next = std::ranges::lower_bound(line, from, {}, &Point::x);
    if (next == line.begin() && next != line.end()) {
        ++next;
    }
    for (; next != line.end() && std::prev(next)->x <= to; ++next) {
        const Point a = *std::prev(next);
        const Point b = *next;
        if (std::max(a.y, b.y) < rectangle.y.from || std::min(a.y, b.y) > rectangle.y.to) {
            continue;
        }
        const auto yAt = [&](double x) {
            return a.x == b.x ? a.y : a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
        };
        const double first = yAt(std::clamp(from, a.x, b.x));
        const double last = yAt(std::clamp(to, a.x, b.x));
        if (std::min(first, last) <= rectangle.y.to && std::max(first, last) >= rectangle.y.from) {
            return true;
        }
    }
    return false;
}

Box inner(const Box& box, double em) {
    const double inset = 0.6 * em;
    return {box.left + inset, box.top + inset, box.width - 2 * inset, box.height - 2 * inset};
}

Box cornerBox(Legend corner, const Box& size, const PlotArea& area, double em) {
    const Box room = inner(area.box, em);
    const bool right = corner == Legend::UpperRight || corner == Legend::LowerRight;
    const bool lower = corner == Legend::LowerLeft || corner == Legend::LowerRight;
    return {right ? room.right() - size.width : room.left,
            lower ? room.bottom() - size.height : room.top,
            size.width,
            size.height};
}

// An axis through the legend pushes it aside, away from the axis' numbers.
Box besideAxis(Box box, const PlotArea& area, Axes axes, double em) {
    const double axis = area.pageX(0);
    const double numbers = 2 * em;
    const bool stands = axes == Axes::Origin && area.view.x.from < 0;
    if (stands && box.left < axis && axis < box.right() + numbers) {
        box.left = axis + 1.6 * em;
    }
    return box;
}

bool contains(const Box& outer, const Box& box) {
    return box.left >= outer.left && box.right() <= outer.right() && box.top >= outer.top &&
           box.bottom() <= outer.bottom();
}

// Somewhere inside without curves, from the top left to the lower right; nothing without room.
std::optional<Box>
placeBetweenLines(const PanelPicture& picture, const Box& size, const PlotArea& area, double em) {
    constexpr int steps = 8;
    const Box room = inner(area.box, em);
    const double moreX = room.width - size.width;
    const double moreY = room.height - size.height;
    for (int row = 0; row <= steps && moreX >= 0 && moreY >= 0; ++row) {
        for (int column = 0; column <= steps; ++column) {
            const Box place{room.left + moreX * column / steps,
                            room.top + moreY * row / steps,
                            size.width,
                            size.height};
            const double axis = area.pageX(0);
            const bool onAxis =
                picture.axes == Axes::Origin && place.left - em < axis && axis < place.right();
            if (!onAxis && !isCrossed(picture.lines, place, area)) {
                return place;
            }
        }
    }
    return std::nullopt;
}

} // namespace

double PlotArea::pageX(double x) const {
    return box.left + (x - view.x.from) / (view.x.to - view.x.from) * box.width;
}

double PlotArea::pageY(double y) const {
    return box.bottom() - (y - view.y.from) / (view.y.to - view.y.from) * box.height;
}

Rectangle PlotArea::under(const Box& other) const {
    const double perX = (view.x.to - view.x.from) / box.width;
    const double perY = (view.y.to - view.y.from) / box.height;
    return {{view.x.from + (other.left - box.left) * perX,
             view.x.from + (other.right() - box.left) * perX},
            {view.y.from + (box.bottom() - other.bottom()) * perY,
             view.y.from + (box.bottom() - other.top) * perY}};
}

bool isCrossed(const std::vector<PictureLine>& lines, const Box& box, const PlotArea& area) {
    const Rectangle rectangle = area.under(box);
    return std::ranges::any_of(lines, [&](const PictureLine& line) {
        return line.line.pass < 0 && line.heights.from <= rectangle.y.to &&
               line.heights.to >= rectangle.y.from &&
               std::ranges::any_of(line.line.branches, [&](const Branch& branch) {
                   return crosses(branch, rectangle);
               });
    });
}

Box legendPlace(
    const PanelPicture& picture, const PlotArea& area, double width, double height, double em) {
    const Box size{0, 0, width, height};
    const auto at = [&](Legend corner) {
        return besideAxis(cornerBox(corner, size, area, em), area, picture.axes, em);
    };
    for (const Legend corner : {picture.corner,
                                Legend::UpperLeft,
                                Legend::UpperRight,
                                Legend::LowerRight,
                                Legend::LowerLeft}) {
        const Box place = at(corner);
        if (contains(area.box, place) && !isCrossed(picture.lines, place, area)) {
            return place;
        }
    }
    return placeBetweenLines(picture, size, area, em).value_or(at(picture.corner));
}

} // namespace actiscope
