// Where a legend stands among the curves of its panel.
#pragma once

#include "figure/panel_picture.h"

namespace actiscope {

/// On the page, in 1/96 inch; y grows downwards.
struct Box {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;

    double right() const { return left + width; }

    double bottom() const { return top + height; }
};

/// The plot rectangle of a panel and what it shows.
struct PlotArea {
    Box box;
    Rectangle view;

    double pageX(double x) const;
    double pageY(double y) const;
    /// The part of the view under a box.
    Rectangle under(const Box& other) const;
};

/// Does any line pass through the box? Earlier passes do not count: words would hop at every new
/// one.
bool isCrossed(const std::vector<PictureLine>& lines, const Box& box, const PlotArea& area);

/// The corner asked for, or else the first one without curves, or else any such place. `em` is the
/// size of the type.
Box legendPlace(
    const PanelPicture& picture, const PlotArea& area, double width, double height, double em);

} // namespace actiscope
