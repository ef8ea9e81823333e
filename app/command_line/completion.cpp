// completion: what completes commands, options and names in bash and zsh.
#include "app/command_line/arguments.h"
#include "app/command_line/program.h"
#include "figure/presets.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace actiscope {

namespace {

enum class Shell { Bash, Zsh };

} // namespace

template <> struct Words<Shell> { static constexpr std::array all = {"bash", "zsh"}; };

namespace {

using Strings = std::vector<std::string>;

std::string joined(const Strings& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

Strings functionIds(const Catalogue& catalogue) {
    Strings ids;
    std::ranges::transform(catalogue, std::back_inserter(ids), &Activation::id);
    return ids;
}

Strings presetNames(const Catalogue& catalogue) {
    Strings names;
    std::ranges::transform(presets(catalogue), std::back_inserter(names), &Preset::name);
    return names;
}

/// What can stand at a place: words, files, or nothing that can be told beforehand.
struct Values {
    Strings words;
    bool files = false;
};

Values valuesOf(const CLI::Option& option, const Catalogue& catalogue) {
    const std::string type = option.get_type_name();
    const std::string place = option.get_positional() ? option.get_name(true) : "";
    if (place == "ID" || type.starts_with("\"ID")) {
        return {functionIds(catalogue), false};
    }
    if (place == "SESSION" || place == "FIGURE" || type.starts_with("FILE")) {
        return {{}, true};
    }
    if (type == "NAME") {
        return {presetNames(catalogue), false};
    }
    return type.find('|') == std::string::npos ? Values{} : Values{split(type, '|'), false};
}

Strings namesOf(const CLI::Option& option) {
    Strings names;
    for (const std::string& name : option.get_snames()) {
        names.push_back("-" + name);
    }
    for (const std::string& name : option.get_lnames()) {
        names.push_back("--" + name);
    }
    return names;
}

bool takesValue(const CLI::Option& option) {
    return option.get_items_expected_max() > 0;
}

std::string alternativesOf(const Strings& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : "|") + name;
    }
    return text;
}

/// One arm of bash's choice by the word before.
std::string bashValues(const CLI::Option& option, const Catalogue& catalogue) {
    const Values values = valuesOf(option, catalogue);
    return "            " + alternativesOf(namesOf(option)) + ") words=\"" + joined(values.words) +
           "\" files=" + (values.files ? "yes" : "no") + " ;;\n";
}

std::string bashCommand(const CLI::App& app, const Catalogue& catalogue) {
    std::string values;
    Strings options;
    Values place;
    for (const CLI::Option* option : app.get_options()) {
        const Strings names = namesOf(*option);
        options.insert(options.end(), names.begin(), names.end());
        if (names.empty()) {
            place = valuesOf(*option, catalogue);
        } else if (takesValue(*option)) {
            values += bashValues(*option, catalogue);
        }
    }
    return "    " + app.get_name() + ")\n        case $before in\n" + values +
           "            *) if [[ $now == -* ]]; then words=\"" + joined(options) +
           "\" files=no; else words=\"" + joined(place.words) +
           "\" files=" + (place.files ? "yes" : "no") + "; fi ;;\n        esac ;;\n";
}

constexpr auto bashHead = R"(# Completes the commands of actiscope in bash.
_actiscope() {
    local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words= files=no
    [[ $now == = ]] && now=
    [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD-2]}
    if ((COMP_CWORD == 1)); then
        words="@commands@" files=yes
    else
    case ${COMP_WORDS[1]} in
)";

constexpr auto bashTail = R"(    esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$now"))
    if [[ $files == yes ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$now")
    fi
}
complete -F _actiscope actiscope
)";

void printBash(const CLI::App& app, const Context& context) {
    Strings words;
    std::string cases;
    for (const CLI::App* command : app.get_subcommands({})) {
        words.push_back(command->get_name());
        cases += bashCommand(*command, context.catalogue);
    }
    words.insert(words.end(), {"--help", "--version"});
    std::string head = bashHead;
    const std::string mark = "@commands@";
    head.replace(head.find(mark), mark.size(), joined(words));
    context.out << head << cases << bashTail;
}

/// In the single quotes of a description.
std::string zshText(const std::string& text) {
    std::string quoted;
    for (const char c : text) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += std::string_view("[]:\\").find(c) == std::string_view::npos
                          ? std::string(1, c)
                          : std::string("\\") + c;
        }
    }
    return quoted;
}

std::string zshAction(const Values& values) {
    return values.files ? "_files" : values.words.empty() ? " " : "(" + joined(values.words) + ")";
}

std::string zshOption(const CLI::Option& option, const Catalogue& catalogue) {
    const Strings names = namesOf(option);
    const Values values = valuesOf(option, catalogue);
    if (names.empty()) {
        return "'1:" + zshText(option.get_name(true)) + ":" + zshAction(values) + "'";
    }
    std::string specification;
    for (const std::string& name : names) {
        specification +=
            (specification.empty() ? "" : " ") + std::string("'*") + name + "[" +
            zshText(option.get_description()) + "]" +
            (takesValue(option) ? ":" + zshText(option.get_type_name()) + ":" + zshAction(values)
                                : "") +
            "'";
    }
    return specification;
}

void printZsh(const CLI::App& app, const Context& context) {
    std::string names;
    std::string cases;
    for (const CLI::App* command : app.get_subcommands({})) {
        names +=
            "        '" + command->get_name() + ":" + zshText(command->get_description()) + "'\n";
        cases += "    " + command->get_name() + ") _arguments";
        for (const CLI::Option* option : command->get_options()) {
            cases += " \\\n        " + zshOption(*option, context.catalogue);
        }
        cases += " ;;\n";
    }
    context.out << "#compdef actiscope\n# Completes the commands of actiscope in zsh.\n"
                   "local -a commands\n"
                   "if ((CURRENT == 2)); then\n    commands=(\n"
                << names
                << "    )\n    _describe command commands\n    _files\n    return\nfi\n"
                   "local command=$words[2]\nshift words\n((CURRENT--))\ncase $command in\n"
                << cases << "esac\n";
}

void print(const std::string& shell, const Context& context) {
    const Program program;
    if (wordFrom<Shell>(shell, "SHELL") == Shell::Bash) {
        printBash(*program.app, context);
    } else {
        printZsh(*program.app, context);
    }
}

} // namespace

Action completionOptions(CLI::App& app) {
    const auto shell = std::make_shared<std::string>();
    app.add_option("SHELL", *shell, "The shell: bash or zsh")
        ->type_name(typeOf<Shell>())
        ->required();
    explain(app,
            "Prints a script that completes commands, options, their values, functions, built-in "
            "figures and files when Tab is pressed. An installed program comes with it.",
            {{"In this bash, now", "source <(actiscope completion bash)"},
             {"For zsh, in a folder of its fpath", "actiscope completion zsh > _actiscope"}});
    return [shell](const Context& context) { print(*shell, context); };
}

} // namespace actiscope
