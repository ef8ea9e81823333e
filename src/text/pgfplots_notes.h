// The probe and the annotations of a panel in an axis of pgfplots.
#pragma once

#include "text/pgfplots_marks.h"

namespace actiscope {

std::string texProbeLine(const TexPanel& panel, const TexPage& page, const TexScales& scales);
std::string texProbeMarks(const TexPanel& panel, const TexPage& page, const TexScales& scales);
/// The intervals of x that an annotation shades.
std::string texShading(const TexPanel& panel, const TexScales& scales);
std::string texAnnotations(const TexPanel& panel, const TexPage& page, const TexScales& scales);

} // namespace actiscope
