// The family files that make up the built-in catalogue, in the order in which they are shown.
#pragma once

#include "activation/activation.h"

namespace actiscope {

std::vector<Activation> rectifiedActivations();
std::vector<Activation> randomizedActivations();
std::vector<Activation> boundedRectifiedActivations();
std::vector<Activation> exponentialActivations();
std::vector<Activation> geluActivations();
std::vector<Activation> swishActivations();
std::vector<Activation> gatedActivations();
std::vector<Activation> softplusActivations();
std::vector<Activation> squareplusActivations();
std::vector<Activation> sigmoidalActivations();
std::vector<Activation> hardSigmoidalActivations();
std::vector<Activation> shrinkageActivations();
std::vector<Activation> otherActivations();
std::vector<Activation> maxoutActivations();
std::vector<Activation> vectorActivations();

} // namespace actiscope
