#include "text/markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace actiscope {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 36> greek = {{
    {"alpha", "α"},  {"beta", "β"},    {"gamma", "γ"},  {"delta", "δ"}, {"epsilon", "ε"},
    {"zeta", "ζ"},   {"eta", "η"},     {"theta", "θ"},  {"iota", "ι"},  {"kappa", "κ"},
    {"lambda", "λ"}, {"mu", "μ"},      {"nu", "ν"},     {"xi", "ξ"},    {"omicron", "ο"},
    {"pi", "π"},     {"rho", "ρ"},     {"sigma", "σ"},  {"tau", "τ"},   {"upsilon", "υ"},
    {"phi", "φ"},    {"chi", "χ"},     {"psi", "ψ"},    {"omega", "ω"}, {"Gamma", "Γ"},
    {"Delta", "Δ"},  {"Theta", "Θ"},   {"Lambda", "Λ"}, {"Xi", "Ξ"},    {"Pi", "Π"},
    {"Sigma", "Σ"},  {"Upsilon", "Υ"}, {"Phi", "Φ"},    {"Psi", "Ψ"},   {"Omega", "Ω"},
    {"infty", "∞"},
}};

bool isLetter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool isSpace(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

bool beginsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::string withGreek(std::string_view marked) {
    std::string text;
    for (std::size_t i = 0; i < marked.size();) {
        if (marked[i] != '\\') {
            text += marked[i++];
            continue;
        }
        std::size_t end = i + 1;
        while (end < marked.size() && isLetter(marked[end])) {
            ++end;
        }
        const auto found =
            std::ranges::find(greek, marked.substr(i + 1, end - i - 1), &Pair::first);
        text += found != greek.end() ? found->second : marked.substr(i, end - i);
        i = end;
    }
    return text;
}

/// The end of *x* that begins at `start`: a variable is short and has no spaces, so that
/// "2 * 3 * 4" stays what it is.
std::optional<std::size_t> endOfVariable(std::string_view text, std::size_t start) {
    constexpr int longest = 4;
    int characters = 0;
    for (std::size_t i = start + 1; i < text.size() && !isSpace(text[i]); ++i) {
        if (text[i] == '*') {
            return characters > 0 ? std::optional(i) : std::nullopt;
        }
        characters += beginsCharacter(text[i]) ? 1 : 0;
        if (characters > longest) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    std::vector<MarkupRun> runs() && {
        while (m_at < m_text.size()) {
            if (!takeVariable() && !takeLevel()) {
                m_plain += m_text[m_at++];
            }
        }
        endPlain();
        return std::move(m_runs);
    }

private:
    void endPlain() {
        if (!m_plain.empty()) {
            m_runs.push_back({std::exchange(m_plain, {}), false, Level::Base});
        }
    }

    bool takeVariable() {
        const auto end = m_text[m_at] == '*' ? endOfVariable(m_text, m_at) : std::nullopt;
        if (!end) {
            return false;
        }
        endPlain();
        m_runs.push_back(
            {std::string(m_text.substr(m_at + 1, *end - m_at - 1)), true, Level::Base});
        m_at = *end + 1;
        return true;
    }

    bool takeLevel() {
        const char mark = m_text[m_at];
        const auto close = m_text.find('}', m_at);
        if ((mark != '_' && mark != '^') || m_text.substr(m_at + 1, 1) != "{" ||
            close == std::string_view::npos || close == m_at + 2) {
            return false;
        }
        endPlain();
        for (MarkupRun run : Parser(m_text.substr(m_at + 2, close - m_at - 2)).runs()) {
            run.level = mark == '_' ? Level::Subscript : Level::Superscript;
            m_runs.push_back(std::move(run));
        }
        m_at = close + 1;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_plain;
    std::vector<MarkupRun> m_runs;
};

} // namespace

std::vector<MarkupRun> runsOf(std::string_view marked) {
    const std::string text = withGreek(marked);
    return Parser(text).runs();
}

} // namespace actiscope
