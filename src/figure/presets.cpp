#include "figure/presets.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr int blue = 0;
constexpr int orange = 1;
constexpr int green = 2;

struct Look {
    Span x;
    int points;
    Axes axes;
    double width;
    double height;
};

constexpr Look bothOrders = {{-2, 2}, 1000, Axes::Origin, 1200, 800};
constexpr Look trainAndEval = {{-2, 2}, 1000, Axes::Origin, 1200, 1200};
constexpr Look boxed = {{-10, 10}, 1000, Axes::Box, 640, 480};
constexpr Look overview = {{-4, 4}, 400, Axes::Box, 640, 480};

Trace trace(Quantity quantity, const std::string& label, int color, Dash dash = Dash::Solid) {
    return {.quantity = quantity, .label = label, .color = color, .dash = dash, .width = 2};
}

Curve curve(const Activation& activation, NamedValues parameters, std::vector<Trace> traces) {
    Curve result;
    result.activation = activation.id;
    result.parameters = completed(activation, std::move(parameters));
    result.traces = std::move(traces);
    return result;
}

Session sessionOf(const Look& look, std::vector<Panel> panels) {
    Session session;
    session.figure.x = look.x;
    session.figure.grid = {look.x.from, look.x.to, look.points};
    for (Panel& panel : panels) {
        panel.axes = look.axes;
    }
    session.figure.panels = std::move(panels);
    session.page.width = look.width;
    session.page.height = look.height;
    return session;
}

Panel panelOf(const std::string& title, Curve only) {
    Panel panel;
    panel.title = title;
    panel.curves = {std::move(only)};
    return panel;
}

Panel rreluPanel(const Activation& rrelu, Phase phase) {
    const bool train = phase == Phase::Train;
    const std::string name = train ? "(Train)" : "(Test)";
    const Dash dash = train ? Dash::Solid : Dash::Dashed;
    Curve only = curve(rrelu,
                       {},
                       {trace(Quantity::Value, "RReLU " + name, blue, dash),
                        trace(Quantity::Derivative, "Derivative " + name, orange, dash)});
    only.phase = phase;
    return panelOf("RReLU " + name + " and Derivative (lower={lower}, upper={upper})",
                   std::move(only));
}

Preset rreluTrainEval(const Catalogue& all) {
    const Activation& rrelu = require(all, "rrelu");
    return {
        "rrelu-train-eval",
        {"RReLU: training and evaluation", "RReLU：训练与评估"},
        sessionOf(trainAndEval, {rreluPanel(rrelu, Phase::Train), rreluPanel(rrelu, Phase::Eval)})};
}

Preset leakyRelu(const Catalogue& all) {
    Curve only = curve(
        require(all, "leaky_relu"),
        {{"negative_slope", 0.5}},
        {trace(Quantity::Value, "PReLU", blue), trace(Quantity::Derivative, "Derivative", orange)});
    return {"leaky-relu",
            {"Leaky ReLU and its derivative", "Leaky ReLU 及其导数"},
            sessionOf(bothOrders,
                      {panelOf("PReLU (alpha={negative_slope}) and Partial Derivative", only)})};
}

Preset relu(const Catalogue& all) {
    Curve only = curve(require(all, "relu"),
                       {},
                       {trace(Quantity::Value, "ReLU(x)", blue),
                        trace(Quantity::Derivative, "Derivative of ReLU(x)", orange)});
    Panel panel = panelOf("ReLU Function and Its Derivative", only);
    panel.gridlines = true;
    return {"relu", {"ReLU and its derivative", "ReLU 及其导数"}, sessionOf(boxed, {panel})};
}

Curve named(Curve curve, const std::string& label, int color) {
    curve.traces = {trace(Quantity::Value, label, color)};
    return curve;
}

/// A maxout of one and the same line is that line; of a falling line and 0, ReLU of -x.
Curve lines(const Catalogue& all, double first, double others) {
    return curve(require(all, "maxout"),
                 {{"w1", first}, {"b1", 0}, {"w2", others}, {"b2", 0}, {"w3", others}, {"b3", 0}},
                 {});
}

// CReLU doubles the width: over one input it is two curves.
Preset crelu(const Catalogue& all) {
    Panel panel = panelOf("CReLU: relu(x) and relu(−x)",
                          named(curve(require(all, "relu"), {}, {}), "relu(x)", blue));
    panel.curves.push_back(named(lines(all, -1, 0), "relu(−x)", orange));
    return {"crelu",
            {"CReLU: both halves", "CReLU：正负两半"},
            sessionOf(overview, {std::move(panel)})};
}

// GLU has two inputs, value times sigmoid of gate; each curve holds one of them, or ties both.
Preset gluSlices(const Catalogue& all) {
    constexpr double openness = 0.7310585786300049; // sigma(1)
    Panel panel = panelOf("GLU slices: a σ(b)",
                          named(curve(require(all, "glu"), {{"a", 1}}, {}), "a = 1, b = x", blue));
    panel.curves.push_back(named(lines(all, openness, openness), "a = x, b = 1", orange));
    panel.curves.push_back(named(curve(require(all, "silu"), {}, {}), "a = b = x", green));
    return {"glu-slices",
            {"GLU: gate, value and diagonal slices", "GLU：门、值与对角切片"},
            sessionOf(overview, {std::move(panel)})};
}

Preset overviewOf(const Catalogue& all, const std::string& name) {
    std::string id = name;
    std::ranges::replace(id, '-', '_');
    const Activation& activation = require(all, id);
    Panel panel =
        panelOf(activation.name.en, curve(activation, {}, {trace(Quantity::Value, "", blue)}));
    panel.legend = Legend::None;
    return {"overview-" + name,
            {activation.name.en + ", overview", activation.name.zh + "，总览"},
            sessionOf(overview, {panel})};
}

} // namespace

std::vector<Preset> presets(const Catalogue& catalogue) {
    std::vector<Preset> all = {rreluTrainEval(catalogue), leakyRelu(catalogue), relu(catalogue)};
    for (const char* name :
         {"leaky-relu", "relu", "tanh", "prelu", "elu", "selu", "gelu", "mish", "softmax"}) {
        all.push_back(overviewOf(catalogue, name));
    }
    all.push_back(crelu(catalogue));
    all.push_back(gluSlices(catalogue));
    return all;
}

Session presetSession(const Catalogue& catalogue, std::string_view name) {
    const auto all = presets(catalogue);
    const auto found = std::ranges::find(all, name, &Preset::name);
    if (found != all.end()) {
        return found->session;
    }
    std::vector<std::string> names;
    std::ranges::transform(all, std::back_inserter(names), &Preset::name);
    throw Error({"No built-in figure is called \"{}\". Did you mean \"{}\"?",
                 "没有名为“{}”的内置图形。是指“{}”吗？"},
                {std::string(name), nearest(name, names)});
}

Curve newCurve(const Activation& activation, int place) {
    Curve result = curve(activation,
                         {},
                         {trace(Quantity::Value, "", place, Dash::Solid),
                          trace(Quantity::Derivative, "", place, Dash::Dashed)});
    result.phase = activation.draw ? Phase::Train : Phase::Eval;
    return result;
}

Figure figureOf(const Activation& activation) {
    Figure figure;
    figure.x = {-4, 4};
    figure.grid = {-4, 4, 1000};
    Curve only = newCurve(activation, blue);
    only.traces[1].color = orange;
    only.traces[1].dash = Dash::Solid;
    figure.panels[0].curves = {only};
    figure.panels[0].gridlines = true;
    return figure;
}

} // namespace actiscope
