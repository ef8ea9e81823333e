// What is shown, as plain values: everything that changes the picture, and nothing else.
//
// Every struct names its fields once, in `fields`; JSON, mutation tests and comparison follow.
#pragma once

#include "activation/activation.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace actiscope {

enum class Quantity { Value, Derivative, SecondDerivative, Mean, Sd, Band };

/// Value and derivatives, unlike what is said of the law of a draw.
constexpr bool isOrder(Quantity quantity) {
    return quantity <= Quantity::SecondDerivative;
}

enum class Dash { Solid, Dashed, Dotted, DashDot };
enum class Phase { Train, Eval };
enum class Unit { Element, Curve }; ///< what one drawn slope is for: a grid point, or a whole pass
enum class Axes { Origin, Box };
enum class Legend { UpperLeft, UpperRight, LowerLeft, LowerRight, None };

/// What a panel shows of its curves: themselves, how their slopes are spread, how far the others
/// are from the first, or their rounding errors against the float64 kernel.
enum class PanelKind { Curves, Histogram, Difference, Error };
/// What the derivative is said to be at a kink: what a framework's automatic differentiation gives,
/// one of the sides, the mean of both, or everything between them.
enum class Convention { PyTorch, TensorFlow, Jax, Left, Right, Mean, Interval };
enum class Precision { F64, F32, BF16, F16 }; ///< the number type computed in
enum class Form { Stable, Textbook }; ///< the kernel, or the formula as it is usually written
enum class Aspect { Free, Equal };
enum class TickUnit { One, Pi }; ///< what the distance of two ticks is counted in

/// What a user writes on a panel: words, perhaps with an arrow to what they are about; a line
/// across; a shaded stretch of x; or the values of every curve at an x, pinned there.
enum class AnnotationKind { Text, Vertical, Horizontal, Interval, Pin };

/// The words of an enumeration in files and on the command line, in the order of its values.
template <typename Enum> struct Words;

template <> struct Words<Quantity> {
    static constexpr std::array all = {
        "value", "derivative", "second_derivative", "mean", "sd", "band"};
};

template <> struct Words<Dash> {
    static constexpr std::array all = {"solid", "dashed", "dotted", "dashdot"};
};

template <> struct Words<Phase> { static constexpr std::array all = {"train", "eval"}; };

template <> struct Words<Unit> { static constexpr std::array all = {"element", "curve"}; };

template <> struct Words<Axes> { static constexpr std::array all = {"origin", "box"}; };

template <> struct Words<Legend> {
    static constexpr std::array all = {
        "upper left", "upper right", "lower left", "lower right", "none"};
};

template <> struct Words<PanelKind> {
    static constexpr std::array all = {"curves", "histogram", "difference", "error"};
};

template <> struct Words<Convention> {
    static constexpr std::array all = {
        "pytorch", "tensorflow", "jax", "left", "right", "mean", "interval"};
};

template <> struct Words<Precision> {
    static constexpr std::array all = {"float64", "float32", "bfloat16", "float16"};
};

template <> struct Words<Form> { static constexpr std::array all = {"stable", "textbook"}; };

template <> struct Words<Aspect> { static constexpr std::array all = {"free", "equal"}; };

template <> struct Words<TickUnit> { static constexpr std::array all = {"one", "pi"}; };

template <> struct Words<AnnotationKind> {
    static constexpr std::array all = {"text", "vertical", "horizontal", "interval", "pin"};
};

template <typename Enum> std::string wordOf(Enum value) {
    return Words<Enum>::all[static_cast<std::size_t>(value)];
}

template <typename Enum> std::optional<Enum> fromWord(std::string_view word) {
    for (std::size_t i = 0; i < Words<Enum>::all.size(); ++i) {
        if (word == Words<Enum>::all[i]) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

/// One line (or band) of a curve.
struct Trace {
    Quantity quantity = Quantity::Value;
    std::string label; ///< empty: derived, in the page's language
    int color = 0;     ///< index of the ink, counted from 0
    Dash dash = Dash::Solid;
    double width = 2;   ///< relative: 2 is the normal width of a value curve
    double opacity = 1; ///< 0 to 1

    static void fields(auto& self, auto&& field) {
        field("quantity", self.quantity);
        field("label", self.label);
        field("color", self.color);
        field("dash", self.dash);
        field("width", self.width);
        field("opacity", self.opacity);
    }

    bool operator==(const Trace&) const = default;
};

/// One function with its parameters and, where a parameter is drawn, how.
struct Curve {
    std::string activation = "relu";
    std::map<std::string, double> parameters; ///< every parameter of the entry, by id
    Phase phase = Phase::Eval;
    Unit unit = Unit::Element;
    std::uint64_t seed = 1;
    std::uint64_t resample = 0; ///< the current pass, counted from 0
    int passes = 0;             ///< how many earlier passes stay visible, 0 to 500
    Precision precision = Precision::F64;
    Form form = Form::Stable;
    std::vector<Trace> traces = {Trace{}};

    static void fields(auto& self, auto&& field) {
        field("activation", self.activation);
        field("parameters", self.parameters);
        field("phase", self.phase);
        field("unit", self.unit);
        field("seed", self.seed);
        field("resample", self.resample);
        field("passes", self.passes);
        field("precision", self.precision);
        field("form", self.form);
        field("traces", self.traces);
    }

    bool operator==(const Curve&) const = default;
};

/// In data coordinates.
struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

struct Annotation {
    AnnotationKind kind = AnnotationKind::Text;
    std::string text;        ///< what is said there; lines and pins may be silent
    Point at;                ///< a line across, an interval and a pin use one of its numbers
    std::optional<Point> to; ///< where the arrow of a text points; where an interval ends

    static void fields(auto& self, auto&& field) {
        field("kind", self.kind);
        field("text", self.text);
        field("at", self.at);
        field("to", self.to);
    }

    bool operator==(const Annotation&) const = default;
};

/// How far apart the numbers of an axis stand.
struct TickSpacing {
    double every = 0; ///< 0: chosen for the view
    TickUnit of = TickUnit::One;

    static void fields(auto& self, auto&& field) {
        field("every", self.every);
        field("of", self.of);
    }

    bool operator==(const TickSpacing&) const = default;
};

struct Panel {
    PanelKind kind = PanelKind::Curves;
    std::string title;  ///< {parameter} stands for its value in the first curve; empty: derived
    std::string xLabel; ///< empty: derived, as yLabel
    std::string yLabel;
    std::optional<Span> x; ///< nothing: the figure's
    std::optional<Span> y; ///< nothing: automatic
    TickSpacing xTicks;
    TickSpacing yTicks;
    Axes axes = Axes::Origin;
    bool gridlines = false;
    Legend legend = Legend::UpperLeft;
    std::vector<Annotation> annotations;
    std::vector<Curve> curves;

    static void fields(auto& self, auto&& field) {
        field("kind", self.kind);
        field("title", self.title);
        field("xLabel", self.xLabel);
        field("yLabel", self.yLabel);
        field("x", self.x);
        field("y", self.y);
        field("xTicks", self.xTicks);
        field("yTicks", self.yTicks);
        field("axes", self.axes);
        field("gridlines", self.gridlines);
        field("legend", self.legend);
        field("annotations", self.annotations);
        field("curves", self.curves);
    }

    bool operator==(const Panel&) const = default;
};

/// What draws, vector functions and the table are computed over: element i is the i-th point.
struct Grid {
    double from = -2;
    double to = 2;
    int points = 1000; ///< 1 to maxPoints

    static void fields(auto& self, auto&& field) {
        field("from", self.from);
        field("to", self.to);
        field("points", self.points);
    }

    bool operator==(const Grid&) const = default;
};

/// A curve by its place, both counted from 0.
struct CurvePlace {
    int panel = 0;
    int curve = 0;

    static void fields(auto& self, auto&& field) {
        field("panel", self.panel);
        field("curve", self.curve);
    }

    bool operator==(const CurvePlace&) const = default;
};

struct Figure {
    std::string title;
    Span x{-2, 2}; ///< the view: pan and zoom change it, never the grid
    Grid grid;
    int columns = 1;      ///< of the panels, filled row by row; 1 to maxPanels
    bool sharedY = false; ///< automatic y ranges are one for all panels of curves
    Aspect aspect = Aspect::Free;
    Convention convention = Convention::PyTorch;
    std::optional<double> probe; ///< the x at which values are read
    bool tangent = true;         ///< at the probe, of the selected curve
    bool slopeTriangle = false;
    double saturation = 0.01; ///< a function saturates where |f'| is less; up to maxSaturation
    bool shadeSaturation = false;
    CurvePlace selected;
    std::vector<Panel> panels = {Panel{}};

    static void fields(auto& self, auto&& field) {
        field("title", self.title);
        field("x", self.x);
        field("grid", self.grid);
        field("columns", self.columns);
        field("sharedY", self.sharedY);
        field("aspect", self.aspect);
        field("convention", self.convention);
        field("probe", self.probe);
        field("tangent", self.tangent);
        field("slopeTriangle", self.slopeTriangle);
        field("saturation", self.saturation);
        field("shadeSaturation", self.shadeSaturation);
        field("selected", self.selected);
        field("panels", self.panels);
    }

    bool operator==(const Figure&) const = default;
};

constexpr int maxPoints = 1'000'000;
constexpr int maxPasses = 500;
constexpr int maxPanels = 16;
constexpr int maxAnnotations = 64; ///< in one panel
constexpr double maxSaturation = 1e3;
constexpr int maxCurves = 64;                       ///< in one panel
constexpr std::int64_t maxDrawnPoints = 10'000'000; ///< passes x points of one curve

/// How many earlier passes of a curve are really shown: never below pass 0, and no more than
/// maxDrawnPoints allow.
int shownPasses(const Curve& curve, const Grid& grid);

/// "PyTorch", "left side".
Text nameOf(Convention convention);

/// The framework whose convention it is, if it is one's.
std::optional<Framework> frameworkOf(Convention convention);

/// Whether two curves show one function with the same values: linked edits reach both.
bool sameFunction(const Curve& a, const Curve& b);

/// Whether the curve is what the float64 kernel computes.
bool isExact(const Curve& curve);

/// The ink that stands for the whole curve: its first trace's.
int inkOf(const Curve& curve);

/// Of every curve, panel by panel.
std::vector<CurvePlace> placesOf(const Figure& figure);

/// nullptr if the place is outside the figure.
const Curve* curveAt(const Figure& figure, CurvePlace place);
Curve* curveAt(Figure& figure, CurvePlace place);

} // namespace actiscope
