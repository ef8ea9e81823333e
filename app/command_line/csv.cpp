#include "app/command_line/csv.h"

#include <algorithm>

namespace actiscope {

namespace {

/// Without quotes, or enclosed in them with every quote inside doubled.
bool isWellQuoted(std::string_view raw) {
    if (raw.find('"') == std::string_view::npos) {
        return true;
    }
    if (raw.size() < 2 || raw.front() != '"' || raw.back() != '"') {
        return false;
    }
    for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
        if (raw[i] == '"' && (++i + 1 == raw.size() || raw[i] != '"')) {
            return false;
        }
    }
    return true;
}

std::string unquoted(std::string_view raw) {
    if (raw.empty() || raw.front() != '"') {
        return std::string(raw);
    }
    std::string text;
    for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
        text += raw[i];
        i += raw[i] == '"' ? 1U : 0U; // of two, the second
    }
    return text;
}

} // namespace

CsvReader::CsvReader(std::istream& in, std::string name) : m_in(in), m_name(std::move(name)) {
    if (!next()) {
        throw Error({"{} is empty: it must begin with a header line.", ""}, {m_name});
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (m_fields.front().starts_with(byteOrderMark)) {
        m_fields.front().remove_prefix(byteOrderMark.size());
    }
    std::ranges::transform(m_fields, std::back_inserter(m_titles), unquoted);
}

std::size_t CsvReader::column(std::string_view title) const {
    const auto found = std::ranges::find(m_titles, title);
    if (found == m_titles.end()) {
        throw error("the header has no column \"" + std::string(title) + "\"");
    }
    return static_cast<std::size_t>(found - m_titles.begin());
}

bool CsvReader::next() {
    while (readRecord()) {
        if (!m_record.empty()) {
            return true;
        }
    }
    return false;
}

std::string_view CsvReader::raw(std::size_t column) const {
    if (column >= m_fields.size()) {
        throw error("there is no " + m_titles[column] + ": only " +
                    std::to_string(m_fields.size()) + " fields");
    }
    return m_fields[column];
}

std::string CsvReader::text(std::size_t column) const {
    return unquoted(raw(column));
}

Error CsvReader::error(const std::string& what) const {
    return Error({"{}, line {}: {}", ""}, {m_name, std::to_string(m_line), what});
}

bool CsvReader::readRecord() {
    constexpr std::size_t longest = 1 << 20; // a device never ends, nor does an open quote
    m_record.clear();
    m_line = m_nextLine;
    bool quoted = false;
    for (char c = 0; m_in.get(c) && (quoted || c != '\n'); m_record += c) {
        if (m_record.size() == longest) {
            throw error("a row has more than " + std::to_string(longest) +
                        " bytes; perhaps a quote is not closed.");
        }
        quoted ^= c == '"';
        m_nextLine += c == '\n' ? 1 : 0;
    }
    ++m_nextLine;
    if (quoted) {
        throw error("a quote is not closed.");
    }
    if (!m_in && m_record.empty()) {
        return false;
    }
    if (m_record.ends_with('\r')) {
        m_record.pop_back();
    }
    if (!splitRecord()) {
        throw error("quotes must enclose a whole field.");
    }
    return true;
}

bool CsvReader::splitRecord() {
    m_fields.clear();
    const std::string_view record = m_record;
    for (std::size_t from = 0;;) {
        std::size_t to = from;
        bool quoted = false;
        for (; to < record.size() && (quoted || record[to] != ','); ++to) {
            quoted ^= record[to] == '"';
        }
        m_fields.push_back(record.substr(from, to - from));
        if (!isWellQuoted(m_fields.back())) {
            return false;
        }
        if (to == record.size()) {
            return true;
        }
        from = to + 1;
    }
}

} // namespace actiscope
