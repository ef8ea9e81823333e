// Words of the core in both languages, and the one error it throws.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

enum class Language { English, Chinese };

/// A word or sentence in every language of the program. The core keeps its texts this way, not in
/// Qt's translation files, because an entry of the catalogue must be whole in one place and because
/// a figure's language is the page's, not the window's.
struct Text {
    std::string en;
    std::string zh;

    const std::string& in(Language language) const {
        return language == Language::Chinese && !zh.empty() ? zh : en;
    }

    bool operator==(const Text&) const = default;
};

/// Replaces the n-th "{}" of each language's text by the n-th argument.
Text fill(const Text& pattern, const std::vector<std::string>& arguments);

/// What is wrong, where, and what to do: the only exception the core throws on bad input.
class Error : public std::exception {
public:
    explicit Error(Text text) : m_text(std::move(text)) {}

    Error(const Text& pattern, const std::vector<std::string>& arguments)
        : m_text(fill(pattern, arguments)) {}

    const Text& text() const { return m_text; }

    const char* what() const noexcept override { return m_text.en.c_str(); }

private:
    Text m_text;
};

} // namespace actiscope
