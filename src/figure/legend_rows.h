// The rows of a panel's legend.
#pragma once

#include "figure/panel_picture.h"

namespace actiscope {

/// A row for each trace; where several functions show their derivatives in one dash, one row for
/// that dash.
std::vector<LegendRow>
legendRows(const Panel& panel, const Catalogue& catalogue, Language language);

/// What a shaded ground stands for: |f'| < threshold.
LegendRow saturationRow(double threshold, int color);

} // namespace actiscope
