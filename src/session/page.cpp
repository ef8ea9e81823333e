#include "session/page.h"

#include <algorithm>

namespace actiscope {

Strokes strokesOf(const Page& page) {
    constexpr double unitsPerInch = pixelsPer(LengthUnit::In);
    constexpr double printedWidth = 180 * pixelsPer(LengthUnit::Mm); // a journal's page
    constexpr double posterWidth = 12 * unitsPerInch;
    constexpr double screenType = 13; // pixels
    constexpr double presentingType = 26;
    if (page.unit == LengthUnit::Px) {
        const double t = (page.fontSize - screenType) / (presentingType - screenType);
        return between(screenStrokes(), presentingStrokes(), std::clamp(t, 0.0, 1.0));
    }
    const double width = page.width * pixelsPer(page.unit);
    const double t = (width - printedWidth) / (posterWidth - printedWidth);
    return between(printStrokes(), screenStrokes(), std::clamp(t, 0.0, 1.0));
}

} // namespace actiscope
