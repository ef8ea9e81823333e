#include "app/command_line/source.h"

#include "app/command_line/arguments.h"
#include "app/command_line/files.h"
#include "figure/presets.h"
#include "session/json.h"
#include "ui/plot/embedded_session.h"

#include <CLI/CLI.hpp>

namespace actiscope {

namespace {

/// Nothing but a picture if `onlyPicture`.
Session readSession(const std::string& path, const Context& context, bool onlyPicture) {
    Input input(path, context);
    const QByteArray bytes = QByteArray::fromStdString(readAll(input, maxPictureBytes + 1));
    const bool picture = onlyPicture || looksLikeFigure(bytes);
    const std::size_t most = picture ? maxPictureBytes : maxSessionBytes;
    if (static_cast<std::size_t>(bytes.size()) > most) {
        throw Error({"{} has more than {} bytes: that is no session.", ""},
                    {input.name(), std::to_string(most)});
    }
    try {
        return sessionFromJson(picture ? embeddedSession(bytes) : bytes.toStdString(),
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
    const auto inGroup = [](CLI::Option* option) { return option->group(sourceGroup); };
    inGroup(app.add_option("SESSION",
                           source.file,
                           "A session file, or a figure that actiscope exported (PNG, SVG, PDF or "
                           "LaTeX); - reads standard input"));
    inGroup(app.add_option("--preset",
                           source.preset,
                           "A built-in figure instead, as actiscope presets names it"))
        ->type_name("NAME");
    inGroup(app.add_option(
                "--curve",
                source.curves,
                "A function with its parameters instead: \"elu alpha=0.5\". May be repeated, up to "
                "64 times. Further keys: phase=train|eval, unit=element|curve, seed, resample (the "
                "pass, from 0), passes (earlier ones shown, 0 to 500), precision=float64|float32|"
                "bfloat16|float16, form=stable|textbook, show=value,derivative,second_derivative,"
                "mean,sd,band (by default value,derivative)"))
        ->type_name("\"ID k=v ...\"")
        ->allow_extra_args(false);
    inGroup(app.add_option("--x",
                           source.x,
                           "The range of x, of view and grid, like -3:3 (--x=-3:3 works in every "
                           "shell). By default the source's; -2:2 for --curve"))
        ->type_name("A:B");
    inGroup(app.add_option(
                "--y", source.y, "The range of y in every panel. By default what is drawn fits"))
        ->type_name("A:B");
    inGroup(app.add_option("--points",
                           source.points,
                           "How many grid points are drawn at random, tabulated and seen by vector "
                           "functions: 1 to 1000000. By default the source's; 1000 for --curve"))
        ->type_name("N");
    inGroup(
        app.add_option("--convention",
                       source.convention,
                       "What the derivative is said to be at a kink: what a framework's "
                       "automatic differentiation gives there, a side, the mean of both, or all "
                       "between them. By default the source's; pytorch for --curve"))
        ->type_name(typeOf<Convention>());
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
