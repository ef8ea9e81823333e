// The family files that make up the built-in catalogue, in the order in which they are shown.
#pragma once

#include "activation/activation.h"

namespace actiscope {

std::vector<Activation> rectifiedActivations();
std::vector<Activation> randomizedActivations();
std::vector<Activation> exponentialActivations();
std::vector<Activation> gatedActivations();
std::vector<Activation> sigmoidalActivations();
std::vector<Activation> otherActivations();

} // namespace actiscope
