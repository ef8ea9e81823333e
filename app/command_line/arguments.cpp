#include "app/command_line/arguments.h"

#include "text/number.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace actiscope {

double numberOf(const std::string& text, const std::string& option) {
    if (const auto number = parseNumber(text)) {
        return *number;
    }
    throw UsageError(option + ": \"" + text +
                     "\" is not a number that a double can hold (written like -1.5 or 2e-3)");
}

double parameterOf(const std::string& text, const std::string& option) {
    return text == "none" ? std::numeric_limits<double>::infinity() : numberOf(text, option);
}

std::vector<double> numbersOf(const std::string& commaSeparated, const std::string& option) {
    std::vector<double> numbers;
    for (const std::string& text : split(commaSeparated, ',')) {
        numbers.push_back(numberOf(text, option));
    }
    return numbers;
}

std::uint64_t countOf(const std::string& text, const std::string& option) {
    if (const auto count = parseCount(text)) {
        return *count;
    }
    throw UsageError(option + ": \"" + text + "\" is not a whole number from 0 to 2^64 - 1");
}

std::uint64_t countOf(const std::string& text,
                      const std::string& option,
                      std::uint64_t least,
                      std::uint64_t most) {
    const auto count = parseCount(text);
    if (!count || *count < least || *count > most) {
        throw UsageError(option + ": \"" + text + "\" is not a whole number from " +
                         std::to_string(least) + " to " + std::to_string(most));
    }
    return *count;
}

Span rangeOf(const std::string& text, const std::string& option) {
    const auto ends = split(text, ':');
    if (ends.size() != 2) {
        throw UsageError(option + ": \"" + text + "\" is not a range (write it like -2:2)");
    }
    return rangeOf(numberOf(ends[0], option), numberOf(ends[1], option), option);
}

Span rangeOf(double from, double to, const std::string& option) {
    if (!std::isfinite(from) || !std::isfinite(to) || !std::isfinite(to - from)) {
        throw UsageError(option + ": both ends and their distance must be finite");
    }
    if (from >= to) {
        throw UsageError(option + ": the range must begin below its end, not run from " +
                         shortest(from) + " to " + shortest(to));
    }
    return {from, to};
}

Assignment assignmentOf(const std::string& text, const std::string& option) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw UsageError(option + ": \"" + text + "\" is not of the form name=value");
    }
    return {text.substr(0, equals), text.substr(equals + 1)};
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t to = text.find(separator); to != std::string::npos;
         to = text.find(separator, from)) {
        parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::string alternatives(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        text += i == 0 ? words[i] : (last ? " or " : ", ") + words[i];
    }
    return text;
}

const Activation& Chosen::activation(const Catalogue& catalogue) const {
    return require(catalogue, id);
}

NamedValues Chosen::parameters(const Activation& activation) const {
    NamedValues named;
    for (const std::string& setting : settings) {
        const auto [key, value] = assignmentOf(setting, "--set");
        if (!named.emplace(key, parameterOf(value, "--set " + key)).second) {
            throw UsageError("--set names " + key + " twice");
        }
    }
    return completed(activation, std::move(named));
}

void explain(CLI::App& app, const std::string& text, const std::vector<Example>& examples) {
    std::string footer = text + "\n\nExamples:";
    for (const Example& example : examples) {
        footer += "\n  # " + example.says + "\n  " + example.command;
    }
    app.footer(footer);
}

void addChosen(CLI::App& app, Chosen& chosen, bool required) {
    app.add_option("ID", chosen.id, "The function, as actiscope list names it: relu, gelu, rrelu")
        ->required(required);
    app.add_option("--set",
                   chosen.settings,
                   "Sets a parameter, as actiscope show names it: alpha=0.5. May be repeated; the "
                   "others keep their defaults. The value none means no limit where there is one")
        ->type_name("K=V")
        ->allow_extra_args(false);
}

} // namespace actiscope
