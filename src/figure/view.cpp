#include "figure/view.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

Span scaled(const Span& span, double factor, double about) {
    return {about + (span.from - about) * factor, about + (span.to - about) * factor};
}

} // namespace

Span viewX(const Figure& figure, const Panel& panel) {
    return panel.x.value_or(figure.x);
}

bool isViewable(Span span) {
    const double width = span.to - span.from;
    const double magnitude = std::max(std::fabs(span.from), std::fabs(span.to));
    constexpr double resolved = 1e-12;
    return std::isfinite(width) && width > resolved * magnitude && width > 1e-300;
}

Figure home(Figure figure) {
    figure.x = {figure.grid.from, figure.grid.to};
    for (Panel& panel : figure.panels) {
        panel.y.reset();
    }
    return figure;
}

Figure withX(Figure figure, int panel, Span x) {
    const auto index = static_cast<std::size_t>(panel);
    if (index >= figure.panels.size() || !isViewable(x)) {
        return figure;
    }
    auto& own = figure.panels[index].x;
    (own ? *own : figure.x) = x;
    return figure;
}

Figure zoomed(Figure figure, double factor) {
    const double middle = figure.x.from / 2 + figure.x.to / 2;
    figure = zoomed(std::move(figure), factor, middle);
    for (int i = 0; i < static_cast<int>(figure.panels.size()); ++i) {
        if (const auto own = figure.panels[static_cast<std::size_t>(i)].x) {
            figure = withX(std::move(figure), i, scaled(*own, factor, own->from / 2 + own->to / 2));
        }
    }
    return figure;
}

Figure zoomed(Figure figure, double factor, double aboutX) {
    const Span view = scaled(figure.x, factor, aboutX);
    if (isViewable(view)) {
        figure.x = view;
    }
    return figure;
}

Figure panned(Figure figure, double dx) {
    const Span view = {figure.x.from + dx, figure.x.to + dx};
    if (isViewable(view)) {
        figure.x = view;
    }
    return figure;
}

} // namespace actiscope
