#include "ui/controls/fact_list.h"

#include "activation/evaluate.h"
#include "figure/measure.h"
#include "figure/sample.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// With as many digits as tell it from the other side of a tiny jump.
QString toldApart(double number, double other) {
    int digits = 5;
    while (digits < 17 && readable(number, digits) == readable(other, digits)) {
        ++digits;
    }
    return readable(number, digits);
}

/// One function whose facts are collected.
class FactList {
    Q_DECLARE_TR_FUNCTIONS(actiscope::FactList)

public:
    FactList(const FactsSubject& subject, const Activation& activation)
        : m_subject(subject), m_activation(activation),
          m_values(evaluationValues(activation, subject.curve.parameters)),
          m_drawn(draws(activation, subject.curve)) {}

    std::vector<Fact> elementwise();
    std::vector<Fact> vector();

private:
    void add(const char* id, const QString& name, const QString& value);
    void addKinks();
    void addSlopeAtZero();
    void addShape(const Facts& facts);
    void addMoments(const Facts& facts);
    void addSteepness(const Facts& facts);
    void addContinuity(const Continuity& continuity);
    void addOptional(const Facts& facts);
    QString slope(double evaluated, const Kink& kink) const;
    QString slopeTaken(const Kink& kink, const Jet<double>& kernels) const;
    static QString intervalOf(const Range& range);

    const FactsSubject& m_subject;
    const Activation& m_activation;
    std::vector<double> m_values;
    bool m_drawn; ///< the slope of the negative side has no one value
    std::vector<Fact> m_facts;
};

void FactList::add(const char* id, const QString& name, const QString& value) {
    m_facts.push_back({QString::fromLatin1(id), name, value});
}

QString FactList::intervalOf(const Range& range) {
    return QStringLiteral("%1%2, %3%4")
        .arg(range.fromIncluded ? QLatin1Char('[') : QLatin1Char('('))
        .arg(readable(range.from), readable(range.to))
        .arg(range.toIncluded ? QLatin1Char(']') : QLatin1Char(')'));
}

/// A slope of the drawn side has no number: it is the drawn value, or made from it.
QString FactList::slope(double evaluated, const Kink& kink) const {
    if (!m_drawn || evaluated != kink.left.derivative || evaluated == kink.right.derivative) {
        return readable(evaluated);
    }
    const Draw& draw = *m_activation.draw;
    return draw.slope(m_values.back()) == m_values.back() ? qstring(draw.symbol)
                                                          : tr("the drawn slope");
}

void FactList::addKinks() {
    const auto kinks = kinksOf(m_activation, m_values);
    if (kinks.empty()) {
        add("kink", tr("Kinks"), tr("none"));
        return;
    }
    if (kinks.size() > 1) {
        QStringList places;
        for (const Kink& kink : kinks) {
            places << readable(kink.at);
        }
        add("kink", tr("Kinks"), tr("x = %1").arg(places.join(QStringLiteral(", "))));
        return;
    }
    const Kink& kink = kinks.front();
    const auto jump = [&kink](const QString& order, const QString& from, const QString& to) {
        return tr("x = %1, %2 jumps from %3 to %4").arg(readable(kink.at), order, from, to);
    };
    const QString text = kink.left.value != kink.right.value
                             ? jump(QStringLiteral("f"),
                                    toldApart(kink.left.value, kink.right.value),
                                    toldApart(kink.right.value, kink.left.value))
                         : kink.left.derivative != kink.right.derivative
                             ? jump(QStringLiteral("f′"),
                                    slope(kink.left.derivative, kink),
                                    slope(kink.right.derivative, kink))
                             : jump(QStringLiteral("f″"),
                                    readable(kink.left.secondDerivative),
                                    readable(kink.right.secondDerivative));
    add("kink", kink.left.value != kink.right.value ? tr("Jump") : tr("Kink"), text);
}

QString FactList::slopeTaken(const Kink& kink, const Jet<double>& kernels) const {
    const Convention convention = m_subject.convention;
    const Span taken = takenAt(kink, Quantity::Derivative, convention, kernels);
    if (convention == Convention::Interval) {
        return QStringLiteral("[%1, %2]").arg(slope(taken.from, kink), slope(taken.to, kink));
    }
    const QString number = slope(taken.from, kink);
    if (const auto framework = frameworkOf(convention)) {
        return derivativeIn(*framework, kink)
                   ? tr("%1, as %2").arg(number, qstring(nameOf(*framework)))
                   : number;
    }
    return QStringLiteral("%1 (%2)").arg(number, words(nameOf(convention)));
}

void FactList::addSlopeAtZero() {
    const QString name = QStringLiteral("f′(0)");
    const Jet<double> kernels = evaluateAt(m_activation, m_values, 0);
    for (const Kink& kink : kinksOf(m_activation, m_values)) {
        if (kink.at == 0) {
            add("slopeAtZero", name, slopeTaken(kink, kernels));
            return;
        }
    }
    add("slopeAtZero", name, readable(kernels.derivative));
}

void FactList::addShape(const Facts& facts) {
    const std::array monotone = {tr("rises and falls"),
                                 tr("constant"),
                                 tr("strictly increasing"),
                                 tr("never decreasing"),
                                 tr("strictly decreasing"),
                                 tr("never increasing")};
    if (facts.extrema.empty()) {
        add("monotone", tr("Monotone"), monotone[static_cast<std::size_t>(facts.monotone)]);
        return;
    }
    constexpr std::size_t most = 2;
    for (std::size_t i = 0; i < std::min(most, facts.extrema.size()); ++i) {
        const Extremum& extremum = facts.extrema[i];
        add(extremum.maximum ? "maximum" : "minimum",
            extremum.maximum ? tr("Local maximum") : tr("Local minimum"),
            tr("%1 at x = %2").arg(readable(extremum.value), readable(extremum.x)));
    }
}

/// "5/3 = 1.6667": PyTorch's table has simple fractions and roots of them.
QString inPyTorchsWords(double gain) {
    constexpr int most = 9;
    constexpr double rounding = 1e-15;
    const QString number = readable(gain);
    for (int denominator = 2; denominator <= most; ++denominator) {
        const double numerator = gain * denominator;
        if (std::fabs(numerator - std::round(numerator)) <= rounding * numerator &&
            std::round(gain) != gain) {
            return QStringLiteral("%1/%2 = %3")
                .arg(std::round(numerator))
                .arg(denominator)
                .arg(number);
        }
    }
    const double square = std::round(gain * gain);
    return std::round(gain) != gain && std::fabs(std::sqrt(square) - gain) <= rounding * gain
               ? QStringLiteral("√%1 = %2").arg(square).arg(number)
               : number;
}

// On the drawn side f = a x, so E f^2 and E f'^2 both hold a^2/2: its expectation takes the place
// of the evaluation slope's square.
void FactList::addMoments(const Facts& facts) {
    double square = facts.moments.square;
    double derivativeSquare = facts.moments.derivativeSquare;
    if (m_drawn) {
        const double mean = m_activation.draw->meanSlope(m_values);
        const double sd = m_activation.draw->sdSlope(m_values);
        const double evaluated = m_activation.draw->slope(m_values.back());
        const double more = (mean * mean + sd * sd - evaluated * evaluated) / 2;
        square += more;
        derivativeSquare += more;
    }
    const QString gain = readable(1 / std::sqrt(square));
    add("gain",
        tr("Gain for N(0, 1)"),
        facts.pytorchGain ? tr("%1 (PyTorch: %2)").arg(gain, inPyTorchsWords(*facts.pytorchGain))
                          : gain);
    add("slopeSquare", tr("E f′², x ~ N(0, 1)"), readable(derivativeSquare));
}

void FactList::addSteepness(const Facts& facts) {
    const auto& [largest, smallest] = facts.steepest;
    const Bound& bound = std::fabs(smallest.slope) > std::fabs(largest.slope) ? smallest : largest;
    if (std::isnan(bound.slope)) {
        return; // the function bends too fast to be measured
    }
    const QString slope = readable(bound.slope);
    const bool point = bound.isPoint();
    add("steepest",
        tr("Steepest slope"),
        !bound.taken ? tr("%1, not reached").arg(slope)
        : point      ? tr("%1 at x = %2").arg(slope, readable(bound.at.from))
                     : slope);
    const Saturation& saturation = facts.saturation;
    constexpr std::size_t most = 3;
    QStringList zones;
    for (const Span& zone : saturation.zones) {
        zones << QStringLiteral("(%1, %2)").arg(readable(zone.from), readable(zone.to));
    }
    const bool more = saturation.endless || saturation.zones.size() > most;
    // Of many, those in the middle: they are the ones near 0.
    const QStringList shown = more ? zones.mid((zones.size() - 1) / 2, most) : zones;
    const QString list = shown.join(QStringLiteral(", "));
    add("saturation",
        tr("Saturated"),
        zones.isEmpty() ? tr("nowhere")
        : more          ? tr("%1 and more").arg(list)
                        : list);
}

/// "f, f' continuous, f'' jumps at 0": up to the first order that jumps.
void FactList::addContinuity(const Continuity& continuity) {
    const QStringList orders = {QStringLiteral("f"), QStringLiteral("f′"), QStringLiteral("f″")};
    const auto smooth = static_cast<qsizetype>(continuity.smoothOrders());
    const QString list = orders.mid(0, smooth).join(QStringLiteral(", "));
    QString text = tr("%1 continuous").arg(list);
    if (smooth < orders.size()) {
        QStringList places;
        for (const double x : continuity.jumps[continuity.smoothOrders()]) {
            places << readable(x);
        }
        const QString jump =
            tr("%1 jumps at %2").arg(orders[smooth], places.join(QStringLiteral(", ")));
        text = smooth == 0 ? jump : tr("%1 continuous, %2").arg(list, jump);
    }
    add("continuity", tr("Continuity"), text);
}

void FactList::addOptional(const Facts& facts) {
    if (facts.symmetry != Symmetry::None) {
        add("symmetry",
            tr("Symmetry"),
            facts.symmetry == Symmetry::Odd ? tr("odd: f(−x) = −f(x)") : tr("even: f(−x) = f(x)"));
    }
    add("limits",
        tr("Limits"),
        tr("%1 at −∞, %2 at ∞").arg(readable(facts.limitMinus), readable(facts.limitPlus)));
}

std::vector<Fact> FactList::elementwise() {
    const Facts facts = measure(m_activation, m_values, m_subject.saturation);
    add("range", tr("Range"), intervalOf(facts.range));
    addKinks();
    addSlopeAtZero();
    addShape(facts);
    addMoments(facts);
    addSteepness(facts);
    addContinuity(facts.continuity);
    addOptional(facts);
    m_facts.resize(std::min<std::size_t>(m_facts.size(), maxFacts));
    return m_facts;
}

std::vector<Fact> FactList::vector() {
    const Grid& grid = m_subject.grid;
    const Jets jets = evaluate(m_activation, m_values, linspace(grid.from, grid.to, grid.points));
    add("kind", tr("Takes"), tr("the whole vector at once"));
    add("points", tr("Vector"), tr("the %1 points of the grid").arg(grid.points));
    add("sum", tr("Sum of outputs"), readable(jets.value.sum()));
    add("least", tr("Least output"), readable(jets.value.minCoeff()));
    add("greatest", tr("Greatest output"), readable(jets.value.maxCoeff()));
    add("derivative", QStringLiteral("f′"), tr("diagonal of the Jacobian"));
    return m_facts;
}

} // namespace

std::vector<Fact> factsOf(const FactsSubject& subject, const Catalogue& catalogue) {
    const Activation& activation = require(catalogue, subject.curve.activation);
    FactList list(subject, activation);
    return activation.isVector() ? list.vector() : list.elementwise();
}

} // namespace actiscope
