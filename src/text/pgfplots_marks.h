// What stands inside an axis of pgfplots: areas, lines, dots and bars.
#pragma once

#include "text/pgfplots_panel.h"

namespace actiscope {

/// How numbers of an axis are written. TeX counts to 16383 with five decimals: a range that it
/// could not tell apart is written as a tenfold of its length instead, 0 staying 0 if it is in
/// view.
class TexScale {
public:
    TexScale(const Span& view, double pixels);

    std::string number(double value) const;
    /// "(x - 1e6) / 0.01"; empty for numbers as they are.
    std::string formula(const char* name) const;

private:
    double m_offset = 0;
    double m_unit = 1;
    double m_resolution;
};

struct TexScales {
    TexScale x;
    TexScale y;

    /// "(1,2)"
    std::string point(const Point& point) const;
    std::string comment() const;
};

std::string inkName(int color);
std::string strokeOptions(const Stroke& stroke);

/// A filled polygon below the axes.
std::string
texArea(const Branch& polygon, const std::string& color, double opacity, const TexScales& scales);
std::string texPlot(const Branch& branch,
                    const std::string& options,
                    const TexPanel& panel,
                    const TexScales& scales);
std::string texCircle(const Point& at,
                      double radius,
                      const std::string& fill,
                      const std::string& ring,
                      const TexScales& scales);

std::string texAreas(const TexPanel& panel, const TexScales& scales);
std::string texHistograms(const TexPanel& panel, const TexPage& page, const TexScales& scales);
std::string texLines(const TexPanel& panel, const TexPage& page, const TexScales& scales);
std::string texDots(const TexPanel& panel, const TexPage& page, const TexScales& scales);
} // namespace actiscope
