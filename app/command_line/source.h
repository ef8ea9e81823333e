// Where a figure comes from, the same for every command that takes one.
#pragma once

#include "app/command_line/commands.h"
#include "session/session.h"

namespace actiscope {

/// The heading under which the help lists the options of a source.
constexpr char sourceGroup[] = "Source";

/// SESSION | FIGURE | --preset NAME | --curve "ID k=v ..." ..., and the ranges over them.
struct Source {
    std::string file;
    std::string preset;
    std::vector<std::string> curves;
    std::string x;
    std::string y;
    std::string points;
    std::string convention;
};

void addSource(CLI::App& app, Source& source);

/// What the options describe, valid. Throws UsageError and Error.
Session sessionOf(const Source& source, const Context& context);

/// The session that a picture carries, - for standard input.
Session sessionInFigure(const std::string& file, const Context& context);

/// A panel's worth of "ID k=v ..." each; the i-th takes the i-th ink.
Figure figureOfCurves(const std::vector<std::string>& curves, const Catalogue& catalogue);

} // namespace actiscope
