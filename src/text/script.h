// The whole figure as a script that runs: what is plotted as arrays, or the figure drawn again.
#pragma once

#include "activation/catalogue.h"
#include "session/session.h"

namespace actiscope {

/// How a figure is dressed, from whoever styles its plots. Lengths in 1/96 inch.
struct ScriptLook {
    std::vector<std::string> inks = {"black"}; ///< not empty; beyond the last they begin again
    std::string paper = "white";
    std::string text = "black";
    std::string quiet = "black"; ///< of numbers and names of axes
    std::string axis = "black";
    std::string grid = "lightgray";
    /// On and off lengths by Dash, in widths of the stroke; none for a solid line.
    std::vector<std::vector<double>> dashes = {{}, {4, 2}, {1, 2}, {4, 2, 1, 2}};
    std::vector<std::string> fonts = {};
    double valueWidth = 2.25;
    double derivativeWidth = 1.8;
    double randomWidth = 1.1;
    double earlierWidth = 1;
    double axisWidth = 1.25;
    double gridWidth = 1;
    double dotRadius = 5;

    const std::string& ink(int n) const { return inks[static_cast<std::size_t>(n) % inks.size()]; }
};

struct ScriptSource {
    const Figure& figure;
    const Page& page;
    const Catalogue& catalogue;
    const ScriptLook& look;
};

struct ScriptTarget {
    const char* word; ///< on the command line
    std::string (*script)(const ScriptSource& source);
};

/// Every target there is: adding one is one line.
const std::vector<ScriptTarget>& scriptTargets();

/// Throws Error with the nearest word if there is no such target.
std::string script(const ScriptSource& source, std::string_view target);

} // namespace actiscope
