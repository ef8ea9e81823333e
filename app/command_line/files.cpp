#include "app/command_line/files.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <locale>

namespace actiscope {

namespace {

namespace fs = std::filesystem;

constexpr auto standardInput = "-";

Error unreadable(const std::string& path, const std::string& reason) {
    return Error({"Cannot read {}: {}.", ""}, {path, reason});
}

Error unwritable(const std::string& path, const std::string& reason) {
    return Error({"Cannot write {}: {}. Choose another folder or make room.", ""}, {path, reason});
}

std::string systemReason() {
    return std::strerror(errno);
}

void writeDirectly(const std::string& named,
                   const fs::path& path,
                   const std::function<void(std::ostream&)>& write) {
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    if (file) {
        file.imbue(std::locale::classic());
        write(file);
        file.close();
    }
    if (!file) {
        throw unwritable(named, errno == 0 ? "not everything could be written" : systemReason());
    }
}

} // namespace

Input::Input(const std::string& path, const Context& context)
    : m_stream(&context.in), m_name(path == standardInput ? "standard input" : path) {
    if (path == standardInput) {
        return;
    }
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        throw unreadable(path, "it is a folder");
    }
    errno = 0;
    m_file = std::make_unique<std::ifstream>(path, std::ios::binary);
    m_stream = m_file.get();
    if (!*m_file) {
        throw unreadable(path, systemReason());
    }
}

std::string readAll(Input& input, std::size_t most) {
    std::string bytes;
    std::string block(1 << 16, '\0');
    while (bytes.size() < most && input.stream()) {
        const auto wanted = std::min(block.size(), most - bytes.size());
        input.stream().read(block.data(), static_cast<std::streamsize>(wanted));
        bytes.append(block, 0, static_cast<std::size_t>(input.stream().gcount()));
    }
    return bytes;
}

void writeFile(const std::string& path, const std::function<void(std::ostream&)>& write) {
    std::error_code ignored;
    if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored)) {
        writeDirectly(path, path, write); // a device or a pipe must not be renamed over
        return;
    }
    const fs::path resolved = fs::weakly_canonical(path, ignored); // a link stays a link
    const fs::path target = resolved.empty() ? fs::path(path) : resolved;
    const fs::path beside = target.string() + '.' + std::to_string(getpid()) + ".tmp";
    try {
        writeDirectly(path, beside, write);
        if (const auto old = fs::status(target, ignored); fs::exists(old)) {
            fs::permissions(beside, old.permissions(), ignored);
        }
        std::error_code code;
        fs::rename(beside, target, code);
        if (code) {
            throw unwritable(path, code.message());
        }
    } catch (...) {
        fs::remove(beside, ignored);
        throw;
    }
}

} // namespace actiscope
