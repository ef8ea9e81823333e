// The corners of an entry: where its laws are checked.
#pragma once

#include "activation/catalogue.h"
#include "activation/evaluate.h"

namespace actiscope {

/// An entry with one set of legal parameter values.
struct Corner {
    const Activation* activation = nullptr;
    NamedValues named;
    std::string name;

    std::vector<double> values() const { return evaluationValues(*activation, named); }

    std::vector<Kink> kinks() const { return kinksOf(*activation, values()); }

    Jet<double> at(double x) const { return evaluateAt(*activation, values(), x); }
};

} // namespace actiscope
