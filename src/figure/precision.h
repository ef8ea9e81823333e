// A function computed in a short number type or as its textbook formula, and where that breaks
// down.
#pragma once

#include "activation/activation.h"
#include "figure/figure.h"

namespace actiscope {

/// The nearest number that the type has; infinity beyond its largest.
double roundedTo(double x, Precision precision);

/// Whether the entry has such a form: a textbook formula of its own, and no vector function.
bool hasForm(const Activation& activation, Precision precision, Form form);

/// At x rounded to the type, every operation rounded to it. Without a textbook form the kernel's.
Jet<double>
evaluateIn(const Activation& activation, Values values, double x, Precision precision, Form form);

/// Error in units in the last place of the type. At most 2^p, p its significant bits: then no digit
/// is right, as when `got` is infinite or NaN and `exact` is not.
double errorInUlp(double got, double exact, Precision precision);

/// The error of one of the three orders against the float64 kernel, both at x rounded to the type.
double errorAt(const Activation& activation,
               Values values,
               double x,
               Precision precision,
               Form form,
               Quantity quantity);

/// Where the numbers are wrong altogether: closed intervals in rising order. Of the two 16-bit
/// types every number is judged, so that none in an interval is sound. Of the others four numbers
/// in each octave are, evenly spaced ones where functions bend, the largest, and the kinks with
/// their neighbours; the ends of the intervals are refined, a sound number within may go unseen.
/// One that lasts goes to the greatest number, though the float64 kernel itself may come to 0 or
/// infinity on the way.
struct Breakdown {
    std::vector<Span> overflow;     ///< the value is infinite or NaN, the float64 kernel's is not
    std::vector<Span> underflow;    ///< the value is 0, the float64 kernel's is not
    std::vector<Span> gradientLost; ///< the derivative is 0, infinite or NaN, and should not be
    double worst = 0;  ///< largest error found of the value, in units in the last place
    bool more = false; ///< one of the kinds has more than four intervals: these are the widest
};

/// The textbook formula is judged in float64, too; the float64 kernel is what the rest is held
/// against.
Breakdown breakdownOf(const Activation& activation, Values values, Precision precision, Form form);

/// Intervals of x as one reads them: "≥ 11.094", "≤ −709.78", "1 … 2", and for both sides at once
/// "|x| ≤ 8.8607e-9", "± 1 … 2"; "–" for none.
std::string inWords(const std::vector<Span>& places, Precision precision);

} // namespace actiscope
