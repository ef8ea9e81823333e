#include "figure/precision.h"

#include "activation/evaluate.h"
#include "figure/curve_values.h"
#include "text/number.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace actiscope {

namespace {

/// The type's significant bits (the leading one counted) and exponents.
struct Format {
    int bits;
    int minExponent; ///< of the least normal number
    int maxExponent;
};

Format formatOf(Precision precision) {
    switch (precision) {
    case Precision::F32: return {24, -126, 127};
    case Precision::BF16: return {8, -126, 127};
    case Precision::F16: return {11, -14, 15};
    default: return {53, -1022, 1023};
    }
}

/// Calls what is given with a zero of the type.
template <typename Use> auto withType(Precision precision, Use&& use) {
    switch (precision) {
    case Precision::F32: return use(0.0F);
    case Precision::BF16: return use(BFloat16());
    case Precision::F16: return use(Float16());
    default: return use(0.0);
    }
}

/// One computation beside the float64 kernel at the same place.
struct Compared {
    double x;
    Jet<double> got;
    Jet<double> exact;
};

class Comparison {
public:
    Comparison(const Activation& activation, Values values, Precision precision, Form form)
        : m_activation(activation), m_values(values), m_precision(precision), m_form(form) {}

    Compared at(double x) const {
        const double place = roundedTo(x, m_precision);
        return {place,
                evaluateIn(m_activation, m_values, place, m_precision, m_form),
                evaluateAt(m_activation, m_values, place)};
    }

    /// The intervals of places in which a fault is found, with their ends refined. One that is
    /// `dead` from there on goes to the end of the numbers, though the float64 kernel may have died
    /// there, too.
    template <typename Fault, typename Dead>
    std::vector<Span>
    where(const std::vector<Compared>& all, const Fault& fault, const Dead& dead) const;

private:
    template <typename Fault> double edge(double sound, double faulty, const Fault& fault) const;

    const Activation& m_activation;
    Values m_values;
    Precision m_precision;
    Form m_form;
};

/// The distance to the next number of the type, away from 0.
double unitAt(double x, const Format& format) {
    const int exponent = x == 0 ? format.minExponent : std::max(std::ilogb(x), format.minExponent);
    return std::ldexp(1.0, exponent - format.bits + 1);
}

/// The least and the greatest positive number.
Span endsOf(const Format& format) {
    return {unitAt(0, format),
            std::ldexp(2 - std::ldexp(1.0, 1 - format.bits), format.maxExponent)};
}

std::vector<double> everyNumber(const Format& format) {
    const Span ends = endsOf(format);
    std::vector<double> all;
    for (double x = ends.to; x > ends.from; x -= unitAt(std::nextafter(x, 0), format)) {
        all.push_back(-x);
    }
    all.push_back(-ends.from);
    const std::vector<double> negative = all;
    all.push_back(0);
    std::ranges::transform(
        negative.rbegin(), negative.rend(), std::back_inserter(all), std::negate());
    return all;
}

/// Octaves of the type on both sides of 0, evenly spaced numbers where functions bend, the largest,
/// and the kinks with their neighbours; rising.
std::vector<double> someNumbers(Precision precision, const std::vector<Kink>& kinks) {
    constexpr double stepsInOctave = 4;
    constexpr int dense = 2000;
    const Format format = formatOf(precision);
    const int least = format.minExponent - format.bits + 1;
    std::vector<double> all = {0, endsOf(format).to, -endsOf(format).to};
    const auto add = [&](double x) { all.push_back(roundedTo(x, precision)); };
    for (double e = least; e < format.maxExponent + 1; e += 1 / stepsInOctave) {
        add(std::exp2(e));
        add(-std::exp2(e));
    }
    for (int i = 1; i <= dense; ++i) {
        const double near = i * (i < dense / 2 ? 0.02 : 0.5);
        add(near);
        add(-near);
    }
    for (const Kink& kink : kinks) {
        const double at = roundedTo(kink.at, precision);
        for (const double units : {-1.0, -0.5, 0.0, 0.5, 1.0}) { // half a unit below a power of 2
            add(at + units * unitAt(at, format));
        }
    }
    std::erase_if(all, [](double x) { return !std::isfinite(x); });
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<double> placesOf(Precision precision, const std::vector<Kink>& kinks) {
    const bool isShort = precision == Precision::BF16 || precision == Precision::F16;
    return isShort ? everyNumber(formatOf(precision)) : someNumbers(precision, kinks);
}

template <typename Fault>
double Comparison::edge(double sound, double faulty, const Fault& fault) const {
    for (;;) {
        const double middle = roundedTo(sound / 2 + faulty / 2, m_precision);
        if (middle == sound || middle == faulty) {
            return faulty;
        }
        (fault(at(middle)) ? faulty : sound) = middle;
    }
}

template <typename Fault, typename Dead>
std::vector<Span>
Comparison::where(const std::vector<Compared>& all, const Fault& fault, const Dead& dead) const {
    std::vector<Span> found;
    const auto firstSound = std::ranges::find_if_not(all, dead);
    const auto endOfSound = std::find_if_not(all.rbegin(), all.rend(), dead).base();
    for (auto at = all.begin(); at != all.end();) {
        const auto first = std::find_if(at, all.end(), fault);
        if (first == all.end()) {
            break;
        }
        at = std::find_if_not(first, all.end(), fault);
        const bool fromStart = first <= firstSound;
        const bool toEnd = at >= endOfSound;
        found.push_back({fromStart ? all.front().x : edge((first - 1)->x, first->x, fault),
                         toEnd ? all.back().x : edge(at->x, (at - 1)->x, fault)});
    }
    return found;
}

/// Whether some were left out.
bool keepWidest(std::vector<Span>& intervals) {
    constexpr std::size_t most = 4;
    if (intervals.size() <= most) {
        return false;
    }
    const auto width = [](const Span& span) { return span.to - span.from; };
    std::ranges::partial_sort(intervals, intervals.begin() + most, std::ranges::greater(), width);
    intervals.resize(most);
    std::ranges::sort(intervals, {}, &Span::from);
    return true;
}

std::string number(double x) {
    constexpr int digits = 5;
    return (x < 0 ? "−" : "") + rounded(std::fabs(x), digits);
}

/// `ends` are the least and the greatest positive number; `both`: and its mirror image.
std::string interval(const Span& span, const Span& ends, bool both) {
    const std::string name = both ? "|x| " : "";
    if (span.to >= ends.to) {
        return name + "≥ " + number(span.from);
    }
    if (span.from <= -ends.to) {
        return "≤ " + number(span.to);
    }
    if (both && span.from == ends.from) {
        return name + "≤ " + number(span.to);
    }
    return (both ? "± " : "") + number(span.from) + " … " + number(span.to);
}

bool isAlive(double derivative) {
    return std::isfinite(derivative) && derivative != 0;
}

bool isLost(double got, double exact) {
    return isAlive(exact) && !isAlive(got);
}

} // namespace

double roundedTo(double x, Precision precision) {
    return withType(precision, [x](auto zero) { return static_cast<double>(decltype(zero)(x)); });
}

bool hasForm(const Activation& activation, Precision precision, Form form) {
    if (activation.isVector()) {
        return precision == Precision::F64 && form == Form::Stable;
    }
    return form == Form::Stable || !(activation.textbook == nullptr);
}

Jet<double>
evaluateIn(const Activation& activation, Values values, double x, Precision precision, Form form) {
    const bool textbook = form == Form::Textbook && !(activation.textbook == nullptr);
    const Kernel& kernel = textbook ? activation.textbook : activation.kernel;
    return withType(precision, [&](auto zero) -> Jet<double> {
        const auto jet = evaluateAt(kernel, values, decltype(zero)(x));
        return {static_cast<double>(jet.value),
                static_cast<double>(jet.derivative),
                static_cast<double>(jet.secondDerivative)};
    });
}

double errorInUlp(double got, double exact, Precision precision) {
    const Format format = formatOf(precision);
    const double all = std::ldexp(1.0, format.bits);
    if (got == exact || (std::isnan(got) && std::isnan(exact))) {
        return 0;
    }
    if (!std::isfinite(got) || !std::isfinite(exact)) {
        return roundedTo(exact, precision) == got ? 0 : all;
    }
    return std::min(all, std::fabs(got - exact) / unitAt(exact, format));
}

double errorAt(const Activation& activation,
               Values values,
               double x,
               Precision precision,
               Form form,
               Quantity quantity) {
    const Compared at = Comparison(activation, values, precision, form).at(x);
    return errorInUlp(orderOf(at.got, quantity), orderOf(at.exact, quantity), precision);
}

Breakdown breakdownOf(const Activation& activation, Values values, Precision precision, Form form) {
    const Comparison comparison(activation, values, precision, form);
    std::vector<Compared> all;
    std::ranges::transform(placesOf(precision, kinksOf(activation, values)),
                           std::back_inserter(all),
                           [&](double x) { return comparison.at(x); });
    Breakdown result;
    result.overflow = comparison.where(
        all,
        [](const Compared& at) {
            return std::isfinite(at.exact.value) && !std::isfinite(at.got.value);
        },
        [](const Compared& at) { return !std::isfinite(at.got.value); });
    result.underflow = comparison.where(
        all,
        [](const Compared& at) { return at.exact.value != 0 && at.got.value == 0; },
        [](const Compared& at) { return at.got.value == 0; });
    result.gradientLost = comparison.where(
        all,
        [](const Compared& at) { return isLost(at.got.derivative, at.exact.derivative); },
        [](const Compared& at) { return !isAlive(at.got.derivative); });
    for (auto* intervals : {&result.overflow, &result.underflow, &result.gradientLost}) {
        result.more = keepWidest(*intervals) || result.more;
    }
    for (const Compared& at : all) {
        const double error = errorInUlp(at.got.value, at.exact.value, precision);
        result.worst = std::max(result.worst, error);
    }
    return result;
}

std::string inWords(const std::vector<Span>& places, Precision precision) {
    const Span ends = endsOf(formatOf(precision));
    const auto mirrored = [](const Span& span) { return Span{-span.to, -span.from}; };
    std::string words;
    for (const Span& span : places) {
        const bool both = std::ranges::count(places, mirrored(span)) > 0;
        if (!both || span.from >= 0) { // a pair is told by its right half
            words += (words.empty() ? "" : ", ") + interval(span, ends, both);
        }
    }
    return words.empty() ? "–" : words;
}

} // namespace actiscope
