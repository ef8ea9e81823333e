// manual: the manual page, made from the commands and their options.
#include "app/command_line/arguments.h"
#include "app/command_line/program.h"
#include "app/command_line/source.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace actiscope {

namespace {

/// Text that roff reads as text: hyphens that can be copied, no commands.
std::string roff(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        const bool lineStart = escaped.empty() || escaped.back() == '\n';
        switch (c) {
        case '\\': escaped += "\\e"; break;
        case '-': escaped += "\\-"; break;
        case '"': escaped += "\\(dq"; break;
        case '\'': escaped += "\\(aq"; break;
        case '^': escaped += "\\(ha"; break;
        case '~': escaped += "\\(ti"; break;
        case '`': escaped += "\\(ga"; break;
        case '.': escaped += lineStart ? "\\&." : "."; break;
        default: escaped += c;
        }
    }
    return escaped;
}

/// A sentence a line, as roff likes it.
std::string sentences(const std::string& text) {
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends = text[i] == '.' && i + 2 < text.size() && text[i + 1] == ' ' &&
                          text[i + 2] >= 'A' && text[i + 2] <= 'Z';
        lines += text[i];
        if (ends) {
            lines += '\n';
            ++i;
        }
    }
    return roff(lines) + "\n";
}

std::string nameOf(const CLI::Option& option) {
    std::string name;
    for (const std::string& one : option.get_snames()) {
        name += (name.empty() ? "" : ", ") + ("\\fB" + roff("-" + one) + "\\fP");
    }
    for (const std::string& one : option.get_lnames()) {
        name += (name.empty() ? "" : ", ") + ("\\fB" + roff("--" + one) + "\\fP");
    }
    if (name.empty()) {
        return "\\fI" + roff(option.get_name(true)) + "\\fP";
    }
    const bool value = option.get_items_expected_max() > 0;
    return value ? name + " \\fI" + roff(option.get_type_name()) + "\\fP" : name;
}

void printOption(const CLI::Option& option, std::ostream& out) {
    std::string text = option.get_description();
    if (!text.empty() && text.back() != '.') {
        text += '.';
    }
    out << ".TP\n" << nameOf(option) << '\n' << sentences(text);
}

bool isOfSource(const CLI::Option& option) {
    return option.get_group() == sourceGroup;
}

struct Footer {
    std::string text;
    std::vector<Example> examples;
};

Footer footerOf(const CLI::App& app) {
    Footer footer;
    const auto lines = split(app.get_footer(), '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].starts_with("  # ") && i + 1 < lines.size()) {
            footer.examples.push_back({lines[i].substr(4), lines[i + 1].substr(2)});
            ++i;
        } else if (!lines[i].empty() && lines[i] != "Examples:") {
            footer.text += (footer.text.empty() ? "" : " ") + lines[i];
        }
    }
    return footer;
}

void printCommand(const CLI::App& app, std::ostream& out) {
    const Footer footer = footerOf(app);
    out << ".SS " << app.get_name() << '\n' << sentences(footer.text);
    bool source = false;
    for (const CLI::Option* option : app.get_options()) {
        source = source || isOfSource(*option);
        if (!isOfSource(*option) && option != app.get_help_ptr()) {
            printOption(*option, out);
        }
    }
    if (source) {
        out << ".PP\nWhat it works on, and over which ranges, is told as in\n.BR SOURCES .\n";
    }
    for (const Example& example : footer.examples) {
        out << ".PP\n"
            << roff(example.says) << ":\n.PP\n.RS\n.EX\n"
            << roff(example.command) << "\n.EE\n.RE\n";
    }
}

void printSynopsis(const CLI::App& app, std::ostream& out) {
    out << ".SH SYNOPSIS\n.SY actiscope\n.RI [ FILE ]\n";
    for (const CLI::App* command : app.get_subcommands({})) {
        out << ".SY \"actiscope " << command->get_name() << "\"\n";
        bool source = false;
        for (const CLI::Option* option : command->get_options()) {
            if (isOfSource(*option)) {
                source = true;
            } else if (option->get_positional()) {
                const std::string name = roff(option->get_name(true));
                out << (option->get_required() ? ".I " + name : ".RI [ " + name + " ]") << '\n';
            }
        }
        out << (source ? ".I SOURCE\n" : "") << ".RI [ OPTION \" ...]\"\n";
    }
    out << ".YS\n";
}

void printSources(const CLI::App& app, std::ostream& out) {
    out << ".SH SOURCES\nCommands on a figure take exactly one of\n.IR SESSION ,\n.B "
           "\\-\\-preset\nand\n.BR \\-\\-curve ,\nand may change its ranges.\n";
    for (const CLI::App* command : app.get_subcommands({})) {
        bool any = false;
        for (const CLI::Option* option : command->get_options()) {
            if (isOfSource(*option)) {
                printOption(*option, out);
                any = true;
            }
        }
        if (any) {
            return; // they are the same everywhere
        }
    }
}

constexpr auto description = R"(.SH DESCRIPTION
.B actiscope
draws activation functions of neural networks and their derivatives, and computes them accurately to a few units in the last place.
Without a command it opens its window, on
.I FILE
if one is given: a session
.RI ( *.actiscope )
or a figure that it exported.
.PP
With a command it prints results to standard output and complaints, one line each, to standard error; it needs no display.
Numbers are written with a point whatever the locale, and with as many digits as they need to be read back equal.
.B actiscope
.I COMMAND
.B \-\-help
explains a command.
)";

constexpr auto tail = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Failed; one line on standard error says why.
Files that were to be written are as they were before.
.TP
.B 2
Wrong usage; one line on standard error says what is wrong.
.SH ENVIRONMENT
.TP
.BR DISPLAY ", " WAYLAND_DISPLAY ", " QT_QPA_PLATFORM
Where the window opens.
If none of them is set,
.B actiscope
without a command says so and exits with 1.
.TP
.B LANG
The language of the window until another one is chosen there: Chinese or English.
Commands speak English; the words in a figure are in the language of its page.
.SH FILES
.TP
.I *.actiscope
A session: the figure and its page as JSON.
.TP
.IR *.png ", " *.svg ", " *.pdf ", " *.tex
Exported figures; each carries its session, which
.B actiscope
opens again.
.TP
.I $XDG_CONFIG_HOME/Actiscope/Actiscope.conf
What the window remembers, such as theme and language.
By default in
.IR ~/.config .
.SH SEE ALSO
The notes and framework tables inside the program say where frameworks disagree.
)";

void print(const Context& context) {
    const Program program;
    context.out << ".\\\" Printed by: actiscope manual\n"
                   ".TH ACTISCOPE 1 \"\" \"Actiscope\" \"User Commands\"\n"
                   ".SH NAME\nactiscope \\- show what neural\\-network activation functions do\n";
    printSynopsis(*program.app, context.out);
    context.out << description << ".SH COMMANDS\n";
    for (const CLI::App* command : program.app->get_subcommands({})) {
        printCommand(*command, context.out);
    }
    printSources(*program.app, context.out);
    context.out << tail;
}

} // namespace

Action manualOptions(CLI::App& app) {
    explain(app,
            "Prints the manual page in roff, made from the same descriptions as the help.",
            {{"Read it without installing", "actiscope manual | man -l -"}});
    return print;
}

} // namespace actiscope
