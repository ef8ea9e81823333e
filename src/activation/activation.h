// THE description of an activation function: what every slider, table, legend, formula, option
// and test is derived from.
#pragma once

#include "activation/kernel.h"
#include "text/text.h"

#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace actiscope {

/// A closed interval of numbers.
struct Span {
    double from = 0;
    double to = 1;

    bool contains(double value) const { return from <= value && value <= to; }

    bool operator==(const Span&) const = default;
};

enum class Family { Rectified, Exponential, Gated, Softplus, Sigmoidal, Shrinkage, Other, Vector };

/// One parameter. `min`, `max` bound what is legal; `slider` is only the span worth dragging.
struct Parameter {
    std::string id;     ///< stable for ever: files, command line and reference tables use it
    std::string symbol; ///< as in the formula, UTF-8
    Text name;
    double initial = 0;
    double min = -std::numeric_limits<double>::infinity();
    bool minExcluded = false;
    double max = std::numeric_limits<double>::infinity();
    bool zeroExcluded = false; ///< any number but 0
    bool mayBeNone = false;    ///< "none" is legal: null in JSON, +infinity in the kernel
    Span slider{0, 1};
    std::string atMost = {};          ///< id of the parameter this one must not exceed
    std::vector<double> choices = {}; ///< values worth one click: other defaults, published ones

    bool operator==(const Parameter&) const = default;
};

/// Parameter values by id, as a file or a command line names them.
using NamedValues = std::map<std::string, double>;

/// y_i and dy_i/dx_i of one vector x; all three have the same size.
using VectorFunction = void (*)(std::span<const double> x,
                                std::span<double> y,
                                std::span<double> jacobianDiagonal);

struct VectorKernel {
    VectorFunction plain = nullptr;
    VectorFunction wide = nullptr; ///< nullptr: this processor has none, or nobody made one
};

enum class Framework { PyTorch, TensorFlow, Keras, Jax };

/// A point where the value or a derivative jumps. The value there is the kernel's.
struct Kink {
    double at = 0;
    Jet<double> left;
    Jet<double> right;
    std::optional<double> pytorch = {}; ///< derivative by automatic differentiation
    std::optional<double> tensorflow = {};
    std::optional<double> jax = {};
};

/// A value drawn from U(values[0], values[1]) in training; evaluation takes the midpoint.
/// It reaches the kernel as the last of `Values`.
struct Draw {
    std::string symbol;
    Text form;                          ///< how the drawn value enters: "a x", "x / a"
    std::string code;                   ///< the same as code: "a * x"
    std::string otherForm;              ///< id of the entry of the same idea in its other form
    Text law;                           ///< one line: the law, and the slope made from it
    double (*slope)(double);            ///< the slope of the negative side that a drawn value makes
    double (*meanSlope)(Values bounds); ///< expectation of that slope over the law
    double (*sdSlope)(Values bounds);   ///< its standard deviation
};

/// How one framework provides the function.
struct FrameworkCall {
    Framework framework = Framework::PyTorch;
    std::string call = {}; ///< with its argument names and defaults; empty: not provided
    std::string code = {}; ///< an expression or definition of `f` with {parameter} placeholders
    Text remark = {};      ///< what differs from the other frameworks
};

/// What goes by the entry's name somewhere, though it is another function or has other defaults.
struct Variant {
    Text label;              ///< whose it is: "Keras layer"
    std::string id;          ///< the entry that computes it
    NamedValues values = {}; ///< missing ones at that entry's defaults
};

struct Tex {
    std::string value;
    std::string derivative;
};

/// Largest errors claimed, in units in the last place of the correctly rounded double.
struct Accuracy {
    double value = 4;
    double derivative = 6;
    double secondDerivative = 8;
};

struct Activation {
    std::string id; ///< stable for ever
    Text name;
    std::vector<std::string> aliases = {};
    Family family = Family::Other;
    std::vector<Parameter> parameters = {};
    std::optional<Draw> draw = {};
    Kernel kernel = nullptr;   ///< exactly one of kernel and vectorKernel is set
    Kernel textbook = nullptr; ///< the printed formula computed as it stands; nullptr: the same
    std::string textbookFormula = {}; ///< what it computes, as code: "exp(x) - 1; f' = exp(x)"
    VectorKernel vectorKernel = {};
    bool stepped = false; ///< of a vector kernel: its diagonal jumps between elements
    std::vector<Kink> (*kinks)(Values values) = nullptr; ///< nullptr: none
    double (*pytorchGain)(Values values) = nullptr; ///< torch.nn.init.calculate_gain; nullptr: none
    Tex tex = {};
    std::string numpy = {}; ///< body of a function of x and the parameters, or of x and the drawn
                            ///< value: returns value, derivative, second derivative (np, math)
    std::vector<FrameworkCall> frameworks = {};
    std::vector<Variant> variants = {}; ///< worth drawing over each other; empty: all agree
    Accuracy accuracy = {};
    std::string origin = {};

    bool isVector() const { return vectorKernel.plain != nullptr; }
};

} // namespace actiscope
