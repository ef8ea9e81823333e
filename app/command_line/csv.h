// Reads comma-separated records: quoted fields with doubled quotes, any line ending.
#pragma once

#include "text/text.h"

#include <istream>

namespace actiscope {

class CsvReader {
public:
    /// Reads the header. Throws Error if there is none.
    CsvReader(std::istream& in, std::string name);

    /// Where a column stands. Throws Error if the header does not have it.
    std::size_t column(std::string_view title) const;

    /// The next record; blank lines are skipped. False at the end. Throws Error for broken quotes.
    bool next();

    /// As it stands in the file, quotes included. Throws Error if the record is too short.
    std::string_view raw(std::size_t column) const;
    /// What it says.
    std::string text(std::size_t column) const;

    /// "name, line 3: what". The line is that on which the record begins.
    Error error(const std::string& what) const;

private:
    bool readRecord();
    bool splitRecord();

    std::istream& m_in;
    std::string m_name;
    std::string m_record;
    std::vector<std::string_view> m_fields; ///< into m_record
    std::vector<std::string> m_titles;
    std::size_t m_line = 0;     ///< of the record's beginning
    std::size_t m_nextLine = 1; ///< to be read
};

} // namespace actiscope
