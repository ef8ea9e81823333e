#include "app/command_line/command_line.h"

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/program.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <istream>
#include <locale>
#include <ostream>

namespace actiscope {

namespace {

const Command* findCommand(const std::string& name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

/// The program, or the program with the command that the arguments begin with.
std::string callOf(const std::vector<std::string>& arguments) {
    const bool known = !arguments.empty() && findCommand(arguments.front()) != nullptr;
    return known ? "actiscope " + arguments.front() : "actiscope";
}

/// A complaint is one line that a terminal can show, whatever was typed or read.
std::string oneLine(std::string text) {
    const auto characterAt = [&text](std::size_t byte) { // the next byte that begins one
        while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) {
            ++byte;
        }
        return byte;
    };
    constexpr std::size_t most = 800;
    if (text.size() > most) { // the remedy comes last
        const std::size_t head = characterAt(most * 3 / 4);
        const std::size_t tail = characterAt(text.size() - most / 4);
        text.replace(head, tail - head, " ... ");
    }
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; };
    std::ranges::replace_if(text, isControl, ' ');
    return text;
}

int complain(const Context& context, const std::string& what, ExitCode code) {
    context.err << "actiscope: " << oneLine(what) << '\n';
    return code;
}

int complainOfUsage(const Context& context, const std::string& call, std::string what) {
    what = oneLine(std::move(what));
    if (!what.empty() && std::string_view(".?!").find(what.back()) == std::string_view::npos) {
        what += '.';
    }
    context.err << call << ": " << what << " See " << call << " --help\n";
    return WrongUsage;
}

void requireKnownCommand(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        throw UsageError("name a command");
    }
    const std::string& name = arguments.front();
    if (!name.starts_with('-') && findCommand(name) == nullptr) {
        std::vector<std::string> names;
        std::ranges::transform(commands(), std::back_inserter(names), &Command::name);
        throw UsageError("no command and no file is called \"" + name + "\". Did you mean \"" +
                         nearest(name, names) + "\"?");
    }
}

/// A shell's empty variable would otherwise count as an option that is not there.
void requireNoneEmpty(const std::vector<std::string>& arguments) {
    const auto empty = std::ranges::find(arguments, std::string());
    if (empty != arguments.end()) {
        throw UsageError("what stands behind " + *std::prev(empty) + " is empty");
    }
}

/// Results that did not arrive (a full disk behind a redirection) are a failure.
int finish(const Context& context) {
    context.out.flush();
    return context.out ? Done : complain(context, "cannot write the results.", Failed);
}

void parseAndDo(const std::vector<std::string>& arguments, const Context& context) {
    requireKnownCommand(arguments);
    requireNoneEmpty(arguments);
    Program program;
    CLI::App& app = *program.app;
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::Success& wish) { // --help and --version
        app.exit(wish, context.out, context.err);
        return;
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
    const auto named =
        std::ranges::find_if(program.actions, [](auto& own) { return own.first->parsed(); });
    if (named == program.actions.end()) {
        throw UsageError("name a command");
    }
    named->second(context);
}

} // namespace

Program::Program()
    : app(std::make_unique<CLI::App>(
          "Shows what activation functions do. Without a command it opens its window.",
          "actiscope")) {
    app->set_version_flag(
        "--version", "actiscope " ACTISCOPE_VERSION, "Print the version and exit");
    app->set_help_flag("-h,--help", "Print this help and exit");
    app->footer("actiscope [FILE] opens the window on a session or an exported figure.\n"
                "actiscope COMMAND --help explains a command, with examples.");
    app->require_subcommand(0, 1); // that one is needed is said when it is missing
    for (const Command& command : commands()) {
        CLI::App* own = app->add_subcommand(command.name, command.summary);
        own->footer("");
        actions.emplace_back(own, command.options(*own));
    }
}

Program::~Program() = default;

const std::vector<Command>& commands() {
    static const std::vector<Command> all = {
        {"list", "Print the catalogue of functions", listOptions},
        {"show", "Print what is known about one function", showOptions},
        {"eval", "Compute a function and its first two derivatives", evalOptions},
        {"slopes", "Print the slopes that a randomized function draws", slopesOptions},
        {"presets", "Print the names of the built-in figures", presetsOptions},
        {"render",
         "Draw a figure into a PNG, SVG, PDF or LaTeX file, or a sweep into a GIF",
         renderOptions},
        {"table", "Print the plotted numbers of a figure", tableOptions},
        {"snippet", "Print a figure as a script that computes or draws it", snippetOptions},
        {"session", "Print the session behind a figure", sessionOptions},
        {"extract", "Print the session inside an exported picture", extractOptions},
        {"completion", "Print what completes these commands in a shell", completionOptions},
        {"manual", "Print the manual page", manualOptions},
    };
    return all;
}

int run(const std::vector<std::string>& arguments,
        std::istream& in,
        std::ostream& out,
        std::ostream& err) {
    for (std::ios* stream : std::initializer_list<std::ios*>{&in, &out, &err}) {
        stream->imbue(std::locale::classic());
    }
    const Context context{in, out, err, builtInCatalogue()};
    try {
        parseAndDo(arguments, context);
        return finish(context);
    } catch (const UsageError& error) {
        return complainOfUsage(context, callOf(arguments), error.what());
    } catch (const Error& error) {
        out.flush();
        return complain(context, error.text().en, Failed);
    } catch (const std::bad_alloc&) {
        return complain(context, "out of memory: ask for fewer points.", Failed);
    }
}

bool isCommandLine(const std::vector<std::string>& arguments) {
    std::error_code none;
    return !arguments.empty() &&
           (arguments.front().starts_with('-') || findCommand(arguments.front()) != nullptr ||
            !std::filesystem::exists(arguments.front(), none));
}

} // namespace actiscope
