// The plotted numbers as CSV.
#pragma once

#include "figure/sample.h"

#include <iosfwd>

namespace actiscope {

/// Header panel,curve,quantity,pass,x,y; panels and curves counted from 1, the pass is the curve's
/// `resample` number. One row for each grid point: the view does not matter. A band is two
/// quantities, band_lower and band_upper. A grid point that is a kink has the convention's
/// derivative; under Convention::Interval two rows, one for each end. A difference panel has the
/// differences from its first curve. An error panel has what it plots, log10(1 + error in units in
/// the last place), of the midpoint in place of what training draws.
void writeTable(std::ostream& out, const Figure& figure, const Catalogue& catalogue);

} // namespace actiscope
