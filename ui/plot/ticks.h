// The numbers of an axis as Qt's strings.
#pragma once

#include "figure/ticks.h"
#include "ui/words.h"

namespace actiscope {

inline QString numberAt(double value, const Ticks& ticks) {
    return qstring(tickLabel(value, ticks));
}

} // namespace actiscope
