// Values of options: text from the user to numbers, ranges and parameters, in the C locale.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

#include <cstdint>
#include <stdexcept>

namespace CLI {
class App;
}

namespace actiscope {

/// The command was not called as it must be (exit 2); failures on right usage are Error (exit 1).
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// `option` names the place in messages. All throw UsageError.
double numberOf(const std::string& text, const std::string& option);
/// A parameter's value: a number, or "none", which is infinity to the kernels.
double parameterOf(const std::string& text, const std::string& option);
std::vector<double> numbersOf(const std::string& commaSeparated, const std::string& option);
std::uint64_t countOf(const std::string& text, const std::string& option);
std::uint64_t countOf(const std::string& text,
                      const std::string& option,
                      std::uint64_t least,
                      std::uint64_t most);

/// "A:B": finite and rising.
Span rangeOf(const std::string& text, const std::string& option);
Span rangeOf(double from, double to, const std::string& option);

/// "k=v".
struct Assignment {
    std::string key;
    std::string value;
};

Assignment assignmentOf(const std::string& text, const std::string& option);

std::vector<std::string> split(const std::string& text, char separator);

/// "one", "one or two", "one, two or three".
std::string alternatives(const std::vector<std::string>& words);

/// One of an enumeration's words.
template <typename Enum> Enum wordFrom(const std::string& word, const std::string& option) {
    if (const auto value = fromWord<Enum>(word)) {
        return *value;
    }
    const auto& all = Words<Enum>::all;
    throw UsageError(option + ": \"" + word + "\" is not " +
                     alternatives({all.begin(), all.end()}));
}

/// "light|dark": how the help names an enumeration's words, and completion finds them.
template <typename Enum> std::string typeOf() {
    std::string type;
    for (const char* word : Words<Enum>::all) {
        type += (type.empty() ? "" : "|") + std::string(word);
    }
    return type;
}

struct Example {
    std::string says;
    std::string command; ///< a line for a shell
};

/// Ends the help of a command: what it does in a few sentences, and how it is called.
void explain(CLI::App& app, const std::string& text, const std::vector<Example>& examples);

/// ID [--set k=v ...]: the options of every command on one function.
struct Chosen {
    std::string id;
    std::vector<std::string> settings;

    const Activation& activation(const Catalogue& catalogue) const;
    /// Every parameter: those set, the others at their defaults.
    NamedValues parameters(const Activation& activation) const;
};

void addChosen(CLI::App& app, Chosen& chosen, bool required = true);

} // namespace actiscope
