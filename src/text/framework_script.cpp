#include "figure/curve_values.h"
#include "text/array_script.h"
#include "text/number.h"
#include "text/python.h"
#include "text/snippet.h"

#include <algorithm>

namespace actiscope {

namespace {

/// How a framework says what every script needs.
struct Idiom {
    std::string imports;
    std::string where;    ///< the name of its `where`
    std::string array;    ///< what makes one of its arrays of numpy's
    std::string orders;   ///< defines orders(f, n): f and its first derivatives over x
    std::string diagonal; ///< defines diagonal(f): a function of the vector x and dy_i/dx_i
};

constexpr auto pytorchOrders = R"(def orders(f, n):
    """f and its derivatives over x, n arrays, by automatic differentiation."""
    points = torch.tensor(x, requires_grad=True)
    y = [f(points)]
    while len(y) < n:
        slope = None
        if y[-1].requires_grad:
            (slope,) = torch.autograd.grad(y[-1].sum(), points, create_graph=True,
                                           allow_unused=True)
        y.append(torch.zeros_like(points) if slope is None else slope)
    return [one.detach().numpy() for one in y]


)";

constexpr auto pytorchDiagonal = R"(def diagonal(f):
    """f of the whole vector x, and the diagonal of its Jacobian."""
    points = torch.tensor(x)
    return f(points).numpy(), torch.autograd.functional.jacobian(f, points).diagonal().numpy()


)";

constexpr auto tensorflowOrders = R"(def orders(f, n):
    """f and its derivatives over x, n arrays, by automatic differentiation."""
    def derivative(g):
        def slope(points):
            with tf.GradientTape() as tape:
                tape.watch(points)
                y = g(points)
            return tape.gradient(y, points, unconnected_gradients=tf.UnconnectedGradients.ZERO)
        return slope

    y = []
    for _ in range(n):
        y.append(f(tf.constant(x)).numpy())
        f = derivative(f)
    return y


)";

constexpr auto tensorflowDiagonal = R"(def diagonal(f):
    """f of the whole vector x, and the diagonal of its Jacobian."""
    points = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(points)
        y = f(points)
    return y.numpy(), tf.linalg.diag_part(tape.jacobian(y, points)).numpy()


)";

constexpr auto jaxOrders = R"(def orders(f, n):
    """f and its derivatives over x, n arrays, by automatic differentiation."""
    def derivative(g):
        return jax.grad(lambda points: g(points).sum())

    y = []
    for _ in range(n):
        y.append(np.asarray(f(jnp.asarray(x))))
        f = derivative(f)
    return y


)";

constexpr auto jaxDiagonal = R"(def diagonal(f):
    """f of the whole vector x, and the diagonal of its Jacobian."""
    points = jnp.asarray(x)
    return np.asarray(f(points)), np.asarray(jnp.diagonal(jax.jacobian(f)(points)))


)";

constexpr auto flatFunction = R"(def flat(f, n):
    """f over x, which has no slope: its derivatives are 0 wherever they exist."""
    return [orders(f, 1)[0]] + [np.zeros_like(x)] * (n - 1)


)";

Idiom idiomOf(Framework framework) {
    switch (framework) {
    case Framework::PyTorch:
        return {"import numpy as np\nimport torch\n",
                "torch.where",
                "torch.tensor",
                pytorchOrders,
                pytorchDiagonal};
    case Framework::TensorFlow:
        return {"import numpy as np\nimport tensorflow as tf\n\n"
                "tf.keras.backend.set_floatx(\"float64\")\n",
                "tf.where",
                "tf.constant",
                tensorflowOrders,
                tensorflowDiagonal};
    case Framework::Keras:
        return {"import os\n\nos.environ[\"KERAS_BACKEND\"] = \"tensorflow\"\n\nimport "
                "keras\nimport numpy as np\nimport tensorflow as tf\n\n"
                "keras.config.set_floatx(\"float64\")\n",
                "keras.ops.where",
                "keras.ops.convert_to_tensor",
                tensorflowOrders,
                tensorflowDiagonal};
    case Framework::Jax: break;
    }
    return {"import jax\nimport jax.numpy as jnp\nimport numpy as np\n\n"
            "jax.config.update(\"jax_enable_x64\", True)\n",
            "jnp.where",
            "jnp.asarray",
            jaxOrders,
            jaxDiagonal};
}

bool provides(const Activation& activation, Framework framework) {
    return std::ranges::any_of(activation.frameworks, [framework](const FrameworkCall& call) {
        return call.framework == framework && !call.call.empty();
    });
}

/// The framework's own function, unless it would draw for itself, or is none.
std::string functionOf(const PlottedCurve& plotted,
                       Framework framework,
                       const Idiom& idiom,
                       const Catalogue& catalogue) {
    const Activation& activation = plotted.activation;
    const bool random = draws(activation, plotted.curve);
    if (!activation.draw || (!random && provides(activation, framework))) {
        return definition(plotted.curve, framework, catalogue);
    }
    const Draw& draw = *activation.draw;
    const std::string values = drawnValuesOf(plotted, "x.size");
    return draw.symbol + " = " + (random ? idiom.array + "(" + values + ")" : values) + "\n" +
           (random ? "# Drawn by numpy: " + nameOf(framework) + "'s own numbers differ.\n" : "") +
           "f = lambda x: " + idiom.where + "(x > 0, x, " + draw.code + ")\n";
}

std::string compute(const PlottedCurve& plotted,
                    int orders,
                    Framework framework,
                    const Idiom& idiom,
                    const Catalogue& catalogue) {
    const Activation& activation = plotted.activation;
    const std::string f = functionOf(plotted, framework, idiom, catalogue);
    const auto call = [](const char* name, int n) {
        return "y = " + std::string(name) + "(f, " + std::to_string(n) + ")";
    };
    if (activation.isVector()) {
        return f + "y = diagonal(f)\n";
    }
    if (isFlat(activation, plotted.curve)) {
        return f + call("flat", orders) + "\n";
    }
    // Not every framework differentiates every broken line twice.
    const bool straight = orders > 2 && isStraight(activation, plotted.curve);
    return f + (straight ? call("orders", 2) + " + [np.zeros_like(x)]  # of straight lines\n"
                         : call("orders", orders) + "\n");
}

/// What is taken at a kink of the grid, where it is not what the figure takes.
std::string kinkRemark(const PlottedCurve& plotted,
                       const Kink& kink,
                       Framework framework,
                       Convention convention) {
    const auto shown = [&](Quantity q) {
        return std::ranges::count(plotted.curve.traces, q, &Trace::quantity) > 0 &&
               orderOf(kink.left, q) != orderOf(kink.right, q);
    };
    const std::string at = "At x = " + shortest(kink.at) + " ";
    const auto values = evaluationValues(plotted.activation, plotted.curve.parameters);
    const auto here = evaluateAt(plotted.activation, values, kink.at);
    const Span taken = takenAt(kink, Quantity::Derivative, convention, here);
    const bool drawn = plotted.activation.draw.has_value(); // its slope is whoever differentiates
    const auto known = drawn ? here.derivative : derivativeIn(framework, kink);
    std::string text;
    if (shown(Quantity::Derivative) && (taken.from != taken.to || known != taken.from)) {
        text += comment(at + "the figure takes f' by its convention, " +
                        actiscope::nameOf(convention).en + "; " + nameOf(framework) + " takes " +
                        (drawn   ? "the drawn slope"
                         : known ? shortest(*known)
                                 : "perhaps another number") +
                        ".");
    }
    if (shown(Quantity::SecondDerivative)) {
        text += comment(at + "f'' jumps: " + nameOf(framework) +
                        " may take another side than the figure.");
    }
    return text;
}

std::string kinkRemarks(const PlottedCurve& plotted, Framework framework, const Figure& figure) {
    const auto values = evaluationValues(plotted.activation, plotted.curve.parameters);
    const auto places = gridKinks(plotted, figure.grid);
    std::string text;
    for (const Kink& kink : kinksOf(plotted.activation, values)) {
        if (std::ranges::count(places, kink.at, &GridKink::at) > 0) {
            text += kinkRemark(plotted, kink, framework, figure.convention);
        }
    }
    for (const FrameworkCall& call : plotted.activation.frameworks) {
        if (!places.empty() && call.framework == framework && !call.remark.en.empty()) {
            text += comment(nameOf(framework) + ": " + call.remark.en + ".");
        }
    }
    return text;
}

std::string remarks(const PlottedCurve& plotted, Framework framework, const Figure& figure) {
    std::string text;
    if (plotted.panel.kind == PanelKind::Error) {
        text += comment("The figure shows its rounding errors; this is the function itself.");
    }
    if (!isExact(plotted.curve) && !plotted.activation.isVector()) {
        text += comment("The figure has it in " + wordOf(plotted.curve.precision) + ", " +
                        wordOf(plotted.curve.form) +
                        " form; this is float64, as the framework has it.");
    }
    return text + kinkRemarks(plotted, framework, figure);
}

} // namespace

std::string frameworkScript(const ScriptSource& source, Framework framework) {
    const Idiom idiom = idiomOf(framework);
    const auto all = plottedCurves(source.figure, source.catalogue);
    const auto any = [&all](auto&& holds) { return std::ranges::any_of(all, holds); };
    const bool vectors = any([](const PlottedCurve& p) { return p.activation.isVector(); });
    const bool scalars = any([](const PlottedCurve& p) { return !p.activation.isVector(); });
    const bool flats = any([](const PlottedCurve& p) { return isFlat(p.activation, p.curve); });
    return arrayScript(source,
                       {.imports = idiom.imports,
                        .functions = (scalars ? idiom.orders : "") + (flats ? flatFunction : "") +
                                     (vectors ? idiom.diagonal : ""),
                        .compute =
                            [&](const PlottedCurve& plotted, int orders) {
                                return compute(plotted, orders, framework, idiom, source.catalogue);
                            },
                        .remarks =
                            [&](const PlottedCurve& plotted) {
                                return remarks(plotted, framework, source.figure);
                            }});
}

} // namespace actiscope
