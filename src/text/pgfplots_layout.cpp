#include "text/pgfplots_layout.h"

#include "figure/labels.h"
#include "session/page.h"
#include "text/latex.h"
#include "text/pgfplots_axis.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

double linesOf(const std::string& text, double em, double width) {
    return text.empty() ? 0 : std::max(1.0, std::ceil(widthInEm(text) * em / std::max(1.0, width)));
}

double widestOf(const Ticks& ticks, double em) {
    double widest = 0;
    for (const double value : ticks.numbered) {
        widest = std::max(widest, widthInEm(tickLabel(value, ticks)) * em);
    }
    return widest;
}

/// The most that any panel needs, so that their plots are of one size.
AxisRoom roomOf(const PictureSource& source, double width, double height, double em) {
    AxisRoom room;
    for (std::size_t i = 0; i < source.figure.panels.size(); ++i) {
        const Panel& panel = source.figure.panels[i];
        const Rectangle view = viewOf(source, i);
        const Ticks x = ticksOfX(panel, view.x, width, em);
        const double last =
            x.numbered.empty() ? 0 : widthInEm(tickLabel(x.numbered.back(), x)) * em / 2;
        const Ticks y = ticksOfY(panel, view.y, height, em);
        const AxisRoom needed = axisRoom(panel.axes, view.x, {widestOf(y, em), last}, em);
        room = {std::max(room.left, needed.left),
                std::max(room.right, needed.right),
                std::max(room.top, needed.top),
                std::max(room.bottom, needed.bottom)};
    }
    return room;
}

} // namespace

std::string titleOf(const Panel& panel, const PictureSource& source) {
    const Figure& figure = source.figure;
    const bool silent = panel.title.empty() && !figure.title.empty() && figure.panels.size() == 1;
    return silent ? std::string() : panelTitle(panel, source.catalogue).in(source.language);
}

Layout layoutOf(const Session& session, const PictureSource& source) {
    const Page& page = session.page;
    Layout layout;
    layout.page = {
        page.height * pixelsPer(page.unit), page.fontSize, strokesOf(page), page.transparent};
    layout.width = page.width * pixelsPer(page.unit);
    const double em = page.fontSize;
    layout.contentWidth = std::max(1.0, layout.width - 2 * marginEm * em);
    const int panels = static_cast<int>(session.figure.panels.size());
    layout.columns = std::clamp(session.figure.columns, 1, std::max(1, panels));
    layout.rows = std::max(1, (panels + layout.columns - 1) / layout.columns);
    layout.titleLines = linesOf(session.figure.title, titleScale * em, layout.contentWidth);
    for (const Panel& panel : session.figure.panels) {
        layout.panelTitleLines = std::max(layout.panelTitleLines,
                                          linesOf(titleOf(panel, source), em, layout.cellWidth()));
    }
    const double height =
        std::max(1.0, layout.page.height / layout.rows - layout.panelTitle() - 3 * em);
    layout.room = roomOf(source, layout.cellWidth(), height, em);
    return layout;
}

Box plotBox(const Layout& layout, std::size_t index) {
    const auto columns = static_cast<std::size_t>(layout.columns);
    const std::size_t row = index / columns;
    const double left =
        marginEm * layout.page.em + static_cast<double>(index % columns) * layout.cellWidth();
    const double top = layout.top() + static_cast<double>(row) * layout.cellHeight();
    const AxisRoom& room = layout.room;
    const double head = layout.panelTitle() + room.top;
    constexpr double least = 10;
    return {left + room.left,
            top + head,
            std::max(least, layout.cellWidth() - room.left - room.right),
            std::max(least, layout.cellHeight() - head - room.bottom)};
}

void keepAspect(std::vector<Rectangle>& views, const Layout& layout) {
    double unit = INFINITY;
    for (std::size_t i = 0; i < views.size(); ++i) {
        const Box box = plotBox(layout, i);
        unit = std::min({unit,
                         box.width / (views[i].x.to - views[i].x.from),
                         box.height / (views[i].y.to - views[i].y.from)});
    }
    const auto grown = [unit](const Span& span, double length) {
        const double middle = span.from / 2 + span.to / 2;
        const Span wide{middle - length / unit / 2, middle + length / unit / 2};
        return std::isfinite(wide.to - wide.from) && wide.from < wide.to ? wide : span;
    };
    for (std::size_t i = 0; i < views.size(); ++i) {
        const Box box = plotBox(layout, i);
        views[i] = {grown(views[i].x, box.width), grown(views[i].y, box.height)};
    }
}

} // namespace actiscope
