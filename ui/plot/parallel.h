// Work on several processors.
#pragma once

#include <functional>
#include <memory>

namespace actiscope {

/// Work that goes on on threads that are free while the caller does something else.
class WorkAside {
public:
    WorkAside() = default;
    /// Calls `first`, then `work` for 0 to count - 1, each once, in any order. None throws.
    WorkAside(
        int count, std::function<void(int)> work, std::function<void()> first = [] {});
    WorkAside(WorkAside&&) = default;
    WorkAside& operator=(WorkAside&& other) noexcept; ///< finishes what was going on

    ~WorkAside() { finish(); }

    /// Does what is left, and returns when all is done.
    void finish();

private:
    class Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace actiscope
