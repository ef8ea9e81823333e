// The facts about a curve's function in words: the telling ones first.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

#include <QString>

#include <vector>

namespace actiscope {

struct Fact {
    QString id; ///< stable: names the row for tests and for marks on the plot
    QString name;
    QString value;
};

constexpr int maxFacts = 12;

/// What the facts of a curve depend on.
struct FactsSubject {
    Curve curve; ///< its traces, seed and pass are of no account
    Grid grid;   ///< what a vector function is measured over
    Convention convention = Convention::PyTorch;
    double saturation = Figure{}.saturation; ///< the threshold of |f'|

    bool operator==(const FactsSubject&) const = default;
};

std::vector<Fact> factsOf(const FactsSubject& subject, const Catalogue& catalogue);

} // namespace actiscope
