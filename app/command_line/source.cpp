#include "app/command_line/source.h"

#include "app/command_line/arguments.h"
#include "app/command_line/files.h"
#include "figure/presets.h"
#include "session/json.h"
#include "ui/plot/embedded_session.h"

#include <CLI/CLI.hpp>

namespace actiscope {

namespace {

bool isPicture(const std::string& bytes) {
    const auto start = bytes.find_first_not_of(" \t\r\n");
    return bytes.starts_with("\x89PNG") || bytes.starts_with("%PDF") || bytes.starts_with("GIF8") ||
           (start != std::string::npos && bytes[start] == '<');
}

/// Nothing but a picture if `onlyPicture`.
Session readSession(const std::string& path, const Context& context, bool onlyPicture) {
    constexpr std::size_t mostBytes = 16 * maxSessionBytes; // of a picture
    Input input(path, context);
    const std::string bytes = readAll(input, mostBytes + 1);
    const bool picture = isPicture(bytes);
    if (bytes.size() > (picture ? mostBytes : maxSessionBytes)) {
        throw Error({"{} has more than {} bytes: that is no session.", ""},
                    {input.name(), std::to_string(picture ? mostBytes : maxSessionBytes)});
    }
    if (onlyPicture && !picture) {
        throw Error({"{} is no PNG, SVG, PDF or GIF picture.", ""}, {input.name()});
    }
    try {
        return sessionFromJson(picture ? embeddedSession(QByteArray::fromStdString(bytes)) : bytes,
                               context.catalogue);
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
        return readSession(source.file, context, false);
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
    app.add_option("SESSION",
                   source.file,
                   "A session file or a figure that actiscope exported, - for standard input");
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

Session sessionInFigure(const std::string& file, const Context& context) {
    return readSession(file, context, true);
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
