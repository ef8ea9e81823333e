// render: a figure as a picture file, or a sweep through it as an animation, without a display.
#include "app/command_line/arguments.h"
#include "app/command_line/source.h"
#include "session/json.h"
#include "ui/plot/figure_animation.h"
#include "ui/plot/figure_export.h"

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QFileInfo>
#include <QHashSeed>

namespace actiscope {

namespace {

struct Options {
    Source source;
    std::string output;
    std::string size;
    std::string dpi;
    std::string theme;
    std::string language;
    bool withoutSession = false;
    std::string sweep;
    std::string seconds;
    bool backAndForth = false;
};

struct Length {
    double number = 0;
    std::optional<LengthUnit> unit;
};

Length lengthOf(const std::string& text) {
    const auto digits = std::min(text.find_first_not_of("0123456789.+-e"), text.size());
    Length length{numberOf(text.substr(0, digits), "--size"), {}};
    const std::string unit = text.substr(digits);
    length.unit = fromWord<LengthUnit>(unit);
    if (!length.unit && !unit.empty()) {
        throw UsageError("--size: \"" + unit + "\" is none of the units px, mm and in");
    }
    return length;
}

// "1200x800", "89mmx60mm", "89x60mm", "6inx4in".
void setSize(Page& page, const std::string& text) {
    const auto cross = text.find('x', text.find_first_of("0123456789"));
    // The x of "px" is none.
    const auto separator =
        cross != std::string::npos && cross > 0 && text[cross - 1] == 'p' ? cross + 1 : cross;
    if (separator >= text.size() || text[separator] != 'x') {
        throw UsageError("--size: \"" + text + "\" is not of the form 1200x800 or 89mmx60mm");
    }
    const Length width = lengthOf(text.substr(0, separator));
    const Length height = lengthOf(text.substr(separator + 1));
    if (width.unit && height.unit && *width.unit != *height.unit) {
        throw UsageError("--size: width and height must have the same unit");
    }
    page.width = width.number;
    page.height = height.number;
    page.unit = width.unit.value_or(height.unit.value_or(LengthUnit::Px));
}

// In print, type is smaller than on a screen: 7 pt in a column, 8 pt on a page.
void setPrintType(Page& page) {
    constexpr double pt = 96.0 / 72;
    const double inches = layoutSize(page).width() / 96;
    if (page.unit != LengthUnit::Px && inches < 10) {
        page.fontSize = std::min(page.fontSize, (inches < 5 ? 7 : 8) * pt);
    }
}

template <typename Enum> void setWord(Enum& value, const std::string& word, const char* option) {
    if (!word.empty()) {
        value = wordFrom<Enum>(word, option);
    }
}

Session pagedSession(const Options& options, const Context& context) {
    Session session = sessionOf(options.source, context);
    Page& page = session.page;
    if (!options.size.empty()) {
        setSize(page, options.size);
        setPrintType(page);
    }
    if (!options.dpi.empty()) {
        page.dpi = numberOf(options.dpi, "--dpi");
    }
    setWord(page.theme, options.theme, "--theme");
    setWord(page.language, options.language, "--language");
    validate(session, context.catalogue);
    return session;
}

// Fonts need an application; it must not need a display, nor say anything but failures.
void withApplication(const std::function<void()>& action) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QHashSeed::setDeterministicGlobalSeed(); // the same figure, the same bytes
    int count = 1;
    std::string name = "actiscope";
    std::array<char*, 2> arguments = {name.data(), nullptr};
    const QApplication application(count, arguments.data());
    action();
}

Sweep sweepOf(const Options& options, AnimationFormat format) {
    Sweep sweep;
    try {
        sweep = sweepFrom(options.sweep);
    } catch (const Error& error) {
        throw UsageError("--sweep: " + error.text().en);
    }
    sweep.backAndForth = options.backAndForth;
    if (!options.seconds.empty()) {
        if (format == AnimationFormat::Frames) {
            throw UsageError("--seconds is how long a GIF plays; PNG frames have no time");
        }
        sweep.seconds = numberOf(options.seconds, "--seconds");
        if (!(sweep.seconds > 0)) {
            throw UsageError("--seconds must be greater than 0");
        }
    }
    return sweep;
}

void animate(const Options& options, const Context& context) {
    const QString path = QString::fromStdString(options.output);
    const Sweep sweep = sweepOf(options, animationFormatOf(path));
    const Animation animation{pagedSession(options, context), sweep, path};
    withApplication([&] { exportAnimation(animation, context.catalogue); });
}

void requireSweep(const Options& options, const QString& path) {
    if (!options.seconds.empty() || options.backAndForth) {
        throw UsageError("--seconds and --back-and-forth are for an animation: say what moves "
                         "with --sweep \"negative_slope=0:1:60\"");
    }
    if (QFileInfo(path).suffix().toLower() == QLatin1String("gif")) {
        throw UsageError("a GIF is an animation: say what moves with --sweep "
                         "\"negative_slope=0:1:60\", or choose .png, .svg or .pdf");
    }
}

void render(const Options& options, const Context& context) {
    if (!options.sweep.empty()) {
        if (options.withoutSession) {
            throw UsageError("--no-session is for one picture: an animation carries its session");
        }
        animate(options, context);
        return;
    }
    const QString path = QString::fromStdString(options.output);
    requireSweep(options, path);
    static_cast<void>(formatOf(path)); // a wrong ending is told before anything is computed
    const Session session = pagedSession(options, context);
    withApplication([&] {
        const Inside inside = options.withoutSession ? Inside::Nothing : Inside::Session;
        exportFigure(session, context.catalogue, path, inside);
    });
}

void addSweep(CLI::App& app, Options& options) {
    app.add_option("--sweep",
                   options.sweep,
                   "An animation instead: FRAMES pictures (2 to 1000) with the parameter WHAT of "
                   "the selected curve going from FROM to TO. -o sweep.gif plays for ever, "
                   "-o frame.png writes frame-001.png, frame-002.png, ... WHAT may name another "
                   "curve by panel and number (1.2.alpha), or be resample: the passes of random "
                   "slopes, as in resample=0:30:31")
        ->type_name("WHAT=FROM:TO:FRAMES");
    app.add_option("--seconds", options.seconds, "How long the GIF plays: by default 1/25 a frame")
        ->type_name("S");
    app.add_flag("--back-and-forth", options.backAndForth, "Play to TO and back to FROM");
}

} // namespace

Action renderOptions(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    addSource(app, options->source);
    app.add_option("-o,--output",
                   options->output,
                   "The picture to write; its ending says the format. A .tex file is LaTeX source "
                   "for pgfplots, a .gif an animation")
        ->type_name("FILE.png|svg|pdf|tex|gif")
        ->required();
    app.add_option("--size",
                   options->size,
                   "Width and height, in pixels of 1/96 inch or with a unit: 1200x800, 89mmx60mm, "
                   "6inx4in. By default the source's; 1200x800 for --curve")
        ->type_name("WxH");
    app.add_option(
           "--dpi",
           options->dpi,
           "Pixels per inch of a PNG whose size is in mm or in. The default is 96; print wants 300")
        ->type_name("D");
    app.add_option(
           "--theme", options->theme, "Colours of the figure. By default the source's, else light")
        ->type_name(typeOf<PageTheme>());
    app.add_option("--language",
                   options->language,
                   "Language of the derived words in the figure. By default the source's, else en")
        ->type_name(typeOf<Language>());
    app.add_flag("--no-session",
                 options->withoutSession,
                 "Leave out the session, by which Actiscope opens the picture again");
    addSweep(app, *options);
    explain(
        app,
        "Draws a figure as the window shows it. The file carries its session: the window, render, "
        "table, session and extract read it again. Needs no display.",
        {{"A built-in figure, for the web", "actiscope render --preset relu -o relu.png"},
         {"Two functions in one column of a paper",
          "actiscope render --curve relu --curve \"elu alpha=0.5\" -o elu.pdf --size 89mmx60mm"},
         {"A figure again, dark and for print",
          "actiscope render elu.pdf -o elu.png --theme dark --size 6inx4in --dpi 300"},
         {"LaTeX source that can be edited", "actiscope render --preset relu -o relu.tex"}});
    return [options](const Context& context) { render(*options, context); };
}

} // namespace actiscope
