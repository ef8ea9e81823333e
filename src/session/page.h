// What follows from a page for everything on it.
#pragma once

#include "figure/strokes.h"
#include "session/session.h"

namespace actiscope {

/// On paper the strokes grow with the width, in pixels with the type.
Strokes strokesOf(const Page& page);

} // namespace actiscope
