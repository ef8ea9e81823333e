// The catalogue: a plain list of descriptions that is passed down to whoever needs it.
#pragma once

#include "activation/activation.h"

namespace actiscope {

using Catalogue = std::vector<Activation>;

/// Every activation that comes with the program, by family. Built once.
const Catalogue& builtInCatalogue();

/// nullptr if there is none.
const Activation* find(const Catalogue& catalogue, std::string_view id);

/// Throws Error with the nearest id if there is none.
const Activation& require(const Catalogue& catalogue, std::string_view id);

/// The candidate with the fewest edits from `word`; empty without candidates.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// A parameter's value, the default if it is missing.
double valueOf(const Parameter& parameter, const NamedValues& named);

/// Every parameter of the entry, missing ones at their defaults. Throws Error for a parameter that
/// the entry does not have, and whatever `check` refuses.
NamedValues completed(const Activation& activation, NamedValues named);

/// What is wrong with setting `parameter` to `value` among `others`; nothing if it is legal.
std::optional<Text> refusal(const Activation& activation,
                            const Parameter& parameter,
                            double value,
                            const NamedValues& others);

/// In the order of the entry, for the kernel; the evaluation phase's midpoint in place of a draw.
std::vector<double> evaluationValues(const Activation& activation, const NamedValues& named);

/// Whether a parameter's value stands for "none".
bool isNone(double value);

/// A parameter's value as text: the shortest decimal, or "none".
Text shown(double value);

/// The legal range in words, e.g. "α > 0".
Text legalRange(const Activation& activation, const Parameter& parameter);

Text nameOf(Family family);
std::string nameOf(Framework framework);

} // namespace actiscope
