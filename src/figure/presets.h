// The built-in figures: the plots of the articles that the program grew out of.
#pragma once

#include "activation/catalogue.h"
#include "session/session.h"

namespace actiscope {

struct Preset {
    std::string name; ///< stable: command line and lessons use it
    Text title;
    Session session;
};

std::vector<Preset> presets(const Catalogue& catalogue);

/// Throws Error with the nearest name if there is none.
Session presetSession(const Catalogue& catalogue, std::string_view name);

/// A curve of a function as a user first sees it: value and derivative, in training if it draws.
/// `place` is its number in the panel and gives the inks.
Curve newCurve(const Activation& activation, int place);

/// One panel with the function alone, its value in the first ink and its derivative in the second.
Figure figureOf(const Activation& activation);

} // namespace actiscope
