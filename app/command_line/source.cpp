#include "app/command_line/source.h"

#include "app/command_line/arguments.h"
#include "app/command_line/files.h"
#include "figure/presets.h"
#include "session/json.h"

#include <CLI/CLI.hpp>

namespace actiscope {

namespace {

Session readSession(const std::string& path, const Context& context) {
    Input input(path, context);
    const std::string text = readAll(input, maxSessionBytes + 1);
    if (text.size() > maxSessionBytes) {
        throw Error({"{} has more than {} bytes: that is no session.", ""},
                    {input.name(), std::to_string(maxSessionBytes)});
    }
    try {
        return sessionFromJson(text, context.catalogue);
    } catch (const Error& error) {
        throw Error({"{}: {}", ""}, {input.name(), error.text().en});
    }
}

Session sourceSession(const Source& source, const Context& context) {
    const int given = !source.file.empty() + !source.preset.empty() + !source.curves.empty();
    if (given != 1) {
        throw UsageError(given == 0 ? "name a session file, --preset NAME or --curve \"ID k=v ...\""
                                    : "give one of a session file, --preset and --curve, not more");
    }
    if (!source.file.empty()) {
        return readSession(source.file, context);
    }
    if (!source.preset.empty()) {
        return presetSession(context.catalogue, source.preset);
    }
    Session session;
    session.figure = figureOfCurves(source.curves, context.catalogue);
    return session;
}

} // namespace

void addSource(CLI::App& app, Source& source) {
    app.add_option("SESSION", source.file, "A session file, - for standard input");
    app.add_option("--preset", source.preset, "A built-in figure, as actiscope presets names it")
        ->type_name("NAME");
    app.add_option("--curve",
                   source.curves,
                   "A function with its parameters; may be repeated. Further keys: phase, unit, "
                   "seed, resample, passes, precision, form, show=value,derivative,...")
        ->type_name("\"ID k=v ...\"")
        ->allow_extra_args(false);
    app.add_option("--x", source.x, "The range of x, of view and grid")->type_name("A:B");
    app.add_option("--y", source.y, "The range of y, of every panel")->type_name("A:B");
    app.add_option("--points", source.points, "How many grid points")->type_name("N");
    app.add_option("--convention",
                   source.convention,
                   "The derivative at kinks: of pytorch, tensorflow or jax, left, right, mean, or "
                   "interval")
        ->type_name("WORD");
}

Session sessionOf(const Source& source, const Context& context) {
    Session session = sourceSession(source, context);
    Figure& figure = session.figure;
    if (!source.x.empty()) {
        figure.x = rangeOf(source.x, "--x");
        figure.grid.from = figure.x.from;
        figure.grid.to = figure.x.to;
    }
    if (!source.y.empty()) {
        for (Panel& panel : figure.panels) {
            panel.y = rangeOf(source.y, "--y");
        }
    }
    if (!source.points.empty()) {
        figure.grid.points = static_cast<int>(countOf(source.points, "--points", 1, maxPoints));
    }
    if (!source.convention.empty()) {
        figure.convention = wordFrom<Convention>(source.convention, "--convention");
    }
    validate(session, context.catalogue);
    return session;
}

} // namespace actiscope
