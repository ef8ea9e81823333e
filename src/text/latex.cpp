#include "text/latex.h"

#include "text/markup.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace actiscope {

namespace {

struct Symbol {
    char32_t character;
    const char* tex; ///< in a formula
};

// Signs and Greek letters that figures use; letters that look Latin need no name.
constexpr Symbol symbols[] = {
    {U'α', "\\alpha"},
    {U'β', "\\beta"},
    {U'γ', "\\gamma"},
    {U'δ', "\\delta"},
    {U'ε', "\\varepsilon"},
    {U'ζ', "\\zeta"},
    {U'η', "\\eta"},
    {U'θ', "\\theta"},
    {U'ι', "\\iota"},
    {U'κ', "\\kappa"},
    {U'λ', "\\lambda"},
    {U'μ', "\\mu"},
    {U'ν', "\\nu"},
    {U'ξ', "\\xi"},
    {U'ο', "o"},
    {U'π', "\\pi"},
    {U'ρ', "\\rho"},
    {U'σ', "\\sigma"},
    {U'ς', "\\varsigma"},
    {U'τ', "\\tau"},
    {U'υ', "\\upsilon"},
    {U'φ', "\\varphi"},
    {U'χ', "\\chi"},
    {U'ψ', "\\psi"},
    {U'ω', "\\omega"},
    {U'Γ', "\\Gamma"},
    {U'Δ', "\\Delta"},
    {U'Θ', "\\Theta"},
    {U'Λ', "\\Lambda"},
    {U'Ξ', "\\Xi"},
    {U'Π', "\\Pi"},
    {U'Σ', "\\Sigma"},
    {U'Φ', "\\Phi"},
    {U'Ψ', "\\Psi"},
    {U'Ω', "\\Omega"},
    {U'ϵ', "\\epsilon"},
    {U'ϕ', "\\phi"},
    {U'ℓ', "\\ell"},
    {U'−', "-"},
    {U'±', "\\pm"},
    {U'·', "\\cdot"},
    {U'⋅', "\\cdot"},
    {U'×', "\\times"},
    {U'÷', "\\div"},
    {U'≤', "\\le"},
    {U'≥', "\\ge"},
    {U'≠', "\\ne"},
    {U'≈', "\\approx"},
    {U'∞', "\\infty"},
    {U'∈', "\\in"},
    {U'∂', "\\partial"},
    {U'∇', "\\nabla"},
    {U'∑', "\\sum"},
    {U'∏', "\\prod"},
    {U'∫', "\\int"},
    {U'√', "\\surd"},
    {U'→', "\\to"},
    {U'←', "\\leftarrow"},
    {U'↔', "\\leftrightarrow"},
    {U'↑', "\\uparrow"},
    {U'↓', "\\downarrow"},
    {U'⇒', "\\Rightarrow"},
    {U'∘', "\\circ"},
    {U'⊙', "\\odot"},
    {U'⊗', "\\otimes"},
    {U'⊕', "\\oplus"},
    {U'°', "{}^\\circ"},
    {U'′', "{}'"},
    {U'″', "{}''"},
    {U'⁰', "{}^0"},
    {U'¹', "{}^1"},
    {U'²', "{}^2"},
    {U'³', "{}^3"},
    {U'⁴', "{}^4"},
    {U'⁵', "{}^5"},
    {U'⁶', "{}^6"},
    {U'⁷', "{}^7"},
    {U'⁸', "{}^8"},
    {U'⁹', "{}^9"},
    {U'⁻', "{}^-"},
    {U'⁺', "{}^+"},
    {U'ⁿ', "{}^n"},
    {U'₀', "{}_0"},
    {U'₁', "{}_1"},
    {U'₂', "{}_2"},
    {U'₃', "{}_3"},
    {U'₄', "{}_4"},
    {U'₅', "{}_5"},
    {U'₆', "{}_6"},
    {U'₇', "{}_7"},
    {U'₈', "{}_8"},
    {U'₉', "{}_9"},
    {U'…', "\\ldots"},
    {U'½', "\\frac12"},
    {U'¼', "\\frac14"},
};

const Symbol* symbolOf(char32_t c) {
    const auto found = std::ranges::find(symbols, c, &Symbol::character);
    return found == std::end(symbols) ? nullptr : found;
}

bool isSpace(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x2028 ||
           c == 0x2029 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

/// Control characters, marks without width or of direction, emoji, private characters and none.
bool isDropped(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) ||
           (c >= 0xD800 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFF) || (c >= 0x1F000 && c <= 0x1FAFF) || c >= 0xE0000;
}

bool isHan(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

/// Punctuation that pdfLaTeX's usual input knows.
bool isKnownPunctuation(char32_t c) {
    return c == U'–' || c == U'—' || c == U'‘' || c == U'’' || c == U'“' || c == U'”' ||
           c == U'•' || c == U'€' || c == U'‰' || c == U'†' || c == U'‡';
}

void append(std::string& text, char32_t c) {
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | (c >> 6));
        add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        add(0xE0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    } else {
        add(0xF0 | (c >> 18));
        add(0x80 | ((c >> 12) & 0x3F));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    }
}

/// A character of upright text.
std::string upright(char32_t c) {
    constexpr std::u32string_view special = U"#$%&_{}";
    constexpr std::u32string_view ligatures = U"-'`,<>?!"; // two of them would become another sign
    std::string text;
    if (isSpace(c)) {
        return " ";
    }
    if (isDropped(c)) {
        return {};
    }
    if (const Symbol* symbol = symbolOf(c)) {
        return std::string("\\ensuremath{") + symbol->tex + "}";
    }
    switch (c) {
    case '\\': return "\\textbackslash{}";
    case '~': return "\\textasciitilde{}";
    case '^': return "\\textasciicircum{}";
    case '"': return "\\textquotedbl{}";
    case '|': return "\\textbar{}";
    default: break;
    }
    if (special.find(c) != std::u32string_view::npos) {
        text = "\\";
    }
    append(text, c);
    return ligatures.find(c) != std::u32string_view::npos ? text + "{}" : text;
}

/// A variable: letters of a formula, in one word where there are several.
std::string variable(std::u32string_view name) {
    std::string tex;
    bool word = name.size() > 1;
    for (const char32_t c : name) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        word = word && plain;
        if (const Symbol* symbol = symbolOf(c)) {
            tex += symbol->tex;
            tex += ' ';
        } else if (plain) {
            append(tex, c);
        } else {
            tex += "\\text{" + upright(c) + "}";
        }
    }
    return word ? "$\\mathit{" + tex + "}$" : "$" + tex + "$";
}

/// How many bytes a character has that begins with this one; 0 if none does.
std::size_t lengthFrom(char byte) {
    const auto first = static_cast<std::uint8_t>(byte);
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first >= 0xF5) {
        return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Nothing if the bytes are no character of this length.
std::optional<char32_t> characterOf(std::string_view bytes, std::size_t length) {
    if (length == 0 || bytes.size() < length) {
        return std::nullopt;
    }
    const auto first = static_cast<std::uint8_t>(bytes[0]);
    char32_t c = length == 1 ? first : first & (0x7FU >> length);
    for (const char next : bytes.substr(1)) {
        const auto byte = static_cast<std::uint8_t>(next);
        if ((byte & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        c = (c << 6) | (byte & 0x3FU);
    }
    return c;
}

/// About how wide a character is, in the size of the type.
double widthOf(char32_t c) {
    constexpr std::u32string_view narrow = U"iljtfrI.,:;'|!()[] ′";
    constexpr std::u32string_view wide = U"mwMW−=";
    if (isHan(c)) {
        return 1;
    }
    if (isDropped(c)) {
        return 0;
    }
    if (narrow.find(c) != std::u32string_view::npos) {
        return 0.3;
    }
    if (wide.find(c) != std::u32string_view::npos) {
        return 0.8;
    }
    return c >= 'A' && c <= 'Z' ? 0.65 : 0.54;
}

std::string leveled(Level level, const std::string& tex) {
    switch (level) {
    case Level::Subscript: return "\\textsubscript{" + tex + "}";
    case Level::Superscript: return "\\textsuperscript{" + tex + "}";
    case Level::Base: break;
    }
    return tex;
}

} // namespace

std::u32string charactersOf(std::string_view utf8) {
    std::u32string characters;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t length = lengthFrom(utf8[i]);
        const auto c = characterOf(utf8.substr(i, length), length);
        if (c) {
            characters += *c;
        }
        i += c ? length : 1;
    }
    return characters;
}

std::string latexText(std::string_view marked) {
    std::string tex;
    for (const MarkupRun& run : runsOf(marked)) {
        const std::u32string text = charactersOf(run.text);
        std::string styled = run.italic ? variable(text) : std::string();
        for (std::size_t i = 0; i < text.size() && !run.italic; ++i) {
            styled += upright(text[i]);
        }
        tex += leveled(run.level, styled);
    }
    return tex;
}

bool needsUnicodeEngine(std::string_view marked) {
    constexpr char32_t latin = 0x17F; // what the T1 fonts have, nearly
    return std::ranges::any_of(charactersOf(marked), [](char32_t c) {
        return c > latin && !isSpace(c) && !isDropped(c) && symbolOf(c) == nullptr &&
               !isKnownPunctuation(c);
    });
}

double widthInEm(std::string_view marked) {
    constexpr double index = 0.7;
    double width = 0;
    for (const MarkupRun& run : runsOf(marked)) {
        for (const char32_t c : charactersOf(run.text)) {
            width += widthOf(c) * (run.level == Level::Base ? 1 : index);
        }
    }
    return width;
}

} // namespace actiscope
