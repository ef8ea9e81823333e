#include "text/mathtext.h"

#include "text/markup.h"

#include <algorithm>

namespace actiscope {

namespace {

/// Whether a character stands there from the blocks of East Asian signs and pictures on.
bool needsSecondFont(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// Upright words: no dollar begins a formula, and a font has no sign for a tab.
std::string upright(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < ' ' && c != '\n';
        result += c == '$' ? std::string("\\$") : std::string(1, control ? ' ' : c);
    }
    return result;
}

bool isFormula(const MarkupRun& run) {
    return (run.italic || run.level != Level::Base) &&
           run.text.find_first_of("\\{}_^$#%&~'\"\n") == std::string::npos;
}

std::string formula(const MarkupRun& run) {
    std::string text = run.italic ? "\\mathit{" : "\\mathrm{";
    for (const char c : run.text) {
        text += c == ' ' ? std::string("\\ ") : std::string(1, c);
    }
    text += '}';
    switch (run.level) {
    case Level::Subscript: return "_{" + text + "}";
    case Level::Superscript: return "^{" + text + "}";
    case Level::Base: break;
    }
    return text;
}

} // namespace

std::string mathtext(std::string_view marked) {
    if (needsSecondFont(marked)) {
        return upright(withoutMarks(marked));
    }
    constexpr auto lean = "\\hspace{0.1}"; // a slanted letter hangs over what follows it
    std::string text;
    bool inside = false;
    bool slanted = false;
    for (const MarkupRun& run : runsOf(marked)) {
        if (isFormula(run) != inside) {
            text += slanted ? lean : "";
            text += '$';
            inside = !inside;
        }
        slanted = inside && run.italic && run.level == Level::Base;
        text += inside ? formula(run) : upright(run.text);
    }
    return inside ? text + '$' : text;
}

std::string withoutMarks(std::string_view marked) {
    std::string text;
    for (const MarkupRun& run : runsOf(marked)) {
        text += run.text;
    }
    return text;
}

} // namespace actiscope
