// What a panel shades where its function saturates.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

/// The curve whose saturation a panel shades: the selected one, elsewhere the first. nullptr if the
/// figure does not ask for it, or there is none to shade.
const Curve* shadedCurve(const Figure& figure, std::size_t panel, const Catalogue& catalogue);

/// The stretches of `view` in which it saturates, in rising order.
std::vector<Span> shadedStretches(const Figure& figure,
                                  const Curve& curve,
                                  const Span& view,
                                  const Catalogue& catalogue);

} // namespace actiscope
