// Maxout: the upper envelope of lines, here of three over one input.
#include "activation/families.h"
#include "activation/special.h"

#include <algorithm>
#include <array>

namespace actiscope {

namespace {

constexpr std::size_t pieces = 3;

template <typename T> struct Line {
    T slope;
    T offset;

    T at(T x) const { return slope == 0 ? offset : fma(slope, x, offset); }
};

template <typename T> std::array<Line<T>, pieces> linesOf(Values values) {
    std::array<Line<T>, pieces> lines;
    for (std::size_t i = 0; i < pieces; ++i) {
        lines[i] = {T(values[2 * i]), T(values[2 * i + 1])};
    }
    return lines;
}

constexpr auto maxoutKernel = []<typename T>(T x, Values values) -> Jet<T> {
    const auto lines = linesOf<T>(values);
    Line<T> best = lines[0];
    for (const Line<T>& line : lines) {
        // Of equal ones (at infinity, or overflown) the line that wins farther out.
        const bool wins =
            line.at(x) == best.at(x) && (x > 0 ? line.slope > best.slope : line.slope < best.slope);
        best = line.at(x) > best.at(x) || wins ? line : best;
    }
    return {best.at(x), best.slope, T(0)};
};

/// By rising slope; of parallel lines only the highest.
std::vector<Line<double>> distinct(Values values) {
    auto lines = linesOf<double>(values);
    std::ranges::sort(lines, [](const Line<double>& a, const Line<double>& b) {
        return a.slope != b.slope ? a.slope < b.slope : a.offset > b.offset;
    });
    std::vector<Line<double>> result;
    for (const Line<double>& line : lines) {
        if (result.empty() || result.back().slope < line.slope) {
            result.push_back(line);
        }
    }
    return result;
}

/// Halves: the differences themselves may overflow.
double crossing(const Line<double>& a, const Line<double>& b) {
    return (a.offset / 2 - b.offset / 2) / (b.slope / 2 - a.slope / 2);
}

/// A value with its derivative, as automatic differentiation carries them along.
struct Graded {
    double value;
    double slope;
};

using Tie = double (*)(double first, double second);

/// torch.maximum and jnp.maximum: each argument gets half of the gradient.
double shared(double first, double second) {
    return first / 2 + second / 2;
}

/// tf.maximum: x gets it where x >= y.
double toFirst(double first, double /*second*/) {
    return first;
}

/// The derivative of the frameworks' maximum(line 1, maximum(line 2, line 3)) at a kink, where the
/// largest tie. Nothing if rounding breaks the tie: the number type would decide the derivative.
std::optional<double> composed(Values values, double x, Tie tie) {
    const auto lines = linesOf<double>(values);
    std::array<Graded, pieces> graded = {};
    for (std::size_t i = 0; i < pieces; ++i) {
        const double product = lines[i].slope * x;
        graded[i] = {product + lines[i].offset, lines[i].slope};
    }
    const double largest = std::ranges::max(graded, {}, &Graded::value).value;
    if (!std::isfinite(largest) || std::ranges::count(graded, largest, &Graded::value) < 2) {
        return {};
    }
    const auto maximum = [tie](const Graded& a, const Graded& b) {
        return a.value == b.value  ? Graded{a.value, tie(a.slope, b.slope)}
               : a.value > b.value ? a
                                   : b;
    };
    return maximum(graded[0], maximum(graded[1], graded[2])).slope;
}

std::vector<Kink> maxoutKinks(Values values) {
    auto lines = distinct(values);
    if (lines.size() == pieces && !(crossing(lines[0], lines[1]) < crossing(lines[1], lines[2]))) {
        lines.erase(lines.begin() + 1); // nowhere above both others
    }
    std::vector<Kink> kinks;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const double at = crossing(lines[i], lines[i + 1]);
        if (std::isfinite(at)) {
            // The kernel's: a third line (nearly) through the point may be the highest by a bit.
            const double value = maxoutKernel(at, values).value;
            kinks.push_back({.at = at,
                             .left = {value, lines[i].slope, 0},
                             .right = {value, lines[i + 1].slope, 0},
                             .pytorch = composed(values, at, shared),
                             .tensorflow = composed(values, at, toFirst),
                             .jax = composed(values, at, shared)});
        }
    }
    return kinks;
}

Parameter slope(int piece, double initial) {
    const std::string number = std::to_string(piece);
    return {.id = "w" + number,
            .symbol = "w" + number,
            .name = {"slope of line " + number, "第 " + number + " 条直线的斜率"},
            .initial = initial,
            .slider = {-2, 2}};
}

Parameter offset(int piece, double initial) {
    const std::string number = std::to_string(piece);
    return {.id = "b" + number,
            .symbol = "b" + number,
            .name = {"height of line " + number + " at 0", "第 " + number + " 条直线的截距"},
            .initial = initial,
            .slider = {-2, 2}};
}

std::string largestOf(const std::string& largest) {
    return "f = lambda x: " + largest + "({w1} * x + {b1}, " + largest +
           "({w2} * x + {b2}, {w3} * x + {b3}))";
}

Activation maxout() {
    return {
        .id = "maxout",
        .name = {"Maxout", "Maxout"},
        .aliases = {"max out", "upper envelope", "piecewise linear", "最大输出", "上包络"},
        .family = Family::Other,
        // Tangents of x^2 / 2 at -1, 0 and 1.
        .parameters = {slope(1, -1),
                       offset(1, -0.5),
                       slope(2, 0),
                       offset(2, 0),
                       slope(3, 1),
                       offset(3, -0.5)},
        .kernel = maxoutKernel,
        .kinks = maxoutKinks,
        .tex = {.value = R"(f(x)=\max_{k=1,2,3}\,(w_k x+b_k))",
                .derivative = R"(f'(x)=w_m,\qquad m=\operatorname*{arg\,max}_{k}\,(w_k x+b_k))"},
        .numpy = R"(lines = sorted([(w1, b1), (w2, b2), (w3, b3)])
heights = np.stack([w * x + b for w, b in lines])
winner = np.where(x > 0, 2 - heights[::-1].argmax(axis=0), heights.argmax(axis=0))
return heights.max(axis=0), np.array(lines)[winner, 0], np.zeros_like(x))",
        .frameworks = {{.framework = Framework::PyTorch, .code = largestOf("torch.maximum")},
                       {.framework = Framework::TensorFlow,
                        .code = largestOf("tf.maximum"),
                        .remark = {"was in TensorFlow Addons", "曾收录于 TensorFlow Addons"}},
                       {.framework = Framework::Keras, .code = largestOf("keras.ops.maximum")},
                       {.framework = Framework::Jax, .code = largestOf("jnp.maximum")}},
        .origin = "Goodfellow, Warde-Farley, Mirza, Courville, Bengio 2013, arXiv:1302.4389",
    };
}

} // namespace

std::vector<Activation> maxoutActivations() {
    return {maxout()};
}

} // namespace actiscope
