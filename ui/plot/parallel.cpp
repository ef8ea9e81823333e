#include "ui/plot/parallel.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace actiscope {

namespace {

/// Processors beside the caller's, and few of them: to wake one takes as long as a small share of
/// the work. What is asked for last runs when the rest is done.
class Helpers {
public:
    Helpers() { m_pool.setMaxThreadCount(std::max(1, count())); }

    static int count() {
        constexpr int most = 3;
        return std::min(most, QThread::idealThreadCount() - 1);
    }

    void start(const std::function<void()>& work) { m_pool.start(work); }

private:
    QThreadPool m_pool;
};

} // namespace

/// Outlives the call: a thread may wake when everything is done.
class WorkAside::Shared {
public:
    Shared(int count, std::function<void(int)> work, std::function<void()> first)
        : m_first(std::move(first)), m_work(std::move(work)), m_count(count) {}

    void takePart() {
        std::call_once(m_begun, m_first);
        for (int i = m_next++; i < m_count; i = m_next++) {
            m_work(i);
            m_done.release();
        }
    }

    // The others are almost done: to be woken would take longer than they need.
    void wait() {
        constexpr int turns = 200;
        for (int i = 0; i < turns && m_done.available() < m_count; ++i) {
            std::this_thread::yield();
        }
        m_done.acquire(m_count);
    }

private:
    std::once_flag m_begun;
    std::function<void()> m_first;
    std::function<void(int)> m_work; ///< what it refers to stays while there is a number left
    int m_count;
    std::atomic<int> m_next = 0;
    QSemaphore m_done;
};

WorkAside::WorkAside(int count, std::function<void(int)> work, std::function<void()> first)
    : m_shared(std::make_shared<Shared>(count, std::move(work), std::move(first))) {
    static Helpers helpers;
    for (int i = 0; i < std::min(count, Helpers::count()); ++i) {
        helpers.start([shared = m_shared] { shared->takePart(); });
    }
}

WorkAside& WorkAside::operator=(WorkAside&& other) noexcept {
    finish();
    m_shared = std::move(other.m_shared);
    return *this;
}

void WorkAside::finish() {
    if (const auto shared = std::exchange(m_shared, nullptr)) {
        shared->takePart();
        shared->wait();
    }
}

} // namespace actiscope
