#include "ui/plot/parallel.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>

namespace actiscope {

namespace {

/// Outlives the call: a thread may wake when everything is done.
class Shared {
public:
    Shared(const std::function<void(int)>& work, int count) : m_work(work), m_count(count) {}

    void takePart() {
        for (int i = m_next++; i < m_count; i = m_next++) {
            m_work(i);
            m_done.release();
        }
    }

    void wait() { m_done.acquire(m_count); }

private:
    const std::function<void(int)>& m_work; ///< valid as long as there is a number left
    int m_count;
    std::atomic<int> m_next = 0;
    QSemaphore m_done;
};

} // namespace

void forEachAtOnce(int count, const std::function<void(int)>& work) {
    const auto shared = std::make_shared<Shared>(work, count);
    QThreadPool& pool = *QThreadPool::globalInstance();
    const int helpers = std::min(count, pool.maxThreadCount()) - 1;
    for (int i = 0; i < helpers && pool.tryStart([shared] { shared->takePart(); }); ++i) {
    }
    shared->takePart();
    shared->wait();
}

} // namespace actiscope
