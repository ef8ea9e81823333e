// Where everything stands on a page of LaTeX, as the painter lays a figure out.
#pragma once

#include "figure/axis_room.h"
#include "session/session.h"
#include "text/pgfplots_panel.h"

namespace actiscope {

constexpr double marginEm = 0.6; ///< around the page
constexpr double titleScale = 1.2;
constexpr double lineSpacing = 1.4;

/// The paper and what stands where on it.
struct Layout {
    TexPage page;
    double width = 0;
    double titleLines = 0;      ///< of the figure
    double panelTitleLines = 0; ///< of the longest
    double contentWidth = 0;
    int rows = 1;
    int columns = 1;
    AxisRoom room;

    double cellWidth() const { return contentWidth / columns; }

    double top() const { return (marginEm + titleLines * titleScale * lineSpacing) * page.em; }

    double cellHeight() const { return (page.height - top() - marginEm * page.em) / rows; }

    double panelTitle() const { return panelTitleLines * lineSpacing * page.em; }
};

/// The figure's title is enough for one panel without a title of its own.
std::string titleOf(const Panel& panel, const PictureSource& source);

Layout layoutOf(const Session& session, const PictureSource& source);

/// The plot rectangle of a panel.
Box plotBox(const Layout& layout, std::size_t index);

/// One length for a unit of x and y in every panel: the ranges that are too short grow.
void keepAspect(std::vector<Rectangle>& views, const Layout& layout);

} // namespace actiscope
