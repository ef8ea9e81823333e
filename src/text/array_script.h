// Scripts that compute every plotted curve of a figure over its grid, and end with the arrays.
#pragma once

#include "text/script.h"
#include "text/script_curves.h"

#include <functional>

namespace actiscope {

std::string numpyScript(const ScriptSource& source);

/// The derivatives by the framework's automatic differentiation.
std::string frameworkScript(const ScriptSource& source, Framework framework);

template <Framework framework> std::string frameworkScript(const ScriptSource& source) {
    return frameworkScript(source, framework);
}

/// What one way of computing says of a figure, as lines of code.
struct Dialect {
    std::string imports;
    std::string functions;
    /// Sets `y` to value, f' and f'' of a curve in the pass `number`: at least the first `orders`.
    std::function<std::string(const PlottedCurve& plotted, int orders)> compute;
    std::function<std::string(const PlottedCurve& plotted)> remarks;
    bool settlesKinks = false; ///< f' and f'' at kinks are made what the figure's convention says
};

std::string arrayScript(const ScriptSource& source, const Dialect& dialect);

} // namespace actiscope
