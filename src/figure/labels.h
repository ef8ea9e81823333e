// The words that a figure derives from its curves. *x* between asterisks is a variable: italic.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

namespace actiscope {

/// The legend's text of a trace that has no label of its own.
Text derivedLabel(const Panel& panel,
                  const Curve& curve,
                  const Trace& trace,
                  const Catalogue& catalogue);

/// A curve in lists: the function's name, with the phase where a parameter is drawn.
Text curveName(const Curve& curve, const Catalogue& catalogue);

/// The same where the panel changes what is shown of it: "GELU, tanh form − GELU", "float16".
Text curveNameIn(const Panel& panel, const Curve& curve, const Catalogue& catalogue);

/// `text` with each {parameter} replaced by its present value in `curve`, so that a title that
/// names a value stays true while a slider moves. Unknown names stay as they are.
std::string withValues(std::string text, const Curve& curve);

/// The title shown above a panel: its own with the values of its first curve, or one derived from
/// its curves.
Text panelTitle(const Panel& panel, const Catalogue& catalogue);

/// The curve and its parameters in one line: "Leaky ReLU (s = 0.01)".
Text describe(const Curve& curve, const Catalogue& catalogue);

} // namespace actiscope
