#include "text/snippet.h"

#include "activation/evaluate.h"
#include "figure/sample.h"
#include "text/number.h"

#include <algorithm>

namespace actiscope {

namespace {

/// What the words of a framework depend on.
struct Subject {
    const Activation& activation;
    const Curve& curve;
    const Grid& grid;
    std::string definition; ///< of f, placeholders filled
    bool isDrawn = false;
    bool isFlat = false;
};

const std::string* codeOf(const Activation& activation, Framework framework) {
    const auto found =
        std::ranges::find(activation.frameworks, framework, &FrameworkCall::framework);
    return found == activation.frameworks.end() || found->code.empty() ? nullptr : &found->code;
}

void replaceAll(std::string& text, const std::string& word, const std::string& by) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
        text.replace(at, word.size(), by);
    }
}

std::string definitionOf(const Activation& activation, const Curve& curve, std::string code) {
    for (const Parameter& parameter : activation.parameters) {
        const double value = valueOf(parameter, curve.parameters);
        replaceAll(code, "{" + parameter.id + "}", isNone(value) ? "None" : shortest(value));
    }
    const bool train = curve.phase == Phase::Train;
    replaceAll(code, "{phase}", train ? "train" : "eval");
    replaceAll(code, "{training}", train ? "True" : "False");
    return code + "\n";
}

/// Whether a derivative is 0 wherever it exists.
bool vanishes(const Activation& activation, const Curve& curve, Quantity order) {
    if (activation.isVector()) {
        return false;
    }
    const auto values = evaluationValues(activation, curve.parameters);
    return std::ranges::all_of(std::array{-2.3, -0.4, 0.6, 1.7}, [&](double x) {
        return orderOf(evaluateAt(activation, values, x), order) == 0;
    });
}

/// "FROM, TO" and "POINTS" of the grid, for the linspace of any framework.
std::string ends(const Grid& grid) {
    return shortest(grid.from) + ", " + shortest(grid.to);
}

std::string seeded(const Subject& subject, const std::string& call) {
    if (!subject.isDrawn) {
        return {};
    }
    std::string text = call + "(" + std::to_string(subject.curve.seed) + ")";
    text += "  # the draw differs from Actiscope's\n";
    if (subject.curve.unit == Unit::Curve) {
        text += "# one draw per element, where Actiscope now draws once per curve\n";
    }
    return text;
}

const std::string flatDerivative = "# f has no slope: its derivative is 0 wherever it exists\n";

std::string pytorch(const Subject& subject) {
    const Grid& grid = subject.grid;
    const bool vector = subject.activation.isVector();
    const bool tracked = !subject.isFlat && !vector;
    std::string text = "import torch\n\n" + seeded(subject, "torch.manual_seed");
    text += subject.definition + "\nx = torch.linspace(" + ends(grid) + ", " +
            std::to_string(grid.points) + ", dtype=torch.float64";
    text += tracked ? ")\nx.requires_grad_()\ny = f(x)\n" : ")\ny = f(x)\n";
    if (subject.isFlat) {
        return text + flatDerivative;
    }
    if (vector) {
        return text + "derivative = torch.autograd.functional.jacobian(f, x).diagonal()\n";
    }
    return text + "y.sum().backward()\nderivative = x.grad\n";
}

/// TensorFlow itself, or Keras on top of it: the tape is the same.
std::string taped(const Subject& subject, std::string head) {
    const Grid& grid = subject.grid;
    std::string text = std::move(head) + "\n" + seeded(subject, "tf.random.set_seed");
    text += subject.definition + "\nx = tf.linspace(tf.constant(" + shortest(grid.from) +
            ", tf.float64), " + shortest(grid.to) + ", " + std::to_string(grid.points) + ")\n";
    if (subject.isFlat) {
        return text + "y = f(x)\n" + flatDerivative;
    }
    text += "with tf.GradientTape() as tape:\n    tape.watch(x)\n    y = f(x)\n";
    return text + (subject.activation.isVector()
                       ? "derivative = tf.linalg.diag_part(tape.jacobian(y, x))\n"
                       : "derivative = tape.gradient(y, x)\n");
}

// Layers cast what they are given to their own type, which is float32 unless told otherwise.
std::string tensorflow(const Subject& subject) {
    const bool layers = subject.definition.find("tf.keras") != std::string::npos;
    const std::string type = layers ? "tf.keras.backend.set_floatx(\"float64\")\n" : "";
    return taped(subject, "import tensorflow as tf\n" + (layers ? "\n" + type : type));
}

std::string keras(const Subject& subject) {
    return taped(subject,
                 "import os\n\nos.environ[\"KERAS_BACKEND\"] = \"tensorflow\"\n\n"
                 "import keras\nimport tensorflow as tf\n\nkeras.config.set_floatx(\"float64\")\n");
}

std::string jax(const Subject& subject) {
    std::string text = "import jax\nimport jax.numpy as jnp\n\n"
                       "jax.config.update(\"jax_enable_x64\", True)\n\n";
    text += subject.definition + "\nx = jnp.linspace(" + ends(subject.grid) + ", " +
            std::to_string(subject.grid.points) + ")\ny = f(x)\n";
    if (subject.isFlat) {
        return text + flatDerivative;
    }
    return text + (subject.activation.isVector() ? "derivative = jnp.diagonal(jax.jacobian(f)(x))\n"
                                                 : "derivative = jax.vmap(jax.grad(f))(x)\n");
}

} // namespace

bool isFlat(const Activation& activation, const Curve& curve) {
    return vanishes(activation, curve, Quantity::Derivative);
}

bool isStraight(const Activation& activation, const Curve& curve) {
    return vanishes(activation, curve, Quantity::SecondDerivative);
}

std::string definition(const Curve& curve, Framework framework, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const std::string* code = codeOf(activation, framework);
    return code == nullptr ? std::string() : definitionOf(activation, curve, *code);
}

std::string
snippet(const Curve& curve, const Grid& grid, Framework framework, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, curve.activation);
    const std::string* code = codeOf(activation, framework);
    if (code == nullptr) {
        return {};
    }
    const Subject subject{.activation = activation,
                          .curve = curve,
                          .grid = grid,
                          .definition = definitionOf(activation, curve, *code),
                          .isDrawn = draws(activation, curve),
                          .isFlat = isFlat(activation, curve)};
    switch (framework) {
    case Framework::PyTorch: return pytorch(subject);
    case Framework::TensorFlow: return tensorflow(subject);
    case Framework::Keras: return keras(subject);
    case Framework::Jax: break;
    }
    return jax(subject);
}

bool hasSnippet(const Activation& activation, Framework framework) {
    return codeOf(activation, framework) != nullptr;
}

} // namespace actiscope
