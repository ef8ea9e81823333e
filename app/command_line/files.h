// Files in and out; "-" is standard input.
#pragma once

#include "app/command_line/commands.h"

#include <memory>

namespace actiscope {

/// A stream to read from. Throws Error if the file cannot be read.
class Input {
public:
    Input(const std::string& path, const Context& context);

    std::istream& stream() { return *m_stream; }

    /// How messages call it.
    const std::string& name() const { return m_name; }

private:
    std::unique_ptr<std::istream> m_file;
    std::istream* m_stream;
    std::string m_name;
};

/// At most `most` bytes; more are left unread.
std::string readAll(Input& input, std::size_t most);

/// Writes all of it or nothing: what was there before stays if it fails. Throws Error.
void writeFile(const std::string& path, const std::function<void(std::ostream&)>& write);

} // namespace actiscope
