// What is between two sessions, in a few words: the name of a step of undo.
#pragma once

#include "activation/catalogue.h"
#include "session/session.h"

namespace actiscope {

/// "negative slope 0.01 → 0.2", "add ELU", "pan and zoom"; of many differences the most telling
/// one. Empty for equal sessions.
Text changeName(const Session& before, const Session& after, const Catalogue& catalogue);

} // namespace actiscope
