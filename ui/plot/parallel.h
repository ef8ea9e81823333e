// Work on all processors while the caller waits.
#pragma once

#include <functional>

namespace actiscope {

/// Calls `work` for 0 to count - 1, each once, in any order, on threads that are free and on the
/// caller's. Returns when all are done. `work` does not throw.
void forEachAtOnce(int count, const std::function<void(int)>& work);

} // namespace actiscope
