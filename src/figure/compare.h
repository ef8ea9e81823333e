// How far two functions are from each other.
#pragma once

#include "activation/catalogue.h"
#include "figure/shape.h"

namespace actiscope {

struct Difference {
    double size = 0;
    double x = 0; ///< where it is taken, or approached: a kink, or infinity
};

/// Least upper bound of |f - g| over all numbers; infinity if there is none.
Difference
largestDifference(const Activation& f, Values valuesOfF, const Activation& g, Values valuesOfG);

/// A variant of an entry beside the entry.
struct Departure {
    Text label;
    std::string id;         ///< the entry that computes the variant
    NamedValues parameters; ///< all of them
    Difference difference;
};

/// How far each variant is from the entry with these parameters. Without the one that is the entry
/// with the same parameters.
std::vector<Departure> departuresFrom(const Activation& activation,
                                      const NamedValues& parameters,
                                      const Catalogue& catalogue);

} // namespace actiscope
