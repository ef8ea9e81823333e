// The corners of an entry: where its laws are checked.
#pragma once

#include "activation/catalogue.h"
#include "activation/evaluate.h"
#include "text/number.h"

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

inline std::vector<double> cornersOf(const Parameter& parameter) {
    std::vector<double> values = parameter.choices;
    values.insert(values.end(), {parameter.slider.from, parameter.slider.to});
    return values;
}

/// The defaults; then each choice and slider end of each parameter where it is legal.
inline const std::vector<Corner>& corners() {
    static const std::vector<Corner> all = [] {
        std::vector<Corner> found;
        for (const Activation& activation : builtInCatalogue()) {
            const NamedValues defaults = completed(activation, {});
            found.push_back({&activation, defaults, activation.id});
            for (const Parameter& parameter : activation.parameters) {
                for (const double value : cornersOf(parameter)) {
                    if (!refusal(activation, parameter, value, defaults)) {
                        Corner corner = found.back();
                        corner.named = defaults;
                        corner.named[parameter.id] = value;
                        corner.name = activation.id + " " + parameter.id + "=" + shortest(value);
                        found.push_back(corner);
                    }
                }
            }
        }
        return found;
    }();
    return all;
}

} // namespace actiscope
